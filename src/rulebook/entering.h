#pragma once
// Private to rulebook: one rule of a committee's own as a form gives it, and the file of the book that it becomes.
#include <optional>
#include <string>

#include "rulebook/store.h"
#include "rules/rules.h"

namespace rulebook {

struct GivenDocument {
    std::string number{};
    base::Day issued{};
    std::optional<std::string> title{};
};
RECORD(GivenDocument, number, issued, title)

struct GivenMinutes {
    std::optional<int> regular{};
    std::optional<int> thematic{};
    std::optional<int> combined{};
};
RECORD(GivenMinutes, regular, thematic, combined)

struct GivenSmallCell {
    int under = 0;
    std::optional<int> minutes{};
};
RECORD(GivenSmallCell, under, minutes)

// Those of the rule's kind are read, the others left.
struct GivenParameters {
    std::optional<GivenMinutes> minutes{};
    std::optional<GivenSmallCell> small_cell{};
    std::optional<int> number{};
    std::optional<int> percent{};
    std::optional<bool> nobody_unexcused{};
};
RECORD(GivenParameters, minutes, small_cell, number, percent, nobody_unexcused)

struct GivenRule {
    std::string rule{};
    std::string place{};
    base::Day from{};
    std::optional<base::Day> to{};
    GivenDocument document{};
    std::optional<std::string> clause{};
    std::string says{};
    std::string reason{};
    GivenParameters parameters{};
};
RECORD(GivenRule, rule, place, from, to, document, clause, says, reason, parameters)

// What a form must say before the book is asked; pointers are those of GivenRule.
std::vector<base::FieldError> faults_of(GivenRule const& given);
// A name that no other rule of the site has.
std::string name_of(GivenRule const& given);
// The file of the book. `rule` is null where the book has no such rule: then the book says so.
std::string text_of(GivenRule const& given, rules::Rule const* rule);
// The book's faults by the form's fields.
base::Error in_the_form(base::Error error, std::string_view name);

// The rule it follows, of the same place and without a last day, as it is once it ends the day before; none where this
// file holds none such.
std::optional<std::string> ended_before(store::LocalRules const& older, GivenRule const& given);

}  // namespace rulebook
