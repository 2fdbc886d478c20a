// What is done to meetings: taking in a log.
#include <algorithm>
#include <set>

#include "json/codec.h"
#include "meetings/period.h"
#include "meetings/plan.h"
#include "meetings/store.h"

namespace meetings {
namespace {

std::vector<Held> known_meetings(db::Tx& tx, std::vector<Listed> const& list) {
    if (list.empty()) return {};
    auto const [first, last] = std::minmax_element(
        list.begin(), list.end(), [](auto const& a, auto const& b) { return a.meeting.held_on < b.meeting.held_on; });
    return store::held_between(tx, first->meeting.held_on, last->meeting.held_on);
}

// What the caller says, else the title, else the quarters the days fall in.
std::vector<base::Month> months_covered(std::optional<std::vector<base::Month>> const& given, sheet::Table const& table,
                                        std::vector<Listed> const& list) {
    if (given) return *given;
    if (auto titled = months_of_title(table.title)) return *titled;
    std::vector<base::Day> days;
    for (auto const& listed : list) days.push_back(listed.meeting.held_on);
    return months_of_quarters(days);
}

void mark_recorded(events::Context& context, organisations::Tree const& tree, std::vector<base::Month> const& months,
                   imports::ImportId import) {
    std::vector<store::RecordedRow> rows;
    for (auto const& node : tree.nodes())
        if (organisations::is_cell(node.kind))
            for (auto const month : months) rows.push_back({node.id, month, import});
    store::add_recorded(context.tx, rows);
}

constexpr std::array<char const*, field_count> names_of_fields{
    "grassroots",           "cell",          "kind",    "held_on",        "start_minute",     "end_minute",
    "professional_minutes", "break_minutes", "present", "absent_excused", "absent_unexcused", "spoke"};

std::string changes_of(Correction const& correction) {
    boost::json::object changes;
    for (auto const& difference : correction.differences)
        changes[names_of_fields[static_cast<std::size_t>(difference.field)]] =
            boost::json::array{difference.in_register, difference.value};
    return json::print(changes);
}

base::Result<std::vector<events::Change>> write_plan(events::Context& context, LogPlan const& plan,
                                                     imports::Options const& options) {
    std::vector<events::Change> changes;
    store::add(context.tx, plan.added);
    for (auto const& meeting : plan.added)
        changes.push_back({"meeting", meeting.id.value, 1, json::print(json::encode(meeting))});
    TRY(imports::went_on(options, plan.added.size()));
    for (auto const& correction : plan.corrections) {
        if (!store::change(context.tx, correction.is))
            return base::Error{base::Fault::stale, "meeting.stale", {{"meeting", base::to_text(correction.is.id)}}};
        changes.push_back({"meeting", correction.is.id.value, correction.is.version, changes_of(correction)});
        TRY(imports::went_on(options, 1));
    }
    return changes;
}

std::vector<imports::Before> before_import(LogPlan const& plan) {
    std::vector<imports::Before> before;
    for (auto const& correction : plan.corrections)
        before.push_back({"meeting", correction.was.id.value, json::print(json::encode(correction.was))});
    return before;
}

// A meeting on a day outside the file's period is taken, and said: the period or the day may be wrong.
void note_days_outside(std::vector<std::string> const& headings, std::vector<Listed> const& list,
                       imports::Outcome& outcome) {
    std::set<base::Month> const months(outcome.months_recorded.begin(), outcome.months_recorded.end());
    auto const& heading = headings[static_cast<std::size_t>(Field::held_on)];
    for (auto const& listed : list)
        if (!months.contains(base::month_of(listed.meeting.held_on)))
            outcome.notices.push_back(
                {listed.row, heading, base::to_words(listed.meeting.held_on), "day_outside_period"});
}

void report(LogPlan const& plan, std::vector<std::string> const& headings, imports::Outcome& outcome) {
    outcome.updated = static_cast<std::int64_t>(plan.corrections.size());
    outcome.accepted = static_cast<std::int64_t>(plan.added.size()) + outcome.updated;
    outcome.unchanged = plan.unchanged;
    for (auto const& [row, difference] : plan.differs)
        outcome.differs.push_back(
            {row, headings[static_cast<std::size_t>(difference.field)], difference.value, difference.in_register});
}

}  // namespace

base::Result<imports::Outcome> import_log(events::Context& context, std::string_view bytes,
                                          std::optional<std::vector<base::Month>> const& months,
                                          imports::Options const& options) {
    imports::Outcome outcome;
    auto const opened = TRY(imports::open_list(bytes, log_columns(), outcome, options));
    if (!opened) return outcome;

    // A look is content with the register as it is at that moment.
    if (!options.is_dry_run) context.tx.lock("meetings");
    auto const tree = organisations::tree_on(context.tx, context.today());
    if (tree.root() == nullptr) return base::Error{base::Fault::refused, "site.missing"};
    auto const list = read_log(opened->table, organisations::CellNames(tree), context.today(), outcome);
    TRY(imports::went_on(options, opened->table.rows.size()));
    auto const plan = plan_of(list, known_meetings(context.tx, list), context.ids,
                              options.updates ? Differences::are_taken : Differences::are_listed);
    report(plan, opened->table.headings, outcome);
    outcome.months_recorded = months_covered(months, opened->table, list);
    note_days_outside(opened->table.headings, list, outcome);
    TRY(imports::went_on(options, opened->table.rows.size()));
    if (!imports::may_write(outcome, options)) return outcome;

    outcome.written = true;
    auto changes = TRY(write_plan(context, plan, options));
    auto const import = options.id ? options.id : context.ids.next<imports::Import>();
    imports::record(context, import, {"meetings", bytes, options.file_name}, outcome, std::move(changes));
    imports::keep_before(context, import, before_import(plan));
    mark_recorded(context, tree, outcome.months_recorded, import);
    return outcome;
}

void each_held(db::Tx& tx, Span const& span, std::function<void(Held const&)> const& use) {
    store::each_held(tx, span, use);
}

std::vector<RecordedMonth> recorded_months(db::Tx& tx, Span const& span) {
    return store::recorded_months(tx, span);
}

}  // namespace meetings
