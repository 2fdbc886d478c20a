#pragma once
// An import as its page sees it, put together from what is stored and from the jobs under way: pure.
#include "importing/store.h"
#include "platform/jobs/jobs.h"
#include "platform/words/words.h"

namespace importing {

enum class State { reading, previewed, taking, taken, failed, cancelled, undoing, undone };
RECORD_ENUM(State, reading, previewed, taking, taken, failed, cancelled, undoing, undone)

struct Done {
    std::int64_t done = 0;
    std::int64_t total = 0;  // 0: not known yet
};
RECORD(Done, done, total)

struct ShownSettings {
    std::optional<std::string> period{};
    bool updates = false;
};
RECORD(ShownSettings, period, updates)

struct Totals {
    std::int64_t differs = 0;
    std::int64_t rejected = 0;
    std::int64_t notices = 0;
};
RECORD(Totals, differs, rejected, notices)

struct Problem {
    std::string code{};
    base::Arguments arguments{};
    std::string says{};  // in the language of whoever asks
};
RECORD(Problem, code, arguments, says)

struct ImportState {
    ImportId id{};
    Kind kind = Kind::members;
    std::string file_name{};
    base::Instant at{};
    std::string by{};
    State state = State::reading;
    Done progress{};
    std::vector<SeenHeading> headings{};
    std::vector<Field> fields{};
    ShownSettings settings{};
    std::optional<imports::Outcome> outcome{};
    std::optional<Totals> totals{};
    std::optional<Problem> problem{};
    std::optional<base::Instant> undone_at{};
    std::optional<std::string> undone_by{};
};
RECORD(ImportState, id, kind, file_name, at, by, state, progress, headings, fields, settings, outcome, totals, problem,
       undone_at, undone_by)

// The jobs of an import: the look at its file, its taking, and its undoing.
struct Jobs {
    std::optional<jobs::View> look{};
    std::optional<jobs::View> take{};
    std::optional<jobs::View> undo{};
};

ImportState state_of(Upload const& upload, Settings const& settings, Jobs const& jobs, words::Language language);
// Without an outcome where an older program took it.
ImportState state_of(store::Taken const& taken, std::optional<imports::Outcome> outcome, Jobs const& jobs,
                     words::Language language);

// The result of a look as its job keeps it.
using SharedPreview = std::shared_ptr<Preview const>;

}  // namespace importing
