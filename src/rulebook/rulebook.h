#pragma once
// The rule book of one site: the book that travels in the program, joined with the rules the site has set for itself.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/record.h"
#include "platform/events/act.h"
#include "platform/fwd.h"
#include "rules/rules.h"

namespace rulebook {

// What judges at this site today. Throws db::Broken when a rule that was taken once cannot be read any more.
rules::Book book_of(db::Tx& tx);

// The act that gives a site rules of its own: `text` has the form of a file of book/ (see book/README.md), its entries
// are local and at any place but central; effective at once. Faults: book.invalid with every fault by pointer,
// local_rules.name_missing, and database.taken for a name that is already used: an amended rule is a new entry with
// dates, never an edited one.
base::Result<> add_local_rules(events::Context& context, std::string_view name, std::string_view text,
                               std::optional<std::string> const& reason = {});

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace rulebook
