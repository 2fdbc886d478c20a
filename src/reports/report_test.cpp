// The quarter's report on both engines: what is known and what is not, as of which day, for whom, and locked.
#include <gmock/gmock.h>

#include "json/codec.h"
#include "reports/reports.h"
#include "rulebook/rulebook.h"
#include "support/reports/quarters.h"
#include "support/site.h"

namespace reports {
namespace {

namespace bj = boost::json;
using support::a_meeting;
using support::a_member;
using support::code_of;
using support::first_quarter;
using support::meeting_log;
using support::months;
using support::ok;
using support::second_quarter;
using support::some_members;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

// Two cells of one committee, ten members each.
class AReport : public support::Site {
protected:
    void begin() override {
        Site::begin();
        auto members = some_members(10, "Chi bộ 1");
        for (auto const& member : some_members(10, "Chi bộ 2")) members.push_back(member);
        take_members(members);
    }

    base::Result<bj::value> ask(Wanted const& wanted) {
        return site().read([&](db::Tx& tx) { return quarter_report(tx, clock, wanted); });
    }
    bj::value report(base::Quarter quarter = first_quarter, std::string const& organisation = "") {
        return ok(ask({organisation, quarter}));
    }
    base::Result<bj::value> ask_trace(std::string_view key, base::Quarter quarter = first_quarter) {
        return site().read([&](db::Tx& tx) { return trace(tx, clock, {"", quarter}, key); });
    }
    base::Result<bj::value> lock(base::Quarter quarter, std::string const& organisation = "") {
        return act([&](events::Context& context) { return lock_quarter_report(context, {organisation, quarter}); });
    }
    std::vector<std::string> texts(std::string_view sql) {
        return site().read([&](db::Tx& tx) { return tx.all<std::string>(db::Sql{"test.texts", sql}); });
    }
};
ON_BOTH_ENGINES(AReport);

bj::value meetings_of(bj::value const& report, std::string_view key) {
    return report.at("meetings").at(key);
}

std::string table(bj::value const& report) {
    return table_of(report, words::Language::vi);
}
std::string word(std::string_view code) {
    return words::text(words::Language::vi, std::string(code), {});
}

std::int64_t verdicts(bj::value const& report, std::string_view rule, std::string_view verdict) {
    for (auto const& finding : report.at("findings").as_array())
        if (finding.at("rule").as_string() == rule) return finding.at(verdict).as_int64();
    throw std::runtime_error("no such rule");
}

// --- What is known ---

TEST_P(AReport, SaysThatAQuarterHasNoRecordsAndNeverThatItWasMissed) {
    take_meetings({a_meeting("2019-01-10").present(10).absent(0, 0)});
    auto const other = report(second_quarter);
    EXPECT_EQ(meetings_of(other, "records"), "none");
    EXPECT_EQ(meetings_of(other, "cell_months_without_records"), 6);
    EXPECT_EQ(meetings_of(other, "cells_thematic_not_known"), 2);
    for (auto const* none : {"regular_due", "regular_held", "cell_months_missed", "cells_without_thematic", "total"})
        EXPECT_EQ(meetings_of(other, none), 0) << none;
    for (auto const* unknown : {"attendance_percent", "spoke_percent"})
        EXPECT_TRUE(meetings_of(other, unknown).is_null()) << unknown;
    EXPECT_EQ(verdicts(other, "cell.regular_each_month", "unclear"), 6);
    EXPECT_EQ(verdicts(other, "cell.regular_each_month", "breached"), 0);
    EXPECT_THAT(table(other), AllOf(HasSubstr(word("report.no_records")), HasSubstr(word("figure.members.at_end")),
                                    Not(HasSubstr(word("figure.meetings.total"))),
                                    Not(HasSubstr(word("figure.meetings.cell_months_missed")))));
}

TEST_P(AReport, SaysThatRecordsAreNotComplete) {
    take_meetings(meeting_log({a_meeting("2019-01-10")}), {}, months("2019-01"));
    auto const partial = report();
    EXPECT_EQ(meetings_of(partial, "records"), "partial");
    EXPECT_EQ(meetings_of(partial, "cell_months_missed"), 1);
    EXPECT_EQ(meetings_of(partial, "cell_months_without_records"), 4);
    EXPECT_THAT(table(partial), AllOf(HasSubstr(word("report.partial_records")),
                                      HasSubstr(word("figure.meetings.cell_months_missed"))));
}

TEST_P(AReport, SaysNothingOfRecordsThatAreComplete) {
    take_meetings({a_meeting("2019-01-10")});
    auto const complete = report();
    EXPECT_EQ(meetings_of(complete, "records"), "complete");
    EXPECT_EQ(complete.at("meetings").as_object().begin()->key(), "records");
    EXPECT_EQ(meetings_of(complete, "regular_due"), 6);
    EXPECT_EQ(meetings_of(complete, "cell_months_missed"), 5);
    EXPECT_THAT(table(complete),
                AllOf(Not(HasSubstr(word("report.partial_records"))), Not(HasSubstr(word("report.no_records")))));
}

TEST_P(AReport, DoesNotCallAMonthMissedBeforeItIsOver) {
    today_is("2019-02-28");
    take_meetings({a_meeting("2019-01-10"), a_meeting("2019-02-10")});
    EXPECT_EQ(meetings_of(report(), "cell_months_missed"), 1);
    EXPECT_EQ(meetings_of(report(), "cell_months_not_over"), 3);
    EXPECT_EQ(meetings_of(report(), "regular_due"), 6);
    EXPECT_EQ(verdicts(report(), "cell.regular_each_month", "due"), 3);
    today_is("2019-03-01");
    EXPECT_EQ(meetings_of(report(), "cell_months_missed"), 2);
    EXPECT_EQ(meetings_of(report(), "cell_months_not_over"), 2);
}

TEST_P(AReport, CountsThoseWhoBelongedOnItsDays) {
    take_members({a_member("Người vào trước").joined("2018-12-31").official(""),
                  a_member("Người vào trong quý").joined("2019-02-03").official(""),
                  a_member("Người vào sau").joined("2019-04-01").official("")});
    auto const members = report().at("members");
    EXPECT_EQ(members.at("base_date"), "2018-12-31");
    EXPECT_EQ(members.at("base"), 21);
    EXPECT_EQ(members.at("admitted"), 1);
    EXPECT_EQ(members.at("admission_rate_percent"), json::encode(json::Decimal{476}));
    EXPECT_EQ(members.at("at_end"), 22);
    EXPECT_EQ(members.at("probationary_at_end"), 2);
    EXPECT_EQ(report(second_quarter).at("members").at("at_end"), 23);
}

TEST_P(AReport, ListsWhatADateKnownInPartLeavesOpen) {
    take_members(
        {a_member("Lê Văn Năm").joined("2019").official(""), a_member("Lê Văn Tháng").joined("2019-02").official("")});
    auto const asked = report();
    EXPECT_EQ(asked.at("members").at("admitted"), 1);
    std::vector<std::string> open;
    for (auto const& row : asked.at("undecidable").as_array()) {
        EXPECT_EQ(row.at("full_name"), "Lê Văn Năm");
        open.emplace_back(row.at("key").as_string());
    }
    EXPECT_THAT(open, ElementsAre("members.admitted", "members.at_end", "members.probationary_at_end"));
    EXPECT_THAT(table(asked), HasSubstr(words::text(words::Language::vi, "report.undecidable", {{"rows", "3"}})));
}

TEST_P(AReport, ListsAMeetingWhoseLengthHangsOnASizeLeftOpen) {
    auto members = some_members(8, "Chi bộ 3");
    members.push_back(a_member("Người thứ chín").in("Chi bộ 3").joined("2019").official(""));
    take_members(members);
    take_meetings({a_meeting("2019-02-15").in("Chi bộ 3").to("09:00")});
    auto const asked = report(first_quarter, "Chi bộ 3");
    EXPECT_EQ(meetings_of(asked, "too_short"), 0);
    EXPECT_EQ(meetings_of(asked, "duration_unclear"), 1);
    std::vector<std::string> days;
    for (auto const& row : asked.at("undecidable").as_array())
        if (row.at("key") == "meetings.too_short") days.emplace_back(row.at("held_on").as_string());
    EXPECT_THAT(days, ElementsAre("2019-02-15"));
}

// --- Rows ---

TEST_P(AReport, ShowsTheRowsBehindAFigure) {
    take_members({a_member("Trần Thị Bình").joined("2019-02-03").official("").card("01234567")});
    auto const traced = ok(ask_trace("members.admitted"));
    EXPECT_EQ(traced.at("value"), 1);
    auto const& row = traced.at("rows").at(0);
    EXPECT_EQ(row.at("full_name"), "Trần Thị Bình");
    EXPECT_EQ(row.at("card_number"), "01234567");
    EXPECT_EQ(row.at("cell"), "Đảng bộ Sở Y tế / Chi bộ 1");
    EXPECT_EQ(row.at("admitted_on"), "2019-02-03");
    EXPECT_THAT(table_of_rows(traced, words::Language::vi), AllOf(HasSubstr("Trần Thị Bình"), HasSubstr("03/02/2019")));
}

TEST_P(AReport, ShowsAMeetingWithItsPartyMinutes) {
    take_meetings({a_meeting("2019-01-10").to("10:00").professional(30).break_of(5)});
    auto const traced = ok(ask_trace("meetings.mixed_with_professional"));
    ASSERT_EQ(traced.at("value"), 1);
    EXPECT_EQ(traced.at("rows").at(0).at("party_minutes"), 85);
    EXPECT_EQ(traced.at("rows").at(0).at("duration"), "breached");
}

TEST_P(AReport, NamesTheFiguresItKnowsWhereOneIsUnknown) {
    auto const refused = ask_trace("members.nonsense");
    EXPECT_EQ(code_of(refused), "figure.unknown");
    auto const known = refused.error().arguments.at("known");
    auto const asked = report();
    for (auto const* group : {"organisations", "members", "meetings"})
        for (auto const& [key, value] : asked.at(group).as_object()) {
            if (key == "base_date" || key == "records") continue;
            EXPECT_THAT(known, HasSubstr(std::string(group) + "." + std::string(key)));
        }
}

// --- Of whom ---

TEST_P(AReport, IsOfAnOrganisationByItsCodeNameOrId) {
    auto const root = report();
    auto const id = std::string(root.at("organisation").at("id").as_string());
    EXPECT_EQ(root.at("organisation").at("code"), "K");
    for (auto const& name : {std::string("K"), id, std::string("đảng bộ KHỐI  các cơ quan tỉnh")})
        EXPECT_EQ(report(first_quarter, name), root) << name;
    auto const cell = report(first_quarter, "Chi bộ 2");
    EXPECT_EQ(cell.at("members").at("base"), 10);
    EXPECT_EQ(cell.at("organisations").at("cells"), 1);
    EXPECT_EQ(cell.at("organisations").at("grassroots"), 0);
}

TEST_P(AReport, IsRefusedForNobodyAndForTwoOfOneName) {
    EXPECT_EQ(code_of(ask({"Chi bộ 9", first_quarter})), "organisation.unknown");
    take_members({a_member("Người nơi khác").in("Chi bộ 1", "Đảng bộ Sở Tài chính")});
    auto const refused = ask({"Chi bộ 1", first_quarter});
    EXPECT_EQ(code_of(refused), "organisation.ambiguous");
    EXPECT_THAT(refused.error().arguments.at("among"),
                AllOf(HasSubstr("Đảng bộ Sở Y tế / Chi bộ 1"), HasSubstr("Đảng bộ Sở Tài chính / Chi bộ 1")));
}

// --- Rules ---

TEST_P(AReport, IsJudgedByALocalRuleAtOnce) {
    take_meetings({a_meeting("2019-01-10"), a_meeting("2026-10-10").to("09:30")});
    base::Quarter const last{2026, 4};
    auto const before = report(last);
    EXPECT_EQ(meetings_of(before, "too_short"), 0);
    ok(act([](events::Context& context) {
        return rulebook::add_local_rules(
            context, "7-QC/ĐU",
            R"({"place": "dong-nai/bloc", "document": null, "entries": [{"rule": "meeting.duration", "kind": "minimum_minutes",
            "from": "2026-10-01", "to": null, "clause": null, "status": "local",
            "parameters": {"regular": 100, "thematic": 100, "combined": 120}, "says": {"vi": "Ít nhất {regular} phút.", "en": null}}]})");
    }));
    auto const after = report(last);
    EXPECT_EQ(meetings_of(after, "too_short"), 1);
    EXPECT_NE(after.at("book_version"), before.at("book_version"));
    EXPECT_EQ(meetings_of(report(), "too_short"), 0) << "of days before the rule nothing is said otherwise";
}

