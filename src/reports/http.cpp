// The routes of quarter reports.
#include <algorithm>
#include <charconv>
#include <map>
#include <set>

#include "platform/http/route.h"
#include "reports/answer.h"
#include "reports/draft.h"
#include "reports/paper.h"
#include "reports/texts.h"

namespace reports {
namespace {

using organisations::Organisation;
using rights::Right;

struct OrganisationQuery {
    std::optional<OrganisationId> organisation{};
};
RECORD(OrganisationQuery, organisation)

struct FileQuery {
    std::optional<OrganisationId> organisation{};
    std::optional<FileFormat> format{};
};
RECORD(FileQuery, organisation, format)

struct TraceQuery {
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> after{};
    std::optional<int> limit{};
};
RECORD(TraceQuery, organisation, after, limit)

struct QuarterRow {
    base::Quarter quarter{};
    Records records = Records::none;
    bool is_over = false;
    std::optional<base::Instant> locked_at{};
    bool has_text = false;
};
RECORD(QuarterRow, quarter, records, is_over, locked_at, has_text)

struct Quarters {
    findings::OrganisationName organisation{};
    std::vector<QuarterRow> rows{};
};
RECORD(Quarters, organisation, rows)

struct TextPage {
    std::vector<Section> drafted{};
    std::vector<store::TextVersion> versions{};
    std::optional<ReportText> current{};
};
RECORD(TextPage, drafted, versions, current)

struct TextToSave {
    std::optional<OrganisationId> organisation{};
    std::int64_t version = 0;
    std::vector<Section> sections{};
};
RECORD(TextToSave, organisation, version, sections)

// --- Who may see which organisation's report ---

// By the tree of today; an organisation that is there no more, by that of the quarter.
base::Result<OrganisationId> top_for(db::Tx& tx, http::Call& call, Right right,
                                     std::optional<OrganisationId> const& asked, base::Day then) {
    auto const now = organisations::shared_tree_on(tx, call.today());
    if (asked && now->find(*asked) == nullptr) {
        auto const tree = organisations::shared_tree_on(tx, then);
        return TRY(organisations::Reach(*tree, call.actor()).require(right, *asked))->id;
    }
    organisations::Reach const reach(*now, call.actor());
    return TRY(findings::asked_or_top(reach, right, asked))->id;
}

base::Result<base::Quarter> quarter_in(http::Call& call) {
    return base::parse_quarter(call.text("quarter"));
}

base::Result<std::unique_ptr<Quarterly>> quarterly_for(db::Tx& tx, http::Call& call, Right right,
                                                       std::optional<OrganisationId> const& asked) {
    auto const quarter = TRY(quarter_in(call));
    auto const top = TRY(top_for(tx, call, right, asked, quarter.last()));
    auto const tree = organisations::shared_tree_on(tx, quarter.last());
    if (tree->find(top) == nullptr) return base::Error{base::Fault::refused, "organisation.not_there_then"};
    return read_quarter(tx, call.today(), {base::to_text(top), quarter});
}

// --- The list of quarters ---

// How far back records are looked for; the list itself begins with the earliest quarter that has any.
constexpr int years_listed = 40;

using CellMonths = std::set<std::pair<OrganisationId, base::Month>>;

Records records_of_quarter(organisations::Tree const& tree, Node const& top, CellMonths const& known,
                           base::Quarter quarter) {
    std::size_t all = 0;
    std::size_t found = 0;
    for (auto const* node : tree.below(top)) {
        if (!organisations::is_cell(node->kind)) continue;
        auto month = quarter.first_month();
        for (int number = 0; number < 3; ++number, month = month.next()) {
            ++all;
            found += known.contains({node->id, month}) ? 1U : 0U;
        }
    }
    if (found == 0) return Records::none;
    return found == all ? Records::complete : Records::partial;
}

std::vector<QuarterRow> quarter_rows(db::Tx& tx, OrganisationId top, base::Day today) {
    auto const this_one = base::quarter_of(today);
    auto first = base::make_day(this_one.year - years_listed, 1, 1);
    CellMonths known;
    auto earliest = base::month_of(today);
    for (auto const& read : {&meetings::recorded_months, &meetings::regular_months})
        for (auto const& row : read(tx, {top, today, first, this_one.last()})) {
            known.emplace(row.cell_id, row.month);
            earliest = std::min(earliest, row.month);
        }
    std::map<base::Quarter, base::Instant> locked;
    for (auto const& row : store::locked_quarters(tx, top)) locked.emplace(row.quarter, row.at);
    auto const with_text = store::quarters_with_text(tx, top);
    std::vector<QuarterRow> rows;
    for (auto quarter = this_one; quarter.last() >= earliest.first(); quarter = findings::before(quarter)) {
        auto const tree = organisations::shared_tree_on(tx, quarter.last());
        auto const* const node = tree->find(top);
        if (node == nullptr) break;
        QuarterRow row{quarter, records_of_quarter(*tree, *node, known, quarter), quarter.last() < today, {}, false};
        if (auto const at = locked.find(quarter); at != locked.end()) row.locked_at = at->second;
        row.has_text = std::find(with_text.begin(), with_text.end(), quarter) != with_text.end();
        rows.push_back(row);
    }
    return rows;
}

base::Result<Quarters> list(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<Quarters> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const* const top = TRY(findings::asked_or_top(reach, Right::see_register, in.organisation));
        return Quarters{findings::name_of(*tree, *top), quarter_rows(tx, top->id, call.today())};
    });
}

// --- One report ---

// With people's names in place of what the audit keeps.
ReportText named(db::Tx& tx, http::Call const& call, ReportText text) {
    text.by = call.name_of(tx, text.by);
    return text;
}

