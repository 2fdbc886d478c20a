// Putting a quarter's figures together: the report, its locked form, and the rows behind a figure.
#include "json/codec.h"
#include "reports/quarterly.h"
#include "reports/rows.h"
#include "rulebook/rulebook.h"

namespace reports {
namespace {

namespace bj = boost::json;

base::Result<Node const*> top_of(organisations::Tree const& tree, std::string const& organisation) {
    if (tree.root() == nullptr) return base::Error{base::Fault::refused, "site.missing"};
    if (organisation.empty()) return tree.root();
    return tree.find(organisation);
}

// "members.admitted" into {"members": {"admitted": ...}}.
void put(bj::object& report, std::string_view key, bj::value value) {
    auto const dot = key.find('.');
    report[key.substr(0, dot)].as_object()[key.substr(dot + 1)] = std::move(value);
}

using Values = std::map<std::string_view, std::int64_t>;

bj::value rate_of(Values const& values, Rate const& rate) {
    return json::encode(percent(values.at(rate.part), values.at(rate.whole)));
}

void put_figures(bj::object& report, QuarterFacts const& facts) {
    for (auto const* group : {"organisations", "members", "meetings"}) report[group].emplace_object();
    report["meetings"].as_object()["records"] = json::encode(records_of(facts));
    Values values;
    each_count(facts, [&](auto const& figure, auto const& rows) {
        values[figure.key] = value_of(figure, rows, facts);
        put(report, figure.key, values[figure.key]);
    });
    put(report, "members.base_date", json::encode(base_day(facts)));
    for (auto const& rate : rates()) put(report, rate.key, rate_of(values, rate));
    for (auto const& share : shares()) {
        auto const sums = sums_of(share, facts);
        put(report, share.key, json::encode(percent(sums.part, sums.whole)));
    }
}

bj::array findings_of(QuarterFacts const& facts, rules::Book const& book) {
    bj::array findings;
    for (auto const& rule : book.rules()) {
        bj::object counts{{"rule", rule.id}};
        auto const found = facts.findings.find(rule.id);
        for (auto const verdict : {rules::Verdict::holds, rules::Verdict::breached, rules::Verdict::unclear,
                                   rules::Verdict::not_applicable, rules::Verdict::due}) {
            auto const number =
                found == facts.findings.end() || !found->second.contains(verdict) ? 0 : found->second.at(verdict);
            counts[json::name_of(verdict)] = number;
        }
        findings.push_back(std::move(counts));
    }
    return findings;
}

bj::array undecidable_of(db::Tx& tx, Quarterly const& quarterly) {
    bj::array undecidable;
    each_count(quarterly.facts, [&](auto const& figure, auto const& rows) {
        for (auto const* row : rows_of(figure, rows, quarterly.facts, base::Certainty::unknown)) {
            auto shown = row_of(*row, tx, *quarterly.tree);
            shown["key"] = figure.key;
            undecidable.push_back(std::move(shown));
        }
    });
    return undecidable;
}

bj::object organisation_of(Node const& node) {
    return {{"id", base::to_text(node.id)}, {"code", json::encode(node.code)}, {"name", node.name}};
}

std::string known_keys(QuarterFacts const& facts) {
    std::string keys;
    auto const add = [&](std::string_view key) { keys.append(keys.empty() ? "" : ", ").append(key); };
    each_count(facts, [&](auto const& figure, auto const&) { add(figure.key); });
    for (auto const& rate : rates()) add(rate.key);
    for (auto const& share : shares()) add(share.key);
    return keys;
}

// The rows of a counting figure; none where no such figure is.
std::optional<bj::array> counted_rows(db::Tx& tx, Quarterly const& quarterly, std::string_view key) {
    std::optional<bj::array> found;
    each_count(quarterly.facts, [&](auto const& figure, auto const& rows) {
        if (figure.key != key) return;
        found.emplace();
        for (auto const* row : rows_of(figure, rows, quarterly.facts, base::Certainty::yes))
            found->push_back(row_of(*row, tx, *quarterly.tree));
    });
    return found;
}

bj::object share_traced(db::Tx& tx, Quarterly const& quarterly, Share const& share) {
    bj::array rows;
    for (auto const& meeting : quarterly.facts.meetings) {
        auto const part = share.part(meeting.held);
        auto const whole = share.whole(meeting.held);
        if (!part || !whole) continue;
        auto row = row_of(meeting, tx, *quarterly.tree);
        row["part"] = *part;
        row["whole"] = *whole;
        rows.push_back(std::move(row));
    }
    auto const sums = sums_of(share, quarterly.facts);
    return {{"key", share.key},
            {"value", json::encode(percent(sums.part, sums.whole))},
            {"part", sums.part},
            {"whole", sums.whole},
            {"rows", std::move(rows)}};
}

bj::object rate_traced(db::Tx& tx, Quarterly const& quarterly, Rate const& rate) {
    auto part = *counted_rows(tx, quarterly, rate.part);
    auto const part_value = static_cast<std::int64_t>(part.size());
    auto const whole = static_cast<std::int64_t>(counted_rows(tx, quarterly, rate.whole)->size());
    return {{"key", rate.key},
            {"value", json::encode(percent(part_value, whole))},
            {"part", part_value},
            {"whole", whole},
            {"rows", std::move(part)}};
}

base::Result<bj::object> traced_now(db::Tx& tx, Quarterly const& quarterly, std::string_view key) {
    for (auto const& share : shares())
        if (share.key == key) return share_traced(tx, quarterly, share);
    for (auto const& rate : rates())
        if (rate.key == key) return rate_traced(tx, quarterly, rate);
    auto rows = counted_rows(tx, quarterly, key);
    if (!rows) return unknown_figure(key, quarterly.facts);
    auto const value = rows->size();
    return bj::object{{"key", key}, {"value", value}, {"rows", *std::move(rows)}};
}

}  // namespace

base::Result<std::unique_ptr<Quarterly>> read_quarter(db::Tx& tx, base::Day today, Wanted const& wanted) {
    auto quarterly = std::make_unique<Quarterly>(
        Quarterly{organisations::shared_tree_on(tx, wanted.quarter.last()), rulebook::book_of(tx)});
    quarterly->top = TRY(top_of(*quarterly->tree, wanted.organisation));
    quarterly->facts = facts_of(tx, {*quarterly->tree, *quarterly->top, wanted.quarter, today}, quarterly->book);
    return quarterly;
}

bj::object computed(db::Tx& tx, Quarterly const& quarterly) {
    auto const& facts = quarterly.facts;
    bj::object report{{"quarter", base::to_text(facts.quarter)},
                      {"organisation", organisation_of(*quarterly.top)},
                      {"as_of", base::to_text(facts.quarter.last())},
                      {"book_version", quarterly.book.version()}};
    put_figures(report, facts);
    report["findings"] = findings_of(facts, quarterly.book);
    report["undecidable"] = undecidable_of(tx, quarterly);
    report["locked"] = nullptr;
    return report;
}

base::Error unknown_figure(std::string_view key, QuarterFacts const& facts) {
    return {base::Fault::invalid, "figure.unknown", {{"key", std::string(key)}, {"known", known_keys(facts)}}};
}

bj::value figure_of(bj::value const& report, std::string_view key) {
    auto const dot = key.find('.');
    auto const* figure = report.at(key.substr(0, dot)).as_object().if_contains(key.substr(dot + 1));
    return figure == nullptr ? bj::value(nullptr) : *figure;
}

base::Result<bj::value> quarter_report(db::Tx& tx, base::Clock const& clock, Wanted const& wanted) {
    auto const tree = organisations::shared_tree_on(tx, wanted.quarter.last());
    auto const* top = TRY(top_of(*tree, wanted.organisation));
    if (auto const locked = store::locked_report(tx, top->id, wanted.quarter)) {
        auto report = TRY(json::parse(locked->figures, store::figures_limits));
        report.as_object()["locked"] =
            bj::object{{"at", base::to_text(locked->at)}, {"book_version", locked->book_version}};
        return report;
    }
    auto const quarterly = TRY(read_quarter(tx, base::local_day(clock), wanted));
    return bj::value(computed(tx, *quarterly));
}

base::Result<bj::value> trace(db::Tx& tx, base::Clock const& clock, Wanted const& wanted, std::string_view key) {
    auto const quarterly = TRY(read_quarter(tx, base::local_day(clock), wanted));
    auto traced = TRY(traced_now(tx, *quarterly, key));
    traced["locked"] = nullptr;
    if (auto const locked = store::locked_report(tx, quarterly->top->id, wanted.quarter)) {
        auto const report = TRY(json::parse(locked->figures, store::figures_limits));
        traced["locked"] = bj::object{{"at", base::to_text(locked->at)}, {"value", figure_of(report, key)}};
    }
    return bj::value(std::move(traced));
}

base::Result<bj::value> lock_quarter_report(events::Context& context, Wanted const& wanted) {
    context.tx.lock("reports");
    auto const quarterly = TRY(read_quarter(context.tx, context.today(), wanted));
    if (wanted.quarter.last() >= context.today()) return base::Error{base::Fault::refused, "report.quarter_not_over"};
    if (store::locked_report(context.tx, quarterly->top->id, wanted.quarter))
        return base::Error{base::Fault::conflict, "report.is_locked"};
    auto const report = computed(context.tx, *quarterly);
    store::LockedReport const locked{context.ids.next(),  quarterly->top->id,
                                     wanted.quarter,      context.now(),
                                     context.actor,       quarterly->book.version(),
                                     json::print(report), json::print(json::encode(months_of(quarterly->facts)))};
    store::add_locked(context.tx, locked);
    auto const changes =
        json::print(bj::object{{"quarter", base::to_text(wanted.quarter)}, {"book_version", locked.book_version}});
    events::record(context, {context.ids.next<events::Act>(),
                             "lock report",
                             {{"report", locked.id, 1, changes}},
                             "report.locked",
                             changes});
    return quarter_report(context.tx, context.clock, wanted);
}

}  // namespace reports
