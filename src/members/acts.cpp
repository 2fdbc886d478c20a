// What is done to the register: taking in a list, taking up an office.
#include "base/text.h"
#include "json/codec.h"
#include "members/member_list.h"
#include "members/plan.h"
#include "members/store.h"

namespace members {
namespace {

store::MemberRow row_of(Known const& member) {
    return {member.id,  member.version, member.card_number, member.full_name,  base::match_key(member.full_name),
            member.sex, member.born_on, member.admitted_on, member.official_on};
}

store::MembershipRow stay_of(Known const& member) {
    // A listed member belongs to the cell from admission on.
    return {*member.cell_id, member.stay_id, member.id, member.admitted_on, std::nullopt};
}

std::vector<events::Change> add_members(events::Context& context, std::vector<Known> const& added) {
    std::vector<store::MemberRow> rows;
    std::vector<store::MembershipRow> stays;
    std::vector<store::ExemptionRow> exemptions;
    std::vector<events::Change> changes;
    for (auto const& member : added) {
        rows.push_back(row_of(member));
        stays.push_back(stay_of(member));
        if (member.exempt) exemptions.push_back({member.id, context.ids.next(), member.exempt->from_day, std::nullopt});
        changes.push_back({"member", member.id.value, 1, json::print(json::encode(rows.back()))});
    }
    store::add(context.tx, rows, stays, exemptions);
    return changes;
}

constexpr std::array<char const*, field_count> names_of_fields{
    "grassroots", "cell", "full_name", "sex", "born_on", "card_number", "admitted_on", "official_on", "exempt"};

std::string changes_of(Correction const& correction) {
    boost::json::object changes;
    for (auto const& difference : correction.differences)
        changes[names_of_fields[static_cast<std::size_t>(difference.field)]] =
            boost::json::array{difference.in_register, difference.value};
    return json::print(changes);
}

base::Result<events::Change> correct_member(events::Context& context, Correction const& correction) {
    auto const& is = correction.is;
    if (!store::change(context.tx, row_of(is), correction.was.version))
        return base::Error{base::Fault::stale, "member.stale", {{"member", base::to_text(is.id)}}};
    auto stay = stay_of(is);
    if (correction.was.cell_id) {
        store::move_stay(context.tx, *correction.was.cell_id, stay);
    } else {
        // He had left, and is listed again.
        stay.id = context.ids.next();
        store::add(context.tx, {}, {stay}, {});
    }
    if (correction.was.exempt != is.exempt) {
        store::end_open_exemption(context.tx, is.id);
        if (is.exempt) store::add_exemption(context.tx, {is.id, context.ids.next(), is.exempt->from_day, std::nullopt});
    }
    return events::Change{"member", is.id.value, is.version, changes_of(correction)};
}

base::Result<> write_plan(events::Context& context, Plan const& plan, std::string_view bytes,
                          imports::Options const& options, imports::Outcome const& outcome) {
    auto changes = organisations::add(context, plan.organisations);
    for (auto& change : add_members(context, plan.added)) changes.push_back(std::move(change));
    for (auto const& correction : plan.corrections) changes.push_back(TRY(correct_member(context, correction)));
    imports::record(context, context.ids.next<imports::Import>(), {"members", bytes, options.file_name}, outcome,
                    std::move(changes));
    return {};
}

// The plan's results, in the headings of the file.
void report(Plan const& plan, std::vector<std::string> const& headings, imports::Outcome& outcome) {
    auto const heading = [&](Field field) { return headings[static_cast<std::size_t>(field)]; };
    outcome.updated = static_cast<std::int64_t>(plan.corrections.size());
    outcome.accepted = static_cast<std::int64_t>(plan.added.size()) + outcome.updated;
    outcome.unchanged = plan.unchanged;
    for (auto const& [row, difference] : plan.differs)
        outcome.differs.push_back({row, heading(difference.field), difference.value, difference.in_register});
    for (auto const& [row, problem] : plan.rejected)
        outcome.rejected.push_back({row, heading(problem.field), problem.value, problem.code});
    std::stable_sort(outcome.rejected.begin(), outcome.rejected.end(),
                     [](auto const& a, auto const& b) { return a.row < b.row; });
}

}  // namespace

base::Result<imports::Outcome> import_list(events::Context& context, std::string_view bytes,
                                           imports::Options const& options) {
    imports::Outcome outcome;
    auto const opened = TRY(imports::open_list(bytes, list_columns(), outcome));
    if (!opened) return outcome;
    auto const list = read_list(opened->table, context.today(), outcome);

    context.tx.lock("members");
    auto const tree = organisations::tree_on(context.tx, context.today());
    if (tree.root() == nullptr) return base::Error{base::Fault::refused, "site.missing"};
    auto const differences = options.updates ? Differences::are_taken : Differences::are_listed;
    auto const plan = plan_of(list, store::known_members(context.tx), tree, context.ids, differences);
    report(plan, opened->table.headings, outcome);
    if (!imports::may_write(outcome, options)) return outcome;
    outcome.written = true;
    TRY(write_plan(context, plan, bytes, options, outcome));
    return outcome;
}

base::Result<> take_office(events::Context& context, OfficeHeld const& office) {
    if (office.from_day && office.to_day && *office.to_day < *office.from_day)
        return base::Error{base::Fault::invalid, "office.to_before_from"};
    auto const id = context.ids.next();
    store::add_office(context.tx, id, office);
    auto const changes = json::print(json::encode(office));
    events::record(
        context, {context.ids.next<events::Act>(), "take office", {{"office", id, 1, changes}}, "office.taken", "{}"});
    return {};
}

void each_stay(db::Tx& tx, OrganisationId top, base::Day tree_day, std::function<void(Stay const&)> const& use) {
    store::each_stay(tx, top, tree_day, use);
}

std::vector<Exemption> exemptions(db::Tx& tx) {
    return store::exemptions(tx);
}

std::optional<Named> named(db::Tx& tx, MemberId id) {
    return store::named(tx, id);
}

std::vector<OfficeHeld> offices_on(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return store::offices_on(tx, organisation, day);
}

}  // namespace members
