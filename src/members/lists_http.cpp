// Routes of lists of the register, of searching it and counting it.
#include <algorithm>
#include <map>

#include "members/answers.h"
#include "members/list_workbook.h"
#include "members/search.h"

namespace members {
namespace {

using rights::Right;

struct MemberList {
    std::vector<MemberShown> rows{};
    std::optional<std::string> next{};
    std::int64_t total = 0;
};
RECORD(MemberList, rows, next, total)

base::Result<MemberList> list(http::Call& call, ListQuery const& in) {
    auto const day = call.today();
    return read_register(call, [&](db::Tx& tx) -> base::Result<MemberList> {
        Sight const sight(tx, day, call.actor());
        auto const request = TRY(list_request(sight, in, day));
        auto const page = page_of(tx, *sight.tree, request);
        MemberList answer{{}, std::nullopt, page.total};
        if (page.next) answer.next = to_text(*page.next);
        auto const is_visible = [&](OrganisationId cell) { return sight.shows_register_of(cell); };
        for (auto const& member : listed(tx, page.members, day, is_visible))
            answer.rows.push_back(shown(sight, member, day));
        return answer;
    });
}

base::Result<http::File> workbook(http::Call& call, WorkbookQuery const& in) {
    auto const columns = TRY(columns_of(in.columns.value_or("")));
    auto const day = call.today();
    auto const page = TRY(read_register(call, [&](db::Tx& tx) -> base::Result<sheet::Page> {
        Sight const sight(tx, day, call.actor());
        auto const request = TRY(list_request(sight, as_list_query(in), day));
        auto const is_visible = [&](OrganisationId cell) { return sight.shows_register_of(cell); };
        std::vector<MemberShown> rows;
        for (auto const& member : listed(tx, everybody(tx, *sight.tree, request), day, is_visible))
            rows.push_back(shown(sight, member, day));
        auto const of = in.organisation ? named(*sight.tree, *in.organisation).name : "";
        return page_of({rows, columns, of, day}, *sight.tree, call.language());
    }));
    return http::File{std::string(http::xlsx_type), page.name + ".xlsx",
                      sheet::write_workbook({page}, call.clock().now())};
}

struct SearchQuery {
    std::string q{};
    std::optional<std::int64_t> limit{};
};
RECORD(SearchQuery, q, limit)

struct FoundMember {
    MemberId id{};
    std::string full_name{};
    std::string cell_path{};
};
RECORD(FoundMember, id, full_name, cell_path)

struct FoundOrganisation {
    OrganisationId id{};
    std::string name{};
    organisations::Kind kind = organisations::Kind::attached_cell;
    std::string path{};
};
RECORD(FoundOrganisation, id, name, kind, path)

struct Findings {
    std::vector<FoundMember> members{};
    std::vector<FoundOrganisation> organisations{};
};
RECORD(Findings, members, organisations)

constexpr std::int64_t usual_findings = 20;
constexpr std::int64_t most_findings = 50;

// Himself everybody finds, whatever else he may see.
void add_himself(db::Tx& tx, rights::Actor const& actor, std::string_view typed, std::vector<MemberId>& found) {
    if (!actor.member_id) return;
    MemberId const himself{*actor.member_id};
    if (std::find(found.begin(), found.end(), himself) != found.end()) return;
    auto const is = named(tx, himself);
    if (is && is_found(is->full_name, is->card_number, typed)) found.insert(found.begin(), himself);
}

base::Result<Findings> search(http::Call& call, SearchQuery const& in) {
    auto const day = call.today();
    auto const limit =
        static_cast<std::size_t>(std::clamp(in.limit.value_or(usual_findings), std::int64_t{1}, most_findings));
    return read_register(call, [&](db::Tx& tx) -> base::Result<Findings> {
        Sight const sight(tx, day, call.actor());
        auto members = found(tx, TRY(scope_of(sight, std::nullopt, day)), in.q, limit);
        add_himself(tx, call.actor(), in.q, members);
        Findings answer;
        auto const is_visible = [&](OrganisationId cell) { return sight.reach.may(Right::see_meetings, cell); };
        for (auto const& member : listed(tx, members, day, is_visible))
            answer.members.push_back(
                {member.row.id, member.row.full_name, member.cell_id ? shown(*sight.tree, *member.cell_id).path : ""});
        for (auto const* const node : sight.tree->named_like(in.q, sight.reach.known()))
            if (answer.organisations.size() < limit)
                answer.organisations.push_back({node->id, node->name, node->kind, sight.tree->path_of(*node)});
        return answer;
    });
}

struct MembersSummary {
    base::Day on{};
    std::int64_t official = 0;
    std::int64_t probationary = 0;
    std::int64_t exempt = 0;
    std::int64_t total = 0;
    std::int64_t cells = 0;
};
RECORD(MembersSummary, on, official, probationary, exempt, total, cells)

base::Result<MembersSummary> summary(http::Call& call, http::Nothing const&) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    auto const day = call.today();
    return call.read([&](db::Tx& tx) -> base::Result<MembersSummary> {
        Sight const sight(tx, day, call.actor());
        auto const* const top = TRY(sight.reach.require(Right::see_meetings, id));
        auto const counted = store::summary(tx, {{id}, day, false});
        MembersSummary answer{day, counted.official, counted.probationary, counted.exempt, counted.total, 0};
        for (auto const* const node : sight.tree->below(*top))
            answer.cells += organisations::is_cell(node->kind) ? 1 : 0;
        return answer;
    });
}

struct OrganisationCount {
    OrganisationId organisation_id{};
    std::int64_t members = 0;
};
RECORD(OrganisationCount, organisation_id, members)

struct MemberCounts {
    base::Day on{};
    std::vector<OrganisationCount> rows{};
};
RECORD(MemberCounts, on, rows)

base::Result<MemberCounts> counts(http::Call& call, http::Nothing const&) {
    auto const day = call.today();
    return call.read([&](db::Tx& tx) -> base::Result<MemberCounts> {
        Sight const sight(tx, day, call.actor());
        std::map<OrganisationId, std::int64_t> members;
        for (auto const& cell : store::counts_by_cell(tx, TRY(scope_of(sight, std::nullopt, day))))
            for (auto const* at = sight.tree->find(cell.cell_id); at != nullptr && sight.shows_register_of(at->id);
                 at = at->parent_id ? sight.tree->find(*at->parent_id) : nullptr)
                members[at->id] += cell.members;
        MemberCounts answer{day, {}};
        for (auto const* const node : sight.tree->in_reading_order())
            if (sight.shows_register_of(node->id)) answer.rows.push_back({node->id, members[node->id]});
        return answer;
    });
}

}  // namespace

std::vector<http::Route> list_routes() {
    using http::Method;
    return {http::route<ListQuery, MemberList>(Method::get, "/api/members", Right::see_register,
                                               "Members in the caller's part of the register, page by page", &list),
            http::route<WorkbookQuery, http::File>(Method::get, "/api/members.xlsx", Right::see_register,
                                                   "The same list whole, as an Excel file", &workbook),
            http::route<SearchQuery, Findings>(Method::get, "/api/search", Right::signed_in,
                                               "Members and organisations by the words of their names", &search),
            http::route<http::Nothing, MembersSummary>(Method::get, "/api/organisations/{organisation}/members-summary",
                                                       Right::see_meetings,
                                                       "How many members an organisation has, and as what", &summary),
            http::route<http::Nothing, MemberCounts>(Method::get, "/api/member-counts", Right::see_register,
                                                     "How many members each organisation has with those below it",
                                                     &counts)};
}

}  // namespace members
