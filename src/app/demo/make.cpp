// Making the demonstration site, step by step as an office would have come to it.
#include <algorithm>
#include <set>

#include "app/demo/demo.h"
#include "app/demo/lists.h"
#include "app/demo/logins.h"
#include "app/demo/offices.h"
#include "app/demo/owed.h"
#include "app/demo/paper.h"
#include "app/wiring.h"
#include "meetings/meetings.h"
#include "overview/overview.h"
#include "platform/db/query.h"
#include "tasks/tasks.h"

namespace app::demo {
namespace {

using base::Day;
using std::chrono::days;

constexpr char const* root_name = "Đảng bộ Khối các cơ quan tỉnh";
constexpr char const* root_place = "dong-nai/bloc";
constexpr char const* begun = "begin demo";
constexpr char const* finished = "finish demo";
constexpr int deadline_day_of_month = 12;
constexpr unsigned id_node = 1;  // of the ids made here; the caller makes none meanwhile
// How long after a quarter an office brings its log, its changes of the register, its report.
constexpr days log_comes{4};
constexpr days list_comes{5};
constexpr days report_comes{12};
constexpr int quarters_since_report = 2;
constexpr std::size_t size_to_show = 10;  // whatever leaves it, it stays no small one
constexpr int enough_minutes = 85;
constexpr int minutes_to_prepare = 15;

db::Query const acts_of_demo{"demo.acts", R"sql(
select act from audit_entries where thing = 'demo' order by id)sql"};
db::Query const is_anything_done{"demo.is_anything_done", R"sql(
select count(*) from (select 1 as one from audit_entries limit 1) entry)sql"};

// The day the step is done, at nine in the morning; never after now.
class StepClock final : public base::Clock {
public:
    explicit StepClock(base::Clock const& real) : real_(real), now_(real.now()) {}
    void go_to(Day day) {
        constexpr std::int64_t minute_ms = 60'000;
        auto const midnight = std::chrono::milliseconds(day.time_since_epoch()).count();
        base::Instant const wanted{midnight + (9 * 60 - real_.offset_minutes()) * minute_ms};
        now_ = std::min(wanted, real_.now());
    }
    void go_to_now() { now_ = real_.now(); }
    [[nodiscard]] base::Instant now() const override { return now_; }
    [[nodiscard]] int offset_minutes() const override { return real_.offset_minutes(); }

private:
    base::Clock const& real_;
    base::Instant now_;
};

enum class Stands { nothing, another, unfinished, demo };

Stands what_stands(db::Tx& tx) {
    auto const acts = tx.all<std::string>(acts_of_demo);
    if (std::find(acts.begin(), acts.end(), finished) != acts.end()) return Stands::demo;
    if (!acts.empty()) return Stands::unfinished;
    return tx.one<std::int64_t>(is_anything_done) > 0 ? Stands::another : Stands::nothing;
}

// What is invented is taken whole, or the inventing is wrong.
void expect_taken(imports::Outcome const& outcome, List const& list) {
    if (outcome.written && outcome.rejected.empty() && outcome.notices.empty() &&
        outcome.accepted == static_cast<std::int64_t>(list.rows))
        return;
    auto const why = outcome.rejected.empty() ? std::string() : ": " + outcome.rejected.front().code;
    throw std::logic_error("the list " + list.file_name + " was not taken" + why);
}

class Maker {
    template <class F>
    auto act(F&& f) {
        return database_.write([&](db::Tx& tx) {
            events::Context context{tx, clock_, ids_, actor_};
            return f(context);
        });
    }

public:
    Maker(db::Database& database, base::Clock const& clock)
        : database_(database),
          clock_(clock),
          ids_(clock_, id_node),
          application_(make_application({database_, clock_, ids_})),
          times_(times_of(base::local_day(clock))),
          population_(population_of(times_)),
          history_(history_of(population_, times_)),
          shown_(find_shown()) {}

