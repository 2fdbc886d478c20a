#pragma once
// Part of the face: files that go with a meeting as a whole or with one item of its agenda. They come and go until the
// close; afterwards they are part of the record.
#include <string>
#include <string_view>
#include <vector>

#include "meetings/record.h"

namespace meetings {

struct Attachment;
using AttachmentId = base::Id<Attachment>;
struct Attachment {
    AttachmentId id{};
    std::optional<ItemId> item_id{};  // none: the meeting's as a whole, or of an item no longer on the agenda
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};  // of its bytes, 64 hexadecimal digits
    base::Instant added_at{};
    std::string added_by{};
};
RECORD(Attachment, id, item_id, name, size_bytes, sha256, added_at, added_by)

// What is shown of one beside its meeting.
struct AttachedFile {
    AttachmentId id{};
    std::optional<ItemId> item_id{};
    std::string name{};
    std::int64_t size_bytes = 0;
};
RECORD(AttachedFile, id, item_id, name, size_bytes)

inline constexpr std::size_t attachment_limit_bytes = std::size_t{10} << 20U;
inline constexpr std::size_t most_attachments = 20;  // of one meeting

// In the order in which they were added.
std::vector<Attachment> attachments_of(db::Tx& tx, MeetingId meeting);
std::vector<AttachedFile> attached_files(db::Tx& tx, MeetingId meeting);
// Its bytes, proved by their hash. Faults: http.not_found, attachment.was_changed (somebody has been at the database).
base::Result<std::string> bytes_of(db::Tx& tx, MeetingId meeting, Attachment const& attachment);

// The page makes the id: one that is there already stays as it is. Of `name` a path before it goes. Faults:
// http.not_found, meeting.is_closed, meeting.item_unknown, attachment.is_empty, attachment.too_large,
// attachment.too_many, body.invalid.
struct NewAttachment {
    AttachmentId id{};
    std::optional<ItemId> item_id{};
    std::string name{};
};
base::Result<Attachment> attach(events::Context& context, MeetingId meeting, NewAttachment attachment,
                                std::string_view bytes);
// One that is gone already stays gone. Faults: http.not_found (the meeting), meeting.is_closed.
base::Result<> remove_attachment(events::Context& context, MeetingId meeting, AttachmentId attachment);

}  // namespace meetings
