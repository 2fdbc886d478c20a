#pragma once
// Names for the demonstration site: invented persons, and the kinds of agencies that a province has.
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

#include "app/demo/chance.h"
#include "members/members.h"

namespace app::demo {

// Committees with cells under them, and cells that are grass-roots organisations themselves.
std::span<std::string_view const> committee_names();
std::span<std::string_view const> grassroots_cell_names();
// What cells of a committee are called after, without "Chi bộ"; further ones are numbered.
std::span<std::string_view const> unit_names();

// Hands out names of people, each once. The lists are chosen so that no leader of the country comes out of them.
class PersonNames {
public:
    explicit PersonNames(Chance& chance) : chance_(chance) {}
    std::string take(members::Sex sex);

private:
    std::string any(members::Sex sex);

    Chance& chance_;
    std::unordered_set<std::string> taken_{};
};

}  // namespace app::demo
