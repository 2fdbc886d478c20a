// When an import writes, and the record it leaves of itself, on both engines.
#include "platform/imports/outcome.h"

#include <gmock/gmock.h>

#include "platform/crypto/hash.h"
#include "support/databases.h"
#include "support/result.h"

namespace imports {
namespace {

using support::ok;
using testing::ElementsAre;

Outcome with_a_rejected_row() {
    Outcome outcome;
    outcome.rejected.push_back({4, "Chi bộ", "Chi bộ 9", "unknown_cell"});
    return outcome;
}

TEST(AnImport, WritesItsGoodRows) {
    EXPECT_TRUE(may_write({}, {}));
    EXPECT_TRUE(may_write(with_a_rejected_row(), {}));
}

TEST(AnImport, WritesNothingOnADryRun) {
    Options options;
    options.is_dry_run = true;
    EXPECT_FALSE(may_write({}, options));
    EXPECT_FALSE(is_refused(with_a_rejected_row(), options));
}

TEST(AnImport, IsRefusedForOneRejectedRowWhereItIsStrict) {
    Options options;
    options.is_strict = true;
    EXPECT_TRUE(may_write({}, options));
    EXPECT_FALSE(may_write(with_a_rejected_row(), options));
    EXPECT_TRUE(is_refused(with_a_rejected_row(), options));
}

struct Kept {
    std::int64_t id = 0;
    base::Instant at{};
    std::string actor{};
    std::string kind{};
    std::string file_name{};
    std::string file_sha256{};
    std::int64_t accepted = 0;
    std::int64_t unchanged = 0;
    std::int64_t updated = 0;
    std::int64_t differing = 0;
    std::int64_t rejected = 0;
};
RECORD(Kept, id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected)

class RecordOfAnImport : public support::OnBothEngines {
protected:
    template <class T>
    std::vector<T> all(std::string_view sql) {
        return site().read([&](db::Tx& tx) { return tx.all<T>(db::Sql{"test.all", sql}); });
    }
};
ON_BOTH_ENGINES(RecordOfAnImport);

TEST_P(RecordOfAnImport, SaysWhichFileWasTakenAndWhatCameOfIt) {
    auto outcome = with_a_rejected_row();
    outcome.accepted = 12;
    outcome.updated = 2;
    outcome.unchanged = 3;
    outcome.differs.resize(5);
    ok(act([&](events::Context& context) -> base::Result<> {
        record(context, ImportId{42}, {"meetings", "the bytes", "so-hop.xlsx"}, outcome, {{"meeting", 7, 1, "{}"}});
        return {};
    }));

    auto const kept = all<Kept>(
        "select id, at, actor, kind, file_name, file_sha256, accepted, unchanged, updated, differing, rejected from "
        "imports");
    ASSERT_EQ(kept.size(), 1U);
    auto const& entry = kept.front();
    EXPECT_EQ(entry.id, 42);
    EXPECT_EQ(entry.at, clock.now());
    EXPECT_EQ(entry.actor, "operator");
    EXPECT_EQ(entry.kind, "meetings");
    EXPECT_EQ(entry.file_name, "so-hop.xlsx");
    EXPECT_EQ(entry.file_sha256, crypto::sha256_hex("the bytes"));
    EXPECT_THAT((std::array{entry.accepted, entry.unchanged, entry.updated, entry.differing, entry.rejected}),
                ElementsAre(12, 3, 2, 5, 1));

    // Under the import's own id: what it changed, itself, and the event.
    EXPECT_THAT(all<std::string>("select thing from audit_entries where act_id = 42 order by id"),
                ElementsAre("meeting", "import"));
    EXPECT_THAT(all<std::string>("select act from audit_entries"), ElementsAre("import meetings", "import meetings"));
    EXPECT_THAT(all<std::string>("select event from outbox_events where act_id = 42"),
                ElementsAre("meetings.imported"));
    EXPECT_THAT(
        all<std::string>("select payload from outbox_events"),
        ElementsAre(R"({"kind":"meetings","accepted":12,"unchanged":3,"updated":2,"differing":5,"rejected":1})"));
}

}  // namespace
}  // namespace imports
