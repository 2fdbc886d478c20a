#pragma once
// A site's database: opened by URL, its schema kept current, handing out transactions.
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/db/tx.h"

namespace db {

// Safe to use from several threads. SQLite has one writer at a time and many readers; PostgreSQL a connection per
// transaction under way.
class Database {
public:
    // "sqlite:FILE" or "postgresql://..."; faults: database.url_invalid, database.not_found, database.unreachable.
    static base::Result<std::unique_ptr<Database>> open(std::string_view url, Existing existing);

    [[nodiscard]] Engine engine() const { return engine_; }

    // Whether a write here would have to wait for another of this program: for what may as well be written later.
    [[nodiscard]] bool is_being_written();

    // Leaves SQLite's write-ahead log, so that the file stands alone; for a database nobody else has open.
    void leave_wal();

    // Runs `f(Tx&)` in a read-only snapshot.
    template <class F>
    auto read(F&& f) {
        return within<Mode::read>(std::forward<F>(f));
    }

    // Runs `f(Tx&)`, which gives a Result, and commits where it holds a value; an Error rolls everything back. A
    // refused constraint becomes the Error database.taken (argument key), a row that points nowhere database.dangling;
    // both Fault::conflict.
    template <class F>
    auto write(F&& f) -> decltype(f(std::declval<Tx&>())) {
        try {
            return within<Mode::write>(std::forward<F>(f));
        } catch (Violation const& violation) {
            auto const* code = violation.key() == "foreign_key" ? "database.dangling" : "database.taken";
            return base::Error{base::Fault::conflict, code, {{"key", violation.key()}}};
        }
    }

private:
    // A connection out of the pool, back in it at the end; one that broke is not kept.
    class Lease {
    public:
        Lease(Database& database, Mode mode);
        ~Lease();
        Lease(Lease const&) = delete;
        Lease& operator=(Lease const&) = delete;
        void commit(Tx& tx);
        [[nodiscard]] Connection& connection() const { return *connection_; }

    private:
        Database& database_;
        std::unique_lock<std::mutex> writing_;
        std::unique_ptr<Connection> connection_;
        bool is_done_ = false;
    };

    Database(Engine engine, std::string target) : engine_(engine), target_(std::move(target)) {}
    [[nodiscard]] std::unique_ptr<Connection> connect() const;

    template <Mode mode, class F>
    auto within(F&& f) -> decltype(f(std::declval<Tx&>())) {
        Lease lease(*this, mode);
        Tx tx(lease.connection());
        if constexpr (std::is_void_v<decltype(f(tx))>) {
            f(tx);
            lease.commit(tx);
        } else {
            auto result = f(tx);
            if constexpr (mode == Mode::write) {
                if (result.has_value()) lease.commit(tx);
            } else {
                lease.commit(tx);
            }
            return result;
        }
    }

    Engine engine_;
    std::string target_;
    std::mutex writer_;  // held for the whole of a write on SQLite
    std::mutex pool_;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace db