base::Result<Report> report_for(db::Tx& tx, http::Call const& call, Quarterly const& quarterly) {
    auto report = TRY(report_of(tx, quarterly, call.language()));
    report.printed = TRY(printed_around(tx, quarterly, call.today()));
    if (report.locked) report.locked->by = call.name_of(tx, report.locked->by);
    if (report.text) report.text = named(tx, call, *std::move(report.text));
    return report;
}

base::Result<Report> show(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<Report> {
        auto const quarterly = TRY(quarterly_for(tx, call, Right::see_register, in.organisation));
        return report_for(tx, call, *quarterly);
    });
}

base::Result<Part> part_of(TraceQuery const& in) {
    Part part;
    auto const after = in.after.value_or("0");
    auto const* const end = after.data() + after.size();
    auto const read = std::from_chars(after.data(), end, part.first);
    if (read.ec != std::errc() || read.ptr != end)
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/after", "cursor_invalid"}}};
    auto const limit = in.limit.value_or(static_cast<int>(part.limit));
    if (limit < 1 || limit > 200) {
        base::Arguments const bounds{{"minimum", "1"}, {"maximum", "200"}};
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/limit", "out_of_range", bounds}}};
    }
    part.limit = static_cast<std::size_t>(limit);
    return part;
}

base::Result<Traced> trace_figure(http::Call& call, TraceQuery const& in) {
    auto const part = TRY(part_of(in));
    return call.read([&](db::Tx& tx) -> base::Result<Traced> {
        auto const quarterly = TRY(quarterly_for(tx, call, Right::see_register, in.organisation));
        return traced_of(tx, *quarterly, call.text("key"), part);
    });
}

base::Result<Report> lock(http::Call& call, OrganisationQuery const& in) {
    return call.act([&](events::Context& context) -> base::Result<Report> {
        auto const quarterly = TRY(quarterly_for(context.tx, call, Right::administer, in.organisation));
        TRY(lock_quarter_report(context, {base::to_text(quarterly->top->id), quarterly->facts.quarter}));
        return report_for(context.tx, call, *quarterly);
    });
}

std::string_view type_of(FileFormat format) {
    switch (format) {
        case FileFormat::xlsx: return http::xlsx_type;
        case FileFormat::docx: return http::docx_type;
        case FileFormat::pdf: return http::pdf_type;
    }
    return http::xlsx_type;
}

base::Result<http::File> download(http::Call& call, FileQuery const& in) {
    auto const format = in.format.value_or(FileFormat::xlsx);
    auto file = TRY(call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const quarterly = TRY(quarterly_for(tx, call, Right::see_register, in.organisation));
        auto const name =
            words::text(call.language(), "report.file_name",
                        {{"organisation", quarterly->top->name}, {"quarter", base::to_text(quarterly->facts.quarter)}});
        return http::File{std::string(type_of(format)), name + "." + std::string(json::name_of(format)),
                          TRY(file_of(tx, *quarterly, format, call.language()))};
    }));
    // Not within the transaction: it takes a second or so.
    if (format == FileFormat::pdf) file.bytes = TRY(call.site().office->pdf_of(file.bytes));
    return file;
}

// --- Its text ---

base::Result<TextPage> show_text(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<TextPage> {
        auto const quarterly = TRY(quarterly_for(tx, call, Right::see_register, in.organisation));
        auto report = TRY(report_for(tx, call, *quarterly));
        TextPage page{draft_of(report, quarterly->top->kind, call.language()),
                      store::text_versions(tx, quarterly->top->id, report.quarter), std::move(report.text)};
        for (auto& version : page.versions) version.by = call.name_of(tx, version.by);
        return page;
    });
}

base::Result<ReportText> save(http::Call& call, TextToSave const& in) {
    auto const quarter = TRY(quarter_in(call));
    return call.act([&](events::Context& context) -> base::Result<ReportText> {
        auto const top = TRY(top_for(context.tx, call, Right::administer, in.organisation, quarter.last()));
        if (quarter.first() > call.today()) return base::Error{base::Fault::refused, "report.quarter_not_begun"};
        return named(context.tx, call, TRY(save_text(context, {top, quarter, in.version, in.sections})));
    });
}

base::Result<ReportText> show_version(http::Call& call, OrganisationQuery const& in) {
    auto const quarter = TRY(quarter_in(call));
    auto const& text = call.text("version");
    std::int64_t version = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), version);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return http::Call::not_found();
    return call.read([&](db::Tx& tx) -> base::Result<ReportText> {
        auto const top = TRY(top_for(tx, call, Right::see_register, in.organisation, quarter.last()));
        return named(tx, call, TRY(text_of_version(tx, top, quarter, version)));
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/reports/quarters", Right::see_register,
                        "The quarters of which there may be a report", &list),
            http::route(get, "/api/reports/quarters/{quarter}", Right::see_register,
                        "A quarter's figures beside those of the quarter before", &show),
            http::route(get, "/api/reports/quarters/{quarter}/figures/{key}", Right::see_register,
                        "The rows behind a figure", &trace_figure),
            http::route(post, "/api/reports/quarters/{quarter}/lock", Right::administer,
                        "Keep a quarter's figures as they are now", &lock),
            http::route(get, "/api/reports/quarters/{quarter}/text", Right::see_register,
                        "A report's text: as the figures would write it, and as it was written", &show_text),
            http::route(put, "/api/reports/quarters/{quarter}/text", Right::administer,
                        "Save a report's text as a new version", &save),
            http::route(get, "/api/reports/quarters/{quarter}/text/versions/{version}", Right::see_register,
                        "One version of a report's text", &show_version),
            http::route(get, "/api/report-files/{quarter}", Right::see_register,
                        "A quarter's report as an Excel or Word file or a PDF", &download)};
}

}  // namespace reports
