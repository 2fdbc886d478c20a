#pragma once
// The Party tree: which organisations there are, what they are and under whom they stand, on a given day.
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "platform/events/act.h"
#include "platform/fwd.h"
#include "platform/imports/outcome.h"
#include "platform/rights/rights.h"
#include "platform/sheet/headings.h"

namespace organisations {

struct Organisation;
using OrganisationId = base::Id<Organisation>;

enum class Kind {
    central,
    provincial_committee,
    upper_committee,
    grassroots_committee,
    sectional_committee,
    grassroots_cell,
    attached_cell,
    residential_cell,
    party_group
};
RECORD_ENUM(Kind, central, provincial_committee, upper_committee, grassroots_committee, sectional_committee,
            grassroots_cell, attached_cell, residential_cell, party_group)

// Any cell, whatever it hangs under.
bool is_cell(Kind kind);
// A grass-roots organisation: a committee with cells, or a cell that is one itself. Residential cells never are.
bool is_grassroots(Kind kind);

// An organisation as it is on one day.
struct Node {
    OrganisationId id{};
    std::optional<std::string> code{};
    std::optional<OrganisationId> parent_id{};
    Kind kind = Kind::attached_cell;
    std::string name{};
    std::string name_key{};  // base::match_key of the name
    std::optional<std::string> place{};
};
RECORD(Node, id, code, parent_id, kind, name, name_key, place)

// The tree on one day; an immutable value. Pointers into it live as long as it does.
class Tree {
public:
    explicit Tree(std::vector<Node> nodes);
    Tree(Tree&&) = default;
    Tree& operator=(Tree&&) = default;
    Tree(Tree const&) = delete;
    Tree& operator=(Tree const&) = delete;

    [[nodiscard]] std::vector<Node> const& nodes() const { return nodes_; }
    // The one organisation without a superior; null for an empty site.
    [[nodiscard]] Node const* root() const { return root_; }
    [[nodiscard]] Node const* find(OrganisationId id) const;
    // By 13-character id, by code, or by name in any spelling; faults: organisation.unknown, organisation.ambiguous
    // (argument among: paths).
    [[nodiscard]] base::Result<Node const*> find(std::string_view code_or_name) const;
    // The organisation itself and everything below it, superiors first, in the order of their ids.
    [[nodiscard]] std::vector<Node const*> below(Node const& top) const;
    // The nearest grass-roots organisation, itself included; null above the grass roots and for residential cells.
    [[nodiscard]] Node const* grassroots_of(Node const& node) const;
    // Under whom an office's lists name a cell: its grass-roots organisation, else its superior; null where it has
    // neither.
    [[nodiscard]] Node const* listed_under(Node const& cell) const;
    // The place in force for it: its own or its nearest superior's, such as "dong-nai/bloc"; empty where nobody has set
    // one.
    [[nodiscard]] std::string place_of(Node const& node) const;
    // "Đảng bộ Sở Y tế / Chi bộ 1": without the root.
    [[nodiscard]] std::string path_of(Node const& node) const;

    // All of them as people read a tree: each before those below it, siblings in Vietnamese order. Worked out when
    // first asked for, as are the places in it.
    [[nodiscard]] std::vector<Node const*> const& in_reading_order() const;
    // Where it stands in that order, from 0; the end for what is not in the tree.
    [[nodiscard]] std::size_t place_in_order(OrganisationId id) const;
    // Those among `nodes` in whose names every word of the text begins a word, however it is accented; in reading
    // order.
    [[nodiscard]] std::vector<Node const*> named_like(std::string_view text, std::vector<Node const*> nodes) const;

private:
    struct Order;
    static std::shared_ptr<Order> an_empty_order();
    [[nodiscard]] Order const& order() const;

    std::vector<Node> nodes_;  // by id
    std::multimap<OrganisationId, Node const*> children_;
    Node const* root_ = nullptr;
    std::shared_ptr<Order> order_;
};

// Cells by the names an office's lists give them: the grass-roots organisation's and the cell's, in any spelling of
// base::match_key. A cell that is itself the grass-roots organisation has the same name twice.
class CellNames {
public:
    explicit CellNames(Tree const& tree);
    // None where there is no such cell, or, when no grass-roots organisation is named, more than one.
    [[nodiscard]] std::optional<OrganisationId> find(std::string_view grassroots, std::string_view cell) const;
    void add(std::string_view grassroots, std::string_view cell, OrganisationId id);

private:
    std::map<std::pair<std::string, std::string>, OrganisationId> by_both_;
    std::multimap<std::string, OrganisationId> by_cell_;
};

// What an actor may do at each organisation of one tree, by the rights::Grants of those above it. An immutable value
// that every request makes anew; the tree must outlive it.
class Reach {
public:
    Reach(Tree const& tree, rights::Actor const& actor);

    [[nodiscard]] rights::Level level_at(OrganisationId id) const;
    [[nodiscard]] bool may(rights::Right right, OrganisationId id) const {
        return level_at(id) >= rights::level_for(right);
    }
    // The organisation, if the caller has the right there. What he may not even see (no level at all, or not there) is
    // http.not_found, the rest http.forbidden.
    [[nodiscard]] base::Result<Node const*> require(rights::Right right, OrganisationId id) const;
    // The highest organisations at which he has the right: together with what is below them, all there are.
    [[nodiscard]] std::vector<Node const*> tops(rights::Right right) const;
    // Those he may know of: where he has a level, and their superiors up to the root.
    [[nodiscard]] std::vector<Node const*> known() const;
    [[nodiscard]] Tree const& tree() const { return tree_; }

private:
    // The superior, where there is one.
    [[nodiscard]] Node const* above(Node const& node) const;

    Tree const& tree_;
    std::vector<rights::Grant> grants_;  // at organisations of the tree
};

// The columns by which an office's lists name a cell, as such lists were found to head them.
sheet::ColumnSpec grassroots_column(sheet::Need need);
sheet::ColumnSpec cell_column();

// As of a day means: true on that day as known now.
Tree tree_on(db::Tx& tx, base::Day day);
// The same, kept between requests for as long as no organisation of that database changes.
std::shared_ptr<Tree const> shared_tree_on(db::Tx& tx, base::Day day);

// What a new organisation is; its name is tidied. from_day null: it has been so since before the records.
struct NewOrganisation {
    OrganisationId id{};
    std::optional<std::string> code{};
    std::optional<base::Day> from_day{};
    std::optional<OrganisationId> parent_id{};
    Kind kind = Kind::attached_cell;
    std::string name{};
    std::optional<std::string> place{};
};

// Writes them as part of another act and gives the changes for its audit entries.
std::vector<events::Change> add(events::Context& context, std::vector<NewOrganisation> const& organisations);

// Takes back those that an import made, as part of another act, and gives the changes for its audit entries. Whatever
// has come to stand on them must have been asked and taken back before.
std::vector<events::Change> take_back(events::Context& context, imports::ImportId id);

// The act that begins a site: its root. Faults: site.exists, organisation.name_missing, place.invalid.
base::Result<OrganisationId> found_site(events::Context& context, NewOrganisation root);

// For the queries of the rooms above: "below (id)" is the organisation $1 and everything under it, as the tree is on
// the day $2. A macro, because a query's text is one literal.
#define WITH_ORGANISATIONS_BELOW                                                                    \
    "\nwith recursive below (id) as (\n"                                                            \
    "    select cast($1 as bigint)\n"                                                               \
    "    union all\n"                                                                               \
    "    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id\n"  \
    "    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)\n" \
    ")"

// The commands and routes of this room.
std::vector<command::Command> commands();
std::vector<http::Route> routes();

}  // namespace organisations
