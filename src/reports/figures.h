#pragma once
// The figures of a quarter, each defined once by what it counts: the number and the rows that prove it come from the
// same definition. Pure.
#include <span>
#include <string_view>
#include <vector>

#include "json/codec.h"
#include "reports/facts.h"

namespace reports {

// The base of the year's rate: official and probationary members, exempt ones too, on the last day of the year before.
base::Day base_day(QuarterFacts const& facts);

// A figure that counts rows of one kind. Its key is the contract's: "members.admitted".
template <class Row>
struct Count {
    std::string_view key;
    // Whether a row counts; unknown where dates known in part leave it open.
    base::Certainty (*counts)(Row const& row, QuarterFacts const& facts);
};

std::span<Count<Node const*> const> organisation_figures();
std::span<Count<members::Stay> const> member_figures();
std::span<Count<JudgedMeeting> const> meeting_figures();
std::span<Count<CellMonth> const> month_figures();
std::span<Count<CellQuarter> const> quarter_figures();

// A percentage whose part and whole are figures themselves.
struct Rate {
    std::string_view key, part, whole;
};
std::span<Rate const> rates();

// A percentage of sums over meetings; a meeting that lacks a count it needs is left out of both.
struct Share {
    std::string_view key;
    std::optional<std::int64_t> (*part)(meetings::Held const& held);
    std::optional<std::int64_t> (*whole)(meetings::Held const& held);
};
std::span<Share const> shares();

// How much is known of the cells' meetings: complete where no month is without records, none where nothing is known at
// all.
enum class Records { none, partial, complete };
RECORD_ENUM(Records, none, partial, complete)
Records records_of(QuarterFacts const& facts);

struct Sums {
    std::int64_t part = 0;
    std::int64_t whole = 0;
};
Sums sums_of(Share const& share, QuarterFacts const& facts);

using meetings::percent;

template <class Row>
std::int64_t value_of(Count<Row> const& figure, std::vector<Row> const& rows, QuarterFacts const& facts) {
    std::int64_t number = 0;
    for (auto const& row : rows)
        if (figure.counts(row, facts) == base::Certainty::yes) ++number;
    return number;
}

// The rows that count, or those of which it cannot be said.
template <class Row>
std::vector<Row const*> rows_of(Count<Row> const& figure, std::vector<Row> const& rows, QuarterFacts const& facts,
                                base::Certainty wanted) {
    std::vector<Row const*> found;
    for (auto const& row : rows)
        if (figure.counts(row, facts) == wanted) found.push_back(&row);
    return found;
}

}  // namespace reports