    base::Result<std::vector<Login>> make() {
        clock_.go_to(times_.first.first());
        TRY(begin());
        TRY(take_members(times_.first.first(), std::nullopt));
        TRY(take_offices());
        TRY(set_deadline());
        for (auto quarter = times_.first; quarter < times_.current; quarter = quarters_later(quarter, 1))
            TRY(add_quarter(quarter));
        clock_.go_to_now();
        TRY(add_current_quarter());
        TRY(plan_themes());
        TRY(plan());
        TRY(give_tasks());
        TRY(open_members());
        TRY(act([&](events::Context& context) { return note(context, finished); }));
        return logins_;
    }

private:
    base::Result<> note(events::Context& context, char const* what) const {
        events::record(context, {context.ids.next<events::Act>(), what, {{"demo", root_.value, 1, "{}"}}, what, "{}"});
        return {};
    }

    base::Result<> begin() {
        std::optional<accounts::FirstLogin> first;
        TRY(act([&](events::Context& context) -> base::Result<> {
            organisations::NewOrganisation root;
            root.name = root_name;
            root.kind = organisations::Kind::upper_committee;
            root.place = root_place;
            root_ = TRY(organisations::found_site(context, root));
            first = TRY(accounts::first_administrator(context));
            return note(context, begun);
        }));
        administrator_ = TRY(open_administrator(*application_, first.value()));
        auto const office = TRY(open_office(*application_, administrator_, root_));
        actor_ = office.account_id;
        logins_ = {office.login};
        return {};
    }

    base::Result<> take_members(Day day, std::optional<Day> before) {
        auto const list = member_list(population_, day, before);
        if (list.rows == 0) return {};
        imports::Options options;
        options.updates = true;
        options.file_name = list.file_name;
        expect_taken(
            TRY(act([&](events::Context& context) { return members::import_list(context, list.bytes, options); })),
            list);
        return {};
    }

    // Quarters and months alike; a period without any meeting yet has no log.
    base::Result<> take_log(List const& list) {
        if (list.rows == 0) return {};
        imports::Options options;
        options.file_name = list.file_name;
        expect_taken(TRY(act([&](events::Context& context) {
                         return meetings::import_log(context, list.bytes, std::nullopt, options);
                     })),
                     list);
        return {};
    }

    base::Result<> find_people() {
        return database_.read([&](db::Tx& tx) -> base::Result<> {
            for (auto const& one : members::members_below(tx, root_, times_.today))
                roll_[one.full_name] = {one.member_id, one.cell_id};
            auto const tree = organisations::tree_on(tx, times_.today);
            for (auto const& one : tree.nodes()) committees_[one.name] = one.id;
            return {};
        });
    }

    [[nodiscard]] members::OfficeHeld held(Leads const& leads) const {
        auto const& found = roll_.at(leads.person->full_name);
        auto organisation = leads.organisation.empty() ? root_ : organisations::OrganisationId{};
        if (leads.is_in_cell) organisation = found.cell;
        if (!leads.organisation.empty()) organisation = committees_.at(leads.organisation);
        return {organisation, found.member, leads.office, population_.cells[leads.person->cell].listed_from,
                std::nullopt};
    }

    // Those who are in the office's lists by now, each once.
    base::Result<> take_offices() {
        TRY(find_people());
        return act([&](events::Context& context) -> base::Result<> {
            for (auto const& leads : leaders_of(population_, times_)) {
                auto const is_new = roll_.contains(leads.person->full_name) && leading_.insert(leads.person).second;
                if (is_new) TRY(members::take_office(context, held(leads)));
            }
            return {};
        });
    }

    base::Result<> set_deadline() {
        TRY(act([&](events::Context& context) {
            return overview::set_deadline(context, root_, {deadline_day_of_month, 0});
        }));
        return {};
    }

    base::Result<> add_quarter(base::Quarter quarter) {
        auto const next = quarters_later(quarter, 1);
        clock_.go_to(quarter.last() + log_comes);
        TRY(take_log(meeting_log(population_, history_, quarter)));
        clock_.go_to(quarter.last() + list_comes);
        TRY(take_members(next.first(), quarter.first()));
        if (next == base::Quarter{times_.current.year, 1}) TRY(set_rule());
        clock_.go_to(quarter.last() + report_comes);
        if (next == quarters_later(times_.current, 1 - quarters_since_report)) TRY(write_report(quarter));
        return {};
    }

