// PostgreSQL behind the connection port, by libpq's text protocol; many rows go in one pipeline.
#include <libpq-fe.h>

#include <array>
#include <charconv>
#include <map>

#include "platform/db/connection.h"

namespace db {
namespace {

constexpr Oid oid_of_boolean = 16;
constexpr Oid oid_of_bigint = 20;
constexpr Oid oid_of_integer = 23;

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
using ResultHandle = std::unique_ptr<PGresult, Clear>;

class PostgresRow final : public Row {
public:
    explicit PostgresRow(PGresult const* result) : result_(result) {}
    void move_to(int row) { row_ = row; }
    [[nodiscard]] int size() const override { return PQnfields(result_); }
    [[nodiscard]] std::string_view name(int column) const override { return PQfname(result_, column); }
    [[nodiscard]] bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    [[nodiscard]] bool flag(int column) const override { return text(column) == "t"; }
    [[nodiscard]] std::string_view text(int column) const override {
        return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
    }
    [[nodiscard]] std::int64_t integer(int column) const override {
        auto const digits = text(column);
        std::int64_t number = 0;
        auto const end = digits.data() + digits.size();
        if (auto const [at, error] = std::from_chars(digits.data(), end, number); error != std::errc() || at != end)
            throw Broken("not an integer: " + std::string(digits));
        return number;
    }
    [[nodiscard]] Value value(int column) const override {
        if (is_null(column)) return {};
        switch (PQftype(result_, column)) {
            case oid_of_boolean: return flag(column);
            case oid_of_bigint:
            case oid_of_integer: return integer(column);
            default: return std::string(text(column));
        }
    }

private:
    PGresult const* result_;
    int row_ = 0;
};

// Values as libpq wants them: texts and null pointers, kept alive beside the call.
struct Texts {
    explicit Texts(std::span<Value const> values) {
        kept.reserve(values.size());
        for (auto const& value : values) {
            if (auto const* number = std::get_if<std::int64_t>(&value))
                keep(std::to_string(*number));
            else if (auto const* flag = std::get_if<bool>(&value))
                keep(*flag ? "t" : "f");
            else if (auto const* text = std::get_if<std::string>(&value))
                pointers.push_back(text->c_str());
            else
                pointers.push_back(nullptr);
        }
    }
    void keep(std::string text) { pointers.push_back(kept.emplace_back(std::move(text)).c_str()); }
    [[nodiscard]] int size() const { return static_cast<int>(pointers.size()); }

    std::vector<std::string> kept;
    std::vector<char const*> pointers;
};

std::int64_t rows_changed(PGresult* result) {
    std::string_view const digits = PQcmdTuples(result);
    std::int64_t count = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return count;
}

class Postgres final : public Connection {
public:
    explicit Postgres(std::string const& url) : handle_(PQconnectdb(url.c_str())) {
        if (PQstatus(handle_.get()) != CONNECTION_OK)
            throw Broken(std::string("postgresql: ") + PQerrorMessage(handle_.get()));
        PQsetNoticeProcessor(
            handle_.get(), [](void*, char const*) {}, nullptr);
        run_script(
            "set client_encoding = 'UTF8'; set timezone = 'UTC'; set synchronous_commit = on; set lock_timeout = "
            "'10s'");
        std::string_view const encoding = PQparameterStatus(handle_.get(), "server_encoding");
        if (encoding != "UTF8")
            throw Broken("postgresql: the database must be in UTF8, it is in " + std::string(encoding));
    }

    [[nodiscard]] Engine engine() const override { return Engine::postgres; }
    void begin(Mode mode) override {
        run_script(mode == Mode::write ? "begin isolation level read committed"
                                       : "begin isolation level repeatable read read only");
    }
    void commit() override { run_script("commit"); }
    void roll_back() noexcept override { ResultHandle const result(PQexec(handle_.get(), "rollback")); }

    std::int64_t run(Sql const& query, std::span<Value const> values, RowSink const& sink) override {
        auto const& name = prepared(query);
        Texts const texts(values);
        return take(
            PQexecPrepared(handle_.get(), name.c_str(), texts.size(), texts.pointers.data(), nullptr, nullptr, 0),
            sink);
    }

