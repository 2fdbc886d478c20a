// Opening a database by its URL, and the pool of connections.
#include "platform/db/database.h"

#include <filesystem>

namespace db {

base::Result<std::unique_ptr<Database>> Database::open(std::string_view url, Existing existing) {
    constexpr std::string_view sqlite = "sqlite:";
    bool const is_postgres = url.starts_with("postgresql://") || url.starts_with("postgres://");
    bool const is_sqlite = url.starts_with(sqlite) && url.size() > sqlite.size();
    if (!is_postgres && !is_sqlite) return base::Error{base::Fault::invalid, "database.url_invalid", {}};
    std::string const target(is_sqlite ? url.substr(sqlite.size()) : url);
    std::unique_ptr<Database> database(new Database(is_sqlite ? Engine::sqlite : Engine::postgres, target));
    try {
        database->idle_.push_back(is_sqlite ? open_sqlite(target, existing) : open_postgres(target));
    } catch (Broken const& broken) {
        // Nobody has begun a site there: that is no fault of the machine.
        bool const is_missing = is_sqlite && existing == Existing::must_exist && !std::filesystem::exists(target);
        if (is_missing) return base::Error{base::Fault::not_found, "database.not_found", {{"file", target}}};
        return base::Error{base::Fault::unavailable, "database.unreachable", {{"reason", broken.what()}}};
    }
    return database;
}

std::unique_ptr<Connection> Database::connect() const {
    return engine_ == Engine::sqlite ? open_sqlite(target_, Existing::must_exist) : open_postgres(target_);
}

bool Database::is_being_written() {
    return engine_ == Engine::sqlite && !std::unique_lock(writer_, std::try_to_lock).owns_lock();
}

void Database::leave_wal() {
    if (engine_ != Engine::sqlite) return;
    idle_.resize(1);
    idle_.front()->run_script("pragma journal_mode = delete");
}

Database::Lease::Lease(Database& database, Mode mode) : database_(database) {
    if (mode == Mode::write && database.engine_ == Engine::sqlite) writing_ = std::unique_lock(database.writer_);
    {
        std::lock_guard const lock(database.pool_);
        if (!database.idle_.empty()) {
            connection_ = std::move(database.idle_.back());
            database.idle_.pop_back();
        }
    }
    if (!connection_) connection_ = database.connect();
    connection_->begin(mode);
}

void Database::Lease::commit(Tx& tx) {
    tx.draw_tokens();
    connection_->commit();
    is_done_ = true;
}

Database::Lease::~Lease() {
    if (!is_done_) connection_->roll_back();
    std::lock_guard const lock(database_.pool_);
    database_.idle_.push_back(std::move(connection_));
}

}  // namespace db
