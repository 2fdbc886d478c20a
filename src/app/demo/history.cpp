// Inventing meetings.
#include "app/demo/history.h"

#include <algorithm>
#include <array>

#include "app/demo/chance.h"

namespace app::demo {
namespace {

using base::Day;
using rules::MeetingKind;
using std::chrono::days;

constexpr std::uint64_t history_seed = 42;
constexpr std::array<int, 6> starts{7 * 60 + 30, 8 * 60, 9 * 60, 13 * 60 + 30, 14 * 60, 15 * 60};
constexpr int small_cell = 9;

// How often what happens in a cell, of a thousand meetings.
struct Habits {
    int misses = 0;
    int late = 0;
    int too_short = 0;
    int mixed = 0;
    int absent = 0;  // of a thousand members
    int unexcused = 0;
    int leaves_out_thematic = 0;
};

Habits habits_of(Manner manner) {
    switch (manner) {
        case Manner::steady: return {2, 15, 8, 5, 20, 5, 10};
        case Manner::ordinary: return {20, 70, 45, 30, 40, 40, 60};
        case Manner::weak: return {130, 220, 150, 110, 70, 200, 250};
    }
    return {};
}

bool is_weekend(Day day) {
    auto const weekday = std::chrono::weekday(day);
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

// The first working day from the one wanted on, else the last before it; within both bounds.
Day working_day(Day wanted, Day first, Day last) {
    for (auto day = std::max(wanted, first); day <= last; day += days(1))
        if (!is_weekend(day)) return day;
    for (auto day = std::min(wanted, last); day >= first; day -= days(1))
        if (!is_weekend(day)) return day;
    return std::clamp(wanted, first, last);
}

// What a cell means to hold in a month: the kind of its meeting, and whether a thematic one stands beside it.
struct Month {
    base::Month month{};
    MeetingKind kind = MeetingKind::regular;
    bool has_thematic = false;
};

class CellHistory {
public:
    CellHistory(Population const& population, std::size_t at, Times const& times)
        : population_(population),
          cell_(population.cells[at]),
          at_(at),
          times_(times),
          habits_(habits_of(cell_.manner)),
          chance_(history_seed * 1000 + at),
          usual_day_(chance_.between(2, 8)),
          usual_start_(chance_.one_of(std::span(starts))) {}

    void add_quarter(base::Quarter quarter, History& history) {
        auto const thematic = chance_.between(0, 2);
        bool const has_thematic = !chance_.happens(habits_.leaves_out_thematic);
        bool const is_combined = chance_.happens(600);
        auto month = quarter.first_month();
        for (int number = 0; number < 3; ++number, month = month.next()) {
            if (month.last() < cell_.listed_from) continue;
            Month wanted{month};
            if (has_thematic && number == thematic) {
                wanted.kind = is_combined ? MeetingKind::combined : MeetingKind::regular;
                wanted.has_thematic = !is_combined;
            }
            add_month(wanted, history);
        }
    }

    // Some plan the next month's meeting already.
    void plan_next(base::Month month, History& history) {
        if (!chance_.happens(400)) return;
        auto const day = working_day(month.first() + days(usual_day_ - 1), month.first(), month.last());
        history.planned.push_back({at_, MeetingKind::regular, day, usual_start_, chance_.happens(700)});
    }

private:
    void add_month(Month const& wanted, History& history) {
        bool const is_held = !chance_.happens(habits_.misses);
        auto const first = wanted.month.first();
        auto const usual =
            chance_.happens(habits_.late) ? chance_.between(13, 26) : usual_day_ + chance_.between(-1, 1);
        bool const waits = chance_.happens(60);
        bool const is_planned = chance_.happens(600);
        auto const day = working_day(first + days(usual - 1), first, wanted.month.last());
        bool const is_open = wanted.month.last() >= times_.today;
        if (!is_held && !is_open) return;
        if (is_open && (day > times_.today || waits || !is_held)) {
            if (is_planned) plan(wanted, day, history);
            return;
        }
        hold(wanted.kind, day, history);
        auto const thematic = working_day(day + days(chance_.between(6, 14)), day, wanted.month.last());
        if (wanted.has_thematic && thematic > day && thematic <= times_.today)
            hold(MeetingKind::thematic, thematic, history);
    }

    void plan(Month const& wanted, Day day, History& history) {
        if (wanted.month.first() > times_.today) return;  // the next month is planned by itself
        auto const soon = times_.today + days(chance_.between(1, 5));
        auto const planned = working_day(std::max(day, soon), times_.today, wanted.month.last());
        history.planned.push_back({at_, wanted.kind, planned, usual_start_, chance_.happens(700)});
    }

    void hold(MeetingKind kind, Day day, History& history) {
        Met met;
        met.cell = at_;
        met.kind = kind;
        met.held_on = day;
        met.start_minute = usual_start_;
        auto const expected = expected_on(population_, cell_, day);
        set_length(met, expected);
        set_attendance(met, expected);
        history.held.push_back(met);
    }

    // In the minutes of their habit, whatever the rules of the day are.
    void set_length(Met& met, int expected) {
        bool const is_small = expected < small_cell;
        int party = is_small ? 60 + 5 * chance_.between(0, 6) : 90 + 5 * chance_.between(0, 6);
        if (met.kind == MeetingKind::thematic) party = (is_small ? 75 : 95) + 5 * chance_.between(0, 9);
        if (met.kind == MeetingKind::combined) party = (is_small ? 75 : 120) + 5 * chance_.between(0, 6);
        if (chance_.happens(habits_.too_short)) party = 40 + 5 * chance_.between(0, is_small ? 3 : 8);
        if (chance_.happens(habits_.mixed)) met.professional_minutes = 15 + 5 * chance_.between(0, 6);
        if (party + met.professional_minutes >= 120 && chance_.happens(500)) met.break_minutes = 10;
        met.end_minute = met.start_minute + party + met.professional_minutes + met.break_minutes;
    }

    void set_attendance(Met& met, int expected) {
        for (int member = 0; member < expected; ++member)
            if (chance_.happens(habits_.absent)) ++met.absent_excused;
        met.absent_excused = std::min(met.absent_excused, expected / 3);
        if (chance_.happens(habits_.unexcused))
            met.absent_unexcused = chance_.between(1, expected > small_cell ? 2 : 1);
        met.present = expected - met.absent_excused - met.absent_unexcused;
        auto const most = std::max(met.present * 3 / 5, 1);
        auto const least = std::max(met.present / 5, 1);
        if (!chance_.happens(20)) met.spoke = chance_.between(least, most);
    }

    Population const& population_;
    Cell const& cell_;
    std::size_t at_;
    Times const& times_;
    Habits habits_;
    Chance chance_;
    int usual_day_;
    int usual_start_;
};

}  // namespace

History history_of(Population const& population, Times const& times) {
    History history;
    for (std::size_t at = 0; at < population.cells.size(); ++at) {
        CellHistory cell(population, at, times);
        for (auto quarter = times.first; quarter <= times.current; quarter = quarters_later(quarter, 1))
            cell.add_quarter(quarter, history);
        cell.plan_next(base::month_of(times.today).next(), history);
    }
    std::stable_sort(history.held.begin(), history.held.end(), [](Met const& one, Met const& other) {
        return base::month_of(one.held_on) < base::month_of(other.held_on);
    });
    return history;
}

}  // namespace app::demo
