// Databases for tests, made and removed.
#include "support/databases.h"

#include <unistd.h>

#include <cstdlib>

#include "platform/db/migrator.h"

namespace support {
namespace {

std::string unique_name() {
    static int count = 0;
    return "t_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
}

std::string cluster() {
    char const* const url = std::getenv("TEST_PG");
    return url == nullptr ? "" : url;
}

void in_cluster(std::string const& sql) {
    db::open_postgres(cluster())->run_script(sql);
}

}  // namespace

Folder::Folder() : path_(std::filesystem::temp_directory_path() / ("nennep_" + unique_name())) {
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

base::Instant noon(base::Day day) {
    return {
        std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch() + std::chrono::hours(5)).count()};
}

void OnBothEngines::SetUp() {
    if (GetParam() == db::Engine::postgres && cluster().empty()) GTEST_SKIP() << "TEST_PG is not set";
    site_ = make_migrated();
}

void OnBothEngines::TearDown() {
    site_.reset();
    for (auto const& name : made_) in_cluster("drop database if exists " + name + " with (force)");
}

std::unique_ptr<db::Database> OnBothEngines::make_empty() {
    auto const name = unique_name();
    std::string url = "sqlite:" + folder.file(name + ".db");
    if (GetParam() == db::Engine::postgres) {
        in_cluster("create database " + name + " template template0 encoding 'UTF8'");
        made_.push_back(name);
        url = cluster() + (cluster().find('?') == std::string::npos ? "?" : "&") + "dbname=" + name;
    }
    auto database = db::Database::open(url, db::Existing::may_be_made);
    if (!database) throw db::Broken(database.error().arguments.at("reason"));
    return *std::move(database);
}

std::unique_ptr<db::Database> OnBothEngines::make_migrated() {
    auto database = make_empty();
    auto const migrations = db::migrations_of(embedded::migrations());
    if (auto const done = db::migrate(*database, migrations, clock); !done) throw db::Broken(done.error().code);
    return database;
}

std::string name_of_engine(testing::TestParamInfo<db::Engine> const& info) {
    return info.param == db::Engine::sqlite ? "sqlite" : "postgres";
}

}  // namespace support
