// Taking up an office and correcting its days.
#include "members/offices.h"

#include <algorithm>

#include "json/codec.h"
#include "members/store.h"

namespace members {
namespace {

bool overlap(OfficeHeld const& a, OfficeRow const& b) {
    auto const is_before = [](std::optional<base::Day> const& last, std::optional<base::Day> const& first) {
        return last && first && *last < *first;
    };
    return !is_before(a.to_day, b.from_day) && !is_before(b.to_day, a.from_day);
}

OfficeHeld held(OfficeRow const& row) {
    return {row.organisation_id, row.member_id, row.office, row.from_day, row.to_day};
}

// An office is held by a member of its organisation or of a cell below it.
bool belongs_below(db::Tx& tx, OfficeHeld const& office, base::Day day) {
    auto const tree = organisations::shared_tree_on(tx, day);
    auto const cells = cells_of(tx, office.member_id, day);
    return std::any_of(cells.begin(), cells.end(), [&](OrganisationId cell) {
        for (auto const* at = tree->find(cell); at != nullptr;
             at = at->parent_id ? tree->find(*at->parent_id) : nullptr)
            if (at->id == office.organisation_id) return true;
        return false;
    });
}

std::string days_changed(OfficeRow const& was, OfficeRow const& is) {
    boost::json::object changes;
    if (was.from_day != is.from_day)
        changes["from_day"] = boost::json::array{json::encode(was.from_day), json::encode(is.from_day)};
    if (was.to_day != is.to_day)
        changes["to_day"] = boost::json::array{json::encode(was.to_day), json::encode(is.to_day)};
    return json::print(changes);
}

base::Error stale(OfficeRow const& was) {
    return {base::Fault::stale, "office.stale", {{"name", was.full_name}}};
}

}  // namespace

base::Result<> may_be_held(OfficeHeld const& wanted, OfficeId own, std::vector<OfficeRow> const& there) {
    if (wanted.from_day && wanted.to_day && *wanted.to_day < *wanted.from_day)
        return base::Error{base::Fault::invalid, "office.to_before_from", {}, {{"/to_day", "office.to_before_from"}}};
    for (auto const& other : there) {
        if (other.id == own || other.office != wanted.office || !overlap(wanted, other)) continue;
        if (other.member_id == wanted.member_id)
            return base::Error{base::Fault::refused, "office.is_held", {}, {{"/from_day", "office.is_held"}}};
        if (wanted.office == Office::secretary)
            return base::Error{base::Fault::refused,
                               "office.secretary_is_taken",
                               {{"name", other.full_name}},
                               {{"/office", "office.secretary_is_taken", {{"name", other.full_name}}}}};
    }
    return {};
}

base::Result<OfficeId> take_office(events::Context& context, OfficeHeld const& office) {
    context.tx.lock("offices");
    auto const there = store::offices_at(context.tx, office.organisation_id, context.today(), store::History::shown);
    TRY(may_be_held(office, {}, there));
    if (!belongs_below(context.tx, office, office.from_day.value_or(context.today())))
        return base::Error{
            base::Fault::refused, "office.member_is_elsewhere", {}, {{"/member_id", "office.member_is_elsewhere"}}};
    auto begun = begin_office(context, office);
    events::record(context, {context.ids.next<events::Act>(), "take office", {begun.change}, "office.taken", "{}"});
    return begun.id;
}

BegunOffice begin_office(events::Context& context, OfficeHeld const& office) {
    auto const id = context.ids.next<HeldOffice>();
    store::add_office(context.tx, id, office);
    return {id, {"office", id.value, 1, json::print(json::encode(office))}};
}

base::Result<events::Change> end_office(events::Context& context, OfficeRow const& was, base::Day to_day) {
    auto is = was;
    is.version = was.version + 1;
    is.to_day = to_day;
    if (!store::change_office(context.tx, is, was.version)) return stale(was);
    return events::Change{"office", is.id.value, is.version, days_changed(was, is)};
}

base::Result<OfficeVersion> change_office(events::Context& context, OfficeRow const& was, OfficeDays const& days) {
    context.tx.lock("offices");
    auto is = was;
    is.version = days.version + 1;
    if (days.from_day) is.from_day = days.from_day;
    is.to_day = days.to_day;
    auto const there = store::offices_at(context.tx, was.organisation_id, context.today(), store::History::shown);
    TRY(may_be_held(held(is), is.id, there));
    if (!store::change_office(context.tx, is, days.version)) return stale(was);
    events::record(context, {context.ids.next<events::Act>(),
                             "change office",
                             {{"office", is.id.value, is.version, days_changed(was, is)}},
                             "office.changed",
                             "{}"});
    return OfficeVersion{is.id, is.version};
}

}  // namespace members
