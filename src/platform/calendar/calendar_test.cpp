// A date as an iCalendar file.
#include "platform/calendar/calendar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"

namespace calendar {
namespace {

using testing::HasSubstr;

Entry an_entry() {
    Entry entry;
    entry.uid = "0ABCDEFGHJKMN@nennep";
    entry.sequence = 2;
    entry.stamp = {1'554'867'000'000};
    entry.day = base::make_day(2019, 4, 20);
    entry.begins = base::Instant{1'555'722'000'000};
    entry.minutes = 90;
    entry.summary = "Sinh hoạt thường kỳ: Chi bộ 1";
    entry.place = "Hội trường, tầng 2";
    return entry;
}

std::vector<std::string> lines_of(std::string const& file) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < file.size();) {
        auto const end = file.find("\r\n", at);
        lines.push_back(file.substr(at, end - at));
        if (end == std::string::npos) break;
        at = end + 2;
    }
    return lines;
}

TEST(ACalendarFile, HoldsOneEventInWorldTime) {
    auto const file = to_ics(an_entry());
    EXPECT_THAT(file, HasSubstr("UID:0ABCDEFGHJKMN@nennep\r\n"));
    EXPECT_THAT(file, HasSubstr("SEQUENCE:2\r\n"));
    EXPECT_THAT(file, HasSubstr("DTSTART:20190420T010000Z\r\n"));
    EXPECT_THAT(file, HasSubstr("DTEND:20190420T023000Z\r\n"));
    EXPECT_THAT(file, HasSubstr("METHOD:PUBLISH\r\n"));
    EXPECT_THAT(file, HasSubstr("LOCATION:Hội trường\\, tầng 2\r\n"));
    EXPECT_TRUE(file.ends_with("END:VCALENDAR\r\n"));
}

TEST(ACalendarFile, IsTheWholeDaysWhereNoHourIsKnown) {
    auto entry = an_entry();
    entry.begins.reset();
    auto const file = to_ics(entry);
    EXPECT_THAT(file, HasSubstr("DTSTART;VALUE=DATE:20190420\r\n"));
    EXPECT_THAT(file, HasSubstr("DTEND;VALUE=DATE:20190421\r\n"));
}

TEST(ACalendarFile, FoldsLongLinesBetweenLetters) {
    auto entry = an_entry();
    for (int at = 0; at < 40; ++at) entry.description += "Nhiệm vụ trọng tâm; ";
    auto const file = to_ics(entry);
    EXPECT_GT(lines_of(file).size(), 12U);
    for (auto const& line : lines_of(file)) {
        EXPECT_LE(line.size(), 75U) << line;
        EXPECT_TRUE(base::is_utf8(line)) << line;
        EXPECT_EQ(line.find('\n'), std::string::npos);
    }
}

}  // namespace
}  // namespace calendar
