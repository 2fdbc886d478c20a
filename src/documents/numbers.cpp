// Terms of organisations, and the numbers of their papers within them.
#include "documents/numbers.h"

#include <algorithm>

#include "documents/head.h"
#include "documents/kinds.h"
#include "documents/store.h"
#include "json/codec.h"

namespace documents {
namespace {

// The days of one series; without a first day those before any term that is known, or all.
struct Series {
    std::optional<base::Day> from{};
    base::Day first{};
    base::Day last{};
};

Series series_of(db::Tx& tx, OrganisationId organisation, base::Day day) {
    Series series{std::nullopt, base::make_day(1800, 1, 1), base::make_day(2999, 12, 31)};
    for (auto const from : store::terms(tx, organisation)) {
        if (from <= day)
            series.from = series.first = from;
        else
            series.last = std::min(series.last, from - std::chrono::days(1));
    }
    return series;
}

}  // namespace

std::optional<base::Day> term_of(db::Tx& tx, OrganisationId organisation, base::Day day) {
    return series_of(tx, organisation, day).from;
}

base::Result<Number> next_number(events::Context& context, OrganisationId organisation, Kind kind, base::Day day) {
    if (symbol_of(kind).empty()) return base::Error{base::Fault::invalid, "paper.not_numbered"};
    auto const symbol = TRY(organisation_symbol(context.tx, organisation, day));
    context.tx.lock("paper_numbers");
    auto const series = series_of(context.tx, organisation, day);
    auto const value = store::greatest_number(context.tx, organisation, kind, series.first, series.last) + 1;
    store::add_number(context.tx, {organisation, context.ids.next(), kind, day, value, true});
    return Number{value, series.from, number_text(value, kind, symbol)};
}

std::vector<Numbering> numbering_of(db::Tx& tx, OrganisationId organisation, base::Day day) {
    auto const series = series_of(tx, organisation, day);
    std::vector<Numbering> all;
    for (auto const& name : json::names_of<Kind>()) {
        auto const kind = *json::named<Kind>(name);
        if (symbol_of(kind).empty()) continue;
        all.push_back({kind, store::greatest_number(tx, organisation, kind, series.first, series.last)});
    }
    return all;
}

base::Result<> set_numbered_so_far(events::Context& context, OrganisationId organisation, Numbering const& numbering) {
    if (symbol_of(numbering.kind).empty()) return base::Error{base::Fault::invalid, "paper.not_numbered"};
    context.tx.lock("paper_numbers");
    auto const day = context.today();
    auto const series = series_of(context.tx, organisation, day);
    auto const taken = store::greatest_number(context.tx, organisation, numbering.kind, series.first, series.last);
    if (numbering.last < taken)
        return base::Error{base::Fault::refused, "paper.number_is_taken", {{"number", std::to_string(taken)}}};
    if (numbering.last == taken) return {};
    store::NumberRow const row{organisation, context.ids.next(), numbering.kind, day, numbering.last, false};
    store::add_number(context.tx, row);
    auto const changes = json::print(boost::json::object{{"kind", json::name_of(numbering.kind)},
                                                         {"number", boost::json::array{taken, numbering.last}}});
    events::record(context, {context.ids.next<events::Act>(),
                             "set paper numbers",
                             {{"organisation", organisation.value, 1, changes}},
                             "paper_numbers.set",
                             changes});
    return {};
}

base::Result<> set_terms(events::Context& context, OrganisationId organisation, std::vector<base::Day> terms) {
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    context.tx.lock("paper_terms");
    auto const was = store::terms(context.tx, organisation);
    for (auto const day : was)
        if (std::find(terms.begin(), terms.end(), day) == terms.end())
            store::remove_term(context.tx, organisation, day);
    for (auto const day : terms)
        if (std::find(was.begin(), was.end(), day) == was.end()) store::add_term(context.tx, organisation, day);
    if (terms == was) return {};
    auto const changes =
        json::print(boost::json::object{{"terms", boost::json::array{json::encode(was), json::encode(terms)}}});
    events::record(context, {context.ids.next<events::Act>(),
                             "set terms",
                             {{"organisation", organisation.value, 1, changes}},
                             "terms.set",
                             changes});
    return {};
}

}  // namespace documents
