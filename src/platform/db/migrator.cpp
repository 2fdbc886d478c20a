// The steps of the schema, in one text for both engines.
#include "platform/db/migrator.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "platform/crypto/hash.h"

namespace db {
namespace {

struct Applied {
    int number = 0;
    std::string name{};
    std::string checksum{};
    int oldest_program = 0;
};
RECORD(Applied, number, name, checksum, oldest_program)

Query const applied_migrations{"db.applied_migrations", R"sql(
select number, name, checksum, oldest_program from schema_migrations order by number)sql"};

Query const record_migration{"db.record_migration", R"sql(
insert into schema_migrations (number, name, checksum, oldest_program, applied_at) values ($1, $2, $3, $4, $5))sql"};

constexpr std::string_view table_of_migrations = R"sql(
create table if not exists schema_migrations (
    number count primary key,
    name words not null,
    checksum words not null,
    oldest_program count not null,
    applied_at instant not null
);
)sql";

struct TypeWord {
    std::string_view word, sqlite, postgres;
};
constexpr std::array<TypeWord, 7> type_words{{
    {"id", "integer", "bigint"},
    {"flag", "integer", "boolean"},
    {"day", "text", "text collate \"C\""},
    {"instant", "integer", "bigint"},
    {"count", "integer", "bigint"},
    {"words", "text", "text"},
    {"key", "text", "text collate \"C\""},
}};

std::string_view leading_word(std::string_view text) {
    auto const end = std::find_if(text.begin(), text.end(), [](char c) {
        return !(c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    });
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

// "    name words not null," has a column's name and a type word; any other line stays.
std::string translated_line(std::string_view line, Engine engine) {
    if (line == ");") return engine == Engine::sqlite ? ") strict;" : ");";
    if (line == ") clustered;") return engine == Engine::sqlite ? ") strict, without rowid;" : ");";
    auto const start = line.find_first_not_of(' ');
    if (start == std::string_view::npos || start == 0) return std::string(line);
    auto const column = leading_word(line.substr(start));
    auto const rest = line.substr(start + column.size());
    // "primary key (id)" names no column.
    if (column.empty() || column == "primary" || !rest.starts_with(' ')) return std::string(line);
    auto const type = leading_word(rest.substr(1));
    for (auto const& word : type_words) {
        if (word.word != type) continue;
        std::string out(line.substr(0, start + column.size() + 1));
        out += engine == Engine::sqlite ? word.sqlite : word.postgres;
        return out += rest.substr(1 + type.size());
    }
    return std::string(line);
}

int number_after(std::string_view text, std::string_view prefix) {
    int number = 0;
    if (text.starts_with(prefix)) std::from_chars(text.data() + prefix.size(), text.data() + text.size(), number);
    return number;
}

bool has_schema(Tx& tx) {
    auto const tables = tx.connection().tables();
    return std::find(tables.begin(), tables.end(), "schema_migrations") != tables.end();
}

base::Result<std::size_t> compare(std::span<Applied const> applied, std::span<Migration const> known) {
    int const own_number = known.empty() ? 0 : known.back().number;
    for (auto const& step : applied) {
        if (step.oldest_program > own_number)
            return base::Error{base::Fault::refused, "database.is_newer", {{"migration", step.name}}};
        auto const same =
            std::find_if(known.begin(), known.end(), [&](auto const& m) { return m.number == step.number; });
        if (same != known.end() && same->checksum != step.checksum)
            return base::Error{base::Fault::refused, "database.migration_changed", {{"migration", step.name}}};
    }
    return std::min(applied.size(), known.size());
}

}  // namespace

std::vector<Migration> migrations_of(std::span<base::EmbeddedFile const> files) {
    std::vector<Migration> migrations;
    for (auto const& file : files) {
        Migration migration{number_after(file.name, ""), std::string(file.name), std::string(file.text),
                            number_after(file.text, "-- oldest_program: "), crypto::sha256_hex(file.text)};
        if (migration.number != static_cast<int>(migrations.size()) + 1)
            throw Broken("migrations must be numbered without a gap: " + migration.name);
        migrations.push_back(std::move(migration));
    }
    return migrations;
}

std::string translated(std::string_view sql, Engine engine) {
    std::string out;
    while (!sql.empty()) {
        auto const end = std::min(sql.find('\n'), sql.size());
        out += translated_line(sql.substr(0, end), engine);
        out += '\n';
        sql.remove_prefix(std::min(end + 1, sql.size()));
    }
    return out;
}

base::Result<Schema> schema_of(Database& database, std::span<Migration const> migrations) {
    return database.read([&](Tx& tx) -> base::Result<Schema> {
        if (!has_schema(tx)) return Schema::none;
        auto const shared = TRY(compare(tx.all<Applied>(applied_migrations), migrations));
        if (shared == 0) return Schema::none;
        return shared < migrations.size() ? Schema::older : Schema::current;
    });
}

base::Result<> migrate(Database& database, std::span<Migration const> migrations, base::Clock const& clock) {
    // The usual case takes no lock.
    if (TRY(schema_of(database, migrations)) == Schema::current) return {};
    TRY(database.write([&](Tx& tx) -> base::Result<> {
        tx.lock("schema");
        auto const tables = tx.connection().tables();
        if (!has_schema(tx) && !tables.empty())
            return base::Error{base::Fault::refused, "database.is_foreign", {{"table", tables.front()}}};
        if (!has_schema(tx)) tx.connection().run_script(translated(table_of_migrations, database.engine()));
        return {};
    }));
    for (auto const& migration : migrations) {
        TRY(database.write([&](Tx& tx) -> base::Result<> {
            tx.lock("schema");
            auto const shared = TRY(compare(tx.all<Applied>(applied_migrations), migrations));
            if (shared >= static_cast<std::size_t>(migration.number)) return {};
            tx.connection().run_script(translated(migration.sql, database.engine()));
            tx.run(record_migration, migration.number, migration.name, migration.checksum, migration.oldest_program,
                   clock.now());
            return {};
        }));
    }
    return {};
}

}  // namespace db
