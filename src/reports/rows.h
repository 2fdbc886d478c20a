#pragma once
// The rows behind figures, as lists show them.
#include <boost/json/object.hpp>

#include "reports/facts.h"

namespace reports {

boost::json::object row_of(Node const* const& node, db::Tx& tx, organisations::Tree const& tree);
boost::json::object row_of(members::Stay const& stay, db::Tx& tx, organisations::Tree const& tree);
boost::json::object row_of(JudgedMeeting const& meeting, db::Tx& tx, organisations::Tree const& tree);
boost::json::object row_of(CellMonth const& month, db::Tx& tx, organisations::Tree const& tree);
boost::json::object row_of(CellQuarter const& quarter, db::Tx& tx, organisations::Tree const& tree);

}  // namespace reports
