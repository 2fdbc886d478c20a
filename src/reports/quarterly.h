#pragma once
// Private to reports: one quarter of one organisation, read, and its figures as the contract's JSON.
#include <boost/json/object.hpp>
#include <memory>

#include "reports/figures.h"
#include "reports/reports.h"
#include "reports/store.h"

namespace reports {

// What one report is computed from; the tree and the book live as long as the facts that point into them.
struct Quarterly {
    std::shared_ptr<organisations::Tree const> tree{};
    rules::Book book;
    Node const* top = nullptr;
    QuarterFacts facts{};
};

// The organisation in the tree of the quarter's last day. Faults: site.missing, those of Tree::find.
base::Result<std::unique_ptr<Quarterly>> read_quarter(db::Tx& tx, base::Day today, Wanted const& wanted);

// The report as `nennep report quarter --json` prints it, "locked" null.
boost::json::object computed(db::Tx& tx, Quarterly const& quarterly);

// Calls `use(figure, rows)` for every figure that counts rows.
template <class Use>
void each_count(QuarterFacts const& facts, Use const& use) {
    for (auto const& figure : organisation_figures()) use(figure, facts.organisations);
    for (auto const& figure : member_figures()) use(figure, facts.stays);
    for (auto const& figure : month_figures()) use(figure, facts.months);
    for (auto const& figure : meeting_figures()) use(figure, facts.meetings);
    for (auto const& figure : quarter_figures()) use(figure, facts.quarters);
}

// A fault that names all figures there are.
base::Error unknown_figure(std::string_view key, QuarterFacts const& facts);
// Of a report's JSON; null where it was locked by a program that did not count it yet.
boost::json::value figure_of(boost::json::value const& report, std::string_view key);

// What the quarter's months were: of how many cells it is known whether they met (`due`), who did and who did not.
struct MonthRow {
    base::Month month{};
    int held = 0;
    int missed = 0;
    int due = 0;
    int no_records = 0;
};
RECORD(MonthRow, month, held, missed, due, no_records)
std::vector<MonthRow> months_of(QuarterFacts const& facts);

}  // namespace reports
