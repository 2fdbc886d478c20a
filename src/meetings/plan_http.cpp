// The routes of a meeting's preparation.
#include <algorithm>
#include <map>

#include "meetings/attachments.h"
#include "meetings/cell_calls.h"
#include "meetings/record_store.h"
#include "meetings/requirement.h"
#include "platform/calendar/calendar.h"
#include "platform/words/words.h"

namespace meetings {
namespace {

using rights::Right;

constexpr int usual_minutes = 90;

struct PlanItem {
    ItemId id{};
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<Person> prepared_by{};
};
RECORD(PlanItem, id, title, kind, minutes, prepared_by)

struct ProposedPlan {
    std::optional<Person> chair{};
    std::optional<Person> minute_taker{};
    std::optional<std::string> topic{};
    std::optional<base::Day> committee_met_on{};
};
RECORD(ProposedPlan, chair, minute_taker, topic, committee_met_on)

// The page of a plan, its invitation and its printed notice alike.
struct PlanPage {
    PlannedId id{};
    std::int64_t version = 1;
    Stage stage = Stage::planned;
    Named cell{};
    std::optional<Named> parent{};
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
    std::optional<std::string> topic{};
    std::optional<Person> chair{};
    std::optional<Person> minute_taker{};
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> documents_sent_on{};
    ProposedPlan proposed{};
    std::vector<PlanItem> items{};
    std::vector<Question> questions{};
    std::vector<AttachedFile> attachments{};
    int total_minutes = 0;
    int party_minutes = 0;
    std::optional<int> required_minutes{};
};
RECORD(PlanPage, id, version, stage, cell, parent, kind, day, start_minute, place, topic, chair, minute_taker,
       committee_met_on, documents_sent_on, proposed, items, questions, attachments, total_minutes, party_minutes,
       required_minutes)

struct SavedItem {
    std::optional<ItemId> id{};
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<MemberId> prepared_by{};
};
RECORD(SavedItem, id, title, kind, minutes, prepared_by)

struct SavedQuestion {
    std::optional<QuestionId> id{};
    std::string question{};
};
RECORD(SavedQuestion, id, question)

struct SavedPlan {
    std::int64_t version = 1;
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
    std::optional<std::string> topic{};
    std::optional<MemberId> chair_id{};
    std::optional<MemberId> minute_taker_id{};
    std::optional<base::Day> committee_met_on{};
    std::vector<SavedItem> items{};
    std::vector<SavedQuestion> questions{};
};
RECORD(SavedPlan, version, kind, day, start_minute, place, topic, chair_id, minute_taker_id, committee_met_on, items,
       questions)

struct Announcement {
    std::int64_t version = 1;
    std::optional<base::Day> sent_on{};  // today where it is not given
};
RECORD(Announcement, version, sent_on)

struct TemplateQuery {
    std::optional<MeetingKind> kind{};  // another than the plan's
};
RECORD(TemplateQuery, kind)

struct AgendaRows {
    std::vector<PlanItem> items{};
    std::vector<SavedQuestion> questions{};
    std::optional<int> required_minutes{};
};
RECORD(AgendaRows, items, questions, required_minutes)

PlanPage page_of(db::Tx& tx, MeetingPlan const& plan) {
    People const people(tx, plan.meeting.cell_id, plan.meeting.day);
    auto const proposals = proposals_for(tx, plan.meeting);
    auto const [cell, parent] = cell_and_parent(tx, plan.meeting.cell_id, plan.meeting.day);
    PlanPage page{.id = plan.meeting.id,
                  .version = plan.meeting.version,
                  .stage = stage_of(record_head_of(tx, MeetingId{plan.meeting.id.value}).value_or(RecordHead{})),
                  .cell = cell,
                  .parent = parent,
                  .kind = plan.meeting.kind,
                  .day = plan.meeting.day,
                  .start_minute = plan.meeting.start_minute,
                  .place = plan.meeting.place,
                  .topic = plan.topic,
                  .chair = people.find(plan.chair_id),
                  .minute_taker = people.find(plan.minute_taker_id),
                  .committee_met_on = plan.committee_met_on,
                  .documents_sent_on = plan.documents_sent_on,
                  .proposed = {people.find(proposals.chair_id), people.find(proposals.minute_taker_id), proposals.topic,
                               proposals.committee_met_on},
                  .questions = plan.questions,
                  .attachments = attached_files(tx, MeetingId{plan.meeting.id.value})};
    for (auto const& item : plan.items) {
        page.items.push_back({item.id, item.title, item.kind, item.minutes, people.find(item.prepared_by)});
        page.total_minutes += item.minutes;
        if (item.kind == ItemKind::party) page.party_minutes += item.minutes;
    }
    page.required_minutes = required_minutes(tx, plan.meeting.cell_id, plan.meeting.kind, plan.meeting.day);
    return page;
}

// The plan in the path, where the caller has the right at its cell.
base::Result<MeetingPlan> plan_for(db::Tx& tx, http::Call& call, Right right) {
    auto plan = find_plan(tx, TRY(call.id<Planned>("planned")));
    if (!plan) return http::Call::not_found();
    TRY(require_cell(tx, call, right, plan->meeting.cell_id));
    return *std::move(plan);
}

base::Result<PlanPage> show_plan(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<PlanPage> {
        return page_of(tx, TRY(plan_for(tx, call, Right::see_meetings)));
    });
}

MeetingPlan plan_from(MeetingPlan const& was, SavedPlan const& in) {
    MeetingPlan plan;
    plan.meeting = {was.meeting.id, was.meeting.cell_id, in.version, in.kind, in.day, in.start_minute, in.place};
    plan.chair_id = in.chair_id;
    plan.minute_taker_id = in.minute_taker_id;
    plan.topic = in.topic;
    plan.committee_met_on = in.committee_met_on;
    for (auto const& item : in.items)
        plan.items.push_back({item.id.value_or(ItemId{}), item.title, item.kind, item.minutes, item.prepared_by});
    for (auto const& one : in.questions) plan.questions.push_back({one.id.value_or(QuestionId{}), one.question});
    return plan;
}

base::Result<PlanPage> put_plan(http::Call& call, SavedPlan const& in) {
    return call.act([&](events::Context& context) -> base::Result<PlanPage> {
        auto const was = TRY(plan_for(context.tx, call, Right::run_cell));
        return page_of(context.tx, TRY(save_plan(context, plan_from(was, in))));
    });
}

base::Result<PlanPage> announce_plan(http::Call& call, Announcement const& in) {
    return call.act([&](events::Context& context) -> base::Result<PlanPage> {
        auto const was = TRY(plan_for(context.tx, call, Right::run_cell));
        auto const sent_on = in.sent_on.value_or(context.today());
        return page_of(context.tx, TRY(announce(context, was.meeting.id, in.version, sent_on)));
    });
}

base::Result<AgendaRows> show_template(http::Call& call, TemplateQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<AgendaRows> {
        auto meeting = TRY(plan_for(tx, call, Right::run_cell)).meeting;
        meeting.kind = in.kind.value_or(meeting.kind);
        AgendaRows rows;
        rows.required_minutes = required_minutes(tx, meeting.cell_id, meeting.kind, meeting.day);
        for (auto const& item : usual_agenda(tx, meeting, call.site().ids, call.language()))
            rows.items.push_back({item.id, item.title, item.kind, item.minutes, {}});
        return rows;
    });
}

