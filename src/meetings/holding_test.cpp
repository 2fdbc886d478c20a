// Holding a meeting, on both engines.
#include "meetings/holding.h"

#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "meetings/running.h"
#include "platform/jobs/jobs.h"
#include "support/held_site.h"

namespace meetings {
namespace {

using namespace std::chrono_literals;
using support::code_of;
using support::ok;

class AHeldMeeting : public support::HeldSite {};
ON_BOTH_ENGINES(AHeldMeeting);

Intervention said(std::int64_t id, std::optional<MemberId> member, std::string gist, std::int64_t version = 0) {
    return {.id = InterventionId{id},
            .version = version,
            .item_id = ItemId{11},
            .member_id = member,
            .gist = std::move(gist)};
}

TEST_P(AHeldMeeting, BeginsWithItsFirstItemAndKeepsWhatWasProposed) {
    auto const head = ok(open());
    EXPECT_EQ(stage_of(head), Stage::open);
    EXPECT_EQ(head.chair_id, member("Nguyễn Văn Ân"));
    EXPECT_EQ(head.minute_taker_id, member("Trần Thị Bình"));
    EXPECT_EQ(current_item(record().stretches), first);
    EXPECT_EQ(ok(open()).version, head.version) << "begun once";
}

TEST_P(AHeldMeeting, BeginsOnItsDayWithAnAgenda) {
    meeting_ = plan_for("2019-04-21");
    EXPECT_EQ(code_of(open()), "meeting.not_today");
    meeting_ = MeetingId{1};
    EXPECT_EQ(code_of(open()), "http.not_found");
    auto const bare = ok(act([&](events::Context& context) {
        return plan_meeting(context, {{}, cell_, 1, MeetingKind::committee, base::make_day(2019, 4, 20), {}, {}});
    }));
    meeting_ = MeetingId{bare.id.value};
    EXPECT_EQ(code_of(open()), "meeting.agenda_is_empty");
}

TEST_P(AHeldMeeting, IsPlannedNoLongerOnceItHasBegun) {
    ok(open());
    auto plan = site().read([&](db::Tx& tx) { return *find_plan(tx, PlannedId{meeting_.value}); });
    EXPECT_EQ(code_of(act([&](events::Context& context) { return save_plan(context, plan); })),
              "planned_meeting.is_open");
    EXPECT_EQ(code_of(act([&](events::Context& context) {
                  return drop_planned(context, plan.meeting.id, plan.meeting.version);
              })),
              "planned_meeting.is_open");
}

TEST_P(AHeldMeeting, GoesThroughItsItems) {
    ok(open());
    minutes_later(50);
    auto const version = ok(go_on(second, first)).version;
    EXPECT_EQ(ok(go_on(second, first)).version, version) << "sent twice";
    EXPECT_EQ(code_of(go_on(third, first)), "meeting.item_changed");
    minutes_later(10);
    ok(act([&](events::Context& context) { return pause_meeting(context, meeting_); }));
    minutes_later(5);
    ok(act([&](events::Context& context) { return resume_meeting(context, meeting_); }));
    auto const running = record();
    EXPECT_EQ(current_item(running.stretches), second);
    EXPECT_EQ(party_ms(running, clock.now()), 50 * 60'000);
    EXPECT_EQ(spent_ms(running.stretches, std::nullopt, clock.now()), 5 * 60'000);
}

TEST_P(AHeldMeeting, GoesBackToThePlanWhereNothingWasSaid) {
    ok(open());
    ok(act([&](events::Context& context) { return take_back_opening(context, meeting_); }));
    EXPECT_EQ(stage_of(record().head), Stage::planned);
    EXPECT_TRUE(record().stretches.empty());
    ok(open());
    ok(say(said(1, member("Trần Thị Bình"), "Nhất trí")));
    EXPECT_EQ(code_of(act([&](events::Context& context) { return take_back_opening(context, meeting_); })),
              "meeting.has_record");
}

TEST_P(AHeldMeeting, MarksWhoIsThere) {
    ok(mark("Trần Thị Bình", Attendance::absent_excused, " Đi  công tác "));
    ok(all_present());
    auto roll = record().roll;
    ASSERT_EQ(roll.size(), 4U);
    auto const of = [&](std::string const& name) {
        return *std::find_if(roll.begin(), roll.end(), [&](auto const& entry) { return entry.full_name == name; });
    };
    EXPECT_EQ(of("Trần Thị Bình").state, Attendance::absent_excused) << "who was marked stays as marked";
    EXPECT_EQ(of("Trần Thị Bình").reason, "Đi công tác");
    EXPECT_EQ(of("Lê Văn Cường").state, Attendance::present);
    EXPECT_EQ(of("Phạm Thị Dung").state, std::nullopt);
    EXPECT_TRUE(of("Phạm Thị Dung").is_exempt);
    ok(mark("Trần Thị Bình", std::nullopt));
    roll = record().roll;
    EXPECT_EQ(of("Trần Thị Bình").state, std::nullopt);
    EXPECT_EQ(code_of(act([&](events::Context& context) {
                  return mark_attendance(context, meeting_, {MemberId{5}, Attendance::present, {}, {}, {}});
              })),
              "meeting.member_is_elsewhere");
}

TEST_P(AHeldMeeting, KeepsWhenSomebodyCameOrLeft) {
    auto const binh = member("Trần Thị Bình");
    ok(act([&](events::Context& context) {
        return mark_attendance(context, meeting_, {binh, Attendance::present, {}, 495, 540});
    }));
    EXPECT_EQ(one<std::int64_t>("select came_at_minute from attendances where member_id = $1", binh), 495);
    EXPECT_EQ(code_of(act([&](events::Context& context) {
                  return mark_attendance(context, meeting_, {binh, Attendance::present, {}, 1440, {}});
              })),
              "body.invalid");
    ok(mark("Trần Thị Bình", Attendance::absent_unexcused));
    EXPECT_EQ(one<std::int64_t>("select count(*) from attendances where came_at_minute is not null"), 0)
        << "who is away came at no time";
}

TEST_P(AHeldMeeting, NotesWhoSpokeOnce) {
    ok(open());
    auto const version = ok(say(said(1, member("Trần Thị Bình"), "Nhất trí"))).version;
    EXPECT_EQ(ok(say(said(1, member("Trần Thị Bình"), "Nhất trí"))).version, version) << "sent twice";
    EXPECT_EQ(code_of(say(said(1, member("Trần Thị Bình"), "Khác"))), "meeting.text_is_stale");
    ok(say(said(1, member("Trần Thị Bình"), "Khác", 1)));
    EXPECT_EQ(code_of(say(said(1, member("Trần Thị Bình"), "Cũ", 1))), "meeting.text_is_stale");
    auto const now = record();
    ASSERT_EQ(now.interventions.size(), 1U);
    EXPECT_EQ(now.interventions[0].gist, "Khác");
    EXPECT_EQ(one<std::string>("select state from attendances"), "present") << "who speaks is there";
    ok(act([&](events::Context& context) { return remove_intervention(context, meeting_, InterventionId{1}); }));
    EXPECT_TRUE(record().interventions.empty());
}

TEST_P(AHeldMeeting, HearsAMemberOrAGuest) {
    ok(open());
    ok(mark("Lê Văn Cường", Attendance::absent_excused));
    EXPECT_EQ(code_of(say(said(1, member("Lê Văn Cường"), ""))), "meeting.speaker_is_absent");
    EXPECT_EQ(code_of(say(said(1, {}, ""))), "body.invalid");
    auto guest = said(1, {}, "Chỉ đạo");
    guest.guest = "Đồng chí Hà, Đảng ủy cấp trên";
    ok(say(guest));
    auto elsewhere = said(2, member("Trần Thị Bình"), "");
    elsewhere.item_id = ItemId{99};
    EXPECT_EQ(code_of(say(elsewhere)), "body.invalid");
    EXPECT_EQ(record().interventions.size(), 1U);
}

TEST_P(AHeldMeeting, KeepsEachGuestOnALineOfHisOwn) {
    ok(open());
    ok(act([&](events::Context& context) {
        return set_guests(context, meeting_, " Ông  Trần Văn Ba, chủ tịch công đoàn\r\n \nBà Lê Thị Tư\n");
    }));
    EXPECT_EQ(record().head.guests, "Ông Trần Văn Ba, chủ tịch công đoàn\nBà Lê Thị Tư");
    ok(act([&](events::Context& context) { return set_guests(context, meeting_, " \n "); }));
    EXPECT_EQ(record().head.guests, std::nullopt);
}

TEST_P(AHeldMeeting, ConcludesItsItems) {
    ok(open());
    auto const conclude_as = [&](std::string text, std::int64_t version) {
        return act([&](events::Context& context) { return conclude(context, meeting_, {first, text, version}); });
    };
    ok(conclude_as("Thông qua", 1));
    EXPECT_EQ(code_of(conclude_as("Khác", 1)), "meeting.text_is_stale");
    ok(conclude_as("Thông qua", 1));
    ok(conclude_as("Thông qua, bổ sung", 2));
    EXPECT_EQ(record().items[0].conclusion, "Thông qua, bổ sung");
    ok(conclude_as("", 3));
    EXPECT_EQ(record().items[0].conclusion, std::nullopt);
}

TEST_P(AHeldMeeting, TakesAnotherItemIn) {
    ok(open());
    auto const add = [&](std::string title) {
        return act([&](events::Context& context) {
            return add_item(context, meeting_, {ItemId{20}, std::move(title), ItemKind::professional, 5, {}});
        });
    };
    EXPECT_EQ(code_of(add(" ")), "body.invalid");
    ok(add("Việc khác"));
    ok(add("Việc khác"));
    ASSERT_EQ(record().items.size(), 4U);
    EXPECT_EQ(record().items.back().title, "Việc khác");
    ok(go_on(ItemId{20}, first));
}

TEST_P(AHeldMeeting, BecomesAMeetingHeldWithTheSameId) {
    ok(open());
    ok(all_present());
    ok(say(said(1, member("Trần Thị Bình"), "Nhất trí")));
    minutes_later(60);
    ok(go_on(second, first));
    minutes_later(10);
    ok(go_on(third, second));
    minutes_later(20);
    auto const held = ok(close());
    EXPECT_EQ(held.id, meeting_);
    auto const read = site().read([&](db::Tx& tx) { return *find(tx, meeting_); });
    EXPECT_EQ(read.start_minute, 480);
    EXPECT_EQ(read.end_minute, 570);
    EXPECT_EQ(read.break_minutes, 10);
    EXPECT_EQ(read.professional_minutes, 0);
    EXPECT_EQ(read.present, 3);
    EXPECT_EQ(read.spoke, 1);
    EXPECT_EQ(rows_in("planned_meetings"), 0);
    EXPECT_EQ(one<std::string>("select month from recorded_months where cell_id = $1", cell_), "2019-04");
    auto const after = record();
    EXPECT_EQ(stage_of(after.head), Stage::closed);
    EXPECT_EQ(after.place, "Hội trường");
    EXPECT_EQ(after.items[0].spent_minutes, 60);
    EXPECT_EQ(after.roll.size(), 4U);
    EXPECT_EQ(one<std::int64_t>("select count(*) from item_stretches where ended_at is null"), 0);
}

TEST_P(AHeldMeeting, IsClosedOnce) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    auto const held = ok(close());
    minutes_later(90);
    EXPECT_EQ(ok(close()).end_minute, held.end_minute);
    EXPECT_EQ(rows_in("meetings"), 1);
    EXPECT_EQ(code_of(open()), "meeting.is_closed");
    EXPECT_EQ(code_of(all_present()), "meeting.is_closed");
    EXPECT_EQ(code_of(say(said(1, member("Trần Thị Bình"), ""))), "meeting.is_closed");
}

TEST_P(AHeldMeeting, KeepsItsRollWhateverTheRegisterComesToSay) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    ok(close());
    ok(act([&](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.leave", "update memberships set to_day = '2019-01-01'"});
        return {};
    }));
    EXPECT_EQ(record().roll.size(), 4U);
}

TEST_P(AHeldMeeting, IsNotClosedBesideTheSameOneFromALog) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    take_meetings(support::meeting_log({support::a_meeting("20/04/2019")}, "THÁNG 4 NĂM 2019"));
    EXPECT_EQ(code_of(close()), "meeting.is_recorded");
    EXPECT_EQ(stage_of(record().head), Stage::open);
    ok(act([&](events::Context& context) { return take_back_opening(context, meeting_); }));
}

TEST_P(AHeldMeeting, IsFoundByALogThatTellsOfItLater) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    ok(close());
    auto const outcome = take_meetings(
        support::meeting_log({support::a_meeting("20/04/2019").to("09:40").present(2)}, "THÁNG 4 NĂM 2019"));
    EXPECT_EQ(outcome.accepted, 0);
    EXPECT_EQ(outcome.differs.size(), 2U);
    EXPECT_EQ(site().read([&](db::Tx& tx) { return find(tx, meeting_)->end_minute; }), 570);
}

