#pragma once
// Meetings of cells as they were held, and for which months a cell's meetings are known at all. What is planned ahead
// is in agenda.h, what is held with the program in record.h, both part of this face.
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "json/shape.h"
#include "meetings/agenda.h"
#include "meetings/record.h"
#include "meetings/thematic.h"
#include "organisations/organisations.h"
#include "platform/fwd.h"
#include "platform/imports/outcome.h"
#include "platform/sheet/headings.h"
#include "rules/rules.h"

namespace meetings {

// Takes a committee's log of cell meetings (an .xlsx file's bytes) in, as one act; see members::import_list. It creates
// no organisations. The months it covers (`months`, else its title's, else the quarters its days fall in) become
// recorded for every cell of the register. Faults: those of sheet::read_workbook, site.missing.
base::Result<imports::Outcome> import_log(events::Context& context, std::string_view bytes,
                                          std::optional<std::vector<base::Month>> const& months,
                                          imports::Options const& options);

// The columns such a log may have.
std::span<sheet::ColumnSpec const> log_columns();

// See members::take_back.
base::Result<std::vector<events::Change>> take_back(events::Context& context, imports::ImportId id,
                                                    jobs::Progress& progress);

// "2019-Q1", "2019-03" or "2019" as months; fault period.invalid.
base::Result<std::vector<base::Month>> parse_period(std::string_view text);

// A meeting that was held. Times are minutes of the day; what is not given is not known.
struct Held {
    OrganisationId cell_id{};
    MeetingId id{};
    std::int64_t version = 1;
    MeetingKind kind = MeetingKind::regular;
    base::Day held_on{};
    int start_minute = 0;
    int end_minute = 0;
    std::optional<int> professional_minutes{};
    int break_minutes = 0;
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
    std::optional<int> spoke{};
    std::optional<base::Day> documents_sent_on{};
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> minutes_finished_on{};
    std::optional<bool> concluded{};
};
RECORD(Held, cell_id, id, version, kind, held_on, start_minute, end_minute, professional_minutes, break_minutes,
       present, absent_excused, absent_unexcused, spoke, documents_sent_on, committee_met_on, minutes_finished_on,
       concluded)

// The meeting's own part of the facts the rule book asks for; places and the cell's size are the caller's to add.
rules::MeetingFacts facts_of(Held const& meeting);
// The most that can have been party time: no professional item where none is known.
int most_party_minutes(Held const& meeting);

struct RecordedMonth {
    OrganisationId cell_id{};
    base::Month month{};
};
RECORD(RecordedMonth, cell_id, month)

// Of the organisation and below (as the tree is on `tree_day`), from the first day to the last.
struct Span {
    OrganisationId top{};
    base::Day tree_day{};
    base::Day first{};
    base::Day last{};
};
void each_held(db::Tx& tx, Span const& span, std::function<void(Held const&)> const& use);
std::vector<RecordedMonth> recorded_months(db::Tx& tx, Span const& span);
// The months in which a cell held a regular meeting.
std::vector<RecordedMonth> regular_months(db::Tx& tx, Span const& span);

std::optional<Held> find(db::Tx& tx, MeetingId id);

// Two decimals, half up, from exact integers; none of nothing. part and whole below 10^14.
std::optional<json::Decimal> percent(std::int64_t part, std::int64_t whole);
// Those present and those absent, where all of them were counted.
std::optional<std::int64_t> expected(Held const& meeting);

// A meeting as lists show it.
struct MeetingRow {
    MeetingId id{};
    MeetingKind kind = MeetingKind::regular;
    base::Day held_on{};
    int start_minute = 0;
    int end_minute = 0;
    std::optional<int> party_minutes{};  // where the professional ones are known
    std::optional<int> professional_minutes{};
    int break_minutes = 0;
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
    std::optional<int> spoke{};
    std::optional<json::Decimal> attendance_percent{};
};
RECORD(MeetingRow, id, kind, held_on, start_minute, end_minute, party_minutes, professional_minutes, break_minutes,
       present, absent_excused, absent_unexcused, spoke, attendance_percent)
MeetingRow row_of(Held const& meeting);

// The acts of planning; each gives the plan as it then is. Faults: body.invalid with the fields that are wrong (a new
// day lies before today, an hour that is none), planned_meeting.taken where the cell has such a meeting on that day,
// planned_meeting.stale, http.not_found.
base::Result<PlannedMeeting> plan_meeting(events::Context& context, PlannedMeeting planned);
base::Result<PlannedMeeting> change_planned(events::Context& context, PlannedMeeting planned);
base::Result<> drop_planned(events::Context& context, PlannedId id, std::int64_t version);
std::optional<PlannedMeeting> find_planned(db::Tx& tx, PlannedId id);
// By day.
std::vector<PlannedMeeting> planned_in(db::Tx& tx, Span const& span);

// The year asked for, else today's. Fault: body.invalid.
base::Result<int> year_or_this(std::optional<int> year, base::Day today);

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace meetings
