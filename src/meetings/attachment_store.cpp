// SQL of the files that go with meetings.
#include "meetings/attachment_store.h"

#include "platform/crypto/base64.h"

namespace meetings::store {
namespace {

// A part's bytes; divisible by three, so that no part is padded but the last.
constexpr std::size_t part_bytes = std::size_t{768} << 10U;

db::Query const attachments_by_meeting{"meetings.attachments", R"sql(
select a.id, i.id as item_id, a.name, a.size_bytes, a.sha256, a.added_at, a.added_by
from attachments a left join agenda_items i on i.meeting_id = a.meeting_id and i.id = a.item_id
where a.meeting_id = $1
order by a.added_at, a.id)sql"};

db::Query const add_file{"meetings.add_attachment", R"sql(
insert into attachments (meeting_id, id, item_id, name, size_bytes, sha256, added_at, added_by)
values ($1, $2, $3, $4, $5, $6, $7, $8))sql"};

db::Query const add_part{"meetings.add_attachment_part", R"sql(
insert into attachment_parts (meeting_id, attachment_id, number, base64) values ($1, $2, $3, $4))sql"};

db::Query const parts_of{"meetings.attachment_parts", R"sql(
select base64 from attachment_parts where meeting_id = $1 and attachment_id = $2 order by number)sql"};

db::Query const remove_parts{"meetings.remove_attachment_parts", R"sql(
delete from attachment_parts where meeting_id = $1 and attachment_id = $2)sql"};

db::Query const remove_file{"meetings.remove_attachment", R"sql(
delete from attachments where meeting_id = $1 and id = $2)sql"};

db::Query const remove_all_parts{"meetings.remove_all_attachment_parts", R"sql(
delete from attachment_parts where meeting_id = $1)sql"};

db::Query const remove_all_files{"meetings.remove_attachments", R"sql(
delete from attachments where meeting_id = $1)sql"};

}  // namespace

std::vector<Attachment> attachments_of(db::Tx& tx, MeetingId meeting) {
    return tx.all<Attachment>(attachments_by_meeting, meeting);
}

void add_attachment(db::Tx& tx, MeetingId meeting, Attachment const& attachment, std::string_view bytes) {
    tx.run(add_file, meeting, attachment.id, attachment.item_id, attachment.name, attachment.size_bytes,
           attachment.sha256, attachment.added_at, attachment.added_by);
    for (std::int64_t number = 0; !bytes.empty(); ++number) {
        auto const part = bytes.substr(0, part_bytes);
        tx.run(add_part, meeting, attachment.id, number, crypto::base64(part));
        bytes.remove_prefix(part.size());
    }
}

std::string bytes_of(db::Tx& tx, MeetingId meeting, AttachmentId attachment) {
    std::string bytes;
    tx.each<std::string>(
        parts_of, [&](std::string const& part) { bytes += crypto::from_base64(part); }, meeting, attachment);
    return bytes;
}

bool remove_attachment(db::Tx& tx, MeetingId meeting, AttachmentId attachment) {
    tx.run(remove_parts, meeting, attachment);
    return tx.run(remove_file, meeting, attachment) > 0;
}

void remove_attachments(db::Tx& tx, MeetingId meeting) {
    tx.run(remove_all_parts, meeting);
    tx.run(remove_all_files, meeting);
}

}  // namespace meetings::store
