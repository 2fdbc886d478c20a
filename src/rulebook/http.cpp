// The routes of the rule book: what applies when and where, and the rules a committee sets for itself.
#include <algorithm>

#include "base/embedded.h"
#include "base/text.h"
#include "json/codec.h"
#include "organisations/organisations.h"
#include "platform/http/route.h"
#include "rulebook/entering.h"
#include "rulebook/place_names.h"
#include "rulebook/rulebook.h"

namespace rulebook {
namespace {

using organisations::OrganisationId;
using rights::Right;
using words::Language;

struct RulesQuery {
    std::optional<base::Day> on{};
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> place{};
};
RECORD(RulesQuery, on, organisation, place)

struct ShownDocument {
    std::optional<std::string> number{};
    std::optional<base::Day> issued{};
    std::optional<std::string> title{};
};
RECORD(ShownDocument, number, issued, title)

struct ShownParameters {
    rules::Kind kind = rules::Kind::nothing_required;
    std::string text{};
    std::optional<int> number{};  // where it is all there is: at least so many, at most so many
};
RECORD(ShownParameters, kind, text, number)

struct ShownEntry {
    std::string rule{};
    std::string place{};
    std::string place_name{};
    base::Day from{};
    std::optional<base::Day> to{};
    ShownDocument document{};
    std::optional<std::string> clause{};
    rules::Status status = rules::Status::unverified;
    std::string says{};
    std::optional<std::string> note{};
    ShownParameters parameters{};
    bool is_in_force = false;
};
RECORD(ShownEntry, rule, place, place_name, from, to, document, clause, status, says, note, parameters, is_in_force)

struct ShownRule {
    std::string rule{};
    std::string title{};
    rules::Subject subject = rules::Subject::meeting;
    rules::Severity severity = rules::Severity::advice;
    rules::Measure measure = rules::Measure::party_minutes;
    std::string unit{};
    std::optional<ShownEntry> entry{};
    std::vector<ShownEntry> changes{};  // all entries for these places, the earliest first
};
RECORD(ShownRule, rule, title, subject, severity, measure, unit, entry, changes)

struct ShownPlace {
    std::string place{};
    std::string name{};
};
RECORD(ShownPlace, place, name)

struct ShownBook {
    base::Day on{};
    std::vector<ShownPlace> places{};
    std::string version{};
    std::vector<ShownRule> rules{};
};
RECORD(ShownBook, on, places, version, rules)

struct ShownLocalRules {
    base::Id<store::LocalRules> id{};
    std::string name{};
    base::Instant at{};
    std::string by{};
    std::string place{};
    std::optional<std::string> reason{};
    std::vector<ShownEntry> entries{};
};
RECORD(ShownLocalRules, id, name, at, by, place, reason, entries)

struct LocalRulesList {
    std::vector<ShownLocalRules> rows{};
};
RECORD(LocalRulesList, rows)

struct Added {
    base::Id<store::LocalRules> id{};
};
RECORD(Added, id)

// --- Entries in words ---

std::string in_language(rules::Text const& text, Language language) {
    return language == Language::en ? text.en.value_or(text.vi) : text.vi;
}

std::optional<std::string> in_language(std::optional<rules::Text> const& text, Language language) {
    return text ? std::optional(in_language(*text, language)) : std::nullopt;
}

struct InWords {
    Language language;

