// The commands that show and lock reports.
#include "platform/command/command.h"
#include "reports/reports.h"

namespace reports {
namespace {

base::Result<Wanted> wanted_by(command::Invocation const& invocation) {
    return Wanted{invocation.value("--organisation"), TRY(base::parse_quarter(invocation.value("QUARTER")))};
}

base::Result<command::Answer> report_quarter(command::Invocation& invocation) {
    auto const wanted = TRY(wanted_by(invocation));
    auto const& key = invocation.value("--trace");
    auto shown = TRY(invocation.read([&](db::Tx& tx) {
        return key.empty() ? quarter_report(tx, invocation.clock(), wanted)
                           : trace(tx, invocation.clock(), wanted, key);
    }));
    auto text = key.empty() ? table_of(shown, invocation.language()) : table_of_rows(shown, invocation.language());
    return command::Answer{std::move(shown), std::move(text)};
}

base::Result<command::Answer> lock_quarter(command::Invocation& invocation) {
    auto const wanted = TRY(wanted_by(invocation));
    auto report = TRY(invocation.act([&](events::Context& context) { return lock_quarter_report(context, wanted); }));
    auto text = table_of(report, invocation.language());
    return command::Answer{std::move(report), std::move(text)};
}

bool is_quarter(std::string_view text) {
    return base::parse_quarter(text).has_value();
}

}  // namespace

std::vector<command::Command> commands() {
    using command::Kind;
    command::Argument const quarter{"QUARTER", Kind::positional, true, is_quarter};
    return {{"report quarter", {quarter, {"--organisation", Kind::text}, {"--trace", Kind::text}}, report_quarter},
            {"report lock", {quarter, {"--organisation", Kind::text}}, lock_quarter}};
}

}  // namespace reports
