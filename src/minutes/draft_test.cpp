// What drafts say of a record.
#include "minutes/draft.h"

#include <gmock/gmock.h>

#include "support/result.h"

namespace minutes {
namespace {

using meetings::Attendance;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

constexpr MemberId an{1};
constexpr MemberId binh{2};
constexpr MemberId cuong{3};
constexpr MemberId dung{4};
constexpr meetings::ItemId first{11};
constexpr meetings::ItemId pause{12};
constexpr meetings::ItemId second{13};

meetings::OnRoll on_roll(MemberId id, std::string name, Attendance state) {
    meetings::OnRoll one;
    one.member_id = id;
    one.full_name = std::move(name);
    one.state = state;
    return one;
}

meetings::Intervention said(MemberId who, meetings::ItemId item, std::string gist) {
    meetings::Intervention one;
    one.item_id = item;
    one.member_id = who;
    one.gist = std::move(gist);
    return one;
}

// By thirteen, all of whom have a vote and are there.
voting::Vote a_vote(std::string question, int in_favour, int against, int abstained) {
    voting::Vote vote;
    vote.question = std::move(question);
    vote.official = vote.present = 13;
    vote.in_favour = in_favour;
    vote.against = against;
    vote.abstained = abstained;
    return vote;
}

// 05/10/2026, 14:00 to 16:05; Ân in the chair, Bình writes, Cường is ill, Dung is exempt and has come.
Ground a_ground() {
    Ground ground;
    ground.cell = "Chi bộ 1";
    ground.superior = "Đảng ủy Sở Y tế";
    auto& record = ground.record;
    record.day = base::make_day(2026, 10, 5);
    record.start_minute = 14 * 60;
    record.end_minute = 16 * 60 + 5;
    record.place = "Hội trường";
    record.head.chair_id = an;
    record.head.minute_taker_id = binh;
    record.head.closed_at = base::Instant{1};
    record.roll = {on_roll(an, "Nguyễn Văn Ân", Attendance::present),
                   on_roll(binh, "Trần Thị Bình", Attendance::present),
                   on_roll(cuong, "Lê Văn Cường", Attendance::absent_excused),
                   on_roll(dung, "Phạm Thị Dung", Attendance::present)};
    record.roll[1].is_official = false;
    record.roll[1].came_at_minute = 14 * 60 + 10;
    record.roll[2].reason = "ốm";
    record.roll[3].is_exempt = true;
    for (auto const& one : record.roll) ground.names.emplace(one.member_id, one.full_name);
    ground.offices = {{an, members::Office::secretary}};
    record.items = {{first, 1, "Kiểm điểm tháng 9", meetings::ItemKind::party, 60, an, 70, "Nhất trí với báo cáo", 1},
                    {pause, 2, "Giải lao", meetings::ItemKind::break_, 10, {}, 10, {}, 1},
                    {second, 3, "Nhiệm vụ tháng 10", meetings::ItemKind::party, 40, {}, 45, {}, 1}};
    return ground;
}

tasks::Task a_task(std::string title, tasks::State state = tasks::State::given) {
    tasks::Task task;
    task.title = std::move(title);
    task.owner_name = "Trần Thị Bình";
    task.due_on = base::make_day(2026, 10, 25);
    task.state = state;
    return task;
}

TEST(DraftedMinutes, SayWhenAndWhereAndWhoWasThere) {
    auto const paper = minutes_draft(a_ground());
    EXPECT_EQ(paper.subject, "họp chi bộ thường kỳ tháng 10 năm 2026");
    EXPECT_EQ(paper.opened, "14 giờ 00, ngày 05 tháng 10 năm 2026");
    EXPECT_EQ(paper.closed, "16 giờ 05 cùng ngày");
    EXPECT_EQ(paper.place, "Hội trường");
    EXPECT_EQ(paper.summoned, "03");
    EXPECT_EQ(paper.official, "02");
    EXPECT_EQ(paper.probationary, "01");
    EXPECT_EQ(paper.exempt, "01");
    EXPECT_EQ(paper.present, "02, cùng 01 đảng viên được miễn sinh hoạt; tất cả 03");
    ASSERT_THAT(paper.absent_excused, SizeIs(1));
    EXPECT_EQ(paper.absent_excused[0].name, "Lê Văn Cường");
    EXPECT_EQ(paper.absent_excused[0].post, "ốm");
    EXPECT_THAT(paper.absent_unexcused, IsEmpty());
    ASSERT_THAT(paper.late_or_early, SizeIs(1));
    EXPECT_EQ(paper.late_or_early[0].post, "đến muộn, có mặt từ 14 giờ 10");
    EXPECT_EQ(paper.chair.name, "Nguyễn Văn Ân");
    EXPECT_EQ(paper.chair.post, "Bí thư chi bộ");
    EXPECT_EQ(paper.minute_taker.name, "Trần Thị Bình");
    EXPECT_EQ(paper.minute_taker.post, "");
}

TEST(DraftedMinutes, HaveAPartForEachItemWithWhoSpokeAndNoneForBreaks) {
    auto ground = a_ground();
    ground.record.interventions = {said(binh, first, "Cần làm sớm hơn"), said(an, second, "")};
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.sections, SizeIs(2));
    EXPECT_EQ(paper.sections[0].heading, "1. Kiểm điểm tháng 9");
    EXPECT_THAT(paper.sections[0].paragraphs,
                ElementsAre("Đồng chí Nguyễn Văn Ân trình bày.", "- Đồng chí Trần Thị Bình: Cần làm sớm hơn"));
    EXPECT_EQ(paper.sections[1].heading, "2. Nhiệm vụ tháng 10");
    EXPECT_THAT(paper.sections[1].paragraphs, ElementsAre("- Đồng chí Nguyễn Văn Ân phát biểu ý kiến."));
    EXPECT_THAT(paper.conclusions, ElementsAre("Kiểm điểm tháng 9: Nhất trí với báo cáo"));
    EXPECT_THAT(paper.opinions, IsEmpty());
}

TEST(DraftedMinutes, KeepWhatWasSaidOnNoItem) {
    auto ground = a_ground();
    meetings::Intervention guest;
    guest.guest = "Ông Trần Văn Ba";
    guest.gist = "Chúc mừng chi bộ";
    ground.record.interventions = {guest, said(binh, pause, "Xin nghỉ sớm")};
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.opinions, SizeIs(2));
    EXPECT_EQ(paper.opinions[0].speaker, "Ông Trần Văn Ba (khách mời)");
    EXPECT_EQ(paper.opinions[1].speaker, "Đồng chí Trần Thị Bình");
    EXPECT_EQ(paper.opinions[1].gist, "Xin nghỉ sớm");
}

