// The loader of the rule book: every fault is told at once, with its file and its place in it.
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "rules/contents.h"
#include "rules/rules.h"

namespace rules {
namespace {

using Told = std::set<std::pair<std::string, std::string>>;  // pointer and code

Told told(base::Result<Book> const& loaded) {
    Told faults;
    if (loaded) return faults;
    EXPECT_EQ(loaded.error().code, "book.invalid");
    for (auto const& field : loaded.error().fields) faults.insert({field.pointer, field.code});
    return faults;
}

Told local_faults(std::string_view text) {
    std::vector<base::EmbeddedFile> const local{{"site.json", text}};
    return told(load_book(embedded::book(), local));
}

// A site's file with one entry, whose parts can be replaced.
std::string local_file(std::string const& from, std::string const& to) {
    std::string text =
        R"({"document": {"number": "5-QĐ/ĐU", "issued": "2025-12-20", "title": null}, "place": "ha-noi", "entries": [
        {"rule": "meeting.duration", "kind": "minimum_minutes", "from": "2026-01-01", "to": "2026-12-31", "clause": null, "status": "local",
         "parameters": {"regular": 45, "thematic": 50, "combined": 60, "small_cell": {"under": 9, "minutes": 30}},
         "says": {"vi": "Ít nhất {regular} phút, chi bộ nhỏ {small_cell_minutes} phút."}}]})";
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

Told after(std::string const& from, std::string const& to) {
    return local_faults(local_file(from, to));
}

// The embedded rules.json with one text replaced, and no document.
Told rules_faults(std::string const& from, std::string const& to) {
    std::string text;
    for (auto const& file : embedded::book()) {
        if (file.name == "rules.json") text = file.text;
    }
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::vector<base::EmbeddedFile> const files{{"rules.json", text}};
    return told(load_book(files));
}

TEST(TheEmbeddedBook, HasTheNineRulesOfTheContract) {
    std::vector<std::string> ids;
    for (auto const& rule : embedded_book().rules()) ids.push_back(rule.id);
    EXPECT_EQ(ids, (std::vector<std::string>{
                       "meeting.duration", "meeting.separate_from_professional", "meeting.attendance",
                       "meeting.documents_ahead", "meeting.committee_met_before", "meeting.minutes_in_time",
                       "cell.minimum_members", "cell.regular_each_month", "cell.thematic_each_quarter"}));
}

TEST(TheEmbeddedBook, SpeaksBothLanguagesEverywhere) {
    auto const is_whole = [](Text const& text) { return !text.vi.empty() && text.en.has_value(); };
    for (auto const& rule : embedded_book().rules()) {
        EXPECT_TRUE(is_whole(rule.title)) << rule.id;
        for (auto const& [reason, text] : rule.says)
            EXPECT_TRUE(is_whole(text)) << rule.id << " " << static_cast<int>(reason);
        for (auto const& entry : rule.entries)
            EXPECT_TRUE(is_whole(entry.says) && (!entry.note || is_whole(*entry.note))) << rule.id;
    }
    auto const& common = embedded_book().contents();
    for (auto const* text : {&common.no_entry, &common.not_for_this_kind, &common.secondary, &common.unverified}) {
        EXPECT_TRUE(is_whole(*text));
    }
}

TEST(TheEmbeddedBook, LeavesNoGapBetweenTheEntriesOfARule) {
    for (auto const& rule : embedded_book().rules()) {
        Entry const* before = nullptr;
        for (auto const& entry : rule.entries) {
            if (entry.place != "central") continue;
            if (before != nullptr) {
                EXPECT_EQ(before->to, entry.from - std::chrono::days(1)) << rule.id;
            }
            before = &entry;
        }
        ASSERT_NE(before, nullptr) << rule.id;
        EXPECT_EQ(before->to, std::nullopt) << rule.id;
    }
}

TEST(LoadBook, TakesASitesOwnEntries) {
    std::vector<base::EmbeddedFile> const local{
        {"site.json", R"({"place": "ha-noi", "entries": [{"rule": "cell.minimum_members",
        "kind": "nothing_required", "from": "2026-01-01", "status": "local", "says": {"vi": "Không yêu cầu."}}]})"}};
    auto const book = load_book(embedded::book(), local);
    ASSERT_TRUE(book);
    auto const* entry =
        entry_in_force(*book->find("cell.minimum_members"), base::make_day(2026, 1, 1), places_of("ha-noi"));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->place, "ha-noi");
    EXPECT_EQ(entry->document.number, std::nullopt);
    EXPECT_EQ(entry->says.en, std::nullopt);
    EXPECT_EQ(local_faults(local_file("45", "46")), Told{});
}

TEST(LoadBook, TellsEveryFaultOfEveryFileAtOnce) {
    auto const broken = local_file("2026-01-01", "1/1/2026");
    std::vector<base::EmbeddedFile> const local{
        {"a.json", "{"}, {"b.json", broken}, {"c.json", R"({"place": 3, "entries": [1]})"}};
    EXPECT_EQ(told(load_book(embedded::book(), local)), (Told{{"a.json#", "book.not_json"},
                                                              {"b.json#/entries/0/from", "book.not_a_date"},
                                                              {"c.json#/place", "book.not_text"},
                                                              {"c.json#/entries/0", "book.not_an_object"}}));
}

