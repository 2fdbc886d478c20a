// Counting a roll.
#include "minutes/counting.h"

#include "platform/words/words.h"

namespace minutes {
namespace {

using meetings::Attendance;

Numbers counted(std::optional<meetings::Held> const& held) {
    Numbers numbers;
    if (!held) return numbers;
    if (auto const all = meetings::expected(*held)) numbers.summoned = static_cast<int>(*all);
    numbers.present = held->present;
    numbers.absent_excused = held->absent_excused;
    numbers.absent_unexcused = held->absent_unexcused;
    return numbers;
}

}  // namespace

Numbers numbers_of(std::vector<meetings::OnRoll> const& roll, std::optional<meetings::Held> const& held) {
    if (roll.empty()) return counted(held);
    int official = 0;
    int probationary = 0;
    int exempt = 0;
    int exempt_present = 0;
    int present = 0;
    int excused = 0;
    int unexcused = 0;
    for (auto const& one : roll) {
        if (one.is_exempt) {
            ++exempt;
            exempt_present += one.state == Attendance::present ? 1 : 0;
            continue;
        }
        ++(one.is_official ? official : probationary);
        present += one.state == Attendance::present ? 1 : 0;
        excused += one.state == Attendance::absent_excused ? 1 : 0;
        unexcused += one.state == Attendance::absent_unexcused ? 1 : 0;
    }
    return {official + probationary, official, probationary, exempt, present, excused, unexcused, exempt_present};
}

std::string text_of(std::optional<int> number) {
    if (!number) return words::text(words::Language::vi, "minutes.blank");
    return (*number < 10 ? "0" : "") + std::to_string(*number);
}

}  // namespace minutes
