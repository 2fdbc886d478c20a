// The routes of a cell's yearly plan of thematic meetings.
#include "meetings/cell_calls.h"

namespace meetings {
namespace {

using rights::Right;

struct TopicRow {
    ThematicTopicId id{};
    std::string period{};
    std::string topic{};
    std::optional<Person> prepared_by{};
};
RECORD(TopicRow, id, period, topic, prepared_by)

struct YearPlan {
    int year = 0;
    std::int64_t version = 0;
    std::vector<TopicRow> topics{};
};
RECORD(YearPlan, year, version, topics)

struct SavedTopic {
    std::optional<ThematicTopicId> id{};
    std::string period{};
    std::string topic{};
    std::optional<MemberId> prepared_by{};
};
RECORD(SavedTopic, id, period, topic, prepared_by)

struct SavedYear {
    int year = 0;
    std::int64_t version = 0;
    std::vector<SavedTopic> topics{};
};
RECORD(SavedYear, year, version, topics)

struct Asked {
    OrganisationId cell{};
    int year = 0;
};

YearPlan shown(db::Tx& tx, Asked const& asked, ThematicPlan const& plan, base::Day today) {
    People const people(tx, asked.cell, today);
    YearPlan answer{asked.year, plan.version, {}};
    for (auto const& one : plan.topics)
        answer.topics.push_back({one.id, one.period, one.topic, people.find(one.prepared_by)});
    return answer;
}

base::Result<YearPlan> show_thematic_plan(http::Call& call, YearQuery const& in) {
    Asked const asked{TRY(call.id<organisations::Organisation>("organisation")),
                      TRY(year_or_this(in.year, call.today()))};
    return call.read([&](db::Tx& tx) -> base::Result<YearPlan> {
        TRY(require_cell(tx, call, Right::see_meetings, asked.cell));
        return shown(tx, asked, thematic_plan(tx, asked.cell, asked.year), call.today());
    });
}

base::Result<YearPlan> put_thematic_plan(http::Call& call, SavedYear const& in) {
    Asked const asked{TRY(call.id<organisations::Organisation>("organisation")),
                      TRY(year_or_this(in.year, call.today()))};
    return call.act([&](events::Context& context) -> base::Result<YearPlan> {
        TRY(require_cell(context.tx, call, Right::run_cell, asked.cell));
        ThematicPlan plan{in.version, {}};
        for (auto const& one : in.topics)
            plan.topics.push_back({one.id.value_or(ThematicTopicId{}), one.period, one.topic, one.prepared_by});
        auto const saved = TRY(save_thematic_plan(context, asked.cell, asked.year, std::move(plan)));
        return shown(context.tx, asked, saved, call.today());
    });
}

}  // namespace

std::vector<http::Route> thematic_routes() {
    using enum http::Method;
    constexpr auto path = "/api/organisations/{organisation}/thematic-plan";
    return {http::route(get, path, Right::see_meetings, "A cell's plan of thematic meetings of a year",
                        &show_thematic_plan),
            http::route(put, path, Right::run_cell, "Save a cell's plan of thematic meetings of a year",
                        &put_thematic_plan)};
}

}  // namespace meetings
