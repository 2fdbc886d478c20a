// The sheets of a report: figures, what the rules found, months, cells.
#include "reports/excel.h"

#include <algorithm>

#include "base/sorting.h"
#include "platform/sheet/writer.h"

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
        return page;
    }

    [[nodiscard]] std::string state_of(CellMonth const& month) const {
        if (month.has_regular()) return text("square.held");
        if (!month.is_over) return text("square.not_yet_held");
        return text(month.is_recorded ? "square.missed" : "square.no_records");
    }

    [[nodiscard]] std::vector<PageValue> cell_row(std::size_t at) const {
        auto const& cell = facts_.cells[at];
        auto const* const above = tree_.listed_under(*cell.node);
        std::vector<PageValue> row{above == nullptr || above == cell.node ? "" : above->name, cell.node->name,
                                   std::int64_t{cell.size.most.official + cell.size.most.probationary}};
        for (std::size_t month = 0; month < 3; ++month) row.emplace_back(state_of(facts_.months[at * 3 + month]));
        std::int64_t total = 0;
        std::int64_t too_short = 0;
        std::int64_t mixed = 0;
        std::int64_t present = 0;
        std::int64_t expected = 0;
        for (auto const& meeting : facts_.meetings) {
            if (meeting.held.cell_id != cell.node->id) continue;
            ++total;
            too_short += meeting.duration == rules::Verdict::breached ? 1 : 0;
            mixed += meeting.held.professional_minutes.value_or(0) > 0 ? 1 : 0;
            auto const all = meetings::expected(meeting.held);
            present += all ? *meeting.held.present : 0;
            expected += all.value_or(0);
        }
        row.insert(row.end(), {total, too_short, mixed});
        auto const share = percent(present, expected);
        row.push_back(share ? PageValue(static_cast<double>(share->hundredths) / 100.0) : PageValue());
        return row;
    }

    [[nodiscard]] Page cells() const {
        auto page = this->page("cells");
        page.columns = {{text("column.above")}, {text("column.cell")}, {text("column.members"), Shows::number}};
        for (auto month = report_.quarter.first_month(); month.first() <= report_.quarter.last(); month = month.next())
            page.columns.push_back({base::to_words(base::PartialDay{month.year, month.month, 0})});
        for (auto const* count : {"total", "too_short", "mixed_with_professional"})
            page.columns.push_back({text("figure.meetings." + std::string(count)), Shows::number});
        page.columns.push_back({text("figure.meetings.attendance_percent"), Shows::percent});
        std::vector<std::pair<std::string, std::size_t>> order;
        for (std::size_t at = 0; at < facts_.cells.size(); ++at)
            order.emplace_back(base::title_sort_key(tree_.path_of(*facts_.cells[at].node)), at);
        std::sort(order.begin(), order.end());
        for (auto const& [key, at] : order) page.rows.push_back(cell_row(at));
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
