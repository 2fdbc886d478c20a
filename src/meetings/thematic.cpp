// The yearly plan of a cell's thematic meetings.
#include "meetings/thematic.h"

#include <algorithm>
#include <set>

#include "base/text.h"
#include "json/codec.h"
#include "meetings/planning.h"
#include "meetings/thematic_store.h"

namespace meetings {
namespace {

constexpr std::size_t most_topics = 100;

std::optional<int> year_of(std::string const& period) {
    if (auto const month = base::parse_month(period)) return month->year;
    if (auto const quarter = base::parse_quarter(period)) return quarter->year;
    return std::nullopt;
}

base::Result<> check_thematic_plan(events::Context& context, OrganisationId cell, int year, ThematicPlan const& plan) {
    std::vector<base::FieldError> fields;
    auto const called = members::called_on(context.tx, cell, context.today());
    std::set<std::int64_t> ids;
    for (std::size_t at = 0; at < plan.topics.size(); ++at) {
        auto const& one = plan.topics[at];
        auto const pointer = "/topics/" + std::to_string(at);
        if (!ids.insert(one.id.value).second) fields.push_back({pointer + "/id", "agenda.id_repeated"});
        if (year_of(one.period) != year) fields.push_back({pointer + "/period", "thematic_plan.period_invalid"});
        if (one.topic.empty()) fields.push_back({pointer + "/topic", "missing"});
        check_length(one.topic, pointer + "/topic", fields);
        auto const is_called = [&](auto const& somebody) { return somebody.member_id == *one.prepared_by; };
        if (one.prepared_by && std::none_of(called.begin(), called.end(), is_called))
            fields.push_back({pointer + "/prepared_by", "meeting.member_is_elsewhere"});
    }
    if (plan.topics.size() > most_topics)
        fields.push_back({"/topics", "out_of_range", {{"minimum", "0"}, {"maximum", std::to_string(most_topics)}}});
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

}  // namespace

ThematicPlan thematic_plan(db::Tx& tx, OrganisationId cell, int year) {
    return {store::thematic_version(tx, cell, year), store::topics_of(tx, cell, year)};
}

base::Result<ThematicPlan> save_thematic_plan(events::Context& context, OrganisationId cell, int year,
                                              ThematicPlan plan) {
    context.tx.lock("thematic_plans");
    if (store::thematic_version(context.tx, cell, year) != plan.version)
        return base::Error{base::Fault::stale, "thematic_plan.stale"};
    for (auto& one : plan.topics) {
        if (!one.id) one.id = context.ids.next<ThematicTopic>();
        one.topic = base::tidied(one.topic);
    }
    TRY(check_thematic_plan(context, cell, year, plan));
    ++plan.version;
    store::set_thematic_version(context.tx, cell, year, plan.version);
    store::replace_topics(context.tx, cell, year, plan.topics);
    auto const payload = json::print({{"cell_id", base::to_text(cell)}, {"year", year}});
    events::record(context, {context.ids.next<events::Act>(),
                             "change thematic plan",
                             {{"thematic_plan", cell.value, plan.version, json::print(json::encode(plan.topics))}},
                             "thematic_plan.changed",
                             payload});
    return plan;
}

}  // namespace meetings
