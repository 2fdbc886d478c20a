// How long the rules of its day and place want a meeting to be, and an agenda of that length.
#include "meetings/requirement.h"

#include <algorithm>

#include "meetings/templates.h"
#include "rulebook/rulebook.h"

namespace meetings {

std::optional<int> required_minutes(db::Tx& tx, OrganisationId cell, MeetingKind kind, base::Day day) {
    auto const tree = organisations::shared_tree_on(tx, day);
    auto const* const node = tree->find(cell);
    if (node == nullptr) return std::nullopt;
    auto const called = members::called_on(tx, cell, day);
    rules::Facts facts;
    facts.places = rules::places_of(tree->place_of(*node));
    facts.meeting.kind = kind;
    facts.meeting.date = day;
    facts.cell.official =
        static_cast<int>(std::count_if(called.begin(), called.end(), [](auto const& one) { return one.is_official; }));
    facts.cell.probationary = static_cast<int>(called.size()) - *facts.cell.official;
    auto const book = rulebook::book_of(tx);
    for (auto const& rule : book.rules()) {
        if (rule.measure != rules::Measure::party_minutes) continue;
        auto const finding = rules::check_one(rule, facts);
        if (finding.required) return static_cast<int>(finding.required->hundredths / 100);
    }
    return std::nullopt;
}

std::vector<AgendaItem> usual_agenda(db::Tx& tx, PlannedMeeting const& meeting, base::IdMaker& ids,
                                     words::Language language) {
    auto items = template_of(meeting.kind, required_minutes(tx, meeting.cell_id, meeting.kind, meeting.day), language);
    for (auto& item : items) item.id = ids.next<AgendaItem>();
    return items;
}

}  // namespace meetings
