#pragma once
// Private to the printing of PDF: another program, kept on a short lead. It has a process group of its own, no network
// where the machine allows that to be taken away, and dies with us.
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace print {

struct Command {
    std::vector<std::string> arguments{};    // the program first, by its whole path
    std::vector<std::string> environment{};  // "HOME=/x"; nothing else is handed down
    std::filesystem::path output{};          // where its words go
    std::chrono::seconds processor_time{};   // beyond, the machine ends it
};

enum class Ended { by_itself, by_signal, too_late };

struct Outcome {
    Ended ended = Ended::by_itself;
    int status = 0;
};

// One at a time; forbid() from any thread.
class Child {
public:
    // Starts it and waits for its end; whatever it has started ends with it. Throws std::system_error where the machine
    // gives no process.
    Outcome run(Command const& command, std::chrono::milliseconds limit);
    // Ends what runs, and lets nothing be started any more.
    void forbid();

private:
    void start(Command const& command);
    bool wait_until_ended(std::chrono::milliseconds limit);
    int reap();

    std::mutex guard_;
    std::optional<pid_t> pid_;
    bool is_forbidden_ = false;
};

}  // namespace print
