#pragma once
// Private to minutes: what is done to a meeting's papers. Each act is whole or not at all, stands in the audit, and
// asked for again changes nothing. They do not ask for rights. Faults of all of them: those of ground_of,
// meeting_paper.meeting_is_not_closed, meeting_paper.is_sealed, meeting_paper.is_not_saved, meeting_paper.stale
// (`version` is not the text's).
#include "minutes/ground.h"
#include "minutes/store.h"

namespace minutes {

// The newest paper of a kind: the one that is being written, or else the one sealed last.
struct Which {
    MeetingId meeting{};
    Kind kind = Kind::minutes;
};

// A paper as it is, with its row where it has one. `rows`: those of the meeting.
Paper paper_of(db::Tx& tx, Which const& which, std::optional<store::PaperRow> const& row, Ground const& ground);
std::optional<store::PaperRow> newest(std::vector<store::PaperRow> const& rows, Kind kind);
std::optional<store::PaperRow> newest_sealed(std::vector<store::PaperRow> const& rows, Kind kind);
std::optional<Replaced> replaced_by(db::Tx& tx, store::PaperRow const& row);

// Saves a text over the version that it was written from; 0 for the first. Who has approved the version before is to be
// asked again. Fault: body.invalid with the fields that are wrong.
base::Result<> save(events::Context& context, Which const& which, std::int64_t version, Text const& text);

// How the minutes were read to the meeting; said again otherwise, it is corrected. Faults: body.invalid,
// meeting_paper.is_not_read (of no minutes).
base::Result<> read_back(events::Context& context, Which const& which, ReadBack const& wanted);

// Who speaks: his member, his name, and whether he may write for others.
struct Speaker {
    std::optional<MemberId> member_id{};
    std::string name{};
    bool may_record = false;
};
// name: of whoever approves, where the record does not say who was chair or took the minutes.
struct ApprovalWish {
    std::int64_t version = 0;
    Role role = Role::chair;
    bool is_on_word = false;
    std::optional<std::string> name{};
};
// One's own approval, or somebody's on his word. Faults: meeting_paper.approver_unknown,
// meeting_paper.is_not_yours_to_approve, meeting_paper.is_same_person.
base::Result<> approve(events::Context& context, Which const& which, ApprovalWish const& wish, Speaker const& speaker);

// Numbers the paper, fills its form and keeps it for good; minutes are then finished. Fault: meeting_paper.is_not_ready
// with what is wrong; those of documents::next_number, render and seal.
base::Result<> seal(events::Context& context, Which const& which, std::int64_t version);

// Begins a paper that is to take the place of the sealed one, with its text and the day of today. Faults:
// meeting_paper.is_not_sealed, meeting_paper.stale (it is corrected already, or another).
base::Result<> correct(events::Context& context, Which const& which, documents::SealedPaperId corrects);

// Gives up a correction that is not sealed; none is there afterwards, whether or not there was one. Fault:
// meeting_paper.is_no_correction.
base::Result<> give_up(events::Context& context, Which const& which, std::int64_t version);

}  // namespace minutes
