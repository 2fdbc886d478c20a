// The database door on both engines: the portability rules of CONTRIBUTING.md, each proven.
#include <gmock/gmock.h>

#include <thread>

#include "platform/db/copy.h"
#include "platform/db/migrator.h"
#include "support/databases.h"
#include "support/result.h"

namespace db {
namespace {

using support::code_of;
using support::ok;
using testing::ElementsAre;

enum class Colour { red, green };
RECORD_ENUM(Colour, red, green)

struct Thing {
    std::int64_t id = 0;
    bool is_open = false;
    std::optional<std::string> name{};
    base::PartialDay known_on{};
    Colour colour = Colour::red;
    auto operator<=>(Thing const&) const = default;
};
RECORD(Thing, id, is_open, name, known_on, colour)

constexpr std::string_view schema = R"(
create table things (
    id id primary key,
    is_open flag not null,
    name words,
    known_on day not null,
    colour words not null,
    constraint things_name_known_on_key unique (name, known_on)
);
create table parts (
    thing_id id not null references things (id),
    id id not null,
    primary key (thing_id, id)
) clustered;
)";

constexpr Sql add_thing{"test.add",
                        "insert into things (id, is_open, name, known_on, colour) values ($1, $2, $3, $4, $5)"};
constexpr Sql all_things{"test.all", "select colour, id, is_open, name, known_on from things order by id"};

class Door : public support::OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        database = make_empty();
        script(std::string(schema));
    }

    void script(std::string const& sql) {
        ok(database->write([&](Tx& tx) -> base::Result<> {
            tx.connection().run_script(translated(sql, GetParam()));
            return {};
        }));
    }
    base::Result<std::int64_t> add(Thing const& thing) {
        return database->write([&](Tx& tx) -> base::Result<std::int64_t> { return tx.put(add_thing, thing); });
    }
    std::vector<Thing> all() {
        return database->read([](Tx& tx) { return tx.all<Thing>(all_things); });
    }
    template <class T, class... P>
    T one(std::string_view sql, P const&... parameters) {
        return database->read([&](Tx& tx) { return tx.one<T>(Sql{"test.one", sql}, parameters...); });
    }

    std::unique_ptr<Database> database;
    Thing const first{1, true, "Ân", {2019, 3, 0}, Colour::green};
};
ON_BOTH_ENGINES(Door);

TEST_P(Door, GivesBackWhatWasPutIn) {
    Thing const nameless{2, false, std::nullopt, {1956, 0, 0}, Colour::red};
    EXPECT_EQ(ok(add(first)), 1);
    EXPECT_EQ(ok(add(nameless)), 1);
    EXPECT_THAT(all(), ElementsAre(first, nameless));
}

TEST_P(Door, PutsManyRowsInOneGo) {
    std::vector<Thing> things;
    for (int number = 1; number <= 1001; ++number)
        things.push_back({number, true, std::to_string(number), {2019, 1, 1}, Colour::red});
    ok(database->write([&](Tx& tx) -> base::Result<> {
        tx.put_all(add_thing, things);
        return {};
    }));
    EXPECT_EQ(all(), things);
}

TEST_P(Door, TakesPlaceholdersInAnyOrderAndMoreThanOnce) {
    EXPECT_EQ(one<std::string>("select cast($2 as text) || cast($1 as text) || cast($2 as text)", "a", "b"), "bab");
}

TEST_P(Door, TakesNullForAFilterThatIsCast) {
    ok(add(first));
    constexpr std::string_view sql = "select count(*) from things where cast($1 as text) is null or name = $1";
    EXPECT_EQ(one<std::int64_t>(sql, std::optional<std::string>{}), 1);
    EXPECT_EQ(one<std::int64_t>(sql, std::optional<std::string>{"Bình"}), 0);
}

TEST_P(Door, DividesWholeNumbersOnlyWhereTheQuerySaysHow) {
    EXPECT_EQ(
        one<std::int64_t>(
            "select cast(sum(n) / 2 as bigint) from (select cast(4 as bigint) as n union all select 2) as numbers"),
        3);
    EXPECT_EQ(one<std::int64_t>("select cast($1 as bigint) / cast($2 as bigint)", 7, 2), 3);
}

TEST_P(Door, FindsInAnyCaseWhereBothSidesAreLowered) {
    ok(add({1, true, "Chi bo MOT", {2019, 0, 0}, Colour::red}));
    EXPECT_EQ(one<std::int64_t>("select count(*) from things where lower(name) like lower($1)", "CHI BO%"), 1);
}

TEST_P(Door, ComparesFlagsAsFlags) {
    ok(add(first));
    EXPECT_EQ(one<std::int64_t>("select count(*) from things where is_open = $1", true), 1);
    EXPECT_EQ(one<std::int64_t>("select count(*) filter (where is_open) from things"), 1);
}

TEST_P(Door, OrdersDaysKnownInPartByTheirText) {
    ok(add({1, true, "a", {2019, 3, 5}, Colour::red}));
    ok(add({2, true, "b", {2019, 0, 0}, Colour::red}));
    ok(add({3, true, "c", {2018, 12, 31}, Colour::red}));
    EXPECT_EQ(one<std::string>("select max(name) from things where known_on <= '2019'"), "c");
    EXPECT_EQ(one<std::string>("select min(known_on) from things"), "2018-12-31");
}