TEST(LoadBook, RefusesTextThatIsNotJsonOrTooDeepOrTooLarge) {
    EXPECT_EQ(local_faults("nothing"), (Told{{"site.json#", "book.not_json"}}));
    EXPECT_EQ(local_faults("{} {}"), (Told{{"site.json#", "book.not_json"}}));
    EXPECT_EQ(local_faults(std::string(100, '[') + std::string(100, ']')), (Told{{"site.json#", "book.not_json"}}));
    EXPECT_EQ(local_faults(std::string(2'000'000, ' ')), (Told{{"site.json#", "book.too_large"}}));
}

TEST(LoadBook, RefusesOtherShapes) {
    EXPECT_EQ(local_faults("[]"), (Told{{"site.json#", "book.not_an_object"}}));
    EXPECT_EQ(local_faults("null"), (Told{{"site.json#", "book.missing"}}));
    EXPECT_EQ(local_faults("{}"), (Told{{"site.json#/place", "book.missing"}, {"site.json#/entries", "book.missing"}}));
    EXPECT_EQ(local_faults(R"({"place": "ha-noi", "entries": {}})"), (Told{{"site.json#/entries", "book.not_a_list"}}));
}

TEST(LoadBook, RefusesUnknownKeys) {
    EXPECT_EQ(after(R"("clause")", R"("claus/e~")"), (Told{{"site.json#/entries/0/claus~1e~0", "book.unknown_key"}}));
    EXPECT_EQ(after(R"("issued")", R"("isued")"), (Told{{"site.json#/document/isued", "book.unknown_key"}}));
}

TEST(LoadBook, RefusesWhatIsMissing) {
    EXPECT_EQ(after(R"("from": "2026-01-01",)", ""), (Told{{"site.json#/entries/0/from", "book.missing"}}));
    EXPECT_EQ(after(R"("vi": "Ít nhất {regular} phút, chi bộ nhỏ {small_cell_minutes} phút.")", ""),
              (Told{{"site.json#/entries/0/says/vi", "book.missing"}}));
}

TEST(LoadBook, RefusesWrongDates) {
    EXPECT_EQ(after("2026-12-31", "2026-02-30"), (Told{{"site.json#/entries/0/to", "book.not_a_date"}}));
    EXPECT_EQ(after(R"("2025-12-20")", "20251220"), (Told{{"site.json#/document/issued", "book.not_a_date"}}));
    EXPECT_EQ(after("2026-12-31", "2025-12-31"), (Told{{"site.json#/entries/0/to", "book.to_before_from"}}));
}

TEST(LoadBook, TakesAnEntryForASingleDay) {
    EXPECT_EQ(after("2026-12-31", "2026-01-01"), Told{});
}

TEST(LoadBook, RefusesUnknownNames) {
    EXPECT_EQ(after("meeting.duration", "meeting.singing"), (Told{{"site.json#/entries/0/rule", "book.unknown_rule"}}));
    EXPECT_EQ(after("minimum_minutes", "maximum_minutes"), (Told{{"site.json#/entries/0/kind", "book.unknown_kind"}}));
    EXPECT_EQ(after(R"("status": "local")", R"("status": "heard")"),
              (Told{{"site.json#/entries/0/status", "book.unknown_status"}}));
    EXPECT_EQ(after("ha-noi", "Hà Nội"), (Told{{"site.json#/place", "book.place_invalid"}}));
}

TEST(LoadBook, RefusesAKindThatCannotJudgeWhatTheRuleMeasures) {
    EXPECT_EQ(after("minimum_minutes", "share_over"), (Told{{"site.json#/entries/0/kind", "book.kind_unsuited"}}));
}

TEST(LoadBook, RefusesWrongParameters) {
    std::string const at = "site.json#/entries/0/parameters";
    EXPECT_EQ(after(R"("combined")", R"("committee")"),
              (Told{{at + "/committee", "book.unknown_parameter"}, {at + "/combined", "book.missing"}}));
    EXPECT_EQ(after("45", "-1"), (Told{{at + "/regular", "book.out_of_range"}}));
    EXPECT_EQ(after("45", "45.5"), (Told{{at + "/regular", "book.not_an_integer"}}));
    EXPECT_EQ(after(R"("under": 9)", R"("under": 0)"), (Told{{at + "/small_cell/under", "book.out_of_range"}}));
    EXPECT_EQ(after(R"("parameters")", R"("parameter")"),
              (Told{{"site.json#/entries/0/parameter", "book.unknown_key"}, {at, "book.missing"}}));
}

