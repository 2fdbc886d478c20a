// Who has a vote at a moment, and counts that cannot be.
#include "voting/vote.h"

#include <gmock/gmock.h>

namespace voting {
namespace {

using meetings::Attendance;
using meetings::OnRoll;
using testing::ElementsAre;
using testing::IsEmpty;

OnRoll somebody(std::optional<Attendance> state) {
    OnRoll entry;
    static std::int64_t next = 0;
    entry.member_id = {++next};
    entry.state = state;
    return entry;
}
OnRoll probationary(OnRoll entry) {
    entry.is_official = false;
    return entry;
}
OnRoll exempt(OnRoll entry) {
    entry.is_exempt = true;
    return entry;
}

constexpr int nine = 9 * 60;

TEST(Bases, CountOfficialMembersWithWhoIsAbsentAmongThem) {
    std::vector<OnRoll> const roll{somebody(Attendance::present), somebody(Attendance::present),
                                   somebody(Attendance::absent_excused), somebody(Attendance::absent_unexcused),
                                   somebody({})};
    EXPECT_EQ(bases_of(roll, nine), (Counted{5, 2}));
}

TEST(Bases, LeaveProbationaryMembersOut) {
    std::vector<OnRoll> const roll{somebody(Attendance::present), probationary(somebody(Attendance::present)),
                                   probationary(somebody(Attendance::absent_excused))};
    EXPECT_EQ(bases_of(roll, nine), (Counted{1, 1}));
}

TEST(Bases, CountTheExemptWhereTheyHaveCome) {
    std::vector<OnRoll> const roll{somebody(Attendance::present), exempt(somebody(Attendance::exempt)),
                                   exempt(somebody({})), exempt(somebody(Attendance::present)),
                                   exempt(probationary(somebody(Attendance::present)))};
    EXPECT_EQ(bases_of(roll, nine), (Counted{2, 2}));
}

TEST(Bases, LeaveOutWhoHasLeftOrHasYetToCome) {
    auto left = somebody(Attendance::present);
    left.left_at_minute = nine;
    auto stays = somebody(Attendance::present);
    stays.left_at_minute = nine + 1;
    auto came = somebody(Attendance::present);
    came.came_at_minute = nine;
    auto comes = somebody(Attendance::present);
    comes.came_at_minute = nine + 1;
    EXPECT_EQ(bases_of(std::vector{left, stays, came, comes}, nine), (Counted{4, 2}));
}

TEST(Bases, OfACommitteeAreItsMembers) {
    std::vector<OnRoll> const roll{somebody(Attendance::present), somebody(Attendance::absent_excused),
                                   somebody(Attendance::present)};
    std::vector<members::MemberId> const committee{roll[0].member_id, roll[1].member_id, {99999}};
    EXPECT_EQ(bases_of(roll, committee, nine), (Counted{3, 1}));
}

OnRoll at_times(OnRoll entry, std::optional<int> came, std::optional<int> left) {
    entry.came_at_minute = came;
    entry.left_at_minute = left;
    return entry;
}

TEST(BasesOnPaper, LeaveOpenWhetherWhoCameLateOrLeftEarlyWasThere) {
    std::vector<OnRoll> roll{somebody(Attendance::present), somebody(Attendance::absent_excused),
                             exempt(somebody(Attendance::exempt)), exempt(somebody(Attendance::present)),
                             probationary(somebody(Attendance::present))};
    EXPECT_EQ(known_of(roll), (Known{3, 2, 2}));
    EXPECT_TRUE(is_settled(known_of(roll)));
    roll.push_back(at_times(somebody(Attendance::present), nine, {}));
    roll.push_back(at_times(somebody(Attendance::present), {}, nine));
    roll.push_back(at_times(probationary(somebody(Attendance::present)), {}, nine));
    EXPECT_EQ(known_of(roll), (Known{5, 2, 4}));
    EXPECT_FALSE(is_settled(known_of(roll)));
    std::vector<members::MemberId> const committee{roll[0].member_id, roll[1].member_id, roll[5].member_id, {99999}};
    EXPECT_EQ(known_of(roll, committee), (Known{4, 1, 2}));
}

Known known(Expected const& expected, std::optional<int> present) {
    auto const found = known_of(expected, present);
    return found ? *found : Known{-1, -1, -1};
}

TEST(BasesOnPaper, AreCountsAsFarAsTheyTellWhoHasAVote) {
    EXPECT_EQ(known({10, 0}, 8), (Known{10, 8, 8}));
    EXPECT_EQ(known({10, 2}, 12), (Known{10, 10, 10})) << "all came";
    EXPECT_EQ(known({10, 2}, 8), (Known{10, 6, 8})) << "two of them may be the probationary ones";
    EXPECT_EQ(known({10, 2}, 1), (Known{10, 0, 1}));
    EXPECT_EQ(known({10, 2}, 11), (Known{10, 9, 10}));
    EXPECT_EQ(known({10, 2}, {}), (Known{10, 0, 10})) << "nobody counted";
    auto const refused = known_of({10, 2}, 13);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, "vote.more_came_than_members");
}

TEST(BasesOnPaper, AreStatedWhereTheRecordLeavesThemOpen) {
    auto const code = [](Known const& known, std::optional<int> present) {
        auto const found = counted(known, present);
        return found ? std::to_string(found->official) + "/" + std::to_string(found->present)
                     : found.error().fields.front().pointer + " " + found.error().fields.front().code;
    };
    EXPECT_EQ(code({10, 8, 8}, {}), "10/8");
    EXPECT_EQ(code({10, 8, 8}, 8), "10/8");
    EXPECT_EQ(code({10, 8, 8}, 7), "/present out_of_range");
    EXPECT_EQ(code({10, 6, 8}, {}), "/present vote.present_is_needed");
    EXPECT_EQ(code({10, 6, 8}, 6), "10/6");
    EXPECT_EQ(code({10, 6, 8}, 8), "10/8");
    EXPECT_EQ(code({10, 6, 8}, 5), "/present out_of_range");
    EXPECT_EQ(code({10, 6, 8}, 9), "/present out_of_range");
}

class FaultsOfAVote : public testing::Test {
protected:
    FaultsOfAVote() {
        meeting.kind = meetings::MeetingKind::regular;
        meeting.items.emplace_back().id = {5};
        vote.question = "Thông qua nghị quyết tháng 12";
        vote.official = 12;
        vote.present = 10;
        vote.in_favour = 10;
    }
    std::vector<std::string> faults() {
        std::vector<std::string> found;
        for (auto const& field : faults_of(vote, meeting)) found.push_back(field.pointer + " " + field.code);
        return found;
    }

