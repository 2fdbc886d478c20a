// The routes of samples: those of a cell or below a committee, and what is done to them.
#include "platform/http/route.h"
#include "samples/store.h"

namespace samples {
namespace {

using rights::Right;

constexpr std::int64_t usual_limit = 50;
constexpr std::int64_t largest_limit = 200;

struct CellShown {
    OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(CellShown, id, name, path)

// What the caller may do to it stands beside each.
struct SampleShown {
    SampleId id{};
    std::int64_t version = 1;
    CellShown cell{};
    std::string title{};
    base::Day day{};
    bool may_change = false;
};
RECORD(SampleShown, id, version, cell, title, day, may_change)

struct SampleList {
    std::vector<SampleShown> rows{};
    std::optional<std::string> next{};
};
RECORD(SampleList, rows, next)

struct ListQuery {
    std::optional<std::string> after{};
    std::optional<std::int64_t> limit{};
};
RECORD(ListQuery, after, limit)

struct NewSampleIn {
    std::optional<SampleId> id{};
    std::string title{};
    base::Day day{};
};
RECORD(NewSampleIn, id, title, day)

struct ChangeIn {
    std::int64_t version = 0;
    std::string title{};
    base::Day day{};
};
RECORD(ChangeIn, version, title, day)

SampleShown shown(organisations::Reach const& reach, Sample const& sample) {
    SampleShown shown{.id = sample.id, .version = sample.version, .title = sample.title, .day = sample.day};
    if (auto const* const cell = reach.tree().find(sample.cell_id))
        shown.cell = {cell->id, cell->name, reach.tree().path_of(*cell)};
    shown.may_change = reach.may(Right::run_cell, sample.cell_id);
    return shown;
}

base::Result<std::int64_t> limit_of(ListQuery const& in) {
    auto const limit = in.limit.value_or(usual_limit);
    if (limit >= 1 && limit <= largest_limit) return limit;
    base::Arguments const bounds{{"minimum", "1"}, {"maximum", std::to_string(largest_limit)}};
    return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/limit", "out_of_range", bounds}}};
}

base::Result<SampleList> list(http::Call& call, ListQuery const& in) {
    auto const top = TRY(call.id<organisations::Organisation>("organisation"));
    auto const limit = TRY(limit_of(in));
    auto const after = in.after ? TRY(parse_place(*in.after)) : before_all();
    return call.read([&](db::Tx& tx) -> base::Result<SampleList> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        TRY(reach.require(Right::see_meetings, top));
        // One more than the page holds, so that it is known whether there is another.
        auto samples = store::listed(tx, {top, call.today(), after, limit + 1});
        auto const is_another = std::ssize(samples) > limit;
        if (is_another) samples.pop_back();
        SampleList answer;
        for (auto const& sample : samples) answer.rows.push_back(shown(reach, sample));
        if (is_another) answer.next = to_text(Place{samples.back().day, samples.back().id});
        return answer;
    });
}

base::Result<SampleShown> show(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Sample>("sample"));
    return call.read([&](db::Tx& tx) -> base::Result<SampleShown> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const sample = find(tx, id);
        if (!sample) return http::Call::not_found();
        TRY(reach.require(Right::see_meetings, sample->cell_id));
        return shown(reach, *sample);
    });
}

base::Result<SampleShown> add_one(http::Call& call, NewSampleIn const& in) {
    auto const cell = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<SampleShown> {
        auto const tree = organisations::shared_tree_on(context.tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const* const node = TRY(reach.require(Right::run_cell, cell));
        if (!organisations::is_cell(node->kind))
            return base::Error{base::Fault::refused, "sample.not_of_a_cell", {{"name", node->name}}};
        return shown(reach, TRY(add(context, {in.id, cell, {in.title, in.day}})));
    });
}

base::Result<SampleShown> change_one(http::Call& call, ChangeIn const& in) {
    auto const id = TRY(call.id<Sample>("sample"));
    return call.act([&](events::Context& context) -> base::Result<SampleShown> {
        auto const tree = organisations::shared_tree_on(context.tx, call.today());
        organisations::Reach const reach(*tree, call.actor());
        auto const sample = find(context.tx, id);
        if (!sample) return http::Call::not_found();
        TRY(reach.require(Right::run_cell, sample->cell_id));
        return shown(reach, TRY(change(context, id, in.version, {in.title, in.day})));
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/organisations/{organisation}/samples", Right::see_meetings,
                        "The samples of a cell, or of the cells below a committee, page by page", &list),
            http::route(post, "/api/organisations/{organisation}/samples", Right::run_cell,
                        "Add a sample; with an id made by the caller, asking again adds it once", &add_one),
            http::route(get, "/api/samples/{sample}", Right::see_meetings, "One sample", &show),
            http::route(patch, "/api/samples/{sample}", Right::run_cell, "Change a sample", &change_one)};
}

}  // namespace samples
