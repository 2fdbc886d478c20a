#pragma once
// A committee's member list as Excel keeps it, read row by row into listed members.
#include <span>

#include "members/member.h"
#include "platform/imports/row_reader.h"

namespace members {

// In the order of Field.
std::span<sheet::ColumnSpec const> list_columns();

// The good rows; what cannot be taken is noted in the outcome. `today` bounds what can have happened.
std::vector<Listed> read_list(sheet::Table const& table, base::Day today, imports::Outcome& outcome);

}  // namespace members