    [[nodiscard]] std::string of(std::string_view kind, base::Arguments const& arguments = {}) const {
        return words::text(language, "parameters." + std::string(kind), arguments);
    }
    std::string operator()(rules::MinimumMinutes const& parameters) const {
        auto const minutes = [&](rules::MeetingKind kind) {
            return std::to_string(parameters.minutes[static_cast<std::size_t>(kind)]);
        };
        auto text = of("minimum_minutes", {{"regular", minutes(rules::MeetingKind::regular)},
                                           {"thematic", minutes(rules::MeetingKind::thematic)},
                                           {"combined", minutes(rules::MeetingKind::combined)}});
        if (!parameters.small_cell) return text;
        auto const under = std::to_string(parameters.small_cell->under);
        if (!parameters.small_cell->minutes) return text + of("small_cell_not_set", {{"under", under}});
        return text +
               of("small_cell", {{"under", under}, {"minutes", std::to_string(*parameters.small_cell->minutes)}});
    }
    std::string operator()(rules::AtLeast const& parameters) const {
        return of("at_least", {{"number", std::to_string(parameters.number)}});
    }
    std::string operator()(rules::AtMost const& parameters) const {
        return of("at_most", {{"number", std::to_string(parameters.number)}});
    }
    std::string operator()(rules::ShareOver const& parameters) const {
        return of(parameters.nobody_unexcused ? "share_over_nobody" : "share_over",
                  {{"percent", std::to_string(parameters.percent)}});
    }
    std::string operator()(rules::HeldOnce const& /*parameters*/) const { return of("held_once"); }
    std::string operator()(rules::NothingRequired const& /*parameters*/) const { return of("nothing_required"); }
};

std::optional<int> number_of(rules::Parameters const& parameters) {
    if (auto const* const least = std::get_if<rules::AtLeast>(&parameters)) return least->number;
    if (auto const* const most = std::get_if<rules::AtMost>(&parameters)) return most->number;
    return std::nullopt;
}

// The reader's language, and the names of places as he knows them.
struct Reader {
    Language language;
    PlaceNames places;
};

Reader reader_of(db::Tx& tx, http::Call const& call) {
    auto const tree = organisations::shared_tree_on(tx, call.today());
    return {call.language(), PlaceNames(organisations::Reach(*tree, call.actor()), call.language())};
}

ShownEntry shown(rules::Rule const& rule, rules::Entry const& entry, Reader const& reader) {
    auto const language = reader.language;
    return {.rule = rule.id,
            .place = entry.place,
            .place_name = reader.places.name_of(entry.place),
            .from = entry.from,
            .to = entry.to,
            .document = {entry.document.number, entry.document.issued, in_language(entry.document.title, language)},
            .clause = entry.clause,
            .status = entry.status,
            .says = in_language(rules::says(rule, entry), language),
            .note = in_language(entry.note, language),
            .parameters = {static_cast<rules::Kind>(entry.parameters.index()),
                           std::visit(InWords{language}, entry.parameters), number_of(entry.parameters)}};
}

// Of the places that are asked about, from the outside in.
ShownRule shown(rules::Rule const& rule, base::Day on, std::vector<std::string> const& places, Reader const& reader) {
    ShownRule answer{.rule = rule.id,
                     .title = in_language(rule.title, reader.language),
                     .subject = rule.subject,
                     .severity = rule.severity,
                     .measure = rule.measure,
                     .unit = std::string(rules::unit_of(rule.measure))};
    auto const* const in_force = rules::entry_in_force(rule, on, places);
    for (auto const& entry : rule.entries) {
        if (std::find(places.begin(), places.end(), entry.place) == places.end()) continue;
        answer.changes.push_back(shown(rule, entry, reader));
        answer.changes.back().is_in_force = &entry == in_force;
        if (&entry == in_force) answer.entry = answer.changes.back();
    }
    std::stable_sort(answer.changes.begin(), answer.changes.end(),
                     [](auto const& one, auto const& other) { return one.from < other.from; });
    return answer;
}

// --- What applies ---

// An organisation's own or inherited place; a place by its name; else the root's.
base::Result<std::string> place_asked(db::Tx& tx, http::Call& call, RulesQuery const& in) {
    if (in.place) {
        if (rules::is_place(*in.place)) return *in.place;
        return base::Error{
            base::Fault::invalid, "body.invalid", {}, {{"/place", "place_invalid", {{"value", *in.place}}}}};
    }
    auto const tree = organisations::shared_tree_on(tx, call.today());
    if (!in.organisation) return tree->root() == nullptr ? "" : tree->place_of(*tree->root());
    auto const known = organisations::Reach(*tree, call.actor()).known();
    auto const* const node = tree->find(*in.organisation);
    if (node == nullptr || std::find(known.begin(), known.end(), node) == known.end()) return http::Call::not_found();
    return tree->place_of(*node);
}

base::Result<ShownBook> show(http::Call& call, RulesQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<ShownBook> {
        auto const places = rules::places_of(TRY(place_asked(tx, call, in)));
        auto const book = book_of(tx);
        auto const reader = reader_of(tx, call);
        ShownBook answer{.on = in.on.value_or(call.today()), .version = book.version()};
        for (auto const& place : places) answer.places.push_back({place, reader.places.name_of(place)});
        for (auto const& rule : book.rules()) answer.rules.push_back(shown(rule, answer.on, places, reader));
        return answer;
    });
}

// --- A committee's own ---

// What one file alone says: the rules of the book, and no other entries.
ShownLocalRules shown(store::ToldRules const& told, std::string by, Reader const& reader) {
    ShownLocalRules answer{
        .id = {told.id}, .name = told.name, .at = told.at, .by = std::move(by), .reason = told.reason};
    std::vector<base::EmbeddedFile> list;
    for (auto const& file : embedded::book())
        if (file.name == "rules.json") list.push_back(file);
    std::array<base::EmbeddedFile, 1> const own{{{told.name, told.text}}};
    auto const book = rules::load_book(list, own);
    if (!book) throw db::Broken("the site's own rules cannot be read: " + told.name);
    for (auto const& rule : book->rules())
        for (auto const& entry : rule.entries) {
            answer.place = entry.place;
            answer.entries.push_back(shown(rule, entry, reader));
        }
    return answer;
}

base::Result<LocalRulesList> list(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<LocalRulesList> {
        LocalRulesList answer;
        auto const reader = reader_of(tx, call);
        for (auto const& told : store::told_rules(tx))
            answer.rows.push_back(shown(told, call.name_of(tx, told.actor), reader));
        return answer;
    });
}

