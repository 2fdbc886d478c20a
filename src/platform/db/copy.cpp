// Copying a site table by table, and checking what arrived.
#include "platform/db/copy.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>

#include "platform/db/migrator.h"
#include "platform/files/files.h"

namespace db {
namespace {

constexpr std::string_view own_table = "schema_migrations";  // made by migrate on either side
constexpr std::size_t rows_per_batch = 1000;
constexpr int rows_per_fetch = 64;
constexpr std::size_t bytes_per_batch = std::size_t{8} << 20U;  // files are kept in long texts

std::vector<std::string> tables_to_copy(Tx& tx) {
    auto tables = tx.connection().tables();
    std::erase(tables, own_table);
    return tables;
}

// The same for equal rows in any order and from either engine (a flag and its integer are the same).
class Fingerprint {
public:
    void add(Values const& row) {
        std::uint64_t hash = 1469598103934665603U;  // FNV-1a
        auto const mix = [&](std::string_view bytes) {
            for (char const c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
        };
        for (auto const& value : row) {
            if (auto const* number = std::get_if<std::int64_t>(&value))
                mix("i" + std::to_string(*number));
            else if (auto const* flag = std::get_if<bool>(&value))
                mix(*flag ? "i1" : "i0");
            else if (auto const* text = std::get_if<std::string>(&value))
                mix("t" + std::to_string(text->size()) + *text);
            else
                mix("n");
        }
        sum_ += hash;
        ++rows_;
    }
    [[nodiscard]] std::int64_t rows() const { return rows_; }
    bool operator==(Fingerprint const&) const = default;

private:
    std::uint64_t sum_ = 0;
    std::int64_t rows_ = 0;
};

void read_rows(Tx& tx, std::string const& select, std::function<void(Values&&)> const& use) {
    auto& connection = tx.connection();
    int rows = 0;
    auto const sink = [&](Row const& row) {
        ++rows;
        Values values;
        values.reserve(static_cast<std::size_t>(row.size()));
        for (int column = 0; column < row.size(); ++column) values.push_back(row.value(column));
        use(std::move(values));
    };
    if (connection.engine() == Engine::sqlite) {
        connection.run({"db.copy_read", select}, {}, sink);
        return;
    }
    // PostgreSQL sends all that is asked for at once, and a table of files may be larger than the memory. The cursor's
    // name goes with its query: a connection keeps what it has prepared by its text.
    auto const cursor = "copy_" + std::to_string(std::hash<std::string>{}(select));
    auto const fetch = "fetch " + std::to_string(rows_per_fetch) + " from " + cursor;
    connection.run_script("declare " + cursor + " no scroll cursor for " + select);
    do {
        rows = 0;
        connection.run({"db.copy_read", fetch}, {}, sink);
    } while (rows == rows_per_fetch);
    connection.run_script("close " + cursor);
}

struct TableSql {
    std::string select, insert;
};

TableSql sql_of(Tx& tx, std::string const& table) {
    std::string names;
    std::string marks;
    int count = 0;
    for (auto const& column : tx.connection().columns(table)) {
        names += (names.empty() ? "" : ", ") + column;
        marks += (marks.empty() ? "$" : ", $") + std::to_string(++count);
    }
    return {"select " + names + " from " + table, "insert into " + table + " (" + names + ") values (" + marks + ")"};
}

std::size_t text_bytes(Values const& row) {
    std::size_t bytes = 0;
    for (auto const& value : row)
        if (auto const* text = std::get_if<std::string>(&value)) bytes += text->size();
    return bytes;
}

Fingerprint copy_table(Tx& from, Tx& to, TableSql const& sql) {
    Fingerprint fingerprint;
    std::vector<Values> batch;
    std::size_t batch_bytes = 0;
    auto const flush = [&] {
        to.connection().run_many({"db.copy_write", sql.insert}, batch);
        batch.clear();
        batch_bytes = 0;
    };
    read_rows(from, sql.select, [&](Values&& row) {
        fingerprint.add(row);
        batch_bytes += text_bytes(row);
        batch.push_back(std::move(row));
        if (batch.size() == rows_per_batch || batch_bytes >= bytes_per_batch) flush();
    });
    flush();
    return fingerprint;
}

base::Error refused(char const* code, std::string table) {
    return base::Error{base::Fault::refused, code, {{"table", std::move(table)}}};
}

base::Result<std::vector<CopiedTable>> copy_tables(Tx& from, Tx& to) {
    std::vector<CopiedTable> copied;
    for (auto const& table : tables_to_copy(from)) {
        auto const sql = sql_of(from, table);
        bool is_empty = true;
        read_rows(to, sql.select + " limit 1", [&](Values&&) { is_empty = false; });
        if (!is_empty) return refused("database.not_empty", table);
        auto const sent = copy_table(from, to, sql);
        Fingerprint arrived;
        read_rows(to, sql.select, [&](Values&& row) { arrived.add(row); });
        if (!(sent == arrived)) return refused("database.copy_differs", table);
        copied.push_back({table, sent.rows()});
    }
    return copied;
}

// Power may fail the moment after: the file and its folder's entry are on the disk before it counts as a backup.
void keep_on_disk(std::string const& path) {
    int const handle = ::open(path.c_str(), O_RDONLY);
    if (handle < 0 || ::fsync(handle) != 0) {
        if (handle >= 0) ::close(handle);
        throw Broken("cannot keep on disk: " + path);
    }
    ::close(handle);
}

// A SQLite file and what SQLite keeps beside it, gone at the end unless it was given its final name.
class DraftFile {
public:
    explicit DraftFile(std::string path) : path_(std::move(path)) { remove_all(); }
    ~DraftFile() { remove_all(); }
    DraftFile(DraftFile const&) = delete;
    DraftFile& operator=(DraftFile const&) = delete;
    [[nodiscard]] std::string const& path() const { return path_; }

private:
    void remove_all() const noexcept {
        std::error_code ignored;
        for (auto const* ending : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path_ + ending, ignored);
    }
    std::string path_;
};

base::Error damaged(std::string reason) {
    return {base::Fault::refused, "database.damaged", {{"reason", std::move(reason)}}};
}

// Reads the whole file; a file that is no database at all is a damaged one to whoever needs it.
base::Result<> check_file(std::string const& path) {
    auto const checked = Database::open("sqlite:" + path, Existing::must_exist);
    if (!checked) return damaged(checked.error().arguments.at("reason"));
    std::string verdict;
    try {
        (*checked)->read([&](Tx& tx) {
            read_rows(tx, "pragma integrity_check(1)",
                      [&](Values&& row) { verdict = std::get<std::string>(row.at(0)); });
        });
    } catch (Broken const& broken) {
        return damaged(broken.what());
    }
    if (verdict != "ok") return damaged(verdict);
    return {};
}

}  // namespace

base::Result<std::vector<CopiedTable>> copy_site(Database& from, Database& to) {
    return from.read([&](Tx& source) { return to.write([&](Tx& target) { return copy_tables(source, target); }); });
}

base::Result<std::vector<CopiedTable>> back_up(Database& site, std::string const& file, base::Clock const& clock) {
    if (std::filesystem::exists(file))
        return base::Error{base::Fault::refused, "database.file_exists", {{"file", file}}};
    auto const migrations = migrations_of(embedded::migrations());
    DraftFile const draft(file + ".part");
    std::vector<CopiedTable> copied;
    {
        auto const target = TRY(Database::open("sqlite:" + draft.path(), Existing::may_be_made));
        TRY(migrate(*target, migrations, clock));
        copied = TRY(copy_site(site, *target));
        // One file with nothing beside it can be carried away.
        target->leave_wal();
    }
    TRY(check_file(draft.path()));
    keep_on_disk(draft.path());
    std::filesystem::rename(draft.path(), file);
    keep_on_disk(std::filesystem::absolute(file).parent_path().string());
    return copied;
}

base::Result<std::vector<CopiedTable>> restore(std::string const& file, Database& site, base::Clock const& clock) {
    if (!std::filesystem::is_regular_file(file))
        return base::Error{base::Fault::not_found, "file.not_found", {{"file", file}}};
    // The backup itself is never written to: it is opened, and where needed migrated, in a copy.
    files::TemporaryFolder const folder;
    auto const draft = (folder.path() / "backup.db").string();
    std::filesystem::copy_file(file, draft);
    std::filesystem::permissions(draft, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    auto const migrations = migrations_of(embedded::migrations());
    TRY(check_file(draft));
    auto const source = TRY(Database::open("sqlite:" + draft, Existing::must_exist));
    if (TRY(schema_of(*source, migrations)) == Schema::none)
        return base::Error{base::Fault::refused, "database.not_a_backup", {{"file", file}}};
    TRY(migrate(*source, migrations, clock));
    TRY(migrate(site, migrations, clock));
    return copy_site(*source, site);
}

}  // namespace db
