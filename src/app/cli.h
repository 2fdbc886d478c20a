#pragma once
// The command line: every feature's table of commands, read by CLI11, run, and told in words or JSON.
#include <iosfwd>
#include <vector>

#include "platform/command/command.h"

namespace app {

// Every command of the program, in the order in which help lists them.
std::vector<command::Command> all_commands();

enum class ExitStatus { done = 0, refused = 1, usage = 2, machine = 3 };

// Answers go to `out`, what is wrong to `err`; with --json, refusals go to `out` as JSON too.
ExitStatus run(int count, char const* const* arguments, base::Clock const& clock, std::ostream& out, std::ostream& err);

}  // namespace app
