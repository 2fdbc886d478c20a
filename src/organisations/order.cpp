// The tree in the order in which people read it, and names found by their words: worked out once for each tree.
#include <algorithm>
#include <mutex>
#include <unordered_map>

#include "base/sorting.h"
#include "base/text.h"
#include "organisations/organisations.h"

namespace organisations {

struct Tree::Order {
    std::once_flag once{};
    std::vector<Node const*> nodes{};
    std::unordered_map<std::int64_t, std::size_t> places{};
    std::vector<std::string> folded{};  // by place: the name, with a blank before each word
};

namespace {

using Siblings = std::vector<std::pair<std::string, Node const*>>;

void sort(Siblings& siblings) {
    std::sort(siblings.begin(), siblings.end(), [](auto const& a, auto const& b) {
        return std::pair(std::string_view(a.first), a.second->id) < std::pair(std::string_view(b.first), b.second->id);
    });
}

// Signs part words, as people leave them out when they search.
std::string searched(std::string_view text) {
    auto folded = " " + base::folded(text);
    std::replace_if(
        folded.begin(), folded.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x80 && std::isalnum(static_cast<unsigned char>(c)) == 0; },
        ' ');
    return folded;
}

}  // namespace

std::shared_ptr<Tree::Order> Tree::an_empty_order() {
    return std::make_shared<Order>();
}

Tree::Order const& Tree::order() const {
    std::call_once(order_->once, [this] {
        std::unordered_map<std::int64_t, Siblings> below;
        Siblings tops;
        for (auto const& node : nodes_) {
            auto const has_superior = node.parent_id && find(*node.parent_id) != nullptr;
            (has_superior ? below[node.parent_id->value] : tops).emplace_back(base::title_sort_key(node.name), &node);
        }
        sort(tops);
        std::vector<Node const*> to_visit;
        auto const visit_later = [&](Siblings const& siblings) {
            for (auto last = siblings.rbegin(); last != siblings.rend(); ++last) to_visit.push_back(last->second);
        };
        visit_later(tops);
        while (!to_visit.empty()) {
            auto const* const node = to_visit.back();
            to_visit.pop_back();
            order_->places.emplace(node->id.value, order_->nodes.size());
            order_->nodes.push_back(node);
            order_->folded.push_back(searched(node->name));
            auto& children = below[node->id.value];
            sort(children);
            visit_later(children);
        }
    });
    return *order_;
}

std::vector<Node const*> const& Tree::in_reading_order() const {
    return order().nodes;
}

std::size_t Tree::place_in_order(OrganisationId id) const {
    auto const found = order().places.find(id.value);
    return found == order().places.end() ? order().nodes.size() : found->second;
}

std::vector<Node const*> Tree::named_like(std::string_view text, std::vector<Node const*> nodes) const {
    auto const wanted = base::words_of(searched(text));
    std::erase_if(nodes, [&](Node const* node) {
        auto const& name = order().folded[place_in_order(node->id)];
        return wanted.empty() || !std::all_of(wanted.begin(), wanted.end(), [&](std::string const& word) {
                   return name.find(" " + word) != std::string::npos;
               });
    });
    std::sort(nodes.begin(), nodes.end(),
              [&](Node const* a, Node const* b) { return place_in_order(a->id) < place_in_order(b->id); });
    return nodes;
}

}  // namespace organisations
