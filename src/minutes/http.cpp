// The routes of meetings' papers.
#include "minutes/minutes.h"
#include "minutes/view.h"
#include "platform/http/route.h"

namespace minutes {
namespace {

using rights::Right;

struct TextToSave {
    std::int64_t version = 0;
    Text text{};
};
RECORD(TextToSave, version, text)

struct ReadingBack {
    std::int64_t version = 0;
    base::Day on{};
    int minute = 0;
    std::optional<std::string> note{};
};
RECORD(ReadingBack, version, on, minute, note)

struct Approving {
    std::int64_t version = 0;
    Role role = Role::chair;
    bool on_word = false;
    std::optional<std::string> name{};
};
RECORD(Approving, version, role, on_word, name)

struct OfVersion {
    std::int64_t version = 0;
};
RECORD(OfVersion, version)

struct Correcting {
    documents::SealedPaperId corrects{};
};
RECORD(Correcting, corrects)

enum class PaperFormat { docx, pdf };
RECORD_ENUM(PaperFormat, docx, pdf)
struct FormatQuery {
    std::optional<PaperFormat> format{};
};
RECORD(FormatQuery, format)

base::Result<Which> which_of(http::Call const& call) {
    auto const meeting = TRY(call.id<Meeting>("meeting"));
    auto const kind = json::named<Kind>(call.text("kind"));
    if (!kind || !is_kept(*kind)) return http::Call::not_found();
    return Which{meeting, *kind};
}

// --- Reading ---

base::Result<PapersOfMeeting> list(http::Call& call, http::Nothing const& /*in*/) {
    auto const meeting = TRY(call.id<Meeting>("meeting"));
    return call.read([&](db::Tx& tx) -> base::Result<PapersOfMeeting> {
        return papers_of(tx, call, TRY(Sight::of(tx, call, meeting)));
    });
}

base::Result<PaperPage> show(http::Call& call, http::Nothing const& /*in*/) {
    auto const which = TRY(which_of(call));
    return call.read([&](db::Tx& tx) -> base::Result<PaperPage> {
        return page_of(tx, call, TRY(Sight::of(tx, call, which.meeting)), which.kind);
    });
}

struct Printed {
    std::string name{};
    std::string bytes{};
};

// "BB 05-CB": a slash cannot stand in a file's name.
std::string file_name(std::string name) {
    for (char& letter : name)
        if (letter == '/') letter = '-';
    return name;
}

base::Result<http::File> file_of(http::Call& call, base::Result<Printed> read, FormatQuery const& in) {
    auto const printed = TRY(std::move(read));
    if (in.format.value_or(PaperFormat::docx) == PaperFormat::docx)
        return http::File{std::string(http::docx_type), printed.name + ".docx", printed.bytes};
    return http::File{std::string(http::pdf_type), printed.name + ".pdf",
                      TRY(call.site().office->pdf_of(printed.bytes))};
}

// A paper as it would be printed now, its number left blank.
base::Result<http::File> draft_file(http::Call& call, FormatQuery const& in) {
    auto const which = TRY(which_of(call));
    auto const read = [&](db::Tx& tx) -> base::Result<Printed> {
        auto const sight = TRY(Sight::of(tx, call, which.meeting));
        if (!sight.may_read_drafts()) return http::Call::forbidden();
        auto const row = newest(store::papers_of(tx, which.meeting), which.kind);
        auto const paper = paper_of(tx, which, row, sight.ground());
        auto const replaced = row ? replaced_by(tx, *row) : std::nullopt;
        auto const cell = sight.ground().record.head.cell_id;
        documents::Paper const printed{which.kind, cell, paper.day, std::nullopt, values_of(paper, replaced), {}};
        return Printed{file_name(subject_of(paper, replaced)), TRY(documents::render(tx, printed))};
    };
    return file_of(call, call.read(read), in);
}

base::Result<http::File> sealed_file(http::Call& call, FormatQuery const& in) {
    auto const meeting = TRY(call.id<Meeting>("meeting"));
    auto const id = TRY(call.id<documents::SealedPaper>("paper"));
    auto const read = [&](db::Tx& tx) -> base::Result<Printed> {
        TRY(Sight::of(tx, call, meeting));
        auto const paper = documents::sealed_paper(tx, id);
        if (!paper || paper->belongs_to != "meeting" || paper->belongs_to_id != meeting.value)
            return http::Call::not_found();
        return Printed{file_name(paper->number.value_or(paper->subject)), TRY(documents::bytes_of(tx, id))};
    };
    return file_of(call, call.read(read), in);
}

// --- Acts ---

// may(Sight), then act(Context&, Which, Sight), then the page as it is.
template <class May, class Act>
base::Result<PaperPage> act_on(http::Call& call, May const& may, Act const& act) {
    auto const which = TRY(which_of(call));
    return call.act([&](events::Context& context) -> base::Result<PaperPage> {
        auto const sight = TRY(Sight::of(context.tx, call, which.meeting));
        if (!may(sight)) return http::Call::forbidden();
        TRY(act(context, which, sight));
        return page_of(context.tx, call, sight, which.kind);
    });
}

bool writes(Sight const& sight) {
    return sight.may_write();
}

bool reads_drafts(Sight const& sight) {
    return sight.may_read_drafts();
}

base::Result<PaperPage> save_text(http::Call& call, TextToSave const& in) {
    return act_on(call, writes, [&](events::Context& context, Which const& which, Sight const& /*sight*/) {
        return save(context, which, in.version, in.text);
    });
}

base::Result<PaperPage> read_it_back(http::Call& call, ReadingBack const& in) {
    return act_on(call, writes, [&](events::Context& context, Which const& which, Sight const& /*sight*/) {
        return read_back(context, which, {in.on, in.minute, in.note, in.version});
    });
}

base::Result<PaperPage> approve_it(http::Call& call, Approving const& in) {
    return act_on(call, reads_drafts, [&](events::Context& context, Which const& which, Sight const& sight) {
        return approve(context, which, {in.version, in.role, in.on_word, in.name}, sight.speaker());
    });
}

base::Result<PaperPage> seal_it(http::Call& call, OfVersion const& in) {
    return act_on(call, writes, [&](events::Context& context, Which const& which, Sight const& /*sight*/) {
        return seal(context, which, in.version);
    });
}

base::Result<PaperPage> correct_it(http::Call& call, Correcting const& in) {
    return act_on(call, writes, [&](events::Context& context, Which const& which, Sight const& /*sight*/) {
        return correct(context, which, in.corrects);
    });
}

base::Result<PaperPage> give_it_up(http::Call& call, OfVersion const& in) {
    return act_on(call, writes, [&](events::Context& context, Which const& which, Sight const& /*sight*/) {
        return give_up(context, which, in.version);
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/meetings/{meeting}/papers", Right::see_meetings,
                        "The papers of a meeting: how far each has come, and those that are sealed", &list),
            http::route(get, "/api/meetings/{meeting}/papers/{kind}", Right::see_meetings,
                        "A paper of a meeting; before it is sealed, for those who write it and stand for it", &show),
            http::route(put, "/api/meetings/{meeting}/papers/{kind}", Right::run_cell,
                        "Save the text of a paper as its next version", &save_text),
            http::route(get, "/api/meetings/{meeting}/papers/{kind}/file", Right::see_meetings,
                        "A paper that is being written, as a Word file or PDF", &draft_file),
            http::route(post, "/api/meetings/{meeting}/papers/{kind}/read-back", Right::run_cell,
                        "Say when the minutes were read to the meeting", &read_it_back),
            http::route(post, "/api/meetings/{meeting}/papers/{kind}/approvals", Right::see_meetings,
                        "Approve a paper as its chair or minute taker, or on his word", &approve_it),
            http::route(post, "/api/meetings/{meeting}/papers/{kind}/seal", Right::run_cell,
                        "Number a paper and seal it for good", &seal_it),
            http::route(post, "/api/meetings/{meeting}/papers/{kind}/correction", Right::run_cell,
                        "Begin a paper that takes the place of a sealed one", &correct_it),
            http::route(delete_, "/api/meetings/{meeting}/papers/{kind}/correction", Right::run_cell,
                        "Give up a correction that is not sealed", &give_it_up),
            http::route(get, "/api/meetings/{meeting}/sealed-papers/{paper}/file", Right::see_meetings,
                        "A sealed paper of a meeting, as a Word file or PDF", &sealed_file)};
}

}  // namespace minutes
