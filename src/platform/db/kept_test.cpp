// Proves when what was worked out is kept, and when it is worked out again, on both engines.
#include "platform/db/kept.h"

#include <gmock/gmock.h>

#include "support/databases.h"
#include "support/result.h"

namespace db {
namespace {

using support::code_of;
using support::ok;

class Keeping : public support::OnBothEngines {
protected:
    void change(std::string_view thing) {
        ok(site().write([&](Tx& tx) -> base::Result<> {
            tx.renew(thing);
            return {};
        }));
    }
    std::optional<std::int64_t> token(std::string_view thing) {
        return site().read([&](Tx& tx) { return tx.token(thing); });
    }
    // The answer to a key; how many were made so far is in it.
    std::string get(Tx& tx, int key) {
        return *kept.get(
            tx, key, [&] { return std::to_string(key) + ", made as number " + std::to_string(++made); },
            [](std::string const&) { return std::size_t{10}; });
    }
    std::string get(int key) {
        return site().read([&](Tx& tx) { return get(tx, key); });
    }

    Kept<int, std::string> kept{"registers", 30};
    int made = 0;
};
ON_BOTH_ENGINES(Keeping);

TEST_P(Keeping, ATokenIsDrawnByWhoeverChangesTheThingAndByNobodyElse) {
    EXPECT_EQ(token("registers"), std::nullopt);
    change("registers");
    auto const first = token("registers");
    EXPECT_NE(first, std::nullopt);
    change("accounts");
    EXPECT_EQ(token("registers"), first);
    change("registers");
    EXPECT_NE(token("registers"), first);
    EXPECT_NE(token("registers"), token("accounts"));
}

TEST_P(Keeping, AnActThatIsRefusedDrawsNone) {
    change("registers");
    auto const first = token("registers");
    auto const refused = site().write([](Tx& tx) -> base::Result<> {
        tx.renew("registers");
        return base::Error{base::Fault::refused, "register.refused"};
    });
    EXPECT_EQ(code_of(refused), "register.refused");
    EXPECT_EQ(token("registers"), first);
}

TEST_P(Keeping, LastsUntilTheThingChanges) {
    EXPECT_EQ(get(1), "1, made as number 1");
    EXPECT_EQ(get(1), "1, made as number 2") << "nothing is kept of what has no token yet";
    change("registers");
    EXPECT_EQ(get(1), "1, made as number 3");
    EXPECT_EQ(get(1), "1, made as number 3");
    EXPECT_EQ(get(2), "2, made as number 4");
    change("registers");
    EXPECT_EQ(get(1), "1, made as number 5");
}

TEST_P(Keeping, IsNotForWhoeverChangesTheThingHimself) {
    change("registers");
    EXPECT_EQ(get(1), "1, made as number 1");
    ok(site().write([&](Tx& tx) -> base::Result<> {
        tx.renew("registers");
        EXPECT_EQ(get(tx, 1), "1, made as number 2");
        return {};
    }));
    EXPECT_EQ(get(1), "1, made as number 3");
}

TEST_P(Keeping, WhatWasAskedForLongestAgoGoesWhereThereIsNoRoom) {
    change("registers");
    for (int const key : {1, 2, 3, 1, 4}) get(key);
    EXPECT_EQ(made, 4);
    EXPECT_EQ(get(1), "1, made as number 1");
    EXPECT_EQ(get(4), "4, made as number 4");
    EXPECT_EQ(get(2), "2, made as number 5");
}

TEST_P(Keeping, DoesNotTakeOneDatabaseForAnother) {
    auto const other = make_migrated();
    change("registers");
    ok(other->write([](Tx& tx) -> base::Result<> {
        tx.renew("registers");
        return {};
    }));
    EXPECT_EQ(get(1), "1, made as number 1");
    EXPECT_EQ(other->read([&](Tx& tx) { return get(tx, 1); }), "1, made as number 2");
}

}  // namespace
}  // namespace db
