// fork and exec by hand, since no gentler call takes the network away. Between the two only what is safe after a fork
// of many threads: system calls over what was laid out before.
#include "platform/print/child.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

namespace print {
namespace {

constexpr rlim_t largest_file_bytes = rlim_t{1} << 30U;
constexpr int not_started = 127;

// What the child needs, laid out by the parent.
struct Prepared {
    std::vector<char*> arguments{};
    std::vector<char*> environment{};
    char const* output = nullptr;
    std::string user_map{};
    std::string group_map{};
    rlim_t processor_seconds = 0;
    pid_t parent = 0;
};

std::vector<char*> pointers_to(std::vector<std::string> const& texts) {
    std::vector<char*> pointers;
    pointers.reserve(texts.size() + 1);
    // exec takes what it could write to, and does not.
    for (auto const& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
    pointers.push_back(nullptr);
    return pointers;
}

void write_file(char const* path, char const* text, std::size_t bytes) {
    int const file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0) return;
    [[maybe_unused]] auto const written = ::write(file, text, bytes);
    ::close(file);
}

// Best effort: root may take a network without cards; others may as root of a user space of their own, where the
// machine has not closed that.
void leave_network(Prepared const& prepared) {
    if (::unshare(CLONE_NEWNET) == 0) return;
    if (::unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return;
    constexpr char deny[] = "deny";
    write_file("/proc/self/setgroups", deny, sizeof deny - 1);
    write_file("/proc/self/uid_map", prepared.user_map.data(), prepared.user_map.size());
    write_file("/proc/self/gid_map", prepared.group_map.data(), prepared.group_map.size());
}

void limit(__rlimit_resource_t what, rlim_t most) {
    rlimit const bound{most, most};
    ::setrlimit(what, &bound);
}

void redirect(char const* output) {
    int const nothing = ::open("/dev/null", O_RDONLY);
    int const words = ::open(output, O_WRONLY | O_CREAT | O_TRUNC, S_IRUSR | S_IWUSR);
    if (nothing < 0 || words < 0) ::_exit(not_started);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(words, STDOUT_FILENO);
    ::dup2(words, STDERR_FILENO);
    ::syscall(SYS_close_range, 3U, ~0U, 0U);
}

[[noreturn]] void become(Prepared const& prepared) {
    ::setpgid(0, 0);
    leave_network(prepared);
    // After that, since leaving for another user space undoes it.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != prepared.parent) ::_exit(not_started);
    redirect(prepared.output);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, largest_file_bytes);
    limit(RLIMIT_CPU, prepared.processor_seconds);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::execve(prepared.arguments[0], prepared.arguments.data(), prepared.environment.data());
    ::_exit(not_started);
}

std::string map_of(unsigned id) {
    return std::to_string(id) + " " + std::to_string(id) + " 1\n";
}

}  // namespace

void Child::start(Command const& command) {
    auto const output = command.output.string();
    Prepared const prepared{pointers_to(command.arguments),
                            pointers_to(command.environment),
                            output.c_str(),
                            map_of(::geteuid()),
                            map_of(::getegid()),
                            static_cast<rlim_t>(command.processor_time.count()),
                            ::getpid()};
    std::lock_guard const lock(guard_);
    if (is_forbidden_) return;
    auto const pid = ::fork();
    if (pid < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (pid == 0) become(prepared);
    // In both, so that the group is there whoever comes first.
    ::setpgid(pid, pid);
    pid_ = pid;
}

// Whether it ended by itself in time.
bool Child::wait_until_ended(std::chrono::milliseconds most) {
    auto const handle = static_cast<int>(::syscall(SYS_pidfd_open, *pid_, 0U));
    if (handle < 0) throw std::system_error(errno, std::generic_category(), "pidfd_open");
    auto const until = std::chrono::steady_clock::now() + most;
    int ready = -1;
    do {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd asked{handle, POLLIN, 0};
        ready = ::poll(&asked, 1, static_cast<int>(std::max(left.count(), std::chrono::milliseconds::rep{0})));
    } while (ready < 0 && errno == EINTR);
    ::close(handle);
    return ready > 0;
}

int Child::reap() {
    std::lock_guard const lock(guard_);
    // What it has started ends with it; before the wait, while the group's name is surely ours.
    ::kill(-*pid_, SIGKILL);
    int status = 0;
    while (::waitpid(*pid_, &status, 0) < 0 && errno == EINTR) continue;
    pid_.reset();
    return status;
}

Outcome Child::run(Command const& command, std::chrono::milliseconds most) {
    start(command);
    if (!pid_) return {Ended::by_signal, SIGKILL};
    auto const is_in_time = wait_until_ended(most);
    auto const status = reap();
    if (!is_in_time) return {Ended::too_late, 0};
    if (WIFEXITED(status)) return {Ended::by_itself, WEXITSTATUS(status)};
    return {Ended::by_signal, WTERMSIG(status)};
}

void Child::forbid() {
    std::lock_guard const lock(guard_);
    is_forbidden_ = true;
    if (pid_) ::kill(-*pid_, SIGKILL);
}

}  // namespace print
