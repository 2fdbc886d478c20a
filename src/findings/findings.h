#pragma once
// What the rules say of the meetings, months and quarters of cells: everything between two quarters read once and
// judged by the rules of its day and place.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "meetings/meetings.h"
#include "members/members.h"
#include "organisations/organisations.h"
#include "platform/fwd.h"
#include "platform/words/words.h"
#include "rules/rules.h"

namespace findings {

using organisations::Node;
using organisations::OrganisationId;

// The members of a cell on one day: the fewest and the most they can be where dates are known in part.
struct Size {
    int official = 0;
    int probationary = 0;
    int exempt = 0;
    bool operator==(Size const&) const = default;
};
RECORD(Size, official, probationary, exempt)
struct SizeRange {
    Size least{};  // exempt: so many that the fewest are to attend; in most, so few that the most are
    Size most{};
};

// A meeting and what the rules of its day and place say of it, in the book's order.
struct JudgedMeeting {
    meetings::Held held{};
    std::vector<rules::Finding> findings{};
    rules::Verdict duration = rules::Verdict::unclear;
    // The cell's size on the day, open because of dates known in part, would decide.
    bool is_duration_open = false;
};

// Professional items where the rules of its day and place want none.
bool is_mixed(JudgedMeeting const& meeting);

// A cell in one month, and in a quarter.
struct CellMonth {
    Node const* cell = nullptr;
    base::Month month{};
    bool is_recorded = false;
    bool is_over = false;
    rules::MeetingKinds held{};
    std::vector<rules::Finding> findings{};
    [[nodiscard]] bool has_regular() const {
        return held.has_any_of({rules::MeetingKind::regular, rules::MeetingKind::combined});
    }
};
struct CellQuarter {
    Node const* cell = nullptr;
    bool is_recorded = false;  // in all its months
    bool is_over = false;
    rules::MeetingKinds held{};
    base::Quarter quarter{};
    std::vector<rules::Finding> findings{};
    [[nodiscard]] bool has_thematic() const {
        return held.has_any_of({rules::MeetingKind::thematic, rules::MeetingKind::combined});
    }
};

struct Cell {
    Node const* node = nullptr;
    std::vector<std::string> places{};
    SizeRange size{};  // on the day that was asked for
};

using Counts = std::map<std::string, std::map<rules::Verdict, std::int64_t>, std::less<>>;

// Organisations as they are on `tree_day`.
struct Judged {
    base::Day today{};
    std::vector<Node const*> organisations{};  // itself and below
    std::vector<Cell> cells{};
    std::vector<members::Stay> stays{};     // by cell and member
    std::vector<JudgedMeeting> meetings{};  // by day
    std::vector<CellMonth> months{};        // cell after cell, all months of the one in their order
    std::vector<CellQuarter> quarters{};
    Counts findings{};  // by rule: meetings, months or quarters so judged
};

// Which organisation (of `tree`, the tree of tree_day), from which quarter to which, seen on which day.
struct Asked {
    organisations::Tree const& tree;
    Node const& top;
    base::Quarter first{};
    base::Quarter last{};
    base::Day tree_day{};
    base::Day today{};
};

// Reads and judges. Tree and book must outlive what is given.
Judged judge(db::Tx& tx, Asked const& asked, rules::Book const& book);

// What the rules say of a plan, in the book's order, as far as they can speak ahead: length, kinds of items, papers
// sent, the committee's meeting, members.
std::vector<rules::Finding> judge_plan(rules::Facts facts, SizeRange const& size, rules::Book const& book);

// What one cell's stays say of its size on a day.
SizeRange size_on(std::vector<members::Stay const*> const& stays,
                  std::multimap<members::MemberId, members::Exemption> const& exemptions, base::Day day);

// The quarter before.
base::Quarter before(base::Quarter quarter);

// --- As answers show it ---

struct Source {
    std::optional<std::string> document{};
    std::optional<base::Day> issued{};
    std::optional<std::string> clause{};
    std::string place{};
    rules::Status status = rules::Status::unverified;
};
RECORD(Source, document, issued, clause, place, status)

struct Shown {
    std::string rule{};
    std::string title{};
    rules::Verdict verdict = rules::Verdict::unclear;
    rules::Severity severity = rules::Severity::advice;
    std::optional<json::Decimal> measured{};
    std::optional<json::Decimal> required{};
    std::optional<std::string> unit{};
    rules::Reason reason = rules::Reason::no_entry;
    std::string says{};
    std::optional<Source> source{};
};
RECORD(Shown, rule, title, verdict, severity, measured, required, unit, reason, says, source)
Shown shown(rules::Book const& book, rules::Finding const& finding, words::Language language);

struct OrganisationName {
    OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(OrganisationName, id, name, path)
OrganisationName name_of(organisations::Tree const& tree, Node const& node);

// The organisation asked for, where the caller has the right; none asked for: the first of the highest at which he has
// it. Faults: those of Reach::require; site.missing.
base::Result<Node const*> asked_or_top(organisations::Reach const& reach, rights::Right right,
                                       std::optional<OrganisationId> asked);

std::vector<http::Route> routes();

}  // namespace findings