// --- Locked ---

TEST_P(AReport, StaysAsItWasLockedWhateverIsCorrectedSince) {
    auto const before = report();
    EXPECT_TRUE(before.at("locked").is_null());
    auto const locked = ok(lock(first_quarter));
    EXPECT_EQ(locked.at("locked").at("book_version"), before.at("book_version"));
    EXPECT_EQ(locked.at("locked").at("at").as_string(), base::to_text(clock.now()));

    take_members({a_member("Người bổ sung").joined("2019-02-03").official("")});
    take_meetings({a_meeting("2019-01-10")});
    EXPECT_EQ(report(), locked);
    EXPECT_EQ(report().at("members"), before.at("members"));
    EXPECT_THAT(table(report()), HasSubstr(base::to_text(clock.now())));
    auto const unlocked = report(first_quarter, "Đảng bộ Sở Y tế");
    EXPECT_EQ(unlocked.at("members").at("at_end"), 21);
    EXPECT_EQ(meetings_of(unlocked, "total"), 1);
    auto const traced = ok(ask_trace("members.at_end"));
    EXPECT_EQ(traced.at("value"), 21) << "rows are those of now";
    EXPECT_EQ(traced.at("locked").at("value"), 20);
    EXPECT_THAT(table_of_rows(traced, words::Language::vi),
                HasSubstr(words::text(words::Language::vi, "report.trace_differs",
                                      {{"at", base::to_text(clock.now())}, {"locked", "20"}})));
}