TEST(LoadBook, RefusesASentenceThatNamesWhatTheEntryDoesNotHave) {
    EXPECT_EQ(after("{regular}", "{minutes}"), (Told{{"site.json#/entries/0/says/vi", "book.unknown_placeholder"}}));
    EXPECT_EQ(after("{regular}", "{regular"), (Told{{"site.json#/entries/0/says/vi", "book.unknown_placeholder"}}));
}

TEST(LoadBook, RefusesASitesEntryThatClaimsToBeMoreThanLocal) {
    EXPECT_EQ(after("ha-noi", "central"),
              (Told{{"site.json#/place", "book.not_local"}, {"site.json#/entries/0/from", "book.overlap"}}));
    EXPECT_EQ(after(R"("status": "local")", R"("status": "sourced")"),
              (Told{{"site.json#/entries/0/status", "book.not_local"}}));
}

TEST(LoadBook, RefusesTwoEntriesOfOneRuleForOneDayAtOnePlace) {
    auto const first = local_file("45", "45");
    auto const touching = local_file(R"("2026-01-01", "to": "2026-12-31")", R"("2026-12-31", "to": null)");
    auto const next = local_file(R"("2026-01-01", "to": "2026-12-31")", R"("2027-01-01", "to": null)");
    auto const inside = local_file(R"("2026-01-01", "to": "2026-12-31")", R"("2026-03-01", "to": "2026-03-02")");
    auto const load = [&](std::string_view second, std::string_view third = R"({"place": "x", "entries": []})") {
        std::vector<base::EmbeddedFile> const local{{"1.json", first}, {"2.json", second}, {"3.json", third}};
        return told(load_book(embedded::book(), local));
    };
    EXPECT_EQ(load(next), Told{});
    EXPECT_EQ(load(touching), (Told{{"2.json#/entries/0/from", "book.overlap"}}));
    EXPECT_EQ(load(inside), (Told{{"2.json#/entries/0/from", "book.overlap"}}));
    EXPECT_EQ(load(inside, touching),
              (Told{{"2.json#/entries/0/from", "book.overlap"}, {"3.json#/entries/0/from", "book.overlap"}}));
}

TEST(LoadBook, RefusesBrokenRules) {
    std::string const first = "rules.json#/rules/0";
    EXPECT_EQ(rules_faults("party_minutes", "minutes"), (Told{{first + "/measure", "book.unknown_measure"}}));
    EXPECT_EQ(rules_faults(R"("subject": "meeting")", R"("subject": "song")"),
              (Told{{first + "/subject", "book.unknown_subject"}}));
    EXPECT_EQ(rules_faults(R"("severity": "required")", R"("severity": "hard")"),
              (Told{{first + "/severity", "book.unknown_severity"}}));
    EXPECT_EQ(rules_faults(R"("thematic")", R"("festive")"),
              (Told{{first + "/meetings/1", "book.unknown_meeting_kind"}}));
    EXPECT_EQ(rules_faults(R"(["regular", "thematic", "combined"])", "[]"),
              (Told{{first + "/meetings", "book.missing"}}));
    EXPECT_EQ(rules_faults(R"("not_given")", R"("ungiven")"),
              (Told{{first + "/says/ungiven", "book.unknown_key"}, {first + "/says/not_given", "book.missing"}}));
    EXPECT_EQ(rules_faults("{measured} phút.", "{minutes} phút."),
              (Told{{first + "/says/met/vi", "book.unknown_placeholder"}}));
    EXPECT_EQ(rules_faults("meeting.attendance", "meeting.duration"),
              (Told{{"rules.json#/rules/2/rule", "book.rule_repeated"}}));
    EXPECT_EQ(
        rules_faults(R"("secondary")", R"("secondhand")"),
        (Told{{"rules.json#/says/secondhand", "book.unknown_key"}, {"rules.json#/says/secondary", "book.missing"}}));
}

TEST(LoadBook, RefusesAMeasureThatIsNotOfTheRulesSubject) {
    auto const faults = rules_faults(R"("measure": "meetings_held")", R"("measure": "official_members")");
    EXPECT_TRUE(faults.contains({"rules.json#/rules/7/measure", "book.measure_unsuited"}));
}

TEST(LoadBook, NeedsAListOfRules) {
    EXPECT_EQ(told(load_book({})), (Told{{"rules.json#", "book.missing"}}));
}

TEST(TheVersion, IsThatOfTheContentNotOfItsLayout) {
    std::vector<base::EmbeddedFile> backwards(embedded::book().rbegin(), embedded::book().rend());
    for (auto& file : backwards) {
        if (file.name != "rules.json") file.name = "renamed.json";
    }
    auto const book = load_book(backwards);
    ASSERT_TRUE(book);
    EXPECT_EQ(book->version(), embedded_book().version());
    EXPECT_EQ(book->version().size(), 16U);
}

TEST(TheVersion, ChangesWithASitesOwnEntries) {
    auto const text = local_file("45", "45");
    std::vector<base::EmbeddedFile> const local{{"site.json", text}};
    EXPECT_NE(load_book(embedded::book(), local)->version(), embedded_book().version());
}

}  // namespace
}  // namespace rules
