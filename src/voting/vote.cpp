// Who could vote, and counts that cannot be.
#include "voting/vote.h"

#include <algorithm>

namespace voting {
namespace {

constexpr std::size_t question_limit_bytes = 1000;

bool is_there(meetings::OnRoll const& entry, int minute) {
    return entry.state == meetings::Attendance::present && (!entry.came_at_minute || *entry.came_at_minute <= minute) &&
           (!entry.left_at_minute || *entry.left_at_minute > minute);
}

void count_in(Known& known, meetings::OnRoll const& entry) {
    if (entry.state != meetings::Attendance::present) return;
    ++known.most_present;
    if (!entry.came_at_minute && !entry.left_at_minute) ++known.least_present;
}

void check_counts(Vote const& vote, std::vector<base::FieldError>& fields) {
    if (vote.present == 0) {
        fields.push_back({"/in_favour", "vote.nobody_present"});
        return;
    }
    base::Arguments const bounds{{"minimum", "0"}, {"maximum", std::to_string(vote.present)}};
    auto const is_possible = [&](int count) { return count >= 0 && count <= vote.present; };
    if (!is_possible(vote.in_favour)) fields.push_back({"/in_favour", "out_of_range", bounds});
    if (!is_possible(vote.against)) fields.push_back({"/against", "out_of_range", bounds});
    if (!is_possible(vote.abstained)) fields.push_back({"/abstained", "out_of_range", bounds});
    auto const voted = std::int64_t{vote.in_favour} + vote.against + vote.abstained;
    if (voted == 0) fields.push_back({"/in_favour", "vote.nobody_voted"});
    if (voted > vote.present)
        fields.push_back({"/in_favour",
                          "vote.more_than_present",
                          {{"voted", std::to_string(voted)}, {"present", std::to_string(vote.present)}}});
}

}  // namespace

Counted bases_of(std::span<meetings::OnRoll const> roll, int minute) {
    Counted bases;
    for (auto const& entry : roll) {
        if (!entry.is_official) continue;
        auto const has_vote = is_there(entry, minute);
        bases.present += has_vote ? 1 : 0;
        bases.official += has_vote || !entry.is_exempt ? 1 : 0;
    }
    return bases;
}

Counted bases_of(std::span<meetings::OnRoll const> roll, std::span<members::MemberId const> committee, int minute) {
    Counted bases{static_cast<int>(committee.size()), 0};
    for (auto const& entry : roll)
        if (std::find(committee.begin(), committee.end(), entry.member_id) != committee.end())
            bases.present += is_there(entry, minute) ? 1 : 0;
    return bases;
}

bool is_settled(Known const& known) {
    return known.least_present == known.most_present;
}

Known known_of(std::span<meetings::OnRoll const> roll) {
    Known known;
    for (auto const& entry : roll) {
        if (!entry.is_official) continue;
        auto const came = entry.state == meetings::Attendance::present;
        known.official += came || !entry.is_exempt ? 1 : 0;
        count_in(known, entry);
    }
    return known;
}

Known known_of(std::span<meetings::OnRoll const> roll, std::span<members::MemberId const> committee) {
    Known known{static_cast<int>(committee.size()), 0, 0};
    for (auto const& entry : roll)
        if (std::find(committee.begin(), committee.end(), entry.member_id) != committee.end()) count_in(known, entry);
    return known;
}

base::Result<Known> known_of(Expected const& expected, std::optional<int> const& present) {
    if (!present) return Known{expected.official, 0, expected.official};
    auto const members = expected.official + expected.probationary;
    if (*present > members)
        return base::Error{base::Fault::refused,
                           "vote.more_came_than_members",
                           {{"present", std::to_string(*present)}, {"members", std::to_string(members)}}};
    return Known{expected.official, std::max(0, *present - expected.probationary),
                 std::min(*present, expected.official)};
}

base::Result<Counted> counted(Known const& known, std::optional<int> const& present) {
    auto const fault = [](char const* code, base::Arguments arguments) {
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/present", code, std::move(arguments)}}};
    };
    auto const least = std::to_string(known.least_present);
    auto const most = std::to_string(known.most_present);
    if (!present && !is_settled(known)) return fault("vote.present_is_needed", {{"least", least}, {"most", most}});
    auto const number = present.value_or(known.least_present);
    if (number < known.least_present || number > known.most_present)
        return fault("out_of_range", {{"minimum", least}, {"maximum", most}});
    return Counted{known.official, number};
}

std::vector<base::FieldError> faults_of(Vote const& vote, meetings::MeetingRecord const& record) {
    std::vector<base::FieldError> fields;
    if (vote.question.empty()) fields.push_back({"/question", "vote.question_missing"});
    if (vote.question.size() > question_limit_bytes)
        fields.push_back({"/question", "text_too_long", {{"limit", std::to_string(question_limit_bytes)}}});
    auto const is_item = [&](auto const& item) { return item.id == *vote.item_id; };
    if (vote.item_id && std::none_of(record.items.begin(), record.items.end(), is_item))
        fields.push_back({"/item_id", "vote.item_unknown"});
    auto const is_of_committee = record.kind == meetings::MeetingKind::committee;
    if (is_of_committee != (vote.matter == Matter::committee_decision))
        fields.push_back({"/matter", "vote.matter_of_another_meeting"});
    check_counts(vote, fields);
    return fields;
}

}  // namespace voting
