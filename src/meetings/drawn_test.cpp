// What is printed for a meeting's room, as its readers see it.
#include "meetings/drawn.h"

#include <gmock/gmock.h>

#include "support/platform/pdf.h"
#include "support/result.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using support::Pdf;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using words::Language;

Occasion occasion() {
    return {.cell = {{}, "Chi bộ Văn phòng"},
            .parent = Named{{}, "Đảng bộ Sở Y tế"},
            .day = base::make_day(2019, 4, 20),
            .start_minute = 8 * 60 + 5,
            .place = "Hội trường tầng 2"};
}

OnRoll member(std::string name, std::optional<Attendance> state = {}) {
    OnRoll one;
    one.full_name = std::move(name);
    one.state = state;
    return one;
}

AttendanceList list_of(std::vector<OnRoll> roll) {
    AttendanceList list{.occasion = occasion(), .roll = std::move(roll)};
    list.counts = counts_of(list.roll);
    return list;
}

std::string text_of(AttendanceList const& list, Language language = Language::vi) {
    return Pdf(ok(draw::to_pdf(drawn_list(list, language)))).text();
}

std::size_t count(std::string const& text, std::string const& word) {
    std::size_t times = 0;
    for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++times;
    return times;
}

TEST(DrawnList, SaysWhichMeetingItIsFor) {
    EXPECT_THAT(text_of(list_of({member("Trần Thị Bình")})),
                AllOf(HasSubstr("ĐẢNG BỘ SỞ Y TẾ"), HasSubstr("CHI BỘ VĂN PHÒNG"), HasSubstr("DANH SÁCH ĐIỂM DANH"),
                      HasSubstr("Sinh hoạt thường kỳ"), HasSubstr("Thời gian: 8 giờ 05, thứ bảy, ngày 20/04/2019"),
                      HasSubstr("Địa điểm: Hội trường tầng 2"), HasSubstr("Trần Thị Bình")));
}

TEST(DrawnList, WritesANameWithAllItsMarks) {
    EXPECT_THAT(text_of(list_of({member("Đặng Hường Nguyễn Ỷ Ẩn"), member("ỮỠẴỖỆỰ ẵữộặỵ")})),
                AllOf(HasSubstr("Đặng Hường Nguyễn Ỷ Ẩn"), HasSubstr("ỮỠẴỖỆỰ ẵữộặỵ")));
}

TEST(DrawnList, IsToBeFilledInByHandBeforeTheMeeting) {
    auto exempt = member("Lê Văn Cường");
    exempt.is_exempt = true;
    auto probationary = member("Phạm Thị Dung");
    probationary.is_official = false;
    auto const text = text_of(list_of({member("Nguyễn Văn Ân"), exempt, probationary}));
    EXPECT_THAT(text, AllOf(HasSubstr("Phạm Thị Dung (đảng viên dự bị)"), HasSubstr("Miễn sinh hoạt"),
                            HasSubstr("chi bộ: 3, trong đó dự bị: 1, miễn sinh hoạt: 1. Phải có mặt: 2."),
                            HasSubstr("Có mặt: ............")));
}

TEST(DrawnList, ShowsWhatIsRecorded) {
    auto late = member("Nguyễn Văn Ân", Attendance::present);
    late.came_at_minute = 8 * 60 + 20;
    late.left_at_minute = 9 * 60;
    auto ill = member("Trần Thị Bình", Attendance::absent_excused);
    ill.reason = "ốm";
    auto const text = text_of(list_of({late, ill, member("Lê Văn Cường", Attendance::absent_unexcused)}));
    EXPECT_THAT(text, AllOf(HasSubstr("đến lúc 8 giờ 20;"), HasSubstr("Vắng có lý do: ốm"),
                            HasSubstr("Có mặt: 1; vắng có lý do: 1; vắng không lý do: 1."), Not(HasSubstr("....."))));
}

TEST(DrawnList, LeavesTheCountsToTheHandWhereSomebodyIsNotMarked) {
    auto const text = text_of(list_of({member("Nguyễn Văn Ân", Attendance::present), member("Trần Thị Bình")}));
    EXPECT_THAT(text, HasSubstr("Có mặt: ............"));
}

TEST(DrawnList, HasItsHeadOnEveryPage) {
    std::vector<OnRoll> roll;
    for (int number = 0; number < 60; ++number) roll.push_back(member("Nguyễn Văn Ân"));
    auto const text = text_of(list_of(std::move(roll)));
    EXPECT_EQ(count(text, "\f"), 3U);
    EXPECT_EQ(count(text, "Họ và tên"), 3U);
    EXPECT_EQ(count(text, "Nguyễn Văn Ân"), 60U);
    EXPECT_EQ(count(text, "DANH SÁCH ĐIỂM DANH"), 1U);
    EXPECT_THAT(text, HasSubstr("3/3"));
}

TEST(DrawnList, LeavesRoomForAPlaceNobodyKnowsYet) {
    auto list = list_of({member("Nguyễn Văn Ân")});
    list.occasion.place.reset();
    list.occasion.start_minute.reset();
    EXPECT_THAT(text_of(list), AllOf(HasSubstr("Địa điểm: ........."), HasSubstr("Thời gian: thứ bảy")));
}

TEST(DrawnList, SpeaksEnglishToo) {
    EXPECT_THAT(text_of(list_of({member("Nguyễn Văn Ân")}), Language::en),
                AllOf(HasSubstr("ATTENDANCE LIST"), HasSubstr("Time: 8:05, Saturday, 20/04/2019")));
}

TEST(DrawnPoster, IsOnePageWhoseCodeIsTheAddress) {
    constexpr auto address = "https://nennep.example/meetings/0F3V9B2K7Q8ZD";
    auto long_one = occasion();
    long_one.topic =
        "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh về nêu cao trách nhiệm của "
        "đảng viên trong giai đoạn mới, gắn với thực hiện nghị quyết đại hội chi bộ";
    for (auto const& one : {occasion(), long_one}) {
        Pdf const pdf(ok(draw::to_pdf(drawn_poster(one, address, Language::vi))));
        auto const text = pdf.text();
        EXPECT_THAT(text, AllOf(HasSubstr("THƯỜNG KỲ"), HasSubstr("8 giờ 05"), HasSubstr("thứ bảy, ngày 20/04/2019"),
                                HasSubstr("Hội trường tầng 2"), HasSubstr(address)));
        EXPECT_EQ(count(text, "\f"), 1U);
        EXPECT_EQ(pdf.code(), std::string(address) + "\n");
    }
}

TEST(AddressOf, IsWhereTheCallerReachedTheSite) {
    http::Request request;
    EXPECT_EQ(code_of(address_of(request)), "drawn.no_address");
    request.headers["host"] = "nennep.example:8443";
    EXPECT_EQ(ok(address_of(request)), "http://nennep.example:8443");
    request.headers["x-forwarded-proto"] = "https";
    EXPECT_EQ(ok(address_of(request)), "https://nennep.example:8443");
    request.headers.erase("x-forwarded-proto");
    request.is_secure = true;
    EXPECT_EQ(ok(address_of(request)), "https://nennep.example:8443");
}

}  // namespace
}  // namespace meetings
