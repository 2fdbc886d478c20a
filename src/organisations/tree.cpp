// The tree as a value: pure.
#include <algorithm>

#include "base/text.h"
#include "organisations/organisations.h"

namespace organisations {

bool is_cell(Kind kind) {
    return kind == Kind::grassroots_cell || kind == Kind::attached_cell || kind == Kind::residential_cell;
}

bool is_grassroots(Kind kind) {
    return kind == Kind::grassroots_committee || kind == Kind::grassroots_cell;
}

Tree::Tree(std::vector<Node> nodes) : nodes_(std::move(nodes)), order_(an_empty_order()) {
    std::sort(nodes_.begin(), nodes_.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
    for (auto const& node : nodes_) {
        if (node.parent_id)
            children_.emplace(*node.parent_id, &node);
        else if (root_ == nullptr)
            root_ = &node;
    }
}

Node const* Tree::find(OrganisationId id) const {
    auto const found = std::lower_bound(nodes_.begin(), nodes_.end(), id,
                                        [](auto const& node, auto wanted) { return node.id < wanted; });
    return found != nodes_.end() && found->id == id ? &*found : nullptr;
}

base::Result<Node const*> Tree::find(std::string_view code_or_name) const {
    if (auto const id = base::parse_id(code_or_name)) {
        if (auto const* node = find(OrganisationId{*id})) return node;
    }
    auto const key = base::match_key(code_or_name);
    std::vector<Node const*> named;
    for (auto const& node : nodes_) {
        if (node.code == code_or_name) return &node;
        if (node.name_key == key) named.push_back(&node);
    }
    if (named.size() == 1) return named.front();
    if (named.empty())
        return base::Error{base::Fault::not_found, "organisation.unknown", {{"name", std::string(code_or_name)}}};
    std::string among;
    for (auto const* node : named)
        among += (among.empty() ? "" : "; ") + base::to_text(node->id) + " " + path_of(*node);
    return base::Error{
        base::Fault::refused, "organisation.ambiguous", {{"name", std::string(code_or_name)}, {"among", among}}};
}

std::vector<Node const*> Tree::below(Node const& top) const {
    std::vector<Node const*> found{&top};
    for (std::size_t next = 0; next < found.size(); ++next) {
        auto const [first, last] = children_.equal_range(found[next]->id);
        for (auto child = first; child != last; ++child) found.push_back(child->second);
    }
    return found;
}

Node const* Tree::grassroots_of(Node const& node) const {
    for (auto const* at = &node; at != nullptr; at = at->parent_id ? find(*at->parent_id) : nullptr)
        if (is_grassroots(at->kind)) return at;
    return nullptr;
}

Node const* Tree::listed_under(Node const& cell) const {
    auto const* grassroots = grassroots_of(cell);
    return grassroots == nullptr && cell.parent_id ? find(*cell.parent_id) : grassroots;
}

std::string Tree::place_of(Node const& node) const {
    for (auto const* at = &node; at != nullptr; at = at->parent_id ? find(*at->parent_id) : nullptr)
        if (at->place) return *at->place;
    return "";
}

std::string Tree::path_of(Node const& node) const {
    std::string path = node.name;
    for (auto const* at = node.parent_id ? find(*node.parent_id) : nullptr; at != nullptr && at->parent_id;
         at = find(*at->parent_id))
        path = at->name + " / " + path;
    return path;
}

CellNames::CellNames(Tree const& tree) {
    for (auto const& node : tree.nodes()) {
        if (!is_cell(node.kind)) continue;
        auto const* above = tree.listed_under(node);
        add(above == nullptr ? "" : above->name, node.name, node.id);
    }
}

std::optional<OrganisationId> CellNames::find(std::string_view grassroots, std::string_view cell) const {
    auto const key = base::match_key(cell);
    if (auto above = base::match_key(grassroots); !above.empty()) {
        auto const found = by_both_.find({std::move(above), key});
        return found == by_both_.end() ? std::nullopt : std::optional(found->second);
    }
    if (by_cell_.count(key) != 1) return std::nullopt;
    return by_cell_.find(key)->second;
}

void CellNames::add(std::string_view grassroots, std::string_view cell, OrganisationId id) {
    auto key = base::match_key(cell);
    by_cell_.emplace(key, id);
    by_both_.emplace(std::pair(base::match_key(grassroots), std::move(key)), id);
}

sheet::ColumnSpec grassroots_column(sheet::Need need) {
    return {"grassroots",
            {"Tổ chức cơ sở đảng", "Tổ chức đảng", "Đảng bộ", "TCCSĐ", "Cơ sở Đảng", "Đảng bộ cơ sở",
             "Đảng bộ, chi bộ cơ sở"},
            need};
}

sheet::ColumnSpec cell_column() {
    return {"cell", {"Chi bộ", "Tên chi bộ", "Nơi sinh hoạt Đảng", "Chi bộ sinh hoạt"}, sheet::Need::required};
}

}  // namespace organisations
