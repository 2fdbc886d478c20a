// The peer of bench/run and bench/meeting: what a careful script would do with the same rows, plain tables and plain
// SQL over SQLite's C interface.
//   plain_sql load DIR DATABASE            members.csv and meetings.csv of DIR into a new database, in one transaction
//   plain_sql report DATABASE FIRST LAST   the quarter's figures from FIRST to LAST (ISO days) as JSON
//   plain_sql close DATABASE ITEMS MEMBERS for each line of its input one meeting closed, durably, in a transaction of
//                                          its own; answers with a line: microseconds from begin to commit
// It sees nothing of the program it is compared with.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "plain.h"

namespace {

using plain::Database;
using plain::execute;
using plain::open;
using plain::Statement;

constexpr char const* schema = R"sql(
    CREATE TABLE organisation (
        id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES organisation (id), kind TEXT NOT NULL, name TEXT NOT NULL);
    CREATE TABLE member (
        id INTEGER PRIMARY KEY, cell_id INTEGER NOT NULL REFERENCES organisation (id), name TEXT NOT NULL, sex TEXT NOT NULL,
        birth TEXT NOT NULL, card TEXT NOT NULL UNIQUE, admitted TEXT NOT NULL, official TEXT, exempt INTEGER NOT NULL);
    CREATE TABLE meeting (
        id INTEGER PRIMARY KEY, cell_id INTEGER NOT NULL REFERENCES organisation (id), kind TEXT NOT NULL, day TEXT NOT NULL,
        start_minute INTEGER NOT NULL, end_minute INTEGER NOT NULL, professional INTEGER NOT NULL, pause INTEGER NOT NULL,
        present INTEGER NOT NULL, excused INTEGER NOT NULL, unexcused INTEGER NOT NULL, spoke INTEGER NOT NULL,
        UNIQUE (cell_id, day, start_minute));
)sql";

constexpr char const* indexes = "CREATE INDEX member_cell ON member (cell_id, admitted)";

constexpr std::string_view organisation_figures = R"sql(
    SELECT count(*) FILTER (WHERE kind <> 'attached_cell'), count(*) FILTER (WHERE kind = 'committee'),
           count(*) FILTER (WHERE kind = 'grassroots_cell'), count(*) FILTER (WHERE kind <> 'committee')
    FROM organisation
)sql";

constexpr std::string_view member_figures = R"sql(
    SELECT date(strftime('%Y-01-01', ?1), '-1 day'),
           count(*) FILTER (WHERE admitted < strftime('%Y-01-01', ?1)), count(*) FILTER (WHERE admitted BETWEEN ?1 AND ?2),
           count(*) FILTER (WHERE admitted <= ?2), count(*) FILTER (WHERE admitted <= ?2 AND (official IS NULL OR official > ?2)),
           count(*) FILTER (WHERE official BETWEEN ?1 AND ?2)
    FROM member
)sql";

// A cell is small by its members of the meeting's day; then any kind takes 60 minutes.
constexpr std::string_view meeting_figures = R"sql(
    WITH judged AS (
        SELECT kind, professional, present, excused + unexcused AS absent, spoke,
               end_minute - start_minute - professional - pause AS party_minutes,
               CASE WHEN (SELECT count(*) FROM member WHERE cell_id = meeting.cell_id AND admitted <= meeting.day) < 9 THEN 60
                    WHEN kind = 'regular' THEN 90 ELSE 120 END AS required_minutes
        FROM meeting WHERE day BETWEEN ?1 AND ?2)
    SELECT count(*), count(*) FILTER (WHERE kind IN ('thematic', 'combined')),
           count(*) FILTER (WHERE party_minutes < required_minutes), count(*) FILTER (WHERE professional > 0),
           coalesce(sum(present), 0), coalesce(sum(absent), 0), coalesce(sum(spoke), 0)
    FROM judged
)sql";