    base::Result<> set_rule() { return set_local_rule(as_office(), times_.current.year); }
    base::Result<> write_report(base::Quarter quarter) { return write_and_lock(as_office(), quarter); }

    base::Result<> add_current_quarter() {
        auto const last = base::month_of(times_.today);
        for (auto month = times_.current.first_month(); month <= last; month = month.next())
            TRY(take_log(meeting_log(population_, history_, month)));
        TRY(take_members(times_.today, times_.current.first()));
        return take_offices();
    }

    base::Result<> plan() {
        return act([&](events::Context& context) -> base::Result<> {
            bool is_shown = false;
            for (auto const& one : history_.planned) {
                is_shown = is_shown || one.cell == shown_;
                TRY(plan_one(context, one));
            }
            // Whatever chance has left out, the cell that is shown has something ahead.
            auto const next = base::month_of(times_.today).next().first() + days(4);
            if (!is_shown) TRY(plan_one(context, {shown_, rules::MeetingKind::regular, next, 8 * 60, true}));
            return {};
        });
    }

    base::Result<> plan_one(events::Context& context, ToMeet const& one) {
        meetings::PlannedMeeting planned;
        auto const& someone = population_.people[population_.cells[one.cell].first_person];
        planned.cell_id = roll_.at(someone.full_name).cell;
        planned.kind = one.kind;
        planned.day = one.day;
        planned.start_minute = one.start_minute;
        if (one.has_place) planned.place = "Phòng họp cơ quan";
        planned = TRY(meetings::plan_meeting(context, planned));
        if (one.cell == shown_) TRY(prepare(context, planned));
        return {};
    }

    // The cell that is shown has its agenda, somebody to prepare each larger item, and a question to begin from.
    base::Result<> prepare(events::Context& context, meetings::PlannedMeeting const& planned) {
        auto plan = meetings::find_plan(context.tx, planned.id).value();
        plan.items = meetings::usual_agenda(context.tx, planned, context.ids, words::Language::vi);
        auto const called = members::called_on(context.tx, planned.cell_id, planned.day);
        for (std::size_t at = 0; at < plan.items.size() && !called.empty(); ++at)
            if (plan.items[at].minutes >= minutes_to_prepare)
                plan.items[at].prepared_by = called[at % called.size()].member_id;
        plan.questions = {{{}, words::text(words::Language::vi, "demo.question")}};
        TRY(meetings::save_plan(context, plan));
        return {};
    }

    base::Result<> plan_themes() {
        auto const cell = roll_.at(population_.people[shown_cell().first_person].full_name).cell;
        return act([&](events::Context& context) -> base::Result<> {
            meetings::ThematicPlan plan;
            auto quarter = base::Quarter{times_.current.year, 1};
            for (auto const* topic :
                 {"demo.topic_first", "demo.topic_second", "demo.topic_third", "demo.topic_fourth"}) {
                plan.topics.push_back({{}, base::to_text(quarter), words::text(words::Language::vi, topic), {}});
                quarter = quarters_later(quarter, 1);
            }
            TRY(meetings::save_thematic_plan(context, cell, times_.current.year, plan));
            return {};
        });
    }

    base::Result<> give_tasks() {
        auto const shown = static_cast<std::size_t>(&shown_cell() - population_.cells.data());
        auto const id_of = [&](std::size_t person) { return roll_.at(population_.people[person].full_name); };
        return act([&](events::Context& context) -> base::Result<> {
            for (auto const& owed : owed_in(population_, times_, shown)) {
                tasks::NewTask task;
                task.cell_id = id_of(population_.cells[owed.cell].first_person).cell;
                task.wanted = {owed.title, {}, {}, owed.due_on};
                if (owed.person) task.wanted.owner_id = id_of(*owed.person).member;
                task.given_on = owed.given_on;
                auto const given = TRY(tasks::give(context, task));
                if (!owed.done_on) continue;
                TRY(tasks::report(context, given.id, given.version,
                                  {tasks::State::done, owed.result, {}, owed.done_on}));
            }
            return {};
        });
    }

