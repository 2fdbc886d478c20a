// Preparing a meeting, on both engines.
#include <gmock/gmock.h>

#include "meetings/meetings.h"
#include "meetings/record_store.h"
#include "meetings/requirement.h"
#include "meetings/thematic.h"
#include "platform/imports/undo.h"
#include "support/site.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using testing::Contains;

class Preparing : public support::Site {
protected:
    // Today is 23/11/2026.
    void begin() override {
        Site::begin();
        take_members({support::a_member("Nguyễn Văn Ân"), support::a_member("Trần Thị Bình"),
                      support::a_member("Lê Văn Cường").exempt("x"), support::a_member("Phạm Thị Dung"),
                      support::a_member("Hoàng Văn Em").in("Chi bộ 2")});
        cell_ = site().read(
            [&](db::Tx& tx) { return ok(organisations::tree_on(tx, base::local_day(clock)).find("Chi bộ 1"))->id; });
    }

    MemberId member(std::string const& name) {
        return one<MemberId>("select id from members where full_name = $1", name);
    }
    void take_office(std::string const& name, members::Office office) {
        ok(act([&](events::Context& context) {
            return members::take_office(context, {cell_, member(name), office, base::make_day(2020, 1, 1), {}});
        }));
    }
    MeetingPlan planned(std::string_view day, MeetingKind kind = MeetingKind::regular) {
        return ok(act([&](events::Context& context) -> base::Result<MeetingPlan> {
            auto const meeting =
                TRY(plan_meeting(context, {{}, cell_, 1, kind, ok(base::parse_day(day)), 8 * 60, "Hội trường"}));
            return *find_plan(context.tx, meeting.id);
        }));
    }
    base::Result<MeetingPlan> save(MeetingPlan const& plan) {
        return act([&](events::Context& context) { return save_plan(context, plan); });
    }
    std::optional<MeetingPlan> found(MeetingPlan const& plan) {
        return site().read([&](db::Tx& tx) { return find_plan(tx, plan.meeting.id); });
    }
    Proposals proposed(MeetingPlan const& plan) {
        return site().read([&](db::Tx& tx) { return proposals_for(tx, plan.meeting); });
    }
    ThematicPlan plan_year(std::vector<ThematicTopic> topics, std::int64_t version = 0) {
        return ok(act([&](events::Context& context) {
            return save_thematic_plan(context, cell_, 2026, {version, std::move(topics)});
        }));
    }

    OrganisationId cell_{};
};
ON_BOTH_ENGINES(Preparing);

TEST_P(Preparing, SavesAgendaAndQuestionsWhole) {
    auto plan = planned("2026-12-05");
    plan.items = {{{}, " Kiểm  điểm ", ItemKind::party, 60, member("Trần Thị Bình")},
                  {ItemId{77}, "Giải lao", ItemKind::break_, 10, {}}};
    plan.questions = {{{}, "Vì sao còn chậm?"}};
    plan.chair_id = member("Nguyễn Văn Ân");
    auto const saved = ok(save(plan));
    EXPECT_EQ(saved.meeting.version, 2);
    EXPECT_TRUE(saved.items[0].id);
    auto const again = *found(plan);
    ASSERT_EQ(again.items.size(), 2U);
    EXPECT_EQ(again.items[0].title, "Kiểm điểm");
    EXPECT_EQ(again.items[0].prepared_by, member("Trần Thị Bình"));
    EXPECT_EQ(again.items[1].id, ItemId{77}) << "the page's own";
    EXPECT_EQ(again.items[1].kind, ItemKind::break_);
    EXPECT_EQ(again.questions[0].question, "Vì sao còn chậm?");
    EXPECT_EQ(again.chair_id, member("Nguyễn Văn Ân"));
    EXPECT_EQ(one<std::string>("select kind from agenda_items where id = 77"), "break");
}

TEST_P(Preparing, PutsOneAgendaInTheOthersPlace) {
    auto plan = planned("2026-12-05");
    plan.items = {{{}, "Một", ItemKind::party, 60, {}}, {{}, "Hai", ItemKind::party, 30, {}}};
    auto next = ok(save(plan));
    std::swap(next.items[0], next.items[1]);
    next.items.pop_back();
    auto const last = ok(save(next));
    ASSERT_EQ(found(plan)->items.size(), 1U);
    EXPECT_EQ(found(plan)->items[0].title, "Hai");
    EXPECT_EQ(last.meeting.version, 3);
}