// What the cell's last meeting of this kind had on its agenda; empty where it is the first.
base::Result<AgendaRows> show_last(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<AgendaRows> {
        auto const plan = TRY(plan_for(tx, call, Right::run_cell));
        AgendaRows rows;
        rows.required_minutes = required_minutes(tx, plan.meeting.cell_id, plan.meeting.kind, plan.meeting.day);
        auto const last = store::last_with_agenda(tx, plan.meeting);
        if (!last) return rows;
        People const people(tx, plan.meeting.cell_id, plan.meeting.day);
        for (auto const& item : store::items_of(tx, *last))
            rows.items.push_back({call.site().ids.next<AgendaItem>(), item.title, item.kind, item.minutes,
                                  people.find_called(item.prepared_by)});
        for (auto const& one : store::questions_of(tx, *last)) rows.questions.push_back({{}, one.question});
        return rows;
    });
}

std::string description_of(MeetingPlan const& plan, words::Language language) {
    if (plan.items.empty()) return {};
    std::string items;
    for (auto const& item : plan.items) items += "\n- " + item.title;
    return words::text(language, "calendar.description", {{"items", items}});
}

calendar::Entry entry_of(db::Tx& tx, http::Call& call, MeetingPlan const& plan) {
    auto const& meeting = plan.meeting;
    auto const language = call.language();
    auto const kind = words::text(language, "screen.meeting_kind." + std::string(json::name_of(meeting.kind)));
    calendar::Entry entry;
    entry.uid = base::to_text(meeting.id) + "@nennep";
    entry.sequence = static_cast<int>(meeting.version - 1);
    entry.stamp = call.clock().now();
    entry.day = meeting.day;
    if (meeting.start_minute)
        entry.begins = instant_of({meeting.day, *meeting.start_minute}, call.clock().offset_minutes());
    for (auto const& item : plan.items) entry.minutes += item.minutes;
    if (entry.minutes == 0)
        entry.minutes = required_minutes(tx, meeting.cell_id, meeting.kind, meeting.day).value_or(usual_minutes);
    entry.summary =
        words::text(language, "calendar.summary",
                    {{"kind", kind}, {"cell", cell_and_parent(tx, meeting.cell_id, meeting.day).first.name}});
    entry.place = meeting.place.value_or("");
    entry.description = description_of(plan, language);
    return entry;
}

base::Result<http::File> show_ics(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const plan = TRY(plan_for(tx, call, Right::see_meetings));
        auto const name =
            words::text(call.language(), "calendar.file_name", {{"day", base::to_text(plan.meeting.day)}});
        return http::File{calendar::ics_type, name, calendar::to_ics(entry_of(tx, call, plan))};
    });
}

}  // namespace

std::vector<http::Route> plan_routes() {
    using enum http::Method;
    constexpr auto plan = "/api/planned-meetings/{planned}";
    return {http::route(get, plan, Right::see_meetings,
                        "A planned meeting with agenda and questions, for its page, invitation and notice", &show_plan),
            http::route(put, plan, Right::run_cell, "Save the whole plan of a meeting", &put_plan),
            http::route(post, "/api/planned-meetings/{planned}/announce", Right::run_cell,
                        "Keep the day on which notice and papers were sent", &announce_plan),
            http::route(get, "/api/planned-meetings/{planned}/template", Right::run_cell,
                        "The usual agenda of such a meeting, as long as the rules ask", &show_template),
            http::route(get, "/api/planned-meetings/{planned}/last-agenda", Right::run_cell,
                        "Agenda and questions of the cell's last meeting of this kind", &show_last),
            http::route(get, "/api/planned-meetings/{planned}/meeting.ics", Right::see_meetings,
                        "The meeting as an iCalendar file", &show_ics)};
}

}  // namespace meetings
