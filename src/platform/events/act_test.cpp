// What an act leaves behind, on both engines.
#include "platform/events/act.h"

#include <gmock/gmock.h>

#include "support/databases.h"
#include "support/result.h"

namespace events {
namespace {

using support::code_of;
using support::ok;
using testing::IsEmpty;

struct Entry {
    std::int64_t act_id = 0;
    base::Instant at{};
    std::string actor{};
    std::string act{};
    std::string thing{};
    std::int64_t thing_id = 0;
    std::int64_t version = 0;
    std::string changes{};
};
RECORD(Entry, act_id, at, actor, act, thing, thing_id, version, changes)

struct Event {
    std::int64_t act_id = 0;
    base::Instant at{};
    std::string event{};
    std::string payload{};
};
RECORD(Event, act_id, at, event, payload)

class AnAct : public support::OnBothEngines {
protected:
    std::vector<Entry> entries() {
        return site().read([](db::Tx& tx) {
            return tx.all<Entry>(db::Sql{"test.entries",
                                         "select act_id, at, actor, act, thing, thing_id, version, changes "
                                         "from audit_entries order by id"});
        });
    }
    std::vector<Event> told() {
        return site().read([](db::Tx& tx) {
            return tx.all<Event>(
                db::Sql{"test.events", "select act_id, at, event, payload from outbox_events order by id"});
        });
    }
    Done const moving{base::Id<Act>{77},
                      "move member",
                      {{"member", 5, 3, R"({"cell":["Chi bộ 1","Chi bộ 2"]})"}, {"membership", 6, 1, "{}"}},
                      "member.moved",
                      R"({"member":5})"};
};
ON_BOTH_ENGINES(AnAct);

TEST_P(AnAct, LeavesAnEntryForEachChangeAndOneEventUnderOneId) {
    ok(act([&](Context& context) -> base::Result<> {
        record(context, moving);
        return {};
    }));
    auto const written = entries();
    ASSERT_EQ(written.size(), 2U);
    for (auto const& entry : written) {
        EXPECT_EQ(entry.act_id, 77);
        EXPECT_EQ(entry.at, clock.now());
        EXPECT_EQ(entry.actor, "operator");
        EXPECT_EQ(entry.act, "move member");
    }
    EXPECT_EQ(written[0].thing, "member");
    EXPECT_EQ(written[0].thing_id, 5);
    EXPECT_EQ(written[0].version, 3);
    EXPECT_EQ(written[0].changes, R"({"cell":["Chi bộ 1","Chi bộ 2"]})");
    EXPECT_EQ(written[1].thing, "membership");

    auto const events = told();
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().act_id, 77);
    EXPECT_EQ(events.front().at, clock.now());
    EXPECT_EQ(events.front().event, "member.moved");
    EXPECT_EQ(events.front().payload, R"({"member":5})");
}

TEST_P(AnAct, LeavesNothingWhenItIsRefusedAfterAll) {
    auto const refused = act([&](Context& context) -> base::Result<> {
        record(context, moving);
        return base::Error{base::Fault::refused, "member.stale"};
    });
    EXPECT_EQ(code_of(refused), "member.stale");
    EXPECT_THAT(entries(), IsEmpty());
    EXPECT_THAT(told(), IsEmpty());
}

TEST_P(AnAct, KnowsTheDayWherePeopleMeet) {
    // Seven in the evening of 31 March in UTC is two in the morning of 1 April in Viet Nam.
    clock = base::FixedClock({support::noon(base::make_day(2019, 3, 31)).milliseconds + std::int64_t{14} * 3'600'000});
    ok(act([](Context& context) -> base::Result<> {
        EXPECT_EQ(context.today(), base::make_day(2019, 4, 1));
        return {};
    }));
}

}  // namespace
}  // namespace events