TEST_P(AReport, ShowsTheRowsOfAFigureThatWasNotCountedYetWhenItWasLocked) {
    ok(lock(first_quarter));
    ok(act([](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.older", "update locked_reports set figures = $1"}, R"({"members": {"base": 20}})");
        return {};
    }));
    EXPECT_EQ(ok(ask_trace("members.base")).at("locked").at("value"), 20);
    auto const traced = ok(ask_trace("members.at_end"));
    EXPECT_TRUE(traced.at("locked").at("value").is_null());
    EXPECT_EQ(traced.at("value"), 20);
}

TEST_P(AReport, IsLockedOnlyOnceForAnOrganisationAndQuarter) {
    ok(lock(first_quarter));
    EXPECT_EQ(code_of(lock(first_quarter)), "report.is_locked");
    EXPECT_EQ(code_of(lock(first_quarter, "K")), "report.is_locked");
    ok(lock(first_quarter, "Chi bộ 1"));
    ok(lock(second_quarter));
    EXPECT_EQ(rows_in("locked_reports"), 3);
}

TEST_P(AReport, IsNotLockedBeforeItsQuarterIsOver) {
    today_is("2019-03-31");
    EXPECT_EQ(code_of(lock(first_quarter)), "report.quarter_not_over");
    EXPECT_EQ(code_of(lock(first_quarter, "Chi bộ 9")), "organisation.unknown");
    EXPECT_EQ(rows_in("locked_reports"), 0);
    EXPECT_THAT(texts("select event from outbox_events where event = 'report.locked'"), ElementsAre());
    today_is("2019-04-01");
    ok(lock(first_quarter));
}

