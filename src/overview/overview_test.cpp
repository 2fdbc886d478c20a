// The view and the deadline on a site, on both engines.
#include <gmock/gmock.h>

#include "overview/view.h"
#include "rulebook/rulebook.h"
#include "support/site.h"

namespace overview {
namespace {

using support::a_meeting;
using support::a_member;
using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::Not;

class AView : public support::Site {
protected:
    void begin() override {
        Site::begin();
        today_is("2019-04-10");
        auto members = support::some_members(10, "Chi bộ 10");
        for (auto const& member : support::some_members(2, "Chi bộ 2")) members.push_back(member);
        members.push_back(a_member("Trần Thị Bình").in("Chi bộ 2").joined("2018-03-05").official(""));
        take_members(members);
        take_meetings({a_meeting("2019-01-05").in("Chi bộ 10").professional(0).present(9).absent(1, 0),
                       a_meeting("2019-02-12").in("Chi bộ 10").to("08:30").professional(0),
                       a_meeting("2019-03-05").in("Chi bộ 10").professional(20)});
    }

    View view(std::int16_t year = 2019) {
        return site().read([&](db::Tx& tx) {
            auto const today = base::local_day(clock);
            auto const tree = organisations::tree_on(tx, today);
            auto const book = rulebook::book_of(tx);
            findings::Asked const asked{tree, *tree.root(), {2019, 1}, {2019, 4}, today, today};
            auto const judged = findings::judge(tx, asked, book);
            Seen seen{tree, *tree.root(), judged, book, year, deadlines_in(tx, tree), {}, {}, {}};
            seen.planned = meetings::planned_in(
                tx, {tree.root()->id, today, base::make_day(2019, 1, 1), base::make_day(2019, 12, 31)});
            seen.late_tasks = tasks::late_tasks_below(tx, tree.root()->id, today, today);
            Names const names{[](OrganisationId) { return true; },
                              [&](members::MemberId member) { return members::named(tx, member)->full_name; }};
            return view_of(seen, names);
        });
    }

    OrganisationId organisation(std::string_view name) {
        return site().read(
            [&](db::Tx& tx) { return ok(organisations::tree_on(tx, base::local_day(clock)).find(name))->id; });
    }

