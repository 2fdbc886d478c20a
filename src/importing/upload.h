#pragma once
// A file that waits to be taken, and what its page is told of it.
#include <optional>
#include <string>
#include <vector>

#include "importing/importing.h"
#include "json/codec.h"
#include "platform/http/route.h"

namespace importing {

enum class Kind { members, meetings };
RECORD_ENUM(Kind, members, meetings)

// Which column (0 is A) is which field, said by hand.
struct ChosenColumn {
    std::string field{};
    std::optional<unsigned> column{};
};
RECORD(ChosenColumn, field, column)

struct Settings {
    std::vector<ChosenColumn> columns{};
    std::optional<std::string> period{};
    bool updates = false;
};
RECORD(Settings, columns, period, updates)

// Faults: body.invalid with /columns/2/field (import.field_unknown, import.field_repeated), /columns/2/column
// (import.column_unknown, import.column_repeated), /period (period.invalid).
base::Result<> check(Settings const& settings, Kind kind);

enum class UploadState { waiting, cancelled };
RECORD_ENUM(UploadState, waiting, cancelled)

struct Upload {
    ImportId id{};  // of the import it may become
    base::Instant at{};
    std::string actor{};
    Kind kind = Kind::members;
    std::string file_name{};
    std::int64_t file_bytes = 0;
    UploadState state = UploadState::waiting;
    std::string settings{};  // as JSON
};
RECORD(Upload, id, at, actor, kind, file_name, file_bytes, state, settings)
base::Result<Settings> settings_of(Upload const& upload);

struct SeenHeading {
    unsigned column = 0;
    std::string letter{};
    std::string heading{};
    std::vector<std::string> sample{};
};
RECORD(SeenHeading, column, letter, heading, sample)

struct Field {
    std::string field{};
    std::string name{};
    bool is_required = false;
    std::optional<unsigned> column{};
};
RECORD(Field, field, name, is_required, column)

// What a look at the file gives: its columns, and what would be taken, or why nothing could be.
struct Preview {
    std::vector<SeenHeading> headings{};
    std::vector<Field> fields{};
    std::optional<imports::Outcome> outcome{};
    std::optional<base::Error> problem{};
};

// A look is no act: nothing is written.
base::Result<Preview> look(events::Context& context, Upload const& upload, jobs::Progress& progress);
// The act of taking the file, once. Faults: import.not_waiting, import.columns_missing, job.cancelled, and those of
// members::import_list and meetings::import_log.
base::Result<imports::Outcome> take(events::Context& context, ImportId id, jobs::Progress& progress);

// The act of keeping a file until it is taken. Faults: import.too_many_waiting.
base::Result<> keep(events::Context& context, Upload const& upload, std::string_view bytes);
// The acts of changing how it is read, and of throwing it away. Fault: import.not_waiting.
base::Result<> change_settings(events::Context& context, ImportId id, Settings const& settings);
base::Result<> cancel(events::Context& context, ImportId id);

// What an office corrects by: every cell that was refused, differs or was not understood, as a workbook.
http::File error_list(imports::Outcome const& outcome, std::string const& file_name, words::Language language,
                      base::Instant now);

}  // namespace importing
