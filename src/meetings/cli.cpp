// The command that takes a log of meetings in.
#include "meetings/meetings.h"
#include "platform/imports/command.h"

namespace meetings {
namespace {

base::Result<command::Answer> import_meetings(command::Invocation& invocation) {
    std::optional<std::vector<base::Month>> months;
    if (invocation.has("--period")) months = TRY(parse_period(invocation.value("--period")));
    return imports::run(invocation,
                        [&](events::Context& context, std::string_view bytes, imports::Options const& options) {
                            return import_log(context, bytes, months, options);
                        });
}

bool is_period(std::string_view text) {
    return parse_period(text).has_value();
}

}  // namespace

std::vector<command::Command> commands() {
    return {{"import meetings", imports::arguments({{"--period", command::Kind::text, false, is_period}}),
             import_meetings}};
}

}  // namespace meetings
