#pragma once
// Everything a quarter's figures are counted from, read once; the figures themselves are in figures.h.
#include <array>
#include <map>
#include <vector>

#include "meetings/meetings.h"
#include "members/members.h"
#include "organisations/organisations.h"
#include "rules/rules.h"

namespace reports {

using organisations::Node;
using organisations::OrganisationId;

// The members of a cell on one day: the fewest and the most they can be where dates are known in part.
struct Size {
    int official = 0;
    int probationary = 0;
    int exempt = 0;
    bool operator==(Size const&) const = default;
};
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

// A cell in one month, and in the quarter.
struct CellMonth {
    Node const* cell = nullptr;
    base::Month month{};
    bool is_recorded = false;
    bool is_over = false;
    rules::MeetingKinds held{};
    [[nodiscard]] bool has_regular() const {
        return held.has_any_of({rules::MeetingKind::regular, rules::MeetingKind::combined});
    }
};
struct CellQuarter {
    Node const* cell = nullptr;
    bool is_recorded = false;  // in all its months
    bool is_over = false;
    rules::MeetingKinds held{};
    [[nodiscard]] bool has_thematic() const {
        return held.has_any_of({rules::MeetingKind::thematic, rules::MeetingKind::combined});
    }
};

struct QuarterFacts {
    base::Quarter quarter{};
    base::Day today{};
    std::vector<Node const*> organisations{};  // itself and below, on the quarter's last day
    std::vector<members::Stay> stays{};
    std::vector<JudgedMeeting> meetings{};
    std::vector<CellMonth> months{};
    std::vector<CellQuarter> quarters{};
    std::map<std::string, std::map<rules::Verdict, std::int64_t>, std::less<>>
        findings{};  // by rule: meetings, months or quarters so judged
};

// What one cell's stays say of its size on a day.
SizeRange size_on(std::vector<members::Stay const*> const& stays,
                  std::multimap<members::MemberId, members::Exemption> const& exemptions, base::Day day);

// Of which organisation (of `tree`, the tree of the quarter's last day), in which quarter, seen on which day.
struct Asked {
    organisations::Tree const& tree;
    Node const& top;
    base::Quarter quarter{};
    base::Day today{};
};

// Reads and judges. Tree and book must outlive the facts.
QuarterFacts facts_of(db::Tx& tx, Asked const& asked, rules::Book const& book);

}  // namespace reports
