// The routes of files that go with a meeting.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "meetings/attachments.h"
#include "meetings/cell_calls.h"

namespace meetings {
namespace {

using rights::Right;

struct FileQuery {
    std::string file_name{};
    std::optional<ItemId> item{};  // none: the meeting's as a whole
};
RECORD(FileQuery, file_name, item)

struct KnownType {
    std::string_view ending;
    std::string_view type;
};
// What a telephone opens by its type; whatever else is bytes, and nothing is ever shown as a page of the site.
constexpr std::array known_types{KnownType{".pdf", http::pdf_type},
                                 KnownType{".docx", http::docx_type},
                                 KnownType{".xlsx", http::xlsx_type},
                                 KnownType{".doc", "application/msword"},
                                 KnownType{".xls", "application/vnd.ms-excel"},
                                 KnownType{".jpg", "image/jpeg"},
                                 KnownType{".jpeg", "image/jpeg"},
                                 KnownType{".png", "image/png"}};

std::string type_of(std::string const& name) {
    auto const lowered = base::lowered(name);
    for (auto const& known : known_types)
        if (lowered.ends_with(known.ending)) return std::string(known.type);
    return "application/octet-stream";
}

// The meeting in the path, where the caller has the right at its cell.
base::Result<MeetingId> meeting_for(db::Tx& tx, http::Call& call, Right right) {
    auto const head = record_head_of(tx, TRY(call.id<Meeting>("meeting")));
    if (!head) return http::Call::not_found();
    TRY(require_cell(tx, call, right, head->cell_id));
    return head->meeting_id;
}

base::Result<http::File> show_attachment(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Attachment>("attachment"));
    return call.read([&](db::Tx& tx) -> base::Result<http::File> {
        auto const meeting = TRY(meeting_for(tx, call, Right::see_meetings));
        for (auto const& one : attachments_of(tx, meeting))
            if (one.id == id) return http::File{type_of(one.name), one.name, TRY(bytes_of(tx, meeting, one))};
        return http::Call::not_found();
    });
}

base::Result<AttachedFile> put_attachment(http::Call& call, http::Upload<FileQuery> const& in) {
    auto const id = TRY(call.id<Attachment>("attachment"));
    return call.act([&](events::Context& context) -> base::Result<AttachedFile> {
        auto const meeting = TRY(meeting_for(context.tx, call, Right::run_cell));
        auto const added = TRY(attach(context, meeting, {id, in.query.item, in.query.file_name}, in.bytes));
        return AttachedFile{added.id, added.item_id, added.name, added.size_bytes};
    });
}

base::Result<void> drop_attachment(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<Attachment>("attachment"));
    return call.act([&](events::Context& context) -> base::Result<> {
        return remove_attachment(context, TRY(meeting_for(context.tx, call, Right::run_cell)), id);
    });
}

}  // namespace

std::vector<http::Route> attachment_routes() {
    using enum http::Method;
    constexpr auto attachment = "/api/meetings/{meeting}/attachments/{attachment}";
    return {http::route(get, attachment, Right::see_meetings, "A file that goes with a meeting", &show_attachment),
            http::route(put, attachment, Right::run_cell, "Attach a file to a meeting or to an item of its agenda",
                        &put_attachment),
            http::route(delete_, attachment, Right::run_cell, "Take an attached file away", &drop_attachment)};
}

}  // namespace meetings
