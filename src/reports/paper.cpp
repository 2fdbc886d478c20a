// From figures and sections to what the form of a quarter report names.
#include "reports/paper.h"

#include <algorithm>
#include <array>

#include "json/codec.h"
#include "members/members.h"
#include "reports/cells.h"
#include "reports/draft.h"
#include "reports/excel.h"

namespace reports {
namespace {

namespace bj = boost::json;
using documents::PaperCell;
using documents::PaperFigure;
using documents::PaperSection;
using words::Language;

// Lighter than the green, so that a printer without colours tells them apart.
constexpr unsigned printed_missed_colour = 0xE8906F;

std::string text(std::string_view code, base::Arguments const& arguments = {}) {
    return words::text(Language::vi, "report_paper." + std::string(code), arguments);
}

std::vector<PaperSection> sections_of(Report const& report, organisations::Kind kind) {
    auto const sections = report.text ? report.text->sections : draft_of(report, kind, Language::vi);
    std::vector<PaperSection> written;
    for (auto const& section : sections) {
        written.push_back({section.heading, {}});
        for (auto const& paragraph : section.paragraphs)
            if (!paragraph.empty()) written.back().paragraphs.push_back(written_out(paragraph, report, Language::vi));
    }
    return written;
}

// --- The table of figures ---

bj::value figure(Figures const& figures, std::string_view key) {
    auto const dot = key.find('.');
    return json::encode(figures).at(key.substr(0, dot)).at(key.substr(dot + 1));
}

bool is_nothing(bj::value const& value) {
    return value.is_null() || (value.is_int64() && value.get_int64() == 0);
}

// What is said only where there is something of it.
bool is_quiet(std::string_view key) {
    constexpr std::array<std::string_view, 5> quiet{"meetings.cell_months_not_over",
                                                    "meetings.cell_months_without_records", "meetings.duration_unclear",
                                                    "meetings.cells_thematic_not_known", "members.base_date"};
    return std::find(quiet.begin(), quiet.end(), key) != quiet.end();
}

std::string with_sign(std::int64_t difference, std::string const& written) {
    return (difference > 0 ? "+" : "") + written;
}

// "+3"; of percentages "+1,1 điểm", since a difference of them is none itself.
std::string change_of(bj::value const& before, bj::value const& now, std::string_view key) {
    if (key.ends_with("_percent")) {
        auto const was = json::decode<json::Decimal>(before);
        auto const is = json::decode<json::Decimal>(now);
        if (!was || !is) return "";
        auto const difference = is->hundredths - was->hundredths;
        auto written = words::percent(Language::vi, {difference});
        written.pop_back();
        return text("points", {{"difference", with_sign(difference, written)}});
    }
    if (!before.is_int64() || !now.is_int64()) return "";
    auto const difference = now.get_int64() - before.get_int64();
    return with_sign(difference, words::number(Language::vi, difference));
}

std::vector<PaperFigure> figures_of(Report const& report) {
    std::vector<PaperFigure> rows;
    auto const then = report.before.value_or(Figures{});
    for (auto const& key : figure_keys()) {
        auto const before = figure(then, key);
        auto const now = figure(report.figures, key);
        if ((before.is_null() && now.is_null()) || (is_quiet(key) && (is_nothing(before) && is_nothing(now)))) continue;
        auto const shown = [&](Figures const& figures, bj::value const& value) {
            return value.is_null() ? text("unknown") : *in_words(figures, key, Language::vi);
        };
        rows.push_back({words::text(Language::vi, "figure." + key), shown(then, before), shown(report.figures, now),
                        change_of(before, now, key)});
    }
    return rows;
}

// --- Months and cells ---

print::Chart months_chart(std::vector<MonthRow> const& months) {
    print::Chart chart;
    chart.series = {{text("held"), {}, held_colour},
                    {text("missed"), {}, printed_missed_colour},
                    {text("no_records"), {}, unknown_colour}};
    auto has_unknown = false;
    for (auto const& month : months) {
        chart.categories.push_back(base::to_words(base::PartialDay{month.month.year, month.month.month, 0}));
        chart.series[0].values.push_back(month.held);
        chart.series[1].values.push_back(month.missed);
        chart.series[2].values.push_back(month.no_records);
        has_unknown = has_unknown || month.no_records > 0;
    }
    if (!has_unknown) chart.series.pop_back();
    return chart;
}

bool has_months(std::vector<MonthRow> const& months) {
    return std::any_of(months.begin(), months.end(), [](MonthRow const& month) { return month.due > 0; });
}

std::vector<PaperCell> cells_of(Quarterly const& quarterly) {
    std::vector<PaperCell> rows;
    auto const number = [](std::int64_t value) { return words::number(Language::vi, value); };
    for (auto const& cell : cell_rows(quarterly.facts, *quarterly.tree))
        rows.push_back({cell.above, cell.cell, number(cell.members), number(cell.meetings), number(cell.thematic),
                        number(cell.months_missed),
                        cell.attendance ? words::percent(Language::vi, *cell.attendance) : text("unknown")});
    return rows;
}

// The annex is counted from the records of today: under locked figures it stands only where it still fits them.
bool fits(db::Tx& tx, Quarterly const& quarterly, Report const& report) {
    auto const now = reports::figures_of(bj::value(computed(tx, quarterly)));
    return json::encode(now.meetings) == json::encode(report.figures.meetings);
}

// --- Who signs, and who gets it ---

documents::Signer signer_of(db::Tx& tx, OrganisationId organisation, base::Day day) {
    documents::Signer signer{words::text(Language::vi, "register.office.secretary"), {}};
    for (auto const& held : members::offices_on(tx, organisation, day))
        if (held.office == members::Office::secretary)
            if (auto const member = members::named(tx, held.member_id)) signer.name = member->full_name;
    return signer;
}

// That on which it is printed; of an organisation that is no more, the quarter's last.
base::Day day_of_paper(db::Tx& tx, Quarterly const& quarterly, base::Day today) {
    auto const is_there = organisations::shared_tree_on(tx, today)->find(quarterly.top->id) != nullptr;
    return is_there ? today : quarterly.facts.quarter.last();
}

std::vector<std::string> recipients_of(Quarterly const& quarterly) {
    auto const& above = quarterly.top->parent_id;
    auto const* const superior = above ? quarterly.tree->find(*above) : nullptr;
    if (superior == nullptr) return {};
    return {text("recipient", {{"name", documents::issuer_of(*superior)}})};
}

}  // namespace

base::Result<PrintedAround> printed_around(db::Tx& tx, Quarterly const& quarterly, base::Day today) {
    auto const top = quarterly.top->id;
    auto const day = day_of_paper(tx, quarterly, today);
    return PrintedAround{TRY(documents::head_of(tx, documents::Kind::quarter_report, top, day, std::nullopt)),
                         text("subject", {{"quarter", quarter_in_words(quarterly.facts.quarter)}}),
                         recipients_of(quarterly), signer_of(tx, top, day)};
}

base::Result<documents::Paper> paper_of(db::Tx& tx, Quarterly const& quarterly) {
    auto const report = TRY(report_of(tx, quarterly, Language::vi));
    auto const kind = quarterly.top->kind;
    documents::QuarterReportPaper paper;
    auto around = TRY(printed_around(tx, quarterly, report.today));
    paper.subject = std::move(around.subject);
    paper.quarter = quarter_in_words(report.quarter);
    paper.before_quarter = quarter_in_words(report.before_quarter);
    paper.sections = sections_of(report, kind);
    paper.figures = figures_of(report);
    auto const has_annex = !organisations::is_cell(kind) && (!report.locked || fits(tx, quarterly, report));
    if (has_annex) paper.cells = cells_of(quarterly);
    if (report.locked) {
        auto const day = base::to_words(base::local_day(base::FixedClock(report.locked->at)));
        auto const is_left_out = !has_annex && !organisations::is_cell(kind);
        paper.locked = text(is_left_out ? "annex_left_out" : "locked", {{"day", day}});
    }
    paper.recipients = std::move(around.recipients);
    paper.signer = std::move(around.signer);
    auto printed = documents::paper(documents::Kind::quarter_report, quarterly.top->id,
                                    day_of_paper(tx, quarterly, report.today), paper);
    if (!organisations::is_cell(kind) && has_months(report.months)) {
        printed.values["months_title"] = text("months");
        printed.charts["months"] = months_chart(report.months);
    }
    return printed;
}

base::Result<std::string> file_of(db::Tx& tx, Quarterly const& quarterly, FileFormat format, Language language) {
    if (format != FileFormat::xlsx) return documents::render(tx, TRY(paper_of(tx, quarterly)));
    auto const report = TRY(report_of(tx, quarterly, language));
    return workbook_of(report, quarterly.facts, *quarterly.tree, language);
}

}  // namespace reports