TEST(DraftedMinutes, NameGuestsEachWithWhatHeIs) {
    auto ground = a_ground();
    ground.record.head.guests = "Ông Trần Văn Ba, chủ tịch công đoàn;\n Bà Lê Thị Tư ;";
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.guests, SizeIs(2));
    EXPECT_EQ(paper.guests[0].name, "Ông Trần Văn Ba");
    EXPECT_EQ(paper.guests[0].post, "chủ tịch công đoàn");
    EXPECT_EQ(paper.guests[1].name, "Bà Lê Thị Tư");
    EXPECT_EQ(paper.guests[1].post, "");
}

TEST(DraftedMinutes, GiveVotesWithTheirBaseAndShare) {
    auto ground = a_ground();
    ground.votes = {a_vote("Thông qua nghị quyết", 12, 0, 1)};
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.votes, SizeIs(1));
    EXPECT_EQ(paper.votes[0].votes_for, "12/13 (92,31%)");
    EXPECT_EQ(paper.votes[0].against, "0");
    EXPECT_EQ(paper.votes[0].abstained, "1");
}

TEST(DraftedMinutes, GiveTasksWithOwnerAndDeadlineButNoneThatWasDropped) {
    auto ground = a_ground();
    ground.given = {a_task("Rà soát hồ sơ"), a_task("Thôi", tasks::State::dropped)};
    ground.given[0].helpers = "đồng chí Dung";
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.tasks, SizeIs(1));
    EXPECT_EQ(paper.tasks[0].owner, "Trần Thị Bình; phối hợp: đồng chí Dung");
    EXPECT_EQ(paper.tasks[0].due, "25/10/2026");
    ground.given[0].owner_name.reset();
    ground.given[0].helpers.reset();
    EXPECT_EQ(minutes_draft(ground).tasks[0].owner, "Chi ủy");
}

