// Taking an imported log back: meetings it added go, those it corrected are again what they were, and months that only
// it recorded are no longer known.
#include <set>

#include "json/codec.h"
#include "meetings/undo_store.h"

namespace meetings {
namespace {

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    auto const add = [&](std::string const& thing, char const* code, store::StandingInCell const& one) {
        found.push_back({"/" + thing + "/" + base::id_to_text(one.id),
                         code,
                         {{"name", one.name}, {"count", std::to_string(one.count)}}});
    };
    for (auto const& one : store::meetings_standing(tx, undoing.id)) add("organisation", "import.meetings_stand", one);
    for (auto const& one : store::plans_standing(tx, undoing.id)) add("organisation", "import.plans_stand", one);
    for (auto const& one : store::records_standing(tx, undoing.id)) add("import", "import.records_stand", one);
    for (auto const& one : store::record_rows_standing(tx, undoing.id))
        add("member", "import.meeting_records_stand", one);
    return found;
}
imports::Stander const meetings_stand{&standing};

// Its version goes on: whoever looked at it as the import left it must not save over this.
base::Result<events::Change> restore(events::Context& context, Held meeting) {
    meeting.version = store::version_of(context.tx, meeting) + 1;
    if (!store::change(context.tx, meeting))
        return base::Error{base::Fault::stale, "meeting.stale", {{"meeting", base::to_text(meeting.id)}}};
    return events::Change{"meeting", meeting.id.value, meeting.version, json::print(json::encode(meeting))};
}

// A month is recorded by the first import that covers it. Where another covers it too, it stays known by that one.
base::Result<> release_months(db::Tx& tx, imports::ImportId id) {
    for (auto const& other : store::other_imports(tx, id)) {
        auto const outcome = TRY(imports::stored_outcome(other.outcome));
        for (auto const month : outcome.months_recorded) store::hand_over_month(tx, month, id, other.id);
    }
    store::remove_months(tx, id);
    return {};
}

}  // namespace

base::Result<std::vector<events::Change>> take_back(events::Context& context, imports::ImportId id,
                                                    jobs::Progress& progress) {
    std::vector<events::Change> changes;
    auto const made = imports::made(context.tx, id, "meeting");
    for (auto const meeting : made) changes.push_back({"meeting", meeting, 2, R"({"removed":true})"});
    for (auto const& part : imports::in_parts(made)) {
        store::remove_made(context.tx, id, part);
        TRY(imports::went_back(progress, part.count));
    }
    std::set<std::int64_t> const gone(made.begin(), made.end());
    for (auto const& kept : imports::changed(context.tx, id, "meeting")) {
        if (gone.contains(kept.thing_id)) continue;
        changes.push_back(TRY(restore(context, TRY(json::decode<Held>(TRY(json::parse(kept.was)))))));
        TRY(imports::went_back(progress, 1));
    }
    TRY(release_months(context.tx, id));
    return changes;
}

}  // namespace meetings
