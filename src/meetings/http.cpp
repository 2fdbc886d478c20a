// The routes of a cell's meetings and of those it plans.
#include <algorithm>
#include <tuple>

#include "meetings/cell_calls.h"
#include "meetings/meetings.h"
#include "platform/http/route.h"

namespace meetings {
namespace {

using rights::Right;

struct PlannedRow {
    PlannedId id{};
    std::int64_t version = 1;
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
};
RECORD(PlannedRow, id, version, kind, day, start_minute, place)

struct CellYear {
    std::vector<MeetingRow> rows{};
    std::vector<PlannedRow> planned{};
    std::vector<base::Month> recorded_months{};
};
RECORD(CellYear, rows, planned, recorded_months)

struct NewPlan {
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
};
RECORD(NewPlan, kind, day, start_minute, place)

struct ChangedPlan {
    std::int64_t version = 1;
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
};
RECORD(ChangedPlan, version, kind, day, start_minute, place)

struct VersionQuery {
    std::int64_t version = 0;
};
RECORD(VersionQuery, version)

PlannedRow planned_row(PlannedMeeting const& planned) {
    return {planned.id, planned.version, planned.kind, planned.day, planned.start_minute, planned.place};
}

CellYear cell_year(db::Tx& tx, Span const& span) {
    CellYear answer;
    each_held(tx, span, [&](Held const& held) { answer.rows.push_back(row_of(held)); });
    std::sort(answer.rows.begin(), answer.rows.end(), [](auto const& one, auto const& other) {
        return std::tie(one.held_on, one.start_minute) < std::tie(other.held_on, other.start_minute);
    });
    for (auto const& planned : planned_in(tx, span)) answer.planned.push_back(planned_row(planned));
    for (auto const& recorded : recorded_months(tx, span)) answer.recorded_months.push_back(recorded.month);
    std::sort(answer.recorded_months.begin(), answer.recorded_months.end());
    return answer;
}

base::Result<CellYear> list(http::Call& call, YearQuery const& in) {
    auto const cell = TRY(call.id<organisations::Organisation>("organisation"));
    auto const year = TRY(year_or_this(in.year, call.today()));
    return call.read([&](db::Tx& tx) -> base::Result<CellYear> {
        TRY(require_cell(tx, call, Right::see_meetings, cell));
        return cell_year(tx, {cell, call.today(), base::make_day(year, 1, 1), base::make_day(year, 12, 31)});
    });
}

base::Result<PlannedRow> plan(http::Call& call, NewPlan const& in) {
    auto const cell = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<PlannedRow> {
        TRY(require_cell(context.tx, call, Right::run_cell, cell));
        return planned_row(TRY(plan_meeting(context, {{}, cell, 1, in.kind, in.day, in.start_minute, in.place})));
    });
}

base::Result<PlannedMeeting> planned_for(events::Context& context, http::Call& call) {
    auto const planned = find_planned(context.tx, TRY(call.id<Planned>("planned")));
    if (!planned) return http::Call::not_found();
    TRY(require_cell(context.tx, call, Right::run_cell, planned->cell_id));
    return *planned;
}

base::Result<PlannedRow> change(http::Call& call, ChangedPlan const& in) {
    return call.act([&](events::Context& context) -> base::Result<PlannedRow> {
        auto const was = TRY(planned_for(context, call));
        return planned_row(TRY(
            change_planned(context, {was.id, was.cell_id, in.version, in.kind, in.day, in.start_minute, in.place})));
    });
}

base::Result<void> drop(http::Call& call, VersionQuery const& in) {
    return call.act([&](events::Context& context) -> base::Result<> {
        auto const was = TRY(planned_for(context, call));
        return drop_planned(context, was.id, in.version);
    });
}

}  // namespace

base::Result<int> year_or_this(std::optional<int> year, base::Day today) {
    constexpr int first_year = 1930;
    constexpr int last_year = 2200;
    auto const asked = year.value_or(static_cast<int>(base::calendar(today).year()));
    if (asked >= first_year && asked <= last_year) return asked;
    base::Arguments const bounds{{"minimum", std::to_string(first_year)}, {"maximum", std::to_string(last_year)}};
    return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/year", "out_of_range", bounds}}};
}

std::vector<http::Route> routes() {
    using enum http::Method;
    std::vector<http::Route> all{
        http::route(get, "/api/organisations/{organisation}/meetings", Right::see_meetings,
                    "A cell's meetings of a year, those it plans, and the months that are recorded", &list),
        http::route(post, "/api/organisations/{organisation}/planned-meetings", Right::run_cell, "Plan a meeting",
                    &plan),
        http::route(patch, "/api/planned-meetings/{planned}", Right::run_cell, "Change a planned meeting", &change),
        http::route(delete_, "/api/planned-meetings/{planned}", Right::run_cell, "Drop a planned meeting", &drop)};
    for (auto const& part :
         {plan_routes(), thematic_routes(), live_routes(), record_routes(), drawn_routes(), attachment_routes()})
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

}  // namespace meetings
