// The rows behind figures, as lists show them: enough to find the paper they stand on.
#include "reports/rows.h"

#include "json/codec.h"

namespace reports {
namespace {

namespace bj = boost::json;

std::string path_of(organisations::Tree const& tree, OrganisationId cell) {
    auto const* node = tree.find(cell);
    return node == nullptr ? "" : tree.path_of(*node);
}

}  // namespace

bj::object row_of(Node const* const& node, db::Tx&, organisations::Tree const& tree) {
    return {
        {"organisation", base::to_text(node->id)}, {"kind", json::encode(node->kind)}, {"path", tree.path_of(*node)}};
}

bj::object row_of(members::Stay const& stay, db::Tx& tx, organisations::Tree const& tree) {
    auto const named = members::named(tx, stay.member_id);
    return {{"member", base::to_text(stay.member_id)},
            {"full_name", named ? named->full_name : ""},
            {"card_number", named ? json::encode(named->card_number) : bj::value(nullptr)},
            {"cell", path_of(tree, stay.cell_id)},
            {"admitted_on", base::to_text(stay.admitted_on)},
            {"official_on", json::encode(stay.official_on)},
            {"from_day", base::to_text(stay.from_day)},
            {"to_day", json::encode(stay.to_day)}};
}

bj::object row_of(JudgedMeeting const& meeting, db::Tx&, organisations::Tree const& tree) {
    auto const& held = meeting.held;
    bj::value party_minutes;
    if (held.professional_minutes) party_minutes = meetings::most_party_minutes(held);
    return {{"meeting", base::to_text(held.id)},   {"cell", path_of(tree, held.cell_id)},
            {"kind", json::encode(held.kind)},     {"held_on", base::to_text(held.held_on)},
            {"start_minute", held.start_minute},   {"end_minute", held.end_minute},
            {"party_minutes", party_minutes},      {"professional_minutes", json::encode(held.professional_minutes)},
            {"break_minutes", held.break_minutes}, {"duration", json::encode(meeting.duration)}};
}

bj::object row_of(CellMonth const& month, db::Tx&, organisations::Tree const& tree) {
    return {{"cell", tree.path_of(*month.cell)},
            {"organisation", base::to_text(month.cell->id)},
            {"month", base::to_text(month.month)}};
}

bj::object row_of(CellQuarter const& quarter, db::Tx&, organisations::Tree const& tree) {
    return {{"cell", tree.path_of(*quarter.cell)}, {"organisation", base::to_text(quarter.cell->id)}};
}

}  // namespace reports
