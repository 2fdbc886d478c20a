// The routes of a meeting while it is held.
#include "meetings/holding.h"
#include "meetings/live_view.h"

namespace meetings {
namespace {

using rights::Right;

// What every act answers: enough for the page to know whether it has seen everything.
struct Done {
    MeetingId id{};
    std::int64_t version = 1;
    Stage stage = Stage::open;
};
RECORD(Done, id, version, stage)

struct GoTo {
    ItemId item{};
    std::optional<ItemId> current_item{};  // what the page takes for the current one
};
RECORD(GoTo, item, current_item)

struct Pause {
    bool is_paused = false;
};
RECORD(Pause, is_paused)

struct NewItem {
    std::string title{};
    ItemKind kind = ItemKind::party;
    int minutes = 0;
    std::optional<MemberId> prepared_by{};
};
RECORD(NewItem, title, kind, minutes, prepared_by)

struct Marking {
    std::optional<Attendance> state{};
    std::optional<std::string> reason{};
    std::optional<int> came_at_minute{};
    std::optional<int> left_at_minute{};
};
RECORD(Marking, state, reason, came_at_minute, left_at_minute)

struct Guests {
    std::optional<std::string> guests{};
};
RECORD(Guests, guests)

struct Said {
    std::int64_t version = 0;  // 0: a new one
    std::optional<ItemId> item_id{};
    std::optional<MemberId> member_id{};
    std::optional<std::string> guest{};
    std::string gist{};
};
RECORD(Said, version, item_id, member_id, guest, gist)

struct Concluded {
    std::int64_t version = 1;
    std::optional<std::string> conclusion{};
};
RECORD(Concluded, version, conclusion)

struct Close {
    std::optional<int> end_minute{};
    std::optional<bool> accepts_unmarked{};
};
RECORD(Close, end_minute, accepts_unmarked)

Done done(RecordHead const& head) {
    return {head.meeting_id, head.version, stage_of(head)};
}

// The meeting in the path, where the caller has the right at its cell.
base::Result<RecordHead> head_for(db::Tx& tx, http::Call& call, Right right) {
    auto const head = record_head_of(tx, TRY(call.id<Meeting>("meeting")));
    if (!head) return http::Call::not_found();
    TRY(require_cell(tx, call, right, head->cell_id));
    return *head;
}

// One act on the meeting in the path, by whoever runs its cell.
template <class F>
base::Result<Done> act_on(http::Call& call, F&& f) {
    return call.act([&](events::Context& context) -> base::Result<Done> {
        auto const head = TRY(head_for(context.tx, call, Right::run_cell));
        return done(TRY(f(context, head.meeting_id)));
    });
}

// While a meeting is open everything that is seen of it grows its version. Before, plan and register change without it:
// no answer is the same as the last.
base::Result<std::string> tag_of(http::Call& call) {
    return call.read([&](db::Tx& tx) -> base::Result<std::string> {
        auto const head = TRY(head_for(tx, call, Right::run_cell));
        auto const stage = stage_of(head);
        auto const tag = std::to_string(head.version) + "-" + std::string(json::name_of(stage));
        return stage == Stage::open ? tag : tag + "-" + std::to_string(call.clock().now().milliseconds);
    });
}

base::Result<LiveMeeting> show_live(http::Call& call, http::Nothing const& /*in*/) {
    return call.read([&](db::Tx& tx) -> base::Result<LiveMeeting> {
        auto const head = TRY(head_for(tx, call, Right::run_cell));
        auto const record = record_of(tx, head.meeting_id);
        if (!record) return http::Call::not_found();
        return live_view(tx, *record, call.clock().now(), Gists::are_shown);
    });
}

base::Result<Done> start(http::Call& call, http::Nothing const& /*in*/) {
    return act_on(call, [](auto& context, auto id) { return open_meeting(context, id); });
}

base::Result<Done> take_back(http::Call& call, http::Nothing const& /*in*/) {
    return act_on(call, [](auto& context, auto id) { return take_back_opening(context, id); });
}

base::Result<Done> go_to(http::Call& call, GoTo const& in) {
    return act_on(call, [&](auto& context, auto id) { return go_to_item(context, id, in.item, in.current_item); });
}

base::Result<Done> set_paused(http::Call& call, Pause const& in) {
    return act_on(call, [&](auto& context, auto id) {
        return in.is_paused ? pause_meeting(context, id) : resume_meeting(context, id);
    });
}

base::Result<Done> put_item(http::Call& call, NewItem const& in) {
    auto const item = TRY(call.id<AgendaItem>("item"));
    return act_on(call, [&](auto& context, auto id) {
        return add_item(context, id, {item, in.title, in.kind, in.minutes, in.prepared_by});
    });
}

base::Result<Done> put_conclusion(http::Call& call, Concluded const& in) {
    auto const item = TRY(call.id<AgendaItem>("item"));
    return act_on(call, [&](auto& context, auto id) {
        return conclude(context, id, {item, in.conclusion, in.version});
    });
}

base::Result<Done> put_mark(http::Call& call, Marking const& in) {
    auto const member = TRY(call.id<members::Member>("member"));
    return act_on(call, [&](auto& context, auto id) {
        return mark_attendance(context, id, {member, in.state, in.reason, in.came_at_minute, in.left_at_minute});
    });
}

base::Result<Done> all_present(http::Call& call, http::Nothing const& /*in*/) {
    return act_on(call, [](auto& context, auto id) { return mark_all_present(context, id); });
}

base::Result<Done> put_guests(http::Call& call, Guests const& in) {
    return act_on(call, [&](auto& context, auto id) { return set_guests(context, id, in.guests); });
}

base::Result<Done> put_intervention(http::Call& call, Said const& in) {
    auto const said = TRY(call.id<Intervention>("intervention"));
    return act_on(call, [&](auto& context, auto id) {
        return note_intervention(context, id, {said, in.version, 0, in.item_id, in.member_id, in.guest, in.gist});
    });
}

base::Result<Done> drop_intervention(http::Call& call, http::Nothing const& /*in*/) {
    auto const said = TRY(call.id<Intervention>("intervention"));
    return act_on(call, [&](auto& context, auto id) { return remove_intervention(context, id, said); });
}

base::Result<Done> close(http::Call& call, Close const& in) {
    return act_on(call, [&](events::Context& context, MeetingId id) -> base::Result<RecordHead> {
        TRY(close_meeting(context, id, {in.end_minute, in.accepts_unmarked.value_or(false)}));
        return *record_head_of(context.tx, id);
    });
}

}  // namespace

std::vector<http::Route> live_routes() {
    using enum http::Method;
    constexpr auto run = Right::run_cell;
    return {
        http::tagged(
            http::route(get, "/api/meetings/{meeting}/live", run,
                        "A meeting as it stands while it is held; with an ETag for whoever asks often", &show_live),
            &tag_of),
        http::route(post, "/api/meetings/{meeting}/start", run, "Begin a planned meeting with its first item", &start),
        http::route(delete_, "/api/meetings/{meeting}/start", run, "Take the beginning of a meeting back", &take_back),
        http::route(put, "/api/meetings/{meeting}/current-item", run, "Go on, or back, to an item", &go_to),
        http::route(put, "/api/meetings/{meeting}/pause", run, "Pause a meeting or go on with it", &set_paused),
        http::route(put, "/api/meetings/{meeting}/items/{item}", run, "Add an item to an open meeting's agenda",
                    &put_item),
        http::route(put, "/api/meetings/{meeting}/items/{item}/conclusion", run, "What was concluded on an item",
                    &put_conclusion),
        http::route(put, "/api/meetings/{meeting}/attendance/{member}", run, "Mark a member's attendance", &put_mark),
        http::route(post, "/api/meetings/{meeting}/all-present", run,
                    "Everybody expected and not yet marked is present", &all_present),
        http::route(put, "/api/meetings/{meeting}/guests", run, "Who came as a guest", &put_guests),
        http::route(put, "/api/meetings/{meeting}/interventions/{intervention}", run,
                    "Who spoke on which item, and the gist of it", &put_intervention),
        http::route(delete_, "/api/meetings/{meeting}/interventions/{intervention}", run, "Take an intervention out",
                    &drop_intervention),
        http::route(post, "/api/meetings/{meeting}/close", run, "Close a meeting", &close)};
}

}  // namespace meetings
