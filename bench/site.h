#pragma once
// An invented committee with its members and one quarter's meetings, the same for the same scale on every machine.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace bench {

struct Scale {
    std::string_view name;
    unsigned grassroots;        // organisations of the grass roots, committees and cells together
    unsigned grassroots_cells;  // those of them that are one cell
    unsigned cells;             // of both kinds
    unsigned members;
    unsigned thematic_percent;  // cells with a thematic meeting of its own in the quarter
    unsigned combined_percent;  // cells that make one of their regular meetings a combined one
};

// bloc, ten-thousand and province.
std::optional<Scale> scale_of(std::string_view name);

struct Cell {
    std::string grassroots;
    std::string name;  // the same as `grassroots` for a grass-roots cell
};

enum class Sex { man, woman };
enum class Duty { full, exempt };

struct Person {
    std::size_t cell = 0;
    std::string name{};
    Sex sex = Sex::man;
    base::Day birth{};
    std::string card{};
    base::Day admitted{};
    std::optional<base::Day> official{};
    Duty duty = Duty::full;
};

enum class Kind { regular, thematic, combined };

// Minutes of the day, and minutes of professional talk and of breaks between them.
struct Times {
    int start = 0;
    int end = 0;
    int professional = 0;
    int pause = 0;
};

struct Counts {
    int present = 0;
    int absent_excused = 0;
    int absent_unexcused = 0;
    int spoke = 0;
};

struct Meeting {
    std::size_t cell = 0;
    Kind kind = Kind::regular;
    base::Day day{};
    Times times{};
    Counts counts{};
};

// Persons stand in the order of their cells, meetings in that of their days.
struct Site {
    std::vector<Cell> cells;
    std::vector<Person> persons;
    std::vector<Meeting> meetings;
};

// The first quarter of 2019, as listed on 10 April.
Site make_site(Scale const& scale);

}  // namespace bench
