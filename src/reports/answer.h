#pragma once
// Private to reports: the report as the pages get it, every part typed.
#include "documents/documents.h"
#include "platform/words/words.h"
#include "reports/quarterly.h"

namespace reports {

// What is null is not known. Meetings say nothing where there are no records.
struct OrganisationFigures {
    std::optional<std::int64_t> grassroots{};
    std::optional<std::int64_t> grassroots_committees{};
    std::optional<std::int64_t> grassroots_cells{};
    std::optional<std::int64_t> cells{};
};
RECORD(OrganisationFigures, grassroots, grassroots_committees, grassroots_cells, cells)

struct MemberFigures {
    std::optional<base::Day> base_date{};
    std::optional<std::int64_t> base{};
    std::optional<std::int64_t> admitted{};
    std::optional<std::int64_t> at_end{};
    std::optional<std::int64_t> probationary_at_end{};
    std::optional<std::int64_t> recognised{};
    std::optional<json::Decimal> admission_rate_percent{};
};
RECORD(MemberFigures, base_date, base, admitted, at_end, probationary_at_end, recognised, admission_rate_percent)

struct MeetingFigures {
    std::optional<Records> records{};
    std::optional<std::int64_t> regular_due{};
    std::optional<std::int64_t> regular_held{};
    std::optional<std::int64_t> cell_months_missed{};
    std::optional<std::int64_t> cell_months_not_over{};
    std::optional<std::int64_t> cell_months_without_records{};
    std::optional<std::int64_t> thematic_held{};
    std::optional<std::int64_t> too_short{};
    std::optional<std::int64_t> duration_unclear{};
    std::optional<std::int64_t> mixed_with_professional{};
    std::optional<std::int64_t> total{};
    std::optional<std::int64_t> cells_without_thematic{};
    std::optional<std::int64_t> cells_thematic_not_known{};
    std::optional<json::Decimal> attendance_percent{};
    std::optional<json::Decimal> spoke_percent{};
};
RECORD(MeetingFigures, records, regular_due, regular_held, cell_months_missed, cell_months_not_over,
       cell_months_without_records, thematic_held, too_short, duration_unclear, mixed_with_professional, total,
       cells_without_thematic, cells_thematic_not_known, attendance_percent, spoke_percent)

struct Figures {
    OrganisationFigures organisations{};
    MemberFigures members{};
    MeetingFigures meetings{};
};
RECORD(Figures, organisations, members, meetings)

// Out of the contract's JSON, of today or of the day it was locked.
Figures figures_of(boost::json::value const& report);
// "members.admitted" as the language writes its value ("1,14%", "31/12/2018"), "chưa có số liệu" where it is not known;
// none where there is no such figure.
std::optional<std::string> in_words(Figures const& figures, std::string_view key, words::Language language);
// Every key a text may name.
std::vector<std::string> figure_keys();

struct VerdictCounts {
    std::int64_t holds = 0;
    std::int64_t breached = 0;
    std::int64_t unclear = 0;
    std::int64_t not_applicable = 0;
    std::int64_t due = 0;
};
RECORD(VerdictCounts, holds, breached, unclear, not_applicable, due)

struct RuleCounts {
    std::string rule{};
    std::string title{};
    VerdictCounts verdicts{};
};
RECORD(RuleCounts, rule, title, verdicts)

// One row behind a figure; what does not belong to its kind is null.
struct TraceRow {
    std::optional<OrganisationId> organisation_id{};
    std::optional<std::string> organisation{};
    std::optional<members::MemberId> member_id{};
    std::optional<std::string> full_name{};
    std::optional<std::string> card_number{};
    std::optional<base::PartialDay> admitted_on{};
    std::optional<base::PartialDay> official_on{};
    std::optional<meetings::MeetingId> meeting_id{};
    std::optional<base::Day> held_on{};
    std::optional<rules::MeetingKind> kind{};
    std::optional<int> party_minutes{};
    std::optional<int> professional_minutes{};
    std::optional<int> present{};
    std::optional<int> absent_excused{};
    std::optional<int> absent_unexcused{};
    std::optional<int> spoke{};
    std::optional<base::Month> month{};
};
RECORD(TraceRow, organisation_id, organisation, member_id, full_name, card_number, admitted_on, official_on, meeting_id,
       held_on, kind, party_minutes, professional_minutes, present, absent_excused, absent_unexcused, spoke, month)

struct Undecidable {
    std::string key{};
    TraceRow row{};
};
RECORD(Undecidable, key, row)

struct Lock {
    base::Instant at{};
    std::string by{};
    std::string book_version{};
};
RECORD(Lock, at, by, book_version)

struct Section {
    std::string heading{};
    std::vector<std::string> paragraphs{};
};
RECORD(Section, heading, paragraphs)

struct ReportText {
    std::int64_t version = 0;
    base::Instant at{};
    std::string by{};
    std::vector<Section> sections{};
};
RECORD(ReportText, version, at, by, sections)

// What stands around the text on the printed paper, for the page that shows it as such.
struct PrintedAround {
    documents::Head head{};
    std::string subject{};
    std::vector<std::string> recipients{};
    documents::Signer signer{};
};
RECORD(PrintedAround, head, subject, recipients, signer)

struct Report {
    findings::OrganisationName organisation{};
    base::Quarter quarter{};
    base::Day today{};
    bool is_over = false;
    Figures figures{};
    base::Quarter before_quarter{};
    std::optional<Figures> before{};  // none where the organisation was not there then
    std::vector<RuleCounts> findings{};
    std::vector<MonthRow> months{};  // of the quarter before, where it is known, and of this one
    std::vector<Undecidable> undecidable{};
    std::int64_t undecidable_total = 0;
    std::optional<Lock> locked{};
    std::optional<ReportText> text{};
    PrintedAround printed{};  // filled in for pages
};
RECORD(Report, organisation, quarter, today, is_over, figures, before_quarter, before, findings, months, undecidable,
       undecidable_total, locked, text, printed)

// Everything but who may see it. Faults: those of read_quarter.
base::Result<Report> report_of(db::Tx& tx, Quarterly const& quarterly, words::Language language);
std::optional<ReportText> latest_text(db::Tx& tx, OrganisationId organisation, base::Quarter quarter);

enum class RowKind { organisations, members, meetings, months, quarters };
RECORD_ENUM(RowKind, organisations, members, meetings, months, quarters)

struct LockedValue {
    base::Instant at{};
    std::optional<json::Decimal> value{};
};
RECORD(LockedValue, at, value)

// Rows from `next` of the answer before; all of them are `total`.
struct Traced {
    std::string key{};
    RowKind kind = RowKind::organisations;
    std::optional<json::Decimal> value{};
    std::optional<std::int64_t> part{};
    std::optional<std::int64_t> whole{};
    std::int64_t total = 0;
    std::vector<TraceRow> rows{};
    std::optional<std::string> next{};
    std::optional<LockedValue> locked{};
};
RECORD(Traced, key, kind, value, part, whole, total, rows, next, locked)

struct Part {
    std::size_t first = 0;
    std::size_t limit = 200;
};
// Fault: figure.unknown.
base::Result<Traced> traced_of(db::Tx& tx, Quarterly const& quarterly, std::string_view key, Part const& part);
std::vector<Undecidable> undecidable_of(db::Tx& tx, Quarterly const& quarterly, std::size_t limit);

}  // namespace reports
