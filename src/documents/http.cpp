// The routes of forms: which is in force, how an office puts its own in its place, and what may stand in one.
#include "documents/http.h"

#include <algorithm>

#include "documents/forms.h"
#include "documents/head.h"

namespace documents {
namespace {

using rights::Right;
using words::Language;

struct FormQuery {
    std::optional<OrganisationId> organisation{};
    std::string layout{};
    std::optional<bool> built_in{};
};
RECORD(FormQuery, organisation, layout, built_in)

struct SampleQuery {
    std::optional<OrganisationId> organisation{};
    std::string layout{};
};
RECORD(SampleQuery, organisation, layout)

struct VersionQuery {
    OrganisationId organisation{};
    std::string layout{};
};
RECORD(VersionQuery, organisation, layout)

struct UploadQuery {
    OrganisationId organisation{};
    std::string layout{};
    std::string file_name{};
};
RECORD(UploadQuery, organisation, layout, file_name)

struct ToReset {
    OrganisationId organisation{};
    std::string layout{};
};
RECORD(ToReset, organisation, layout)

struct ShownVersion {
    std::int64_t version = 0;
    base::Instant at{};
    std::string by{};
    std::optional<std::string> file_name{};  // none: back to the form that comes with the program
};
RECORD(ShownVersion, version, at, by, file_name)

struct ShownForm {
    Kind kind = Kind::minutes;
    std::string title{};
    bool is_built_in = true;
    std::optional<NamedOrganisation> set_by{};  // whose form, or whose wish to use the program's
    std::optional<std::string> file_name{};
    std::vector<ShownVersion> versions{};  // of the organisation itself, the newest first
};
RECORD(ShownForm, kind, title, is_built_in, set_by, file_name, versions)

struct ShownLayout {
    std::string layout{};
    base::Day from{};
    std::optional<base::Day> to{};
    std::vector<std::string> documents{};
    Status status = Status::unverified;
    std::string note{};
    bool is_in_force = false;
    std::vector<ShownForm> forms{};
};
RECORD(ShownLayout, layout, from, to, documents, status, note, is_in_force, forms)

struct FormsPage {
    NamedOrganisation organisation{};
    bool may_change = false;
    std::vector<ShownLayout> layouts{};
};
RECORD(FormsPage, organisation, may_change, layouts)

struct ShownMark {
    std::string name{};  // as it is written: "title", within "tasks"
    print::Holds holds = print::Holds::text;
    std::string says{};
    std::optional<std::string> within{};  // the list or group whose block it stands in
};
RECORD(ShownMark, name, holds, says, within)

struct ShownKind {
    Kind kind = Kind::minutes;
    std::string title{};
    std::string symbol{};
    std::vector<ShownMark> marks{};
};
RECORD(ShownKind, kind, title, symbol, marks)

std::string title_of(Kind kind, Language language) {
    return words::text(language, "paper." + std::string(json::name_of(kind)));
}

base::Result<Kind> kind_in(http::Call& call) {
    auto const kind = json::named<Kind>(call.text("kind"));
    if (!kind) return http::Call::not_found();
    return *kind;
}

base::Result<Layout const*> layout_named(std::string const& name) {
    auto const* const layout = find_layout(name);
    if (layout == nullptr)
        return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/layout", "paper_form.no_layout"}}};
    return layout;
}

// --- What there is ---

struct Asked {
    db::Tx& tx;
    organisations::Tree const& tree;
    organisations::Node const& node;
    http::Call const& call;
};

// With the name of whoever put it in place.
ShownVersion shown_version(db::Tx& tx, http::Call const& call, store::FormVersion const& version) {
    return {version.version, version.at, call.name_of(tx, version.actor), version.file_name};
}

std::optional<NamedOrganisation> named(organisations::Tree const& tree, FormInForce const& form) {
    if (!form.version) return std::nullopt;
    auto const* const node = tree.find(form.version->organisation_id);
    return node == nullptr ? std::nullopt : std::optional(NamedOrganisation{node->id, node->name});
}

base::Result<ShownForm> shown_form(Asked const& asked, Kind kind, Layout const& layout,
                                   std::vector<store::FormVersion> const& versions) {
    auto const in_force = TRY(form_in_force(asked.tx, asked.tree, asked.node.id, kind, layout.layout));
    ShownForm shown{
        kind, title_of(kind, asked.call.language()), in_force.is_built_in(), named(asked.tree, in_force), {}, {}};
    if (!in_force.is_built_in()) shown.file_name = in_force.version->file_name;
    for (auto const& one : versions)
        if (one.kind == kind && one.layout == layout.layout)
            shown.versions.push_back(shown_version(asked.tx, asked.call, one));
    return shown;
}

base::Result<ShownLayout> shown_layout(Asked const& asked, Layout const& layout, base::Day today) {
    ShownLayout shown{layout.layout,
                      layout.from,
                      layout.to,
                      layout.documents,
                      layout.status,
                      note_in(layout, asked.call.language()),
                      &layout_on(today) == &layout,
                      {}};
    auto const versions = store::form_versions(asked.tx, asked.node.id);
    for (auto const& name : json::names_of<Kind>())
        shown.forms.push_back(TRY(shown_form(asked, *json::named<Kind>(name), layout, versions)));
    return shown;
}

base::Result<FormsPage> list_forms(http::Call& call, OrganisationQuery const& in) {
    return call.read([&](db::Tx& tx) -> base::Result<FormsPage> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const& node = *TRY(asked_or_top(reach, Right::run_cell, in.organisation));
        FormsPage page{{node.id, node.name}, reach.may(Right::administer, node.id), {}};
        Asked const asked{tx, *tree, node, call};
        for (auto layout = layouts().rbegin(); layout != layouts().rend(); ++layout)
            page.layouts.push_back(TRY(shown_layout(asked, *layout, call.today())));
        return page;
    });
}

// What each mark says in people's own words: "tag.tasks.title".
std::string label_of(std::string const& path) {
    return words::text(Language::vi, "mark." + path);
}

void add_marks(std::vector<print::Known> const& known, std::string const& within, Language language,
               std::vector<ShownMark>& marks) {
    for (auto const& one : known) {
        auto const path = within.empty() ? one.name : within + "." + one.name;
        marks.push_back({one.name, one.holds, words::text(language, "mark." + path),
                         within.empty() ? std::nullopt : std::optional(within)});
        add_marks(one.inside, path, language, marks);
    }
}

base::Result<ShownKind> show_kind(http::Call& call, http::Nothing const& /*in*/) {
    auto const kind = TRY(kind_in(call));
    ShownKind shown{kind, title_of(kind, call.language()), std::string(symbol_of(kind)), {}};
    add_marks(marks_of(kind), "", call.language(), shown.marks);
    return shown;
}

// --- Files ---

base::Result<http::File> form_file(http::Call& call, FormQuery const& in) {
    auto const kind = TRY(kind_in(call));
    auto const& layout = *TRY(layout_named(in.layout));
    return call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const& node = *TRY(asked_or_top(reach, Right::run_cell, in.organisation));
        auto form =
            in.built_in.value_or(false) ? FormInForce{} : TRY(form_in_force(tx, *tree, node.id, kind, layout.layout));
        auto const name = form.is_built_in() ? title_of(kind, Language::vi) + " (" + layout.layout + ").docx"
                                             : *form.version->file_name;
        return http::File{std::string(http::docx_type), name, bytes_of(tx, form, kind, layout.layout)};
    });
}