TEST_P(AHeldMeeting, KeepsThePlanThatIsSavedWhileItsRollIsMarked) {
    std::atomic<bool> is_saved = false;
    std::thread marking([&] {
        while (!is_saved) std::this_thread::sleep_for(1ms);
        EXPECT_TRUE(mark("Trần Thị Bình", Attendance::present));
    });
    ok(act([&](events::Context& context) {
        auto plan = *find_plan(context.tx, PlannedId{meeting_.value});
        plan.topic = "Nêu gương";
        auto outcome = save_plan(context, plan);
        is_saved = true;
        std::this_thread::sleep_for(200ms);
        return outcome;
    }));
    marking.join();
    EXPECT_EQ(record().head.topic, "Nêu gương");
    EXPECT_EQ(one<int>("select count(*) from attendances where state is not null"), 1);
}

TEST_P(AHeldMeeting, KeepsItsMonthKnownWhenAnImportIsUndone) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    ok(close());
    auto const later = [&] {
        take_meetings(support::meeting_log({support::a_meeting("21/04/2019")}, "QUÝ II NĂM 2019"));
        return one<imports::ImportId>("select max(id) from imports where kind = 'meetings'");
    }();
    EXPECT_EQ(rows_in("recorded_months"), 3);
    ok(act([&](events::Context& context) {
        jobs::Progress progress;
        return take_back(context, later, progress);
    }));
    EXPECT_EQ(one<std::string>("select month from recorded_months"), "2019-04");
    EXPECT_EQ(rows_in("meetings"), 1);
}

TEST_P(AHeldMeeting, KnowsWhenItsMinutesWereFinished) {
    ok(open());
    ok(all_present());
    minutes_later(90);
    ok(close());
    ok(act([&](events::Context& context) { return finish_minutes(context, meeting_, base::make_day(2019, 4, 22)); }));
    auto const held = site().read([&](db::Tx& tx) { return *find(tx, meeting_); });
    EXPECT_EQ(facts_of(held).minutes_finished_on, base::make_day(2019, 4, 22));
    EXPECT_EQ(held.version, 2);
}

TEST_P(AHeldMeeting, SaysNothingOfWhatPeopleSaidInTheAudit) {
    ok(open());
    ok(say(said(1, member("Trần Thị Bình"), "Một ý kiến riêng")));
    EXPECT_EQ(one<std::int64_t>("select count(*) from audit_entries where changes like '%riêng%'"), 0);
    EXPECT_EQ(one<std::int64_t>("select count(*) from outbox_events where payload like '%riêng%'"), 0);
    EXPECT_EQ(one<std::int64_t>("select count(*) from audit_entries where act = 'note intervention'"), 1);
}

}  // namespace
}  // namespace meetings
