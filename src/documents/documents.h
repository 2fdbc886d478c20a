#pragma once
// Papers: the form in force for each kind on a day, papers filled from it, their numbers within a term, and the archive
// of sealed ones, which never change.
#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "documents/papers.h"
#include "json/codec.h"
#include "organisations/organisations.h"
#include "platform/events/act.h"
#include "platform/http/route.h"
#include "platform/print/template.h"
#include "platform/words/words.h"

namespace documents {

using organisations::OrganisationId;

// --- Numbers ---

// The first day of the organisation's term (congress to congress) in which the day lies; none where nobody has set it.
std::optional<base::Day> term_of(db::Tx& tx, OrganisationId organisation, base::Day day);

// A paper's place in its series: the papers of that kind by that organisation in one term. Where no term is known
// (term_from is none) all of them are one series, and the pages say so.
struct Number {
    std::int64_t value = 0;
    std::optional<base::Day> term_from{};
    std::string text{};  // "05-NQ/CB"
};

// The next number of the series in which the day lies, taken for good when the act's transaction ends. To be called
// once in an act, before the paper is rendered. Fault: paper.not_numbered for a kind that bears no number (an
// attendance list).
base::Result<Number> next_number(events::Context& context, OrganisationId organisation, Kind kind, base::Day day);

// --- Filling a form ---

// In whose name an organisation's papers are: "Đảng bộ Sở Y tế" gives "Đảng ủy Sở Y tế", a cell is itself.
std::string issuer_of(organisations::Node const& node);

// What stands at the head of every paper and is found by this room.
struct Head {
    std::string superior{};  // "Đảng bộ Sở Y tế"; empty where nothing is known of it
    std::string issuer{};    // "Chi bộ 1", "Đảng ủy Sở Y tế"
    std::string body{};      // who issues it, in one word or two: "Chi bộ", "Đảng ủy"
    std::string number{};    // "05-NQ/CB", or the blank to be filled by hand; empty where the kind bears none
    std::string dateline{};  // "Biên Hòa, ngày 05 tháng 10 năm 2026"
};
RECORD(Head, superior, issuer, body, number, dateline)

// `number` none: its blank. Fault: http.not_found (no such organisation that day).
base::Result<Head> head_of(db::Tx& tx, Kind kind, OrganisationId organisation, base::Day day,
                           std::optional<std::string> const& number);

// A paper to be printed. `values` is json::encode of the kind's struct in papers.h; what stands at its head (superior,
// issuer, number, place and date) is found from organisation and day. Without a number its place is left blank.
struct Paper {
    Kind kind = Kind::minutes;
    OrganisationId organisation{};
    base::Day day{};  // that of the paper: it decides which form is in force
    std::optional<std::string> number{};
    boost::json::object values{};
    print::Charts charts{};
};

template <class Values>
Paper paper(Kind kind, OrganisationId organisation, base::Day day, Values const& values) {
    return {kind, organisation, day, std::nullopt, json::encode(values).as_object(), {}};
}

// How far a layout has been compared with what it follows, as in the rule book.
enum class Status { sourced, secondary, unverified };
RECORD_ENUM(Status, sourced, secondary, unverified)

// What a paper would be printed in, and what that follows: sources differ, so every paper says which it took.
struct FormFollowed {
    std::string layout{};  // "2026"
    base::Day from{};
    std::vector<std::string> documents{};
    Status status = Status::unverified;
    std::string note{};                     // in the reader's language: where sources differ, and what was taken
    std::optional<std::string> own_file{};  // of a form of somebody's own; then the layout is what it began with
    std::optional<std::string> set_by{};    // whose it is
};
RECORD(FormFollowed, layout, from, documents, status, note, own_file, set_by)

// Fault: http.not_found (no such organisation that day).
struct FormAsked {
    Kind kind = Kind::minutes;
    OrganisationId organisation{};
    base::Day day{};  // of the paper
};
base::Result<FormFollowed> form_followed(db::Tx& tx, FormAsked const& asked, words::Language language);

// The .docx. Faults: http.not_found (no such organisation that day), and of a form of the site's own that no longer
// fits, template.invalid with a field for each tag.
base::Result<std::string> render(db::Tx& tx, Paper const& paper);

// --- The archive ---

struct SealedPaper;
using SealedPaperId = base::Id<SealedPaper>;

// `belongs_to` and `belongs_to_id` say what the paper is about in plain values, such as "meeting" and its id.
struct ToSeal {
    Kind kind = Kind::minutes;
    OrganisationId organisation{};
    base::Day day{};
    std::optional<Number> number{};
    std::string subject{};
    std::string belongs_to{};
    std::int64_t belongs_to_id = 0;
    std::optional<SealedPaperId> corrects{};  // the paper that this one takes the place of
    std::string bytes{};                      // .docx
};

struct SealedPaper {
    SealedPaperId id{};
    OrganisationId organisation_id{};
    Kind kind = Kind::minutes;
    base::Day day{};
    std::optional<std::string> number{};
    std::string subject{};
    std::string belongs_to{};
    std::int64_t belongs_to_id = 0;
    std::optional<SealedPaperId> corrects_id{};
    std::optional<SealedPaperId> corrected_by_id{};
    base::Instant sealed_at{};
    std::string sealed_by{};
    std::string sha256{};  // of its bytes, 64 hexadecimal digits
    std::int64_t size_bytes = 0;
};
RECORD(SealedPaper, id, organisation_id, kind, day, number, subject, belongs_to, belongs_to_id, corrects_id,
       corrected_by_id, sealed_at, sealed_by, sha256, size_bytes)

// Keeps a paper for good, as part of an act of the caller's, and gives the change for its audit entry. Nothing changes
// or removes it afterwards. Faults: paper.not_found (what it corrects), paper.is_corrected (already, by another), and
// paper.corrects_another (one of another kind, organisation or matter).
struct Sealed {
    SealedPaperId id{};
    events::Change change{};
};
base::Result<Sealed> seal(events::Context& context, ToSeal const& paper);

// Papers of one matter, and all of one organisation; the oldest first.
std::vector<SealedPaper> sealed_papers_of(db::Tx& tx, std::string_view belongs_to, std::int64_t belongs_to_id);
std::vector<SealedPaper> sealed_papers_at(db::Tx& tx, OrganisationId organisation);
std::optional<SealedPaper> sealed_paper(db::Tx& tx, SealedPaperId id);
// Its bytes, proved by their hash. Faults: paper.not_found, paper.was_changed (somebody has been at the database).
base::Result<std::string> bytes_of(db::Tx& tx, SealedPaperId id);

// The routes of this room.
std::vector<http::Route> routes();

}  // namespace documents
