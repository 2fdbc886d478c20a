// The report for the pages, the rows behind it, its texts and its workbook, on both engines.
#include "reports/answer.h"

#include <gmock/gmock.h>

#include "platform/sheet/workbook.h"
#include "reports/excel.h"
#include "reports/texts.h"
#include "support/reports/quarters.h"
#include "support/site.h"

namespace reports {
namespace {

using support::a_meeting;
using support::a_member;
using support::code_of;
using support::first_quarter;
using support::ok;
using support::second_quarter;
using support::some_members;
using testing::Contains;
using testing::ElementsAre;
using words::Language;

class AnAnswer : public support::Site {
protected:
    void begin() override {
        Site::begin();
        auto members = some_members(10, "Chi bộ 1");
        for (auto const& member : some_members(10, "Chi bộ 2")) members.push_back(member);
        members.push_back(a_member("Trần Thị Bình").joined("2019-02-03").official("").card("012345678901"));
        take_members(members);
        take_meetings({a_meeting("2019-01-05").professional(0).present(9).absent(1, 0).spoke(3),
                       a_meeting("2019-02-12").to("08:30").professional(0),
                       a_meeting("2019-03-05").kind("Thường kỳ kết hợp chuyên đề").professional(20)});
    }

    template <class F>
    auto with(base::Quarter quarter, F&& f) {
        return site().read([&](db::Tx& tx) {
            auto const quarterly = ok(read_quarter(tx, base::local_day(clock), {"", quarter}));
            return f(tx, *quarterly);
        });
    }
    Report report(base::Quarter quarter = first_quarter) {
        return with(quarter,
                    [](db::Tx& tx, Quarterly const& quarterly) { return ok(report_of(tx, quarterly, Language::vi)); });
    }
    base::Result<Traced> traced(std::string_view key, Part const& part = {}) {
        return with(first_quarter,
                    [&](db::Tx& tx, Quarterly const& quarterly) { return traced_of(tx, quarterly, key, part); });
    }
    void lock() {
        ok(act([](events::Context& context) { return lock_quarter_report(context, {"", first_quarter}); }));
    }
    base::Result<ReportText> save(std::int64_t version, std::string const& paragraph) {
        auto const root = one<OrganisationId>("select id from organisations where code = 'K'");
        return act([&](events::Context& context) {
            return save_text(context, {root, first_quarter, version, {{"I. Tình hình", {paragraph}}}});
        });
    }
};
ON_BOTH_ENGINES(AnAnswer);

TEST_P(AnAnswer, SaysTheContractsFiguresAndHasAPlaceForEachOfThem) {
    auto const shown = report();
    EXPECT_EQ(shown.figures.organisations.cells, 2);
    EXPECT_EQ(shown.figures.members.admitted, 1);
    EXPECT_EQ(shown.figures.members.base_date, base::make_day(2018, 12, 31));
    EXPECT_EQ(shown.figures.meetings.regular_held, 3);
    EXPECT_EQ(shown.figures.meetings.cell_months_missed, 3);
    EXPECT_EQ(shown.figures.meetings.attendance_percent, json::Decimal{90'00});
    with(first_quarter, [](db::Tx&, Quarterly const& quarterly) {
        each_count(quarterly.facts, [](auto const& figure, auto const&) {
            EXPECT_THAT(figure_keys(), Contains(std::string(figure.key)));
        });
        return 0;
    });
}

TEST_P(AnAnswer, KnowsNothingOfMeetingsInAQuarterWithoutRecords) {
    auto const later = report(second_quarter);
    EXPECT_EQ(later.figures.meetings.records, Records::none);
    EXPECT_EQ(later.figures.meetings.total, std::nullopt);
    EXPECT_EQ(later.figures.members.at_end, 21);
    ASSERT_TRUE(later.before);
    EXPECT_EQ(later.before->meetings.regular_held, 3);
    EXPECT_EQ(report().before->meetings.records, Records::none);
}

TEST_P(AnAnswer, ShowsTheMonthsOfBothQuarters) {
    auto const months = report().months;
    ASSERT_EQ(months.size(), 6U);
    EXPECT_EQ(months[0].month, (base::Month{2018, 10}));
    EXPECT_EQ(months[0].no_records, 2);
    EXPECT_EQ(months[3].held, 1);
    EXPECT_EQ(months[3].missed, 1);
    EXPECT_EQ(months[3].due, 2);
    EXPECT_EQ(months[3].no_records, 0);
}

TEST_P(AnAnswer, ShowsTheRowsBehindAFigureAPartAtATime) {
    auto const admitted = ok(traced("members.admitted"));
    EXPECT_EQ(admitted.value, json::Decimal{1'00});
    ASSERT_EQ(admitted.rows.size(), 1U);
    EXPECT_EQ(admitted.rows[0].full_name, "Trần Thị Bình");
    EXPECT_EQ(admitted.rows[0].card_number, "012345678901");
    EXPECT_EQ(admitted.rows[0].organisation, "Đảng bộ Sở Y tế / Chi bộ 1");
    EXPECT_FALSE(admitted.next);

    auto const first = ok(traced("members.at_end", {0, 20}));
    EXPECT_EQ(first.total, 21);
    EXPECT_EQ(first.rows.size(), 20U);
    EXPECT_EQ(first.next, "20");
    EXPECT_EQ(ok(traced("members.at_end", {20, 20})).rows.size(), 1U);
    EXPECT_TRUE(ok(traced("members.at_end", {100, 20})).rows.empty());
}

TEST_P(AnAnswer, ShowsMeetingsAndSharesWithTheirIds) {
    auto const short_ones = ok(traced("meetings.too_short"));
    EXPECT_EQ(short_ones.kind, RowKind::meetings);
    ASSERT_EQ(short_ones.rows.size(), 2U);
    EXPECT_TRUE(short_ones.rows[0].meeting_id);
    EXPECT_EQ(short_ones.rows[0].party_minutes, 30);
    auto const share = ok(traced("meetings.attendance_percent"));
    EXPECT_EQ(share.part, 9);
    EXPECT_EQ(share.whole, 10);
    EXPECT_EQ(share.rows.size(), 1U);
    auto const rate = ok(traced("members.admission_rate_percent"));
    EXPECT_EQ(rate.whole, 20);
    EXPECT_EQ(rate.value, json::Decimal{5'00});
    EXPECT_EQ(code_of(traced("members.nobody")), "figure.unknown");
}

TEST_P(AnAnswer, KeepsTheFiguresAndMonthsItWasLockedWith) {
    lock();
    take_meetings({a_meeting("2019-01-06").in("Chi bộ 2")});
    auto const shown = report();
    ASSERT_TRUE(shown.locked);
    EXPECT_EQ(shown.locked->by, "operator");
    EXPECT_EQ(shown.figures.meetings.regular_held, 3);
    EXPECT_EQ(shown.months[3].missed, 1);
    auto const held = ok(traced("meetings.regular_held"));
    EXPECT_EQ(held.value, json::Decimal{4'00});
    EXPECT_EQ(held.locked->value, json::Decimal{3'00});
}

TEST_P(AnAnswer, ReadsAReportThatWasLockedBeforeItsMonthsWereKept) {
    lock();
    ok(act([](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.forget", "update locked_reports set months = null"});
        return {};
    }));
    EXPECT_EQ(report().months.size(), 6U);
}

TEST_P(AnAnswer, KeepsEveryVersionOfItsText) {
    EXPECT_FALSE(report().text);
    auto const first = ok(save(0, "Kết nạp {{members.admitted}} đảng viên."));
    EXPECT_EQ(first.version, 1);
    auto const second = ok(save(1, "Kết nạp {{members.admitted}} đồng chí."));
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(code_of(save(1, "Ai đó viết sau")), "report_text.stale");
    EXPECT_EQ(code_of(save(0, "Ai đó viết sau")), "report_text.stale");
    EXPECT_EQ(code_of(save(2, "{{members.nobody}}")), "body.invalid");
    EXPECT_EQ(report().text->sections.front().paragraphs.front(), "Kết nạp {{members.admitted}} đồng chí.");
    auto const root = one<OrganisationId>("select id from organisations where code = 'K'");
    auto const old = site().read([&](db::Tx& tx) { return ok(text_of_version(tx, root, first_quarter, 1)); });
    EXPECT_EQ(old.sections.front().paragraphs.front(), "Kết nạp {{members.admitted}} đảng viên.");
    EXPECT_EQ(one<std::int64_t>("select count(*) from audit_entries where thing = 'report_text'"), 2);
}

TEST_P(AnAnswer, GoesToExcelWithFourSheets) {
    auto const bytes = with(first_quarter, [](db::Tx& tx, Quarterly const& quarterly) {
        return workbook_of(ok(report_of(tx, quarterly, Language::vi)), quarterly.facts, *quarterly.tree, Language::vi);
    });
    auto const read = ok(sheet::read_workbook(bytes));
    ASSERT_EQ(read.sheets.size(), 4U);
    std::vector<std::string> names;
    for (auto const& one : read.sheets) names.push_back(one.name);
    EXPECT_THAT(names, ElementsAre("Số liệu", "Đối chiếu quy định", "Từng tháng", "Từng chi bộ"));
}

}  // namespace
}  // namespace reports
