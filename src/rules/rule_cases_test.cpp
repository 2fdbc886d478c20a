// Runs tests/rule_cases: text that a jurist can read, facts and what the rule book is to say of them. A case names only
// some findings and some of their keys. Every rule needs a case that holds, one that is breached, one that is unclear
// and one on a boundary.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "json/names.h"
#include "rules/reader.h"
#include "rules/rules.h"

namespace rules {
namespace {

using boost::json::value;

struct Case {
    std::string name;
    value content;

    [[nodiscard]] bool is_boundary() const { return content.as_object().contains("boundary"); }
};

std::vector<Case> all_cases() {
    std::vector<Case> cases;
    std::filesystem::path const folder = std::filesystem::path(TESTS_DIR) / "rule_cases";
    for (auto const& file : std::filesystem::recursive_directory_iterator(folder)) {
        if (file.path().extension() != ".json") continue;
        std::ostringstream text;
        text << std::ifstream(file.path()).rdbuf();
        cases.push_back({std::filesystem::relative(file.path(), folder).string(), boost::json::parse(text.str())});
    }
    std::sort(cases.begin(), cases.end(), [](Case const& a, Case const& b) { return a.name < b.name; });
    return cases;
}

std::string text_at(value const& object, char const* key) {
    return std::string(object.at(key).as_string());
}

PeriodFacts period_facts(value const& given) {
    PeriodFacts facts;
    for (auto const& place : given.at("places").as_array()) facts.places.emplace_back(place.as_string());
    auto const period = text_at(given, "period");
    if (auto const month = base::parse_month(period)) {
        facts.period = *month;
    } else {
        facts.period = *base::parse_quarter(period);
    }
    facts.are_records_known = given.at("are_records_known").as_bool();
    for (auto const& kind : given.at("held").as_array())
        facts.held.add(json::named<MeetingKind>(kind.as_string()).value());
    facts.is_over = given.at("is_over").as_bool();
    return facts;
}

boost::json::array findings_of(Case const& one) {
    auto const& object = one.content.as_object();
    if (auto const* facts = object.if_contains("facts")) {
        auto checked = check_document(embedded_book(), *facts);
        EXPECT_TRUE(checked) << one.name;
        return checked ? checked->at("findings").as_array() : boost::json::array{};
    }
    boost::json::array findings;
    for (auto const& finding : check(embedded_book(), period_facts(object.at("period_facts")))) {
        findings.push_back(to_json(embedded_book(), finding));
    }
    return findings;
}

bool is_as_expected(value const& found, value const& expected) {
    if (found.is_number() && expected.is_number()) return found.to_number<double>() == expected.to_number<double>();
    if (!expected.is_object() || !found.is_object()) return found == expected;
    return std::all_of(expected.get_object().begin(), expected.get_object().end(), [&](auto const& member) {
        auto const* there = found.get_object().if_contains(member.key());
        return there != nullptr && is_as_expected(*there, member.value());
    });
}

value const* finding_for(boost::json::array const& findings, value const& expected) {
    auto const same_rule = [&](value const& finding) { return finding.at("rule") == expected.at("rule"); };
    auto const found = std::find_if(findings.begin(), findings.end(), same_rule);
    return found == findings.end() ? nullptr : &*found;
}

TEST(RuleCases, AllSayWhatTheyExpect) {
    auto const cases = all_cases();
    ASSERT_GT(cases.size(), 100U);
    for (auto const& one : cases) {
        SCOPED_TRACE(one.name + ": " + text_at(one.content, "why"));
        auto const findings = findings_of(one);
        auto const& expectations = one.content.at("expect").as_array();
        EXPECT_FALSE(expectations.empty());
        for (auto const& expected : expectations) {
            auto const* found = finding_for(findings, expected);
            ASSERT_NE(found, nullptr) << expected;
            EXPECT_TRUE(is_as_expected(*found, expected)) << *found << "\nexpected " << expected;
        }
    }
}

TEST(RuleCases, EveryRuleHasOneThatHoldsOneBreachedOneUnclearAndOneOnABoundary) {
    std::map<std::string, std::set<std::string>> seen;
    for (auto const& one : all_cases()) {
        for (auto const& expected : one.content.at("expect").as_array()) {
            auto& verdicts = seen[text_at(expected, "rule")];
            verdicts.insert(text_at(expected, "verdict"));
            if (one.is_boundary()) verdicts.insert("boundary");
        }
    }
    for (auto const& rule : embedded_book().rules()) {
        for (auto const* needed : {"holds", "breached", "unclear", "boundary"}) {
            EXPECT_TRUE(seen[rule.id].contains(needed)) << rule.id << " has no case: " << needed;
        }
    }
    EXPECT_EQ(seen.size(), embedded_book().rules().size());
}

}  // namespace
}  // namespace rules
