#pragma once
// Private to minutes: a meeting's papers as pages show them, to whoever asks.
#include "minutes/acts.h"
#include "platform/http/call.h"

namespace minutes {

using meetings::Meeting;

// What the caller is to a meeting's papers. Members of the cell read what is sealed; who runs it writes; those who
// stand for a paper read it before.
class Sight {
public:
    // Fault: http.not_found for a meeting that the caller may not know of.
    static base::Result<Sight> of(db::Tx& tx, http::Call const& call, MeetingId meeting);

    [[nodiscard]] Ground const& ground() const { return ground_; }
    [[nodiscard]] bool may_write() const { return may_write_; }
    [[nodiscard]] bool may_read_drafts() const {
        return may_write_ || stands_for(Role::chair) || stands_for(Role::minute_taker);
    }
    // As the record has it.
    [[nodiscard]] bool stands_for(Role role) const;
    [[nodiscard]] Speaker const& speaker() const { return speaker_; }

private:
    Sight(Ground ground, Speaker speaker)
        : ground_(std::move(ground)), speaker_(std::move(speaker)), may_write_(speaker_.may_record) {}

    Ground ground_;
    Speaker speaker_;
    bool may_write_;
};

struct CellShown {
    OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(CellShown, id, name, path)

struct MeetingShown {
    MeetingId id{};
    meetings::MeetingKind kind = meetings::MeetingKind::regular;
    base::Day day{};
    meetings::Stage stage = meetings::Stage::planned;
    CellShown cell{};
};
RECORD(MeetingShown, id, kind, day, stage, cell)

struct SealedShown {
    documents::SealedPaperId id{};
    Kind kind = Kind::minutes;
    std::optional<std::string> number{};
    base::Day day{};
    std::string subject{};
    base::Instant sealed_at{};
    std::string sealed_by{};  // a name
    std::string sha256{};
    std::optional<documents::SealedPaperId> corrects_id{};
    std::optional<documents::SealedPaperId> corrected_by_id{};
};
RECORD(SealedShown, id, kind, number, day, subject, sealed_at, sealed_by, sha256, corrects_id, corrected_by_id)

// A kind's newest paper in a line, where the caller may know of it.
struct PaperLine {
    Kind kind = Kind::minutes;
    State state = State::drafted;
    std::int64_t version = 0;
};
RECORD(PaperLine, kind, state, version)

struct PapersOfMeeting {
    MeetingShown meeting{};
    std::vector<PaperLine> rows{};
    std::vector<SealedShown> sealed{};
    bool may_edit = false;
};
RECORD(PapersOfMeeting, meeting, rows, sealed, may_edit)

struct CheckShown {
    std::string code{};
    Weight weight = Weight::must;
    std::string says{};
};
RECORD(CheckShown, code, weight, says)

// Who is to approve. Without a name the record does not say who that was.
struct ApproverShown {
    Role role = Role::chair;
    std::optional<std::string> name{};
    bool is_caller = false;
};
RECORD(ApproverShown, role, name, is_caller)

struct PaperPage {
    MeetingShown meeting{};
    Kind kind = Kind::minutes;
    State state = State::drafted;
    std::int64_t version = 0;
    base::Day day{};
    documents::Head head{};
    std::optional<documents::FormFollowed> form{};  // of a paper that is not sealed
    Text text{};
    std::optional<std::string> read_back_says{};  // as the paper says it
    std::optional<ReadBack> read_back{};
    std::vector<ApproverShown> approvers{};
    std::vector<Approval> approvals{};
    std::vector<CheckShown> checks{};          // of a paper that is not sealed
    std::vector<findings::Shown> proposals{};  // what the rules found wrong, for whoever writes
    std::optional<Text> drafted{};             // where it differs from the text, for whoever writes
    std::optional<SealedShown> sealed{};
    std::optional<SealedShown> corrects{};
    bool may_edit = false;
    bool may_correct = false;
    bool is_numbered_by_term = true;
};
RECORD(PaperPage, meeting, kind, state, version, day, head, form, text, read_back_says, read_back, approvers, approvals,
       checks, proposals, drafted, sealed, corrects, may_edit, may_correct, is_numbered_by_term)

PapersOfMeeting papers_of(db::Tx& tx, http::Call const& call, Sight const& sight);
// Faults: http.not_found for whoever may read sealed ones alone, and there is none.
base::Result<PaperPage> page_of(db::Tx& tx, http::Call const& call, Sight const& sight, Kind kind);

}  // namespace minutes
