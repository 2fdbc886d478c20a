// One LibreOffice for each paper, with a profile that stays: nothing to listen to, nothing to keep alive.
#include "platform/print/office.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <mutex>
#include <optional>

#include "platform/files/files.h"
#include "platform/log/log.h"
#include "platform/print/child.h"

namespace print {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_pdf_bytes = std::size_t{256} << 20U;
constexpr int wants_to_start_again = 81;  // with a new profile
constexpr int papers_of_a_profile = 200;

// No macros, nothing fetched, nothing updated.
constexpr std::string_view settings_of_a_profile =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";

base::Error unavailable(char const* code) {
    return {base::Fault::unavailable, code};
}

// A killed LibreOffice leaves its socket, wherever its temporary files lie. One of ours to which nobody answers is
// such.
void remove_dead_sockets() {
    std::error_code none;
    auto const prefix = "OSL_PIPE_" + std::to_string(::getuid()) + "_SingleOfficeIPC_";
    for (auto const& entry : fs::directory_iterator("/tmp", none)) {
        auto const& path = entry.path().native();
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        if (!entry.path().filename().native().starts_with(prefix) || path.size() >= sizeof address.sun_path) continue;
        std::memcpy(address.sun_path, path.c_str(), path.size());
        int const socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (socket < 0) return;
        auto const is_dead = ::connect(socket, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0 &&
                             errno == ECONNREFUSED;
        ::close(socket);
        if (is_dead) ::unlink(path.c_str());
    }
}

}  // namespace

struct Office::Desk {
    explicit Desk(OfficeSettings given) : settings(std::move(given)) {}

    base::Result<std::string> make(std::string_view docx) {
        if (::access(settings.program.c_str(), X_OK) != 0) return unavailable("print.no_office");
        if (!folder) furnish();
        files::TemporaryFolder const job(folder->path());
        auto const written = files::write_file_atomically(job.path() / "paper.docx", docx);
        if (!written) throw std::runtime_error("cannot write a paper: " + written.error().code);
        auto outcome = child.run(command(job.path()), settings.timeout);
        if (outcome.ended == Ended::by_itself && outcome.status == wants_to_start_again)
            outcome = child.run(command(job.path()), settings.timeout);
        if (auto refused = refusal(outcome)) return *std::move(refused);
        auto pdf = files::read_file(job.path() / "paper.pdf", largest_pdf_bytes);
        if (!pdf) return failed(job.path(), outcome);
        if (++papers >= papers_of_a_profile) folder.reset();
        return pdf;
    }

    void furnish() {
        folder.emplace();
        papers = 0;
        auto const user = folder->path() / "profile/user";
        auto made = files::make_private_folder(user);
        if (made) made = files::write_file_atomically(user / "registrymodifications.xcu", settings_of_a_profile);
        if (!made) throw std::runtime_error("cannot write a profile: " + made.error().code);
    }

    [[nodiscard]] Command command(fs::path const& job) const {
        auto const profile = folder->path() / "profile";
        return {{settings.program, "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                 "-env:UserInstallation=file://" + profile.string(), "--convert-to",
                 R"(pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"}})", "--outdir", job.string(),
                 (job / "paper.docx").string()},
                {"HOME=" + folder->path().string(), "TMPDIR=" + job.string(), "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"},
                job / "words",
                std::chrono::ceil<std::chrono::seconds>(settings.timeout)};
    }

    // What did not end as it should leaves a profile that nobody knows the state of.
    std::optional<base::Error> refusal(Outcome const& outcome) {
        if (outcome.ended == Ended::by_itself) return std::nullopt;
        if (is_stopped) {
            throw_away();
            return unavailable("print.stopped");
        }
        if (outcome.ended == Ended::too_late) {
            logs::warn("print.timed_out", {{"timeout_ms", settings.timeout.count()}});
            throw_away();
            return unavailable("print.timed_out");
        }
        return failed({}, outcome);
    }

    base::Error failed(fs::path const& job, Outcome const& outcome) {
        auto const words = job.empty() ? base::Result<std::string>("") : files::read_file(job / "words", 1U << 16U);
        logs::error("print.failed", {{"status", outcome.status}, {"words", words ? *words : ""}});
        throw_away();
        return unavailable("print.failed");
    }

    void throw_away() {
        folder.reset();
        remove_dead_sockets();
    }

    OfficeSettings settings;
    std::mutex one_at_a_time{};
    std::atomic<std::size_t> inside{0};
    std::atomic<bool> is_stopped{false};
    Child child{};
    std::optional<files::TemporaryFolder> folder{};
    int papers = 0;
};

Office::Office(OfficeSettings settings) : desk_(std::make_unique<Desk>(std::move(settings))) {}

Office::~Office() {
    stop();
}

base::Result<std::string> Office::pdf_of(std::string_view docx) {
    auto& desk = *desk_;
    struct Leaving {
        std::atomic<std::size_t>& inside;
        ~Leaving() { --inside; }
    };
    auto const before = desk.inside++;
    Leaving const leaving{desk.inside};
    if (before > desk.settings.waiting) return unavailable("print.busy");
    std::lock_guard const turn(desk.one_at_a_time);
    if (desk.is_stopped) return unavailable("print.stopped");
    return desk.make(docx);
}

void Office::stop() {
    desk_->is_stopped = true;
    desk_->child.forbid();
}

}  // namespace print