TEST_P(Preparing, IsRefusedToWhoeverHasAnOldPlan) {
    auto const plan = planned("2026-12-05");
    ok(save(plan));
    EXPECT_EQ(code_of(save(plan)), "planned_meeting.stale");
}

TEST_P(Preparing, SaysEverythingThatIsWrong) {
    auto plan = planned("2026-12-05");
    plan.items = {{ItemId{5}, "", ItemKind::party, -1, member("Hoàng Văn Em")},
                  {ItemId{5}, "Hai", ItemKind::party, 5, {}}};
    plan.questions = {{{}, "  "}};
    plan.committee_met_on = base::make_day(2026, 12, 6);
    auto const refused = save(plan);
    ASSERT_EQ(code_of(refused), "body.invalid");
    std::vector<std::string> told;
    for (auto const& field : refused.error().fields) told.push_back(field.pointer + " " + field.code);
    EXPECT_THAT(told, testing::UnorderedElementsAre(
                          "/committee_met_on agenda.committee_after_meeting", "/items/1/id agenda.id_repeated",
                          "/items/0/title missing", "/items/0/minutes out_of_range",
                          "/items/0/prepared_by meeting.member_is_elsewhere", "/questions/0/question missing"));
}

TEST_P(Preparing, ProposesWhoLeadsAndWhoWrites) {
    auto const plan = planned("2026-12-05");
    EXPECT_EQ(proposed(plan).chair_id, std::nullopt);
    take_office("Trần Thị Bình", members::Office::secretary);
    EXPECT_EQ(proposed(plan).chair_id, member("Trần Thị Bình"));
    EXPECT_EQ(proposed(plan).minute_taker_id, member("Nguyễn Văn Ân")) << "no deputy: somebody else, who is not exempt";
    take_office("Phạm Thị Dung", members::Office::deputy);
    EXPECT_EQ(proposed(plan).minute_taker_id, member("Phạm Thị Dung"));
}

TEST_P(Preparing, ProposesTheCommitteesMeetingSinceTheLastRegularOne) {
    today_is("2026-12-20");
    take_meetings(
        support::meeting_log({support::a_meeting("01/10/2026").kind("Họp chi ủy"), support::a_meeting("05/10/2026"),
                              support::a_meeting("01/12/2026").kind("Họp chi ủy")},
                             "THEO DÕI SINH HOẠT CHI BỘ QUÝ IV NĂM 2026"));
    EXPECT_EQ(proposed(planned("2026-12-25")).committee_met_on, base::make_day(2026, 12, 1));
    EXPECT_EQ(proposed(planned("2026-12-26", MeetingKind::committee)).committee_met_on, std::nullopt);
}

TEST_P(Preparing, ProposesNoCommitteeMeetingThatWasBeforeAnotherRegularOne) {
    today_is("2026-12-20");
    take_meetings(
        support::meeting_log({support::a_meeting("01/12/2026").kind("Họp chi ủy"), support::a_meeting("05/12/2026")},
                             "THEO DÕI SINH HOẠT CHI BỘ QUÝ IV NĂM 2026"));
    EXPECT_EQ(proposed(planned("2026-12-25")).committee_met_on, std::nullopt);
}

TEST_P(Preparing, TakesTheTopicFromTheYearlyPlan) {
    plan_year({{{}, "2026-Q4", "Chuyên đề của quý", {}}, {{}, "2026-12", "Chuyên đề tháng 12", {}}});
    EXPECT_EQ(proposed(planned("2026-12-05", MeetingKind::thematic)).topic, "Chuyên đề tháng 12");
    EXPECT_EQ(proposed(planned("2026-11-25", MeetingKind::combined)).topic, "Chuyên đề của quý");
    EXPECT_EQ(proposed(planned("2026-12-05")).topic, std::nullopt) << "a regular one has none";
}

TEST_P(Preparing, KeepsTheDayOnWhichThePapersWereSent) {
    auto const plan = planned("2026-12-05");
    auto const sent = ok(act(
        [&](events::Context& context) { return announce(context, plan.meeting.id, 1, base::make_day(2026, 11, 22)); }));
    EXPECT_EQ(sent.documents_sent_on, base::make_day(2026, 11, 22));
    EXPECT_EQ(sent.meeting.version, 2);
    EXPECT_EQ(facts_of(sent).documents_sent_on, base::make_day(2026, 11, 22));
    auto later = sent;
    later.documents_sent_on.reset();
    EXPECT_EQ(ok(save(later)).documents_sent_on, base::make_day(2026, 11, 22)) << "saving the plan does not unsay it";
    EXPECT_EQ(code_of(act([&](events::Context& context) {
                  return announce(context, plan.meeting.id, 3, base::make_day(2026, 11, 24));
              })),
              "body.invalid");
}