base::Result<http::File> version_file(http::Call& call, VersionQuery const& in) {
    auto const kind = TRY(kind_in(call));
    auto const version = TRY(number_in(call, "version"));
    return call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        auto const& node = *TRY(organisations::Reach(*tree, call.actor()).require(Right::run_cell, in.organisation));
        for (auto const& one : store::form_versions(tx, node.id))
            if (one.kind == kind && one.layout == in.layout && one.version == version && one.file_name)
                return http::File{std::string(http::docx_type), *one.file_name,
                                  bytes_of(tx, FormInForce{one}, kind, in.layout)};
        return http::Call::not_found();
    });
}

print::Charts sample_charts(Kind kind) {
    print::Charts charts;
    for (auto const& mark : marks_of(kind))
        if (mark.holds == print::Holds::chart)
            charts[mark.name] = {print::ChartKind::stacked_columns, {"1", "2", "3"}, {{"A", {5, 7, 6}, 0x2B6A5C}}};
    return charts;
}

// Every mark filled with what it stands for, so that an office sees its form as it will be.
base::Result<http::File> sample(http::Call& call, SampleQuery const& in) {
    auto const kind = TRY(kind_in(call));
    auto const& layout = *TRY(layout_named(in.layout));
    return call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const& node = *TRY(asked_or_top(reach, Right::run_cell, in.organisation));
        auto const in_force = TRY(form_in_force(tx, *tree, node.id, kind, layout.layout));
        auto const form = TRY(template_of(tx, in_force, kind, layout.layout));
        auto values = sample_of(marks_of(kind), "", &label_of);
        auto const head = json::encode(TRY(head_of(tx, kind, node.id, call.today(), {})));
        for (auto const& [name, value] : head.as_object()) values[name] = value;
        return http::File{std::string(http::docx_type), title_of(kind, Language::vi) + " (xem thử).docx",
                          TRY(form.fill(values, sample_charts(kind)))};
    });
}