    meetings::MeetingRecord meeting{};
    Vote vote{};
};

TEST_F(FaultsOfAVote, AreNoneWhereNoMoreVotedThanCould) {
    EXPECT_THAT(faults(), IsEmpty());
    vote.in_favour = 7;
    vote.against = 2;
    vote.abstained = 1;
    EXPECT_THAT(faults(), IsEmpty());
    vote.abstained = 0;
    EXPECT_THAT(faults(), IsEmpty()) << "somebody may have raised no hand at all";
    vote.item_id = {5};
    EXPECT_THAT(faults(), IsEmpty());
}

TEST_F(FaultsOfAVote, AreCountsThatCannotBe) {
    vote.against = 1;
    EXPECT_THAT(faults(), ElementsAre("/in_favour vote.more_than_present"));
    vote.in_favour = 11;
    vote.against = 0;
    EXPECT_THAT(faults(), ElementsAre("/in_favour out_of_range", "/in_favour vote.more_than_present"));
    vote.in_favour = -1;
    vote.abstained = 2;
    EXPECT_THAT(faults(), ElementsAre("/in_favour out_of_range"));
    vote.in_favour = vote.against = vote.abstained = std::numeric_limits<int>::max();
    EXPECT_EQ(faults().size(), 4U);
    vote.in_favour = vote.against = vote.abstained = 0;
    EXPECT_THAT(faults(), ElementsAre("/in_favour vote.nobody_voted"));
    vote.present = 0;
    EXPECT_THAT(faults(), ElementsAre("/in_favour vote.nobody_present"));
}

TEST_F(FaultsOfAVote, AreQuestionsItemsAndMattersThatDoNotFit) {
    vote.question = "";
    vote.item_id = {6};
    vote.matter = Matter::committee_decision;
    EXPECT_THAT(faults(), ElementsAre("/question vote.question_missing", "/item_id vote.item_unknown",
                                      "/matter vote.matter_of_another_meeting"));
    meeting.kind = meetings::MeetingKind::committee;
    vote.item_id = {};
    vote.question = std::string(1001, 'x');
    EXPECT_THAT(faults(), ElementsAre("/question text_too_long"));
    vote.question.pop_back();
    vote.matter = Matter::ordinary;
    EXPECT_THAT(faults(), ElementsAre("/matter vote.matter_of_another_meeting"));
}

}  // namespace
}  // namespace voting