constexpr std::string_view months_held = R"sql(
    SELECT count(*) FROM (
        SELECT DISTINCT cell_id, substr(day, 1, 7) FROM meeting WHERE kind IN ('regular', 'combined') AND day BETWEEN ?1 AND ?2)
)sql";

constexpr std::string_view cells_without_thematic = R"sql(
    SELECT count(*) FROM organisation
    WHERE kind <> 'committee' AND NOT EXISTS (
        SELECT 1 FROM meeting
        WHERE cell_id = organisation.id AND day BETWEEN ?1 AND ?2 AND kind IN ('thematic', 'combined'))
)sql";

// The lines of a file without quotes, one after another.
class Lines {
public:
    Lines(std::string const& path, std::size_t fields) : in_(path), fields_(fields) {
        if (!in_) throw std::runtime_error("cannot read " + path);
    }

    bool next() {
        if (!std::getline(in_, line_)) return false;
        fields_of_line_.clear();
        std::string_view rest = line_;
        for (auto comma = rest.find(','); comma != std::string_view::npos; comma = rest.find(',')) {
            fields_of_line_.push_back(rest.substr(0, comma));
            rest.remove_prefix(comma + 1);
        }
        fields_of_line_.push_back(rest);
        if (fields_of_line_.size() != fields_) throw std::runtime_error("broken line: " + line_);
        return true;
    }
    std::string_view operator[](std::size_t field) const { return fields_of_line_[field]; }
    std::int64_t number(std::size_t field) const { return std::strtoll(fields_of_line_[field].data(), nullptr, 10); }

private:
    std::ifstream in_;
    std::size_t fields_;
    std::string line_;
    std::vector<std::string_view> fields_of_line_;
};

// Organisations by name; a cell's name is that of its committee and its own.
class Organisations {
public:
    explicit Organisations(sqlite3* database) : insert_(database, "INSERT INTO organisation VALUES (?1, ?2, ?3, ?4)") {}

    // The cell's id; members' cells are made as they come.
    std::int64_t cell(std::string_view grassroots, std::string_view name) {
        std::string const key = std::string(grassroots) + "," + std::string(name);
        if (auto const found = ids_.find(key); found != ids_.end()) return found->second;
        if (grassroots == name) return ids_[key] = make("grassroots_cell", 0, name);
        auto const [committee, is_new] = ids_.try_emplace(std::string(grassroots), 0);
        if (is_new) committee->second = make("committee", 0, grassroots);
        auto const parent = committee->second;
        return ids_[key] = make("attached_cell", parent, name);
    }

private:
    std::int64_t make(std::string_view kind, std::int64_t parent, std::string_view name) {
        insert_.bind(1, ++last_);
        if (parent == 0)
            insert_.bind_nothing(2);
        else
            insert_.bind(2, parent);
        insert_.bind(3, kind);
        insert_.bind(4, name);
        insert_.write();
        return last_;
    }

    Statement insert_;
    std::int64_t last_ = 0;
    std::unordered_map<std::string, std::int64_t> ids_;
};

