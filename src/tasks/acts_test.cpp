// Tasks on a site, on both engines: what acts keep and refuse, what asking twice does, and what stands on imports.
#include <gmock/gmock.h>

#include <map>
#include <random>

#include "platform/imports/undo.h"
#include "support/days.h"
#include "support/lists.h"
#include "support/members/register.h"
#include "tasks/store.h"
#include "tasks/task.h"

namespace tasks {
namespace {

using support::a_member;
using support::code_of;
using support::day;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class TasksOfACell : public support::Register {
protected:
    void SetUp() override {
        Register::SetUp();
        if (IsSkipped()) return;
        take(support::member_list(
            {a_member("Nguyễn Văn Ân"), a_member("Trần Thị Bình"), a_member("Lê Văn Cường").in("Chi bộ 2")}));
        auto const now = tree();
        cell = ok(now.find("Chi bộ 1"))->id;
        second_cell = ok(now.find("Chi bộ 2"))->id;
        an = member_named("Nguyễn Văn Ân");
    }

    void today_is(std::string_view text) { clock = base::FixedClock(support::noon(day(text))); }

    NewTask a_task(std::string_view due = "2026-12-15") {
        return {{}, cell, {"Rà soát hồ sơ", an, {}, day(due)}, {}, {}};
    }
    base::Result<Task> try_give(NewTask const& task) {
        return act([&](events::Context& context) { return give(context, task); });
    }
    Task gives(NewTask const& task) { return ok(try_give(task)); }
    base::Result<Task> try_report(Task const& task, Report const& what) {
        return act([&](events::Context& context) { return report(context, task.id, task.version, what); });
    }
    base::Result<Task> try_change(Task const& task, Wanted const& wanted) {
        return act([&](events::Context& context) { return change(context, task.id, task.version, wanted); });
    }
    base::Result<Task> try_drop(Task const& task, std::string const& reason) {
        return act([&](events::Context& context) { return drop(context, task.id, task.version, reason); });
    }
    std::vector<std::string> titles_open_on(std::string_view text) {
        std::vector<std::string> titles;
        for (auto const& task : site().read([&](db::Tx& tx) { return open_tasks(tx, cell, day(text)); }))
            titles.push_back(task.title);
        return titles;
    }
    std::vector<std::string> titles_waiting_on(std::string_view text) {
        std::vector<std::string> titles;
        for (auto const& task : site().read([&](db::Tx& tx) { return waiting_tasks(tx, cell, day(text)); }))
            titles.push_back(task.title);
        return titles;
    }
    // Everything that is kept of tasks, and how many acts there were.
    std::vector<std::string> kept() {
        return site().read([](db::Tx& tx) {
            auto lines = support::rows_of(tx, "select * from tasks order by id");
            for (auto& line : support::rows_of(tx, "select count(*) from audit_entries")) lines.push_back(line);
            return lines;
        });
    }

    OrganisationId cell{};
    OrganisationId second_cell{};
    MemberId an{};
};
ON_BOTH_ENGINES(TasksOfACell);

TEST_P(TasksOfACell, KeepWhatWasGiven) {
    auto task = a_task();
    task.wanted.helpers = " đồng chí  Bình ";
    task.origin = Origin{OriginKind::meeting, {77}};
    task.given_on = day("2026-11-05");
    auto const given = gives(task);
    EXPECT_EQ(given.owner_name, "Nguyễn Văn Ân");
    EXPECT_EQ(given.helpers, "đồng chí Bình");
    EXPECT_EQ(given.given_on, day("2026-11-05"));
    auto const found = site().read([&](db::Tx& tx) { return find(tx, given.id); });
    ASSERT_TRUE(found);
    EXPECT_TRUE(is_same(*found, given));
    EXPECT_EQ(one<std::int64_t>("select count(*) from outbox_events where event = 'task.given'"), 1);
    auto const of = [&](std::int64_t id) {
        return site().read([&](db::Tx& tx) { return tasks_of_origin(tx, {OriginKind::meeting, {id}}); });
    };
    EXPECT_THAT(of(77), SizeIs(1));
    EXPECT_THAT(of(78), IsEmpty());
}

TEST_P(TasksOfACell, AreOwnedByItsMembersOrByNobody) {
    auto task = a_task();
    task.wanted.owner_id = member_named("Lê Văn Cường");
    auto const refused = try_give(task);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().fields.front().pointer, "/owner_id");
    EXPECT_EQ(refused.error().fields.front().code, "task.owner_is_elsewhere");
    task.wanted.owner_id = {};
    auto const given = gives(task);
    EXPECT_EQ(given.owner_name, std::nullopt);
    EXPECT_EQ(code_of(try_change(given, {"Rà soát", MemberId{1}, {}, given.due_on})), "body.invalid");
    EXPECT_EQ(ok(try_change(given, {"Rà soát", an, {}, given.due_on})).owner_name, "Nguyễn Văn Ân");
}

TEST_P(TasksOfACell, AreGivenOnceHoweverOftenTheyAreAskedFor) {
    auto task = a_task();
    task.id = ids.next<Task>();
    auto const given = gives(task);
    EXPECT_EQ(given.id, *task.id);
    auto const once = kept();
    EXPECT_TRUE(is_same(gives(task), given));
    EXPECT_EQ(kept(), once);
    auto other = task;
    other.wanted.title = "Việc khác";
    EXPECT_EQ(code_of(try_give(other)), "task.id_is_taken");
    other = task;
    other.cell_id = second_cell;
    other.wanted.owner_id = {};
    EXPECT_EQ(code_of(try_give(other)), "task.id_is_taken");
    auto const changed = ok(try_change(given, {"Rà soát lại", an, {}, given.due_on}));
    EXPECT_TRUE(is_same(gives(task), changed)) << "asked for again late, when it has been changed already";
}

TEST_P(TasksOfACell, AreNotSavedOverWhatSomebodyElseSaid) {
    auto const given = gives(a_task());
    auto const under_way = ok(try_report(given, {State::under_way, "Được một nửa", {}, {}}));
    EXPECT_EQ(under_way.version, 2);
    EXPECT_EQ(code_of(try_report(given, {State::done, "Xong", {}, {}})), "task.stale");
    EXPECT_EQ(code_of(try_change(given, {"Việc khác", an, {}, given.due_on})), "task.stale");
    EXPECT_EQ(code_of(try_drop(given, "Thôi")), "task.stale");
    auto const before = kept();
    EXPECT_EQ(ok(try_report(given, {State::under_way, " Được một nửa", {}, {}})).version, 2) << "the same again";
    EXPECT_EQ(kept(), before);
    auto const gone = ok(try_drop(under_way, "Thôi"));
    EXPECT_EQ(ok(try_drop(under_way, "Thôi")).version, gone.version);
    EXPECT_EQ(code_of(act([&](events::Context& context) { return drop(context, {5}, 1, "Thôi"); })), "http.not_found");
}

TEST_P(TasksOfACell, AreOpenFromTheDayTheyWereGivenToTheDayTheyWereOver) {
    auto early = a_task("2026-11-20");
    early.wanted.title = "A";
    early.given_on = day("2026-11-05");
    auto const a = gives(early);
    auto late = a_task("2026-11-10");
    late.wanted.title = "B";
    late.given_on = day("2026-11-06");
    auto const b = gives(late);
    EXPECT_THAT(titles_open_on("2026-11-04"), IsEmpty());
    EXPECT_THAT(titles_open_on("2026-11-05"), ElementsAre("A"));
    EXPECT_THAT(titles_open_on("2026-11-23"), ElementsAre("B", "A")) << "by the day they are due";
    ok(try_report(b, {State::done, "Xong", {}, day("2026-11-12")}));
    ok(try_drop(a, "Thôi"));
    EXPECT_THAT(titles_open_on("2026-11-11"), ElementsAre("B", "A"));
    EXPECT_THAT(titles_open_on("2026-11-12"), ElementsAre("A"));
    EXPECT_THAT(titles_open_on("2026-11-23"), IsEmpty());
    EXPECT_THAT(titles_waiting_on("2026-11-12"), ElementsAre("B", "A")) << "a meeting hears what was done that day";
    EXPECT_THAT(titles_waiting_on("2026-11-13"), ElementsAre("A"));
    EXPECT_THAT(titles_waiting_on("2026-11-23"), ElementsAre("A"));
    EXPECT_THAT(titles_waiting_on("2026-11-24"), IsEmpty());
}

TEST_P(TasksOfACell, AreToldOfBelowACommitteeWhereTheyAreLate) {
    gives(a_task("2026-11-23"));
    gives(a_task("2026-11-25"));
    auto other = a_task("2026-11-24");
    other.cell_id = second_cell;
    other.wanted.owner_id = {};
    auto const done = gives(other);
    auto const late = [&](std::string_view text) {
        std::vector<std::pair<OrganisationId, std::int64_t>> counts;
        auto const today = day(text);
        auto const root = tree().root()->id;
        site().read([&](db::Tx& tx) {
            for (auto const& one : late_tasks_below(tx, root, today, today))
                counts.emplace_back(one.cell_id, one.tasks);
        });
        return counts;
    };
    EXPECT_THAT(late("2026-11-23"), IsEmpty());
    EXPECT_THAT(late("2026-11-24"), ElementsAre(std::pair(cell, 1)));
    EXPECT_THAT(late("2026-11-26"), testing::UnorderedElementsAre(std::pair(cell, 2), std::pair(second_cell, 1)));
    ok(try_report(done, {State::done, "Xong", {}, {}}));
    EXPECT_THAT(late("2026-11-26"), ElementsAre(std::pair(cell, 2)));
}

TEST_P(TasksOfACell, StandOnTheImportThatMadeTheCellAndTheOwner) {
    gives(a_task());
    auto const id = one<imports::ImportId>("select id from imports");
    auto const standing = site().read([&](db::Tx& tx) {
        return imports::all_standing(tx, {id, "members", clock.now(), base::local_day(clock)});
    });
    std::vector<std::string> codes;
    for (auto const& one : standing) codes.push_back(one.code);
    EXPECT_THAT(codes, testing::UnorderedElementsAre("import.cell_tasks_stand", "import.member_tasks_stand"));
    EXPECT_EQ(standing.front().arguments.at("count"), "1");
}

// Lists.

class PagesOfTasks : public TasksOfACell {
protected:
    std::vector<Task> page(store::Asked const& asked, std::optional<MemberId> owner = {}) {
        auto const root = tree().root()->id;
        return site().read([&](db::Tx& tx) { return store::listed(tx, {root, base::local_day(clock), owner}, asked); });
    }
    Counts counts(std::optional<MemberId> owner = {}) {
        auto const root = tree().root()->id;
        return site().read([&](db::Tx& tx) { return store::counts(tx, {root, base::local_day(clock), owner}); });
    }
    // All of a list, read by pages of two.
    std::vector<TaskId> paged(std::optional<Chosen> chosen) {
        std::vector<TaskId> ids_of_all;
        auto const order = order_of(chosen);
        for (auto after = before_all(order);;) {
            auto const rows = page({chosen, after, 2});
            if (rows.empty()) return ids_of_all;
            for (auto const& row : rows) ids_of_all.push_back(row.id);
            after = {rows.back().due_on, rows.back().id};
        }
    }
};
ON_BOTH_ENGINES(PagesOfTasks);

TEST_P(PagesOfTasks, ChooseByStateAndOwner) {
    auto const first = gives(a_task("2026-11-24"));
    auto const second = gives(a_task("2026-11-30"));
    auto nobodys = a_task("2026-11-23");
    nobodys.wanted.owner_id = {};
    auto const third = gives(nobodys);
    ok(try_report(second, {State::done, "Xong", {}, {}}));
    today_is("2026-11-25");
    auto const ids_of = [&](std::optional<Chosen> chosen, std::optional<MemberId> owner = {}) {
        std::vector<TaskId> found;
        for (auto const& task : page({chosen, before_all(order_of(chosen)), 50}, owner)) found.push_back(task.id);
        return found;
    };
    EXPECT_THAT(ids_of({}), ElementsAre(second.id, first.id, third.id));
    EXPECT_THAT(ids_of(Chosen::open), ElementsAre(third.id, first.id));
    EXPECT_THAT(ids_of(Chosen::late), ElementsAre(third.id, first.id));
    EXPECT_THAT(ids_of(Chosen::done), ElementsAre(second.id));
    EXPECT_THAT(ids_of(Chosen::dropped), IsEmpty());
    EXPECT_THAT(ids_of(Chosen::open, an), ElementsAre(first.id));
    EXPECT_EQ(counts().late, 2);
    EXPECT_EQ(counts().done, 1);
    EXPECT_EQ(counts(an).given, 1);
    EXPECT_EQ(counts(MemberId{0}).given, 0);
}

// Whatever is asked in whatever order: pages give every task once and in order, the counts are theirs, an act asked for
// twice changes nothing the second time, and no task has another state than its texts and days say.
TEST_P(PagesOfTasks, HoldForAnyActsInAnyOrder) {
    std::mt19937 random(20261123);
    auto const below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
    std::vector<Task> known;
    auto const due = [&] { return base::make_day(2026, 11, 23) + std::chrono::days(static_cast<int>(below(6))); };
    for (int step = 0; step < 60; ++step) {
        today_is(base::to_text(base::make_day(2026, 11, 23) + std::chrono::days(step / 10)));
        if (known.empty() || below(3) == 0) {
            auto const owner = below(2) == 0 ? std::optional(an) : std::nullopt;
            if (auto given = try_give({ids.next<Task>(), cell, {"Việc", owner, {}, due()}, {}, {}}))
                known.push_back(*given);
            continue;
        }
        auto& task = known[below(known.size())];
        auto const choice = below(4);
        auto const when = due();
        auto const again = [&]() -> base::Result<Task> {
            if (choice == 0) return try_drop(task, "Thôi");
            if (choice == 1) return try_change(task, {"Việc khác", an, {}, when});
            return try_report(task, {choice == 2 ? State::under_way : State::done, "Kết quả", {}, {}});
        };
        auto const is = again();
        auto const before = kept();
        auto const second = again();
        EXPECT_EQ(kept(), before) << "step " << step;
        EXPECT_EQ(code_of(second), code_of(is));
        if (is) task = *is;
    }
    for (auto const chosen : {std::optional<Chosen>(), std::optional(Chosen::open), std::optional(Chosen::late),
                              std::optional(Chosen::done), std::optional(Chosen::dropped)}) {
        std::vector<TaskId> whole;
        for (auto const& task : page({chosen, before_all(order_of(chosen)), 1000})) whole.push_back(task.id);
        EXPECT_EQ(paged(chosen), whole);
        EXPECT_EQ(static_cast<std::int64_t>(whole.size()), count_of(counts(), chosen));
    }
    EXPECT_FALSE(paged(Chosen::late).empty()) << "else it showed nothing";
    for (auto const& task : page({{}, before_all(Order::latest_first), 1000})) {
        EXPECT_EQ(task.state == State::done, task.done_on.has_value());
        EXPECT_EQ(task.state == State::dropped, task.dropped_on && task.reason);
        EXPECT_GE(task.due_on, task.given_on);
    }
}

}  // namespace
}  // namespace tasks
