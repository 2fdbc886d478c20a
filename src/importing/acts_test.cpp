// Taking a file as an act: once, whole or not at all.
#include <gmock/gmock.h>

#include "importing/store.h"
#include "support/site.h"

namespace importing {
namespace {

using support::a_member;
using support::code_of;
using support::ok;

class Uploads : public support::Site {
protected:
    ImportId keep_file(std::string const& bytes) {
        Upload upload;
        upload.id = ids.next<imports::Import>();
        upload.at = clock.now();
        upload.actor = "operator";
        upload.file_name = "danh-sach.xlsx";
        upload.file_bytes = static_cast<std::int64_t>(bytes.size());
        upload.settings = json::print(json::encode(Settings{}));
        ok(act([&](events::Context& context) { return keep(context, upload, bytes); }));
        return upload.id;
    }
    base::Result<imports::Outcome> take_it(ImportId id, jobs::Progress& progress) {
        return act([&](events::Context& context) { return take(context, id, progress); });
    }
};
ON_BOTH_ENGINES(Uploads);

TEST_P(Uploads, AreTakenOnce) {
    auto const id = keep_file(support::member_list(support::some_members(5, "Chi bộ 1")));
    jobs::Progress progress;
    EXPECT_EQ(ok(take_it(id, progress)).accepted, 5);
    EXPECT_EQ(progress.done(), progress.total());
    EXPECT_EQ(progress.total(), 15);  // five rows read, compared, written
    EXPECT_EQ(code_of(take_it(id, progress)), "import.not_waiting");
    EXPECT_EQ(one<ImportId>("select id from imports"), id);
}

TEST_P(Uploads, LeaveNothingBehindWhenTheirTakingIsCancelled) {
    auto const id = keep_file(support::member_list(support::some_members(5, "Chi bộ 1")));
    jobs::Progress progress;
    progress.cancel();
    EXPECT_EQ(code_of(take_it(id, progress)), "job.cancelled");
    EXPECT_EQ(rows_in("members"), 0);
    EXPECT_EQ(rows_in("imports"), 0);
    EXPECT_EQ(rows_in("uploads"), 1);
}

TEST_P(Uploads, ComeBackByteForByte) {
    std::string const bytes = support::member_list({a_member("An")}) + std::string(2'000'000, '\xff');
    auto const id = keep_file(bytes);
    EXPECT_EQ(one<std::int64_t>("select file_bytes from uploads"), static_cast<std::int64_t>(bytes.size()));
    EXPECT_EQ(rows_in("upload_parts"), 3);
    EXPECT_TRUE(site().read([&](db::Tx& tx) { return store::bytes_of(tx, id); }) == bytes);
}

TEST_P(Uploads, AreNoMoreThanTwentyAtATime) {
    for (int count = 0; count < 20; ++count) keep_file("PK");
    Upload upload;
    upload.id = ids.next<imports::Import>();
    upload.at = clock.now();
    auto const refused = act([&](events::Context& context) { return keep(context, upload, "PK"); });
    EXPECT_EQ(code_of(refused), "import.too_many_waiting");
    EXPECT_EQ(rows_in("uploads"), 20);
}

}  // namespace
}  // namespace importing
