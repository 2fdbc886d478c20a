// What weighs how much, and what is to be done about it.
#include "overview/attention.h"

#include <algorithm>

namespace overview {
namespace {

// The weights, in one place: what nobody can mend any more but must answer for, then what is about to be missed, then
// what to talk about.
constexpr int weight_missed_this_quarter = 100;
constexpr int weight_no_records = 95;
constexpr int weight_overdue = 91;
constexpr int weight_not_yet_held = 80;  // and more with every day that passes
constexpr int weight_missed_before = 78;
constexpr int weight_no_thematic_before = 74;
constexpr int weight_no_thematic = 70;
constexpr int weight_probation_over = 65;
constexpr int weight_late_tasks = 60;
constexpr int weight_too_short = 50;
constexpr int weight_mixed = 48;
constexpr int weight_small_cell = 45;
constexpr int weight_unexcused = 40;
constexpr int weight_no_secretary = 35;

// How long before the end an office begins to remind.
constexpr std::chrono::days month_ends_soon{10};
constexpr std::chrono::days quarter_ends_soon{30};

// More cells than this that need the same are one line.
constexpr std::size_t most_lines_of_one_kind = 20;

std::string in_words(base::Month month) {
    auto const text = base::to_words(base::PartialDay{month.year, month.month, 0});
    return text;
}

std::string in_words(base::Quarter quarter) {
    constexpr std::array<char const*, 4> roman{"I", "II", "III", "IV"};
    return std::string(roman.at(quarter.number - 1U)) + "/" + std::to_string(quarter.year);
}

std::string in_words(std::optional<json::Decimal> number) {
    return number ? std::to_string(number->hundredths / 100) : "?";
}

class List {
public:
    explicit List(Known const& known) : known_(known), quarter_(base::quarter_of(known.today)) {}

    void add_cell(CellKnown const& cell) {
        cell_ = &cell;
        add_months();
        add_thematic();
        for (auto const& meeting : cell.meetings) add_meeting(meeting);
        add_people();
        add_tasks();
    }

    void add_site() {
        add_missing_records();
        add_missing_secretaries();
    }

    std::vector<Attention> take() {
        join_many();
        std::stable_sort(rows_.begin(), rows_.end(), [](auto const& one, auto const& other) {
            if (one.row.weight != other.row.weight) return one.row.weight > other.row.weight;
            return one.sort_key < other.sort_key;
        });
        std::vector<Attention> list;
        for (auto& one : rows_) list.push_back(std::move(one.row));
        return list;
    }

private:
    struct Sorted {
        std::string sort_key;
        Attention row;
    };

    static bool may_be_joined(Concern kind) {
        switch (kind) {
            case Concern::missed:
            case Concern::not_yet_held:
            case Concern::due_today:
            case Concern::overdue:
            case Concern::no_thematic: return true;
            default: return false;
        }
    }

    // What very many cells need is said once: the list would hide all else. Which they are, the squares show.
    void join_many() {
        std::map<std::pair<Concern, std::map<std::string, std::string>>, std::size_t> counts;
        for (auto const& one : rows_)
            if (may_be_joined(one.row.kind)) ++counts[{one.row.kind, one.row.arguments}];
        std::vector<Sorted> kept;
        for (auto& one : rows_) {
            auto const found = counts.find({one.row.kind, one.row.arguments});
            if (found == counts.end() || (found->second > 0 && found->second <= most_lines_of_one_kind)) {
                kept.push_back(std::move(one));
            } else if (found->second > 0) {
                kept.push_back({"", std::move(one.row)});
                stand_for(kept.back().row, static_cast<int>(found->second));
                found->second = 0;  // the others are said with it
            }
        }
        rows_ = std::move(kept);
    }

    void stand_for(Attention& row, int cells) const {
        row.organisation = known_.top;
        row.cells = cells;
        if (row.step == Step::plan) row.step = Step::remind;  // each of them has to plan for itself
        row.arguments["cells"] = std::to_string(cells);
    }

    Attention& add(Concern kind, int weight, Step step) {
        rows_.push_back({cell_ == nullptr ? "" : cell_->sort_key, {}});
        auto& row = rows_.back().row;
        row.kind = kind;
        row.weight = weight;
        row.step = step;
        row.organisation = cell_ == nullptr ? known_.top : cell_->organisation;
        return row;
    }

    void add_months() {
        for (auto const month : cell_->missed) {
            auto const is_now = month.first() >= quarter_.first();
            auto& row = add(Concern::missed, is_now ? weight_missed_this_quarter : weight_missed_before, Step::remind);
            row.month = month;
            row.arguments = {{"month", in_words(month)}};
        }
        if (!cell_->is_held_this_month && !cell_->is_planned_this_month) add_deadline();
    }

