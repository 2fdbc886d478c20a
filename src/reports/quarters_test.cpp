// The list of quarters, as its page asks for it, on both engines.
#include <gmock/gmock.h>

#include "platform/http/dispatcher.h"
#include "reports/reports.h"
#include "support/site.h"

namespace reports {
namespace {

using support::a_meeting;
using support::a_member;
using support::ok;
using testing::ElementsAre;
using testing::SizeIs;

class TheQuarters : public support::Site {
protected:
    void begin() override {
        Site::begin();
        today_is("2019-04-10");
        take_members({a_member("Nguyễn Văn Ân"), a_member("Trần Thị Bình").in("Chi bộ 2")});
    }

    // "2019-Q1 complete", the latest first, of whoever reads the whole site.
    std::vector<std::string> listed() {
        rights::Actor actor;
        actor.account_id = 1;
        actor.is_administrator = true;
        http::Dispatcher server({{site(), clock, ids}, routes(), [&](auto&, auto&) { return actor; }, {}});
        http::Request request;
        request.path = "/api/reports/quarters";
        auto const answer = ok(json::parse(server.answer(request).body));
        std::vector<std::string> rows;
        for (auto const& row : answer.at("rows").as_array())
            rows.push_back(std::string(row.at("quarter").as_string()) + " " +
                           std::string(row.at("records").as_string()));
        return rows;
    }
};
ON_BOTH_ENGINES(TheQuarters);

TEST_P(TheQuarters, AreThisOneAloneWhereNothingIsRecorded) {
    EXPECT_THAT(listed(), ElementsAre("2019-Q2 none"));
}

// The log's title names the first quarter of 2019: it is complete for every cell. A meeting of another quarter tells of
// itself alone.
TEST_P(TheQuarters, BeginWithTheEarliestThatHasRecords) {
    take_meetings({a_meeting("2019-01-10"), a_meeting("2019-02-10"), a_meeting("2019-03-10")});
    EXPECT_THAT(listed(), ElementsAre("2019-Q2 none", "2019-Q1 complete"));
    take_meetings({a_meeting("2018-09-30")});
    EXPECT_THAT(listed(), ElementsAre("2019-Q2 none", "2019-Q1 complete", "2018-Q4 none", "2018-Q3 partial"));
    take_meetings({a_meeting("2005-05-19")});
    auto const rows = listed();
    EXPECT_THAT(rows, SizeIs(57)) << "however long ago: the second quarter of 2005 to that of 2019";
    EXPECT_EQ(rows.back(), "2005-Q2 partial");
}

TEST_P(TheQuarters, BeginAnewOnceTheEarliestRecordsAreTakenBack) {
    take_meetings({a_meeting("2019-01-10")});
    take_meetings({a_meeting("2018-01-10")});
    EXPECT_THAT(listed(), SizeIs(6));
    ok(act([&](events::Context& context) {
        jobs::Progress progress;
        return meetings::take_back(
            context, context.tx.one<imports::ImportId>(db::Sql{"test.last", "select max(id) from imports"}), progress);
    }));
    EXPECT_THAT(listed(), ElementsAre("2019-Q2 none", "2019-Q1 complete"));
}

}  // namespace
}  // namespace reports
