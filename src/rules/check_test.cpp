// The decisions over plain values: unknown sizes and counts, places, first and last days, and that data alone changes a
// verdict.
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>
#include <stdexcept>

#include "rules/rules.h"

namespace rules {
namespace {

Rule const& rule(std::string_view id) {
    return *embedded_book().find(id);
}

Facts a_meeting(base::Day date, int minutes, MeetingKind kind = MeetingKind::regular) {
    Facts facts;
    facts.places = {"central"};
    facts.cell = {CellKind::attached_cell, 14, 0, 0, true};
    facts.meeting.kind = kind;
    facts.meeting.date = date;
    facts.meeting.items = std::vector<ItemFacts>{{ItemKind::party, minutes}};
    return facts;
}

base::Day const in_2019 = base::make_day(2019, 3, 5);
base::Day const in_2026 = base::make_day(2026, 3, 5);

// The embedded book with one text replaced in all its files.
Book changed_book(std::string const& from, std::string const& to) {
    std::vector<std::string> texts;
    std::vector<base::EmbeddedFile> files;
    for (auto const& file : embedded::book()) {
        std::string text(file.text);
        for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
            text.replace(at, from.size(), to);
        texts.push_back(std::move(text));
    }
    for (std::size_t i = 0; i < texts.size(); ++i) files.push_back({embedded::book()[i].name, texts[i]});
    return *load_book(files);
}

std::string local_minutes(std::string const& place, int minutes) {
    auto const number = std::to_string(minutes);
    return R"({"place": ")" + place +
           R"(", "entries": [{"rule": "meeting.duration", "kind": "minimum_minutes", "from": "2026-01-01", "status": "local",
        "parameters": {"regular": )" +
           number + R"(, "thematic": )" + number + R"(, "combined": )" + number +
           R"(}, "says": {"vi": "Ít nhất {regular} phút."}}]})";
}

Book with_local(std::vector<std::string> const& texts) {
    std::vector<base::EmbeddedFile> local;
    for (auto const& text : texts) local.push_back({"local.json", text});
    return *load_book(embedded::book(), local);
}

TEST(Duration, OfAnUnknownSizeIsWhatEverySizeAgreesOn) {
    std::mt19937 random(20190410);
    auto const pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    std::array<base::Day, 4> const days{in_2019, base::make_day(2025, 7, 1), in_2026, base::make_day(2017, 1, 1)};
    for (int round = 0; round < 2000; ++round) {
        auto facts = a_meeting(days[static_cast<std::size_t>(pick(3))], pick(130), static_cast<MeetingKind>(pick(2)));
        facts.places = pick(1) == 0 ? places_of("dong-nai/bloc") : places_of("central");
        auto unknown = facts;
        unknown.cell.official.reset();
        unknown.cell.probationary = pick(1) == 0 ? std::optional<int>() : pick(10);
        auto const said = check_one(rule("meeting.duration"), unknown);
        std::set<Verdict> possible;
        for (int official = 0; official <= 12; ++official) {
            facts.cell.official = official;
            facts.cell.probationary = unknown.cell.probationary.value_or(0);
            possible.insert(check_one(rule("meeting.duration"), facts).verdict);
        }
        auto const expected = possible.size() == 1 ? *possible.begin() : Verdict::unclear;
        EXPECT_EQ(said.verdict, expected) << round;
    }
}

TEST(Attendance, OfAnUnknownCountIsWhatEveryCountAgreesOn) {
    std::mt19937 random(7);
    auto const pick = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    for (int round = 0; round < 2000; ++round) {
        auto facts = a_meeting(pick(1) == 0 ? in_2019 : in_2026, 90);
        facts.cell = {CellKind::attached_cell, pick(12) + 1, pick(3), {}, true};
        facts.meeting.present = pick(16);
        if (pick(1) == 0) facts.meeting.absent_unexcused = pick(1);
        auto const said = check_one(rule("meeting.attendance"), facts);
        std::set<Verdict> possible;
        int const members = *facts.cell.official + *facts.cell.probationary;
        for (int exempt = 0; exempt < members; ++exempt) {
            facts.cell.exempt = exempt;
            possible.insert(check_one(rule("meeting.attendance"), facts).verdict);
        }
        auto const expected = possible.size() == 1 ? *possible.begin() : Verdict::unclear;
        EXPECT_EQ(said.verdict, expected) << round;
    }
}

TEST(Attendance, IsComparedInWholeNumbersEvenWhereTheyAreLarge) {
    auto facts = a_meeting(in_2026, 90);
    facts.cell = {CellKind::attached_cell, 1'000'000, 0, 0, true};
    facts.meeting.present = 900'001;
    auto const finding = check_one(rule("meeting.attendance"), facts);
    EXPECT_EQ(finding.verdict, Verdict::holds);
    EXPECT_EQ(finding.measured, Amount::whole(90));
}

TEST(Places, TheNearerOneWins) {
    auto const book = with_local({local_minutes("ha-noi", 45), local_minutes("ha-noi/khoi", 30)});
    auto facts = a_meeting(in_2026, 40);
    auto const verdict_at = [&](std::string_view place) {
        facts.places = places_of(place);
        return check_one(*book.find("meeting.duration"), facts);
    };
    EXPECT_EQ(verdict_at("central").verdict, Verdict::breached);
    EXPECT_EQ(verdict_at("ha-noi").required, Amount::whole(45));
    EXPECT_EQ(verdict_at("ha-noi").verdict, Verdict::breached);
    EXPECT_EQ(verdict_at("ha-noi/khoi").required, Amount::whole(30));
    EXPECT_EQ(verdict_at("ha-noi/khoi").verdict, Verdict::holds);
    EXPECT_EQ(verdict_at("ha-noi/khac").required, Amount::whole(45));
}

TEST(Places, AFartherOneCountsWhereTheNearerHasNoEntryThatDay) {
    auto const book = with_local({local_minutes("ha-noi", 45)});
    auto facts = a_meeting(base::make_day(2025, 12, 31), 90);
    facts.places = places_of("ha-noi");
    EXPECT_EQ(check_one(*book.find("meeting.duration"), facts).required, Amount::whole(90));
}

TEST(Places, LieWithinEachOther) {
    EXPECT_EQ(places_of("dong-nai/bloc"), (std::vector<std::string>{"central", "dong-nai", "dong-nai/bloc"}));
    EXPECT_EQ(places_of("central"), std::vector<std::string>{"central"});
    EXPECT_EQ(places_of(""), std::vector<std::string>{"central"});
}

TEST(Places, AreLowerCaseWordsDividedBySlashes) {
    for (auto const* good : {"central", "dong-nai/bloc", "tp-hcm/quan-1"}) EXPECT_TRUE(is_place(good)) << good;
    for (auto const* bad : {"", "/", "Dong-Nai", "dong-nai/", "/bloc", "a//b", "-a", "a-", "a--b", "đồng-nai", "a b"}) {
        EXPECT_FALSE(is_place(bad)) << bad;
    }
}

TEST(Entries, AreInForceOnTheirFirstAndLastDayAndNotBeyond) {
    for (auto const& one : embedded_book().rules()) {
        for (auto const& entry : one.entries) {
            std::vector<std::string> const there{entry.place};
            EXPECT_EQ(entry_in_force(one, entry.from, there), &entry);
            EXPECT_NE(entry_in_force(one, entry.from - std::chrono::days(1), there), &entry);
            auto const last = entry.to.value_or(base::make_day(2999, 12, 31));
            EXPECT_EQ(entry_in_force(one, last, there), &entry);
            auto const* after = entry_in_force(one, last + std::chrono::days(1), there);
            EXPECT_EQ(after == &entry, !entry.to.has_value());
        }
    }
}

TEST(ABookText, ChangesTheVerdictWithoutCode) {
    auto const book = changed_book(R"("regular": 90)", R"("regular": 75)");
    auto const facts = a_meeting(in_2026, 80);
    EXPECT_EQ(check_one(rule("meeting.duration"), facts).verdict, Verdict::breached);
    EXPECT_EQ(check_one(*book.find("meeting.duration"), facts).verdict, Verdict::holds);
    EXPECT_NE(book.version(), embedded_book().version());
}

TEST(ABookText, ChangesWhichKindsOfMeetingARuleIsFor) {
    auto const book =
        changed_book(R"("meetings": ["regular", "combined"])", R"("meetings": ["regular", "combined", "thematic"])");
    PeriodFacts facts{{"central"}, base::Month{2019, 2}, true, {MeetingKind::thematic}, true};
    EXPECT_EQ(check_one(rule("cell.regular_each_month"), facts).verdict, Verdict::breached);
    EXPECT_EQ(check_one(*book.find("cell.regular_each_month"), facts).verdict, Verdict::holds);
}

TEST(Check, AsksEveryRuleForMeetingsInTheOrderOfTheBook) {
    std::vector<std::string> ids;
    for (auto const& finding : check(embedded_book(), a_meeting(in_2026, 90))) ids.push_back(finding.rule->id);
    EXPECT_EQ(ids,
              (std::vector<std::string>{"meeting.duration", "meeting.separate_from_professional", "meeting.attendance",
                                        "meeting.documents_ahead", "meeting.committee_met_before",
                                        "meeting.minutes_in_time", "cell.minimum_members"}));
}

TEST(Check, AsksTheRulesOfAMonthAndOfAQuarterApart) {
    auto const month = check(embedded_book(), PeriodFacts{{"central"}, base::Month{2019, 2}, true, {}, true});
    auto const quarter = check(embedded_book(), PeriodFacts{{"central"}, base::Quarter{2019, 1}, true, {}, true});
    ASSERT_EQ(month.size(), 1U);
    ASSERT_EQ(quarter.size(), 1U);
    EXPECT_EQ(month[0].rule->id, "cell.regular_each_month");
    EXPECT_EQ(quarter[0].rule->id, "cell.thematic_each_quarter");
}

TEST(CheckOne, RefusesFactsTheRuleIsNotAbout) {
    PeriodFacts const month{{"central"}, base::Month{2019, 2}, true, {}, true};
    EXPECT_THROW((void)check_one(rule("cell.regular_each_month"), a_meeting(in_2026, 90)), std::logic_error);
    EXPECT_THROW((void)check_one(rule("meeting.duration"), month), std::logic_error);
    EXPECT_THROW((void)check_one(rule("cell.thematic_each_quarter"), month), std::logic_error);
}

TEST(Find, GivesNothingForARuleTheBookDoesNotHave) {
    EXPECT_EQ(embedded_book().find("meeting.singing"), nullptr);
}

TEST(Amount, IsPrintedWithoutNeedlessZeros) {
    EXPECT_EQ(to_text(Amount{9231}), "92.31");
    EXPECT_EQ(to_text(Amount{8550}), "85.5");
    EXPECT_EQ(to_text(Amount{8505}), "85.05");
    EXPECT_EQ(to_text(Amount::whole(90)), "90");
    EXPECT_EQ(to_text(Amount::whole(-2)), "-2");
    EXPECT_EQ(to_text(Amount{-5}), "-0.05");
}

}  // namespace
}  // namespace rules
