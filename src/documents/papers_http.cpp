// The routes of what stands at the head of papers, of terms and numbers, and of sealed papers.
#include <charconv>

#include "documents/head.h"
#include "documents/http.h"
#include "documents/numbers.h"
#include "documents/store.h"

namespace documents {
namespace {

using rights::Right;

enum class PaperFormat { docx, pdf };
RECORD_ENUM(PaperFormat, docx, pdf)

struct FormatQuery {
    std::optional<PaperFormat> format{};
};
RECORD(FormatQuery, format)

struct ProfilePage {
    NamedOrganisation organisation{};
    Profile profile{};
    Head found{};  // what papers of today show, whatever is set and not set
    std::string symbol{};
    std::vector<base::Day> terms{};
    std::optional<base::Day> term_from{};  // none: no term is known, and each kind is one series
    std::vector<Numbering> numbers{};
};
RECORD(ProfilePage, organisation, profile, found, symbol, terms, term_from, numbers)

struct Terms {
    std::vector<base::Day> terms{};
};
RECORD(Terms, terms)

struct SealedPapers {
    NamedOrganisation organisation{};
    std::vector<SealedPaper> rows{};
};
RECORD(SealedPapers, organisation, rows)

// --- Head, terms, numbers ---

base::Result<ProfilePage> page_of(db::Tx& tx, organisations::Node const& node, base::Day today) {
    return ProfilePage{{node.id, node.name},
                       profile_of(tx, node.id),
                       TRY(head_of(tx, Kind::minutes, node.id, today, std::nullopt)),
                       TRY(organisation_symbol(tx, node.id, today)),
                       store::terms(tx, node.id),
                       term_of(tx, node.id, today),
                       numbering_of(tx, node.id, today)};
}

base::Result<ProfilePage> show_profile(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<ProfilePage> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        return page_of(tx, *TRY(asked_or_top(reach, Right::run_cell, in.organisation)), call.today());
    });
}

// An act at the organisation in the path, and the page as it is then.
template <class Act>
base::Result<ProfilePage> change(http::Call& call, Act const& act) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<ProfilePage> {
        auto const tree = organisations::shared_tree_on(context.tx, context.today());
        auto const& node = *TRY(organisations::Reach(*tree, call.actor()).require(Right::run_cell, id));
        TRY(act(context));
        return page_of(context.tx, node, context.today());
    });
}

base::Result<ProfilePage> save(http::Call& call, Profile const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return change(call, [&](events::Context& context) { return save_profile(context, id, in); });
}

base::Result<ProfilePage> save_terms(http::Call& call, Terms const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return change(call, [&](events::Context& context) { return set_terms(context, id, in.terms); });
}

base::Result<ProfilePage> save_numbers(http::Call& call, Numbering const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return change(call, [&](events::Context& context) { return set_numbered_so_far(context, id, in); });
}

// --- Sealed papers ---

base::Result<SealedPapers> list_sealed_papers(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<SealedPapers> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const& node = *TRY(asked_or_top(reach, Right::see_register, in.organisation));
        SealedPapers papers{{node.id, node.name}, sealed_papers_at(tx, node.id)};
        for (auto& paper : papers.rows) paper.sealed_by = call.name_of(tx, paper.sealed_by);
        return papers;
    });
}

struct Opened {
    SealedPaper paper{};
    std::string bytes{};
};

base::Result<Opened> open_paper(http::Call& call) {
    auto const id = TRY(call.id<SealedPaper>("paper"));
    return call.read([&](db::Tx& tx) -> base::Result<Opened> {
        auto paper = sealed_paper(tx, id);
        if (!paper) return http::Call::not_found();
        auto const tree = organisations::shared_tree_on(tx, call.today());
        TRY(organisations::Reach(*tree, call.actor()).require(Right::see_register, paper->organisation_id));
        return Opened{*std::move(paper), TRY(bytes_of(tx, id))};
    });
}

// "BB 05-CB": a slash cannot stand in a file's name.
std::string name_of(SealedPaper const& paper) {
    auto name = paper.number ? *paper.number : paper.subject;
    for (char& letter : name)
        if (letter == '/') letter = '-';
    return name;
}

base::Result<http::File> sealed_file(http::Call& call, FormatQuery const& in) {
    auto opened = TRY(open_paper(call));
    auto const name = name_of(opened.paper);
    if (in.format.value_or(PaperFormat::docx) == PaperFormat::docx)
        return http::File{std::string(http::docx_type), name + ".docx", std::move(opened.bytes)};
    return http::File{std::string(http::pdf_type), name + ".pdf", TRY(call.site().office->pdf_of(opened.bytes))};
}

}  // namespace

base::Result<std::int64_t> number_in(http::Call& call, std::string_view name) {
    auto const& text = call.text(name);
    std::int64_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size()) return http::Call::not_found();
    return number;
}

std::vector<http::Route> paper_routes() {
    using enum http::Method;
    return {http::route(get, "/api/paper-profiles", Right::run_cell,
                        "What stands at the head of an organisation's papers, its terms and numbers", &show_profile),
            http::route(put, "/api/paper-profiles/{organisation}", Right::run_cell,
                        "Set what stands at the head of papers", &save),
            http::route(put, "/api/paper-profiles/{organisation}/terms", Right::run_cell,
                        "Set the first days of the organisation's terms", &save_terms),
            http::route(put, "/api/paper-profiles/{organisation}/numbers", Right::run_cell,
                        "Say how far a kind of papers was numbered without the program", &save_numbers),
            http::route(get, "/api/papers", Right::see_register, "The sealed papers of an organisation",
                        &list_sealed_papers),
            http::route(get, "/api/papers/{paper}/file", Right::see_register, "A sealed paper as a Word file or PDF",
                        &sealed_file)};
}

}  // namespace documents
