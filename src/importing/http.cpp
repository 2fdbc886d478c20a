// What the server answers about imports. All of it is for whoever administers the whole site: a list may bring any
// organisation and any member.
#include "importing/state.h"
#include "organisations/organisations.h"
#include "platform/files/files.h"
#include "platform/sheet/file_kind.h"

namespace importing {
namespace {

using http::Call;
using http::Nothing;
using organisations::OrganisationId;

// Before there is a root, only the administrator can begin.
base::Result<> require_importer(Call& call, db::Tx& tx) {
    if (call.actor().is_administrator) return {};
    auto const tree = organisations::shared_tree_on(tx, call.today());
    organisations::Reach const reach(*tree, call.actor());
    if (tree->root() != nullptr && reach.may(rights::Right::administer, tree->root()->id)) return {};
    return base::Error{base::Fault::forbidden, "import.only_at_the_root"};
}

jobs::Key look_key(ImportId id) {
    return {id.value, "look"};
}
jobs::Key take_key(ImportId id) {
    return {id.value, "take"};
}
jobs::Key undo_key(ImportId id) {
    return {id.value, "undo"};
}

// A job outlives its request: it holds what the site holds, and the site outlives its jobs.
struct Worker {
    db::Database& database;
    base::Clock const& clock;
    base::IdMaker& ids;
    std::string actor;
    std::weak_ptr<jobs::Jobs> jobs;  // gone while the server ends
};
Worker worker_of(Call& call) {
    return {call.site().database, call.site().clock, call.site().ids, call.actor_name(), call.site().jobs};
}

base::Result<std::any> look_at(Worker const& worker, ImportId id, jobs::Progress& progress) {
    return worker.database.read([&](db::Tx& tx) -> base::Result<std::any> {
        auto const upload = store::find_upload(tx, id);
        if (!upload) return base::Error{base::Fault::refused, "import.not_waiting"};
        events::Context context{tx, worker.clock, worker.ids, worker.actor};
        return std::any(std::make_shared<Preview const>(TRY(look(context, *upload, progress))));
    });
}

base::Result<> start_look(Call& call, ImportId id) {
    return call.site().jobs->start(
        look_key(id), jobs::Kind::replaceable,
        [worker = worker_of(call), id](jobs::Progress& progress) { return look_at(worker, id, progress); });
}

template <class F>
auto act(Worker const& worker, F const& f) {
    return worker.database.write([&](db::Tx& tx) {
        events::Context context{tx, worker.clock, worker.ids, worker.actor};
        return f(context);
    });
}

base::Result<std::any> take_file(Worker const& worker, ImportId id, jobs::Progress& progress) {
    auto taken = act(worker, [&](events::Context& context) { return take(context, id, progress); });
    if (taken) return std::any();
    // A file whose taking was stopped because the server ends waits on.
    if (progress.is_cancelled() && !worker.jobs.expired())
        TRY(act(worker, [&](events::Context& context) { return cancel(context, id); }));
    return taken.take_error();
}

base::Result<std::any> undo_import(Worker const& worker, ImportId id, jobs::Progress& progress) {
    auto undone = act(worker, [&](events::Context& context) { return undo(context, id, progress); });
    if (!undone && undone.error().code == "database.dangling")
        return base::Error{base::Fault::refused, "import.stands_under", {{"count", "1"}}};
    TRY(std::move(undone));
    return std::any();
}

struct Found {
    std::optional<store::Taken> taken{};
    std::optional<imports::Outcome> outcome{};
    std::optional<Upload> upload{};
};

base::Result<Found> find(Call& call, ImportId id) {
    return call.read([&](db::Tx& tx) -> base::Result<Found> {
        TRY(require_importer(call, tx));
        Found found{store::find_taken(tx, id), {}, store::find_upload(tx, id)};
        if (!found.taken && !found.upload) return Call::not_found();
        if (auto const outcome = found.taken ? store::outcome_of(tx, id) : std::nullopt)
            found.outcome = TRY(imports::stored_outcome(*outcome));
        return found;
    });
}

Jobs jobs_of(Call& call, ImportId id) {
    auto const& jobs = *call.site().jobs;
    return {jobs.view(look_key(id)), jobs.view(take_key(id)), jobs.view(undo_key(id))};
}

// With people's names in place of what the audit keeps.
ImportState named(Call& call, ImportState state) {
    return call.read([&](db::Tx& tx) {
        state.by = call.name_of(tx, state.by);
        if (state.undone_by) state.undone_by = call.name_of(tx, *state.undone_by);
        return std::move(state);
    });
}

base::Result<ImportState> shown(Call& call, ImportId id) {
    // The jobs first: what is taken in between is then found as taken.
    auto jobs = jobs_of(call, id);
    auto found = TRY(find(call, id));
    if (found.taken) return named(call, state_of(*found.taken, std::move(found.outcome), jobs, call.language()));
    auto const is_waiting = found.upload->state == UploadState::waiting;
    if (is_waiting && !jobs.look) {
        // Its look was lost: the server has been started anew, or many others were looked at since.
        TRY(start_look(call, id));
        jobs = jobs_of(call, id);
    }
    return named(call, state_of(*found.upload, TRY(settings_of(*found.upload)), jobs, call.language()));
}

struct Start {
    Kind kind = Kind::members;
    std::optional<std::string> file_name{};
};
RECORD(Start, kind, file_name)

base::Result<ImportState> start(Call& call, http::Upload<Start> const& in) {
    TRY(call.read([&](db::Tx& tx) { return require_importer(call, tx); }));
    TRY(sheet::expect_package(in.bytes));
    Upload upload;
    upload.id = call.site().ids.next<imports::Import>();
    upload.at = call.clock().now();
    upload.actor = call.actor_name();
    upload.kind = in.query.kind;
    upload.file_name = files::base_name(in.query.file_name.value_or(""));
    upload.file_bytes = static_cast<std::int64_t>(in.bytes.size());
    upload.settings = json::print(json::encode(Settings{}));
    TRY(call.act([&](events::Context& context) { return keep(context, upload, in.bytes); }));
    TRY(start_look(call, upload.id));
    return shown(call, upload.id);
}

struct Listing {
    std::optional<std::string> after{};
    std::optional<int> limit{};
};
RECORD(Listing, after, limit)

struct ImportRow {
    ImportId id{};
    Kind kind = Kind::members;
    std::string file_name{};
    base::Instant at{};
    std::string by{};
    std::int64_t accepted = 0;
    std::int64_t unchanged = 0;
    std::int64_t updated = 0;
    std::int64_t differing = 0;
    std::int64_t rejected = 0;
    std::optional<base::Instant> undone_at{};
    std::optional<std::string> undone_by{};
};
RECORD(ImportRow, id, kind, file_name, at, by, accepted, unchanged, updated, differing, rejected, undone_at, undone_by)

struct WaitingRow {
    ImportId id{};
    Kind kind = Kind::members;
    std::string file_name{};
    base::Instant at{};
    std::string by{};
};
RECORD(WaitingRow, id, kind, file_name, at, by)

struct History {
    std::vector<ImportRow> rows{};
    std::vector<WaitingRow> waiting{};
    std::optional<std::string> next{};
};
RECORD(History, rows, waiting, next)

constexpr int usual_rows = 50;
constexpr int most_rows = 200;

ImportRow row_of(db::Tx& tx, Call const& call, store::Taken const& one) {
    ImportRow row{one.id,       one.kind,      one.file_name, one.at,        call.name_of(tx, one.actor),
                  one.accepted, one.unchanged, one.updated,   one.differing, one.rejected,
                  one.undone_at};
    if (one.undone_by) row.undone_by = call.name_of(tx, *one.undone_by);
    return row;
}

base::Result<History> list(Call& call, Listing const& in) {
    std::optional<ImportId> before;
    if (in.after) before = ImportId{TRY(base::parse_id(*in.after))};
    auto const limit = std::clamp(in.limit.value_or(usual_rows), 1, most_rows);
    return call.read([&](db::Tx& tx) -> base::Result<History> {
        TRY(require_importer(call, tx));
        History history;
        for (auto const& one : store::taken(tx, before, limit + 1)) {
            if (history.rows.size() == static_cast<std::size_t>(limit)) {
                history.next = base::to_text(history.rows.back().id);
                break;
            }
            history.rows.push_back(row_of(tx, call, one));
        }
        for (auto const& one : store::waiting(tx))
            history.waiting.push_back({one.id, one.kind, one.file_name, one.at, call.name_of(tx, one.actor)});
        return history;
    });
}

base::Result<ImportState> show(Call& call, Nothing const& /*in*/) {
    return shown(call, TRY(call.id<imports::Import>("import")));
}

base::Result<> expect_not_taking(Call& call, ImportId id) {
    auto const take = call.site().jobs->view(take_key(id));
    if (take && take->is_under_way()) return base::Error{base::Fault::conflict, "import.is_being_taken"};
    return {};
}

base::Result<ImportState> set(Call& call, Settings const& in) {
    auto const id = TRY(call.id<imports::Import>("import"));
    auto const found = TRY(find(call, id));
    if (!found.upload) return base::Error{base::Fault::refused, "import.not_waiting"};
    TRY(check(in, found.upload->kind));
    TRY(expect_not_taking(call, id));
    TRY(call.act([&](events::Context& context) { return change_settings(context, id, in); }));
    call.site().jobs->forget(take_key(id));
    TRY(start_look(call, id));
    return shown(call, id);
}

base::Result<ImportState> take_up(Call& call, Nothing const& /*in*/) {
    auto const id = TRY(call.id<imports::Import>("import"));
    auto const found = TRY(find(call, id));
    if (!found.upload || found.upload->state != UploadState::waiting)
        return base::Error{base::Fault::refused, "import.not_waiting"};
    TRY(expect_not_taking(call, id));
    TRY(call.site().jobs->start(
        take_key(id), jobs::Kind::lasting,
        [worker = worker_of(call), id](jobs::Progress& progress) { return take_file(worker, id, progress); }));
    return shown(call, id);
}

base::Result<ImportState> give_up(Call& call, Nothing const& /*in*/) {
    auto const id = TRY(call.id<imports::Import>("import"));
    TRY(find(call, id));
    auto const under_way = jobs_of(call, id);
    if (under_way.undo && under_way.undo->is_under_way()) {
        call.site().jobs->cancel(undo_key(id));
        return shown(call, id);
    }
    if (under_way.take && under_way.take->state == jobs::State::running) {
        // It ends as cancelled once the job has come to where it can stop.
        call.site().jobs->cancel(take_key(id));
        return shown(call, id);
    }
    call.site().jobs->forget(take_key(id));
    TRY(call.act([&](events::Context& context) { return cancel(context, id); }));
    call.site().jobs->forget(look_key(id));
    return shown(call, id);
}

base::Result<ImportState> take_back(Call& call, Nothing const& /*in*/) {
    auto const id = TRY(call.id<imports::Import>("import"));
    TRY(find(call, id));
    // What stands on it is told at once; the job asks again, since meanwhile more may have come.
    TRY(call.read([&](db::Tx& tx) { return may_be_undone(tx, id, call.today()); }));
    TRY(call.site().jobs->start(
        undo_key(id), jobs::Kind::lasting,
        [worker = worker_of(call), id](jobs::Progress& progress) { return undo_import(worker, id, progress); }));
    return shown(call, id);
}

base::Result<http::File> errors(Call& call, Nothing const& /*in*/) {
    auto const id = TRY(call.id<imports::Import>("import"));
    auto const found = TRY(find(call, id));
    auto const& file_name = found.taken ? found.taken->file_name : found.upload->file_name;
    if (found.outcome) return error_list(*found.outcome, file_name, call.language(), call.clock().now());
    auto const look = call.site().jobs->view(look_key(id));
    auto const* const preview = look ? std::any_cast<SharedPreview>(&look->result) : nullptr;
    if (preview == nullptr || !(*preview)->outcome) return base::Error{base::Fault::refused, "import.has_no_outcome"};
    return error_list(*(*preview)->outcome, file_name, call.language(), call.clock().now());
}

struct NewSite {
    std::string name{};
    std::optional<std::string> place{};
    std::optional<organisations::Kind> kind{};
};
RECORD(NewSite, name, place, kind)

struct Founded {
    OrganisationId id{};
};
RECORD(Founded, id)

base::Result<Founded> found_site(Call& call, NewSite const& in) {
    organisations::NewOrganisation root;
    root.name = in.name;
    root.kind = in.kind.value_or(organisations::Kind::upper_committee);
    root.place = in.place;
    return Founded{TRY(call.act([&](events::Context& context) { return organisations::found_site(context, root); }))};
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    using enum rights::Right;
    using http::route;
    return {
        route(post, "/api/site", administer_site, "Begin the site with its root organisation", &found_site),
        route(post, "/api/imports", administer, "Upload a list; it is looked at before anything is written", &start),
        route(get, "/api/imports", administer, "Imports that were taken and files that wait", &list),
        route(get, "/api/imports/{import}", administer, "An import, and how far it is", &show),
        route(put, "/api/imports/{import}/settings", administer, "Say which column is which, and look again", &set),
        route(post, "/api/imports/{import}/take", administer, "Take the good rows into the register", &take_up),
        route(post, "/api/imports/{import}/cancel", administer, "Throw the file away, or stop its taking or undoing",
              &give_up),
        route(post, "/api/imports/{import}/undo", administer, "Begin to undo the whole import", &take_back),
        route(get, "/api/import-errors/{import}", administer, "What to look at again, as a workbook", &errors),
    };
}

}  // namespace importing
