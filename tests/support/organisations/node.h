#pragma once
// An organisation of a tree that a test makes by hand.
#include <string>

#include "base/text.h"
#include "organisations/organisations.h"

namespace support {

// Without a superior where `parent` is 0.
inline organisations::Node a_node(std::int64_t id, organisations::Kind kind, std::string const& name,
                                  std::int64_t parent = 0) {
    organisations::Node node;
    node.id = {id};
    if (parent != 0) node.parent_id = organisations::OrganisationId{parent};
    node.kind = kind;
    node.name = name;
    node.name_key = base::match_key(name);
    return node;
}

}  // namespace support
