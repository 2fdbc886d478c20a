#pragma once
// Part of the face: which topics a cell's thematic meetings of a year are to have.
#include <optional>
#include <string>
#include <vector>

#include "meetings/agenda.h"

namespace meetings {

struct ThematicTopic;
using ThematicTopicId = base::Id<ThematicTopic>;
// `period` is a month "2026-03" or a quarter "2026-Q1" of the plan's year.
struct ThematicTopic {
    ThematicTopicId id{};
    std::string period{};
    std::string topic{};
    std::optional<MemberId> prepared_by{};
};
RECORD(ThematicTopic, id, period, topic, prepared_by)

// version 0: nobody has planned that year yet.
struct ThematicPlan {
    std::int64_t version = 0;
    std::vector<ThematicTopic> topics{};
};
ThematicPlan thematic_plan(db::Tx& tx, OrganisationId cell, int year);

// The act that saves a year's plan, over the version it was made from. Faults: body.invalid with the fields that are
// wrong, thematic_plan.stale.
base::Result<ThematicPlan> save_thematic_plan(events::Context& context, OrganisationId cell, int year,
                                              ThematicPlan plan);

}  // namespace meetings
