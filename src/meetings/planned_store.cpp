// SQL of planned meetings.
#include "meetings/planned_store.h"

namespace meetings::store {
namespace {

db::Query const planned_by_id{"meetings.planned", R"sql(
select id, cell_id, version, kind, day, start_minute, place from planned_meetings where id = $1)sql"};

db::Query const planned_below{"meetings.planned_below", WITH_ORGANISATIONS_BELOW R"sql(
select p.id, p.cell_id, p.version, p.kind, p.day, p.start_minute, p.place
from below b join planned_meetings p on p.cell_id = b.id
where p.day between $3 and $4
order by p.day, p.id)sql"};

db::Query const same_planned{"meetings.same_planned", R"sql(
select count(*) from planned_meetings where cell_id = $1 and day = $2 and kind = $3 and id <> $4)sql"};

db::Query const add_plan{"meetings.add_planned", R"sql(
insert into planned_meetings (id, cell_id, version, kind, day, start_minute, place) values ($1, $2, $3, $4, $5, $6, $7))sql"};

db::Query const change_plan{"meetings.change_planned", R"sql(
update planned_meetings set version = $2, kind = $3, day = $4, start_minute = $5, place = $6 where id = $1)sql"};

db::Query const remove_plan{"meetings.remove_planned", R"sql(
delete from planned_meetings where id = $1)sql"};

}  // namespace

std::optional<PlannedMeeting> find_planned(db::Tx& tx, PlannedId id) {
    return tx.maybe<PlannedMeeting>(planned_by_id, id);
}

std::vector<PlannedMeeting> planned_in(db::Tx& tx, Span const& span) {
    return tx.all<PlannedMeeting>(planned_below, span.top, span.tree_day, span.first, span.last);
}

bool is_taken(db::Tx& tx, PlannedMeeting const& planned) {
    return tx.one<std::int64_t>(same_planned, planned.cell_id, planned.day, planned.kind, planned.id) > 0;
}

void add_planned(db::Tx& tx, PlannedMeeting const& planned) {
    tx.put(add_plan, planned);
}

void change_planned(db::Tx& tx, PlannedMeeting const& planned) {
    tx.run(change_plan, planned.id, planned.version, planned.kind, planned.day, planned.start_minute, planned.place);
}

void remove_planned(db::Tx& tx, PlannedId id) {
    tx.run(remove_plan, id);
}

}  // namespace meetings::store