    base::Result<Deadline> set(std::string_view name, std::optional<int> day, std::int64_t version) {
        auto const id = organisation(name);
        return act([&](events::Context& context) { return set_deadline(context, id, {day, version}); });
    }
};
ON_BOTH_ENGINES(AView);

std::vector<SquareState> first_states(CellRow const& row) {
    std::vector<SquareState> states;
    for (std::size_t month = 0; month < 5; ++month) states.push_back(row.months[month].state);
    return states;
}

TEST_P(AView, ShowsEveryCellsTwelveMonthsInTheOrderOfTheirNames) {
    auto const seen = view();
    ASSERT_EQ(seen.cells.size(), 2U);
    EXPECT_EQ(seen.cells[0].name, "Chi bộ 2") << "numbers sort as numbers";
    EXPECT_EQ(seen.cells[1].name, "Chi bộ 10");
    EXPECT_EQ(seen.cells[1].listed_under, "Đảng bộ Sở Y tế");
    EXPECT_EQ(seen.cells[1].months.size(), 12U);
    EXPECT_THAT(first_states(seen.cells[0]), ElementsAre(SquareState::missed, SquareState::missed, SquareState::missed,
                                                         SquareState::not_yet_held, SquareState::not_yet_held));
    EXPECT_THAT(first_states(seen.cells[1]),
                ElementsAre(SquareState::held, SquareState::too_short, SquareState::too_short,
                            SquareState::not_yet_held, SquareState::not_yet_held))
        << "in March 70 minutes of Party work and professional items: the gravest is said";
    EXPECT_THAT(seen.cells[1].months[2].marks, ElementsAre(Mark::too_short, Mark::mixed));
    EXPECT_EQ(seen.cells[1].held, 3);
    EXPECT_EQ(seen.cells[0].due, 3);
    EXPECT_EQ(seen.cells[0].members, 3);
}

TEST_P(AView, SumsUp) {
    auto const summary = view().summary;
    EXPECT_EQ(summary.cells, 2);
    EXPECT_EQ(summary.month, (base::Month{2019, 4}));
    EXPECT_EQ(summary.held_this_month, 0);
    EXPECT_EQ(summary.due_this_month, 2);
    EXPECT_EQ(summary.missed_this_year, 3);
    EXPECT_EQ(summary.attendance_percent, std::nullopt);
}

TEST_P(AView, NamesWhatNeedsAttention) {
    std::map<Concern, int> counts;
    std::string name;
    for (auto const& one : view().attention) {
        ++counts[one.kind];
        if (one.kind == Concern::probation_over) name = one.arguments.at("name");
    }
    EXPECT_EQ(counts[Concern::missed], 3);
    EXPECT_EQ(counts[Concern::small_cell], 1) << "two official members where three are asked for";
    EXPECT_EQ(counts[Concern::no_thematic], 2);
    EXPECT_EQ(counts[Concern::probation_over], 1);
    EXPECT_EQ(name, "Trần Thị Bình");
    EXPECT_EQ(counts[Concern::no_secretary], 1) << "once, as no cell has one";
    EXPECT_EQ(counts[Concern::too_short], 0) << "what was too short in a quarter that is over stands in its report";
}

TEST_P(AView, NamesCellsWithLateTasks) {
    auto const cell = organisation("Chi bộ 2");
    auto const give = [&](base::Day due_on) {
        return ok(act([&](events::Context& context) {
            return tasks::give(context, {{}, cell, {"Rà soát hồ sơ", {}, {}, due_on}, base::make_day(2019, 3, 1), {}});
        }));
    };
    give(base::make_day(2019, 4, 9));
    give(base::make_day(2019, 4, 10));
    auto const oldest = give(base::make_day(2019, 3, 20));
    auto const late = [&] {
        std::vector<std::map<std::string, std::string>> arguments;
        for (auto const& one : view().attention)
            if (one.kind == Concern::late_tasks && one.organisation.name == "Chi bộ 2")
                arguments.push_back(one.arguments);
        return arguments;
    };
    using Arguments = std::map<std::string, std::string>;
    EXPECT_THAT(late(), ElementsAre(Arguments{{"tasks", "2"}, {"day", "20/03/2019"}})) << "one is due today";
    ok(act([&](events::Context& context) {
        return tasks::report(context, oldest.id, 1, {tasks::State::done, "Đã xong", {}, {}});
    }));
    EXPECT_THAT(late(), ElementsAre(Arguments{{"tasks", "1"}, {"day", "09/04/2019"}}));
}

TEST_P(AView, SaysNothingToActOnInAYearThatIsOver) {
    today_is("2020-02-10");
    EXPECT_TRUE(view().attention.empty());
}

TEST_P(AView, ShowsAPlannedMeeting) {
    auto const cell = organisation("Chi bộ 2");
    ok(act([&](events::Context& context) {
        return meetings::plan_meeting(
            context, {{}, cell, 1, rules::MeetingKind::regular, base::make_day(2019, 4, 20), 480, "Hội trường"});
    }));
    auto const april = view().cells[0].months[3];
    EXPECT_EQ(april.state, SquareState::planned);
    EXPECT_EQ(april.planned_on, base::make_day(2019, 4, 20));
}

TEST_P(AView, IsLateByTheDayOfTheNearestSuperiorThatHasSetOne) {
    EXPECT_EQ(view().cells[1].months[0].state, SquareState::held);
    ok(set("Đảng bộ Khối các cơ quan tỉnh", 3, 0));
    EXPECT_EQ(view().cells[1].months[0].state, SquareState::late);
    ok(set("Đảng bộ Sở Y tế", 5, 0));
    EXPECT_EQ(view().cells[1].months[0].state, SquareState::held);
    ok(set("Đảng bộ Sở Y tế", std::nullopt, 1));
    EXPECT_EQ(view().cells[1].months[0].state, SquareState::late) << "taken back, the superior's counts again";
}

TEST_P(AView, TellsWhoseDayIsInherited) {
    auto const inherited = [&](std::string const& name) {
        return site().read([&](db::Tx& tx) {
            auto const tree = organisations::tree_on(tx, base::local_day(clock));
            return inherited_deadline(tx, tree, *ok(tree.find(name)));
        });
    };
    EXPECT_FALSE(inherited("Chi bộ 2"));
    ok(set("Đảng bộ Khối các cơ quan tỉnh", 25, 0));
    ok(set("Chi bộ 2", 10, 0));
    EXPECT_EQ(inherited("Chi bộ 2")->day_of_month, 25) << "its own is not inherited";
    EXPECT_EQ(inherited("Chi bộ 2")->organisation.name, "Đảng bộ Khối các cơ quan tỉnh");
    EXPECT_FALSE(inherited("Đảng bộ Khối các cơ quan tỉnh"));
    ok(set("Đảng bộ Sở Y tế", 5, 0));
    EXPECT_EQ(inherited("Chi bộ 2")->organisation.name, "Đảng bộ Sở Y tế");
}

TEST_P(AView, RefusesADeadlineThatIsNoneOrStale) {
    EXPECT_EQ(code_of(set("Chi bộ 2", 0, 0)), "body.invalid");
    EXPECT_EQ(code_of(set("Chi bộ 2", 32, 0)), "body.invalid");
    EXPECT_EQ(ok(set("Chi bộ 2", 31, 0)).version, 1);
    EXPECT_EQ(code_of(set("Chi bộ 2", 30, 0)), "deadline.stale");
    EXPECT_EQ(one<std::int64_t>("select count(*) from audit_entries where thing = 'meeting_deadline'"), 1);
}

}  // namespace
}  // namespace overview
