// What scripts get: findings and entries as JSON, lists of facts, and every fault of broken facts with its place.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "rules/rules.h"

namespace rules {
namespace {

using boost::json::value;
using Told = std::set<std::pair<std::string, std::string>>;  // pointer and code

std::string facts_with(std::string const& from = "", std::string const& to = "") {
    std::string text =
        R"({"places": ["central"], "cell": {"kind": "attached_cell", "official": 14, "probationary": 1, "exempt": 0,
        "has_committee_body": true}, "meeting": {"kind": "regular", "date": "2026-03-05",
        "items": [{"kind": "party", "minutes": 95}, {"kind": "break", "minutes": 5}], "present": 14, "absent_excused": 1,
        "absent_unexcused": 0, "spoke": 6, "documents_sent_on": "2026-03-01", "committee_met_on": "2026-03-02",
        "minutes_finished_on": "2026-03-06", "concluded": true}})";
    if (from.empty()) return text;
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

Told faults_of(std::string const& facts) {
    Told faults;
    auto const checked = check_text(embedded_book(), facts);
    if (checked) return faults;
    EXPECT_EQ(checked.error().code, "facts.invalid");
    for (auto const& field : checked.error().fields) faults.insert({field.pointer, field.code});
    return faults;
}

TEST(CheckText, PrintsEachFindingAsTheContractSays) {
    auto const checked = check_text(embedded_book(), facts_with("95", "80"));
    ASSERT_TRUE(checked);
    EXPECT_EQ(checked->at("findings").as_array().size(), 7U);
    EXPECT_EQ(checked->at("findings").at(0),
              boost::json::parse(R"({"rule": "meeting.duration", "verdict": "breached", "measured": 80,
        "required": 90, "unit": "minutes", "severity": "required",
        "source": {"document": "42-HD/BTCTW", "issued": "2025-10-28", "clause": null, "scope": "central", "status": "sourced"},
        "reason": "not_met", "says": {"vi": "Cần ít nhất 90 phút sinh hoạt đảng, buổi này có 80 phút.",
        "en": "At least 90 minutes of Party work are needed; this meeting has 80."}})"));
}

TEST(CheckText, SaysThatASecondHandTextHasNotBeenCheckedAgainstTheOriginal) {
    auto const checked = check_text(embedded_book(), facts_with());
    ASSERT_TRUE(checked);
    auto const& attendance = checked->at("findings").at(2);
    EXPECT_EQ(attendance.at("measured"), value(93.33));
    EXPECT_EQ(attendance.at("says").at("vi"),
              "Cần trên 90% đảng viên phải dự có mặt, buổi này đạt 93,33%. Nội dung quy định lấy từ nguồn thứ cấp, "
              "chưa đối chiếu với văn "
              "bản gốc.");
}

TEST(CheckText, GivesNullNeverAnInventedPartWhereThereIsNoEntry) {
    auto const checked = check_text(embedded_book(), facts_with("2026-03-05", "1999-03-05"));
    ASSERT_TRUE(checked);
    EXPECT_EQ(
        checked->at("findings").at(6).at("source"),
        boost::json::parse(R"({"document": null, "issued": null, "clause": null, "scope": null, "status": null})"));
}

TEST(CheckText, AnswersAListWithAList) {
    auto const checked = check_text(embedded_book(), "[" + facts_with() + "," + facts_with("95", "80") + "]");
    ASSERT_TRUE(checked);
    ASSERT_EQ(checked->as_array().size(), 2U);
    EXPECT_EQ(checked->at(0).at("findings").at(0).at("verdict"), "holds");
    EXPECT_EQ(checked->at(1).at("findings").at(0).at("verdict"), "breached");
    EXPECT_TRUE(check_text(embedded_book(), "[]")->as_array().empty());
}

TEST(CheckText, TakesNullForNotKnown) {
    EXPECT_EQ(faults_of(facts_with(R"("present": 14)", R"("present": null)")), Told{});
    EXPECT_EQ(faults_of(R"({"places": ["central"], "meeting": {"kind": "regular", "date": "2026-03-05"}})"), Told{});
}

TEST(CheckText, NeedsPlacesAMeetingItsKindAndItsDate) {
    EXPECT_EQ(faults_of("{}"), (Told{{"/places", "missing"}, {"/meeting", "missing"}}));
    EXPECT_EQ(faults_of(R"({"places": [], "meeting": {}})"),
              (Told{{"/places", "missing"}, {"/meeting/kind", "missing"}, {"/meeting/date", "missing"}}));
    EXPECT_EQ(faults_of("null"), (Told{{"", "missing"}}));
}

TEST(CheckText, RefusesAMisspeltKeyWhichWouldElseBeNotKnown) {
    EXPECT_EQ(faults_of(facts_with("probationary", "probatonary")), (Told{{"/cell/probatonary", "unknown_key"}}));
    EXPECT_EQ(faults_of(facts_with("documents_sent_on", "documents_sent")),
              (Told{{"/meeting/documents_sent", "unknown_key"}}));
}

TEST(CheckText, RefusesUnknownKinds) {
    EXPECT_EQ(faults_of(facts_with("attached_cell", "club")), (Told{{"/cell/kind", "unknown_kind"}}));
    EXPECT_EQ(faults_of(facts_with(R"("regular")", R"("festive")")), (Told{{"/meeting/kind", "unknown_kind"}}));
    EXPECT_EQ(faults_of(facts_with(R"("break")", R"("break_")")), (Told{{"/meeting/items/1/kind", "unknown_kind"}}));
}