void load_members(sqlite3* database, std::string const& path, Organisations& organisations) {
    Statement insert(database, "INSERT INTO member VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
    Lines lines(path, 9);
    while (lines.next()) {
        insert.bind(1, organisations.cell(lines[0], lines[1]));
        for (int field = 2; field < 7; ++field) insert.bind(field, lines[static_cast<std::size_t>(field)]);
        if (lines[7].empty())
            insert.bind_nothing(7);
        else
            insert.bind(7, lines[7]);
        insert.bind(8, lines.number(8));
        insert.write();
    }
}

void load_meetings(sqlite3* database, std::string const& path, Organisations& organisations) {
    Statement insert(database, "INSERT INTO meeting VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)");
    Lines lines(path, 12);
    while (lines.next()) {
        insert.bind(1, organisations.cell(lines[0], lines[1]));
        insert.bind(2, lines[2]);
        insert.bind(3, lines[3]);
        for (int field = 4; field < 12; ++field) insert.bind(field, lines.number(static_cast<std::size_t>(field)));
        insert.write();
    }
}

void load(std::string const& folder, char const* path) {
    auto const database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    execute(database.get(), "BEGIN");
    execute(database.get(), schema);
    {
        Organisations organisations(database.get());
        load_members(database.get(), folder + "/members.csv", organisations);
        load_meetings(database.get(), folder + "/meetings.csv", organisations);
    }
    execute(database.get(), indexes);
    execute(database.get(), "COMMIT");
}

// Two decimals, half up, from whole numbers.
std::string percent(long long part, long long whole) {
    if (whole == 0) return "null";
    auto const hundredths = (20'000 * part + whole) / (2 * whole);
    auto const rest = hundredths % 100;
    return std::to_string(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

struct Period {
    std::string_view first;
    std::string_view last;
};

Statement asked(sqlite3* database, std::string_view sql, Period period) {
    Statement statement(database, sql);
    statement.bind(1, period.first);
    statement.bind(2, period.last);
    statement.read();
    return statement;
}

void report(char const* path, Period period) {
    auto const database = open(path, SQLITE_OPEN_READONLY);
    Statement organisations(database.get(), organisation_figures);
    organisations.read();
    auto const cells = organisations.number(3);
    std::printf(
        "{\"organisations\": {\"grassroots\": %lld, \"grassroots_committees\": %lld, \"grassroots_cells\": %lld, "
        "\"cells\": %lld},\n",
        organisations.number(0), organisations.number(1), organisations.number(2), cells);

    auto members = asked(database.get(), member_figures, period);
    std::printf(
        " \"members\": {\"base_date\": \"%s\", \"base\": %lld, \"admitted\": %lld, \"admission_rate_percent\": %s, "
        "\"at_end\": %lld,"
        " \"probationary_at_end\": %lld, \"recognised\": %lld},\n",
        members.text(0).c_str(), members.number(1), members.number(2),
        percent(members.number(2), members.number(1)).c_str(), members.number(3), members.number(4), members.number(5));

    auto meetings = asked(database.get(), meeting_figures, period);
    auto const held = asked(database.get(), months_held, period).number(0);
    auto const without = asked(database.get(), cells_without_thematic, period).number(0);
    auto const present = meetings.number(4);
    std::printf(
        " \"meetings\": {\"regular_due\": %lld, \"regular_held\": %lld, \"cell_months_missed\": %lld, "
        "\"thematic_held\": %lld,"
        " \"cells_without_thematic\": %lld, \"too_short\": %lld, \"mixed_with_professional\": %lld, \"total\": %lld,"
        " \"attendance_percent\": %s, \"spoke_percent\": %s}}\n",
        3 * cells, held, 3 * cells - held, meetings.number(1), without, meetings.number(2), meetings.number(3),
        meetings.number(0), percent(present, present + meetings.number(5)).c_str(),
        percent(meetings.number(6), present).c_str());
}

}  // namespace

int main(int argument_count, char** arguments) {
    std::string_view const command = argument_count > 1 ? arguments[1] : "";
    try {
        if (command == "load" && argument_count == 4) {
            load(arguments[2], arguments[3]);
            return EXIT_SUCCESS;
        }
        if (command == "report" && argument_count == 5) {
            report(arguments[2], {arguments[3], arguments[4]});
            return EXIT_SUCCESS;
        }
        if (command == "close" && argument_count == 5) {
            plain::close_one_a_line(arguments[2],
                                    {std::strtoll(arguments[3], nullptr, 10), std::strtoll(arguments[4], nullptr, 10)});
            return EXIT_SUCCESS;
        }
    } catch (std::exception const& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
    std::cerr << "usage: plain_sql load DIR DATABASE | plain_sql report DATABASE FIRST LAST | plain_sql close "
                 "DATABASE ITEMS MEMBERS\n";
    return 2;
}
