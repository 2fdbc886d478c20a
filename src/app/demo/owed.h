#pragma once
// What the cells of the demonstration site have given whom to do: a few tasks done, open and late. Pure.
#include "app/demo/population.h"

namespace app::demo {

struct Owed {
    std::size_t cell = 0;
    std::optional<std::size_t> person{};  // none: the cell's committee
    char const* title = "";
    base::Day given_on{};
    base::Day due_on{};
    char const* result = nullptr;  // of one that is done
    std::optional<base::Day> done_on{};
};
// More in the cell that is shown than in the others.
std::vector<Owed> owed_in(Population const& population, Times const& times, std::size_t shown_cell);

}  // namespace app::demo
