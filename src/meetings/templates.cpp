// The usual steps of a meeting of each kind.
#include "meetings/templates.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

namespace meetings {
namespace {

constexpr int step_minutes = 5;

struct Step {
    char const* title;  // a code of web/src/words
    int minutes;
};

constexpr std::array<Step, 8> regular_steps{{{"agenda.opening", 5},
                                             {"agenda.last_month", 15},
                                             {"agenda.information", 10},
                                             {"agenda.next_month", 10},
                                             {"agenda.discussion", 25},
                                             {"agenda.self_criticism", 10},
                                             {"agenda.conclusion", 10},
                                             {"agenda.closing", 5}}};

constexpr std::array<Step, 6> thematic_steps{{{"agenda.thematic_opening", 5},
                                              {"agenda.thematic_report", 25},
                                              {"agenda.thematic_discussion", 35},
                                              {"agenda.thematic_relating", 10},
                                              {"agenda.thematic_conclusion", 10},
                                              {"agenda.closing", 5}}};

// The regular part first, then the thematic one: the two follow each other.
constexpr std::array<Step, 11> combined_steps{{{"agenda.opening", 5},
                                               {"agenda.last_month", 15},
                                               {"agenda.information", 10},
                                               {"agenda.next_month", 10},
                                               {"agenda.discussion", 20},
                                               {"agenda.self_criticism", 10},
                                               {"agenda.conclusion", 5},
                                               {"agenda.thematic_report", 15},
                                               {"agenda.thematic_discussion", 20},
                                               {"agenda.thematic_conclusion", 5},
                                               {"agenda.closing", 5}}};

constexpr std::array<Step, 4> extraordinary_steps{
    {{"agenda.opening", 5}, {"agenda.matter", 15}, {"agenda.discussion", 20}, {"agenda.conclusion", 10}}};

constexpr std::array<Step, 5> committee_steps{{{"agenda.committee_last_month", 15},
                                               {"agenda.committee_next_month", 15},
                                               {"agenda.committee_agenda", 15},
                                               {"agenda.committee_questions", 10},
                                               {"agenda.conclusion", 5}}};

std::span<Step const> steps_of(MeetingKind kind) {
    switch (kind) {
        case MeetingKind::regular: return regular_steps;
        case MeetingKind::thematic: return thematic_steps;
        case MeetingKind::combined: return combined_steps;
        case MeetingKind::extraordinary: return extraordinary_steps;
        case MeetingKind::committee: return committee_steps;
    }
    return regular_steps;
}

}  // namespace

std::vector<int> spread(std::vector<int> const& usual, int total) {
    auto const all = std::accumulate(usual.begin(), usual.end(), 0);
    std::vector<int> minutes;
    for (auto const one : usual)
        minutes.push_back(std::max(step_minutes, one * total / all / step_minutes * step_minutes));
    auto left = total - std::accumulate(minutes.begin(), minutes.end(), 0);
    while (left != 0) {
        auto const longest = std::max_element(minutes.begin(), minutes.end());
        auto const change = left > 0 ? left : std::max(left, -step_minutes);
        *longest += change;
        left -= change;
    }
    return minutes;
}

std::vector<AgendaItem> template_of(MeetingKind kind, std::optional<int> required_minutes, words::Language language) {
    auto const steps = steps_of(kind);
    std::vector<int> usual;
    for (auto const& step : steps) usual.push_back(step.minutes);
    auto const least = static_cast<int>(steps.size()) * step_minutes;
    auto const total = std::max(least, required_minutes.value_or(std::accumulate(usual.begin(), usual.end(), 0)));
    auto const minutes = spread(usual, total);
    std::vector<AgendaItem> items;
    for (std::size_t at = 0; at < steps.size(); ++at)
        items.push_back({{}, words::text(language, steps[at].title), ItemKind::party, minutes[at], {}});
    return items;
}

}  // namespace meetings
