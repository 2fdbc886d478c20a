// The heading block: who, under whom, where.
#include "documents/head.h"

#include <algorithm>

#include "base/text.h"
#include "documents/store.h"
#include "json/codec.h"
#include "platform/http/call.h"

namespace documents {
namespace {

constexpr std::size_t text_limit_bytes = 400;

std::optional<std::string> tidied(std::optional<std::string> const& text) {
    if (!text) return std::nullopt;
    auto tidy = base::tidied(*text);
    return tidy.empty() ? std::nullopt : std::optional(std::move(tidy));
}

base::Result<> check(Profile const& profile) {
    std::vector<base::FieldError> faults;
    auto const length = [&](std::optional<std::string> const& text, char const* pointer) {
        if (text && text->size() > text_limit_bytes)
            faults.push_back({pointer, "text_too_long", {{"limit", std::to_string(text_limit_bytes)}}});
    };
    length(profile.name, "/name");
    length(profile.superior, "/superior");
    length(profile.place, "/place");
    // "CB", "ĐU", "CĐCS": what stands behind the slash is one word.
    constexpr std::size_t symbol_limit_bytes = 24;
    if (profile.symbol &&
        (profile.symbol->find_first_of(" /\\") != std::string::npos || profile.symbol->size() > symbol_limit_bytes))
        faults.push_back({"/symbol", "paper_profile.symbol_invalid"});
    if (faults.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(faults)};
}

// The organisation's own, or that of the nearest above it which has one.
std::string place_of(db::Tx& tx, organisations::Tree const& tree, organisations::Node const* node) {
    for (; node != nullptr; node = node->parent_id ? tree.find(*node->parent_id) : nullptr)
        if (auto const place = profile_of(tx, node->id).place) return *place;
    return "";
}

std::string superior_of(organisations::Tree const& tree, organisations::Node const& node) {
    auto const* const above = node.parent_id ? tree.find(*node.parent_id) : nullptr;
    return above == nullptr ? "" : above->name;
}

}  // namespace

Profile profile_of(db::Tx& tx, OrganisationId organisation) {
    auto const row = store::profile(tx, organisation);
    return row ? Profile{row->version, row->name, row->superior, row->place, row->symbol} : Profile{};
}

base::Result<> save_profile(events::Context& context, OrganisationId organisation, Profile profile) {
    for (auto* const text : {&profile.name, &profile.superior, &profile.place, &profile.symbol}) *text = tidied(*text);
    TRY(check(profile));
    context.tx.lock("paper_profiles");
    auto const was = profile_of(context.tx, organisation);
    if (was.version != profile.version) return base::Error{base::Fault::stale, "paper_profile.stale"};
    store::ProfileRow const row{organisation,     profile.version + 1, profile.name,
                                profile.superior, profile.place,       profile.symbol};
    was.version == 0 ? store::add_profile(context.tx, row) : store::change_profile(context.tx, row);
    auto const changes =
        json::print(boost::json::object{{"profile", boost::json::array{json::encode(was), json::encode(profile)}}});
    events::record(context, {context.ids.next<events::Act>(),
                             "save paper profile",
                             {{"paper_profile", organisation.value, row.version, changes}},
                             "paper_profile.saved",
                             "{}"});
    return {};
}

base::Result<std::string> organisation_symbol(db::Tx& tx, OrganisationId organisation, base::Day day) {
    auto const tree = organisations::shared_tree_on(tx, day);
    auto const* const node = tree->find(organisation);
    if (node == nullptr) return http::Call::not_found();
    return profile_of(tx, organisation).symbol.value_or(std::string(symbol_of(node->kind)));
}

base::Result<Head> head_of(db::Tx& tx, Kind kind, OrganisationId organisation, base::Day day,
                           std::optional<std::string> const& number) {
    auto const symbol = TRY(organisation_symbol(tx, organisation, day));
    auto const tree = organisations::shared_tree_on(tx, day);
    auto const& node = *tree->find(organisation);
    auto const profile = profile_of(tx, organisation);
    return Head{profile.superior.value_or(superior_of(*tree, node)), profile.name.value_or(issuer_of(node)),
                std::string(body_of(node.kind)), number.value_or(number_text(std::nullopt, kind, symbol)),
                dateline_of(place_of(tx, *tree, &node), day)};
}

}  // namespace documents