TEST_P(Preparing, GivesTheFactsTheRulesAskFor) {
    auto plan = planned("2026-12-05", MeetingKind::combined);
    EXPECT_FALSE(facts_of(plan).items) << "no agenda: nothing is known of its minutes";
    plan.items = {{{}, "Một", ItemKind::party, 80, {}}, {{}, "Hai", ItemKind::professional, 15, {}}};
    auto const facts = facts_of(plan);
    ASSERT_TRUE(facts.items);
    EXPECT_EQ(facts.items->size(), 2U);
    EXPECT_EQ(facts.kind, MeetingKind::combined);
    auto const required =
        site().read([&](db::Tx& tx) { return required_minutes(tx, cell_, MeetingKind::combined, plan.meeting.day); });
    EXPECT_EQ(required, std::nullopt) << "four members: nobody has set a time for so small a cell";
}

TEST_P(Preparing, DropsEverythingWithAPlan) {
    auto plan = planned("2026-12-05");
    plan.items = {{{}, "Một", ItemKind::party, 80, {}}};
    plan.questions = {{{}, "Vì sao?"}};
    auto const saved = ok(save(plan));
    ok(act([&](events::Context& context) { return drop_planned(context, saved.meeting.id, saved.meeting.version); }));
    for (auto const* table : {"planned_meetings", "meeting_records", "agenda_items", "meeting_questions"})
        EXPECT_EQ(rows_in(table), 0) << table;
}

TEST_P(Preparing, FindsTheLastAgendaOfItsKind) {
    auto earlier = planned("2026-11-25");
    earlier.items = {{{}, "Một", ItemKind::party, 80, {}}};
    ok(save(earlier));
    auto other = planned("2026-11-26", MeetingKind::thematic);
    other.items = {{{}, "Chuyên đề", ItemKind::party, 80, {}}};
    ok(save(other));
    auto const plan = planned("2026-12-05");
    auto const last = site().read([&](db::Tx& tx) { return store::last_with_agenda(tx, plan.meeting); });
    EXPECT_EQ(last, MeetingId{earlier.meeting.id.value});
    EXPECT_EQ(site().read([&](db::Tx& tx) { return store::last_with_agenda(tx, earlier.meeting); }), std::nullopt);
}

TEST_P(Preparing, PlansAYearOfThematicMeetings) {
    auto const plan = plan_year({{{}, "2026-03", " Học  tập ", member("Nguyễn Văn Ân")}});
    EXPECT_EQ(plan.version, 1);
    auto const read = site().read([&](db::Tx& tx) { return thematic_plan(tx, cell_, 2026); });
    ASSERT_EQ(read.topics.size(), 1U);
    EXPECT_EQ(read.topics[0].topic, "Học tập");
    EXPECT_EQ(read.topics[0].prepared_by, member("Nguyễn Văn Ân"));
    auto const save_again = [&](std::int64_t version, std::string period) {
        return act([&](events::Context& context) {
            return save_thematic_plan(context, cell_, 2026, {version, {{{}, period, "Khác", {}}}});
        });
    };
    EXPECT_EQ(code_of(save_again(0, "2026-Q2")), "thematic_plan.stale");
    EXPECT_EQ(code_of(save_again(1, "2027-Q2")), "body.invalid");
    EXPECT_EQ(code_of(save_again(1, "2026")), "body.invalid");
    EXPECT_EQ(ok(save_again(1, "2026-Q2")).version, 2);
}

TEST_P(Preparing, KeepsMembersWhoStandInAPlanFromBeingUndone) {
    auto plan = planned("2026-12-05");
    plan.items = {{{}, "Một", ItemKind::party, 80, member("Trần Thị Bình")}};
    ok(save(plan));
    auto const import = one<imports::ImportId>("select id from imports");
    auto const standing = site().read([&](db::Tx& tx) {
        return imports::all_standing(tx, {import, "members", clock.now(), base::local_day(clock)});
    });
    EXPECT_THAT(standing, Contains(testing::Field(&base::FieldError::code, "import.meeting_records_stand")));
}

}  // namespace
}  // namespace meetings
