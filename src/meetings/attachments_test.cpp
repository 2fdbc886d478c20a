// Files that go with a meeting, on both engines.
#include "meetings/attachments.h"

#include <gmock/gmock.h>

#include "platform/crypto/hash.h"
#include "platform/db/copy.h"
#include "support/held_site.h"

namespace meetings {
namespace {

using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;

class AnAttachment : public support::HeldSite {
protected:
    base::Result<Attachment> add(std::int64_t id, std::string const& name, std::string_view bytes,
                                 std::optional<ItemId> item = {}) {
        return act([&](events::Context& context) {
            return attach(context, meeting_, {AttachmentId{id}, item, name}, bytes);
        });
    }
    base::Result<> remove(std::int64_t id) {
        return act([&](events::Context& context) { return remove_attachment(context, meeting_, AttachmentId{id}); });
    }
    std::vector<Attachment> all() {
        return site().read([&](db::Tx& tx) { return attachments_of(tx, meeting_); });
    }
    base::Result<std::string> bytes(Attachment const& of) {
        return site().read([&](db::Tx& tx) { return bytes_of(tx, meeting_, of); });
    }
    MeetingPlan plan() {
        return site().read([&](db::Tx& tx) { return *find_plan(tx, PlannedId{meeting_.value}); });
    }
    void save(MeetingPlan const& plan) {
        ok(act([&](events::Context& context) { return save_plan(context, plan); }));
    }
    std::int64_t acts(std::string const& act) {
        return one<std::int64_t>("select count(*) from audit_entries where act = $1", act);
    }
};
ON_BOTH_ENGINES(AnAttachment);

TEST_P(AnAttachment, IsKeptByteForByteWithWhoAndWhen) {
    // Longer than one part, with every byte there is.
    std::string file(2'000'001, '\0');
    for (std::size_t at = 0; at < file.size(); ++at) file[at] = static_cast<char>(at % 251);
    auto const version = record().head.version;
    auto const added = ok(add(1, "Báo cáo tháng 3.docx", file, third));
    EXPECT_EQ(added.size_bytes, 2'000'001);
    EXPECT_EQ(added.sha256, crypto::sha256_hex(file));
    EXPECT_EQ(record().head.version, version + 1) << "whoever watches the meeting sees it";
    auto const kept = all();
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.front().name, "Báo cáo tháng 3.docx");
    EXPECT_EQ(kept.front().item_id, third);
    EXPECT_EQ(kept.front().added_at, clock.now());
    EXPECT_EQ(kept.front().added_by, added.added_by);
    EXPECT_TRUE(ok(bytes(kept.front())) == file);
    EXPECT_EQ(acts("attach document"), 1);
}

TEST_P(AnAttachment, IsAddedOnceHoweverOftenItIsSent) {
    ok(add(1, "a.pdf", "one"));
    ok(add(2, "b.pdf", "two"));
    EXPECT_EQ(ok(add(1, "a.pdf", "one")).name, "a.pdf");
    EXPECT_THAT(all(),
                ElementsAre(testing::Field(&Attachment::name, "a.pdf"), testing::Field(&Attachment::name, "b.pdf")));
    EXPECT_EQ(acts("attach document"), 2);
}

TEST_P(AnAttachment, HasTheNameOfAFileWithoutItsPath) {
    EXPECT_EQ(ok(add(1, "C:\\Tài liệu\\Dự thảo \t nghị quyết.docx", "x")).name, "Dự thảo nghị quyết.docx");
    EXPECT_EQ(ok(add(2, "../../etc/passwd", "x")).name, "passwd");
    EXPECT_EQ(ok(add(3, "a\r\nset-cookie: b\u202efdp.exe", "x")).name, "a set-cookie: bfdp.exe");
    EXPECT_EQ(code_of(add(4, "thư mục/", "x")), "body.invalid");
    EXPECT_EQ(code_of(add(4, std::string(500, 'a'), "x")), "body.invalid");
}

TEST_P(AnAttachment, IsRefusedWhereItIsEmptyTooLargeOrOneTooMany) {
    EXPECT_EQ(code_of(add(1, "a.pdf", "")), "attachment.is_empty");
    std::string file(attachment_limit_bytes, 'a');
    ok(add(1, "a.pdf", file));
    file += 'a';
    EXPECT_EQ(code_of(add(2, "a.pdf", file)), "attachment.too_large");
    EXPECT_EQ(code_of(add(2, "a.pdf", "x", ItemId{99})), "meeting.item_unknown");
    for (std::int64_t id = 2; id <= static_cast<std::int64_t>(most_attachments); ++id) ok(add(id, "a.pdf", "x"));
    EXPECT_EQ(code_of(add(99, "a.pdf", "x")), "attachment.too_many");
    ok(remove(1));
    ok(add(99, "a.pdf", "x"));
}

TEST_P(AnAttachment, IsRemovedUntilTheCloseAndStaysAfterwards) {
    ok(add(1, "a.pdf", "one"));
    ok(add(2, "b.pdf", "two", first));
    ok(remove(1));
    ok(remove(1));
    EXPECT_THAT(all(), ElementsAre(testing::Field(&Attachment::name, "b.pdf")));
    EXPECT_EQ(rows_in("attachment_parts"), 1);
    EXPECT_EQ(acts("remove attached document"), 1);
    ok(open());
    ok(add(3, "c.pdf", "three"));
    ok(all_present());
    minutes_later(90);
    ok(close());
    EXPECT_EQ(code_of(remove(2)), "meeting.is_closed");
    EXPECT_EQ(code_of(add(4, "d.pdf", "four")), "meeting.is_closed");
    EXPECT_EQ(ok(add(3, "c.pdf", "three")).name, "c.pdf") << "it was sent before";
    ASSERT_EQ(all().size(), 2U);
    EXPECT_EQ(all().front().item_id, first);
    EXPECT_EQ(ok(bytes(all().back())), "three");
}

TEST_P(AnAttachment, IsLeftToTheMeetingByAnItemThatGoes) {
    ok(add(1, "a.pdf", "one", first));
    auto const before = plan();
    auto without = before;
    without.items.erase(without.items.begin());
    save(without);
    EXPECT_EQ(all().front().item_id, std::nullopt);
    auto again = before;
    again.meeting.version = plan().meeting.version;
    save(again);
    EXPECT_EQ(all().front().item_id, first) << "the item is back, and its file with it";
}

TEST_P(AnAttachment, GoesWithAPlanThatIsDropped) {
    ok(add(1, "a.pdf", "one", first));
    auto const meeting = plan().meeting;
    ok(act([&](events::Context& context) { return drop_planned(context, meeting.id, meeting.version); }));
    EXPECT_EQ(rows_in("attachments"), 0);
    EXPECT_EQ(rows_in("attachment_parts"), 0);
    EXPECT_EQ(code_of(add(1, "a.pdf", "one")), "http.not_found");
    EXPECT_EQ(code_of(remove(1)), "http.not_found");
    EXPECT_THAT(all(), IsEmpty());
}

TEST_P(AnAttachment, IsCarriedByABackup) {
    std::string const file(attachment_limit_bytes, '\xff');
    ok(add(1, "a.pdf", file));
    ok(add(2, "b.pdf", "two", second));
    auto const backup = folder.file("backup.db");
    ok(db::back_up(site(), backup, clock));
    auto const restored = make_empty();
    ok(db::restore(backup, *restored, clock));
    restored->read([&](db::Tx& tx) {
        auto const kept = attachments_of(tx, meeting_);
        ASSERT_EQ(kept.size(), 2U);
        EXPECT_TRUE(ok(bytes_of(tx, meeting_, kept.front())) == file);
        EXPECT_EQ(kept.back().item_id, second);
    });
}

TEST_P(AnAttachment, ProvesThatNobodyHasChangedIt) {
    auto const added = ok(add(1, "a.pdf", "one"));
    ok(site().write([&](db::Tx& tx) -> base::Result<> {
        tx.run(db::Sql{"test.change", "update attachment_parts set base64 = $1"}, std::string("dHdv"));
        return {};
    }));
    EXPECT_EQ(code_of(bytes(added)), "attachment.was_changed");
}

}  // namespace
}  // namespace meetings
