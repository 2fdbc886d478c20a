// Reading what a meeting's papers are made from, out of the rooms below.
#include "minutes/ground.h"

#include <algorithm>

#include "platform/http/call.h"
#include "rulebook/rulebook.h"

namespace minutes {
namespace {

void add_name(db::Tx& tx, Ground& ground, std::optional<MemberId> const& member) {
    if (!member || ground.names.contains(*member)) return;
    if (auto const found = members::named(tx, *member)) ground.names.emplace(*member, found->full_name);
}

void read_names(db::Tx& tx, Ground& ground) {
    auto const& record = ground.record;
    for (auto const& one : record.roll) ground.names.emplace(one.member_id, one.full_name);
    add_name(tx, ground, record.head.chair_id);
    add_name(tx, ground, record.head.minute_taker_id);
    for (auto const& item : record.items) add_name(tx, ground, item.prepared_by);
    for (auto const& said : record.interventions) add_name(tx, ground, said.member_id);
    for (auto const& [member, office] : ground.offices) add_name(tx, ground, member);
}

// The office that counts most, where somebody has more than one.
void read_offices(db::Tx& tx, Ground& ground) {
    for (auto const& held : members::offices_on(tx, ground.record.head.cell_id, ground.record.day)) {
        auto const [place, is_new] = ground.offices.emplace(held.member_id, held.office);
        if (!is_new) place->second = std::min(place->second, held.office);
    }
}

void read_organisations(db::Tx& tx, Ground& ground) {
    auto const tree = organisations::shared_tree_on(tx, ground.record.day);
    auto const* const cell = tree->find(ground.record.head.cell_id);
    if (cell == nullptr) return;
    ground.cell = cell->name;
    auto const* const above = cell->parent_id ? tree->find(*cell->parent_id) : nullptr;
    if (above != nullptr) ground.superior = documents::issuer_of(*above);
}

// The day on which the cell last met before, as far as a year back; where it did not, the day before the meeting.
base::Day last_met(db::Tx& tx, Ground const& ground) {
    auto const& record = ground.record;
    auto const eve = record.day - std::chrono::days(1);
    std::optional<base::Day> last;
    meetings::Span const span{record.head.cell_id, record.day, record.day - std::chrono::days(366), eve};
    meetings::each_held(tx, span, [&](meetings::Held const& held) {
        if (held.kind == meetings::MeetingKind::committee) return;
        if (!last || held.held_on > *last) last = held.held_on;
    });
    return last.value_or(eve);
}

void read_tasks(db::Tx& tx, Ground& ground) {
    tasks::Origin const origin{tasks::OriginKind::meeting, {ground.record.head.meeting_id.value}};
    ground.given = tasks::tasks_of_origin(tx, origin);
    for (auto const& task : tasks::open_tasks(tx, ground.record.head.cell_id, last_met(tx, ground))) {
        auto const is_of_this = task.origin_kind == origin.kind && task.origin_id == origin.id;
        if (!is_of_this) ground.due.push_back(task);
    }
}

}  // namespace

base::Result<Ground> ground_of(db::Tx& tx, MeetingId meeting) {
    Ground ground;
    ground.held = meetings::find(tx, meeting);
    auto record = meetings::record_of(tx, meeting);
    if (!record && !ground.held) return http::Call::not_found();
    if (!record) return base::Error{base::Fault::refused, "meeting_paper.no_record"};
    ground.record = *std::move(record);
    read_organisations(tx, ground);
    read_offices(tx, ground);
    read_names(tx, ground);
    read_tasks(tx, ground);
    ground.votes = voting::votes_of(tx, meeting);
    return ground;
}

bool is_closed(Ground const& ground) {
    return meetings::stage_of(ground.record.head) == meetings::Stage::closed;
}

std::vector<findings::Shown> breaches_of(db::Tx& tx, meetings::Held const& held, base::Day today,
                                         words::Language language) {
    auto const tree = organisations::shared_tree_on(tx, held.held_on);
    auto const* const cell = tree->find(held.cell_id);
    if (cell == nullptr) return {};
    auto const book = rulebook::book_of(tx);
    auto const quarter = base::quarter_of(held.held_on);
    auto const judged = findings::judge(tx, {*tree, *cell, quarter, quarter, held.held_on, today}, book);
    std::vector<findings::Shown> breaches;
    auto const found = std::find_if(judged.meetings.begin(), judged.meetings.end(),
                                    [&](auto const& meeting) { return meeting.held.id == held.id; });
    if (found == judged.meetings.end()) return {};
    for (auto const& finding : found->findings)
        if (finding.verdict == rules::Verdict::breached) breaches.push_back(findings::shown(book, finding, language));
    return breaches;
}

}  // namespace minutes
