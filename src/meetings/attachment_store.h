#pragma once
// SQL of the files that go with meetings.
#include "meetings/attachments.h"
#include "platform/db/tx.h"

namespace meetings::store {

// In the order in which they were added; each with its item only as long as that stands on the agenda.
std::vector<Attachment> attachments_of(db::Tx& tx, MeetingId meeting);
void add_attachment(db::Tx& tx, MeetingId meeting, Attachment const& attachment, std::string_view bytes);
// Empty where there is none.
std::string bytes_of(db::Tx& tx, MeetingId meeting, AttachmentId attachment);
// false: there was none.
bool remove_attachment(db::Tx& tx, MeetingId meeting, AttachmentId attachment);
void remove_attachments(db::Tx& tx, MeetingId meeting);

}  // namespace meetings::store
