#pragma once
// SQL of the yearly plans of thematic meetings.
#include "meetings/thematic.h"
#include "platform/db/tx.h"

namespace meetings::store {

std::int64_t thematic_version(db::Tx& tx, OrganisationId cell, int year);
void set_thematic_version(db::Tx& tx, OrganisationId cell, int year, std::int64_t version);
std::vector<ThematicTopic> topics_of(db::Tx& tx, OrganisationId cell, int year);
void replace_topics(db::Tx& tx, OrganisationId cell, int year, std::vector<ThematicTopic> const& topics);
// What is planned for the day's month, else for its quarter.
std::optional<std::string> topic_for(db::Tx& tx, OrganisationId cell, base::Day day);

}  // namespace meetings::store