    base::Result<> open_members() {
        auto const& cell = shown_cell();
        auto const& people = population_.people;
        auto const place = cell.name + ", " + cell.grassroots;
        auto const leaders = leaders_of(population_, times_);
        auto const of_root = std::find_if(leaders.begin(), leaders.end(), [](Leads const& leads) {
            return leads.office == members::Office::committee_member;
        });
        TRY(open({"committee_member", "capuy", *of_root->person, root_name}));
        TRY(open({"secretary", "bithu", people[cell.first_person], place}));
        TRY(open({"deputy", "phobithu", people[cell.first_person + 1], place}));
        TRY(open({"member", "dangvien", people[cell.first_person + cell.size - 1], place}));
        logins_.push_back(administrator_);
        return {};
    }

    base::Result<> open(Wanted const& wanted) {
        auto const& found = roll_.at(wanted.person.full_name);
        logins_.push_back(TRY(open_member(*application_, administrator_, wanted, found)));
        return {};
    }

    // Of how many of this year's meetings a cell has to answer for something.
    [[nodiscard]] std::ptrdiff_t concerns_of(std::size_t cell) const {
        auto const year = base::make_day(times_.current.year, 1, 1);
        return std::count_if(history_.held.begin(), history_.held.end(), [&](Met const& met) {
            auto const party = met.end_minute - met.start_minute - met.professional_minutes - met.break_minutes;
            return met.cell == cell && met.held_on >= year &&
                   (met.professional_minutes > 0 || met.absent_unexcused > 0 || party < enough_minutes);
        });
    }

    // An ordinary cell that is led and no small one, in a committee: the one that shows most.
    [[nodiscard]] std::size_t find_shown() const {
        std::size_t shown = 0;
        std::ptrdiff_t most = -1;
        for (std::size_t at = 0; at < population_.cells.size(); ++at) {
            auto const& cell = population_.cells[at];
            bool const is_led = population_.people[cell.first_person].office.has_value();
            bool const is_usual = cell.manner == Manner::ordinary && cell.size >= size_to_show;
            if (!is_led || !is_usual || cell.name == cell.grassroots) continue;
            if (auto const concerns = concerns_of(at); concerns > most) {
                most = concerns;
                shown = at;
            }
        }
        return shown;
    }

    [[nodiscard]] Cell const& shown_cell() const { return population_.cells[shown_]; }
    [[nodiscard]] OfficeDesk as_office() const { return {*application_, logins_.front(), root_}; }

    db::Database& database_;
    StepClock clock_;
    base::IdMaker ids_;
    std::unique_ptr<http::Application> application_;
    Times times_;
    Population population_;
    History history_;
    std::size_t shown_;
    organisations::OrganisationId root_{};
    std::string actor_ = "operator";
    Login administrator_{};
    std::vector<Login> logins_{};
    Roll roll_{};
    std::map<std::string, organisations::OrganisationId> committees_{};
    std::set<Person const*> leading_{};
};

}  // namespace

base::Result<Demo> make_demo(db::Database& database, base::Clock const& clock) {
    switch (database.read(what_stands)) {
        case Stands::demo: return Demo{};
        case Stands::another: return base::Error{base::Fault::refused, "demo.site_is_real"};
        case Stands::unfinished: return base::Error{base::Fault::refused, "demo.is_unfinished"};
        case Stands::nothing: break;
    }
    return Demo{true, TRY(Maker(database, clock).make())};
}

std::string told(Demo const& demo, words::Language language) {
    if (!demo.is_new) return words::text(language, "demo.is_there") + "\n";
    auto text = words::text(language, "demo.made") + "\n";
    for (auto const& login : demo.logins) {
        auto const where = login.place.empty() ? login.name : login.name + ", " + login.place;
        text += words::text(language, "demo.login",
                            {{"role", words::text(language, "demo_role." + login.role)},
                             {"login_name", login.login_name},
                             {"password", login.password},
                             {"name", where}}) +
                "\n";
    }
    return text + words::text(language, "demo.told_once") + "\n";
}

}  // namespace app::demo