    // How long there is still to meet this month, or since when there was none any more by the committee's day.
    void add_deadline() {
        auto const month = base::month_of(known_.today);
        auto last = month.last();
        if (cell_->deadline_day) last = std::min(last, month.first() + std::chrono::days(*cell_->deadline_day - 1));
        auto const left = last - known_.today;
        if (left > month_ends_soon) return;
        auto const days_left = static_cast<int>(left.count());
        auto& row = days_left < 0    ? add(Concern::overdue, weight_overdue, Step::remind)
                    : days_left == 0 ? add(Concern::due_today, weight_not_yet_held + 10, Step::plan)
                                     : add(Concern::not_yet_held, weight_not_yet_held + 10 - days_left, Step::plan);
        row.month = month;
        row.arguments = {{"month", in_words(month)}, {"last_day", base::to_words(last)}};
        if (days_left < 0) row.arguments["days_over"] = std::to_string(-days_left);
        if (days_left > 0) row.arguments["days_left"] = std::to_string(days_left);
    }

    void add_thematic() {
        if (cell_->missed_thematic_before)
            add(Concern::no_thematic, weight_no_thematic_before, Step::plan).arguments = {
                {"quarter", in_words(findings::before(quarter_))}};
        if (cell_->has_thematic_this_quarter || known_.today + quarter_ends_soon < quarter_.last()) return;
        add(Concern::no_thematic, weight_no_thematic, Step::plan).arguments = {{"quarter", in_words(quarter_)}};
    }

    Attention& add_of_meeting(MeetingConcern const& meeting, Concern kind, int weight) {
        auto& row = add(kind, weight, Step::open_meeting);
        row.meeting_id = meeting.id;
        row.month = base::month_of(meeting.held_on);
        row.arguments = {{"day", base::to_words(meeting.held_on)}};
        return row;
    }

    void add_meeting(MeetingConcern const& meeting) {
        if (meeting.is_too_short) {
            auto& row = add_of_meeting(meeting, Concern::too_short, weight_too_short);
            row.arguments["minutes"] = in_words(meeting.minutes);
            row.arguments["required"] = in_words(meeting.minutes_required);
        }
        if (meeting.is_mixed) add_of_meeting(meeting, Concern::mixed, weight_mixed);
        if (meeting.absent_unexcused > 0)
            add_of_meeting(meeting, Concern::unexcused, weight_unexcused).arguments["members"] =
                std::to_string(meeting.absent_unexcused);
    }

    void add_people() {
        if (cell_->official_required)
            add(Concern::small_cell, weight_small_cell, Step::remind).arguments = {
                {"members", std::to_string(cell_->official)}, {"required", in_words(cell_->official_required)}};
        for (auto const& probation : cell_->probation_over) {
            auto& row = add(Concern::probation_over, weight_probation_over, Step::open_member);
            row.member_id = probation.member_id;
            row.arguments = {{"name", probation.full_name}, {"admitted_on", base::to_words(probation.admitted_on)}};
        }
        if (!cell_->has_secretary && !no_secretary_anywhere())
            add(Concern::no_secretary, weight_no_secretary, Step::set_offices);
    }

    // Where no cell has one, nobody has entered them yet: that is one thing to do, not one for each cell.
    [[nodiscard]] bool no_secretary_anywhere() const {
        return known_.cells.size() > 1 && std::none_of(known_.cells.begin(), known_.cells.end(),
                                                       [](auto const& one) { return one.has_secretary; });
    }

    void add_missing_secretaries() {
        cell_ = nullptr;
        if (no_secretary_anywhere())
            stand_for(add(Concern::no_secretary, weight_no_secretary, Step::set_offices),
                      static_cast<int>(known_.cells.size()));
    }

    // One log brings all cells' records: one line for all of them.
    void add_tasks() {
        if (!cell_->late_tasks) return;
        add(Concern::late_tasks, weight_late_tasks, Step::open_tasks).arguments = {
            {"tasks", std::to_string(cell_->late_tasks->tasks)}, {"day", base::to_words(cell_->late_tasks->due_on)}};
    }

    void add_missing_records() {
        cell_ = nullptr;
        std::optional<base::Month> first;
        auto cells = 0;
        for (auto const& cell : known_.cells) {
            if (cell.without_records.empty()) continue;
            ++cells;
            first = first ? std::min(*first, cell.without_records.front()) : cell.without_records.front();
        }
        if (!first) return;
        auto& row = add(Concern::no_records, weight_no_records, Step::import);
        row.month = first;
        row.arguments = {{"month", in_words(*first)}};
        stand_for(row, cells);
    }

    Known const& known_;
    base::Quarter quarter_;
    CellKnown const* cell_ = nullptr;
    std::vector<Sorted> rows_;
};

}  // namespace

std::vector<Attention> attention_of(Known const& known) {
    List list(known);
    for (auto const& cell : known.cells) list.add_cell(cell);
    list.add_site();
    return list.take();
}

bool is_probation_over(base::PartialDay admitted_on, base::Day today) {
    auto const ends = base::calendar(admitted_on.last()) + std::chrono::years(1);
    auto const day = ends.ok() ? base::Day(ends) : base::Day(ends.year() / ends.month() / std::chrono::last);
    return day <= today;
}

}  // namespace overview
