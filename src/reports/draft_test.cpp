// What a quarter's figures make the report say, and what they leave unsaid.
#include "reports/draft.h"

#include <gmock/gmock.h>

namespace reports {
namespace {

using organisations::Kind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using words::Language;

// A bloc's quarter in which all is well.
Report a_report() {
    Report report;
    report.organisation = {{1}, "Đảng bộ Khối", ""};
    report.quarter = {2019, 1};
    report.today = base::make_day(2019, 4, 10);
    report.before_quarter = {2018, 4};
    auto& figures = report.figures;
    figures.organisations = {40, 21, 19, 420};
    figures.members = {base::make_day(2018, 12, 31), 5175, 59, 5230, 120, 31, json::Decimal{1'14}};
    figures.meetings.records = Records::complete;
    figures.meetings.regular_due = 1260;
    figures.meetings.regular_held = 1260;
    figures.meetings.total = 1300;
    figures.meetings.thematic_held = 420;
    figures.meetings.cell_months_missed = 0;
    figures.meetings.too_short = 0;
    figures.meetings.mixed_with_professional = 0;
    figures.meetings.cells_without_thematic = 0;
    figures.meetings.attendance_percent = json::Decimal{93'40};
    return report;
}

std::string all(Report const& report, Kind kind = Kind::upper_committee, Language language = Language::vi) {
    std::string text;
    for (auto const& section : draft_of(report, kind, language)) {
        text += section.heading + "\n";
        for (auto const& paragraph : section.paragraphs) text += paragraph + "\n";
    }
    return text;
}

std::string written(Report const& report, Kind kind = Kind::upper_committee) {
    return written_out(all(report, kind), report, Language::vi);
}

TEST(ADraft, HasTheFourSectionsOfAQuarterReport) {
    std::vector<std::string> headings;
    for (auto const& section : draft_of(a_report(), Kind::upper_committee, Language::vi))
        headings.push_back(section.heading);
    EXPECT_THAT(headings, ElementsAre("I- TÌNH HÌNH TỔ CHỨC ĐẢNG, ĐẢNG VIÊN", "II- KẾT QUẢ SINH HOẠT CHI BỘ",
                                      "III- HẠN CHẾ", "IV- NHIỆM VỤ TRỌNG TÂM QUÝ II/2019"));
}

TEST(ADraft, LeavesTheFiguresLive) {
    EXPECT_THAT(all(a_report()), HasSubstr("Trong quý đã kết nạp {{members.admitted}} đảng viên."));
    EXPECT_THAT(written(a_report()), HasSubstr("Trong quý đã kết nạp 59 đảng viên."));
    EXPECT_THAT(written(a_report()), HasSubstr("Tỷ lệ kết nạp đạt 1,14% so với tổng số đảng viên ngày 31/12/2018 "
                                               "(5.175 đồng chí)."));
    EXPECT_THAT(written(a_report()), Not(HasSubstr("{")));
}

TEST(ADraft, SaysNothingOfTheQuarterBeforeWhereItIsNotKnown) {
    EXPECT_THAT(all(a_report()), Not(HasSubstr("before.")));
    auto report = a_report();
    report.before = report.figures;
    report.before->members.at_end = 5190;
    EXPECT_THAT(written(report), HasSubstr("Cuối quý trước: 5.190 đồng chí."));
    report.before->meetings = {};
    report.before->meetings.records = Records::none;
    EXPECT_THAT(all(report), Not(HasSubstr("before.meetings")));
}

TEST(ADraft, TellsOfAQuarterThatIsNotOverAsItIsToday) {
    auto report = a_report();
    EXPECT_THAT(written(report), HasSubstr("Tính đến ngày 31/03/2019"));
    report.today = base::make_day(2019, 3, 10);
    EXPECT_THAT(written(report), HasSubstr("Tính đến ngày 10/03/2019"));
}

TEST(ADraft, SaysThatThereAreNoRecords) {
    auto report = a_report();
    report.figures.meetings = {};
    report.figures.meetings.records = Records::none;
    EXPECT_THAT(written(report), HasSubstr("Chưa có số liệu sinh hoạt chi bộ của quý I/2019."));
    EXPECT_THAT(written(report), HasSubstr("chưa có căn cứ đánh giá"));
    EXPECT_THAT(all(report), Not(HasSubstr("{{meetings.")));
}

TEST(ADraft, SaysWhereRecordsAreMissing) {
    auto report = a_report();
    report.figures.meetings.records = Records::partial;
    report.figures.meetings.cell_months_without_records = 12;
    EXPECT_THAT(written(report), HasSubstr("còn 12 kỳ chưa có số liệu; những kỳ này không tính là không họp"));
}

TEST(ADraft, NamesTheShortcomingsThatTheFiguresShowAndNoOthers) {
    EXPECT_THAT(written(a_report()), HasSubstr("Theo số liệu đã có, không có kỳ nào không họp"));
    auto report = a_report();
    report.figures.meetings.cell_months_missed = 7;
    report.figures.meetings.too_short = 30;
    auto const text = written(report);
    EXPECT_THAT(text, HasSubstr("Còn 7 kỳ chi bộ không sinh hoạt thường kỳ."));
    EXPECT_THAT(text, HasSubstr("Có 30 buổi sinh hoạt chưa đủ thời lượng"));
    EXPECT_THAT(text, Not(HasSubstr("không có kỳ nào")));
    EXPECT_THAT(text, Not(HasSubstr("nội dung chuyên môn")));
}

TEST(ADraft, SpeaksOfOneCellAsOfOne) {
    auto report = a_report();
    report.figures.meetings.cell_months_missed = 1;
    auto const text = written(report, Kind::attached_cell);
    EXPECT_THAT(text, Not(HasSubstr("tổ chức cơ sở đảng")));
    EXPECT_THAT(text, HasSubstr("Có 1 tháng chi bộ không sinh hoạt thường kỳ."));
}

TEST(ADraft, IsWrittenInEnglishToo) {
    EXPECT_THAT(all(a_report(), Kind::upper_committee, Language::en), HasSubstr("III. SHORTCOMINGS"));
}

TEST(AText, MayNameFiguresThatThereAreOnly) {
    std::vector<Section> const sections{{"I", {"{{members.admitted}} và {{before.meetings.total}}"}},
                                        {"II", {"Không có", "{{members.nobody}}, {{meetings.records}}"}}};
    auto const faults = unknown_figures(sections);
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0].pointer, "/sections/1/paragraphs/1");
    EXPECT_EQ(faults[0].arguments.at("key"), "members.nobody");
    EXPECT_EQ(faults[1].arguments.at("key"), "meetings.records");
}

TEST(AText, KeepsBracesThatAreNoMarks) {
    EXPECT_TRUE(unknown_figures({{"I", {"{a} {{ chưa đóng"}}}).empty());
    EXPECT_EQ(written_out("{a} {{ chưa đóng", a_report(), Language::vi), "{a} {{ chưa đóng");
}

TEST(AText, SaysWhatIsNotKnownInWords) {
    EXPECT_EQ(written_out("{{meetings.spoke_percent}}", a_report(), Language::vi), "chưa có số liệu");
    EXPECT_EQ(written_out("{{before.members.at_end}}", a_report(), Language::vi), "chưa có số liệu");
}

}  // namespace
}  // namespace reports
