#pragma once
// SQL of meetings' papers.
#include "minutes/paper.h"
#include "platform/db/tx.h"

namespace minutes {

struct MeetingPaper;
using MeetingPaperId = base::Id<MeetingPaper>;

}  // namespace minutes

namespace minutes::store {

struct PaperRow {
    MeetingId meeting_id{};
    MeetingPaperId id{};
    OrganisationId cell_id{};
    Kind kind = Kind::minutes;
    base::Day day{};
    std::int64_t version = 1;
    std::optional<documents::SealedPaperId> corrects_id{};
    std::optional<base::Day> read_back_on{};
    std::optional<int> read_back_minute{};
    std::optional<std::string> read_back_note{};
    std::optional<std::int64_t> read_back_version{};
    std::optional<documents::SealedPaperId> sealed_paper_id{};
};
RECORD(PaperRow, meeting_id, id, cell_id, kind, day, version, corrects_id, read_back_on, read_back_minute,
       read_back_note, read_back_version, sealed_paper_id)

// In the order in which they were begun.
std::vector<PaperRow> papers_of(db::Tx& tx, MeetingId meeting);
void add(db::Tx& tx, PaperRow const& row);
void change(db::Tx& tx, PaperRow const& row);
void remove(db::Tx& tx, PaperRow const& row);

void add_text(db::Tx& tx, PaperRow const& row, Text const& text, base::Instant at, std::string const& actor);
// Of the row's version.
Text text_of(db::Tx& tx, PaperRow const& row);

// Of the row's version.
std::vector<Approval> approvals_of(db::Tx& tx, PaperRow const& row);
void add_approval(db::Tx& tx, PaperRow const& row, Approval const& approval, std::string const& actor);

}  // namespace minutes::store
