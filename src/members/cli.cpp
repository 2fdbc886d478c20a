// The command that takes a member list in.
#include "members/members.h"
#include "platform/imports/command.h"

namespace members {
namespace {

base::Result<command::Answer> import_members(command::Invocation& invocation) {
    return imports::run(invocation, import_list);
}

}  // namespace

std::vector<command::Command> commands() {
    return {{"import members", imports::arguments(), import_members}};
}

}  // namespace members
