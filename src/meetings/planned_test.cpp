// Planning meetings, on both engines.
#include <gmock/gmock.h>

#include "support/site.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;

class APlan : public support::Site {
protected:
    void begin() override {
        Site::begin();
        take_members(support::some_members(5, "Chi bộ 1"));
        cell_ = site().read(
            [&](db::Tx& tx) { return ok(organisations::tree_on(tx, base::local_day(clock)).find("Chi bộ 1"))->id; });
    }

    // Today is 23/11/2026.
    base::Result<PlannedMeeting> plan(std::string_view day, MeetingKind kind = MeetingKind::regular) {
        return act([&](events::Context& context) {
            return plan_meeting(context, {{}, cell_, 1, kind, ok(base::parse_day(day)), 8 * 60, " Hội  trường "});
        });
    }
    base::Result<PlannedMeeting> change(PlannedMeeting const& planned) {
        return act([&](events::Context& context) { return change_planned(context, planned); });
    }
    base::Result<> drop(PlannedMeeting const& planned) {
        return act([&](events::Context& context) { return drop_planned(context, planned.id, planned.version); });
    }
    std::vector<PlannedMeeting> all() {
        return site().read([&](db::Tx& tx) {
            return planned_in(
                tx, {cell_, base::local_day(clock), base::make_day(2026, 1, 1), base::make_day(2026, 12, 31)});
        });
    }

    OrganisationId cell_{};
};
ON_BOTH_ENGINES(APlan);

TEST_P(APlan, IsKeptChangedAndDropped) {
    auto planned = ok(plan("2026-12-05"));
    EXPECT_EQ(planned.place, "Hội trường");
    planned.day = base::make_day(2026, 12, 12);
    auto const changed = ok(change(planned));
    EXPECT_EQ(changed.version, 2);
    ASSERT_EQ(all().size(), 1U);
    EXPECT_EQ(all().front().day, base::make_day(2026, 12, 12));
    ok(drop(changed));
    EXPECT_TRUE(all().empty());
    EXPECT_EQ(one<std::int64_t>("select count(*) from audit_entries where thing = 'planned_meeting'"), 3);
    EXPECT_EQ(one<std::int64_t>("select count(*) from outbox_events where event like 'planned_meeting.%'"), 3);
}

TEST_P(APlan, IsRefusedToWhoeverHasAnOldVersion) {
    auto const planned = ok(plan("2026-12-05"));
    auto other = planned;
    other.start_minute = 9 * 60;
    ok(change(other));
    EXPECT_EQ(code_of(change(planned)), "planned_meeting.stale");
    EXPECT_EQ(code_of(drop(planned)), "planned_meeting.stale");
    EXPECT_EQ(all().front().start_minute, 9 * 60);
}

TEST_P(APlan, LiesAheadWhenItIsMade) {
    EXPECT_EQ(code_of(plan("2026-11-22")), "body.invalid");
    auto planned = ok(plan("2026-11-23"));
    today_is("2026-11-25");
    planned.place = "Phòng họp";
    EXPECT_EQ(ok(change(planned)).place, "Phòng họp") << "a day that was right when it was planned stays right";
}

TEST_P(APlan, IsOneForADayAndKind) {
    ok(plan("2026-12-05"));
    EXPECT_EQ(code_of(plan("2026-12-05")), "planned_meeting.taken");
    ok(plan("2026-12-05", MeetingKind::thematic));
    auto later = ok(plan("2026-12-06"));
    later.day = base::make_day(2026, 12, 5);
    EXPECT_EQ(code_of(change(later)), "planned_meeting.taken");
}

TEST_P(APlan, HasAnHourOfTheDay) {
    auto planned = ok(plan("2026-12-05"));
    planned.start_minute = 24 * 60;
    EXPECT_EQ(code_of(change(planned)), "body.invalid");
    planned.start_minute.reset();
    EXPECT_EQ(ok(change(planned)).start_minute, std::nullopt);
    planned.id = PlannedId{1};
    EXPECT_EQ(code_of(change(planned)), "http.not_found");
}

}  // namespace
}  // namespace meetings
