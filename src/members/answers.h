#pragma once
// What the routes of the register answer, and how it is read with the caller's rights.
#include "members/lists.h"
#include "platform/http/route.h"

namespace members {

struct CellShown {
    OrganisationId id{};
    std::string name{};
    std::string path{};
};
RECORD(CellShown, id, name, path)

struct OrganisationNamed {
    OrganisationId id{};
    std::string name{};
};
RECORD(OrganisationNamed, id, name)

struct OfficeShown {
    Office office = Office::committee_member;
    OrganisationNamed organisation{};
};
RECORD(OfficeShown, office, organisation)

struct MemberShown {
    MemberId id{};
    std::string full_name{};
    std::optional<std::string> card_number{};
    std::optional<Sex> sex{};
    std::optional<base::PartialDay> born_on{};
    base::PartialDay admitted_on{};
    std::optional<base::PartialDay> official_on{};
    Standing standing = Standing::unknown;
    bool is_exempt = false;
    std::optional<CellShown> cell{};
    std::vector<OfficeShown> offices{};
};
RECORD(MemberShown, id, full_name, card_number, sex, born_on, admitted_on, official_on, standing, is_exempt, cell,
       offices)

// What may be asked of a list, also of the one that becomes a workbook.
struct ListQuery {
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> search{};
    std::optional<StandingFilter> standing{};
    std::optional<Office> office{};
    std::optional<SortBy> sort{};
    std::optional<Direction> direction{};
    std::optional<std::string> after{};
    std::optional<std::int64_t> limit{};
};
RECORD(ListQuery, organisation, search, standing, office, sort, direction, after, limit)

// The tree of a day with what the caller may do in it.
struct Sight {
    std::shared_ptr<organisations::Tree const> tree;
    organisations::Reach reach;

    Sight(db::Tx& tx, base::Day day, rights::Actor const& actor)
        : tree(organisations::shared_tree_on(tx, day)), reach(*tree, actor) {}
    [[nodiscard]] bool shows_register_of(OrganisationId cell) const {
        return reach.may(rights::Right::see_register, cell);
    }
};

CellShown shown(organisations::Tree const& tree, OrganisationId cell);
OrganisationNamed named(organisations::Tree const& tree, OrganisationId organisation);
MemberShown shown(Sight const& sight, RegisteredMember const& member, base::Day day);

// Where the caller may see the register: below the organisation, or everywhere.
base::Result<store::Scope> scope_of(Sight const& sight, std::optional<OrganisationId> const& organisation,
                                    base::Day day);
// Faults: those of scope_of, body.invalid (limit), cursor.invalid.
base::Result<ListRequest> list_request(Sight const& sight, ListQuery const& query, base::Day day);

// f(Tx&), which gives a Result, in a snapshot in which lists and search see every member.
template <class F>
auto read_register(http::Call& call, F const& f) -> decltype(f(std::declval<db::Tx&>())) {
    bool is_ready = true;
    auto read = call.read([&](db::Tx& tx) {
        is_ready = store::without_sort_key(tx).empty();
        return f(tx);
    });
    if (is_ready) return read;
    TRY(call.act([](events::Context& context) -> base::Result<> {
        refresh_search(context);
        return {};
    }));
    return call.read(f);
}

// The routes of each part of the room.
std::vector<http::Route> list_routes();
std::vector<http::Route> person_routes();
std::vector<http::Route> office_routes();

}  // namespace members
