#pragma once
// What an import did with a file, row by row: the contract of docs/guide/nhap-va-bao-cao.md.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "json/record.h"
#include "platform/events/act.h"
#include "platform/fwd.h"
#include "platform/sheet/table.h"

namespace imports {

struct Import;
using ImportId = base::Id<Import>;

// A row that cannot be taken: Excel's row number, the heading as the file writes it, the cell as it is seen, and what
// is wrong.
struct Rejected {
    unsigned row = 0;
    std::string column{};
    std::string value{};
    std::string code{};
    auto operator<=>(Rejected const&) const = default;
};
RECORD(Rejected, row, column, value, code)

// A cell that says something else than the register does.
struct Differing {
    unsigned row = 0;
    std::string column{};
    std::string value{};
    std::string in_register{};
    auto operator<=>(Differing const&) const = default;
};
RECORD(Differing, row, column, value, in_register)

struct Outcome {
    // accepted: rows that were new or, with --update, changed the register; unchanged: rows that say what it says
    // already.
    std::int64_t accepted = 0;
    std::int64_t unchanged = 0;
    std::int64_t updated = 0;  // those of accepted that changed what was there
    std::vector<Differing> differs{};
    std::vector<Rejected> rejected{};
    // Cells that were not understood and left out, though their rows were taken.
    std::vector<Rejected> notices{};
    // Rows that are no data (groups, totals, signatures), columns nobody asked for, and months now known as recorded.
    std::vector<unsigned> rows_passed_over{};
    std::vector<std::string> columns_passed_over{};
    std::vector<base::Month> months_recorded{};
    // false: nothing was written, because it was a dry run or rows were rejected under --strict.
    bool written = false;
};
RECORD(Outcome, accepted, unchanged, updated, differs, rejected, notices, rows_passed_over, columns_passed_over,
       months_recorded, written)

// What a site keeps of an import's outcome.
base::Result<Outcome> stored_outcome(std::string_view json);

struct Options {
    bool is_dry_run = false;
    bool is_strict = false;
    bool updates = false;
    std::string file_name{};               // without its folder
    std::vector<sheet::Choice> columns{};  // what somebody said by hand
    ImportId id{};                         // of the import where the caller has one already
    jobs::Progress* progress = nullptr;    // counts each row when it is read, compared and written
};

// So many more rows are done with; the fault is job.cancelled where nobody wants the import any more.
base::Result<> went_on(Options const& options, std::size_t rows);

// Whether the file's good rows are to be written.
bool may_write(Outcome const& outcome, Options const& options);
// --strict and some row was rejected.
bool is_refused(Outcome const& outcome, Options const& options);

// What was imported: "members" or "meetings", and from which file.
struct Source {
    std::string_view kind{};
    std::string_view bytes{};
    std::string_view file_name{};
};

// Notes the import and all it said, as the act whose id is the import's; `changes` are those of all things made or
// changed.
void record(events::Context& context, ImportId id, Source const& source, Outcome const& outcome,
            std::vector<events::Change> changes);

// A thing as it was before the import changed it, in its room's own JSON: what undoing goes back to.
struct Before {
    std::string thing{};
    std::int64_t thing_id = 0;
    std::string was{};
};
// After `record`. Of several for one thing the first counts.
void keep_before(events::Context& context, ImportId id, std::vector<Before> const& before);

}  // namespace imports
