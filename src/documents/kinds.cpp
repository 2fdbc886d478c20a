// What official papers are called, and by which marks their forms name what they say.
#include "documents/kinds.h"

#include <array>
#include <map>
#include <stdexcept>

#include "base/embedded.h"
#include "json/codec.h"
#include "platform/words/words.h"

namespace documents {
namespace {

using OrganisationKind = organisations::Kind;

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

template <class Values>
std::vector<print::Known> marks(std::initializer_list<char const*> charts = {}) {
    auto known = print::known_from(json::schema<Values>());
    for (auto const& head : print::known_from(json::schema<Head>())) known.push_back(head);
    for (auto const* chart : charts) known.push_back({chart, print::Holds::chart, {}});
    return known;
}

std::vector<print::Known> make_marks(Kind kind) {
    switch (kind) {
        case Kind::quarter_report: return marks<QuarterReportPaper>({"months"});
        case Kind::minutes: return marks<MinutesPaper>();
        case Kind::resolution:
        case Kind::conclusion: return marks<DecisionPaper>();
        case Kind::invitation: return marks<InvitationPaper>();
        case Kind::attendance_list: return marks<AttendanceListPaper>();
    }
    return {};
}

std::string_view embedded_file(std::string_view name) {
    for (auto const& file : embedded::forms())
        if (file.name == name) return file.text;
    throw std::logic_error("the program lacks its own file forms/" + std::string(name));
}

std::vector<Layout> read_layouts() {
    auto const parsed = json::parse(embedded_file("layouts.json"));
    auto layouts = parsed ? json::decode<std::vector<Layout>>(*parsed) : parsed.error();
    if (!layouts || layouts->empty()) throw std::logic_error("the program's own layouts cannot be read");
    return *std::move(layouts);
}

}  // namespace

std::string_view symbol_of(Kind kind) {
    switch (kind) {
        case Kind::quarter_report: return "BC";
        case Kind::minutes: return "BB";
        case Kind::resolution: return "NQ";
        case Kind::conclusion: return "KL";
        case Kind::invitation: return "GM";
        case Kind::attendance_list: return "";
    }
    return "";
}

std::string number_text(std::optional<std::int64_t> value, Kind kind, std::string_view organisation_symbol) {
    auto const symbol = symbol_of(kind);
    if (symbol.empty()) return "";
    constexpr auto blank = "      ";
    return std::string(value ? two_digits(*value) : blank)
        .append("-")
        .append(symbol)
        .append("/")
        .append(organisation_symbol);
}

std::string body_of(OrganisationKind kind) {
    auto const named = [](char const* body) { return words::text(words::Language::vi, body); };
    if (organisations::is_cell(kind)) return named("paper_body.cell");
    switch (kind) {
        case OrganisationKind::party_group: return named("paper_body.party_group");
        case OrganisationKind::sectional_committee: return named("paper_body.sectional_committee");
        case OrganisationKind::provincial_committee: return named("paper_body.provincial_committee");
        case OrganisationKind::central: return named("paper_body.central");
        default: return named("paper_body.committee");
    }
}

std::string_view symbol_of(OrganisationKind kind) {
    if (organisations::is_cell(kind)) return "CB";
    switch (kind) {
        case OrganisationKind::party_group: return "TĐ";
        case OrganisationKind::provincial_committee: return "TU";
        case OrganisationKind::central: return "TW";
        default: return "ĐU";
    }
}

std::string issuer_of(organisations::Node const& node) {
    auto const committee = words::text(words::Language::vi, "paper_body.committee");
    auto const organisation = words::text(words::Language::vi, "paper_body.committees_organisation") + " ";
    std::string_view const name = node.name;
    if (!body_of(node.kind).starts_with(committee) || !name.starts_with(organisation)) return node.name;
    return committee + " " + std::string(name.substr(organisation.size()));
}

std::string dateline_of(std::string_view place, base::Day day) {
    auto const date = base::calendar(day);
    auto const month = static_cast<unsigned>(date.month());
    return words::text(words::Language::vi, "paper.dateline",
                       {{"place", std::string(place.empty() ? ".................." : place)},
                        {"day", two_digits(static_cast<unsigned>(date.day()))},
                        {"month", month < 3 ? two_digits(month) : std::to_string(month)},
                        {"year", std::to_string(static_cast<int>(date.year()))}});
}

std::vector<print::Known> const& marks_of(Kind kind) {
    static auto const all = [] {
        std::map<Kind, std::vector<print::Known>> marks;
        for (auto const& name : json::names_of<Kind>()) {
            auto const one = *json::named<Kind>(name);
            marks.emplace(one, make_marks(one));
        }
        return marks;
    }();
    return all.at(kind);
}

std::string const& note_in(Layout const& layout, words::Language language) {
    return language == words::Language::en ? layout.note.en : layout.note.vi;
}

std::vector<Layout> const& layouts() {
    static auto const all = read_layouts();
    return all;
}

Layout const& layout_on(base::Day day) {
    auto const& all = layouts();
    for (auto layout = all.rbegin(); layout != all.rend(); ++layout)
        if (layout->from <= day) return *layout;
    return all.front();
}

Layout const* find_layout(std::string_view layout) {
    for (auto const& one : layouts())
        if (one.layout == layout) return &one;
    return nullptr;
}

std::string_view built_in_form(std::string_view layout, Kind kind) {
    return embedded_file(std::string(layout).append("/").append(json::name_of(kind)).append(".docx"));
}

}  // namespace documents
