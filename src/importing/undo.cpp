// Undoing a whole import: asks first what stands on it, then has every room take its part back.
#include "platform/imports/undo.h"

#include "importing/store.h"
#include "meetings/meetings.h"
#include "members/members.h"
#include "organisations/organisations.h"

namespace importing {
namespace {

// A file is wrong in one or two ways: after so many reasons the next say nothing new.
constexpr std::size_t most_reasons = 200;

base::FieldError named(db::Tx& tx, imports::Touched const& touched) {
    base::FieldError reason{"/" + touched.thing + "/" + base::id_to_text(touched.thing_id), "import.thing_changed", {}};
    if (touched.thing == "member") {
        auto const member = members::named(tx, members::MemberId{touched.thing_id});
        reason.code = "import.member_changed";
        reason.arguments["name"] = member ? member->full_name : "";
    } else if (touched.thing == "meeting") {
        auto const meeting = meetings::find(tx, meetings::MeetingId{touched.thing_id});
        reason.code = "import.meeting_changed";
        reason.arguments["day"] = meeting ? base::to_words(meeting->held_on) : "";
    }
    return reason;
}

base::Result<> expect_nothing_stands(db::Tx& tx, imports::Undoing const& undoing) {
    auto const touched = imports::changed_since(tx, undoing.id);
    auto standing = imports::all_standing(tx, undoing);
    auto const count = touched.size() + standing.size();
    if (count == 0) return {};
    base::Error fault{base::Fault::refused, "import.stands_under", {{"count", std::to_string(count)}}};
    for (auto const& one : touched) {
        if (fault.fields.size() == most_reasons) break;
        fault.fields.push_back(named(tx, one));
    }
    for (auto& one : standing) {
        if (fault.fields.size() == most_reasons) break;
        fault.fields.push_back(std::move(one));
    }
    return fault;
}

}  // namespace

base::Result<> may_be_undone(db::Tx& tx, ImportId id, base::Day today) {
    auto const import = store::find_taken(tx, id);
    if (!import) return http::Call::not_found();
    if (import->undone_at) return base::Error{base::Fault::refused, "import.is_undone"};
    if (!store::outcome_of(tx, id)) return base::Error{base::Fault::refused, "import.cannot_be_undone"};
    return expect_nothing_stands(tx, {id, std::string(json::name_of(import->kind)), import->at, today});
}

base::Result<> undo(events::Context& context, ImportId id, jobs::Progress& progress) {
    for (auto const* room : {"organisations", "members", "meetings", "imports"}) context.tx.lock(room);
    TRY(may_be_undone(context.tx, id, context.today()));
    progress.expect(imports::things_of(context.tx, id));
    auto changes = TRY(meetings::take_back(context, id, progress));
    for (auto& change : TRY(members::take_back(context, id, progress))) changes.push_back(std::move(change));
    for (auto& change : organisations::take_back(context, id)) changes.push_back(std::move(change));
    store::set_undone(context.tx, id, context.now(), context.actor);
    changes.push_back({"import", id.value, 2, R"({"undone":true})"});
    events::record(context, {context.ids.next<events::Act>(), std::string(imports::undo_act), std::move(changes),
                             "import.undone", "{}"});
    return progress.still_wanted();
}

}  // namespace importing
