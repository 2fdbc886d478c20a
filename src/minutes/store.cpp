// SQL of meetings' papers. A text is one JSON value: nothing is ever looked for within it.
#include "minutes/store.h"

#include "json/codec.h"

namespace minutes::store {
namespace {

db::Query const papers_by_meeting{"minutes.papers", R"sql(
select meeting_id, id, cell_id, kind, day, version, corrects_id, read_back_on, read_back_minute, read_back_note, read_back_version,
       sealed_paper_id
from meeting_papers where meeting_id = $1 order by id)sql"};

db::Query const add_paper{"minutes.add_paper", R"sql(
insert into meeting_papers (meeting_id, id, cell_id, kind, day, version, corrects_id, read_back_on, read_back_minute, read_back_note,
                            read_back_version, sealed_paper_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12))sql"};

db::Query const change_paper{"minutes.change_paper", R"sql(
update meeting_papers set version = $3, read_back_on = $4, read_back_minute = $5, read_back_note = $6, read_back_version = $7,
                          sealed_paper_id = $8
where meeting_id = $1 and id = $2 and sealed_paper_id is null)sql"};

db::Query const remove_paper{"minutes.remove_paper", R"sql(
delete from meeting_papers where meeting_id = $1 and id = $2 and sealed_paper_id is null)sql"};

db::Query const add_version{"minutes.add_text", R"sql(
insert into meeting_paper_texts (meeting_id, paper_id, version, at, actor, text) values ($1, $2, $3, $4, $5, $6))sql"};

db::Query const text_of_version{"minutes.text", R"sql(
select text from meeting_paper_texts where meeting_id = $1 and paper_id = $2 and version = $3)sql"};

db::Query const remove_texts{"minutes.remove_texts", R"sql(
delete from meeting_paper_texts where meeting_id = $1 and paper_id = $2)sql"};

db::Query const approvals_of_version{"minutes.approvals", R"sql(
select role, member_id, name, is_on_word, recorded_by, at
from meeting_paper_approvals where meeting_id = $1 and paper_id = $2 and version = $3 order by at, role)sql"};

db::Query const approve{"minutes.add_approval", R"sql(
insert into meeting_paper_approvals (meeting_id, paper_id, version, role, member_id, name, is_on_word, recorded_by, at, actor)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10))sql"};

db::Query const remove_approvals{"minutes.remove_approvals", R"sql(
delete from meeting_paper_approvals where meeting_id = $1 and paper_id = $2)sql"};

}  // namespace

std::vector<PaperRow> papers_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<PaperRow>(papers_by_meeting, meeting);
}

void add(db::Tx& tx, PaperRow const& row) {
    tx.put(add_paper, row);
}

void change(db::Tx& tx, PaperRow const& row) {
    auto const changed = tx.run(change_paper, row.meeting_id, row.id, row.version, row.read_back_on,
                                row.read_back_minute, row.read_back_note, row.read_back_version, row.sealed_paper_id);
    if (changed != 1) throw db::Broken("a sealed paper was to be changed");
}

void remove(db::Tx& tx, PaperRow const& row) {
    for (auto const* query : {&remove_approvals, &remove_texts, &remove_paper}) tx.run(*query, row.meeting_id, row.id);
}

void add_text(db::Tx& tx, PaperRow const& row, Text const& text, base::Instant at, std::string const& actor) {
    tx.run(add_version, row.meeting_id, row.id, row.version, at, actor, json::print(json::encode(text)));
}

Text text_of(db::Tx& tx, PaperRow const& row) {
    auto const stored = tx.one<std::string>(text_of_version, row.meeting_id, row.id, row.version);
    auto const parsed = json::parse(stored);
    auto text = parsed ? json::decode<Text>(*parsed) : base::Error{};
    if (!text) throw db::Broken("the text of a meeting's paper cannot be read");
    return *std::move(text);
}

std::vector<Approval> approvals_of(db::Tx& tx, PaperRow const& row) {
    return tx.all<Approval>(approvals_of_version, row.meeting_id, row.id, row.version);
}

void add_approval(db::Tx& tx, PaperRow const& row, Approval const& one, std::string const& actor) {
    tx.run(approve, row.meeting_id, row.id, row.version, one.role, one.member_id, one.name, one.is_on_word,
           one.recorded_by, one.at, actor);
}

}  // namespace minutes::store
