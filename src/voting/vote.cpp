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
