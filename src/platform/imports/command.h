#pragma once
// What every import at the command line shares: reading the file, the options, and saying what was done.
#include <functional>

#include "platform/command/command.h"
#include "platform/imports/outcome.h"

namespace imports {

// FILE and the options all imports have, and `more`.
std::vector<command::Argument> arguments(std::vector<command::Argument> more = {});

using Act =
    std::function<base::Result<Outcome>(events::Context& context, std::string_view bytes, Options const& options)>;
base::Result<command::Answer> run(command::Invocation& invocation, Act const& act);

}  // namespace imports
