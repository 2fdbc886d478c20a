// The rule book as scripts and people read it: findings, entries and the sentences that go with them.
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdlib>
#include <utility>

#include "rules/contents.h"
#include "rules/facts.h"
#include "rules/parameters.h"
#include "rules/reader.h"
#include "rules/rules.h"

namespace rules {
namespace {

boost::json::value json_text(std::string_view text) {
    return boost::json::string_view(text.data(), text.size());
}

boost::json::value json_text(std::optional<std::string> const& text) {
    return text ? json_text(std::string_view(*text)) : nullptr;
}

boost::json::value json_day(std::optional<base::Day> day) {
    return day ? json_text(std::string_view(base::to_text(*day))) : nullptr;
}

boost::json::value json_words(Text const& text) {
    return boost::json::object{{"vi", json_text(std::string_view(text.vi))}, {"en", json_text(text.en)}};
}

// A whole number as an integer.
boost::json::value json_amount(std::optional<Amount> amount) {
    if (!amount) return nullptr;
    if (amount->hundredths % 100 == 0) return amount->hundredths / 100;
    return static_cast<double>(amount->hundredths) / 100.0;
}

// A document without a number goes by its title.
boost::json::value json_source(Entry const* entry) {
    if (entry == nullptr)
        return {
            {"document", nullptr}, {"issued", nullptr}, {"clause", nullptr}, {"scope", nullptr}, {"status", nullptr}};
    auto document = json_text(entry->document.number);
    if (document.is_null() && entry->document.title) document = json_text(std::string_view(entry->document.title->vi));
    return {{"document", std::move(document)},
            {"issued", json_day(entry->document.issued)},
            {"clause", json_text(entry->clause)},
            {"scope", json_text(std::string_view(entry->place))},
            {"status", json_text(name_of(entry->status))}};
}

// The day of the fact that was measured in days from the meeting's.
std::optional<base::Day> given_day(Finding const& finding) {
    if (!finding.measured) return {};
    auto const days = std::chrono::days(finding.measured->hundredths / 100);
    switch (finding.rule->measure) {
        case Measure::documents_days_ahead:
        case Measure::committee_days_ahead: return finding.on - days;
        case Measure::minutes_days_after: return finding.on + days;
        case Measure::party_minutes:
        case Measure::professional_items:
        case Measure::attendance_share:
        case Measure::official_members:
        case Measure::meetings_held: break;
    }
    return {};
}

enum class Language { vi, en };

std::string number_words(std::optional<Amount> amount, Language language) {
    if (!amount) return "?";
    auto text = to_text(*amount);
    auto const point = text.find('.');
    if (language == Language::vi && point != std::string::npos) text[point] = ',';
    return text;
}

base::Arguments arguments_of(Finding const& finding, Language language) {
    auto const given = given_day(finding);
    return {{"measured", number_words(finding.measured, language)},
            {"required", number_words(finding.required, language)},
            {"day", base::to_words(finding.on)},
            {"given_day", given ? base::to_words(*given) : "?"}};
}

Text sentence_of(Book const& book, Finding const& finding) {
    if (finding.reason == Reason::no_entry) return book.contents().no_entry;
    if (finding.reason == Reason::not_for_this_kind) return book.contents().not_for_this_kind;
    if (finding.reason != Reason::nothing_required) return finding.rule->says.at(finding.reason);
    return says(*finding.rule, *finding.entry);
}

// What is to be said of an entry's status, where its requirement was judged.
Text const* remark_of(Book const& book, Finding const& finding) {
    bool const is_judged = finding.entry != nullptr && finding.verdict != Verdict::not_applicable;
    if (!is_judged) return nullptr;
    if (finding.entry->status == Status::secondary) return &book.contents().secondary;
    if (finding.entry->status == Status::unverified) return &book.contents().unverified;
    return nullptr;
}

base::Error broken_facts(Faults faults) {
    return {base::Fault::invalid, "facts.invalid", {}, std::move(faults.fields)};
}

boost::json::value findings_to_json(Book const& book, Facts const& facts) {
    boost::json::array findings;
    for (auto const& finding : check(book, facts)) findings.push_back(to_json(book, finding));
    return boost::json::object{{"findings", std::move(findings)}};
}

}  // namespace

std::string to_text(Amount amount) {
    auto const whole = std::to_string(std::abs(amount.hundredths) / 100);
    auto const rest = std::abs(amount.hundredths) % 100;
    std::string text = (amount.hundredths < 0 ? "-" : "") + whole;
    if (rest == 0) return text;
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
    return text;
}

Text says(Rule const& rule, Entry const& entry) {
    auto const arguments = arguments_of(rule, entry.parameters);
    Text asked = entry.says;
    asked.vi = filled(asked.vi, arguments);
    if (asked.en) asked.en = filled(*asked.en, arguments);
    return asked;
}

Text says(Book const& book, Finding const& finding) {
    auto said = sentence_of(book, finding);
    said.vi = filled(said.vi, arguments_of(finding, Language::vi));
    if (said.en) said.en = filled(*said.en, arguments_of(finding, Language::en));
    if (auto const* remark = remark_of(book, finding)) {
        said.vi += " " + remark->vi;
        if (said.en && remark->en) *said.en += " " + *remark->en;
    }
    return said;
}

boost::json::value to_json(Book const& book, Finding const& finding) {
    return boost::json::object{{"rule", json_text(std::string_view(finding.rule->id))},
                               {"verdict", json_text(name_of(finding.verdict))},
                               {"measured", json_amount(finding.measured)},
                               {"required", json_amount(finding.required)},
                               {"unit", json_text(unit_of(finding.rule->measure))},
                               {"severity", json_text(name_of(finding.rule->severity))},
                               {"source", json_source(finding.entry)},
                               {"reason", json_text(name_of(finding.reason))},
                               {"says", json_words(says(book, finding))}};
}

boost::json::value entry_to_json(Rule const& rule, Entry const& entry) {
    auto const asked = says(rule, entry);
    return boost::json::object{{"rule", json_text(std::string_view(rule.id))},
                               {"title", json_words(rule.title)},
                               {"subject", json_text(name_of(rule.subject))},
                               {"meetings", kinds_to_json(rule.meeting_kinds)},
                               {"severity", json_text(name_of(rule.severity))},
                               {"measure", json_text(name_of(rule.measure))},
                               {"unit", json_text(unit_of(rule.measure))},
                               {"kind", json_text(name_of(kind_of(entry.parameters)))},
                               {"parameters", parameters_to_json(rule, entry.parameters)},
                               {"from", json_day(entry.from)},
                               {"to", json_day(entry.to)},
                               {"source", json_source(&entry)},
                               {"note", entry.note ? json_words(*entry.note) : nullptr},
                               {"says", json_words(asked)}};
}

base::Result<boost::json::value> check_document(Book const& book, boost::json::value const& facts) {
    Faults faults;
    Node const root(&facts, "", faults);
    std::vector<Node> const nodes = facts.is_array() ? root.elements() : std::vector<Node>{root};
    std::vector<Facts> read;
    for (auto const& node : nodes) {
        if (auto one = read_facts(node)) read.push_back(*std::move(one));
    }
    if (!faults.fields.empty()) return broken_facts(std::move(faults));
    if (!facts.is_array()) return findings_to_json(book, read.front());
    boost::json::array documents;
    for (auto const& one : read) documents.push_back(findings_to_json(book, one));
    return boost::json::value(std::move(documents));
}

base::Result<boost::json::value> check_text(Book const& book, std::string_view facts) {
    Faults faults;
    auto const value = parse_json(facts, std::size_t{16} << 20U, "", faults);
    if (!value) return broken_facts(std::move(faults));
    return check_document(book, *value);
}

boost::json::value show_document(Book const& book, base::Day on, std::span<std::string const> places) {
    boost::json::array names;
    for (auto const& place : places) names.push_back(json_text(std::string_view(place)));
    boost::json::array entries;
    for (auto const& rule : book.rules()) {
        if (auto const* entry = entry_in_force(rule, on, places)) entries.push_back(entry_to_json(rule, *entry));
    }
    return boost::json::object{{"on", json_day(on)},
                               {"places", std::move(names)},
                               {"version", json_text(std::string_view(book.version()))},
                               {"entries", std::move(entries)}};
}

}  // namespace rules
