#pragma once
// A committee's member list as Excel keeps it, read row by row into listed members.
#include "members/member.h"
#include "platform/imports/row_reader.h"

namespace members {

// The good rows, of a table whose columns are list_columns, in the order of Field; what cannot be taken is noted in the
// outcome. `today` bounds what can have happened.
std::vector<Listed> read_list(sheet::Table const& table, base::Day today, imports::Outcome& outcome);

}  // namespace members
