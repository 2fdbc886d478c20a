#pragma once
// Commands about the site as a whole: backup, restore, settings.
#include <vector>

#include "platform/command/command.h"

namespace app {

std::vector<command::Command> site_commands();

}  // namespace app