TEST(CheckText, RefusesWrongTypesAndNumbers) {
    EXPECT_EQ(faults_of(facts_with("95", "-95")), (Told{{"/meeting/items/0/minutes", "out_of_range"}}));
    EXPECT_EQ(faults_of(facts_with("95", "95.5")), (Told{{"/meeting/items/0/minutes", "not_an_integer"}}));
    EXPECT_EQ(faults_of(facts_with("95", "18446744073709551615")),
              (Told{{"/meeting/items/0/minutes", "out_of_range"}}));
    EXPECT_EQ(faults_of(facts_with(R"("present": 14)", R"("present": "14")")),
              (Told{{"/meeting/present", "not_an_integer"}}));
    EXPECT_EQ(faults_of(facts_with(R"("concluded": true)", R"("concluded": 1)")),
              (Told{{"/meeting/concluded", "not_a_boolean"}}));
    EXPECT_EQ(faults_of(facts_with("2026-03-05", "2026-02-29")), (Told{{"/meeting/date", "not_a_date"}}));
    EXPECT_EQ(faults_of(facts_with(R"(["central"])", R"("central")")), (Told{{"/places", "not_a_list"}}));
    EXPECT_EQ(faults_of(facts_with(R"("central")", R"("Central")")), (Told{{"/places/0", "place_invalid"}}));
    EXPECT_EQ(faults_of(facts_with(R"("central")", "7")), (Told{{"/places/0", "not_text"}}));
    EXPECT_EQ(faults_of("7"), (Told{{"", "not_an_object"}}));
}

TEST(CheckText, RefusesMoreExemptMembersThanMembers) {
    EXPECT_EQ(faults_of(facts_with(R"("exempt": 0)", R"("exempt": 15)")), Told{});
    EXPECT_EQ(faults_of(facts_with(R"("exempt": 0)", R"("exempt": 16)")),
              (Told{{"/cell/exempt", "exempt_over_members"}}));
}

TEST(CheckText, TellsEveryFaultOfAListWithItsPlaceInIt) {
    EXPECT_EQ(faults_of("[" + facts_with() + "," + facts_with(R"("date": "2026-03-05",)", "") + "," +
                        facts_with("95", "true") + ", 4]"),
              (Told{{"/1/meeting/date", "missing"},
                    {"/2/meeting/items/0/minutes", "not_an_integer"},
                    {"/3", "not_an_object"}}));
}

TEST(CheckText, RefusesTextThatIsNotJsonOrTooLarge) {
    EXPECT_EQ(faults_of("{"), (Told{{"", "not_json"}}));
    EXPECT_EQ(faults_of(std::string((std::size_t{16} << 20U) + 1, ' ')), (Told{{"", "too_large"}}));
}

TEST(CheckText, NamesAThousandFaultsAtMost) {
    std::string many = "[0";
    for (int i = 0; i < 5000; ++i) many += ",0";
    EXPECT_EQ(faults_of(many + "]").size(), 1000U);
}

TEST(ShowDocument, ListsTheEntriesInForceWithTheirParametersTheNearestOnly) {
    auto const places = places_of("dong-nai/bloc");
    auto const shown = show_document(embedded_book(), base::make_day(2019, 3, 5), places);
    EXPECT_EQ(shown.at("on"), "2019-03-05");
    EXPECT_EQ(shown.at("version"), value(embedded_book().version()));
    auto const& entries = shown.at("entries").as_array();
    EXPECT_EQ(entries.size(), 9U);
    auto const& duration = entries.at(0);
    EXPECT_EQ(duration.at("rule"), "meeting.duration");
    EXPECT_EQ(duration.at("kind"), "minimum_minutes");
    EXPECT_EQ(duration.at("parameters"),
              boost::json::parse(
                  R"({"regular": 90, "thematic": 120, "combined": 120, "small_cell": {"under": 9, "minutes": 60}})"));
    EXPECT_EQ(
        duration.at("source"),
        boost::json::parse(
            R"({"document": null, "issued": null, "clause": null, "scope": "dong-nai/bloc", "status": "local"})"));
    EXPECT_EQ(duration.at("says").at("vi"),
              "Sinh hoạt thường kỳ ít nhất 90 phút, chuyên đề ít nhất 120 phút, thường kỳ kết hợp chuyên đề ít nhất "
              "120 phút; chi bộ dưới 9 "
              "đảng viên ít nhất 60 phút.");
}

TEST(ShowDocument, PrintsEveryKindOfEntry) {
    std::set<std::string> kinds;
    for (auto const day : {base::make_day(2019, 3, 5), base::make_day(2026, 3, 5)}) {
        auto const shown = show_document(embedded_book(), day, places_of("central"));
        for (auto const& entry : shown.at("entries").as_array()) {
            kinds.insert(std::string(entry.at("kind").as_string()));
        }
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"minimum_minutes", "at_least", "at_most", "share_over", "held_once",
                                            "nothing_required"}));
}

TEST(ShowDocument, ShowsNothingBeforeTheBookBegins) {
    EXPECT_TRUE(show_document(embedded_book(), base::make_day(2010, 1, 1), places_of("central"))
                    .at("entries")
                    .as_array()
                    .empty());
}

}  // namespace
}  // namespace rules
