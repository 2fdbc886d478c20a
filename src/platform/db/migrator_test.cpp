// Migrations, every query of the program, and copying a site: on both engines.
#include <gmock/gmock.h>

#include <fstream>

#include "platform/db/copy.h"
#include "platform/db/migrator.h"
#include "support/databases.h"
#include "support/result.h"

namespace db {
namespace {

using support::code_of;
using support::ok;

constexpr std::array<base::EmbeddedFile, 2> two_steps{{
    {"0001_things.sql", "create table things (\n    id id primary key\n);\n"},
    {"0002_names.sql", "-- oldest_program: 2\nalter table things add column name text;\n"},
}};
std::vector<Migration> steps(std::size_t count) {
    return migrations_of(std::span(two_steps).first(count));
}

class Migrating : public support::OnBothEngines {};
ON_BOTH_ENGINES(Migrating);

TEST_P(Migrating, AppliesWhatIsMissingAndNothingTwice) {
    auto const database = make_empty();
    EXPECT_EQ(ok(schema_of(*database, steps(2))), Schema::none);
    ok(migrate(*database, steps(1), clock));
    EXPECT_EQ(ok(schema_of(*database, steps(2))), Schema::older);
    ok(migrate(*database, steps(2), clock));
    ok(migrate(*database, steps(2), clock));
    EXPECT_EQ(ok(schema_of(*database, steps(2))), Schema::current);
}

TEST_P(Migrating, AnOldProgramRefusesADatabaseItCannotUse) {
    auto const database = make_empty();
    ok(migrate(*database, steps(2), clock));
    EXPECT_EQ(code_of(schema_of(*database, steps(1))), "database.is_newer");
    EXPECT_EQ(code_of(migrate(*database, steps(1), clock)), "database.is_newer");
}

TEST_P(Migrating, RefusesAStepThatWasChangedAfterItWasApplied) {
    auto const database = make_empty();
    ok(migrate(*database, steps(2), clock));
    auto changed = steps(2);
    changed[0].checksum = "another";
    EXPECT_EQ(code_of(migrate(*database, changed, clock)), "database.migration_changed");
}

TEST_P(Migrating, ABrokenStepLeavesNothingBehind) {
    auto const database = make_empty();
    auto broken = steps(2);
    broken[1].sql = "create table half (\n    id id primary key\n);\ncreate nonsense;";
    EXPECT_THROW(ok(migrate(*database, broken, clock)), Broken);
    EXPECT_EQ(ok(schema_of(*database, steps(2))), Schema::older);
    EXPECT_THAT(database->read([](Tx& tx) { return tx.connection().tables(); }),
                testing::Not(testing::Contains("half")));
}

TEST(MigrationFiles, AreNumberedWithoutAGap) {
    constexpr std::array<base::EmbeddedFile, 1> gap{{{"0002_names.sql", ""}}};
    EXPECT_THROW(migrations_of(gap), Broken);
}

class Copying : public support::OnBothEngines {
protected:
    void add_organisation(std::int64_t id) {
        ok(site().write([&](Tx& tx) -> base::Result<> {
            tx.run(Sql{"test.organisation", "insert into organisations (id, version, code) values ($1, 1, $2)"}, id,
                   std::to_string(id));
            return {};
        }));
    }
    static std::int64_t organisations(Database& database) {
        return database.read([](Tx& tx) {
            return tx.one<std::int64_t>(Sql{"test.count", "select count(*) from organisations"});
        });
    }
};
ON_BOTH_ENGINES(Copying);

TEST_P(Copying, ABackupIsOneFileThatRestoresTheSite) {
    for (std::int64_t id = 1; id <= 1500; ++id) add_organisation(id);
    auto const file = folder.file("backup.db");
    auto const tables = ok(back_up(site(), file, clock));
    EXPECT_THAT(tables, testing::Contains(testing::Field(&CopiedTable::rows, 1500)));
    EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
    EXPECT_FALSE(std::filesystem::exists(file + ".part"));

    auto const restored = make_empty();
    ok(restore(file, *restored, clock));
    EXPECT_EQ(organisations(*restored), 1500);
    EXPECT_FALSE(std::filesystem::exists(file + "-wal"));
}

TEST_P(Copying, ABackupIsOneMomentOfASiteInUse) {
    add_organisation(1);
    site().read([&](Tx& tx) {
        ASSERT_EQ(tx.one<std::int64_t>(Sql{"test.count", "select count(*) from organisations"}), 1);
        add_organisation(2);
        ok(back_up(site(), folder.file("during.db"), clock));
    });
    auto const restored = make_empty();
    ok(restore(folder.file("during.db"), *restored, clock));
    EXPECT_EQ(organisations(*restored), 2);
}

TEST_P(Copying, NeverWritesOverAFileOrASite) {
    add_organisation(1);
    auto const file = folder.file("backup.db");
    ok(back_up(site(), file, clock));
    EXPECT_EQ(code_of(back_up(site(), file, clock)), "database.file_exists");
    EXPECT_EQ(code_of(restore(file, site(), clock)), "database.not_empty");
    EXPECT_EQ(organisations(site()), 1);
}

TEST_P(Copying, RefusesWhatIsNoBackup) {
    EXPECT_EQ(code_of(restore(folder.file("nothing.db"), site(), clock)), "file.not_found");
    std::ofstream(folder.file("text.db")) << "this is no database, but it is long enough to be looked at";
    EXPECT_EQ(code_of(restore(folder.file("text.db"), site(), clock)), "database.damaged");
    ok(Database::open("sqlite:" + folder.file("other.db"), Existing::may_be_made));
    EXPECT_EQ(code_of(restore(folder.file("other.db"), site(), clock)), "database.not_a_backup");
}

TEST_P(Copying, RefusesADamagedBackup) {
    for (std::int64_t id = 1; id <= 2000; ++id) add_organisation(id);
    auto const file = folder.file("backup.db");
    ok(back_up(site(), file, clock));
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekp(static_cast<std::streamoff>(std::filesystem::file_size(file) / 2));
    bytes << std::string(4096 * 8, '\x5a');
    bytes.close();
    auto const restored = make_migrated();
    EXPECT_EQ(code_of(restore(file, *restored, clock)), "database.damaged");
    EXPECT_EQ(organisations(*restored), 0);
}

}  // namespace
}  // namespace db
