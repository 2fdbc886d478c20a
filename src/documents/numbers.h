#pragma once
// Private to documents: terms and numbers as their page sets them.
#include "documents/documents.h"

namespace documents {

// How far a kind's papers are numbered in the series of today.
struct Numbering {
    Kind kind = Kind::minutes;
    std::int64_t last = 0;
};
RECORD(Numbering, kind, last)
std::vector<Numbering> numbering_of(db::Tx& tx, OrganisationId organisation, base::Day day);

// The act of saying that papers were numbered so far without the program. Faults: paper.number_is_taken {number},
// paper.not_numbered.
base::Result<> set_numbered_so_far(events::Context& context, OrganisationId organisation, Numbering const& numbering);

// The act of saying on which days the organisation's terms began; all of them.
base::Result<> set_terms(events::Context& context, OrganisationId organisation, std::vector<base::Day> terms);

}  // namespace documents
