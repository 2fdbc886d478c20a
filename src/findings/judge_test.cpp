// The size of a cell on a day, where dates are known in part too; meetings judged by the rules of their day and place.
#include "findings/findings.h"

#include <gmock/gmock.h>

#include "rulebook/rulebook.h"
#include "support/site.h"

namespace findings {
namespace {

using members::MemberId;
using rules::Verdict;
using support::a_meeting;
using support::a_member;
using support::ok;
using support::some_members;
using testing::ElementsAre;

// Members of one cell, and how many they are on 5 March 2019.
class ACell {
public:
    ACell& member(std::string_view admitted, std::string_view official = "") {
        members::Stay stay;
        stay.member_id = MemberId{static_cast<std::int64_t>(stays_.size()) + 1};
        stay.admitted_on = ok(base::parse_partial_day(admitted));
        stay.from_day = stay.admitted_on;
        if (!official.empty()) stay.official_on = ok(base::parse_partial_day(official));
        stays_.push_back(stay);
        return *this;
    }
    // The one named last.
    ACell& left(std::string_view last_day) {
        stays_.back().to_day = ok(base::parse_partial_day(last_day));
        return *this;
    }
    ACell& exempt(std::string_view since = "") {
        members::Exemption exemption{stays_.back().member_id, {}, {}};
        if (!since.empty()) exemption.from_day = ok(base::parse_partial_day(since));
        exemptions_.emplace(exemption.member_id, exemption);
        return *this;
    }
    [[nodiscard]] SizeRange size() const {
        std::vector<members::Stay const*> stays;
        for (auto const& stay : stays_) stays.push_back(&stay);
        return size_on(stays, exemptions_, base::make_day(2019, 3, 5));
    }
    [[nodiscard]] Size only() const {
        auto const range = size();
        EXPECT_EQ(range.least, range.most);
        return range.least;
    }

private:
    std::vector<members::Stay> stays_;
    std::multimap<MemberId, members::Exemption> exemptions_;
};

int total(Size const& size) {
    return size.official + size.probationary;
}
int attending(Size const& size) {
    return total(size) - size.exempt;
}

TEST(SizeOfACell, IsThatOfTheDay) {
    auto const size = ACell()
                          .member("2010-05-19", "2011-05-19")
                          .member("2018-03-05", "2019-03-05")
                          .member("2018-03-06", "2019-03-06")
                          .member("2019-03-05")
                          .member("2019-03-06")
                          .only();
    EXPECT_EQ(size.official, 2);
    EXPECT_EQ(size.probationary, 2);
}

TEST(SizeOfACell, CountsWhoLeavesUntilHisLastDay) {
    EXPECT_EQ(ACell().member("2010").left("2019-03-05").only().probationary, 1);
    EXPECT_EQ(total(ACell().member("2010").left("2019-03-04").only()), 0);
}

TEST(SizeOfACell, CountsExemptMembersAmongTheOthers) {
    auto const size = ACell().member("1970", "1971").exempt().member("1980", "1981").exempt("2019-03-06").only();
    EXPECT_EQ(size.official, 2);
    EXPECT_EQ(size.exempt, 1);
}

TEST(SizeOfACell, CountsAMemberExemptTwiceOnce) {
    EXPECT_EQ(ACell().member("1970", "1971").exempt().exempt("2018-01-01").only().exempt, 1);
}

TEST(SizeOfACell, IsTheSameInAllWhateverAnUnknownOfficialDateIs) {
    auto const size = ACell().member("2017-05-19", "2019").member("2018-05-19", "2019-03").size();
    EXPECT_EQ(size.least.official, 0);
    EXPECT_EQ(size.most.official, 2);
    EXPECT_EQ(total(size.least), 2);
    EXPECT_EQ(total(size.most), 2);
}

TEST(SizeOfACell, IsARangeWhereItIsNotKnownWhoBelongs) {
    auto const size = ACell().member("2010", "2011").member("2019").member("2010", "2011").left("2019-03").size();
    EXPECT_EQ(total(size.least), 1);
    EXPECT_EQ(total(size.most), 3);
}

TEST(SizeOfACell, BoundsThoseWhoAreToAttendToo) {
    auto const may_be_exempt = ACell().member("2010", "2011").member("2010", "2011").exempt("2019").size();
    EXPECT_EQ(total(may_be_exempt.least), 2);
    EXPECT_EQ(total(may_be_exempt.most), 2);
    EXPECT_EQ(attending(may_be_exempt.least), 1);
    EXPECT_EQ(attending(may_be_exempt.most), 2);

    // Beside the first, one may belong and another may be exempt.
    auto const both = ACell().member("2010", "2011").member("2019").member("2010", "2011").exempt("2019").size();
    EXPECT_EQ(attending(both.least), 1);
    EXPECT_EQ(attending(both.most), 3);

    auto const came_exempt = ACell().member("2010", "2011").member("2019").exempt().size();
    EXPECT_EQ(attending(came_exempt.least), 1);
    EXPECT_EQ(attending(came_exempt.most), 1);
}

// --- Judged on a site ---

class AQuarter : public support::Site {
protected:
    void begin() override {}

