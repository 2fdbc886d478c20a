// Showing a meeting's papers.
#include "minutes/view.h"

#include "platform/http/call.h"
#include "platform/words/words.h"

namespace minutes {
namespace {

using rights::Right;

// Whoever acts, by the name that people know him by.
std::string name_of_caller(db::Tx& tx, http::Call const& call) {
    auto const& member_id = call.actor().member_id;
    auto const member = member_id ? members::named(tx, MemberId{*member_id}) : std::nullopt;
    return member ? member->full_name : call.name_of(tx, call.actor_name());
}

SealedShown shown(db::Tx& tx, http::Call const& call, documents::SealedPaper const& paper) {
    return {paper.id,
            paper.kind,
            paper.number,
            paper.day,
            paper.subject,
            paper.sealed_at,
            call.name_of(tx, paper.sealed_by),
            paper.sha256,
            paper.corrects_id,
            paper.corrected_by_id};
}

std::optional<SealedShown> shown(db::Tx& tx, http::Call const& call,
                                 std::optional<documents::SealedPaperId> const& id) {
    auto const paper = id ? documents::sealed_paper(tx, *id) : std::nullopt;
    return paper ? std::optional(shown(tx, call, *paper)) : std::nullopt;
}

MeetingShown shown(db::Tx& tx, Ground const& ground) {
    auto const& record = ground.record;
    MeetingShown meeting{record.head.meeting_id,
                         record.kind,
                         record.day,
                         meetings::stage_of(record.head),
                         {record.head.cell_id, ground.cell, ""}};
    auto const tree = organisations::shared_tree_on(tx, record.day);
    if (auto const* const cell = tree->find(record.head.cell_id)) meeting.cell.path = tree->path_of(*cell);
    return meeting;
}

std::vector<CheckShown> shown(std::vector<Check> const& checks, words::Language language) {
    std::vector<CheckShown> all;
    for (auto const& check : checks) {
        auto arguments = check.arguments;
        std::string fields;
        for (auto const& field : check.fields) fields += (fields.empty() ? "" : ", ") + words::text(language, field);
        if (!check.fields.empty()) arguments["fields"] = fields;
        all.push_back({check.code, check.weight, words::text(language, check.code, arguments)});
    }
    return all;
}

std::vector<ApproverShown> approvers(Sight const& sight) {
    std::vector<ApproverShown> all;
    auto const& head = sight.ground().record.head;
    for (auto const role : {Role::chair, Role::minute_taker}) {
        ApproverShown one{role, std::nullopt, sight.stands_for(role)};
        auto const& member = role == Role::chair ? head.chair_id : head.minute_taker_id;
        if (member) one.name = sight.ground().names.at(*member);
        all.push_back(std::move(one));
    }
    return all;
}

// The row that the caller may read: the newest, or of those that are sealed.
std::optional<store::PaperRow> row_for(Sight const& sight, std::vector<store::PaperRow> const& rows, Kind kind) {
    return sight.may_read_drafts() ? newest(rows, kind) : newest_sealed(rows, kind);
}

// What only matters while a paper is being written.
void add_work(db::Tx& tx, http::Call const& call, Sight const& sight, Paper const& paper, PaperPage& page) {
    if (page.state == State::sealed) return;
    auto const drafted = draft_of(sight.ground(), paper.kind);
    page.checks = shown(checks_of(paper, drafted), call.language());
    if (!sight.may_write()) return;
    page.may_edit = is_closed(sight.ground());
    if (!is_same(drafted, paper.text)) page.drafted = drafted;
    if (sight.ground().held) page.proposals = breaches_of(tx, *sight.ground().held, call.today(), call.language());
}

}  // namespace

base::Result<Sight> Sight::of(db::Tx& tx, http::Call const& call, MeetingId meeting) {
    auto const head = meetings::record_head_of(tx, meeting);
    auto const held = head ? std::nullopt : meetings::find(tx, meeting);
    if (!head && !held) return http::Call::not_found();
    auto const cell = head ? head->cell_id : held->cell_id;
    auto const tree = organisations::shared_tree_on(tx, call.today());
    organisations::Reach const reach(*tree, call.actor());
    TRY(reach.require(Right::see_meetings, cell));
    Speaker speaker;
    if (call.actor().member_id) speaker.member_id = MemberId{*call.actor().member_id};
    speaker.name = name_of_caller(tx, call);
    speaker.may_record = reach.may(Right::run_cell, cell);
    return Sight(TRY(ground_of(tx, meeting)), std::move(speaker));
}

bool Sight::stands_for(Role role) const {
    auto const& head = ground_.record.head;
    auto const& member = role == Role::chair ? head.chair_id : head.minute_taker_id;
    return member && member == speaker_.member_id;
}

PapersOfMeeting papers_of(db::Tx& tx, http::Call const& call, Sight const& sight) {
    auto const meeting = sight.ground().record.head.meeting_id;
    auto const rows = store::papers_of(tx, meeting);
    PapersOfMeeting all{shown(tx, sight.ground()), {}, {}, sight.may_write() && is_closed(sight.ground())};
    for (auto const kind : {Kind::minutes, Kind::resolution, Kind::conclusion}) {
        auto const row = row_for(sight, rows, kind);
        if (!row && !sight.may_read_drafts()) continue;
        auto const paper = paper_of(tx, {meeting, kind}, row, sight.ground());
        all.rows.push_back({kind, state_of(paper), paper.version});
    }
    for (auto const& paper : documents::sealed_papers_of(tx, "meeting", meeting.value))
        all.sealed.push_back(shown(tx, call, paper));
    return all;
}

base::Result<PaperPage> page_of(db::Tx& tx, http::Call const& call, Sight const& sight, Kind kind) {
    auto const meeting = sight.ground().record.head.meeting_id;
    auto const row = row_for(sight, store::papers_of(tx, meeting), kind);
    if (!row && !sight.may_read_drafts()) return http::Call::not_found();
    auto const paper = paper_of(tx, {meeting, kind}, row, sight.ground());
    PaperPage page{shown(tx, sight.ground()), kind, state_of(paper), paper.version, paper.day};
    page.text = paper.text;
    page.read_back = paper.read_back;
    if (paper.read_back) page.read_back_says = sentence_of(*paper.read_back);
    page.approvals = paper.approvals;
    page.approvers = approvers(sight);
    page.sealed = shown(tx, call, paper.sealed_paper_id);
    page.may_correct = page.sealed && !page.sealed->corrected_by_id && sight.may_write();
    page.corrects = shown(tx, call, row ? row->corrects_id : std::nullopt);
    auto const cell = sight.ground().record.head.cell_id;
    page.head = TRY(documents::head_of(tx, kind, cell, paper.day, page.sealed ? page.sealed->number : std::nullopt));
    if (!page.sealed) page.form = TRY(documents::form_followed(tx, {kind, cell, paper.day}, call.language()));
    page.is_numbered_by_term = documents::term_of(tx, cell, paper.day).has_value();
    add_work(tx, call, sight, paper, page);
    return page;
}

}  // namespace minutes
