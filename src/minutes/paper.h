#pragma once
// Private to minutes: one paper of a meeting from its first text to its seal, and what may be done with it when. Pure.
#include <optional>
#include <string>
#include <vector>

#include "minutes/draft.h"

namespace minutes {

// By the kind of the paper one of the two.
struct Text {
    std::optional<MinutesPaper> minutes{};
    std::optional<DecisionPaper> decision{};
};
RECORD(Text, minutes, decision)

// Those whom a meeting keeps papers of. A meeting has at most one of each kind that is not sealed.
bool is_kept(Kind kind);
Text draft_of(Ground const& ground, Kind kind);
// As a text is kept: letters composed, and without what the paper says of itself (how it was read back).
Text tidied(Text const& text);
// Everything wrong with it: of another kind, too long, too many.
std::vector<base::FieldError> faults_of(Text const& text, Kind kind);
bool is_same(Text const& one, Text const& other);

// How it was read to the meeting, and which version of it.
struct ReadBack {
    base::Day on{};
    int minute = 0;
    std::optional<std::string> note{};  // "13/13 đồng ý"
    std::int64_t version = 0;
    bool operator==(ReadBack const&) const = default;
};
RECORD(ReadBack, on, minute, note, version)
// As the minutes say it.
std::string sentence_of(ReadBack const& read);
// A meeting that began then; not before it, not in the future. The note is tidied.
std::vector<base::FieldError> faults_of(ReadBack const& wanted, meetings::MeetingRecord const& record, base::Day today);

// Who stands for a paper. Of each version: a changed text is to be approved anew.
enum class Role { chair, minute_taker };
RECORD_ENUM(Role, chair, minute_taker)
// on_word: written down by somebody else on his word; recorded_by says by whom.
struct Approval {
    Role role = Role::chair;
    std::optional<MemberId> member_id{};
    std::string name{};
    bool is_on_word = false;
    std::string recorded_by{};
    base::Instant at{};
};
RECORD(Approval, role, member_id, name, is_on_word, recorded_by, at)
Approval const* find(std::vector<Approval> const& approvals, Role role);
// The other one has approved already, and is the same person.
bool is_same_person(std::vector<Approval> const& approvals, Approval const& wanted);

enum class State { drafted, edited, approved, sealed };
RECORD_ENUM(State, drafted, edited, approved, sealed)

// A paper as it is: drafted has no row yet, its version is 0 and its text the draft.
struct Paper {
    Kind kind = Kind::minutes;
    base::Day day{};
    std::int64_t version = 0;
    Text text{};
    std::optional<ReadBack> read_back{};
    std::vector<Approval> approvals{};  // of this version
    std::optional<documents::SealedPaperId> sealed_paper_id{};
};
State state_of(Paper const& paper);

// What stands between a paper and its seal (must), and what is worth a look before (advice).
enum class Weight { must, advice };
RECORD_ENUM(Weight, must, advice)
struct Check {
    std::string code{};
    Weight weight = Weight::must;
    base::Arguments arguments{};
    std::vector<std::string> fields{};  // codes of what it is about, which stand for {fields}
};
// drafted: the draft of now, with which numbers and names are compared.
std::vector<Check> checks_of(Paper const& paper, Text const& drafted);
bool may_be_sealed(std::vector<Check> const& checks);

// The paper that this one takes the place of.
struct Replaced {
    std::string number{};
    base::Day day{};
};
// The values that the form is filled with: the text, how it was read back, and what it replaces.
boost::json::object values_of(Paper const& paper, std::optional<Replaced> const& replaced);
// What the paper is about, in one line, as the archive shows it.
std::string subject_of(Paper const& paper, std::optional<Replaced> const& replaced);

}  // namespace minutes
