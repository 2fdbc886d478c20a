// Invents a site: organisations from lists of words, persons and meetings by chance within what the rules of admission
// allow.
#include "site.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "random.h"

namespace bench {

namespace {

using base::Day;
using std::chrono::days;

constexpr Scale scales[] = {
    {"bloc", 66, 26, 346, 5'234, 63, 25},
    {"ten-thousand", 120, 40, 640, 10'000, 63, 25},
    {"province", 1'000, 300, 6'000, 120'000, 9, 60},
};

// One grass-roots organisation for every kind and place.
constexpr char const* kinds[] = {"Trường Trung học",
                                 "Công ty Cổ phần",
                                 "Bệnh viện",
                                 "Trung tâm Văn hóa",
                                 "Nhà máy",
                                 "Hợp tác xã",
                                 "Thư viện",
                                 "Bảo tàng",
                                 "Trạm Khuyến nông",
                                 "Ban Quản lý rừng",
                                 "Xí nghiệp",
                                 "Nông trường",
                                 "Cảng",
                                 "Viện Nghiên cứu",
                                 "Nhà hát",
                                 "Trường Mầm non",
                                 "Phòng khám",
                                 "Chi cục Thủy lợi",
                                 "Văn phòng",
                                 "Đội Cầu đường"};
constexpr char const* landscapes[] = {"Suối", "Đồi", "Hồ", "Bến", "Xóm", "Gò", "Rạch", "Đảo", "Thung", "Làng"};
constexpr char const* qualities[] = {"Biếc", "Vàng", "Ngọc", "Trăng", "Sen"};
constexpr char const* units[] = {
    "Phòng Nghiệp vụ", "Phòng Kế hoạch - Tài chính", "Phòng Tổ chức - Hành chính", "Khối Chuyên môn", "Tổ Sản xuất",
    "Ban Kiểm tra"};

constexpr char const* families[] = {"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Hoàng", "Huỳnh",
                                    "Phan",   "Vũ",     "Võ",     "Đặng", "Bùi",  "Đỗ", "Hồ", "Ngô",  "Dương", "Lý"};
constexpr char const* middles_of_men[] = {"Văn", "Văn", "Đức", "Minh", "Hữu", "Quang", "Xuân", "Ngọc", "Công", "Đình"};
constexpr char const* middles_of_women[] = {"Thị", "Thị", "Thị Thanh", "Thị Hồng", "Thu", "Kim", "Bích", "Phương"};
constexpr char const* names_of_men[] = {"Ân",   "Bình",  "Cường", "Dũng",  "Đạt",  "Hải",  "Hòa",
                                        "Hùng", "Khánh", "Long",  "Minh",  "Nam",  "Phúc", "Quân",
                                        "Sơn",  "Tâm",   "Thắng", "Trung", "Tuấn", "Việt"};
constexpr char const* names_of_women[] = {"An",   "Chi",   "Dung", "Duyên", "Hà",    "Hạnh", "Hằng",
                                          "Hiền", "Hoa",   "Huệ",  "Hương", "Lan",   "Linh", "Mai",
                                          "Nga",  "Nhung", "Thảo", "Thủy",  "Tuyết", "Yến"};

Day const listed_on = base::make_day(2019, 4, 10);
Day const year_start = base::make_day(2019, 1, 1);
Day const year_before = base::make_day(2018, 1, 1);

days some_days(Random& random, unsigned limit) {
    return days{static_cast<int>(random.below(limit))};
}

std::string grassroots_name(unsigned number, unsigned grassroots_cells) {
    auto const kind_count = static_cast<unsigned>(std::size(kinds));
    auto const place = number / kind_count;
    std::string name = number < grassroots_cells ? "Chi bộ " : "Đảng bộ ";
    name += kinds[number % kind_count];
    name += std::string(" ") + landscapes[place / std::size(qualities)] + " " + qualities[place % std::size(qualities)];
    return name;
}

std::vector<Cell> make_cells(Scale const& scale) {
    std::vector<Cell> cells;
    for (unsigned number = 0; number < scale.grassroots_cells; ++number) {
        auto const name = grassroots_name(number, scale.grassroots_cells);
        cells.push_back({name, name});
    }
    auto const committees = scale.grassroots - scale.grassroots_cells;
    auto const attached = scale.cells - scale.grassroots_cells;
    for (unsigned committee = 0; committee < committees; ++committee) {
        auto const name = grassroots_name(scale.grassroots_cells + committee, scale.grassroots_cells);
        auto const count = (committee + 1) * attached / committees - committee * attached / committees;
        for (unsigned number = 0; number < count; ++number) {
            std::string const unit = units[number % std::size(units)];
            cells.push_back({name, "Chi bộ " + unit + " " + std::to_string(number / std::size(units) + 1)});
        }
    }
    return cells;
}

// Three in every cell at least, the others by weight, so that many cells have fewer than nine.
std::vector<unsigned> cell_sizes(Scale const& scale, Random& random) {
    static constexpr unsigned weights[] = {1, 1, 2, 2, 3, 4, 5, 6, 8, 12};
    constexpr unsigned least = 3;
    std::vector<unsigned> up_to;
    unsigned sum = 0;
    for (unsigned cell = 0; cell < scale.cells; ++cell) up_to.push_back(sum += random.pick(weights));
    std::vector<unsigned> sizes;
    std::uint64_t const others = scale.members - least * scale.cells;
    std::uint64_t given = 0;
    for (auto const weight : up_to) {
        auto const by_now = others * weight / sum;
        sizes.push_back(least + static_cast<unsigned>(by_now - given));
        given = by_now;
    }
    return sizes;
}

// Of a hundred one joined this quarter, four last year; the first three of a cell are of long standing.
void admit(Person& person, unsigned place_in_cell, Random& random) {
    auto const grown_up_days = 19 * 366;
    auto const lot = place_in_cell < 3 ? 100U : random.below(100);
    if (lot < 5) {
        person.admitted = lot < 1 ? year_start + some_days(random, 99) : year_before + some_days(random, 365);
        person.birth = person.admitted - days{grown_up_days} - some_days(random, 5'000);
    } else {
        person.birth = base::make_day(1938, 1, 1) + some_days(random, 21'000);
        auto const earliest = person.birth + days{grown_up_days};
        auto const window = std::min<std::int64_t>((year_before - earliest).count(), 6'000);
        person.admitted = earliest + some_days(random, static_cast<unsigned>(window));
    }
    auto const official = person.admitted + days{366} + some_days(random, 30);
    if (official < listed_on) person.official = official;
}

std::vector<Person> make_persons(Scale const& scale, Random& random) {
    std::vector<Person> persons;
    auto const sizes = cell_sizes(scale, random);
    unsigned card = 5'000'000;
    for (std::size_t cell = 0; cell < sizes.size(); ++cell) {
        for (unsigned place = 0; place < sizes[cell]; ++place) {
            Person person{cell};
            bool const is_woman = random.percent(40);
            person.sex = is_woman ? Sex::woman : Sex::man;
            person.name = random.pick(families);
            person.name += std::string(" ") + (is_woman ? random.pick(middles_of_women) : random.pick(middles_of_men));
            person.name += std::string(" ") + (is_woman ? random.pick(names_of_women) : random.pick(names_of_men));
            card += 1 + random.below(8);
            person.card = "0" + std::to_string(card);
            admit(person, place, random);
            if (person.birth < base::make_day(1958, 1, 1) && random.percent(35)) person.duty = Duty::exempt;
            persons.push_back(std::move(person));
        }
    }
    return persons;
}

// Who belongs to the cell on a day.
struct Strength {
    unsigned members = 0;
    unsigned exempt = 0;
};

Strength strength_on(std::vector<Person const*> const& persons, Day day) {
    Strength strength;
    for (auto const* person : persons) {
        if (person->admitted > day) continue;
        ++strength.members;
        if (person->duty == Duty::exempt) ++strength.exempt;
    }
    return strength;
}

Times times_of(Kind kind, unsigned members, Random& random) {
    static constexpr int starts[] = {450, 480, 810, 840, 900};
    Times times;
    times.start = random.pick(starts);
    if (random.percent(7)) times.professional = 15 * static_cast<int>(1 + random.below(3));
    if (random.percent(28)) times.pause = random.percent(50) ? 10 : 15;
    auto party = members < 9 ? 50 + random.below(35) + random.below(35) : 75 + random.below(30) + random.below(30);
    if (kind != Kind::regular) party += members < 9 ? 5 : 30;
    times.end = times.start + static_cast<int>(party) + times.professional + times.pause;
    return times;
}

Counts counts_of(Strength const& strength, Random& random) {
    Counts counts;
    auto const expected = static_cast<int>(strength.members - strength.exempt);
    for (int person = 0; person < expected; ++person) {
        if (random.percent(7)) ++counts.absent_excused;
    }
    if (counts.absent_excused < expected && random.percent(5)) counts.absent_unexcused = 1;
    counts.present = expected - counts.absent_excused - counts.absent_unexcused;
    counts.spoke = counts.present * static_cast<int>(15 + random.below(55)) / 100;
    return counts;
}

std::vector<Meeting> meetings_of(std::size_t cell, std::vector<Person const*> const& persons, Scale const& scale,
                                 Random& random) {
    std::vector<Meeting> meetings;
    auto const hold = [&](Kind kind, Day day) {
        auto const strength = strength_on(persons, day);
        meetings.push_back({cell, kind, day, times_of(kind, strength.members, random), counts_of(strength, random)});
    };
    auto const combined_month = random.percent(scale.combined_percent) ? 1 + random.below(3) : 0;
    for (unsigned month = 1; month <= 3; ++month) {
        if (random.percent(3)) continue;
        hold(month == combined_month ? Kind::combined : Kind::regular,
             base::make_day(2019, month, 2) + some_days(random, 10));
    }
    if (random.percent(scale.thematic_percent))
        hold(Kind::thematic, base::make_day(2019, 1 + random.below(3), 15) + some_days(random, 13));
    return meetings;
}

std::vector<Meeting> make_meetings(Scale const& scale, std::vector<Person> const& persons, Random& random) {
    std::vector<std::vector<Person const*>> by_cell(scale.cells);
    for (auto const& person : persons) by_cell[person.cell].push_back(&person);
    std::vector<Meeting> meetings;
    for (std::size_t cell = 0; cell < by_cell.size(); ++cell) {
        auto const held = meetings_of(cell, by_cell[cell], scale, random);
        meetings.insert(meetings.end(), held.begin(), held.end());
    }
    std::stable_sort(meetings.begin(), meetings.end(), [](auto const& a, auto const& b) { return a.day < b.day; });
    return meetings;
}

}  // namespace

std::optional<Scale> scale_of(std::string_view name) {
    for (auto const& scale : scales) {
        if (scale.name == name) return scale;
    }
    return std::nullopt;
}

Site make_site(Scale const& scale) {
    Random random(scale.members);
    auto persons = make_persons(scale, random);
    auto meetings = make_meetings(scale, persons, random);
    return {make_cells(scale), std::move(persons), std::move(meetings)};
}

}  // namespace bench
