// The acts on a meeting's papers.
#include "minutes/acts.h"

#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "platform/http/call.h"

namespace minutes {
namespace {

using store::PaperRow;

// A paper that is to be changed, the lock on all of them held.
struct Open {
    Ground ground{};
    std::vector<PaperRow> rows{};
    std::optional<PaperRow> row{};
};

base::Result<Open> open_of(events::Context& context, Which const& which) {
    context.tx.lock("meeting_papers");
    Open open{TRY(ground_of(context.tx, which.meeting)), store::papers_of(context.tx, which.meeting), {}};
    if (!is_closed(open.ground)) return base::Error{base::Fault::refused, "meeting_paper.meeting_is_not_closed"};
    open.row = newest(open.rows, which.kind);
    return open;
}

base::Error stale() {
    return {base::Fault::stale, "meeting_paper.stale"};
}

base::Error invalid(std::vector<base::FieldError> fields) {
    return {base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

base::Error is_sealed() {
    return {base::Fault::refused, "meeting_paper.is_sealed"};
}

// The row of a text that was saved and is not sealed, at that version.
base::Result<PaperRow> saved_row(Open const& open, std::int64_t version) {
    if (!open.row) return base::Error{base::Fault::refused, "meeting_paper.is_not_saved"};
    if (open.row->sealed_paper_id) return is_sealed();
    if (open.row->version != version) return stale();
    return *open.row;
}

// `done` as the event's name says it: "saved". What people said stands in neither audit nor event.
void record(events::Context& context, PaperRow const& row, std::string_view done, boost::json::object changes,
            std::vector<events::Change> more = {}) {
    auto const payload = json::print(boost::json::object{
        {"meeting", base::to_text(row.meeting_id)}, {"kind", json::name_of(row.kind)}, {"version", row.version}});
    changes["meeting"] = base::to_text(row.meeting_id);
    changes["kind"] = json::name_of(row.kind);
    more.push_back({"meeting_paper", row.id.value, row.version, json::print(changes)});
    events::record(context, {context.ids.next<events::Act>(), std::string(done) + " meeting paper", std::move(more),
                             "meeting_paper." + std::string(done), payload});
}

PaperRow first_row(events::Context& context, Which const& which, Ground const& ground) {
    PaperRow row;
    row.meeting_id = which.meeting;
    row.id = context.ids.next<MeetingPaper>();
    row.cell_id = ground.record.head.cell_id;
    row.kind = which.kind;
    row.day = ground.record.day;
    row.version = 0;
    return row;
}

// --- Approving ---

struct Approver {
    std::optional<MemberId> member_id{};
    std::string name{};
};

base::Result<Approver> approver_of(Ground const& ground, ApprovalWish const& wish) {
    auto const& head = ground.record.head;
    auto const& member = wish.role == Role::chair ? head.chair_id : head.minute_taker_id;
    if (member) return Approver{member, ground.names.at(*member)};
    auto name = base::tidied(wish.name.value_or(""));
    constexpr std::size_t name_limit_bytes = 200;
    if (name.empty() || name.size() > name_limit_bytes)
        return base::Error{base::Fault::refused, "meeting_paper.approver_unknown"};
    return Approver{std::nullopt, std::move(name)};
}

base::Result<Approval> approval_of(Approver const& approver, ApprovalWish const& wish, Speaker const& speaker,
                                   base::Instant now) {
    auto const is_himself = approver.member_id && approver.member_id == speaker.member_id;
    auto const may_write = speaker.may_record && wish.is_on_word;
    if (!is_himself && !may_write) return base::Error{base::Fault::forbidden, "meeting_paper.is_not_yours_to_approve"};
    return Approval{wish.role, approver.member_id, approver.name, !is_himself, speaker.name, now};
}

// --- Sealing ---

base::Result<> require_ready(Paper const& paper, Text const& drafted) {
    auto const checks = checks_of(paper, drafted);
    if (may_be_sealed(checks)) return {};
    std::vector<base::FieldError> fields;
    for (auto const& check : checks)
        if (check.weight == Weight::must) fields.push_back({"/checks", check.code, check.arguments});
    return base::Error{base::Fault::refused, "meeting_paper.is_not_ready", {}, std::move(fields)};
}

base::Result<documents::Sealed> sealed(events::Context& context, PaperRow const& row, Paper const& paper) {
    auto const replaced = replaced_by(context.tx, row);
    documents::ToSeal to_seal;
    to_seal.kind = row.kind;
    to_seal.organisation = row.cell_id;
    to_seal.day = row.day;
    to_seal.number = TRY(documents::next_number(context, row.cell_id, row.kind, row.day));
    to_seal.subject = subject_of(paper, replaced);
    to_seal.belongs_to = "meeting";
    to_seal.belongs_to_id = row.meeting_id.value;
    to_seal.corrects = row.corrects_id;
    documents::Paper const printed{row.kind, row.cell_id, row.day, to_seal.number->text, values_of(paper, replaced),
                                   {}};
    to_seal.bytes = TRY(documents::render(context.tx, printed));
    return documents::seal(context, to_seal);
}

}  // namespace

std::optional<PaperRow> newest(std::vector<PaperRow> const& rows, Kind kind) {
    auto const found = std::find_if(rows.rbegin(), rows.rend(), [&](auto const& row) { return row.kind == kind; });
    return found == rows.rend() ? std::nullopt : std::optional(*found);
}

std::optional<PaperRow> newest_sealed(std::vector<PaperRow> const& rows, Kind kind) {
    auto const found = std::find_if(rows.rbegin(), rows.rend(),
                                    [&](auto const& row) { return row.kind == kind && row.sealed_paper_id; });
    return found == rows.rend() ? std::nullopt : std::optional(*found);
}

Paper paper_of(db::Tx& tx, Which const& which, std::optional<PaperRow> const& row, Ground const& ground) {
    if (!row) return {which.kind, ground.record.day, 0, draft_of(ground, which.kind), {}, {}, {}};
    Paper paper{
        row->kind,           row->day, row->version, store::text_of(tx, *row), {}, store::approvals_of(tx, *row),
        row->sealed_paper_id};
    if (row->read_back_on && row->read_back_minute)
        paper.read_back = ReadBack{*row->read_back_on, *row->read_back_minute, row->read_back_note,
                                   row->read_back_version.value_or(0)};
    return paper;
}

std::optional<Replaced> replaced_by(db::Tx& tx, PaperRow const& row) {
    auto const was = row.corrects_id ? documents::sealed_paper(tx, *row.corrects_id) : std::nullopt;
    if (!was) return std::nullopt;
    return Replaced{was->number.value_or(""), was->day};
}

base::Result<> save(events::Context& context, Which const& which, std::int64_t version, Text const& text) {
    auto const tidy = tidied(text);
    if (auto faults = faults_of(tidy, which.kind); !faults.empty()) return invalid(std::move(faults));
    auto open = TRY(open_of(context, which));
    if (open.row && is_same(store::text_of(context.tx, *open.row), tidy)) return {};
    if (open.row && open.row->sealed_paper_id) return is_sealed();
    if ((open.row ? open.row->version : 0) != version) return stale();
    auto row = open.row ? *open.row : first_row(context, which, open.ground);
    ++row.version;
    open.row ? store::change(context.tx, row) : store::add(context.tx, row);
    store::add_text(context.tx, row, tidy, context.now(), context.actor);
    record(context, row, "saved", {});
    return {};
}

base::Result<> read_back(events::Context& context, Which const& which, ReadBack const& wanted) {
    auto const open = TRY(open_of(context, which));
    if (which.kind != Kind::minutes) return base::Error{base::Fault::refused, "meeting_paper.is_not_read"};
    auto read = wanted;
    if (read.note) read.note = base::tidied(*read.note);
    if (read.note && read.note->empty()) read.note.reset();
    if (auto faults = faults_of(read, open.ground.record, context.today()); !faults.empty())
        return invalid(std::move(faults));
    auto row = TRY(saved_row(open, wanted.version));
    auto const is_as_wanted = row.read_back_on == read.on && row.read_back_minute == read.minute &&
                              row.read_back_note == read.note && row.read_back_version == read.version;
    if (is_as_wanted) return {};
    row.read_back_on = read.on;
    row.read_back_minute = read.minute;
    row.read_back_note = read.note;
    row.read_back_version = read.version;
    store::change(context.tx, row);
    record(context, row, "read_back", {{"read_back", json::encode(read)}});
    return {};
}

base::Result<> approve(events::Context& context, Which const& which, ApprovalWish const& wish, Speaker const& speaker) {
    auto const open = TRY(open_of(context, which));
    auto const approver = TRY(approver_of(open.ground, wish));
    auto const approval = TRY(approval_of(approver, wish, speaker, context.now()));
    auto const was = open.row && open.row->version == wish.version ? store::approvals_of(context.tx, *open.row)
                                                                   : std::vector<Approval>{};
    if (find(was, wish.role) != nullptr) return {};
    auto const row = TRY(saved_row(open, wish.version));
    if (is_same_person(was, approval)) return base::Error{base::Fault::refused, "meeting_paper.is_same_person"};
    store::add_approval(context.tx, row, approval, context.actor);
    record(context, row, "approved", {{"approval", json::encode(approval)}});
    return {};
}

base::Result<> seal(events::Context& context, Which const& which, std::int64_t version) {
    auto const open = TRY(open_of(context, which));
    if (open.row && open.row->sealed_paper_id && open.row->version == version) return {};
    auto row = TRY(saved_row(open, version));
    auto const paper = paper_of(context.tx, which, row, open.ground);
    TRY(require_ready(paper, draft_of(open.ground, which.kind)));
    auto const kept = TRY(sealed(context, row, paper));
    row.sealed_paper_id = kept.id;
    store::change(context.tx, row);
    if (row.kind == Kind::minutes && !row.corrects_id)
        TRY(meetings::finish_minutes(context, which.meeting, context.today()));
    record(context, row, "sealed", {{"sealed_paper", base::to_text(kept.id)}}, {kept.change});
    return {};
}

base::Result<> correct(events::Context& context, Which const& which, documents::SealedPaperId corrects) {
    auto const open = TRY(open_of(context, which));
    if (!open.row) return base::Error{base::Fault::refused, "meeting_paper.is_not_sealed"};
    if (!open.row->sealed_paper_id) {
        if (open.row->corrects_id == corrects) return {};
        return base::Error{base::Fault::refused, "meeting_paper.is_not_sealed"};
    }
    if (*open.row->sealed_paper_id != corrects) return stale();
    auto row = first_row(context, which, open.ground);
    row.day = context.today();
    row.version = 1;
    row.corrects_id = corrects;
    store::add(context.tx, row);
    store::add_text(context.tx, row, store::text_of(context.tx, *open.row), context.now(), context.actor);
    record(context, row, "corrected", {{"corrects", base::to_text(corrects)}});
    return {};
}

base::Result<> give_up(events::Context& context, Which const& which, std::int64_t version) {
    auto const open = TRY(open_of(context, which));
    if (!open.row || open.row->sealed_paper_id) return {};
    if (!open.row->corrects_id) return base::Error{base::Fault::refused, "meeting_paper.is_no_correction"};
    auto const row = TRY(saved_row(open, version));
    store::remove(context.tx, row);
    record(context, row, "given_up", {{"corrects", base::to_text(*row.corrects_id)}});
    return {};
}

}  // namespace minutes
