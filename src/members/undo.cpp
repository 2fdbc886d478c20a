// Taking an imported list back: those it added go, those it corrected are again who they were.
#include "members/undo.h"

#include <set>

#include "base/text.h"
#include "json/codec.h"
#include "members/undo_store.h"

namespace members {
namespace {

imports::Standing standing(db::Tx& tx, imports::Undoing const& undoing) {
    imports::Standing found;
    for (auto const& one : store::offices_standing(tx, undoing.id))
        found.push_back({"/office/" + base::id_to_text(one.id), "import.office_stands", {{"name", one.full_name}}});
    for (auto const& one : store::stays_standing(tx, undoing.id))
        found.push_back({"/member/" + base::id_to_text(one.id), "import.stay_stands", {{"name", one.full_name}}});
    return found;
}
imports::Stander const members_stand{&standing};

struct Corrected {
    MemberId id{};
    Before before{};
};

// Without those that the same import had added: they are gone.
base::Result<std::vector<Corrected>> corrected_by(db::Tx& tx, imports::ImportId id,
                                                  std::vector<std::int64_t> const& made) {
    std::set<std::int64_t> const gone(made.begin(), made.end());
    std::vector<Corrected> all;
    for (auto const& kept : imports::changed(tx, id, "member"))
        if (!gone.contains(kept.thing_id))
            all.push_back({MemberId{kept.thing_id}, TRY(json::decode<Before>(TRY(json::parse(kept.was))))});
    return all;
}

// His version goes on: whoever looked at him as the import left him must not save over this.
base::Result<events::Change> restore(events::Context& context, Corrected const& member) {
    auto const& was = member.before;
    auto const version = store::version_of(context.tx, member.id);
    store::MemberRow const row{member.id, version + 1, was.card_number, was.full_name,  base::match_key(was.full_name),
                               was.sex,   was.born_on, was.admitted_on, was.official_on};
    if (!store::change(context.tx, row, version))
        return base::Error{base::Fault::stale, "member.stale", {{"member", base::to_text(member.id)}}};
    if (auto const now = store::open_stay(context.tx, member.id)) store::remove_stay(context.tx, *now);
    if (was.stay) store::add(context.tx, {}, {*was.stay}, {});
    store::end_open_exemption(context.tx, member.id);
    if (was.exemption) store::add_exemption(context.tx, *was.exemption);
    return events::Change{"member", member.id.value, row.version, json::print(json::encode(row))};
}

base::Result<> restore_offices(events::Context& context, imports::ImportId id, std::set<std::int64_t> const& made,
                               std::vector<events::Change>& changes) {
    for (auto const& kept : imports::changed(context.tx, id, "office")) {
        if (made.contains(kept.thing_id)) continue;
        auto office = TRY(json::decode<OfficeRow>(TRY(json::parse(kept.was))));
        auto const now = store::office(context.tx, office.id);
        auto const version = now ? now->version : 0;
        office.version = version + 1;
        if (!store::change_office(context.tx, office, version)) return base::Error{base::Fault::stale, "office.stale"};
        changes.push_back({"office", office.id.value, office.version, json::print(json::encode(office))});
    }
    return {};
}

}  // namespace

imports::Before before_import(OfficeRow const& office) {
    return {"office", office.id.value, json::print(json::encode(office))};
}

imports::Before before_import(db::Tx& tx, Known const& member) {
    Before const before{member.card_number,
                        member.full_name,
                        member.sex,
                        member.born_on,
                        member.admitted_on,
                        member.official_on,
                        store::open_stay(tx, member.id),
                        store::open_exemption(tx, member.id)};
    return {"member", member.id.value, json::print(json::encode(before))};
}

base::Result<std::vector<events::Change>> take_back(events::Context& context, imports::ImportId id,
                                                    jobs::Progress& progress) {
    std::vector<events::Change> changes;
    auto const offices = imports::made(context.tx, id, "office");
    for (auto const office : offices) changes.push_back({"office", office, 2, R"({"removed":true})"});
    store::remove_made_offices(context.tx, id);
    TRY(imports::went_back(progress, offices.size()));
    auto const made = imports::made(context.tx, id, "member");
    for (auto const member : made) changes.push_back({"member", member, 2, R"({"removed":true})"});
    for (auto const& part : imports::in_parts(made)) {
        store::remove_made(context.tx, id, part);
        TRY(imports::went_back(progress, part.count));
    }
    auto const corrected = TRY(corrected_by(context.tx, id, made));
    // A card may have gone from one to another: all go first, then come back.
    for (auto const& member : corrected) store::remove_card(context.tx, member.id);
    for (auto const& member : corrected) {
        changes.push_back(TRY(restore(context, member)));
        TRY(imports::went_back(progress, 1));
    }
    TRY(restore_offices(context, id, {offices.begin(), offices.end()}, changes));
    return changes;
}

}  // namespace members
