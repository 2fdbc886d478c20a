#pragma once
// Private to overview: the whole view put together from what was read. Pure.
#include "overview/overview.h"

namespace overview {

// Organisations as they are on the last day of the year, or today.
struct Seen {
    organisations::Tree const& tree;
    organisations::Node const& top;
    findings::Judged const& judged;
    rules::Book const& book;
    std::int16_t year = 0;
    std::map<OrganisationId, int> deadlines{};
    std::vector<meetings::PlannedMeeting> planned{};
    std::vector<members::OfficeHolder> offices{};
    std::vector<tasks::LateTasks> late_tasks{};
};

struct View {
    Summary summary{};
    std::vector<CellRow> cells{};
    std::vector<Attention> attention{};
};

// What a list of concerns needs to know of a person, and whether the caller may see it.
struct Names {
    std::function<bool(OrganisationId)> may_see_register{};
    std::function<std::string(members::MemberId)> full_name{};
};

View view_of(Seen const& seen, Names const& names);

}  // namespace overview
