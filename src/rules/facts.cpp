// The facts of a meeting as `rules check` takes them.
#include "rules/facts.h"

#include <utility>

namespace rules {
namespace {

std::vector<std::string> read_places(Node const& node) {
    std::vector<std::string> places;
    if (node.is_empty_list()) node.refuse("missing");
    for (auto const& element : node.elements()) {
        if (auto place = element.needed().place()) places.push_back(*std::move(place));
    }
    return places;
}

CellFacts read_cell(Node const& node) {
    if (!node.is_object({"kind", "official", "probationary", "exempt", "has_committee_body"})) return {};
    CellFacts cell;
    cell.kind = node.at("kind").choice<CellKind>("unknown_kind");
    cell.official = node.at("official").count();
    cell.probationary = node.at("probationary").count();
    cell.exempt = node.at("exempt").count();
    cell.has_committee_body = node.at("has_committee_body").flag();
    bool const are_all_known = cell.official && cell.probationary && cell.exempt;
    if (are_all_known && *cell.exempt > *cell.official + *cell.probationary)
        node.at("exempt").refuse("exempt_over_members");
    return cell;
}

std::optional<std::vector<ItemFacts>> read_items(Node const& node) {
    if (!node.is_given()) return {};
    std::vector<ItemFacts> items;
    for (auto const& element : node.elements()) {
        if (!element.needed().is_object({"kind", "minutes"})) continue;
        auto const kind = element.at("kind").needed().choice<ItemKind>("unknown_kind");
        auto const minutes = element.at("minutes").needed().count();
        if (kind && minutes) items.push_back({*kind, *minutes});
    }
    return items;
}

MeetingFacts read_meeting(Node const& node) {
    if (!node.is_object({"kind", "date", "items", "present", "absent_excused", "absent_unexcused", "spoke",
                         "documents_sent_on", "committee_met_on", "minutes_finished_on", "concluded"})) {
        return {};
    }
    MeetingFacts meeting;
    meeting.kind = node.at("kind").needed().choice<MeetingKind>("unknown_kind").value_or(MeetingKind::regular);
    meeting.date = node.at("date").needed().day().value_or(base::Day{});
    meeting.items = read_items(node.at("items"));
    meeting.present = node.at("present").count();
    meeting.absent_excused = node.at("absent_excused").count();
    meeting.absent_unexcused = node.at("absent_unexcused").count();
    meeting.spoke = node.at("spoke").count();
    meeting.documents_sent_on = node.at("documents_sent_on").day();
    meeting.committee_met_on = node.at("committee_met_on").day();
    meeting.minutes_finished_on = node.at("minutes_finished_on").day();
    meeting.concluded = node.at("concluded").flag();
    return meeting;
}

}  // namespace

std::optional<Facts> read_facts(Node const& node) {
    if (!node.needed().is_object({"places", "cell", "meeting"})) return {};
    Facts facts;
    facts.places = read_places(node.at("places").needed());
    facts.cell = read_cell(node.at("cell"));
    facts.meeting = read_meeting(node.at("meeting").needed());
    return facts;
}

}  // namespace rules
