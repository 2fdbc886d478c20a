#include "platform/print/office.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "platform/files/files.h"
#include "support/databases.h"
#include "support/platform/docx.h"

namespace {

namespace fs = std::filesystem;
using print::Office;
using print::OfficeSettings;
using support::code_of;
using support::ok;

// --- With programs of our own in LibreOffice's place ---

// A script that is called as LibreOffice is: $out is the folder, $paper the .docx.
class FakeOffice {
public:
    explicit FakeOffice(std::string const& script) : program_(folder_.file("office")) {
        std::ofstream(program_)
            << "#!/bin/sh\nwhile [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && out=$2; shift; done\npaper=$1\n"
            << script << "\n";
        ::chmod(program_.c_str(), S_IRWXU);
    }
    [[nodiscard]] OfficeSettings settings(std::chrono::milliseconds timeout = std::chrono::seconds(20)) const {
        return {program_, timeout, 2};
    }
    [[nodiscard]] std::string file(std::string const& name) const { return folder_.file(name); }

private:
    support::Folder folder_;
    std::string program_;
};

TEST(Office, SaysWhereThereIsNone) {
    EXPECT_EQ(code_of(Office({"/no/such/program"}).pdf_of("x")), "print.no_office");
}

TEST(Office, GivesWhatTheProgramMade) {
    FakeOffice const fake(R"(sed s/paper/PDF/ "$paper" > "$out/paper.pdf")");
    EXPECT_EQ(ok(Office(fake.settings()).pdf_of("a paper")), "a PDF");
}

TEST(Office, StartsAgainWhereTheProgramAsksForIt) {
    FakeOffice const fake(
        R"(if [ ! -e "$HOME/again" ]; then touch "$HOME/again"; exit 81; fi; echo -n 2 > "$out/paper.pdf")");
    EXPECT_EQ(ok(Office(fake.settings()).pdf_of("x")), "2");
}

TEST(Office, RefusesWhereNothingWasMade) {
    FakeOffice const fake("echo bad >&2; exit 0");
    EXPECT_EQ(code_of(Office(fake.settings()).pdf_of("x")), "print.failed");
}

bool is_alive(std::string const& pid_file) {
    std::ifstream file(pid_file);
    pid_t pid = 0;
    if (!(file >> pid)) ADD_FAILURE() << "the program has not begun";
    return ::kill(pid, 0) == 0;
}

void wait_for(std::string const& path) {
    for (int turn = 0; turn < 1000 && !(fs::exists(path) && fs::file_size(path) > 0); ++turn)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
}

// Whether it is gone soon: who inherits an orphan may take a moment to bury it.
bool goes(std::string const& pid_file) {
    for (int turn = 0; turn < 500; ++turn) {
        if (!is_alive(pid_file)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return false;
}

TEST(Office, EndsAProgramThatHangsAndAllThatItBegan) {
    FakeOffice const fake(
        "echo $$ > \"" +
        std::string("$(dirname \"$0\")/pid\"; sleep 100 & echo $! > \"$(dirname \"$0\")/grandchild\"; wait"));
    EXPECT_EQ(code_of(Office(fake.settings(std::chrono::milliseconds(500))).pdf_of("x")), "print.timed_out");
    EXPECT_FALSE(is_alive(fake.file("pid")));
    EXPECT_TRUE(goes(fake.file("grandchild")));
}

TEST(Office, WorksOnAfterAPaperThatFailed) {
    FakeOffice const fake(R"(grep -q bad "$paper" && kill -SEGV $$; echo -n fine > "$out/paper.pdf")");
    Office office(fake.settings());
    EXPECT_EQ(code_of(office.pdf_of("bad")), "print.failed");
    EXPECT_EQ(ok(office.pdf_of("good")), "fine");
}

TEST(Office, IsEndedByStopAndBeginsNothingAfterwards) {
    FakeOffice const fake("echo $$ > \"$(dirname \"$0\")/pid\"; exec sleep 100");
    Office office(fake.settings());
    std::string code;
    std::thread caller([&] { code = code_of(office.pdf_of("x")); });
    wait_for(fake.file("pid"));
    office.stop();
    caller.join();
    EXPECT_EQ(code, "print.stopped");
    EXPECT_FALSE(is_alive(fake.file("pid")));
    EXPECT_EQ(code_of(office.pdf_of("x")), "print.stopped");
}

TEST(Office, LetsOnlySoManyWait) {
    FakeOffice const fake("echo $$ > \"$(dirname \"$0\")/pid\"; sleep 1; echo -n 1 > \"$out/paper.pdf\"");
    auto settings = fake.settings();
    settings.waiting = 0;
    Office office(settings);
    std::thread caller([&] { EXPECT_EQ(code_of(office.pdf_of("x")), ""); });
    wait_for(fake.file("pid"));
    EXPECT_EQ(code_of(office.pdf_of("x")), "print.busy");
    caller.join();
}

TEST(Office, HandsDownNoFilesNoEnvironmentAndNoNetwork) {
    FakeOffice const fake(
        R"({ ls /proc/self/fd | wc -l; env | cut -d= -f1 | sort | tr '\n' ' '; ls /sys/class/net /proc/net/dev >/dev/null
grep -c : /proc/net/dev; } > "$out/paper.pdf")");
    int const kept = ::open("/dev/null", O_RDONLY);
    auto const said = ok(Office(fake.settings()).pdf_of("x"));
    ::close(kept);
    // ls itself opens the folder that it lists.
    EXPECT_THAT(said, testing::StartsWith("4\nHOME LC_ALL PATH PWD TMPDIR"));
}

TEST(Office, DiesWithUs) {
    FakeOffice const fake("echo $$ > \"$(dirname \"$0\")/pid\"; exec sleep 100");
    auto const us = ::fork();
    ASSERT_GE(us, 0);
    if (us == 0) {
        (void)Office(fake.settings()).pdf_of("x");
        ::_exit(0);
    }
    wait_for(fake.file("pid"));
    ::kill(us, SIGKILL);
    ::waitpid(us, nullptr, 0);
    EXPECT_TRUE(goes(fake.file("pid")));
}

// --- With LibreOffice itself, where it is installed ---

class RealOffice : public testing::Test {
protected:
    void SetUp() override {
        if (::access(OfficeSettings().program.c_str(), X_OK) != 0) GTEST_SKIP() << "LibreOffice is not installed";
    }
    static std::string paper() { return support::docx(support::paragraph("Đảng bộ Sở Y tế")); }
    static std::size_t sockets() {
        std::size_t found = 0;
        for (auto const& entry : fs::directory_iterator("/tmp"))
            found += entry.path().filename().native().starts_with("OSL_PIPE_" + std::to_string(::getuid())) ? 1U : 0U;
        return found;
    }
};

// The running soffice.bin whose parent we are.
pid_t office_of_ours() {
    for (auto const& entry : fs::directory_iterator("/proc")) {
        std::ifstream file(entry.path() / "stat");
        pid_t pid = 0;
        std::string name;
        char state = 0;
        pid_t parent = 0;
        if (file >> pid >> name >> state >> parent && name == "(soffice.bin)" && parent == ::getpid()) return pid;
    }
    return 0;
}

TEST_F(RealOffice, MakesAPdfAndLeavesNothingBehind) {
    auto const before = sockets();
    {
        Office office;
        EXPECT_THAT(ok(office.pdf_of(paper())), testing::StartsWith("%PDF-1."));
        EXPECT_THAT(ok(office.pdf_of(paper())), testing::HasSubstr("pdfaid"));
        EXPECT_EQ(office_of_ours(), 0);
    }
    EXPECT_LE(sockets(), before);
}

TEST_F(RealOffice, KilledInTheMiddleIsAFaultAndTheNextPaperIsMade) {
    Office office;
    std::string code;
    std::thread caller([&] { code = code_of(office.pdf_of(paper())); });
    pid_t pid = 0;
    for (int turn = 0; turn < 2000 && pid == 0; ++turn) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        pid = office_of_ours();
    }
    ASSERT_NE(pid, 0);
    ::kill(pid, SIGKILL);
    caller.join();
    EXPECT_EQ(code, "print.failed");
    EXPECT_THAT(ok(office.pdf_of(paper())), testing::StartsWith("%PDF-1."));
}

}  // namespace
