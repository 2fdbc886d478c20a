#pragma once
// Part of the face: what a cell prepares before it meets. Agenda, questions, who leads and who writes, and the acts
// that save and announce it.
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "json/record.h"
#include "members/members.h"
#include "platform/events/act.h"
#include "platform/words/words.h"
#include "rules/rules.h"

namespace meetings {

using members::MemberId;
using organisations::OrganisationId;
using rules::ItemKind;
using rules::MeetingKind;

// One id for a meeting's whole life: PlannedId's value is MeetingId's once it is closed.
struct Meeting;
using MeetingId = base::Id<Meeting>;
struct Planned;
using PlannedId = base::Id<Planned>;

// A meeting that a cell means to hold, as calendars show it. It is gone from there once the meeting is closed.
struct PlannedMeeting {
    PlannedId id{};
    OrganisationId cell_id{};
    std::int64_t version = 1;
    MeetingKind kind = MeetingKind::regular;
    base::Day day{};
    std::optional<int> start_minute{};
    std::optional<std::string> place{};
};
RECORD(PlannedMeeting, id, cell_id, version, kind, day, start_minute, place)

// An item of the agenda; its id is its meeting's own, and may be made by the page.
struct AgendaItem;
using ItemId = base::Id<AgendaItem>;
struct AgendaItem {
    ItemId id{};
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<MemberId> prepared_by{};
};
RECORD(AgendaItem, id, title, kind, minutes, prepared_by)

// A question that the chair opens ahead of the meeting.
struct Question;
using QuestionId = base::Id<Question>;
struct Question {
    QuestionId id{};
    std::string question{};
};
RECORD(Question, id, question)

// The whole of a plan. What is not given of chair, minute taker, topic and the committee's meeting is as proposed, see
// Proposals, and kept when the meeting is opened.
struct MeetingPlan {
    PlannedMeeting meeting{};
    std::optional<MemberId> chair_id{};
    std::optional<MemberId> minute_taker_id{};
    std::optional<std::string> topic{};  // of a thematic or combined one
    std::optional<base::Day> committee_met_on{};
    std::optional<base::Day> documents_sent_on{};  // announce alone sets it
    std::vector<AgendaItem> items{};               // in their order
    std::vector<Question> questions{};
};

// What a plan says where nobody has said otherwise: the secretary in the chair, his deputy or another member as minute
// taker, the topic of the cell's yearly plan, and the day of its last committee meeting since its last regular one.
struct Proposals {
    std::optional<MemberId> chair_id{};
    std::optional<MemberId> minute_taker_id{};
    std::optional<std::string> topic{};
    std::optional<base::Day> committee_met_on{};
};
RECORD(Proposals, chair_id, minute_taker_id, topic, committee_met_on)

std::optional<MeetingPlan> find_plan(db::Tx& tx, PlannedId id);
Proposals proposals_for(db::Tx& tx, PlannedMeeting const& planned);
// The plan with what is proposed where it says nothing.
MeetingPlan completed(MeetingPlan plan, Proposals const& proposals);
// The facts of the plan so far, as the rule book asks for them; places and the cell's size are the caller's to add.
rules::MeetingFacts facts_of(MeetingPlan const& plan);

// The usual agenda of such a meeting, as long as the rules of its day and place ask, in items of new ids; see
// template_of.
std::vector<AgendaItem> usual_agenda(db::Tx& tx, PlannedMeeting const& meeting, base::IdMaker& ids,
                                     words::Language language);

// The act that saves a whole plan, over the version it was made from; an item or question without an id gets one.
// Faults: those of change_planned, body.invalid with the fields that are wrong, planned_meeting.is_open once the
// meeting has begun.
base::Result<MeetingPlan> save_plan(events::Context& context, MeetingPlan plan);
// The act that keeps the day on which notice and papers were sent, today or a day before. Faults: those of save_plan.
base::Result<MeetingPlan> announce(events::Context& context, PlannedId id, std::int64_t version, base::Day sent_on);

}  // namespace meetings
