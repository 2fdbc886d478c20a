// Preparing a meeting: its plan as a whole, what is proposed for it, and announcing it.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "json/codec.h"
#include "meetings/planned_store.h"
#include "meetings/planning.h"
#include "meetings/record_store.h"
#include "meetings/thematic_store.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

// Items of its agenda, and as many questions.
constexpr std::size_t most_rows_of_a_plan = 100;
constexpr int most_minutes = 600;

base::Arguments bounds(std::int64_t minimum, std::int64_t maximum) {
    return {{"minimum", std::to_string(minimum)}, {"maximum", std::to_string(maximum)}};
}

// Ids are the page's to make, so that a save that is sent twice makes nothing twice; each once.
template <class T>
void check_ids(std::vector<T>& things, std::string const& pointer, base::IdMaker& ids,
               std::vector<base::FieldError>& fields) {
    std::set<std::int64_t> known;
    for (std::size_t at = 0; at < things.size(); ++at) {
        auto& id = things[at].id;
        if (!id) id.value = ids.next();
        if (!known.insert(id.value).second)
            fields.push_back({pointer + "/" + std::to_string(at) + "/id", "agenda.id_repeated"});
    }
    if (things.size() > most_rows_of_a_plan)
        fields.push_back({pointer, "out_of_range", bounds(0, most_rows_of_a_plan)});
}

class Members {
public:
    Members(db::Tx& tx, PlannedMeeting const& meeting)
        : called_(members::called_on(tx, meeting.cell_id, meeting.day)) {}

    void check(std::optional<MemberId> const& member, std::string pointer,
               std::vector<base::FieldError>& fields) const {
        auto const is_called = [&](auto const& one) { return one.member_id == *member; };
        if (member && std::none_of(called_.begin(), called_.end(), is_called))
            fields.push_back({std::move(pointer), "meeting.member_is_elsewhere"});
    }

private:
    std::vector<members::Called> called_;
};

base::Result<> check_plan(events::Context& context, MeetingPlan& plan, base::Day day_before) {
    std::vector<base::FieldError> fields;
    check_calendar(plan.meeting, day_before, context.today(), fields);
    Members const members(context.tx, plan.meeting);
    members.check(plan.chair_id, "/chair_id", fields);
    members.check(plan.minute_taker_id, "/minute_taker_id", fields);
    if (plan.topic) check_length(*plan.topic, "/topic", fields);
    if (plan.committee_met_on && *plan.committee_met_on > plan.meeting.day)
        fields.push_back({"/committee_met_on", "agenda.committee_after_meeting"});
    check_ids(plan.items, "/items", context.ids, fields);
    check_ids(plan.questions, "/questions", context.ids, fields);
    for (std::size_t at = 0; at < plan.items.size(); ++at) {
        auto const pointer = "/items/" + std::to_string(at);
        check_item(plan.items[at], pointer, fields);
        members.check(plan.items[at].prepared_by, pointer + "/prepared_by", fields);
    }
    for (std::size_t at = 0; at < plan.questions.size(); ++at) {
        auto const& question = plan.questions[at].question;
        auto pointer = "/questions/" + std::to_string(at) + "/question";
        if (question.empty()) fields.push_back({pointer, "missing"});
        check_length(question, std::move(pointer), fields, text_limit_bytes);
    }
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

void tidy_plan(MeetingPlan& plan) {
    tidy(plan.meeting.place);
    tidy(plan.topic);
    for (auto& item : plan.items) item.title = base::tidied(item.title);
    for (auto& question : plan.questions) question.question = base::tidied(question.question);
}

std::vector<RecordItem> fresh_items(std::vector<AgendaItem> const& items) {
    std::vector<RecordItem> rows;
    for (auto const& item : items) rows.push_back({item.id, 0, item.title, item.kind, item.minutes, item.prepared_by});
    return rows;
}

RecordHead head_of(db::Tx& tx, PlannedMeeting const& meeting) {
    auto const id = MeetingId{meeting.id.value};
    return store::find_head(tx, id).value_or(RecordHead{.meeting_id = id, .cell_id = meeting.cell_id});
}

// No names and no words of people: what was changed is in the plan itself.
void note(events::Context& context, PlannedMeeting const& meeting, std::string act, std::string_view done) {
    auto const changes = json::print(json::encode(meeting));
    events::record(context, {context.ids.next<events::Act>(),
                             std::move(act),
                             {{"planned_meeting", meeting.id.value, meeting.version, changes}},
                             "planned_meeting." + std::string(done),
                             changes});
}

std::optional<MemberId> holder_of(std::vector<members::OfficeHeld> const& offices, members::Office office) {
    auto const found =
        std::find_if(offices.begin(), offices.end(), [&](auto const& one) { return one.office == office; });
    return found == offices.end() ? std::nullopt : std::optional(found->member_id);
}

std::optional<MemberId> minute_taker_for(std::vector<members::OfficeHeld> const& offices,
                                         std::vector<members::Called> const& called,
                                         std::optional<MemberId> const& chair) {
    for (auto const office : {members::Office::deputy, members::Office::committee_member})
        if (auto const holder = holder_of(offices, office); holder && holder != chair) return holder;
    for (auto const& one : called)
        if (!one.is_exempt && one.member_id != chair) return one.member_id;
    return std::nullopt;
}

}  // namespace

