// Files that go with a meeting: the acts around them.
#include "meetings/attachments.h"

#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "meetings/attachment_store.h"
#include "meetings/holding.h"
#include "meetings/planning.h"
#include "platform/crypto/hash.h"
#include "platform/http/call.h"

namespace meetings {
namespace {

base::Error is_closed() {
    return {base::Fault::refused, "meeting.is_closed"};
}

std::string file_name(std::string_view given) {
    auto const slash = given.find_last_of("/\\");
    return base::tidied(slash == std::string_view::npos ? given : given.substr(slash + 1));
}

base::Result<> check_attachment(MeetingRecord const& record, NewAttachment const& attachment, std::size_t size_bytes) {
    if (size_bytes == 0) return base::Error{base::Fault::refused, "attachment.is_empty"};
    if (size_bytes > attachment_limit_bytes)
        return base::Error{base::Fault::refused,
                           "attachment.too_large",
                           {{"limit_mb", std::to_string(attachment_limit_bytes >> 20U)}}};
    auto const is_its = [&](auto const& item) { return item.id == *attachment.item_id; };
    if (attachment.item_id && std::none_of(record.items.begin(), record.items.end(), is_its))
        return base::Error{base::Fault::refused, "meeting.item_unknown"};
    std::vector<base::FieldError> fields;
    if (attachment.name.empty()) fields.push_back({"/file_name", "missing"});
    check_length(attachment.name, "/file_name", fields);
    if (fields.empty()) return {};
    return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

}  // namespace

std::vector<Attachment> attachments_of(db::Tx& tx, MeetingId meeting) {
    return store::attachments_of(tx, meeting);
}

std::vector<AttachedFile> attached_files(db::Tx& tx, MeetingId meeting) {
    std::vector<AttachedFile> files;
    for (auto const& one : store::attachments_of(tx, meeting))
        files.push_back({one.id, one.item_id, one.name, one.size_bytes});
    return files;
}

base::Result<std::string> bytes_of(db::Tx& tx, MeetingId meeting, Attachment const& attachment) {
    auto bytes = store::bytes_of(tx, meeting, attachment.id);
    if (crypto::sha256_hex(bytes) != attachment.sha256)
        return base::Error{base::Fault::unavailable, "attachment.was_changed"};
    return bytes;
}

base::Result<Attachment> attach(events::Context& context, MeetingId meeting, NewAttachment attachment,
                                std::string_view bytes) {
    auto const record = TRY(locked_record(context, meeting));
    auto const known = store::attachments_of(context.tx, meeting);
    auto const found =
        std::find_if(known.begin(), known.end(), [&](auto const& one) { return one.id == attachment.id; });
    if (found != known.end()) return *found;
    if (record.head.closed_at) return is_closed();
    attachment.name = file_name(attachment.name);
    TRY(check_attachment(record, attachment, bytes.size()));
    if (known.size() >= most_attachments)
        return base::Error{base::Fault::refused, "attachment.too_many", {{"limit", std::to_string(most_attachments)}}};
    Attachment const added{attachment.id,
                           attachment.item_id,
                           attachment.name,
                           static_cast<std::int64_t>(bytes.size()),
                           crypto::sha256_hex(bytes),
                           context.now(),
                           context.actor};
    store::add_attachment(context.tx, meeting, added, bytes);
    changed(
        context, record.head, "attach document",
        json::print(
            {{"attachment_id", base::to_text(added.id)}, {"size_bytes", added.size_bytes}, {"sha256", added.sha256}}));
    return added;
}

base::Result<> remove_attachment(events::Context& context, MeetingId meeting, AttachmentId attachment) {
    auto const record = TRY(locked_record(context, meeting));
    if (record.head.closed_at) return is_closed();
    if (!store::remove_attachment(context.tx, meeting, attachment)) return {};
    changed(context, record.head, "remove attached document",
            json::print({{"attachment_id", base::to_text(attachment)}}));
    return {};
}

}  // namespace meetings
