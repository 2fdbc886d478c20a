// SQL of the yearly plans of thematic meetings.
#include "meetings/thematic_store.h"

namespace meetings::store {
namespace {

db::Query const version_of_year{"meetings.thematic_version", R"sql(
select version from thematic_plans where cell_id = $1 and year = $2)sql"};

db::Query const set_version_of_year{"meetings.set_thematic_version", R"sql(
insert into thematic_plans (cell_id, year, version) values ($1, $2, $3)
on conflict (cell_id, year) do update set version = excluded.version)sql"};

db::Query const topics_of_year{"meetings.thematic_topics", R"sql(
select id, period, topic, prepared_by from thematic_topics where cell_id = $1 and year = $2 order by number, id)sql"};

db::Query const remove_topics_of_year{"meetings.remove_thematic_topics", R"sql(
delete from thematic_topics where cell_id = $1 and year = $2)sql"};

db::Query const add_topic{"meetings.add_thematic_topic", R"sql(
insert into thematic_topics (cell_id, year, id, number, period, topic, prepared_by) values ($1, $2, $3, $4, $5, $6, $7))sql"};

}  // namespace

std::int64_t thematic_version(db::Tx& tx, OrganisationId cell, int year) {
    return tx.maybe<std::int64_t>(version_of_year, cell, year).value_or(0);
}

void set_thematic_version(db::Tx& tx, OrganisationId cell, int year, std::int64_t version) {
    tx.run(set_version_of_year, cell, year, version);
}

std::vector<ThematicTopic> topics_of(db::Tx& tx, OrganisationId cell, int year) {
    return tx.all<ThematicTopic>(topics_of_year, cell, year);
}

void replace_topics(db::Tx& tx, OrganisationId cell, int year, std::vector<ThematicTopic> const& topics) {
    tx.run(remove_topics_of_year, cell, year);
    std::int64_t number = 0;
    for (auto const& one : topics)
        tx.run(add_topic, cell, year, one.id, ++number, one.period, one.topic, one.prepared_by);
}

std::optional<std::string> topic_for(db::Tx& tx, OrganisationId cell, base::Day day) {
    auto const topics = topics_of(tx, cell, static_cast<int>(base::calendar(day).year()));
    for (auto const& period : {base::to_text(base::month_of(day)), base::to_text(base::quarter_of(day))})
        for (auto const& one : topics)
            if (one.period == period) return one.topic;
    return std::nullopt;
}

}  // namespace meetings::store
