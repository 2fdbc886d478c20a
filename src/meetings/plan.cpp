// Comparing a log with the register.
#include "meetings/plan.h"

#include <map>
#include <tuple>

namespace meetings {
namespace {

std::string in_words(std::optional<int> const& number) {
    return number ? std::to_string(*number) : "";
}

std::string time_in_words(int minutes) {
    auto const two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

std::string in_words(MeetingKind kind) {
    switch (kind) {
        case MeetingKind::regular: return "Thường kỳ";
        case MeetingKind::thematic: return "Chuyên đề";
        case MeetingKind::combined: return "Thường kỳ kết hợp chuyên đề";
        case MeetingKind::extraordinary: return "Bất thường";
        case MeetingKind::committee: return "Họp chi ủy";
    }
    return "";
}

// Takes the row's values over into `is` and lists those that said something else. A count the row does not give says
// nothing.
std::vector<Difference> take_over(Held& is, Listed const& listed) {
    auto const& given = listed.meeting;
    std::vector<Difference> differences;
    auto const take_count = [&](Field field, std::optional<int>& held, std::optional<int> const& value) {
        if (!value || held == value) return;
        differences.push_back({field, in_words(value), in_words(held)});
        held = value;
    };
    if (is.kind != given.kind) differences.push_back({Field::kind, in_words(given.kind), in_words(is.kind)});
    is.kind = given.kind;
    if (is.end_minute != given.end_minute)
        differences.push_back({Field::end, time_in_words(given.end_minute), time_in_words(is.end_minute)});
    is.end_minute = given.end_minute;
    take_count(Field::professional, is.professional_minutes, given.professional_minutes);
    std::optional<int> breaks = is.break_minutes;
    if (listed.shows_breaks) take_count(Field::breaks, breaks, given.break_minutes);
    is.break_minutes = *breaks;
    take_count(Field::present, is.present, given.present);
    take_count(Field::absent_excused, is.absent_excused, given.absent_excused);
    take_count(Field::absent_unexcused, is.absent_unexcused, given.absent_unexcused);
    take_count(Field::spoke, is.spoke, given.spoke);
    return differences;
}

}  // namespace

LogPlan plan_of(std::vector<Listed> const& list, std::vector<Held> const& known, base::IdMaker& ids,
                Differences differences) {
    std::map<std::tuple<OrganisationId, base::Day, int>, Held> held;
    for (auto const& meeting : known)
        held.emplace(std::tuple(meeting.cell_id, meeting.held_on, meeting.start_minute), meeting);
    LogPlan plan;
    for (auto const& listed : list) {
        auto const& given = listed.meeting;
        auto const [found, is_new] =
            held.try_emplace(std::tuple(given.cell_id, given.held_on, given.start_minute), given);
        if (is_new) {
            found->second.id = ids.next<Meeting>();
            plan.added.push_back(found->second);
            continue;
        }
        Held is = found->second;
        auto const differing = take_over(is, listed);
        if (differing.empty()) ++plan.unchanged;
        for (auto const& difference : differing) plan.differs.emplace_back(listed.row, difference);
        if (differing.empty() || differences == Differences::are_listed) continue;
        ++is.version;
        plan.corrections.push_back({found->second, is, differing});
        found->second = is;
    }
    return plan;
}

}  // namespace meetings
