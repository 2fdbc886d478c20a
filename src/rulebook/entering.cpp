// From a form to a file of the book, and its faults back to the form's fields.
#include "rulebook/entering.h"

#include "base/text.h"
#include "json/codec.h"

namespace rulebook {
namespace {

namespace bj = boost::json;
using rules::Kind;
using rules::Measure;

// How a rule with this measure is judged where a committee sets its bound.
Kind kind_for(Measure measure) {
    switch (measure) {
        case Measure::party_minutes: return Kind::minimum_minutes;
        case Measure::attendance_share: return Kind::share_over;
        case Measure::meetings_held: return Kind::held_once;
        case Measure::professional_items:
        case Measure::minutes_days_after: return Kind::at_most;
        case Measure::documents_days_ahead:
        case Measure::committee_days_ahead:
        case Measure::official_members: return Kind::at_least;
    }
    return Kind::at_least;
}

void put(bj::object& out, std::string_view key, std::optional<int> number) {
    if (number) out[key] = *number;
}

bj::object minutes_of(GivenParameters const& given) {
    bj::object out;
    if (given.minutes) {
        put(out, "regular", given.minutes->regular);
        put(out, "thematic", given.minutes->thematic);
        put(out, "combined", given.minutes->combined);
    }
    if (given.small_cell)
        out["small_cell"] =
            bj::object{{"under", given.small_cell->under}, {"minutes", json::encode(given.small_cell->minutes)}};
    return out;
}

// Which kinds of meeting will do is the rule's own matter: as in the entry before.
bj::object held_once_of(rules::Rule const& rule) {
    bj::array kinds;
    for (auto const& entry : rule.entries) {
        auto const* const held = std::get_if<rules::HeldOnce>(&entry.parameters);
        if (held == nullptr) continue;
        kinds.clear();
        for (auto const name : json::names_of<rules::MeetingKind>())
            if (held->meetings.contains(*json::named<rules::MeetingKind>(name))) kinds.emplace_back(name);
    }
    return {{"meetings", std::move(kinds)}};
}

bj::object parameters_of(GivenParameters const& given, Kind kind, rules::Rule const& rule) {
    bj::object out;
    switch (kind) {
        case Kind::minimum_minutes: return minutes_of(given);
        case Kind::held_once: return held_once_of(rule);
        case Kind::share_over:
            put(out, "percent", given.percent);
            out["nobody_unexcused"] = given.nobody_unexcused.value_or(false);
            return out;
        case Kind::at_least:
        case Kind::at_most: put(out, "number", given.number); return out;
        case Kind::nothing_required: break;
    }
    return out;
}

void cut(std::string& pointer, std::string_view prefix) {
    if (pointer.starts_with(prefix)) pointer.erase(0, prefix.size());
}

// "/entries/0/parameters/regular" is the form's "/parameters/minutes/regular".
std::string form_pointer(std::string pointer) {
    cut(pointer, "/entries/0");
    for (auto const* kind : {"regular", "thematic", "combined"})
        if (pointer == "/parameters/" + std::string(kind)) return "/parameters/minutes/" + std::string(kind);
    if (pointer.starts_with("/says/")) return "/says";
    return pointer;
}

}  // namespace

std::vector<base::FieldError> faults_of(GivenRule const& given) {
    std::vector<base::FieldError> faults;
    if (!rules::is_place(given.place)) faults.push_back({"/place", "place_invalid", {{"value", given.place}}});
    if (given.place == "central") faults.push_back({"/place", "local_rules.place_not_central"});
    if (base::tidied(given.document.number).empty())
        faults.push_back({"/document/number", "local_rules.number_missing"});
    if (base::tidied(given.says).empty()) faults.push_back({"/says", "local_rules.says_missing"});
    if (base::tidied(given.reason).empty()) faults.push_back({"/reason", "local_rules.reason_missing"});
    return faults;
}

std::string name_of(GivenRule const& given) {
    return base::tidied(given.document.number) + ", " + given.rule + ", " + given.place + ", " +
           base::to_text(given.from);
}

std::string text_of(GivenRule const& given, rules::Rule const* rule) {
    bj::object document{{"number", base::tidied(given.document.number)},
                        {"issued", base::to_text(given.document.issued)}};
    if (given.document.title) document["title"] = bj::object{{"vi", base::tidied(*given.document.title)}};
    // A brace would be taken for the place of a parameter.
    auto says = base::tidied(given.says);
    std::erase_if(says, [](char c) { return c == '{' || c == '}'; });
    auto const kind = rule == nullptr ? Kind::at_least : kind_for(rule->measure);
    bj::object entry{{"rule", given.rule},
                     {"kind", json::name_of(kind)},
                     {"from", base::to_text(given.from)},
                     {"to", json::encode(given.to)},
                     {"clause", json::encode(given.clause)},
                     {"status", "local"},
                     {"says", bj::object{{"vi", std::move(says)}}}};
    if (rule != nullptr) entry["parameters"] = parameters_of(given.parameters, kind, *rule);
    return json::print(bj::object{
        {"document", std::move(document)}, {"place", given.place}, {"entries", bj::array{std::move(entry)}}});
}

base::Error in_the_form(base::Error error, std::string_view name) {
    if (error.code != "book.invalid") return error;
    error.code = "body.invalid";
    for (auto& field : error.fields) {
        cut(field.pointer, std::string(name) + "#");
        field.pointer = form_pointer(field.pointer);
    }
    return error;
}

std::optional<std::string> ended_before(store::LocalRules const& older, GivenRule const& given) {
    auto file = json::parse(older.text);
    if (!file || file->at("place") != bj::value(given.place)) return {};
    auto is_ended = false;
    for (auto& entry : file->at("entries").as_array()) {
        auto& fields = entry.as_object();
        auto const* const to = fields.if_contains("to");
        auto const is_open = to == nullptr || to->is_null();
        auto const from = base::parse_day(std::string_view(fields.at("from").as_string()));
        if (!is_open || fields.at("rule") != bj::value(given.rule) || !from || *from >= given.from) continue;
        fields["to"] = base::to_text(given.from - std::chrono::days(1));
        is_ended = true;
    }
    return is_ended ? std::optional(json::print(*file)) : std::nullopt;
}

}  // namespace rulebook
