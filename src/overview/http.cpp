// The routes of the committee's view and of its deadline.
#include <algorithm>

#include "overview/view.h"
#include "platform/db/kept.h"
#include "platform/http/route.h"
#include "rulebook/rulebook.h"

namespace overview {
namespace {

using rights::Right;

constexpr std::size_t attention_limit = 200;

struct Query {
    std::optional<OrganisationId> organisation{};
    std::optional<int> year{};
};
RECORD(Query, organisation, year)

struct Shown {
    OrganisationId id{};
    std::string name{};
    organisations::Kind kind = organisations::Kind::attached_cell;
    std::string path{};
};
RECORD(Shown, id, name, kind, path)

struct Overview {
    Shown organisation{};
    int year = 0;
    base::Day today{};
    Summary summary{};
    std::vector<CellRow> cells{};
    std::vector<Attention> attention{};
    std::int64_t attention_total = 0;
    std::optional<int> late_after_day{};
};
RECORD(Overview, organisation, year, today, summary, cells, attention, attention_total, late_after_day)

// From the quarter before this one, for what January's office must still act on.
findings::Asked asked_for(organisations::Tree const& tree, organisations::Node const& top, std::int16_t year,
                          base::Day today) {
    base::Quarter const first{year, 1};
    auto const this_one = base::quarter_of(today);
    return {tree,
            top,
            this_one == first ? findings::before(first) : first,
            {year, 4},
            std::min(base::make_day(year, 12, 31), today),
            today};
}

Overview overview_of(db::Tx& tx, http::Call& call, organisations::Reach const& reach, findings::Asked const& asked) {
    auto const book = rulebook::book_of(tx);
    auto const judged = findings::judge(tx, asked, book);
    auto const year = asked.last.year;
    Seen seen{asked.tree, asked.top, judged, book, year, {}, {}, {}, {}};
    seen.deadlines = deadlines_in(tx, asked.tree);
    seen.planned = meetings::planned_in(tx, {asked.top.id, asked.tree_day, asked.first.first(), asked.last.last()});
    seen.offices = members::office_holders_below(tx, asked.top.id, asked.tree_day);
    seen.late_tasks = tasks::late_tasks_below(tx, asked.top.id, asked.tree_day, call.today());
    Names const names{[&](OrganisationId cell) { return reach.may(Right::see_register, cell); },
                      [&](members::MemberId member) {
                          auto const named = members::named(tx, member);
                          return named ? named->full_name : "";
                      }};
    auto view = view_of(seen, names);
    Overview answer{.organisation = {asked.top.id, asked.top.name, asked.top.kind, asked.tree.path_of(asked.top)},
                    .year = year,
                    .today = call.today(),
                    .summary = view.summary,
                    .cells = std::move(view.cells),
                    .attention = std::move(view.attention)};
    answer.attention_total = std::ssize(answer.attention);
    if (answer.attention.size() > attention_limit) answer.attention.resize(attention_limit);
    auto const deadline = seen.deadlines.find(asked.top.id);
    if (deadline != seen.deadlines.end()) answer.late_after_day = deadline->second;
    return answer;
}

// What an answer depends on beside the facts: whose squares, when, and of which cells the reader may see the register,
// as persons are named in what needs attention.
struct Wanted {
    OrganisationId top{};
    std::int16_t year = 0;
    base::Day today{};
    std::vector<bool> register_seen{};  // of each cell below the top, in the tree's order
    bool operator==(Wanted const&) const = default;
};

Wanted wanted_by(organisations::Reach const& reach, findings::Asked const& asked) {
    Wanted wanted{asked.top.id, asked.last.year, asked.today, {}};
    for (auto const* const node : asked.tree.below(asked.top))
        if (organisations::is_cell(node->kind))
            wanted.register_seen.push_back(reach.may(Right::see_register, node->id));
    return wanted;
}

// Written anew only when somebody has changed something: most readers read the same picture many times.
http::Written<Overview> written_overview(db::Tx& tx, http::Call& call, organisations::Reach const& reach,
                                         findings::Asked const& asked) {
    constexpr std::size_t room_bytes = std::size_t{16} << 20U;
    static db::Kept<Wanted, http::WrittenText> kept(events::facts, room_bytes);
    return {kept.get(
        tx, wanted_by(reach, asked),
        [&] { return http::WrittenText(json::written(overview_of(tx, call, reach, asked))); },
        [](http::WrittenText const& text) { return text.plain().size() + text.packed().size(); })};
}

base::Result<http::Written<Overview>> show(http::Call& call, Query const& in) {
    auto const year = static_cast<std::int16_t>(TRY(meetings::year_or_this(in.year, call.today())));
    return call.read([&](db::Tx& tx) -> base::Result<http::Written<Overview>> {
        auto const now = organisations::shared_tree_on(tx, call.today());
        organisations::Reach const reach(*now, call.actor());
        auto const* const top = TRY(findings::asked_or_top(reach, Right::see_meetings, in.organisation));
        auto const then = organisations::shared_tree_on(tx, std::min(base::make_day(year, 12, 31), call.today()));
        auto const* const node = then->find(top->id);
        if (node == nullptr) return base::Error{base::Fault::refused, "organisation.not_there_then"};
        return written_overview(tx, call, reach, asked_for(*then, *node, year, call.today()));
    });
}

// Its own day, and the one that is in force where it has none.
struct ShownDeadline {
    std::optional<int> day_of_month{};
    std::int64_t version = 0;
    std::optional<InheritedDeadline> inherited{};
};
RECORD(ShownDeadline, day_of_month, version, inherited)

base::Result<ShownDeadline> deadline(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return call.read([&](db::Tx& tx) -> base::Result<ShownDeadline> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        auto const* const node = TRY(organisations::Reach(*tree, call.actor()).require(Right::see_register, id));
        auto const own = deadline_of(tx, id);
        return ShownDeadline{own.day_of_month, own.version, inherited_deadline(tx, *tree, *node)};
    });
}

base::Result<ShownDeadline> change_deadline(http::Call& call, Deadline const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    return call.act([&](events::Context& context) -> base::Result<ShownDeadline> {
        auto const tree = organisations::shared_tree_on(context.tx, call.today());
        auto const* const node = TRY(organisations::Reach(*tree, call.actor()).require(Right::administer, id));
        auto const own = TRY(set_deadline(context, id, in));
        return ShownDeadline{own.day_of_month, own.version, inherited_deadline(context.tx, *tree, *node)};
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/overview", Right::see_meetings, "The cells' twelve months, and what needs attention",
                        &show),
            http::route(get, "/api/organisations/{organisation}/meeting-deadline", Right::see_register,
                        "Until which day of the month cells are to have met", &deadline),
            http::route(put, "/api/organisations/{organisation}/meeting-deadline", Right::administer,
                        "Set the day of the month until which cells are to have met", &change_deadline)};
}

}  // namespace overview
