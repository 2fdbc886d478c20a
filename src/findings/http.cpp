// The routes of one meeting, and of a cell's year, with what the rules say of them.
#include <algorithm>

#include "findings/findings.h"
#include "platform/http/route.h"
#include "rulebook/rulebook.h"

namespace findings {
namespace {

using rights::Right;

struct MeetingPage {
    meetings::MeetingRow meeting{};
    OrganisationName cell{};
    Size size{};
    std::vector<Shown> findings{};
};
RECORD(MeetingPage, meeting, cell, size, findings)

struct PlanFindings {
    Size size{};
    std::vector<Shown> findings{};
};
RECORD(PlanFindings, size, findings)

struct YearQuery {
    std::optional<int> year{};
};
RECORD(YearQuery, year)

struct PeriodFinding {
    std::string period{};
    Shown finding{};
};
RECORD(PeriodFinding, period, finding)

struct MeetingFindings {
    meetings::MeetingRow meeting{};
    std::vector<Shown> findings{};
};
RECORD(MeetingFindings, meeting, findings)

struct CellYear {
    std::vector<PeriodFinding> rows{};
    std::vector<MeetingFindings> meetings{};
};
RECORD(CellYear, rows, meetings)

std::vector<Shown> all_shown(rules::Book const& book, std::vector<rules::Finding> const& findings,
                             words::Language language) {
    std::vector<Shown> answer;
    for (auto const& finding : findings) answer.push_back(shown(book, finding, language));
    return answer;
}

// The cell's node on the day by which its meetings are judged: it may not have stood where it stands now.
struct CellOnDay {
    std::shared_ptr<organisations::Tree const> tree{};
    Node const* node = nullptr;
    base::Day day{};
};
CellOnDay cell_on(db::Tx& tx, OrganisationId cell, base::Day day, base::Day today) {
    CellOnDay then{organisations::shared_tree_on(tx, day), nullptr, day};
    then.node = then.tree->find(cell);
    if (then.node != nullptr) return then;
    then = {organisations::shared_tree_on(tx, today), nullptr, today};
    then.node = then.tree->find(cell);
    return then;
}

SizeRange size_of(db::Tx& tx, std::vector<members::Stay> const& all, base::Day day) {
    std::vector<members::Stay const*> stays;
    for (auto const& stay : all) stays.push_back(&stay);
    std::multimap<members::MemberId, members::Exemption> exemptions;
    for (auto const& exemption : members::exemptions(tx)) exemptions.emplace(exemption.member_id, exemption);
    return size_on(stays, exemptions, day);
}

base::Result<MeetingPage> meeting_page(db::Tx& tx, http::Call& call, meetings::Held const& held) {
    auto const quarter = base::quarter_of(held.held_on);
    auto const then = cell_on(tx, held.cell_id, quarter.last(), call.today());
    auto const book = rulebook::book_of(tx);
    auto const judged = judge(tx, {*then.tree, *then.node, quarter, quarter, then.day, call.today()}, book);
    auto const found = std::find_if(judged.meetings.begin(), judged.meetings.end(),
                                    [&](auto const& meeting) { return meeting.held.id == held.id; });
    if (found == judged.meetings.end()) return http::Call::not_found();
    return MeetingPage{meetings::row_of(held), name_of(*then.tree, *then.node),
                       size_of(tx, judged.stays, held.held_on).most, all_shown(book, found->findings, call.language())};
}

base::Result<MeetingPage> show(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<meetings::Meeting>("meeting"));
    return call.read([&](db::Tx& tx) -> base::Result<MeetingPage> {
        auto const held = meetings::find(tx, id);
        if (!held) return http::Call::not_found();
        auto const tree = organisations::shared_tree_on(tx, call.today());
        TRY(organisations::Reach(*tree, call.actor()).require(Right::see_meetings, held->cell_id));
        return meeting_page(tx, call, *held);
    });
}

// The plan as it would be held today: what is only proposed counts as well.
PlanFindings plan_findings(db::Tx& tx, http::Call& call, meetings::MeetingPlan const& plan) {
    auto const& meeting = plan.meeting;
    auto const then = cell_on(tx, meeting.cell_id, meeting.day, call.today());
    std::vector<members::Stay> stays;
    members::each_stay(tx, meeting.cell_id, then.day, [&](auto const& stay) { stays.push_back(stay); });
    auto const size = size_of(tx, stays, meeting.day);
    auto const book = rulebook::book_of(tx);
    rules::Facts const facts{rules::places_of(then.tree->place_of(*then.node)),
                             {},
                             meetings::facts_of(completed(plan, meetings::proposals_for(tx, meeting)))};
    return {size.most, all_shown(book, judge_plan(facts, size, book), call.language())};
}

base::Result<PlanFindings> show_plan(http::Call& call, http::Nothing const& /*in*/) {
    auto const id = TRY(call.id<meetings::Planned>("planned"));
    return call.read([&](db::Tx& tx) -> base::Result<PlanFindings> {
        auto const plan = meetings::find_plan(tx, id);
        if (!plan) return http::Call::not_found();
        auto const tree = organisations::shared_tree_on(tx, call.today());
        TRY(organisations::Reach(*tree, call.actor()).require(Right::see_meetings, plan->meeting.cell_id));
        return plan_findings(tx, call, *plan);
    });
}

// A period that has not begun says nothing yet.
CellYear shown_year(Judged const& judged, rules::Book const& book, words::Language language) {
    CellYear year;
    for (auto const& month : judged.months)
        for (auto const& finding : month.findings)
            if (month.month.first() <= judged.today)
                year.rows.push_back({base::to_text(month.month), shown(book, finding, language)});
    for (auto const& quarter : judged.quarters)
        for (auto const& finding : quarter.findings)
            if (quarter.quarter.first() <= judged.today)
                year.rows.push_back({base::to_text(quarter.quarter), shown(book, finding, language)});
    for (auto const& meeting : judged.meetings)
        year.meetings.push_back({meetings::row_of(meeting.held), all_shown(book, meeting.findings, language)});
    return year;
}

base::Result<CellYear> list(http::Call& call, YearQuery const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    auto const year = static_cast<std::int16_t>(TRY(meetings::year_or_this(in.year, call.today())));
    return call.read([&](db::Tx& tx) -> base::Result<CellYear> {
        auto const tree = organisations::shared_tree_on(tx, call.today());
        auto const* const cell = TRY(organisations::Reach(*tree, call.actor()).require(Right::see_meetings, id));
        if (!organisations::is_cell(cell->kind))
            return base::Error{base::Fault::refused, "organisation.not_a_cell", {{"name", cell->name}}};
        auto const last_day = std::min(base::make_day(year, 12, 31), call.today());
        auto const then = cell_on(tx, id, last_day, call.today());
        auto const book = rulebook::book_of(tx);
        return shown_year(judge(tx, {*then.tree, *then.node, {year, 1}, {year, 4}, then.day, call.today()}, book), book,
                          call.language());
    });
}

}  // namespace

std::vector<http::Route> routes() {
    using enum http::Method;
    return {http::route(get, "/api/meetings/{meeting}", Right::see_meetings,
                        "A meeting, the size of its cell that day, and what the rules say of it", &show),
            http::route(get, "/api/planned-meetings/{planned}/findings", Right::see_meetings,
                        "What the rules say of a planned meeting while it can be changed", &show_plan),
            http::route(get, "/api/organisations/{organisation}/findings", Right::see_meetings,
                        "What the rules say of a cell's year: its months, quarters and meetings", &list)};
}

}  // namespace findings
