// The command that begins a site.
#include "json/codec.h"
#include "organisations/organisations.h"
#include "platform/command/command.h"
#include "rules/rules.h"

namespace organisations {
namespace {

base::Result<command::Answer> init(command::Invocation& invocation) {
    TRY(invocation.site(db::Existing::may_be_made));
    NewOrganisation root;
    root.name = invocation.value("--organisation");
    root.kind = json::named<Kind>(invocation.value("--kind")).value_or(Kind::upper_committee);
    if (invocation.has("--place")) root.place = invocation.value("--place");
    if (invocation.has("--code")) root.code = invocation.value("--code");
    auto const id = TRY(invocation.act([&](events::Context& context) { return found_site(context, root); }));
    return command::Answer{{{"organisation", base::to_text(id)}},
                           words::text(invocation.language(), "site.founded", {{"name", root.name}}) + "\n"};
}

bool is_kind(std::string_view text) {
    return json::named<Kind>(text).has_value();
}

}  // namespace

std::vector<command::Command> commands() {
    using command::Kind;
    return {{"init",
             {{"--organisation", Kind::text, true},
              {"--place", Kind::text, false, rules::is_place},
              {"--kind", Kind::text, false, is_kind},
              {"--code", Kind::text}},
             init}};
}

}  // namespace organisations
