// Majorities: the file inside the program, how many votes are needed, and what follows from a count.
#include "voting/majority.h"

#include <gmock/gmock.h>

#include "support/result.h"

namespace voting {
namespace {

using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

base::Day const day = base::make_day(2026, 11, 23);

Vote a_vote(Matter matter, int official, int present, int in_favour) {
    Vote vote;
    vote.matter = matter;
    vote.official = official;
    vote.present = present;
    vote.in_favour = in_favour;
    return vote;
}

Outcome outcome(Matter matter, int official, int present, int in_favour) {
    return decide(a_vote(matter, official, present, in_favour), day).outcome;
}

std::string file_of(std::string const& entries) {
    return R"({"entries":[)" + entries + "]}";
}
std::string entry_of(std::string const& from, std::string const& to, std::string const& readings) {
    return R"({"matter":"ordinary","from":)" + from + R"(,"to":)" + to +
           R"(,"document":null,"clause":null,"status":"secondary","needs_official":null,"readings":)" + readings +
           R"(,"says":{"vi":"Quá nửa","en":"Over half"},"note":null})";
}
constexpr auto over_half = R"([{"share":"over","part":1,"of":2,"base":"present"}])";

TEST(Majorities, InTheProgramAreSoundAndSayTheSameInBothLanguages) {
    auto const& entries = embedded_majorities();
    EXPECT_FALSE(entries.empty());
    for (auto const& entry : entries) {
        EXPECT_FALSE(entry.says.vi.empty());
        EXPECT_FALSE(entry.says.en.empty());
        if (entry.status == Status::unverified) {
            EXPECT_TRUE(entry.note) << "what is not settled is said in a note";
        }
        for (auto const& reading : entry.readings)
            EXPECT_GE(2 * reading.part, reading.of) << "less than half is no majority";
    }
    for (auto const matter : {Matter::ordinary, Matter::admission, Matter::recognition, Matter::committee_decision})
        EXPECT_NE(in_force(entries, matter, day), nullptr);
}

TEST(Majorities, AreRefusedWhereTheyAreNoneOrOverlap) {
    EXPECT_EQ(ok(load_majorities(file_of(entry_of("null", "null", over_half)))).size(), 1U);
    for (auto const* const readings : {"[]", R"([{"share":"over","part":0,"of":2,"base":"present"}])",
                                       R"([{"share":"over","part":2,"of":2,"base":"present"}])",
                                       R"([{"share":"at_least","part":3,"of":2,"base":"present"}])"})
        EXPECT_EQ(code_of(load_majorities(file_of(entry_of("null", "null", readings)))), "body.invalid") << readings;
    auto const two = [](std::string const& to, std::string const& from) {
        return file_of(entry_of("null", to, over_half) + "," + entry_of(from, "null", over_half));
    };
    EXPECT_EQ(code_of(load_majorities(two("\"2020-12-31\"", "\"2020-12-31\""))), "vote.majorities_overlap");
    EXPECT_EQ(code_of(load_majorities(two("null", "\"2020-12-31\""))), "vote.majorities_overlap");
    auto const entries = ok(load_majorities(two("\"2020-12-31\"", "\"2021-01-01\"")));
    EXPECT_EQ(in_force(entries, Matter::ordinary, base::make_day(2020, 12, 31)), &entries[0]);
    EXPECT_EQ(in_force(entries, Matter::ordinary, base::make_day(2021, 1, 1)), &entries[1]);
    EXPECT_EQ(in_force(entries, Matter::admission, base::make_day(2021, 1, 1)), nullptr);
}

TEST(Majorities, NeedTheFewestVotesThatAreEnough) {
    Majority const half{Share::over, 1, 2, Base::present};
    EXPECT_EQ(needed(half, 10), 6) << "half itself is not enough";
    EXPECT_EQ(needed(half, 11), 6);
    EXPECT_EQ(needed(half, 0), 1);
    Majority const two_thirds{Share::at_least, 2, 3, Base::official};
    EXPECT_EQ(needed(two_thirds, 9), 6) << "two thirds themselves are";
    EXPECT_EQ(needed(two_thirds, 10), 7);
    EXPECT_EQ(needed(two_thirds, 20), 14);
}

// The worked case of the source: 20 official members, three of them absent: the base is 20.
TEST(AVote, OnAnAdmissionNeedsTwoThirdsOfAllOfficialMembersWhoeverIsThere) {
    EXPECT_EQ(outcome(Matter::admission, 20, 17, 14), Outcome::carried);
    EXPECT_EQ(outcome(Matter::admission, 20, 17, 13), Outcome::not_carried);
    EXPECT_EQ(outcome(Matter::recognition, 9, 9, 6), Outcome::carried);
    EXPECT_EQ(outcome(Matter::recognition, 9, 9, 5), Outcome::not_carried);
    auto const decision = decide(a_vote(Matter::admission, 20, 17, 13), day);
    EXPECT_EQ(decision.reason, Reason::not_met);
    ASSERT_EQ(decision.readings.size(), 1U);
    EXPECT_EQ(decision.readings[0].counted, 20);
    EXPECT_EQ(decision.readings[0].needed, 14);
    ASSERT_TRUE(decision.entry);
    EXPECT_EQ(decision.entry->status, Status::secondary);
}

TEST(AVote, OnAnOrdinaryMatterIsUnclearWhereTheTwoWaysOfCountingDiffer) {
    EXPECT_EQ(outcome(Matter::ordinary, 20, 15, 11), Outcome::carried) << "over half of those there, and of all";
    EXPECT_EQ(outcome(Matter::ordinary, 20, 15, 7), Outcome::not_carried) << "of neither";
    auto const between = decide(a_vote(Matter::ordinary, 20, 15, 8), day);
    EXPECT_EQ(between.outcome, Outcome::unclear);
    EXPECT_EQ(between.reason, Reason::readings_differ);
    EXPECT_TRUE(between.readings[0].is_met);
    EXPECT_FALSE(between.readings[1].is_met);
    EXPECT_EQ(outcome(Matter::ordinary, 20, 15, 10), Outcome::unclear) << "half of all is not over half";
    EXPECT_EQ(outcome(Matter::ordinary, 20, 20, 10), Outcome::not_carried) << "with everybody there the two are one";
}

TEST(AVote, OfFewerThanThreeOfficialMembersIsNotValid) {
    EXPECT_EQ(decide(a_vote(Matter::ordinary, 2, 2, 2), day).reason, Reason::too_few_official);
    EXPECT_EQ(outcome(Matter::ordinary, 2, 2, 2), Outcome::not_valid);
    EXPECT_EQ(outcome(Matter::ordinary, 3, 3, 3), Outcome::carried);
    EXPECT_EQ(outcome(Matter::committee_decision, 2, 2, 2), Outcome::carried) << "a committee may have two";
}

TEST(AVote, OfACommitteeNeedsOverHalfOfAllItsMembers) {
    EXPECT_EQ(outcome(Matter::committee_decision, 5, 3, 3), Outcome::carried);
    EXPECT_EQ(outcome(Matter::committee_decision, 5, 3, 2), Outcome::not_carried);
    EXPECT_EQ(outcome(Matter::committee_decision, 4, 4, 2), Outcome::not_carried);
}

TEST(AVote, IsUnclearWhereNoMajorityIsKnown) {
    auto const decision = decide_by(a_vote(Matter::ordinary, 20, 20, 20), nullptr);
    EXPECT_EQ(decision.outcome, Outcome::unclear);
    EXPECT_EQ(decision.reason, Reason::no_entry);
    EXPECT_THAT(decision.readings, IsEmpty());
    EXPECT_FALSE(decision.entry);
}

// For every small vote: more votes in favour never make it worse, a carried one has over half of those there, and only
// two readings that differ leave it open.
void expect_sound(MajorityEntry const& entry, int official, int present) {
    auto const rank = [](Outcome result) {
        return result == Outcome::not_carried ? 0 : result == Outcome::unclear ? 1 : 2;
    };
    int before = 0;
    for (int in_favour = 0; in_favour <= present; ++in_favour) {
        auto const decision = decide_by(a_vote(entry.matter, official, present, in_favour), &entry);
        EXPECT_GE(rank(decision.outcome), before);
        before = rank(decision.outcome);
        if (decision.outcome == Outcome::carried) {
            EXPECT_GT(2 * in_favour, present);
        }
        if (decision.outcome == Outcome::unclear) {
            EXPECT_EQ(decision.readings.size(), 2U);
        }
        for (auto const& judged : decision.readings) EXPECT_EQ(judged.is_met, in_favour >= judged.needed);
    }
}

TEST(AVote, IsNeverWorseWithMoreVotesInFavour) {
    for (auto const& entry : embedded_majorities())
        for (int official = 3; official <= 24; ++official)
            for (int present = 1; present <= official; ++present) expect_sound(entry, official, present);
}

}  // namespace
}  // namespace voting