// --- Acts ---

base::Result<ShownVersion> upload(http::Call& call, http::Upload<UploadQuery> const& in) {
    auto const kind = TRY(kind_in(call));
    auto const& layout = *TRY(layout_named(in.query.layout));
    return call.act([&](events::Context& context) -> base::Result<ShownVersion> {
        auto const tree = organisations::shared_tree_on(context.tx, context.today());
        auto const& node =
            *TRY(organisations::Reach(*tree, call.actor()).require(Right::administer, in.query.organisation));
        return shown_version(context.tx, call,
                             TRY(keep_form(context, {node.id, kind, layout.layout, in.query.file_name}, in.bytes)));
    });
}

base::Result<ShownVersion> reset(http::Call& call, ToReset const& in) {
    auto const kind = TRY(kind_in(call));
    auto const& layout = *TRY(layout_named(in.layout));
    return call.act([&](events::Context& context) -> base::Result<ShownVersion> {
        auto const tree = organisations::shared_tree_on(context.tx, context.today());
        auto const& node = *TRY(organisations::Reach(*tree, call.actor()).require(Right::administer, in.organisation));
        return shown_version(context.tx, call, TRY(reset_form(context, {node.id, kind, layout.layout, {}})));
    });
}

}  // namespace

base::Result<organisations::Node const*> asked_or_top(organisations::Reach const& reach, Right right,
                                                      std::optional<OrganisationId> const& asked) {
    if (asked) return reach.require(right, *asked);
    auto const tops = reach.tops(right);
    if (tops.empty()) return http::Call::forbidden();
    return tops.front();
}

std::vector<http::Route> routes() {
    using enum http::Method;
    std::vector<http::Route> all{
        http::route(get, "/api/paper-forms", Right::run_cell, "The forms of papers in each layout", &list_forms),
        http::route(get, "/api/paper-forms/{kind}", Right::run_cell, "What a form of the kind may name", &show_kind),
        http::route(get, "/api/paper-forms/{kind}/file", Right::run_cell, "The form in force, as a Word file",
                    &form_file),
        http::route(get, "/api/paper-forms/{kind}/sample", Right::run_cell,
                    "The form in force, filled with what its marks stand for", &sample),
        http::route(get, "/api/paper-forms/{kind}/versions/{version}", Right::run_cell,
                    "A form that an organisation had put in place", &version_file),
        http::route(post, "/api/paper-forms/{kind}", Right::administer, "Put a form of one's own in place", &upload),
        http::route(post, "/api/paper-forms/{kind}/reset", Right::administer,
                    "Go back to the form that comes with the program", &reset)};
    for (auto& route : paper_routes()) all.push_back(std::move(route));
    return all;
}

}  // namespace documents
