#pragma once
// The Party tree: which organisations there are, what they are and under whom they stand, on a given day.
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "platform/command/command.h"
#include "platform/events/act.h"
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

private:
    std::vector<Node> nodes_;  // by id
    std::multimap<OrganisationId, Node const*> children_;
    Node const* root_ = nullptr;
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

// The columns by which an office's lists name a cell, as such lists were found to head them.
sheet::ColumnSpec grassroots_column(sheet::Need need);
sheet::ColumnSpec cell_column();

// As of a day means: true on that day as known now.
Tree tree_on(db::Tx& tx, base::Day day);

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

// The commands of this room.
std::vector<command::Command> commands();

}  // namespace organisations
