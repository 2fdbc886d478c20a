// What may be wrong with a listed member, and how he counts on a day, whatever is known of his dates.
#include "members/member.h"

#include <gmock/gmock.h>

#include "support/members/listed.h"

namespace members {
namespace {

using base::Certainty;
using support::a_listed;
using support::date;
using support::day;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Problem> problems(Listed const& listed) {
    return problems_of(listed, day("2019-04-10"));
}

bool is_too_young(std::string_view born, std::string_view admitted) {
    auto const found = problems(a_listed("Lê Văn Trẻ").born(born).admitted(admitted).probationary());
    if (found.empty()) return false;
    EXPECT_THAT(found, ElementsAre(Problem{Field::admitted_on, "under_age_at_admission", {}}));
    return true;
}

bool is_official_too_early(std::string_view admitted, std::string_view official) {
    auto const found = problems(a_listed("Trần Thị Bình").admitted(admitted).official(official));
    if (found.empty()) return false;
    EXPECT_THAT(found, ElementsAre(Problem{Field::official_on, "official_before_admission", {}}));
    return true;
}

TEST(ProblemsOf, FindNothingInAnOrdinaryMember) {
    EXPECT_THAT(problems(a_listed("Nguyễn Văn Ân").born("1975-03-05")), IsEmpty());
}

TEST(ProblemsOf, AdmitFromTheEighteenthBirthdayOn) {
    EXPECT_TRUE(is_too_young("2000-06-15", "2018-06-14"));
    EXPECT_FALSE(is_too_young("2000-06-15", "2018-06-15"));
    EXPECT_TRUE(is_too_young("2001-01-01", "2018-12-31"));
    EXPECT_FALSE(is_too_young("2001-01-01", "2019-01-01"));
}

TEST(ProblemsOf, KeepTheBirthdayOfALeapDayOnTheFirstOfMarch) {
    EXPECT_FALSE(is_too_young("2000-02-28", "2018-02-28"));
    EXPECT_TRUE(is_too_young("2000-02-29", "2018-02-28"));
    EXPECT_FALSE(is_too_young("2000-02-29", "2018-03-01"));
}

TEST(ProblemsOf, JudgeAnAgeKnownInPartOnlyWhereEveryDayAgrees) {
    EXPECT_TRUE(is_too_young("2000", "2017-12-31"));
    EXPECT_FALSE(is_too_young("2000", "2018-01-01")) << "may be born on 1 January";
    EXPECT_TRUE(is_too_young("2000-03-15", "2017"));
    EXPECT_TRUE(is_too_young("2000-03-15", "2018-02"));
    EXPECT_FALSE(is_too_young("2000-03-15", "2018-03")) << "may be admitted on the 31st";
    EXPECT_FALSE(is_too_young("2000-12-31", "2018"));
    EXPECT_TRUE(is_too_young("2000", "2017"));
    EXPECT_FALSE(is_too_young("2000", "2018"));
    EXPECT_TRUE(is_too_young("2000-04", "2018-03"));
    EXPECT_FALSE(is_too_young("2000-04", "2018-04"));
}

TEST(ProblemsOf, DoNotJudgeAnAgeNobodyKnows) {
    EXPECT_THAT(problems(a_listed("Nguyễn Văn Ân").admitted("1930")), IsEmpty());
}

TEST(ProblemsOf, RefuseDaysThatHaveNotCome) {
    EXPECT_THAT(problems(a_listed("Ân").admitted("2019-04-10").probationary()), IsEmpty());
    EXPECT_THAT(problems(a_listed("Ân").admitted("2019-04-11").probationary()),
                ElementsAre(Problem{Field::admitted_on, "date_in_future", {}}));
    EXPECT_THAT(problems(a_listed("Ân").official("2019-04-10")), IsEmpty());
    EXPECT_THAT(problems(a_listed("Ân").official("2019-04-11")),
                ElementsAre(Problem{Field::official_on, "date_in_future", {}}));
    EXPECT_THAT(problems(a_listed("Ân").born("2019-04-11")),
                ElementsAre(Problem{Field::born_on, "date_in_future", {}},
                            Problem{Field::admitted_on, "under_age_at_admission", {}}));
}

TEST(ProblemsOf, RefuseDaysKnownInPartOnlyWhereTheyCannotHaveCome) {
    for (auto const* const may_have_come : {"2019", "2019-04"})
        EXPECT_THAT(problems(a_listed("Ân").admitted(may_have_come).probationary()), IsEmpty()) << may_have_come;
    for (auto const* const cannot_have_come : {"2020", "2019-05"})
        EXPECT_THAT(problems(a_listed("Ân").admitted(cannot_have_come).probationary()),
                    ElementsAre(Problem{Field::admitted_on, "date_in_future", {}}))
            << cannot_have_come;
}

TEST(ProblemsOf, RefuseARecognitionBeforeTheAdmission) {
    EXPECT_TRUE(is_official_too_early("2010-05-05", "2010-05-04"));
    EXPECT_FALSE(is_official_too_early("2010-05-05", "2010-05-05"));
    EXPECT_TRUE(is_official_too_early("2010-05-05", "2010-04"));
    EXPECT_FALSE(is_official_too_early("2010-05-05", "2010-05"));
    EXPECT_TRUE(is_official_too_early("2010", "2009-12-31"));
    EXPECT_FALSE(is_official_too_early("2010", "2010-01-01"));
    EXPECT_TRUE(is_official_too_early("2010", "2009"));
    EXPECT_FALSE(is_official_too_early("2010-12", "2010"));
}

TEST(ProblemsOf, TellAllThatIsWrong) {
    EXPECT_THAT(problems(a_listed("Ân").born("2010-01-01").admitted("2031-05-05").official("2030-05-05")),
                ElementsAre(Problem{Field::admitted_on, "date_in_future", {}},
                            Problem{Field::official_on, "date_in_future", {}},
                            Problem{Field::official_on, "official_before_admission", {}}));
}

// A stay since 5 March 2019, of a member admitted that day, until the test says otherwise.
class AStay {
public:
    AStay() { from("2019-03-05"); }
    AStay& from(std::string_view text) { return stay_.from_day = stay_.admitted_on = date(text), *this; }
    AStay& to(std::string_view text) { return stay_.to_day = date(text), *this; }
    AStay& official(std::string_view text) { return stay_.official_on = date(text), *this; }
    operator Stay const&() const { return stay_; }

private:
    Stay stay_{};
};

TEST(BelongsOn, HoldsFromTheFirstDayToTheLastBothIncluded) {
    auto const stay = AStay().to("2020-06-30");
    EXPECT_EQ(belongs_on(stay, day("2019-03-04")), Certainty::no);
    EXPECT_EQ(belongs_on(stay, day("2019-03-05")), Certainty::yes);
    EXPECT_EQ(belongs_on(stay, day("2020-06-30")), Certainty::yes);
    EXPECT_EQ(belongs_on(stay, day("2020-07-01")), Certainty::no);
}

TEST(BelongsOn, HoldsWithoutAnEndWhereNoneIsGiven) {
    EXPECT_EQ(belongs_on(AStay(), day("2919-03-05")), Certainty::yes);
}

TEST(BelongsOn, IsUnknownWithinADateKnownInPart) {
    auto const stay = AStay().from("2019-03").to("2020");
    EXPECT_EQ(belongs_on(stay, day("2019-02-28")), Certainty::no);
    EXPECT_EQ(belongs_on(stay, day("2019-03-01")), Certainty::unknown);
    EXPECT_EQ(belongs_on(stay, day("2019-03-30")), Certainty::unknown);
    EXPECT_EQ(belongs_on(stay, day("2019-03-31")), Certainty::yes);
    EXPECT_EQ(belongs_on(stay, day("2020-01-01")), Certainty::yes) << "the last day belongs to the stay";
    EXPECT_EQ(belongs_on(stay, day("2020-01-02")), Certainty::unknown);
    EXPECT_EQ(belongs_on(stay, day("2020-12-31")), Certainty::unknown);
    EXPECT_EQ(belongs_on(stay, day("2021-01-01")), Certainty::no);
}

TEST(BelongsOn, IsNoWhereTheEndIsCertainThoughTheBeginningIsNot) {
    EXPECT_EQ(belongs_on(AStay().from("2019").to("2019-06-30"), day("2019-07-01")), Certainty::no);
    EXPECT_EQ(belongs_on(AStay().from("2019").to("2019-06-30"), day("2019-06-30")), Certainty::unknown);
}

TEST(IsOfficialOn, HoldsFromTheDayOfRecognition) {
    auto const stay = AStay().official("2020-03-05");
    EXPECT_EQ(is_official_on(stay, day("2020-03-04")), Certainty::no);
    EXPECT_EQ(is_official_on(stay, day("2020-03-05")), Certainty::yes);
}

TEST(IsOfficialOn, IsNoForWhomNobodyHasRecognised) {
    EXPECT_EQ(is_official_on(AStay(), day("2919-03-05")), Certainty::no);
}

TEST(IsOfficialOn, IsUnknownWithinADateKnownInPart) {
    auto const stay = AStay().official("2020");
    EXPECT_EQ(is_official_on(stay, day("2019-12-31")), Certainty::no);
    EXPECT_EQ(is_official_on(stay, day("2020-01-01")), Certainty::unknown);
    EXPECT_EQ(is_official_on(stay, day("2020-12-30")), Certainty::unknown);
    EXPECT_EQ(is_official_on(stay, day("2020-12-31")), Certainty::yes);
}

TEST(Covers, HoldsForDatesWithinTheStay) {
    auto const stay = AStay().to("2020-06-30");
    EXPECT_EQ(covers(stay, date("2019-03-04")), Certainty::no);
    EXPECT_EQ(covers(stay, date("2019-03-05")), Certainty::yes);
    EXPECT_EQ(covers(stay, date("2020-06-30")), Certainty::yes);
    EXPECT_EQ(covers(stay, date("2020-07-01")), Certainty::no);
    EXPECT_EQ(covers(AStay(), date("2919")), Certainty::yes);
}

TEST(Covers, HoldsForTheVeryDateWithWhichTheStayBegan) {
    for (auto const* const admitted : {"2019", "2019-03", "2019-03-05"})
        EXPECT_EQ(covers(AStay().from(admitted), date(admitted)), Certainty::yes) << admitted;
}

TEST(Covers, IsUnknownWhereADateKnownInPartMayLieOnEitherSide) {
    auto const stay = AStay().to("2020-06-30");
    EXPECT_EQ(covers(stay, date("2019-02")), Certainty::no);
    EXPECT_EQ(covers(stay, date("2019-03")), Certainty::unknown);
    EXPECT_EQ(covers(stay, date("2019-04")), Certainty::yes);
    EXPECT_EQ(covers(stay, date("2019")), Certainty::unknown);
    EXPECT_EQ(covers(stay, date("2020-06")), Certainty::yes);
    EXPECT_EQ(covers(stay, date("2020")), Certainty::unknown);
    EXPECT_EQ(covers(stay, date("2021")), Certainty::no);
    EXPECT_EQ(covers(AStay().from("2019"), date("2019-12-31")), Certainty::yes);
    EXPECT_EQ(covers(AStay().from("2019"), date("2019-12-30")), Certainty::unknown);
    EXPECT_EQ(covers(AStay().to("2020"), date("2020-01-01")), Certainty::yes);
    EXPECT_EQ(covers(AStay().to("2020"), date("2020-01-02")), Certainty::unknown);
}

Exemption an_exemption(std::optional<base::PartialDay> from, std::optional<base::PartialDay> to) {
    return {{1}, from, to};
}

TEST(IsExemptOn, HoldsThroughoutWhereNoDayIsGiven) {
    EXPECT_EQ(is_exempt_on(an_exemption({}, {}), day("1930-02-03")), Certainty::yes);
    EXPECT_EQ(is_exempt_on(an_exemption({}, {}), day("2930-02-03")), Certainty::yes);
}

TEST(IsExemptOn, HoldsFromTheFirstDayToTheLastBothIncluded) {
    auto const exemption = an_exemption(date("2018-12-01"), date("2019-02-28"));
    EXPECT_EQ(is_exempt_on(exemption, day("2018-11-30")), Certainty::no);
    EXPECT_EQ(is_exempt_on(exemption, day("2018-12-01")), Certainty::yes);
    EXPECT_EQ(is_exempt_on(exemption, day("2019-02-28")), Certainty::yes);
    EXPECT_EQ(is_exempt_on(exemption, day("2019-03-01")), Certainty::no);
    EXPECT_EQ(is_exempt_on(an_exemption({}, date("2019-02-28")), day("2019-03-01")), Certainty::no);
}

TEST(IsExemptOn, IsUnknownWithinADateKnownInPart) {
    auto const exemption = an_exemption(date("2018"), date("2019-02"));
    EXPECT_EQ(is_exempt_on(exemption, day("2017-12-31")), Certainty::no);
    EXPECT_EQ(is_exempt_on(exemption, day("2018-12-30")), Certainty::unknown);
    EXPECT_EQ(is_exempt_on(exemption, day("2018-12-31")), Certainty::yes);
    EXPECT_EQ(is_exempt_on(exemption, day("2019-02-01")), Certainty::yes);
    EXPECT_EQ(is_exempt_on(exemption, day("2019-02-02")), Certainty::unknown);
    EXPECT_EQ(is_exempt_on(exemption, day("2019-03-01")), Certainty::no);
}

}  // namespace
}  // namespace members
