#pragma once
// The command `serve`: the site as a server, until it is told to stop.
#include "platform/command/command.h"

namespace app {

command::Command serve_command();

}  // namespace app