TEST_P(Door, NamesTheConstraintThatRefusedARow) {
    ok(add(first));
    auto const again = add({2, true, "Ân", {2019, 3, 0}, Colour::red});
    EXPECT_EQ(again.error().fault, base::Fault::conflict);
    EXPECT_EQ(again.error().code, "database.taken");
    EXPECT_EQ(again.error().arguments.at("key"), "things_name_known_on_key");
}

TEST_P(Door, RefusesARowThatPointsNowhere) {
    auto const dangling = database->write([](Tx& tx) -> base::Result<std::int64_t> {
        return tx.run(Sql{"test.part", "insert into parts (thing_id, id) values ($1, $2)"}, 77, 1);
    });
    EXPECT_EQ(code_of(dangling), "database.dangling");
}

TEST_P(Door, RefusesARepeatedRowAmongMany) {
    auto const many = database->write([&](Tx& tx) -> base::Result<> {
        tx.put_all(add_thing, std::vector<Thing>{first, {2, true, "Ân", {2019, 3, 0}, Colour::red}});
        return {};
    });
    EXPECT_EQ(code_of(many), "database.taken");
    EXPECT_THAT(all(), ElementsAre());
}

TEST_P(Door, UndoesEverythingWhenAnActIsRefused) {
    auto const refused = database->write([&](Tx& tx) -> base::Result<> {
        tx.put(add_thing, first);
        return base::Error{base::Fault::refused, "thing.refused", {}};
    });
    EXPECT_EQ(code_of(refused), "thing.refused");
    EXPECT_THAT(all(), ElementsAre());
}

TEST_P(Door, UndoesEverythingWhenAnActThrows) {
    EXPECT_THROW(ok(database->write([&](Tx& tx) -> base::Result<> {
                     tx.put(add_thing, first);
                     throw std::runtime_error("broken");
                 })),
                 std::runtime_error);
    EXPECT_THAT(all(), ElementsAre());
    EXPECT_EQ(ok(add(first)), 1);
}

TEST_P(Door, ShowsAReaderOneSnapshot) {
    ok(add(first));
    database->read([&](Tx& tx) {
        auto const before = tx.all<Thing>(all_things).size();
        ok(add({2, true, "Bình", {2019, 0, 0}, Colour::red}));
        EXPECT_EQ(tx.all<Thing>(all_things).size(), before);
    });
    EXPECT_EQ(all().size(), 2U);
}

TEST_P(Door, ServesManyThreadsWithoutLosingAWrite) {
    ok(add({1, true, "0", {2019, 0, 0}, Colour::red}));
    constexpr Sql add_one{"test.add_one",
                          "update things set name = cast(cast(name as integer) + 1 as text) where id = 1"};
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (int turn = 0; turn < 25; ++turn) {
                ok(database->write([&](Tx& tx) -> base::Result<std::int64_t> { return tx.run(add_one); }));
                EXPECT_EQ(all().size(), 1U);
            }
        });
    threads.clear();
    EXPECT_EQ(all().front().name, "100");
}

TEST_P(Door, ThrowsWhenAQueryAndItsStructDoNotFit) {
    ok(add(first));
    EXPECT_THROW(database->read([](Tx& tx) {
        return tx.all<Thing>(Sql{"test.few", "select id from things"});
    }),
                 Broken);
    EXPECT_THROW(database->read([](Tx& tx) {
        return tx.all<Thing>(Sql{"test.other", "select id, is_open, name, known_on, colour as color from things"});
    }),
                 Broken);
}

TEST_P(Door, CannotWriteWhileReading) {
    EXPECT_THROW(database->read([&](Tx& tx) { tx.put(add_thing, first); }), Broken);
}

TEST(OpeningADatabase, RefusesWhatIsNoDatabase) {
    EXPECT_EQ(code_of(Database::open("mysql://x", Existing::may_be_made)), "database.url_invalid");
    EXPECT_EQ(code_of(Database::open("sqlite:", Existing::may_be_made)), "database.url_invalid");
    EXPECT_EQ(code_of(Database::open("sqlite:/nowhere/at/all.db", Existing::must_exist)), "database.not_found");
    EXPECT_EQ(code_of(Database::open("postgresql://127.0.0.1:1/x?connect_timeout=2", Existing::may_be_made)),
              "database.unreachable");
}

TEST(TypeWords, BecomeEachEnginesTypes) {
    constexpr std::string_view sql =
        "create table t (\n    id id primary key,\n    held_on day not null\n) clustered;\n-- id id\n";
    EXPECT_EQ(translated(sql, Engine::sqlite),
              "create table t (\n    id integer primary key,\n    held_on text not null\n) strict, without rowid;\n-- "
              "id id\n");
    EXPECT_EQ(translated(sql, Engine::postgres),
              "create table t (\n    id bigint primary key,\n    held_on text collate \"C\" not null\n);\n-- id id\n");
}

}  // namespace
}  // namespace db
