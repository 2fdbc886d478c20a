// What is done with an uploaded file: kept, looked at, taken or thrown away.
#include <algorithm>
#include <set>

#include "importing/store.h"
#include "meetings/meetings.h"
#include "members/members.h"
#include "platform/imports/row_reader.h"

namespace importing {
namespace {

// Nobody works on more files at once, and each may take 32 MiB of the site's database.
constexpr std::size_t most_waiting = 20;
constexpr std::int64_t week_ms = std::int64_t{7} * 24 * 60 * 60 * 1000;

std::span<sheet::ColumnSpec const> columns_of(Kind kind) {
    return kind == Kind::members ? members::list_columns() : meetings::log_columns();
}

void note(events::Context& context, ImportId id, std::string const& act, boost::json::object const& changes,
          std::string const& event) {
    events::record(context, {context.ids.next<events::Act>(),
                             act,
                             {{"upload", id.value, 1, json::print(changes)}},
                             "import." + event,
                             "{}"});
}

imports::Options options_of(Upload const& upload, Settings const& settings, jobs::Progress& progress) {
    imports::Options options;
    options.updates = settings.updates;
    options.file_name = upload.file_name;
    options.id = upload.id;
    options.progress = &progress;
    for (auto const& chosen : settings.columns) options.columns.push_back({chosen.field, chosen.column});
    return options;
}

base::Result<imports::Outcome> run(events::Context& context, Upload const& upload, Settings const& settings,
                                   imports::Options const& options) {
    auto const bytes = store::bytes_of(context.tx, upload.id);
    if (upload.kind == Kind::members) return members::import_list(context, bytes, options);
    std::optional<std::vector<base::Month>> months;
    if (settings.period) months = TRY(meetings::parse_period(*settings.period));
    return meetings::import_log(context, bytes, months, options);
}

// The columns as they would be read, also where too few of them were recognised.
base::Result<> show_columns(Preview& preview, std::string_view bytes, Kind kind,
                            std::vector<sheet::Choice> const& choices) {
    auto const specs = columns_of(kind);
    auto const workbook = TRY(sheet::read_workbook(bytes));
    auto layout = sheet::layout_of(workbook, specs, choices);
    for (auto& seen : layout.columns)
        preview.headings.push_back({static_cast<unsigned>(seen.column), sheet::column_letters(seen.column),
                                    std::move(seen.heading), std::move(seen.sample)});
    for (std::size_t spec = 0; spec < specs.size(); ++spec) {
        auto const column = layout.of_specs[spec];
        preview.fields.push_back({std::string(specs[spec].key), std::string(specs[spec].headings.front()),
                                  specs[spec].need == sheet::Need::required,
                                  column ? std::optional(static_cast<unsigned>(*column)) : std::nullopt});
    }
    return {};
}

base::Result<Upload> waiting_upload(db::Tx& tx, ImportId id) {
    auto upload = store::find_upload(tx, id);
    if (!upload || upload->state != UploadState::waiting)
        return base::Error{base::Fault::refused, "import.not_waiting"};
    return *std::move(upload);
}

}  // namespace

base::Result<Settings> settings_of(Upload const& upload) {
    return json::decode<Settings>(TRY(json::parse(upload.settings)));
}

base::Result<> check(Settings const& settings, Kind kind) {
    base::Error fault{base::Fault::invalid, "body.invalid"};
    auto const refuse = [&](std::size_t at, char const* what, char const* code) {
        fault.fields.push_back({"/columns/" + std::to_string(at) + "/" + what, code});
    };
    std::set<std::string> fields;
    std::set<unsigned> columns;
    auto const specs = columns_of(kind);
    for (std::size_t at = 0; at < settings.columns.size(); ++at) {
        auto const& field = settings.columns[at].field;
        auto const& column = settings.columns[at].column;
        bool const is_known =
            std::any_of(specs.begin(), specs.end(), [&](auto const& spec) { return spec.key == field; });
        if (!is_known) refuse(at, "field", "import.field_unknown");
        if (!fields.insert(field).second) refuse(at, "field", "import.field_repeated");
        if (column && *column >= sheet::Limits{}.columns) refuse(at, "column", "import.column_unknown");
        if (column && !columns.insert(*column).second) refuse(at, "column", "import.column_repeated");
    }
    if (settings.period)
        if (auto const period = meetings::parse_period(*settings.period); !period)
            fault.fields.push_back({"/period", period.error().code, period.error().arguments});
    if (!fault.fields.empty()) return fault;
    return {};
}

base::Result<Preview> look(events::Context& context, Upload const& upload, jobs::Progress& progress) {
    auto const settings = TRY(settings_of(upload));
    auto options = options_of(upload, settings, progress);
    options.is_dry_run = true;
    Preview preview;
    if (auto seen = show_columns(preview, store::bytes_of(context.tx, upload.id), upload.kind, options.columns);
        !seen) {
        preview.problem = seen.take_error();
        return preview;
    }
    auto outcome = run(context, upload, settings, options);
    if (outcome)
        preview.outcome = *std::move(outcome);
    else
        preview.problem = outcome.take_error();
    TRY(progress.still_wanted());
    return preview;
}

base::Result<imports::Outcome> take(events::Context& context, ImportId id, jobs::Progress& progress) {
    context.tx.lock("imports");
    auto const upload = TRY(waiting_upload(context.tx, id));
    auto const settings = TRY(settings_of(upload));
    auto outcome = TRY(run(context, upload, settings, options_of(upload, settings, progress)));
    if (!outcome.written) return base::Error{base::Fault::refused, "import.columns_missing"};
    store::remove_upload(context.tx, id);
    TRY(progress.still_wanted());
    return outcome;
}

base::Result<> keep(events::Context& context, Upload const& upload, std::string_view bytes) {
    remove_expired(context);
    if (store::waiting(context.tx).size() >= most_waiting)
        return base::Error{base::Fault::refused, "import.too_many_waiting", {{"limit", std::to_string(most_waiting)}}};
    store::add(context.tx, upload, bytes);
    note(context, upload.id, "upload import", {{"kind", json::encode(upload.kind)}, {"file_bytes", upload.file_bytes}},
         "uploaded");
    return {};
}

base::Result<> change_settings(events::Context& context, ImportId id, Settings const& settings) {
    auto const upload = TRY(waiting_upload(context.tx, id));
    auto const text = json::print(json::encode(settings));
    store::set_settings(context.tx, id, text);
    note(context, id, "change import settings", {{"settings", {upload.settings, text}}}, "settings_changed");
    return {};
}

base::Result<> cancel(events::Context& context, ImportId id) {
    context.tx.lock("imports");
    TRY(waiting_upload(context.tx, id));
    store::set_cancelled(context.tx, id);
    note(context, id, "cancel import", {{"state", {"waiting", "cancelled"}}}, "cancelled");
    return {};
}

void remove_expired(events::Context& context) {
    for (auto const id : store::uploaded_before(context.tx, {context.now().milliseconds - week_ms})) {
        store::remove_upload(context.tx, id);
        note(context, id, "remove expired import", {{"removed", true}}, "expired");
    }
}

}  // namespace importing
