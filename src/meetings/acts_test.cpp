// Taking logs in, on both engines.
#include <gmock/gmock.h>

#include "json/codec.h"
#include "support/site.h"

namespace meetings {
namespace {

using support::a_meeting;
using support::meeting_log;
using support::months;
using support::some_members;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class TakingALogIn : public support::Site {
protected:
    void begin() override {
        Site::begin();
        auto members = some_members(10, "Chi bộ 1");
        for (auto const& member : some_members(12, "Chi bộ 2")) members.push_back(member);
        take_members(members);
    }

    // The months recorded for the cells, each with how many cells it is recorded for.
    std::string recorded() {
        std::string words;
        site().read([&](db::Tx& tx) {
            for (auto const& month : tx.all<base::Month>(
                     db::Sql{"test.months", "select distinct month from recorded_months order by month"}))
                words += (words.empty() ? "" : " ") + base::to_text(month);
        });
        auto const cells = rows_in("recorded_months");
        auto const count = static_cast<std::int64_t>(std::count(words.begin(), words.end(), '-'));
        EXPECT_EQ(cells, 2 * count) << "every month stands for both cells";
        return words;
    }
};
ON_BOTH_ENGINES(TakingALogIn);

TEST_P(TakingALogIn, WritesItsMeetingsOnce) {
    auto const log = meeting_log({a_meeting("2019-01-10"), a_meeting("2019-01-11").in("Chi bộ 2").kind("Chuyên đề")});
    auto const first = take_meetings(log);
    EXPECT_EQ(first.accepted, 2);
    EXPECT_TRUE(first.written);
    auto const again = take_meetings(log);
    EXPECT_EQ(again.accepted, 0);
    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(rows_in("meetings"), 2);
    EXPECT_EQ(one<std::string>("select kind from meetings where held_on = '2019-01-11'"), "thematic");
}

TEST_P(TakingALogIn, TakesTheGoodRowsAndNamesTheOthers) {
    auto const outcome = take_meetings({a_meeting("2019-01-10"), a_meeting("2019-01-11").in("Chi bộ 3")});
    EXPECT_EQ(outcome.accepted, 1);
    EXPECT_THAT(outcome.rejected, ElementsAre(imports::Rejected{4, "Chi bộ", "Chi bộ 3", "unknown_cell"}));
    EXPECT_EQ(rows_in("meetings"), 1);
}

TEST_P(TakingALogIn, CreatesNoOrganisations) {
    auto const before = rows_in("organisations");
    take_meetings({a_meeting("2019-01-11").in("Chi bộ 3"), a_meeting("2019-01-11").in("Chi bộ 1", "Đảng bộ Mới")});
    EXPECT_EQ(rows_in("organisations"), before);
}

TEST_P(TakingALogIn, ChangesNothingOnADryRun) {
    imports::Options options;
    options.is_dry_run = true;
    auto const outcome = take_meetings(meeting_log({a_meeting("2019-01-10")}), options);
    EXPECT_EQ(outcome.accepted, 1);
    EXPECT_FALSE(outcome.written);
    EXPECT_EQ(rows_in("meetings"), 0);
    EXPECT_THAT(recorded(), IsEmpty());
    EXPECT_EQ(rows_in("imports"), 1) << "that of the members alone";
}

TEST_P(TakingALogIn, TakesAllOrNothingWhereItIsStrict) {
    imports::Options strict;
    strict.is_strict = true;
    auto const refused =
        take_meetings(meeting_log({a_meeting("2019-01-10"), a_meeting("2019-01-11").kind("Đại hội")}), strict);
    EXPECT_FALSE(refused.written);
    EXPECT_TRUE(imports::is_refused(refused, strict));
    EXPECT_EQ(rows_in("meetings"), 0);
    EXPECT_THAT(recorded(), IsEmpty());
    EXPECT_TRUE(take_meetings(meeting_log({a_meeting("2019-01-10")}), strict).written);
    EXPECT_EQ(rows_in("meetings"), 1);
}

TEST_P(TakingALogIn, OverwritesNothingUnlessToldTo) {
    take_meetings({a_meeting("2019-01-10").present(10)});
    auto const other = meeting_log({a_meeting("2019-01-10").present(9).to("09:45")});
    auto const listed = take_meetings(other);
    EXPECT_THAT(listed.differs, ElementsAre(imports::Differing{3, "Kết thúc", "09:45", "09:30"},
                                            imports::Differing{3, "Có mặt", "9", "10"}));
    EXPECT_EQ(listed.accepted, 0);
    EXPECT_EQ(one<int>("select present from meetings"), 10);

    imports::Options update;
    update.updates = true;
    auto const updated = take_meetings(other, update);
    EXPECT_EQ(updated.accepted, 1);
    EXPECT_EQ(updated.updated, 1);
    EXPECT_EQ(one<int>("select present from meetings"), 9);
    EXPECT_EQ(one<int>("select end_minute from meetings"), 585);
    EXPECT_EQ(one<std::int64_t>("select version from meetings"), 2);
    EXPECT_EQ(take_meetings(other, update).unchanged, 1);
    EXPECT_EQ(one<std::string>("select changes from audit_entries where thing = 'meeting' and version = 2"),
              R"({"end_minute":["09:30","09:45"],"present":["10","9"]})");
}

TEST_P(TakingALogIn, RecordsTheMonthsOfItsTitleForEveryCell) {
    auto const outcome = take_meetings(meeting_log({a_meeting("2019-04-01")}, "SINH HOẠT QUÝ I NĂM 2019"));
    EXPECT_EQ(outcome.months_recorded, months("2019-Q1"));
    EXPECT_EQ(recorded(), "2019-01 2019-02 2019-03");
    EXPECT_THAT(outcome.notices, ElementsAre(imports::Rejected{3, "Ngày", "01/04/2019", "day_outside_period"}))
        << "a day outside of them is taken and said";
    EXPECT_EQ(rows_in("meetings"), 1);
}

TEST_P(TakingALogIn, RecordsThePeriodItIsGivenBeforeTheTitles) {
    take_meetings(meeting_log({a_meeting("2019-01-10")}, "SINH HOẠT QUÝ I NĂM 2019"), {}, months("2019-02"));
    EXPECT_EQ(recorded(), "2019-02");
}

TEST_P(TakingALogIn, RecordsTheQuartersOfItsDaysWhereNothingElseSaysThem) {
    take_meetings(meeting_log({a_meeting("2019-03-31"), a_meeting("2019-07-01")}, ""));
    EXPECT_EQ(recorded(), "2019-01 2019-02 2019-03 2019-07 2019-08 2019-09");
}

TEST_P(TakingALogIn, RecordsAMonthOnceHoweverOftenItIsTold) {
    take_meetings(meeting_log({a_meeting("2019-01-10")}, "QUÝ I NĂM 2019"));
    take_meetings(meeting_log({a_meeting("2019-02-10")}, "6 THÁNG ĐẦU NĂM 2019"));
    EXPECT_EQ(recorded(), "2019-01 2019-02 2019-03 2019-04 2019-05 2019-06");
}

TEST_P(TakingALogIn, GivesBackWhatItTookForTheOrganisationAndItsSpan) {
    take_meetings({a_meeting("2019-01-10"), a_meeting("2019-02-10").in("Chi bộ 2"), a_meeting("2019-03-31")});
    auto const found = [&](std::string_view organisation, base::Day last) {
        return site().read([&](db::Tx& tx) {
            auto const tree = organisations::tree_on(tx, last);
            auto const top = support::ok(tree.find(organisation))->id;
            int count = 0;
            each_held(tx, {top, last, base::make_day(2019, 1, 10), last}, [&](auto const&) { ++count; });
            return count;
        });
    };
    EXPECT_EQ(found("K", base::make_day(2019, 3, 31)), 3);
    EXPECT_EQ(found("K", base::make_day(2019, 3, 30)), 2);
    EXPECT_EQ(found("Chi bộ 2", base::make_day(2019, 3, 31)), 1);
}

class TheRealLog : public support::Site {};
ON_BOTH_ENGINES(TheRealLog);

TEST_P(TheRealLog, IsTakenOnceButForItsFourFaultyRows) {
    take_members(support::fixture("bloc-2019-q1/danh-sach-dang-vien.xlsx"));
    auto const log = support::fixture("bloc-2019-q1/sinh-hoat-quy-I-2019.xlsx");
    auto const organisations_before = rows_in("organisations");
    auto const outcome = take_meetings(log);
    EXPECT_EQ(outcome.accepted, 1222);
    EXPECT_EQ(outcome.months_recorded, months("2019-Q1"));
    EXPECT_EQ(rows_in("meetings"), 1222);
    EXPECT_EQ(rows_in("recorded_months"), 346 * 3);
    EXPECT_EQ(rows_in("organisations"), organisations_before);

    auto const expected = support::ok(json::parse(support::fixture("bloc-2019-q1/expected.json")));
    boost::json::array rejected;
    for (auto const& row : outcome.rejected)
        rejected.push_back({{"row", row.row}, {"column", row.column}, {"code", row.code}});
    EXPECT_EQ(rejected, expected.at("import").at("meetings").at("rejected"));

    auto const again = take_meetings(log);
    EXPECT_EQ(again.accepted, 0);
    EXPECT_EQ(again.unchanged, 1222);
    EXPECT_THAT(again.rejected, SizeIs(4));
    EXPECT_THAT(again.differs, IsEmpty());
    EXPECT_EQ(rows_in("meetings"), 1222);
}

}  // namespace
}  // namespace meetings
