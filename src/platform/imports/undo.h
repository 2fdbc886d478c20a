#pragma once
// Undoing a whole import: what it made and changed, and how each room says what has come to stand on that since.
#include <vector>

#include "platform/imports/outcome.h"

namespace imports {

// The import that is to be undone. Its act's audit entries say what it made (version 1) and changed; import_before
// holds what the changed things were.
struct Undoing {
    ImportId id{};
    std::string kind{};
    base::Instant at{};
    base::Day today{};
};

// What stands on an import: pointer "/member/<id>", a code such as import.office_stands, and arguments for its
// sentence.
using Standing = std::vector<base::FieldError>;

// A room's answer to what of its own stands on an import. It registers itself while the program starts, as queries do,
// so that rooms above the imports are heard as well.
class Stander {
public:
    using Find = Standing (*)(db::Tx& tx, Undoing const& undoing);
    explicit Stander(Find find);
};
Standing all_standing(db::Tx& tx, Undoing const& undoing);

// A thing that the import made or changed and that another act has changed since, undone imports aside.
struct Touched {
    std::string thing{};
    std::int64_t thing_id = 0;
};
RECORD(Touched, thing, thing_id)
std::vector<Touched> changed_since(db::Tx& tx, ImportId id);

// The things of one kind that it made, and those that it changed with what they were.
std::vector<std::int64_t> made(db::Tx& tx, ImportId id, std::string_view thing);
struct Was {
    std::int64_t thing_id = 0;
    std::string was{};
};
RECORD(Was, thing_id, was)
std::vector<Was> changed(db::Tx& tx, ImportId id, std::string_view thing);

// Things to be removed, part by part: so that it can be watched, and stopped where nobody wants it any more. A part are
// those with ids from `first` to `last`.
struct Part {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::size_t count = 0;
};
std::vector<Part> in_parts(std::vector<std::int64_t> ids);

// How many things the import made or changed.
std::size_t things_of(db::Tx& tx, ImportId id);

// So many more of them are as before; the fault is job.cancelled.
base::Result<> went_back(jobs::Progress& progress, std::size_t things);

// For the queries of standers: the ids of the things of that kind which the import $1 made, and of all it touched.
#define MADE_BY_THE_IMPORT(thing_in_quotes) \
    "(select thing_id from audit_entries where act_id = $1 and thing = " thing_in_quotes " and version = 1)"
#define TOUCHED_BY_THE_IMPORT(thing_in_quotes) \
    "(select thing_id from audit_entries where act_id = $1 and thing = " thing_in_quotes ")"

// The act's name in the audit.
inline constexpr std::string_view undo_act = "undo import";

}  // namespace imports
