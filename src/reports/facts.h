#pragma once
// Everything a quarter's figures are counted from, read once; the figures themselves are in figures.h.
#include "findings/findings.h"

namespace reports {

using findings::CellMonth;
using findings::CellQuarter;
using findings::JudgedMeeting;
using findings::Node;
using findings::OrganisationId;

// One quarter, organisations as they are on its last day.
struct QuarterFacts : findings::Judged {
    base::Quarter quarter{};
};

// Of which organisation (of `tree`, the tree of the quarter's last day), in which quarter, seen on which day.
struct Asked {
    organisations::Tree const& tree;
    Node const& top;
    base::Quarter quarter{};
    base::Day today{};
};

// Reads and judges. Tree and book must outlive the facts.
QuarterFacts facts_of(db::Tx& tx, Asked const& asked, rules::Book const& book);

}  // namespace reports
