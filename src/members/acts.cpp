// What is done to the register: taking in a list, taking up an office.
#include <algorithm>
#include <span>

#include "base/text.h"
#include "json/codec.h"
#include "members/listed_offices.h"
#include "members/member_list.h"
#include "members/plan.h"
#include "members/store.h"
#include "members/undo.h"

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

constexpr std::size_t members_at_once = 1000;

void add_members(events::Context& context, std::span<Known const> added, std::vector<events::Change>& changes) {
    std::vector<store::MemberRow> rows;
    std::vector<store::MembershipRow> stays;
    std::vector<store::ExemptionRow> exemptions;
    for (auto const& member : added) {
        rows.push_back(row_of(member));
        stays.push_back(stay_of(member));
        if (member.exempt) exemptions.push_back({member.id, context.ids.next(), member.exempt->from_day, std::nullopt});
        changes.push_back({"member", member.id.value, 1, json::print(json::encode(rows.back()))});
    }
    store::add(context.tx, rows, stays, exemptions);
}

constexpr std::array<char const*, field_count> names_of_fields{
    "grassroots",  "cell",        "full_name", "sex",    "born_on",    "card_number",
    "admitted_on", "official_on", "exempt",    "office", "office_from"};

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

// Everything that a list brings.
struct WholePlan {
    Plan members{};
    OfficePlan offices{};
};

base::Result<> write_offices(events::Context& context, OfficePlan const& offices, std::vector<imports::Before>& before,
                             std::vector<events::Change>& changes) {
    for (auto const& ended : offices.ended) {
        before.push_back(before_import(ended.was));
        changes.push_back(TRY(end_office(context, ended.was, ended.to_day)));
    }
    for (auto const& office : offices.begun) changes.push_back(begin_office(context, office).change);
    return {};
}

base::Result<> write_plan(events::Context& context, WholePlan const& whole, std::string_view bytes,
                          imports::Options const& options, imports::Outcome const& outcome) {
    auto const& plan = whole.members;
    auto changes = organisations::add(context, plan.organisations);
    for (auto left = std::span(plan.added); !left.empty();) {
        auto const some = left.first(std::min(left.size(), members_at_once));
        add_members(context, some, changes);
        left = left.subspan(some.size());
        TRY(imports::went_on(options, some.size()));
    }
    std::vector<imports::Before> before;
    for (auto const& correction : plan.corrections) {
        before.push_back(before_import(context.tx, correction.was));
        changes.push_back(TRY(correct_member(context, correction)));
        TRY(imports::went_on(options, 1));
    }
    TRY(write_offices(context, whole.offices, before, changes));
    auto const id = options.id ? options.id : context.ids.next<imports::Import>();
    imports::record(context, id, {"members", bytes, options.file_name}, outcome, std::move(changes));
    imports::keep_before(context, id, before);
    return {};
}

// The plan's results, in the headings of the file.
void report(WholePlan const& whole, std::vector<std::string> const& headings, imports::Outcome& outcome) {
    auto const& plan = whole.members;
    auto const heading = [&](Field field) { return headings[static_cast<std::size_t>(field)]; };
    outcome.updated = static_cast<std::int64_t>(plan.corrections.size()) + whole.offices.rows_updated;
    outcome.accepted = static_cast<std::int64_t>(plan.added.size()) + outcome.updated;
    outcome.unchanged = plan.unchanged - whole.offices.rows_updated;
    for (auto const* const differs : {&plan.differs, &whole.offices.differs})
        for (auto const& [row, difference] : *differs)
            outcome.differs.push_back({row, heading(difference.field), difference.value, difference.in_register});
    if (!whole.offices.differs.empty())
        std::stable_sort(outcome.differs.begin(), outcome.differs.end(),
                         [](auto const& a, auto const& b) { return a.row < b.row; });
    for (auto const row : whole.offices.not_understood)
        outcome.notices.push_back({row, heading(Field::office), "", "office_not_understood"});
    for (auto const& [row, problem] : plan.rejected)
        outcome.rejected.push_back({row, heading(problem.field), problem.value, problem.code});
    std::stable_sort(outcome.rejected.begin(), outcome.rejected.end(),
                     [](auto const& a, auto const& b) { return a.row < b.row; });
}

}  // namespace

base::Result<imports::Outcome> import_list(events::Context& context, std::string_view bytes,
                                           imports::Options const& options) {
    imports::Outcome outcome;
    auto const opened = TRY(imports::open_list(bytes, list_columns(), outcome, options));
    if (!opened) return outcome;
    auto const list = read_list(opened->table, context.today(), outcome);
    TRY(imports::went_on(options, opened->table.rows.size()));

    // A look is content with the register as it is at that moment.
    if (!options.is_dry_run) context.tx.lock("members");
    auto const tree = organisations::tree_on(context.tx, context.today());
    if (tree.root() == nullptr) return base::Error{base::Fault::refused, "site.missing"};
    auto const differences = options.updates ? Differences::are_taken : Differences::are_listed;
    WholePlan plan{plan_of(list, store::known_members(context.tx), tree, context.ids, differences), {}};
    if (!plan.members.seated.empty())
        plan.offices = plan_offices(plan.members.seated, store::offices_in_force(context.tx, context.today()),
                                    context.today(), differences);
    report(plan, opened->table.headings, outcome);
    TRY(imports::went_on(options, opened->table.rows.size()));
    if (!imports::may_write(outcome, options)) return outcome;
    outcome.written = true;
    TRY(write_plan(context, plan, bytes, options, outcome));
    return outcome;
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

std::vector<OfficeHeld> offices_of(db::Tx& tx, MemberId member, base::Day day) {
    return store::offices_of(tx, member, day);
}

std::vector<OfficeHeld> lasting_offices_of(db::Tx& tx, MemberId member, base::Day day) {
    return store::lasting_offices_of(tx, member, day);
}

std::vector<OfficeHeld> lasting_offices(db::Tx& tx, base::Day day) {
    return store::lasting_offices(tx, day);
}

std::vector<OrganisationId> cells_of(db::Tx& tx, MemberId member, base::Day day) {
    return store::cells_of(tx, member, day);
}

std::vector<OfficeHolder> office_holders_below(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return store::office_holders_below(tx, organisation, day);
}

std::vector<MemberBelow> members_below(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return store::members_below(tx, organisation, day);
}

}  // namespace members