    void begin_at(std::string const& place) { found(place); }

    // The verdicts on duration by the days of the meetings.
    std::map<std::string, Verdict> durations() {
        return site().read([&](db::Tx& tx) {
            auto const tree = organisations::tree_on(tx, base::make_day(2019, 3, 31));
            auto const book = rulebook::book_of(tx);
            base::Quarter const quarter{2019, 1};
            auto const facts =
                judge(tx, {tree, *tree.root(), quarter, quarter, quarter.last(), base::local_day(clock)}, book);
            std::map<std::string, Verdict> verdicts;
            for (auto const& meeting : facts.meetings)
                verdicts.emplace(base::to_text(meeting.held.held_on), meeting.duration);
            return verdicts;
        });
    }
};
ON_BOTH_ENGINES(AQuarter);

auto judged_so(std::string const& day, Verdict verdict) {
    return testing::Pair(day, verdict);
}

TEST_P(AQuarter, JudgesByTheSizeOfTheCellOnTheMeetingsDay) {
    begin_at("dong-nai/bloc");
    auto members = some_members(8, "Chi bộ 1");
    members.push_back(a_member("Người thứ chín").joined("2019-02-15").official(""));
    take_members(members);
    take_meetings({a_meeting("2019-02-14").to("09:00"), a_meeting("2019-02-15").to("09:00"),
                   a_meeting("2019-02-16").to("09:30")});
    EXPECT_THAT(durations(),
                ElementsAre(judged_so("2019-02-14", Verdict::holds), judged_so("2019-02-15", Verdict::breached),
                            judged_so("2019-02-16", Verdict::holds)));
}

TEST_P(AQuarter, JudgesByTheCentreWhereThePlaceHasNoRuleOfItsOwn) {
    begin_at("dong-nai");
    auto members = some_members(8, "Chi bộ 1");
    for (auto const& member : some_members(9, "Chi bộ 2")) members.push_back(member);
    take_members(members);
    take_meetings({a_meeting("2019-02-14").to("09:00"), a_meeting("2019-02-15").to("09:30"),
                   a_meeting("2019-02-16").in("Chi bộ 2").to("09:00"),
                   a_meeting("2019-02-17").in("Chi bộ 2").to("09:30")});
    EXPECT_THAT(durations(),
                ElementsAre(judged_so("2019-02-14", Verdict::unclear), judged_so("2019-02-15", Verdict::holds),
                            judged_so("2019-02-16", Verdict::breached), judged_so("2019-02-17", Verdict::holds)))
        << "what the competent committee has set for a small cell is not known";
}

TEST_P(AQuarter, SaysNothingWhereTheSizeDecidesAndIsNotKnown) {
    begin_at("dong-nai/bloc");
    auto members = some_members(8, "Chi bộ 1");
    members.push_back(a_member("Người thứ chín").joined("2019").official(""));
    take_members(members);
    take_meetings({a_meeting("2019-02-14").to("08:59"), a_meeting("2019-02-15").to("09:00"),
                   a_meeting("2019-02-16").to("09:30")});
    EXPECT_THAT(durations(),
                ElementsAre(judged_so("2019-02-14", Verdict::breached), judged_so("2019-02-15", Verdict::unclear),
                            judged_so("2019-02-16", Verdict::holds)));
}

TEST_P(AQuarter, KnowsAMeetingThatWasTooShortEvenWithoutProfessionalTime) {
    begin_at("dong-nai/bloc");
    take_members(some_members(10, "Chi bộ 1"));
    take_meetings(support::log_without("Chuyên môn (phút)",
                                       {a_meeting("2019-02-14").to("09:29"), a_meeting("2019-02-15").to("09:30")}));
    EXPECT_THAT(durations(),
                ElementsAre(judged_so("2019-02-14", Verdict::breached), judged_so("2019-02-15", Verdict::unclear)));
}

}  // namespace
}  // namespace findings