TEST(DraftedMinutes, LeaveABlankForWhatIsNotKnown) {
    auto ground = a_ground();
    ground.record.place.reset();
    ground.record.end_minute.reset();
    ground.record.roll.clear();
    meetings::Held held;
    held.present = 12;
    held.absent_excused = 2;
    held.absent_unexcused = 0;
    ground.held = held;
    auto const paper = minutes_draft(ground);
    EXPECT_EQ(paper.place, "…………");
    EXPECT_EQ(paper.closed, "…………");
    EXPECT_EQ(paper.summoned, "14");
    EXPECT_EQ(paper.official, "…………");
    EXPECT_EQ(paper.present, "12");
    ASSERT_THAT(paper.absent_excused, SizeIs(1));
    EXPECT_EQ(paper.absent_excused[0].post, "2 đảng viên, chưa ghi tên");
    EXPECT_THAT(paper.absent_unexcused, IsEmpty());
}

TEST(ADraftedResolution, BeginsWithWhatTheTasksGivenBeforeCameTo) {
    auto ground = a_ground();
    ground.due = {a_task("Rà soát hồ sơ", tasks::State::done), a_task("Viết bài", tasks::State::under_way),
                  a_task("Đóng đảng phí")};
    ground.due[0].result = "12/12 hồ sơ";
    ground.due[2].due_on = base::make_day(2026, 10, 4);
    auto const paper = decision_draft(ground, Kind::resolution);
    ASSERT_THAT(paper.results, SizeIs(3));
    EXPECT_EQ(paper.results[0].state, "Đã hoàn thành");
    EXPECT_EQ(paper.results[0].result, "12/12 hồ sơ");
    EXPECT_EQ(paper.results[1].state, "Đang thực hiện");
    EXPECT_EQ(paper.results[2].state, "Quá hạn");
    ASSERT_THAT(paper.sections, SizeIs(3));
    EXPECT_EQ(paper.sections[0].heading, "II- ĐÁNH GIÁ CHUNG") << "the table is part I";
    EXPECT_EQ(paper.sections[2].heading, "IV- TỔ CHỨC THỰC HIỆN");
    ground.due.clear();
    EXPECT_EQ(decision_draft(ground, Kind::resolution).sections[0].heading, "I- ĐÁNH GIÁ CHUNG");
}

TEST(ADraftedResolution, SaysWhoMetAndWhatWasDecided) {
    auto ground = a_ground();
    auto const paper = decision_draft(ground, Kind::resolution);
    EXPECT_EQ(paper.subject, "lãnh đạo thực hiện nhiệm vụ tháng 10 năm 2026");
    EXPECT_THAT(paper.opening,
                AllOf(HasSubstr("triệu tập 03 đảng viên, có mặt 02, vắng có lý do 01"),
                      HasSubstr("Tại Hội trường, ngày 05 tháng 10 năm 2026, Chi bộ 1 tổ chức họp chi bộ")));
    EXPECT_THAT(paper.sections[1].paragraphs, ElementsAre("Kiểm điểm tháng 9: Nhất trí với báo cáo"));
    EXPECT_TRUE(is_to_be_written(paper.sections[0].paragraphs[0]));
    EXPECT_THAT(paper.recipients, ElementsAre("Đảng ủy Sở Y tế", "Các đồng chí đảng viên trong chi bộ"));
    ground.record.day = base::make_day(2026, 12, 28);
    EXPECT_EQ(decision_draft(ground, Kind::resolution).subject, "lãnh đạo thực hiện nhiệm vụ tháng 01 năm 2027");
}

TEST(DraftedMinutes, GiveAVoteOnBothBasesWhereTheRulesLeaveItOpenWhichCounts) {
    auto ground = a_ground();
    ground.votes = {a_vote("Thông qua nghị quyết", 12, 1, 0), a_vote("Kết nạp đồng chí Dung", 12, 1, 0)};
    for (auto& vote : ground.votes) vote.official = 15;
    ground.votes[1].matter = voting::Matter::admission;
    auto const paper = minutes_draft(ground);
    ASSERT_THAT(paper.votes, SizeIs(2));
    EXPECT_EQ(paper.votes[0].votes_for, "12/13 (92,31%) có mặt; 12/15 (80%) đảng viên chính thức");
    EXPECT_EQ(paper.votes[1].votes_for, "12/15 (80%)");
    EXPECT_EQ(decision_draft(ground, Kind::resolution).vote,
              "Số biểu quyết tán thành: 12/13 (92,31%) có mặt; 12/15 (80%) đảng viên chính thức.");
}

