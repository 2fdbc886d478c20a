#pragma once
// Private to overview: what a committee's office must act on, decided from what is known of its cells. Pure.
#include "overview/overview.h"

namespace overview {

struct MeetingConcern {
    meetings::MeetingId id{};
    base::Day held_on{};
    bool is_too_short = false;
    std::optional<json::Decimal> minutes{};
    std::optional<json::Decimal> minutes_required{};
    bool is_mixed = false;
    int absent_unexcused = 0;
};

struct Probation {
    members::MemberId member_id{};
    std::string full_name{};
    base::PartialDay admitted_on{};
};

struct LateTasks {
    std::int64_t tasks = 0;
    base::Day due_on{};  // of the oldest
};

struct CellKnown {
    OrganisationName organisation{};
    std::string sort_key{};
    std::vector<base::Month> missed{};           // in this quarter and the one before
    std::vector<base::Month> without_records{};  // likewise, of months that are over
    bool is_held_this_month = false;
    bool is_planned_this_month = false;
    std::optional<int> deadline_day{};
    bool has_thematic_this_quarter = false;  // held, or planned ahead
    bool missed_thematic_before = false;     // the quarter before is over, recorded, and had none
    std::vector<MeetingConcern> meetings{};  // of this quarter
    int official = 0;
    std::optional<json::Decimal> official_required{};  // where it has fewer
    std::vector<Probation> probation_over{};
    std::optional<LateTasks> late_tasks{};
    bool has_secretary = true;
};

struct Known {
    base::Day today{};
    OrganisationName top{};
    std::vector<CellKnown> cells{};
};

// Sorted: what weighs most first, then by name.
std::vector<Attention> attention_of(Known const& known);

// Twelve months after admission a probationary member is to be recognised, or not (Party statutes, article 5).
bool is_probation_over(base::PartialDay admitted_on, base::Day today);

}  // namespace overview