// Rules of a place bind every organisation there: only who administers all that are of that very place may set them,
// and the site's administrator.
base::Result<> require_place(db::Tx& tx, http::Call& call, std::string const& place) {
    if (call.actor().is_administrator) return {};
    auto const tree = organisations::shared_tree_on(tx, call.today());
    organisations::Reach const reach(*tree, call.actor());
    auto is_of_some = false;
    for (auto const& node : tree->nodes()) {
        if (node.place != place) continue;
        is_of_some = true;
        if (!reach.may(Right::administer, node.id)) return http::Call::forbidden();
    }
    if (!is_of_some) return http::Call::forbidden();
    return {};
}

// Of the rules a site has set, the one before ends where the new one begins.
void end_those_before(events::Context& context, GivenRule const& given) {
    for (auto const& older : store::local_rules(context.tx)) {
        auto const ended = ended_before(older, given);
        if (!ended) continue;
        store::change_text(context.tx, older.id, *ended);
        auto const changes = json::print(boost::json::object{{"text", boost::json::array{older.text, *ended}}});
        events::record(context, {context.ids.next<events::Act>(),
                                 "end local rules",
                                 {{"local_rules", older.id, 2, changes}},
                                 "local_rules.ended",
                                 "{}"});
    }
}

base::Result<Added> add(http::Call& call, GivenRule const& in) {
    return call.act([&](events::Context& context) -> base::Result<Added> {
        TRY(require_place(context.tx, call, in.place));
        auto faults = faults_of(in);
        if (!faults.empty()) return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(faults)};
        context.tx.lock("local_rules");
        auto const book = book_of(context.tx);
        auto const name = name_of(in);
        end_those_before(context, in);
        auto const added = add_local_rules(context, name, text_of(in, book.find(in.rule)), base::tidied(in.reason));
        if (!added) return in_the_form(added.error(), name);
        return Added{{store::told_rules(context.tx).front().id}};
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {
        http::route(get, "/api/rules", Right::signed_in, "The rules in force on a day at a place, and how they changed",
                    &show),
        http::route(get, "/api/local-rules", Right::see_register, "The rules this site has set for itself", &list),
        http::route(post, "/api/local-rules", Right::administer, "Set a rule of one's own, in force at once", &add)};
}

}  // namespace rulebook
