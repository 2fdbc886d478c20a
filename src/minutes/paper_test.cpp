// A paper from its first text to its seal, without a database.
#include "minutes/paper.h"

#include <gmock/gmock.h>

namespace minutes {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAre;

MinutesPaper some_minutes() {
    MinutesPaper text;
    text.subject = "họp chi bộ";
    text.present = "12";
    text.chair.name = "Nguyễn Văn Ân";
    text.minute_taker.name = "Trần Thị Bình";
    text.conclusions = {"Nhất trí"};
    return text;
}

Paper a_paper() {
    Paper paper;
    paper.version = 3;
    paper.text.minutes = some_minutes();
    paper.read_back = ReadBack{base::make_day(2026, 10, 5), 16 * 60, {}, 3};
    paper.approvals = {{Role::chair, MemberId{1}, "Nguyễn Văn Ân", false, "Nguyễn Văn Ân", {}},
                       {Role::minute_taker, MemberId{2}, "Trần Thị Bình", true, "Nguyễn Văn Ân", {}}};
    return paper;
}

Paper a_resolution() {
    auto paper = a_paper();
    paper.kind = Kind::resolution;
    paper.text = {};
    paper.text.decision.emplace();
    paper.text.decision->subject = "nhiệm vụ tháng 10";
    paper.text.decision->signer = {"Bí thư", "Nguyễn Văn Ân"};
    paper.text.decision->vote = "12/13";
    paper.text.decision->tasks = {{"Rà soát", "Chi ủy", "25/10/2026"}};
    return paper;
}

std::vector<std::string> codes(Paper const& paper, Text const& drafted = {}) {
    std::vector<std::string> all;
    for (auto const& check : checks_of(paper, drafted)) all.push_back(check.code);
    return all;
}

std::vector<std::string> told(std::vector<base::FieldError> const& faults) {
    std::vector<std::string> all;
    for (auto const& fault : faults) all.push_back(fault.pointer + " " + fault.code);
    return all;
}

TEST(APaper, IsDraftedEditedApprovedAndSealed) {
    auto paper = a_paper();
    EXPECT_EQ(state_of(paper), State::approved);
    paper.sealed_paper_id = documents::SealedPaperId{7};
    EXPECT_EQ(state_of(paper), State::sealed);
    paper.sealed_paper_id.reset();
    paper.approvals.pop_back();
    EXPECT_EQ(state_of(paper), State::edited);
    paper.version = 0;
    EXPECT_EQ(state_of(paper), State::drafted);
}

TEST(APaper, IsReadyWhenNothingStandsInItsWay) {
    EXPECT_THAT(codes(a_paper()), IsEmpty());
    EXPECT_TRUE(may_be_sealed(checks_of(a_paper(), {})));
    EXPECT_THAT(codes(a_resolution()), IsEmpty());
}

TEST(APaper, IsNotReadyWithoutBothApprovals) {
    auto paper = a_paper();
    paper.approvals.clear();
    EXPECT_THAT(codes(paper),
                ElementsAre("meeting_paper.chair_has_not_approved", "meeting_paper.minute_taker_has_not_approved"));
    EXPECT_FALSE(may_be_sealed(checks_of(paper, {})));
    paper.version = 0;
    EXPECT_THAT(codes(paper), Contains("meeting_paper.is_not_saved"));
}

TEST(APaper, IsNotReadyWhileSomethingIsYetToBeWritten) {
    auto paper = a_resolution();
    paper.text.decision->sections = {{"I- ĐÁNH GIÁ", {"[Ghi ưu điểm.]", "Tốt"}}, {"II- NHIỆM VỤ", {"[Ghi.]"}}};
    auto const checks = checks_of(paper, {});
    ASSERT_EQ(checks.size(), 1);
    EXPECT_EQ(checks[0].code, "meeting_paper.to_be_written");
    EXPECT_EQ(checks[0].arguments.at("count"), "2");
    EXPECT_FALSE(may_be_sealed(checks));
    paper = a_paper();
    paper.text.minutes->conclusions = {"[Ghi kết luận.]"};
    EXPECT_FALSE(may_be_sealed(checks_of(paper, {})));
}

TEST(APaper, IsNotReadyWithoutNamesAndSubject) {
    auto paper = a_paper();
    paper.text.minutes->subject = " ";
    paper.text.minutes->chair.name.clear();
    paper.text.minutes->minute_taker.name.clear();
    EXPECT_THAT(codes(paper), UnorderedElementsAre("meeting_paper.subject_missing", "meeting_paper.chair_missing",
                                                   "meeting_paper.minute_taker_missing"));
    paper = a_resolution();
    paper.text.decision->subject.clear();
    paper.text.decision->signer.name.clear();
    EXPECT_THAT(codes(paper), UnorderedElementsAre("meeting_paper.subject_missing", "meeting_paper.signer_missing"));
    EXPECT_FALSE(may_be_sealed(checks_of(paper, {})));
}

TEST(Advice, StandsInNobodysWay) {
    auto paper = a_paper();
    paper.read_back.reset();
    paper.text.minutes->conclusions.clear();
    auto const checks = checks_of(paper, {});
    EXPECT_THAT(codes(paper), UnorderedElementsAre("meeting_paper.not_read_back", "meeting_paper.no_conclusions"));
    EXPECT_TRUE(may_be_sealed(checks));
    paper = a_paper();
    paper.read_back->version = 2;
    EXPECT_THAT(codes(paper), ElementsAre("meeting_paper.changed_since_read"));
    paper = a_resolution();
    paper.text.decision->vote.clear();
    paper.text.decision->tasks.clear();
    EXPECT_THAT(codes(paper), UnorderedElementsAre("meeting_paper.no_vote", "meeting_paper.no_tasks"));
}

TEST(Advice, NamesAChairWhoIsSaidToHaveBeenAbsent) {
    auto paper = a_paper();
    paper.text.minutes->absent_excused = {{paper.text.minutes->chair.name, "ốm"}};
    EXPECT_THAT(codes(paper), ElementsAre("meeting_paper.leader_is_absent"));
    paper.text.minutes->absent_excused[0].name = "Người Khác";
    EXPECT_THAT(codes(paper), IsEmpty());
    paper.text.minutes->absent_unexcused = {{paper.text.minutes->minute_taker.name, ""}};
    EXPECT_THAT(codes(paper), ElementsAre("meeting_paper.leader_is_absent"));
}

TEST(AConclusion, WasNotACellsToIssueBeforeTheRuleOf2026) {
    auto paper = a_resolution();
    paper.day = base::make_day(2026, 1, 8);
    EXPECT_THAT(codes(paper), IsEmpty()) << "a resolution was";
    paper.kind = Kind::conclusion;
    EXPECT_THAT(codes(paper), ElementsAre("meeting_paper.no_conclusion_then"));
    EXPECT_TRUE(may_be_sealed(checks_of(paper, {}))) << "what is known of it is secondary";
    paper.day = base::make_day(2026, 1, 9);
    EXPECT_THAT(codes(paper), IsEmpty());
}

TEST(Minutes, AreComparedWithTheRecord) {
    auto drafted = Text{some_minutes(), {}};
    EXPECT_THAT(codes(a_paper(), drafted), IsEmpty());
    drafted.minutes->present = "13";
    drafted.minutes->absent_excused = {{"Lê Văn Cường", "ốm"}};
    auto const checks = checks_of(a_paper(), drafted);
    ASSERT_EQ(checks.size(), 1);
    EXPECT_THAT(checks[0].fields, ElementsAre("minutes.field.present", "minutes.field.absent_excused"));
    auto paper = a_paper();
    paper.text.minutes->absent_excused = {{"LÊ VĂN CƯỜNG", "đi công tác"}};
    drafted.minutes->present = "12";
    EXPECT_THAT(codes(paper, drafted), IsEmpty()) << "the same name, however it is written";
}

TEST(Two, ArePersonsByTheirIdsOrElseByTheirNames) {
    std::vector<Approval> const was{{Role::chair, MemberId{1}, "Nguyễn Văn Ân", false, "", {}}};
    EXPECT_TRUE(is_same_person(was, {Role::minute_taker, MemberId{1}, "Ân", false, "", {}}));
    EXPECT_FALSE(is_same_person(was, {Role::minute_taker, MemberId{2}, "Nguyễn Văn Ân", false, "", {}}));
    EXPECT_TRUE(is_same_person(was, {Role::minute_taker, {}, " nguyễn văn ÂN", true, "", {}}));
    EXPECT_FALSE(is_same_person(was, {Role::chair, MemberId{1}, "Nguyễn Văn Ân", false, "", {}}));
}

TEST(AText, IsOfItsKindAndNotTooLong) {
    Text text{some_minutes(), {}};
    EXPECT_THAT(faults_of(text, Kind::minutes), IsEmpty());
    EXPECT_THAT(told(faults_of(text, Kind::resolution)),
                ElementsAre("/text/minutes meeting_paper.another_kind", "/text/decision missing"));
    EXPECT_THAT(told(faults_of(a_resolution().text, Kind::minutes)),
                ElementsAre("/text/minutes missing", "/text/decision meeting_paper.another_kind"));
    text.minutes->sections = {{"1.", {std::string(20'001, 'a')}}};
    text.minutes->conclusions.resize(501);
    EXPECT_THAT(told(faults_of(text, Kind::minutes)),
                UnorderedElementsAre("/text/minutes/sections/0/paragraphs/0 text_too_long",
                                     "/text/minutes/conclusions out_of_range"));
}

TEST(AText, IsKeptInComposedLettersAndWithoutWhatThePaperSaysOfItself) {
    auto text = Text{some_minutes(), {}};
    text.minutes->chair.name = "Nguyễn Văn A\u0302n";
    text.minutes->read_back = "Đã đọc";
    auto const tidy = tidied(text);
    EXPECT_EQ(tidy.minutes->chair.name, "Nguyễn Văn Ân");
    EXPECT_EQ(tidy.minutes->read_back, "");
    EXPECT_FALSE(is_same(tidy, text));
    EXPECT_TRUE(is_same(tidied(tidy), tidy));
}

TEST(ReadingBack, LiesBetweenTheMeetingAndToday) {
    meetings::MeetingRecord record;
    record.day = base::make_day(2026, 10, 5);
    record.start_minute = 14 * 60;
    auto const today = base::make_day(2026, 10, 6);
    EXPECT_THAT(faults_of(ReadBack{record.day, 14 * 60, {}, 1}, record, today), IsEmpty());
    EXPECT_THAT(told(faults_of(ReadBack{record.day, 14 * 60 - 1, {}, 1}, record, today)),
                ElementsAre("/on meeting_paper.read_before_meeting"));
    EXPECT_THAT(
        told(faults_of(ReadBack{base::make_day(2026, 10, 7), 1440, std::string(401, 'a'), 1}, record, today)),
        UnorderedElementsAre("/on meeting_paper.read_in_future", "/minute out_of_range", "/note text_too_long"));
}

TEST(ThePrintedPaper, SaysHowItWasReadBackAndWhatItReplaces) {
    auto paper = a_paper();
    auto values = values_of(paper, {});
    EXPECT_EQ(values.at("read_back"),
              "Biên bản đã được đọc lại trước hội nghị lúc 16 giờ 00, ngày 05 tháng 10 năm 2026.");
    EXPECT_EQ(values.at("subject"), "họp chi bộ");
    paper.read_back->note = "13/13 đồng ý";
    values = values_of(paper, Replaced{"05-BB/CB", base::make_day(2026, 10, 5)});
    EXPECT_EQ(values.at("subject"), "họp chi bộ (thay Biên bản số 05-BB/CB ngày 05 tháng 10 năm 2026)");
    EXPECT_EQ(values.at("read_back"),
              "Biên bản đã được đọc lại trước hội nghị lúc 16 giờ 00, ngày 05 tháng 10 năm 2026; 13/13 đồng ý.");
    EXPECT_EQ(subject_of(a_resolution(), Replaced{"02-NQ/CB", base::make_day(2026, 10, 5)}),
              "nhiệm vụ tháng 10 (thay nghị quyết số 02-NQ/CB ngày 05 tháng 10 năm 2026)");
    EXPECT_FALSE(values_of(a_resolution(), {}).contains("read_back"));
}

TEST(AMeeting, KeepsMinutesResolutionsAndConclusions) {
    EXPECT_TRUE(is_kept(Kind::minutes));
    EXPECT_TRUE(is_kept(Kind::resolution));
    EXPECT_TRUE(is_kept(Kind::conclusion));
    EXPECT_FALSE(is_kept(Kind::invitation));
}

}  // namespace
}  // namespace minutes