TEST_P(AReport, LeavesTheActOfItsLockingBehind) {
    ok(lock(first_quarter));
    EXPECT_THAT(texts("select act from audit_entries where thing = 'report'"), ElementsAre("lock report"));
    EXPECT_THAT(texts("select e.event from outbox_events e join audit_entries a on a.act_id = e.act_id "
                      "where a.thing = 'report'"),
                ElementsAre("report.locked"));
}

TEST(TableOfAReport, ShowsOneLockedBeforeReportsSaidWhatIsKnown) {
    auto const old = ok(json::parse(
        R"({"quarter": "2018-Q4", "organisation": {"name": "Đảng bộ Khối"}, "locked": {"at": "2019-01-05T05:00:00.000Z"},
        "organisations": {"cells": 2}, "members": {"base": 5175}, "meetings": {"total": 7, "spoke_percent": null}, "undecidable": []})"));
    EXPECT_THAT(table(old), AllOf(HasSubstr("5.175"), HasSubstr(word("figure.meetings.total")),
                                  HasSubstr(word("figure.not_known")), Not(HasSubstr(word("report.no_records")))));
}

class ASiteNobodyHasBegun : public AReport {
protected:
    void begin() override {}
};
ON_BOTH_ENGINES(ASiteNobodyHasBegun);

TEST_P(ASiteNobodyHasBegun, HasNoReport) {
    EXPECT_EQ(code_of(ask({"", first_quarter})), "site.missing");
    EXPECT_EQ(code_of(lock(first_quarter)), "site.missing");
}

}  // namespace
}  // namespace reports
