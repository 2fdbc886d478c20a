// The report as an official paper, on both engines.
#include "reports/paper.h"

#include <gmock/gmock.h>

#include "platform/sheet/workbook.h"
#include "reports/texts.h"
#include "support/platform/docx.h"
#include "support/reports/quarters.h"
#include "support/site.h"

namespace reports {
namespace {

using support::a_meeting;
using support::a_member;
using support::first_quarter;
using support::ok;
using support::some_members;
using support::text_of_docx;
using testing::HasSubstr;
using testing::Not;

class AReportPaper : public support::Site {
protected:
    void begin() override {
        Site::begin();
        today_is("2019-04-05");
        auto members = some_members(10, "Chi bộ 1");
        for (auto const& member : some_members(10, "Chi bộ 2")) members.push_back(member);
        members.push_back(a_member("Trần Thị Bình").joined("2019-02-03").official("").card("012345678901"));
        take_members(members);
        take_meetings({a_meeting("2019-01-05").professional(0).present(9).absent(1, 0).spoke(3),
                       a_meeting("2019-02-12").to("08:30").professional(0),
                       a_meeting("2019-03-05").kind("Thường kỳ kết hợp chuyên đề").professional(20)});
    }
    std::string file(FileFormat format, std::string const& organisation = "") {
        return ok(site().read([&](db::Tx& tx) -> base::Result<std::string> {
            auto const quarterly = TRY(read_quarter(tx, base::local_day(clock), {organisation, first_quarter}));
            return file_of(tx, *quarterly, format, words::Language::vi);
        }));
    }
    std::string text(std::string const& organisation = "") {
        return text_of_docx(file(FileFormat::docx, organisation));
    }
    void save(std::int64_t version, std::string const& paragraph) {
        auto const root = one<OrganisationId>("select id from organisations where code = 'K'");
        ok(act([&](events::Context& context) {
            return save_text(context, {root, first_quarter, version, {{"I. Tình hình", {paragraph}}}});
        }));
    }
    void lock() {
        ok(act([](events::Context& context) { return lock_quarter_report(context, {"", first_quarter}); }));
    }
};
ON_BOTH_ENGINES(AReportPaper);

TEST_P(AReportPaper, HasTheOfficialHeadAndEnd) {
    auto const paper = text();
    for (auto const* line : {"ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH\n", "Số       -BC/ĐU\n", "ĐẢNG CỘNG SẢN VIỆT NAM\n",
                             "..., ngày 05 tháng 4 năm 2019\n", "BÁO CÁO\n", "quý I/2019\n-----\n", "quý I/2019.\n",
                             "- Lưu Đảng ủy.\n", "T/M ĐẢNG ỦY\nBÍ THƯ\n"})
        EXPECT_THAT(paper, HasSubstr(line));
    EXPECT_THAT(text("Đảng bộ Sở Y tế"), HasSubstr("- Đảng ủy Khối các cơ quan tỉnh (báo cáo),\n"));
}

TEST_P(AReportPaper, SaysWhatTheFiguresWriteUntilSomebodyHasWritten) {
    EXPECT_THAT(text(), HasSubstr("I- TÌNH HÌNH TỔ CHỨC ĐẢNG, ĐẢNG VIÊN\n"));
    save(0, "Đã kết nạp {{members.admitted}} đồng chí, đạt {{members.admission_rate_percent}}.");
    EXPECT_THAT(text(), HasSubstr("I. Tình hình\nĐã kết nạp 1 đồng chí, đạt 5%.\n"));
    EXPECT_THAT(text(), Not(HasSubstr("TÌNH HÌNH TỔ CHỨC")));
    save(1, "Viết lại.");
    EXPECT_THAT(text(), HasSubstr("I. Tình hình\nViết lại.\n"));
}

TEST_P(AReportPaper, ComparesTheQuartersInATable) {
    auto const paper = text();
    EXPECT_THAT(paper, HasSubstr("Số liệu quý I/2019 so với quý IV/2018\n"));
    EXPECT_THAT(paper, HasSubstr("Chỉ tiêu\n| Quý IV/2018\n| Quý I/2019\n| Tăng, giảm\n| "));
    EXPECT_THAT(paper, HasSubstr("Kết nạp trong quý\n| 0\n| 1\n| +1\n| "));
    EXPECT_THAT(paper, HasSubstr("Tổng số buổi\n| –\n| 3\n| \n| "));
}

TEST_P(AReportPaper, HasAChartOfTheMonthsAndAnAnnexOfTheCells) {
    auto const bytes = file(FileFormat::docx);
    EXPECT_THAT(support::part_of(bytes, "word/charts/figure1.xml"), HasSubstr("<c:v>03/2019</c:v>"));
    EXPECT_THAT(text_of_docx(bytes), HasSubstr("Biểu đồ. Số chi bộ"));
    EXPECT_THAT(text_of_docx(bytes), HasSubstr("1\n| Chi bộ 1\n| Đảng bộ Sở Y tế\n| 11\n| 3\n| 0\n| "));
}

TEST_P(AReportPaper, OfACellHasNoChartAndNoAnnexOfCells) {
    auto const paper = text("Chi bộ 1");
    EXPECT_THAT(paper, HasSubstr("T/M CHI BỘ\n"));
    EXPECT_THAT(paper, HasSubstr("PHỤ LỤC\nSố liệu quý I/2019"));
    EXPECT_THAT(paper, Not(HasSubstr("PHỤ LỤC 2")));
    EXPECT_THAT(paper, Not(HasSubstr("Biểu đồ")));
}

TEST_P(AReportPaper, KeepsLockedFiguresAndLeavesOutAnAnnexThatNoLongerFits) {
    lock();
    EXPECT_THAT(text(), HasSubstr("Số liệu chốt ngày 05/04/2019.\n"));
    EXPECT_THAT(text(), HasSubstr("PHỤ LỤC 1\n"));
    EXPECT_THAT(text(), HasSubstr("PHỤ LỤC 2\n"));
    take_meetings({a_meeting("2019-01-20").in("Chi bộ 2").present(9).absent(1, 0).spoke(3)});
    EXPECT_THAT(text(), HasSubstr("Tổng số buổi\n| –\n| 3\n| \n| "));
    EXPECT_THAT(text(), HasSubstr("không in phụ lục"));
    EXPECT_THAT(text(), Not(HasSubstr("PHỤ LỤC 2")));
}

TEST_P(AReportPaper, IsSignedByTheSecretaryOfThatDay) {
    auto const member = one<members::MemberId>("select id from members where full_name = 'Trần Thị Bình'");
    auto const cell = site().read(
        [&](db::Tx& tx) { return ok(organisations::tree_on(tx, base::local_day(clock)).find("Chi bộ 1"))->id; });
    ok(act([&](events::Context& context) {
        return members::take_office(context,
                                    {cell, member, members::Office::secretary, base::make_day(2019, 3, 1), {}});
    }));
    EXPECT_THAT(text("Chi bộ 1"), HasSubstr("T/M CHI BỘ\nBÍ THƯ\nTrần Thị Bình\n"));
}

TEST_P(AReportPaper, IsTheSameBytesTwice) {
    EXPECT_EQ(file(FileFormat::docx), file(FileFormat::docx));
    EXPECT_EQ(file(FileFormat::xlsx), file(FileFormat::xlsx));
}

TEST_P(AReportPaper, HasItsChartInExcelToo) {
    EXPECT_THAT(support::part_of(file(FileFormat::xlsx), "xl/charts/chart1.xml"), HasSubstr("2B6A5C"));
}

}  // namespace
}  // namespace reports
