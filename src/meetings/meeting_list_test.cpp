// Reading the rows of a log: kinds and times in many spellings, and every way in which a row cannot be taken.
#include "meetings/meeting_list.h"

#include <gmock/gmock.h>

#include "support/lists.h"
#include "support/result.h"

namespace meetings {
namespace {

using imports::Rejected;
using organisations::Kind;
using organisations::Node;
using support::a_meeting;
using support::ListedMeeting;
using support::ok;
using support::XlsxCell;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

OrganisationId const root{1}, committee{2}, first_cell{3}, grassroots_cell{4};

organisations::Tree tree() {
    return organisations::Tree(
        {{root, {}, {}, Kind::upper_committee, "Đảng bộ Khối", "đảng bộ khối", {}},
         {committee, {}, root, Kind::grassroots_committee, "Đảng bộ Sở Y tế", "đảng bộ sở y tế", {}},
         {first_cell, {}, committee, Kind::attached_cell, "Chi bộ 1", "chi bộ 1", {}},
         {grassroots_cell, {}, root, Kind::grassroots_cell, "Chi bộ Trường Chính trị", "chi bộ trường chính trị", {}}});
}

struct Read {
    std::vector<Listed> good{};
    imports::Outcome outcome{};
};

// Today is the day after the quarter.
Read read(std::string const& log) {
    Read result;
    auto const opened = ok(imports::open_list(log, log_columns(), result.outcome));
    if (opened)
        result.good =
            read_log(opened->table, organisations::CellNames(tree()), base::make_day(2019, 4, 1), result.outcome);
    return result;
}

Read read(ListedMeeting const& meeting) {
    return read(support::meeting_log({meeting}));
}

Held only(ListedMeeting const& meeting) {
    auto const result = read(meeting);
    EXPECT_THAT(result.outcome.rejected, IsEmpty());
    return result.good.empty() ? Held{} : result.good.front().meeting;
}

// What is said of the one row that cannot be taken.
std::vector<Rejected> rejected(ListedMeeting const& meeting) {
    auto const result = read(meeting);
    EXPECT_THAT(result.good, IsEmpty());
    return result.outcome.rejected;
}

Rejected about(std::string const& column, std::string const& value, std::string const& code) {
    return {support::first_log_row, column, value, code};
}

ListedMeeting fine() {
    return a_meeting("2019-01-10");
}

TEST(KindOfMeeting, IsReadInManySpellings) {
    std::vector<std::pair<MeetingKind, std::vector<char const*>>> const spellings{
        {MeetingKind::regular,
         {"Thường kỳ", "THƯỜNG KỲ", "thường kì", " Sinh hoạt  thường kỳ ", "Họp chi bộ thường kỳ", "Định kỳ", "Định kì",
          "Sinh hoạt chi bộ định kỳ", "Hàng tháng", "Họp hằng tháng", "SH thường kỳ", "Thuong ky"}},
        {MeetingKind::thematic, {"Chuyên đề", "Sinh hoạt chuyên đề", "CHUYÊN ĐỀ", "Họp chuyên đề"}},
        {MeetingKind::combined,
         {"Thường kỳ kết hợp chuyên đề", "Sinh hoạt thường kỳ kết hợp chuyên đề", "Thường kỳ và chuyên đề",
          "Thường kỳ, chuyên đề", "Thường kỳ + chuyên đề", "Định kỳ kết hợp chuyên đề", "Kết hợp", "Kết hợp chuyên đề",
          "Thường kỳ/chuyên đề", "Thường kỳ - chuyên đề", "Họp thường kì kết hợp sinh hoạt chuyên đề"}},
        {MeetingKind::extraordinary, {"Bất thường", "Họp bất thường", "Đột xuất"}},
        {MeetingKind::committee, {"Họp chi ủy", "Họp chi uỷ", "Chi ủy", "Họp cấp ủy"}}};
    for (auto const& [kind, words] : spellings)
        for (auto const* spelling : words) EXPECT_EQ(kind_of(spelling), kind) << spelling;
}

TEST(KindOfMeeting, IsNothingElse) {
    for (auto const* words : {"", "Họp chuyên môn", "Thường", "Sinh hoạt", "Họp", "Đại hội"})
        EXPECT_EQ(kind_of(words), std::nullopt) << words;
}

TEST(RowOfALog, IsTakenWithAllItSays) {
    auto const meeting = only(fine()
                                  .kind("Chuyên đề")
                                  .on("05/03/2019")
                                  .from("14h00")
                                  .to("16h25")
                                  .professional(20)
                                  .break_of(10)
                                  .present(12)
                                  .absent(2, 1)
                                  .spoke(5));
    EXPECT_EQ(meeting.cell_id, first_cell);
    EXPECT_EQ(meeting.kind, MeetingKind::thematic);
    EXPECT_EQ(meeting.held_on, base::make_day(2019, 3, 5));
    EXPECT_EQ(meeting.start_minute, 14 * 60);
    EXPECT_EQ(meeting.end_minute, 16 * 60 + 25);
    EXPECT_EQ(meeting.professional_minutes, 20);
    EXPECT_EQ(meeting.break_minutes, 10);
    EXPECT_EQ(meeting.present, 12);
    EXPECT_EQ(meeting.absent_excused, 2);
    EXPECT_EQ(meeting.absent_unexcused, 1);
    EXPECT_EQ(meeting.spoke, 5);
}

TEST(RowOfALog, FindsItsCellInAnySpelling) {
    EXPECT_EQ(only(fine().in("CHI BỘ 1", "đảng bộ  Sở Y Tế")).cell_id, first_cell);
    EXPECT_EQ(only(fine().in("Chi bộ 1", "")).cell_id, first_cell);
    EXPECT_EQ(only(fine().in("Chi bộ Trường Chính trị", "Chi bộ Trường Chính trị")).cell_id, grassroots_cell);
}

TEST(RowOfALog, TakesTimesAsPeopleWriteThem) {
    for (auto const& start : {XlsxCell("08:00"), XlsxCell("8:00"), XlsxCell("8h00"), XlsxCell("8h"), XlsxCell("8 giờ"),
                              XlsxCell("08.00"), support::time_cell(8, 0)})
        EXPECT_EQ(only(fine().from(start)).start_minute, 480) << start.text;
}

TEST(RowOfALog, TakesDaysAsPeopleWriteThem) {
    for (auto const& day :
         {XlsxCell("10/01/2019"), XlsxCell("10/1/2019"), XlsxCell("10-1-2019"), support::date_cell(2019, 1, 10)})
        EXPECT_EQ(only(fine().on(day)).held_on, base::make_day(2019, 1, 10)) << day.text;
}

TEST(RowOfALog, TakesEmptyMinutesForNoneAndEmptyCountsForNotKnown) {
    auto const meeting = only(fine());
    EXPECT_EQ(meeting.professional_minutes, 0);
    EXPECT_EQ(meeting.break_minutes, 0);
    EXPECT_EQ(meeting.present, std::nullopt);
    EXPECT_EQ(meeting.spoke, std::nullopt);
}

TEST(RowOfALog, DoesNotKnowProfessionalTimeWhereTheLogHasNoSuchColumn) {
    auto const result = read(support::log_without("Chuyên môn (phút)", {fine()}));
    ASSERT_THAT(result.good, SizeIs(1));
    EXPECT_EQ(result.good.front().meeting.professional_minutes, std::nullopt);
}

TEST(RowOfALog, IsRefusedForACellThatIsNotThere) {
    EXPECT_THAT(rejected(fine().in("Chi bộ 9")), ElementsAre(about("Chi bộ", "Chi bộ 9", "unknown_cell")));
    EXPECT_THAT(rejected(fine().in("Chi bộ 1", "Đảng bộ Sở Tài chính")),
                ElementsAre(about("Chi bộ", "Chi bộ 1", "unknown_cell")));
    EXPECT_THAT(rejected(fine().in("Đảng bộ Sở Y tế", "Đảng bộ Sở Y tế")),
                ElementsAre(about("Chi bộ", "Đảng bộ Sở Y tế", "unknown_cell")));
}

TEST(RowOfALog, IsRefusedForAKindThatIsNone) {
    EXPECT_THAT(rejected(fine().kind("Họp chuyên môn")),
                ElementsAre(about("Loại sinh hoạt", "Họp chuyên môn", "unknown_kind")));
    EXPECT_THAT(rejected(fine().kind("")), ElementsAre(about("Loại sinh hoạt", "", "unknown_kind")));
}

TEST(RowOfALog, IsRefusedWhereItEndsBeforeItStarts) {
    EXPECT_THAT(rejected(fine().from("10:00").to("09:00")),
                ElementsAre(about("Kết thúc", "09:00", "ends_before_start")));
}

TEST(RowOfALog, IsRefusedForMoreMinutesThanTheMeetingHad) {
    auto const professional = "Chuyên môn (phút)";
    auto const breaks = "Giải lao (phút)";
    EXPECT_THAT(rejected(fine().professional(91)), ElementsAre(about(professional, "91", "minutes_exceed_meeting")));
    EXPECT_THAT(rejected(fine().break_of(91)), ElementsAre(about(breaks, "91", "minutes_exceed_meeting")));
    EXPECT_THAT(rejected(fine().professional(60).break_of(31)),
                ElementsAre(about(professional, "60", "minutes_exceed_meeting")));
    EXPECT_THAT(rejected(fine().professional(1).break_of(91)),
                ElementsAre(about(breaks, "91", "minutes_exceed_meeting")));
    EXPECT_EQ(only(fine().professional(60).break_of(30)).break_minutes, 30);
}

TEST(RowOfALog, IsRefusedForACountThatIsNone) {
    EXPECT_THAT(rejected(fine().present("mười")), ElementsAre(about("Có mặt", "mười", "count_invalid")));
    EXPECT_THAT(rejected(fine().present(-1)), ElementsAre(about("Có mặt", "-1", "count_invalid")));
    EXPECT_THAT(rejected(fine().present(10.5)), ElementsAre(about("Có mặt", "10.5", "count_invalid")));
    EXPECT_THAT(rejected(fine().absent("x", 0)), ElementsAre(about("Vắng có lý do", "x", "count_invalid")));
    EXPECT_THAT(rejected(fine().absent(0, "?")), ElementsAre(about("Vắng không lý do", "?", "count_invalid")));
    EXPECT_THAT(rejected(fine().professional("ít")), ElementsAre(about("Chuyên môn (phút)", "ít", "count_invalid")));
    EXPECT_THAT(rejected(fine().break_of("ít")), ElementsAre(about("Giải lao (phút)", "ít", "count_invalid")));
}

TEST(RowOfALog, IsRefusedWhereMoreSpokeThanWerePresent) {
    EXPECT_THAT(rejected(fine().present(5).spoke(6)),
                ElementsAre(about("Số đảng viên phát biểu", "6", "count_invalid")));
}

TEST(RowOfALog, IsRefusedForATimeThatIsNone) {
    EXPECT_THAT(rejected(fine().from("sáng")), ElementsAre(about("Bắt đầu", "sáng", "time_invalid")));
    EXPECT_THAT(rejected(fine().to("25:00")), ElementsAre(about("Kết thúc", "25:00", "time_invalid")));
    EXPECT_THAT(rejected(fine().from("")), ElementsAre(about("Bắt đầu", "", "time_invalid")));
    EXPECT_THAT(rejected(fine().to("")), ElementsAre(about("Kết thúc", "", "time_invalid")));
}

TEST(RowOfALog, IsRefusedForADayThatIsNone) {
    for (auto const* day : {"31/02/2019", "đầu tháng", "01/2019", "2019"})
        EXPECT_THAT(rejected(fine().on(day)), ElementsAre(about("Ngày", day, "date_invalid"))) << day;
    EXPECT_THAT(rejected(fine().on("")), ElementsAre(about("Ngày", "", "date_invalid")));
}

TEST(RowOfALog, IsRefusedForADayYetToCome) {
    EXPECT_THAT(rejected(fine().on("02/04/2019")), ElementsAre(about("Ngày", "02/04/2019", "date_in_future")));
    EXPECT_EQ(only(fine().on("01/04/2019")).held_on, base::make_day(2019, 4, 1));
}

TEST(RowOfALog, TellsAllThatIsWrongWithItAtOnce) {
    EXPECT_THAT(rejected(fine().in("Chi bộ 9").kind("Đại hội").from("?")),
                ElementsAre(about("Chi bộ", "Chi bộ 9", "unknown_cell"),
                            about("Loại sinh hoạt", "Đại hội", "unknown_kind"), about("Bắt đầu", "?", "time_invalid")));
}

TEST(ALog, IsRefusedWholeWithoutAColumnItNeeds) {
    auto const result = read(support::log_without("Kết thúc", {fine()}));
    EXPECT_THAT(result.good, IsEmpty());
    ASSERT_THAT(result.outcome.rejected, SizeIs(1));
    EXPECT_EQ(result.outcome.rejected.front().column, "Kết thúc");
    EXPECT_EQ(result.outcome.rejected.front().code, "column_missing");
}

}  // namespace
}  // namespace meetings
