// The report for the pages, out of the contract's figures and the facts beside them.
#include "reports/answer.h"

#include <algorithm>

#include "json/codec.h"

namespace reports {
namespace {

namespace bj = boost::json;

constexpr std::size_t undecidable_limit = 200;

// What we have written ourselves must read.
template <class T>
T decoded(bj::value const& value) {
    auto read = json::decode<T>(value);
    if (!read) throw db::Broken("a report's figures cannot be read: " + read.error().fields.front().pointer);
    return *std::move(read);
}

// A report locked before it said so has records.
MeetingFigures meetings_of(bj::value const& group) {
    auto meetings = decoded<MeetingFigures>(group);
    if (!meetings.records) meetings.records = Records::complete;
    if (*meetings.records != Records::none) return meetings;
    MeetingFigures nothing;
    nothing.records = Records::none;
    return nothing;
}

std::string shown(bj::value const& value, std::string_view key, words::Language language) {
    if (value.is_null()) return words::text(language, "figure.not_known");
    if (key.ends_with("_percent")) return words::percent(language, decoded<json::Decimal>(value));
    if (value.is_int64()) return words::number(language, value.get_int64());
    if (value.is_string()) {
        auto const day = base::parse_partial_day(std::string_view(value.get_string()));
        return day ? base::to_words(*day) : std::string(value.get_string());
    }
    return json::print(value);
}

std::string title_of(rules::Book const& book, std::string const& rule, words::Language language) {
    auto const* const found = book.find(rule);
    if (found == nullptr) return rule;
    return language == words::Language::en ? found->title.en.value_or(found->title.vi) : found->title.vi;
}

std::vector<RuleCounts> rule_counts(bj::value const& report, rules::Book const& book, words::Language language) {
    std::vector<RuleCounts> counts;
    for (auto const& found : report.at("findings").as_array()) {
        auto verdicts = found.as_object();
        RuleCounts one;
        one.rule = std::string(verdicts.at("rule").as_string());
        one.title = title_of(book, one.rule, language);
        verdicts.erase("rule");
        one.verdicts = decoded<VerdictCounts>(bj::value(std::move(verdicts)));
        counts.push_back(std::move(one));
    }
    return counts;
}

// The figures and months of a quarter: those it was locked with, else those of the facts.
struct Stated {
    bj::value report{};
    std::vector<MonthRow> months{};
    std::optional<Lock> locked{};
};

Stated stated(db::Tx& tx, Quarterly const& quarterly) {
    auto const locked = store::locked_report(tx, quarterly.top->id, quarterly.facts.quarter);
    if (!locked) return {bj::value(computed(tx, quarterly)), months_of(quarterly.facts), {}};
    auto report = json::parse(locked->figures, store::figures_limits);
    if (!report) throw db::Broken("a locked report cannot be read");
    Stated stated{*std::move(report), {}, Lock{locked->at, locked->actor, locked->book_version}};
    if (!locked->months) {
        stated.months = months_of(quarterly.facts);
    } else if (auto const months = json::parse(*locked->months)) {
        stated.months = decoded<std::vector<MonthRow>>(*months);
    }
    return stated;
}

// None where the organisation, or the whole site, was not there yet.
std::optional<Stated> stated_before(db::Tx& tx, Quarterly const& quarterly) {
    Wanted const wanted{base::to_text(quarterly.top->id), findings::before(quarterly.facts.quarter)};
    auto const tree = organisations::shared_tree_on(tx, wanted.quarter.last());
    if (tree->find(quarterly.top->id) == nullptr) return {};
    auto const before = read_quarter(tx, quarterly.facts.today, wanted);
    return before ? std::optional(stated(tx, **before)) : std::nullopt;
}

}  // namespace

Figures figures_of(bj::value const& report) {
    return {decoded<OrganisationFigures>(report.at("organisations")), decoded<MemberFigures>(report.at("members")),
            meetings_of(report.at("meetings"))};
}

std::optional<std::string> in_words(Figures const& figures, std::string_view key, words::Language language) {
    auto const all = json::encode(figures);
    auto const dot = key.find('.');
    if (dot == std::string_view::npos || key == "meetings.records") return {};
    auto const* const group = all.as_object().if_contains(key.substr(0, dot));
    if (group == nullptr) return {};
    auto const* const figure = group->as_object().if_contains(key.substr(dot + 1));
    return figure == nullptr ? std::nullopt : std::optional(shown(*figure, key, language));
}

std::vector<std::string> figure_keys() {
    std::vector<std::string> keys;
    auto const all = json::encode(Figures{});
    for (auto const& group : all.as_object())
        for (auto const& figure : group.value().as_object())
            if (figure.key() != "records") keys.push_back(std::string(group.key()) + "." + std::string(figure.key()));
    return keys;
}

std::vector<MonthRow> months_of(QuarterFacts const& facts) {
    std::map<base::Month, MonthRow> rows;
    for (auto const& month : facts.months) {
        auto& row = rows[month.month];
        row.month = month.month;
        auto const is_known = month.has_regular() || month.is_recorded;
        row.held += month.has_regular() ? 1 : 0;
        row.due += is_known ? 1 : 0;
        row.missed += is_known && !month.has_regular() && month.is_over ? 1 : 0;
        row.no_records += is_known ? 0 : 1;
    }
    std::vector<MonthRow> months;
    for (auto const& [month, row] : rows) months.push_back(row);
    return months;
}

base::Result<Report> report_of(db::Tx& tx, Quarterly const& quarterly, words::Language language) {
    auto const now = stated(tx, quarterly);
    auto const then = stated_before(tx, quarterly);
    Report report;
    report.organisation = findings::name_of(*quarterly.tree, *quarterly.top);
    report.quarter = quarterly.facts.quarter;
    report.today = quarterly.facts.today;
    report.is_over = report.quarter.last() < report.today;
    report.figures = figures_of(now.report);
    report.before_quarter = findings::before(report.quarter);
    if (then) report.before = figures_of(then->report);
    report.findings = rule_counts(now.report, quarterly.book, language);
    if (then) report.months = then->months;
    report.months.insert(report.months.end(), now.months.begin(), now.months.end());
    report.undecidable_total = std::ssize(now.report.at("undecidable").as_array());
    if (!now.locked) report.undecidable = undecidable_of(tx, quarterly, undecidable_limit);
    report.locked = now.locked;
    report.text = latest_text(tx, quarterly.top->id, report.quarter);
    return report;
}

}  // namespace reports