    void run_many(Sql const& query, std::span<Values const> rows) override {
        auto const& name = prepared(query);
        // So few at a time that neither side's buffer fills while nobody reads.
        constexpr std::size_t rows_per_pipeline = 200;
        for (std::size_t first = 0; first < rows.size(); first += rows_per_pipeline)
            run_pipeline(name, rows.subspan(first, std::min(rows_per_pipeline, rows.size() - first)));
    }

    void run_script(std::string const& sql) override { take(PQexec(handle_.get(), sql.c_str()), {}); }

    void prepare(Sql const& query) override { prepared(query); }

    void lock(std::string_view name) override {
        Values const values{std::string(name)};
        run({"db.lock", "select pg_advisory_xact_lock(hashtextextended($1, 0))"}, values, {});
    }

    std::vector<std::string> tables() override {
        std::vector<std::string> names;
        constexpr std::string_view sql =
            "select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace order "
            "by oid";
        run({"db.tables", sql}, {}, [&](Row const& row) { names.emplace_back(row.text(0)); });
        return names;
    }

    std::vector<std::string> columns(std::string const& table) override {
        constexpr std::string_view sql =
            "select column_name from information_schema.columns where table_schema = current_schema() and table_name = "
            "$1 order by ordinal_position";
        std::vector<std::string> names;
        Values const values{table};
        run({"db.columns", sql}, values, [&](Row const& row) { names.emplace_back(row.text(0)); });
        return names;
    }

private:
    [[noreturn]] void fail(PGresult const* result) const {
        char const* const state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        std::string_view const code = state == nullptr ? "" : state;
        if (code == "23505") throw Violation(PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME));
        if (code == "23503") throw Violation("foreign_key");
        throw Broken("postgresql " + std::string(code) + ": " + PQerrorMessage(handle_.get()));
    }

    std::int64_t take(PGresult* raw, RowSink const& sink) const {
        ResultHandle const result(raw);
        auto const status = PQresultStatus(raw);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_PIPELINE_SYNC) fail(raw);
        PostgresRow row(raw);
        for (int at = 0; sink && at < PQntuples(raw); ++at) {
            row.move_to(at);
            sink(row);
        }
        return rows_changed(raw);
    }

    std::string const& prepared(Sql const& query) {
        auto found = names_.find(query.sql);
        if (found != names_.end()) return found->second;
        auto const name = "q" + std::to_string(names_.size());
        take(PQprepare(handle_.get(), name.c_str(), std::string(query.sql).c_str(), 0, nullptr), {});
        return names_.emplace(query.sql, name).first->second;
    }

    void run_pipeline(std::string const& name, std::span<Values const> rows) {
        if (PQenterPipelineMode(handle_.get()) != 1) throw Broken("postgresql: no pipeline");
        for (auto const& row : rows) {
            Texts const texts(row);
            if (PQsendQueryPrepared(handle_.get(), name.c_str(), texts.size(), texts.pointers.data(), nullptr, nullptr,
                                    0) != 1)
                throw Broken(std::string("postgresql: ") + PQerrorMessage(handle_.get()));
        }
        if (PQpipelineSync(handle_.get()) != 1) throw Broken("postgresql: no pipeline");
        ResultHandle const failed = drain_pipeline();
        PQexitPipelineMode(handle_.get());
        if (failed) fail(failed.get());
    }

    // Reads every result up to the end of the pipeline; gives the first failure, if any.
    ResultHandle drain_pipeline() {
        ResultHandle failed;
        for (bool at_end = false; !at_end;) {
            ResultHandle result(PQgetResult(handle_.get()));
            if (!result) {
                if (PQstatus(handle_.get()) != CONNECTION_OK) throw Broken("postgresql: connection lost");
                continue;  // the end of one query's results
            }
            auto const status = PQresultStatus(result.get());
            at_end = status == PGRES_PIPELINE_SYNC;
            if (status == PGRES_FATAL_ERROR && !failed) failed = std::move(result);
        }
        return failed;
    }

    std::unique_ptr<PGconn, Finish> handle_;
    std::map<std::string, std::string, std::less<>> names_;  // a text's name as a prepared statement
};

}  // namespace

std::unique_ptr<Connection> open_postgres(std::string const& url) {
    return std::make_unique<Postgres>(url);
}

}  // namespace db
