#pragma once
// The demonstration site's register and logs as an office would bring them: Excel files. Pure but for the writer's
// temporary files.
#include <string>

#include "app/demo/history.h"
#include "base/id.h"

namespace app::demo {

struct List {
    std::string file_name{};
    std::string bytes{};
    std::size_t rows = 0;
};

// The members as the office knows them on that day; with a day before, only those who are new or have changed since.
List member_list(Population const& population, base::Day day, std::optional<base::Day> before = {});

// The meetings of a quarter, or of one month of it, as the title says.
List meeting_log(Population const& population, History const& history, base::Quarter quarter);
List meeting_log(Population const& population, History const& history, base::Month month);

}  // namespace app::demo
