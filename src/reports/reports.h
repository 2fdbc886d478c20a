#pragma once
// The quarter's figures, computed from the facts as they are known now, each provable down to the rows it was counted
// from.
#include <boost/json/fwd.hpp>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"
#include "organisations/organisations.h"
#include "platform/events/act.h"
#include "platform/fwd.h"
#include "platform/words/words.h"

namespace reports {

// Which report: an organisation and everything below it (none: the root), in one quarter.
struct Wanted {
    std::string organisation{};  // code, id or name
    base::Quarter quarter{};
};

// {"quarter", "organisation", "organisations", "members", "meetings", "findings", "undecidable", "locked"}; the keys of
// the contract and what else is known. "meetings" says first how much is known at all: "records" is "complete",
// "partial" or "none". Where the report was locked, its own figures and {"locked": {"at",
// "book_version"}}, whatever the register says since. Faults: site.missing, organisation.unknown,
// organisation.ambiguous.
base::Result<boost::json::value> quarter_report(db::Tx& tx, base::Clock const& clock, Wanted const& wanted);

// The rows behind one figure, such as "members.admitted": {"key", "value", "rows": [...]}, for a percentage {"part",
// "whole"} with the rows of the part. Computed now, also for a locked
// report, beside which {"locked": {"at", "value"}} says what it was locked with. Further fault: figure.unknown
// (argument known: all keys).
base::Result<boost::json::value> trace(db::Tx& tx, base::Clock const& clock, Wanted const& wanted,
                                       std::string_view key);

// The act of locking a report as it is now. Faults: those above, report.is_locked, and report.quarter_not_over.
base::Result<boost::json::value> lock_quarter_report(events::Context& context, Wanted const& wanted);

// The report as a table for the terminal: label and figure in the words of the language ("1,14%", "5.175").
std::string table_of(boost::json::value const& report, words::Language language);
// The rows of a trace likewise.
std::string table_of_rows(boost::json::value const& traced, words::Language language);

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace reports
