// A committee's own rule from a form to the book, and its faults back to the form.
#include "rulebook/entering.h"

#include <gmock/gmock.h>

#include "base/embedded.h"
#include "support/result.h"

namespace rulebook {
namespace {

using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

GivenRule a_rule() {
    GivenRule given;
    given.rule = "meeting.duration";
    given.place = "dong-nai/bloc";
    given.from = base::make_day(2026, 12, 1);
    given.document = {"08-HD/ĐUK", base::make_day(2026, 11, 20), "Hướng dẫn sinh hoạt chi bộ"};
    given.says = "Sinh hoạt thường kỳ ít nhất 100 phút.";
    given.reason = "Đảng ủy ban hành hướng dẫn mới";
    given.parameters.minutes = GivenMinutes{100, 120, 150};
    given.parameters.small_cell = GivenSmallCell{9, 60};
    return given;
}

base::Result<rules::Book> book_with(GivenRule const& given) {
    auto const name = name_of(given);
    auto const text = text_of(given, rules::embedded_book().find(given.rule));
    std::array<base::EmbeddedFile, 1> const own{{{name, text}}};
    auto book = rules::load_book(embedded::book(), own);
    if (!book) return in_the_form(book.error(), name);
    return book;
}

std::vector<std::string> pointers(GivenRule const& given) {
    std::vector<std::string> pointers;
    auto const book = book_with(given);
    if (book) return pointers;
    for (auto const& field : book.error().fields) pointers.push_back(field.pointer);
    return pointers;
}

rules::Entry entry_of(GivenRule const& given) {
    auto const book = ok(book_with(given));
    auto const places = rules::places_of(given.place);
    return *rules::entry_in_force(*book.find(given.rule), given.from, places);
}

TEST(ARuleOfOnesOwn, BecomesAnEntryOfTheBook) {
    auto const entry = entry_of(a_rule());
    EXPECT_EQ(entry.status, rules::Status::local);
    EXPECT_EQ(entry.document.number, "08-HD/ĐUK");
    EXPECT_EQ(entry.says.vi, "Sinh hoạt thường kỳ ít nhất 100 phút.");
    auto const& minutes = std::get<rules::MinimumMinutes>(entry.parameters);
    EXPECT_EQ(minutes.minutes[static_cast<std::size_t>(rules::MeetingKind::combined)], 150);
    EXPECT_EQ(minutes.small_cell->minutes, 60);
}

TEST(ARuleOfOnesOwn, TakesTheParametersOfItsKind) {
    auto given = a_rule();
    given.parameters = {};
    given.rule = "meeting.attendance";
    given.parameters.percent = 95;
    EXPECT_EQ(std::get<rules::ShareOver>(entry_of(given).parameters).percent, 95);
    given.rule = "cell.regular_each_month";
    EXPECT_TRUE(std::get<rules::HeldOnce>(entry_of(given).parameters).meetings.contains(rules::MeetingKind::combined));
    given.rule = "meeting.minutes_in_time";
    given.parameters.number = 5;
    EXPECT_EQ(std::get<rules::AtMost>(entry_of(given).parameters).number, 5);
}

TEST(ARuleOfOnesOwn, SaysItsFaultsByTheFormsFields) {
    auto given = a_rule();
    given.parameters.minutes->thematic.reset();
    given.to = base::make_day(2026, 11, 1);
    EXPECT_THAT(pointers(given), ElementsAre("/to", "/parameters/minutes/thematic"));
    given = a_rule();
    given.rule = "meeting.unknown";
    EXPECT_THAT(pointers(given), ElementsAre("/rule"));
    given = a_rule();
    given.from = base::make_day(2024, 1, 1);
    EXPECT_THAT(pointers(given), ElementsAre("/from")) << "the book has an entry of the bloc for that day";
}

TEST(ARuleOfOnesOwn, NeedsItsPaperAndReason) {
    EXPECT_THAT(faults_of(a_rule()), IsEmpty());
    GivenRule empty;
    std::vector<std::string> pointers;
    empty.place = "Đồng Nai";
    for (auto const& fault : faults_of(empty)) pointers.push_back(fault.pointer);
    EXPECT_THAT(pointers, ElementsAre("/place", "/document/number", "/says", "/reason"));
    auto central = a_rule();
    central.place = "central";
    EXPECT_EQ(faults_of(central).size(), 1U);
}

TEST(ARuleOfOnesOwn, MayHoldBracesWithoutTheirBecomingPlaces) {
    auto given = a_rule();
    given.says = "Ít nhất {regular} phút {x}";
    EXPECT_EQ(entry_of(given).says.vi, "Ít nhất regular phút x");
}

TEST(ARuleOfOnesOwn, EndsTheOneBeforeIt) {
    auto const older = a_rule();
    store::LocalRules const file{1, name_of(older), text_of(older, rules::embedded_book().find(older.rule))};
    auto newer = a_rule();
    newer.from = base::make_day(2027, 3, 1);
    auto const ended = ended_before(file, newer);
    ASSERT_TRUE(ended);
    EXPECT_THAT(*ended, testing::HasSubstr(R"("to":"2027-02-28")"));
    EXPECT_FALSE(ended_before({1, file.name, *ended}, newer)) << "what has a last day keeps it";
    EXPECT_FALSE(ended_before(file, older)) << "one of the same day is a fault, not an amendment";
    newer.place = "dong-nai";
    EXPECT_FALSE(ended_before(file, newer));
}

}  // namespace
}  // namespace rulebook
