// Choosing who owes what.
#include "app/demo/owed.h"

namespace app::demo {
namespace {

using std::chrono::days;

// One cell in so many has tasks.
constexpr std::size_t cells_apart = 40;

}  // namespace

std::vector<Owed> owed_in(Population const& population, Times const& times, std::size_t shown_cell) {
    auto const today = times.today;
    std::vector<Owed> all;
    for (std::size_t cell = 0; cell < population.cells.size(); cell += cells_apart) {
        if (cell == shown_cell || population.cells[cell].listed_from > times.first.first()) continue;
        all.push_back({cell, {}, "Hoàn thành hồ sơ công nhận đảng viên chính thức", today - days{50}, today - days{8}});
        all.push_back({cell, {}, "Chuẩn bị nội dung sinh hoạt chuyên đề quý tới", today - days{10}, today + days{25}});
    }
    auto const& shown = population.cells[shown_cell];
    auto const deputy = shown.first_person + 1;
    auto const last = shown.first_person + shown.size - 1;
    all.push_back({shown_cell, deputy, "Rà soát việc đóng đảng phí sáu tháng", today - days{70}, today - days{40},
                   "Đã rà soát, không còn đảng viên nào nợ đảng phí", today - days{42}});
    all.push_back({shown_cell, deputy, "Bổ sung hồ sơ đảng viên mới chuyển đến", today - days{40}, today - days{5}});
    all.push_back(
        {shown_cell, {}, "Chuẩn bị nội dung sinh hoạt chuyên đề quý tới", today - days{12}, today + days{20}});
    all.push_back({shown_cell, last, "Viết bài về gương học và làm theo Bác", today, today + days{14}});
    return all;
}

}  // namespace app::demo