void check_item(AgendaItem const& item, std::string const& pointer, std::vector<base::FieldError>& fields) {
    if (item.title.empty()) fields.push_back({pointer + "/title", "missing"});
    check_length(item.title, pointer + "/title", fields, text_limit_bytes);
    if (item.minutes < 0 || item.minutes > most_minutes)
        fields.push_back({pointer + "/minutes", "out_of_range", bounds(0, most_minutes)});
}

std::optional<MeetingPlan> find_plan(db::Tx& tx, PlannedId id) {
    auto const meeting = store::find_planned(tx, id);
    if (!meeting) return std::nullopt;
    auto const head = head_of(tx, *meeting);
    MeetingPlan plan{*meeting,
                     head.chair_id,
                     head.minute_taker_id,
                     head.topic,
                     head.committee_met_on,
                     head.documents_sent_on,
                     {},
                     store::questions_of(tx, head.meeting_id)};
    for (auto const& item : store::items_of(tx, head.meeting_id))
        plan.items.push_back({item.id, item.title, item.kind, item.minutes, item.prepared_by});
    return plan;
}

Proposals proposals_for(db::Tx& tx, PlannedMeeting const& planned) {
    auto const offices = members::offices_on(tx, planned.cell_id, planned.day);
    Proposals proposals;
    proposals.chair_id = holder_of(offices, members::Office::secretary);
    if (!proposals.chair_id) proposals.chair_id = holder_of(offices, members::Office::deputy);
    proposals.minute_taker_id =
        minute_taker_for(offices, members::called_on(tx, planned.cell_id, planned.day), proposals.chair_id);
    if (planned.kind == MeetingKind::thematic || planned.kind == MeetingKind::combined)
        proposals.topic = store::topic_for(tx, planned.cell_id, planned.day);
    if (planned.kind != MeetingKind::committee)
        proposals.committee_met_on = store::committee_met_before(tx, planned.cell_id, planned.day);
    return proposals;
}

MeetingPlan completed(MeetingPlan plan, Proposals const& proposals) {
    if (!plan.chair_id) plan.chair_id = proposals.chair_id;
    if (!plan.minute_taker_id && proposals.minute_taker_id != plan.chair_id)
        plan.minute_taker_id = proposals.minute_taker_id;
    if (!plan.topic) plan.topic = proposals.topic;
    if (!plan.committee_met_on) plan.committee_met_on = proposals.committee_met_on;
    return plan;
}

rules::MeetingFacts facts_of(MeetingPlan const& plan) {
    rules::MeetingFacts facts;
    facts.kind = plan.meeting.kind;
    facts.date = plan.meeting.day;
    facts.documents_sent_on = plan.documents_sent_on;
    facts.committee_met_on = plan.committee_met_on;
    if (plan.items.empty()) return facts;
    facts.items.emplace();
    for (auto const& item : plan.items) facts.items->push_back({item.kind, item.minutes});
    return facts;
}

base::Result<MeetingPlan> save_plan(events::Context& context, MeetingPlan plan) {
    auto const was = TRY(to_be_changed(context, plan.meeting.id, plan.meeting.version));
    plan.meeting.cell_id = was.cell_id;
    tidy_plan(plan);
    TRY(check_plan(context, plan, was.day));
    TRY(check_free(context, plan.meeting));
    ++plan.meeting.version;
    store::change_planned(context.tx, plan.meeting);
    auto head = head_of(context.tx, plan.meeting);
    head.chair_id = plan.chair_id;
    head.minute_taker_id = plan.minute_taker_id;
    head.topic = plan.topic;
    head.committee_met_on = plan.committee_met_on;
    plan.documents_sent_on = head.documents_sent_on;
    store::change_head(context.tx, head);
    store::replace_items(context.tx, head.meeting_id, fresh_items(plan.items));
    store::replace_questions(context.tx, head.meeting_id, plan.questions);
    note(context, plan.meeting, "change planned meeting", "changed");
    return plan;
}

base::Result<MeetingPlan> announce(events::Context& context, PlannedId id, std::int64_t version, base::Day sent_on) {
    auto meeting = TRY(to_be_changed(context, id, version));
    if (sent_on > context.today())
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/sent_on", "agenda.sent_in_future"}}};
    ++meeting.version;
    store::change_planned(context.tx, meeting);
    auto head = head_of(context.tx, meeting);
    head.documents_sent_on = sent_on;
    store::change_head(context.tx, head);
    note(context, meeting, "announce meeting", "announced");
    return *find_plan(context.tx, id);
}

}  // namespace meetings
