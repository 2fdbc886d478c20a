// The routes of a meeting's record, and of entering one that was held on paper.
#include "meetings/live_view.h"
#include "meetings/paper.h"

namespace meetings {
namespace {

using rights::Right;

struct StageAnswer {
    MeetingId id{};
    OrganisationId cell_id{};
    Stage stage = Stage::planned;
    bool has_record = false;  // false: known from a log alone
    bool may_run = false;     // the caller runs the cell
};
RECORD(StageAnswer, id, cell_id, stage, has_record, may_run)

base::Result<StageAnswer> show_stage(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Meeting>("meeting"));
    return call.read([&](db::Tx& tx) -> base::Result<StageAnswer> {
        auto const head = record_head_of(tx, id);
        auto const held = head ? std::nullopt : find(tx, id);
        if (!head && !held) return http::Call::not_found();
        auto const cell = head ? head->cell_id : held->cell_id;
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        TRY(reach.require(Right::see_meetings, cell));
        return StageAnswer{id, cell, head ? stage_of(*head) : Stage::closed, head.has_value(),
                           reach.may(Right::run_cell, cell)};
    });
}

// Of a closed meeting; what people said only for whoever runs the cell.
base::Result<LiveMeeting> show_record(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Meeting>("meeting"));
    return call.read([&](db::Tx& tx) -> base::Result<LiveMeeting> {
        auto const record = record_of(tx, id);
        if (!record || !record->head.closed_at) return http::Call::not_found();
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        TRY(reach.require(Right::see_meetings, record->head.cell_id));
        auto const gists = reach.may(Right::run_cell, record->head.cell_id) ? Gists::are_shown : Gists::are_not_shown;
        return live_view(tx, *record, *record->head.closed_at, gists);
    });
}

base::Result<MeetingRow> enter(http::Call& call, PaperMeeting const& in) {
    auto const cell = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<MeetingRow> {
        TRY(require_cell(context.tx, call, Right::run_cell, cell));
        return row_of(TRY(enter_paper(context, cell, in)));
    });
}

}  // namespace

std::vector<http::Route> record_routes() {
    using enum http::Method;
    return {http::route(get, "/api/meetings/{meeting}/stage", Right::see_meetings,
                        "How far a meeting has come, from plan to close", &show_stage),
            http::route(get, "/api/meetings/{meeting}/record", Right::see_meetings,
                        "The record of a closed meeting: items, attendance, who spoke, conclusions", &show_record),
            http::route(post, "/api/organisations/{organisation}/held-meetings", Right::run_cell,
                        "Enter a meeting that was held on paper", &enter)};
}

}  // namespace meetings
