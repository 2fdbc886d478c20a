#pragma once
// Private to minutes: what the record of a meeting says, in the words of its papers. Pure. Papers are Vietnamese,
// whatever language their writer reads.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "documents/documents.h"
#include "meetings/meetings.h"
#include "members/members.h"
#include "tasks/tasks.h"
#include "voting/voting.h"

namespace minutes {

using documents::DecisionPaper;
using documents::Kind;
using documents::MinutesPaper;
using meetings::MeetingId;
using members::MemberId;
using organisations::OrganisationId;

constexpr auto vietnamese = words::Language::vi;

// Everything that a draft is made from.
struct Ground {
    std::string cell{};
    std::string superior{};  // the committee above it; empty where nothing is known of it
    meetings::MeetingRecord record{};
    std::optional<meetings::Held> held{};           // once it is closed
    std::map<MemberId, std::string> names{};        // of everybody whom the record or a task names
    std::map<MemberId, members::Office> offices{};  // of the cell, that day
    std::vector<tasks::Task> given{};               // by this meeting
    std::vector<tasks::Task> due{};                 // given before and not over when the cell last met
    std::vector<voting::Vote> votes{};
};

// "05/10/2026" as papers write it out: "ngày 05 tháng 10 năm 2026"; "14 giờ 00".
std::string day_in_words(base::Day day);
std::string time_in_words(int minute);

MinutesPaper minutes_draft(Ground const& ground);
// kind: resolution or conclusion.
DecisionPaper decision_draft(Ground const& ground, Kind kind);

// A paragraph that only says what somebody is to write there: "[...]".
bool is_to_be_written(std::string_view paragraph);

}  // namespace minutes
