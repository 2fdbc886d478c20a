#pragma once
// A fresh, migrated site on either engine for one test: SQLite in a temporary folder, PostgreSQL in the cluster that
// TEST_PG names.
#include <gtest/gtest.h>

#include <filesystem>
#include <memory>

#include "base/day.h"
#include "base/id.h"
#include "platform/db/database.h"
#include "platform/events/act.h"
#include "support/days.h"

namespace support {

// A folder of this test's own, removed with everything in it.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;
    [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

// Noon in Viet Nam on that day.
base::Instant noon(base::Day day);

// TEST_P(OnBothEngines, ...) runs on SQLite and on PostgreSQL; without TEST_PG the latter says so by being skipped.
class OnBothEngines : public testing::TestWithParam<db::Engine> {
protected:
    void SetUp() override;
    void TearDown() override;

    // An empty database of the engine under test; emptied again at the end. migrated: with the program's schema.
    std::unique_ptr<db::Database> make_empty();
    std::unique_ptr<db::Database> make_migrated();
    db::Database& site() { return *site_; }
    // Runs `f(Context&)` as an act of "operator" in a write transaction.
    template <class F>
    auto act(F&& f) {
        return site().write([&](db::Tx& tx) {
            events::Context context{tx, clock, ids, "operator"};
            return f(context);
        });
    }

    Folder folder;
    base::FixedClock clock{noon(today)};
    base::IdMaker ids{clock};

private:
    std::vector<std::string> made_;
    std::unique_ptr<db::Database> site_;
};

std::string name_of_engine(testing::TestParamInfo<db::Engine> const& info);

}  // namespace support

#define ON_BOTH_ENGINES(Suite)                                                                          \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::Values(db::Engine::sqlite, db::Engine::postgres), \
                             support::name_of_engine)
