// The sheets of a report: figures, what the rules found, months, cells.
#include "reports/excel.h"

#include "platform/sheet/writer.h"
#include "reports/cells.h"

namespace reports {
namespace {

using sheet::Page;
using sheet::PageValue;
using sheet::Shows;
using words::Language;

constexpr double label_width_characters = 44;

class Workbook {
public:
    Workbook(Report const& report, QuarterFacts const& facts, organisations::Tree const& tree, Language language)
        : report_(report), facts_(facts), tree_(tree), language_(language) {}

    [[nodiscard]] std::vector<Page> pages() const { return {figures(), findings(), months(), cells()}; }

private:
    [[nodiscard]] std::string text(std::string_view code, base::Arguments const& arguments = {}) const {
        return words::text(language_, code, arguments);
    }

    [[nodiscard]] Page page(std::string_view code) const {
        Page page;
        page.name = text("excel." + std::string(code));
        page.title = text("report.quarter_title",
                          {{"organisation", report_.organisation.name}, {"quarter", base::to_text(report_.quarter)}});
        page.lines.push_back(page.name);
        if (report_.locked)
            page.lines.push_back(text("report.locked_note",
                                      {{"at", base::to_words(base::local_day(base::FixedClock(report_.locked->at)))}}));
        auto const records = report_.figures.meetings.records;
        if (records == Records::none) page.notes.push_back(text("report.no_records"));
        if (records == Records::partial) page.notes.push_back(text("report.partial_records"));
        return page;
    }

    // The value as Excel's own kind, where it is known.
    [[nodiscard]] static PageValue value(boost::json::value const& figure, std::string_view key) {
        if (figure.is_null()) return {};
        if (figure.is_int64() && !key.ends_with("_percent")) return figure.get_int64();
        if (figure.is_number()) return figure.to_number<double>();
        auto const date = base::parse_partial_day(std::string_view(figure.as_string()));
        if (date) return *date;
        return std::string(figure.as_string());
    }

    [[nodiscard]] Page figures() const {
        auto page = this->page("figures");
        page.columns = {{text("column.figure"), Shows::text, label_width_characters},
                        {base::to_text(report_.quarter), Shows::number},
                        {base::to_text(report_.before_quarter), Shows::number}};
        auto const now = json::encode(report_.figures);
        auto const then = json::encode(report_.before.value_or(Figures{}));
        for (auto const& key : figure_keys()) {
            auto const dot = key.find('.');
            auto const of = [&](boost::json::value const& all) {
                return value(all.at(key.substr(0, dot)).at(key.substr(dot + 1)), key);
            };
            page.rows.push_back({text("figure." + key), of(now), of(then)});
        }
        return page;
    }

    [[nodiscard]] Page findings() const {
        auto page = this->page("findings");
        page.columns = {{text("column.rule"), Shows::text, label_width_characters}};
        for (auto const* verdict : {"holds", "breached", "unclear", "not_applicable", "due"})
            page.columns.push_back({text("verdict." + std::string(verdict)), Shows::number});
        for (auto const& rule : report_.findings) {
            auto const& counts = rule.verdicts;
            page.rows.push_back(
                {rule.title, counts.holds, counts.breached, counts.unclear, counts.not_applicable, counts.due});
        }
        return page;
    }

    [[nodiscard]] Page months() const {
        auto page = this->page("months");
        page.columns = {{text("column.month")},
                        {text("column.months_held"), Shows::number},
                        {text("column.months_missed"), Shows::number},
                        {text("column.months_due"), Shows::number},
                        {text("column.months_no_records"), Shows::number}};
        for (auto const& month : report_.months)
            page.rows.push_back({base::to_words(base::PartialDay{month.month.year, month.month.month, 0}),
                                 std::int64_t{month.held}, std::int64_t{month.missed}, std::int64_t{month.due},
                                 std::int64_t{month.no_records}});
        if (!page.rows.empty())
            page.chart = sheet::PageChart{
                sheet::ChartKind::stacked_columns, {}, 0, {{1, held_colour}, {2, missed_colour}, {4, unknown_colour}}};
        return page;
    }

    [[nodiscard]] std::string state_in_words(MonthState state) const {
        switch (state) {
            case MonthState::held: return text("square.held");
            case MonthState::not_yet_held: return text("square.not_yet_held");
            case MonthState::missed: return text("square.missed");
            case MonthState::no_records: return text("square.no_records");
        }
        return "";
    }

    [[nodiscard]] Page cells() const {
        auto page = this->page("cells");
        page.columns = {{text("column.above")}, {text("column.cell")}, {text("column.members"), Shows::number}};
        for (auto month = report_.quarter.first_month(); month.first() <= report_.quarter.last(); month = month.next())
            page.columns.push_back({base::to_words(base::PartialDay{month.year, month.month, 0})});
        for (auto const* count : {"total", "too_short", "mixed_with_professional"})
            page.columns.push_back({text("figure.meetings." + std::string(count)), Shows::number});
        page.columns.push_back({text("figure.meetings.attendance_percent"), Shows::percent});
        for (auto const& cell : cell_rows(facts_, tree_)) {
            std::vector<PageValue> row{cell.above, cell.cell, cell.members};
            for (auto const month : cell.months) row.emplace_back(state_in_words(month));
            row.insert(row.end(), {cell.meetings, cell.too_short, cell.mixed});
            row.push_back(cell.attendance ? PageValue(static_cast<double>(cell.attendance->hundredths) / 100.0)
                                          : PageValue());
            page.rows.push_back(std::move(row));
        }
        return page;
    }

    Report const& report_;
    QuarterFacts const& facts_;
    organisations::Tree const& tree_;
    Language language_;
};

}  // namespace

std::string workbook_of(Report const& report, QuarterFacts const& facts, organisations::Tree const& tree,
                        Language language) {
    // The bytes follow from the report alone: made at noon of the day that it is seen on.
    auto const day = std::chrono::duration_cast<std::chrono::milliseconds>(report.today.time_since_epoch());
    return sheet::write_workbook(Workbook(report, facts, tree, language).pages(), base::Instant{day.count()});
}

}  // namespace reports
