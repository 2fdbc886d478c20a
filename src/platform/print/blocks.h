#pragma once
// Private to the filling of templates: which nodes a block repeats.
#include <pugixml.hpp>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "platform/print/marks.h"
#include "platform/print/pieces.h"

namespace print {

// A mark of a block: the run that holds nothing else.
struct BlockMark {
    pugi::xml_node run{};
    Token token{};
    std::size_t place = 0;
};

// Siblings from first to last, once for each entry.
struct Block {
    pugi::xml_node first{};
    pugi::xml_node last{};
    Token token{};
    std::size_t place = 0;
    std::size_t opened = 0;  // numbers of its marks
    std::size_t closed = 0;
};

using NodeKey = std::size_t;
inline NodeKey key_of(pugi::xml_node const& node) {
    return node.hash_value();
}

struct Blocks {
    std::unordered_map<NodeKey, std::vector<Block>> starting{};  // by their first node, the outermost first
    std::unordered_set<NodeKey> empty{};                         // paragraphs and rows that held only marks
};

// `marks` in the order of the document, `order` the number of each element in it.
Blocks blocks_of(std::vector<BlockMark> const& marks, std::unordered_map<NodeKey, std::size_t> const& order,
                 Findings& findings);

}  // namespace print
