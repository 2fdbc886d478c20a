// Decisions about one task, and the order of lists, without a site.
#include "tasks/task.h"

#include <gmock/gmock.h>

#include "support/days.h"
#include "support/result.h"
#include "tasks/task_list.h"

namespace tasks {
namespace {

using support::code_of;
using support::day;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

base::Day const today = base::make_day(2026, 11, 23);

Wanted wanted() {
    return {"Rà soát hồ sơ", MemberId{7}, {}, day("2026-12-15")};
}

Task a_task() {
    return ok(given({1}, {{}, {2}, wanted(), {}, {}}, today));
}

template <class T>
std::vector<std::string> pointers(base::Result<T> const& result) {
    std::vector<std::string> pointers;
    if (!result)
        for (auto const& field : result.error().fields) pointers.push_back(field.pointer + " " + field.code);
    return pointers;
}

TEST(ATask, IsLateTheDayAfterItWasDueAndOnlyWhileItIsOpen) {
    auto const due = day("2026-11-23");
    EXPECT_FALSE(is_late(State::given, due, due));
    EXPECT_TRUE(is_late(State::given, due, day("2026-11-24")));
    EXPECT_TRUE(is_late(State::under_way, due, day("2026-11-24")));
    EXPECT_FALSE(is_late(State::done, due, day("2027-11-24")));
    EXPECT_FALSE(is_late(State::dropped, due, day("2027-11-24")));
}

TEST(ATask, IsGivenTodayUnlessAnotherDayIsSaid) {
    EXPECT_EQ(a_task().given_on, today);
    EXPECT_EQ(a_task().state, State::given);
    NewTask task{{}, {2}, wanted(), day("2026-11-05"), Origin{OriginKind::meeting, {5}}};
    auto const is = ok(given({1}, task, today));
    EXPECT_EQ(is.given_on, day("2026-11-05"));
    EXPECT_EQ(is.origin_kind, OriginKind::meeting);
    EXPECT_EQ(is.origin_id, OriginId{5});
}

TEST(ATask, SaysEverythingThatIsWrongAtOnce) {
    auto bad = wanted();
    bad.title = "";
    bad.helpers = std::string(1001, 'x');
    bad.due_on = day("2026-11-22");
    EXPECT_THAT(pointers(given({1}, {{}, {2}, bad, {}, {}}, today)),
                ElementsAre("/title task.title_missing", "/helpers text_too_long", "/due_on task.due_before_given"));
    EXPECT_THAT(pointers(changed(a_task(), bad)),
                ElementsAre("/title task.title_missing", "/helpers text_too_long", "/due_on task.due_before_given"));
    bad = wanted();
    bad.title = std::string(1000, 'x');
    bad.due_on = today;
    EXPECT_TRUE(given({1}, {{}, {2}, bad, {}, {}}, today)) << "the bounds themselves are good";
}

TEST(ATask, IsDoneWithAResultAndADay) {
    EXPECT_THAT(pointers(reported(a_task(), {State::done, {}, {}, {}}, today)),
                ElementsAre("/result task.result_missing"));
    auto const done = ok(reported(a_task(), {State::done, "Đã xong", {}, {}}, today));
    EXPECT_EQ(done.done_on, today);
    EXPECT_EQ(done.version, 2);
    auto const later = ok(reported(done, {State::done, "Đã xong, có biên bản", "BB số 3", {}}, day("2026-12-01")));
    EXPECT_EQ(later.done_on, today) << "a correction leaves the day";
    EXPECT_EQ(ok(reported(done, {State::done, "Đã xong", {}, day("2026-11-30")}, day("2026-12-01"))).done_on,
              day("2026-11-30"));
    auto const again = ok(reported(done, {State::under_way, "Còn một việc", {}, {}}, today));
    EXPECT_EQ(again.state, State::under_way);
    EXPECT_EQ(again.done_on, std::nullopt);
}

TEST(ATask, IsDoneNeitherInTheFutureNorBeforeItWasGiven) {
    EXPECT_THAT(pointers(reported(a_task(), {State::done, "Xong", {}, day("2026-11-24")}, today)),
                ElementsAre("/done_on task.done_in_future"));
    EXPECT_THAT(pointers(reported(a_task(), {State::done, "Xong", {}, day("2026-11-22")}, today)),
                ElementsAre("/done_on task.done_before_given"));
    EXPECT_TRUE(reported(a_task(), {State::done, "Xong", {}, today}, today));
}

TEST(ATask, IsReportedAsUnderWayOrDoneAlone) {
    for (auto const state : {State::given, State::dropped})
        EXPECT_THAT(pointers(reported(a_task(), {state, "Xong", {}, {}}, today)),
                    ElementsAre("/state task.state_is_no_report"));
}

TEST(ATask, IsDroppedWithAReasonWhileItIsOpen) {
    EXPECT_THAT(pointers(dropped(a_task(), "", today)), ElementsAre("/reason task.reason_missing"));
    auto const gone = ok(dropped(a_task(), "Cấp trên đã làm", today));
    EXPECT_EQ(gone.state, State::dropped);
    EXPECT_EQ(gone.dropped_on, today);
    EXPECT_EQ(code_of(dropped(gone, "Nữa", today)), "task.is_over");
    EXPECT_EQ(code_of(changed(gone, wanted())), "task.is_over");
    EXPECT_EQ(code_of(reported(gone, {State::done, "Xong", {}, {}}, today)), "task.is_over");
    auto const done = ok(reported(a_task(), {State::done, "Xong", {}, {}}, today));
    EXPECT_EQ(code_of(dropped(done, "Thôi", today)), "task.is_over");
    EXPECT_EQ(code_of(changed(done, wanted())), "task.is_over");
}

TEST(TextsOfTasks, AreTidiedLineByLine) {
    EXPECT_EQ(tidied_lines(" Một \r\n\n\n  hai\tba\nbốn \n\n"), "Một\n\nhai ba\nbốn");
    EXPECT_EQ(tidied_lines("\n \n"), "");
    EXPECT_EQ(tidied(Report{State::done, "  ", " a ", {}}).result, std::nullopt);
    EXPECT_EQ(tidied(Report{State::done, "  ", " a ", {}}).evidence, "a");
    EXPECT_EQ(tidied(Wanted{"  Rà  soát ", {}, " ", today}).title, "Rà soát");
    EXPECT_EQ(tidied(Wanted{"  Rà  soát ", {}, " ", today}).helpers, std::nullopt);
}

TEST(AListOfTasks, BeginsWithWhatIsDueSoonestWhereSomethingIsStillToBeDone) {
    for (auto const chosen : {Chosen::open, Chosen::late, Chosen::given, Chosen::under_way})
        EXPECT_EQ(order_of(chosen), Order::soonest_first);
    for (auto const chosen : {Chosen::done, Chosen::dropped}) EXPECT_EQ(order_of(chosen), Order::latest_first);
    EXPECT_EQ(order_of(std::nullopt), Order::latest_first);
}

TEST(AListOfTasks, HasCursorsThatComeBack) {
    Place const place{day("2026-11-23"), {123456789}};
    for (auto const order : {Order::soonest_first, Order::latest_first}) {
        auto const other = order == Order::soonest_first ? Order::latest_first : Order::soonest_first;
        EXPECT_EQ(ok(parse_place(to_text(order, place), order)), place);
        EXPECT_EQ(code_of(parse_place(to_text(order, place), other)), "cursor.invalid");
    }
    for (auto const* const text : {"", "s", "s2026-11-23", "s2026-11-31000000000000", "x2026-11-230000000000001",
                                   "s2026-11-3100000000000001", "s2026-11-23000000000000U"})
        EXPECT_EQ(code_of(parse_place(text, Order::soonest_first)), "cursor.invalid") << text;
}

TEST(AListOfTasks, IsCountedByWhatWasChosen) {
    Counts const counts{1, 2, 4, 8, 3};
    EXPECT_EQ(count_of(counts, {}), 15);
    EXPECT_EQ(count_of(counts, Chosen::open), 3);
    EXPECT_EQ(count_of(counts, Chosen::late), 3);
    EXPECT_EQ(count_of(counts, Chosen::given), 1);
    EXPECT_EQ(count_of(counts, Chosen::under_way), 2);
    EXPECT_EQ(count_of(counts, Chosen::done), 4);
    EXPECT_EQ(count_of(counts, Chosen::dropped), 8);
}

}  // namespace
}  // namespace tasks