TEST(ADraftedResolution, ClaimsNoVoteButItsOwn) {
    auto ground = a_ground();
    EXPECT_EQ(decision_draft(ground, Kind::resolution).vote, "");
    ground.votes = {a_vote("Khen thưởng đồng chí Bình", 13, 0, 0), a_vote("Thông qua Nghị quyết tháng 10", 12, 1, 0)};
    EXPECT_EQ(decision_draft(ground, Kind::resolution).vote, "12/13 (92,31%) đảng viên có quyền biểu quyết tán thành.");
    EXPECT_EQ(decision_draft(ground, Kind::conclusion).vote, "");
}

TEST(ADraftedResolution, IsSignedByTheSecretaryOrByTheDeputyWhoWasInTheChair) {
    auto ground = a_ground();
    auto signer = decision_draft(ground, Kind::resolution).signer;
    EXPECT_EQ(signer.post + ", " + signer.name, "Bí thư, Nguyễn Văn Ân");
    ground.record.head.chair_id = binh;
    ground.offices.emplace(binh, members::Office::deputy);
    signer = decision_draft(ground, Kind::resolution).signer;
    EXPECT_EQ(signer.post + ", " + signer.name, "Phó bí thư, Trần Thị Bình");
    ground.record.head.chair_id = cuong;
    EXPECT_EQ(decision_draft(ground, Kind::resolution).signer.name, "Nguyễn Văn Ân") << "the chair may not sign";
    ground.offices.clear();
    EXPECT_EQ(decision_draft(ground, Kind::resolution).signer.name, "") << "nobody is known who may";
}

TEST(ADraftedConclusion, HasItsContentAndIsNotJudged) {
    auto ground = a_ground();
    auto const paper = decision_draft(ground, Kind::conclusion);
    ASSERT_THAT(paper.sections, SizeIs(2));
    EXPECT_EQ(paper.sections[0].heading, "I- NỘI DUNG KẾT LUẬN");
    EXPECT_THAT(paper.opening, Not(HasSubstr("nghị quyết")));
    ground.record.items.clear();
    EXPECT_TRUE(is_to_be_written(decision_draft(ground, Kind::conclusion).sections[0].paragraphs[0]));
}

TEST(AMeetingOfEachKind, IsCalledByItsName) {
    auto ground = a_ground();
    using enum meetings::MeetingKind;
    ground.record.day = base::make_day(2026, 2, 3);
    ground.record.kind = thematic;
    EXPECT_EQ(minutes_draft(ground).subject, "sinh hoạt chuyên đề tháng 02 năm 2026");
    ground.record.head.topic = "Nêu gương";
    EXPECT_EQ(minutes_draft(ground).subject, "sinh hoạt chuyên đề “Nêu gương”");
    EXPECT_EQ(decision_draft(ground, Kind::resolution).subject, "về chuyên đề “Nêu gương”");
    ground.record.kind = combined;
    EXPECT_THAT(minutes_draft(ground).subject, HasSubstr("kết hợp sinh hoạt chuyên đề tháng 02"));
    ground.record.kind = extraordinary;
    EXPECT_EQ(minutes_draft(ground).subject, "họp chi bộ bất thường ngày 03 tháng 02 năm 2026");
    ground.record.kind = committee;
    EXPECT_EQ(minutes_draft(ground).subject, "họp chi ủy tháng 02 năm 2026");
}

TEST(AParagraphInBrackets, IsYetToBeWritten) {
    EXPECT_TRUE(is_to_be_written(" [Ghi ở đây.] "));
    EXPECT_FALSE(is_to_be_written("Số 5 [bổ sung]"));
    EXPECT_FALSE(is_to_be_written("["));
    EXPECT_FALSE(is_to_be_written(""));
}

}  // namespace
}  // namespace minutes
