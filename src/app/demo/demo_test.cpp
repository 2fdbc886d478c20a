// The whole demonstration site, made on both engines and looked at through the program's routes.
#include "app/demo/demo.h"

#include <gmock/gmock.h>

#include <set>

#include "app/demo/population.h"
#include "app/demo/visitor.h"
#include "app/wiring.h"
#include "json/codec.h"
#include "organisations/organisations.h"
#include "support/databases.h"
#include "support/result.h"

namespace app::demo {
namespace {

using boost::json::value;
using http::Method;
using support::code_of;
using support::ok;
using testing::Contains;
using testing::IsSupersetOf;
using testing::SizeIs;

using Texts = std::set<std::string>;

// A figure that may be a number or a text of digits, as JSON has it.
std::int64_t number(value const& answer, std::string_view pointer) {
    return answer.at_pointer(pointer).to_number<std::int64_t>();
}

class TheDemo : public support::OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (!IsSkipped()) application_ = make_application({site(), clock, ids});
    }
    void TearDown() override {
        application_.reset();
        OnBothEngines::TearDown();
    }

    Visitor as(Login const& login) {
        Visitor visitor(*application_);
        ok(visitor.sign_in(login.login_name, login.password));
        return visitor;
    }

    std::int64_t rows_in(std::string const& table) {
        auto const sql = "select count(*) from " + table;
        return site().read([&](db::Tx& tx) { return tx.one<std::int64_t>(db::Sql{"test.rows", sql}); });
    }
    std::vector<std::int64_t> rows_in_all() {
        std::vector<std::int64_t> rows;
        for (auto const* table : {"organisations", "members", "memberships", "offices", "meetings", "planned_meetings",
                                  "accounts", "sessions", "audit_entries", "outbox_events"})
            rows.push_back(rows_in(table));
        return rows;
    }

    void expect_size() {
        EXPECT_EQ(rows_in("organisations"), 1 + 45 + 420);
        EXPECT_EQ(rows_in("members"), 5175);
        EXPECT_GT(rows_in("meetings"), 10'000);
        EXPECT_EQ(rows_in("accounts"), 6);
        auto const by_operator = "select count(*) from audit_entries where actor = 'operator'";
        // Everything but the first act is done by somebody who can sign in.
        EXPECT_LE(site().read([&](db::Tx& tx) {
            return tx.one<std::int64_t>(db::Sql{"test.actors", by_operator});
        }),
                  3);
    }

    void expect_report(Visitor office) {
        auto const report = ok(office.ask(Method::get, "/api/reports/quarters/2026-Q3"));
        for (auto const* figure : {"regular_held", "cell_months_missed", "too_short", "mixed_with_professional",
                                   "thematic_held", "cells_without_thematic"})
            EXPECT_GT(number(report, std::string("/figures/meetings/") + figure), 0) << figure;
        for (auto const* figure : {"admitted", "recognised", "probationary_at_end"})
            EXPECT_GT(number(report, std::string("/figures/members/") + figure), 0) << figure;
        EXPECT_EQ(number(report, "/figures/organisations/grassroots"), 65);
        EXPECT_EQ(number(report, "/figures/meetings/cell_months_without_records"), 0);
        auto const before = ok(office.ask(Method::get, "/api/reports/quarters/2026-Q2"));
        EXPECT_FALSE(before.at("locked").is_null());
        EXPECT_FALSE(before.at("text").is_null());
    }

    void expect_view(Visitor office) {
        auto const view = ok(office.ask(Method::get, "/api/overview?year=2026"));
        Texts states;
        for (auto const& cell : view.at("cells").as_array())
            for (auto const& square : cell.at("months").as_array()) states.emplace(square.at("state").as_string());
        EXPECT_EQ(states,
                  (Texts{"held", "late", "too_short", "mixed", "planned", "not_yet_held", "missed", "no_records"}));
        auto const concerns = concerns_of(view);
        EXPECT_THAT(concerns, IsSupersetOf({"missed", "overdue", "no_thematic", "too_short", "mixed", "probation_over",
                                            "small_cell", "late_tasks"}));
        EXPECT_THAT(concerns, testing::Not(Contains("no_records")));
        // The bloc's list ends before the lightest: these stand in that of the committee.
        auto const committee = id_of(office, population_of(times_of(base::local_day(clock))).cells.at(88).grassroots);
        EXPECT_THAT(concerns_of(ok(office.ask(Method::get, "/api/overview?year=2026&organisation=" + committee))),
                    Contains("no_secretary"));
    }

    static Texts concerns_of(value const& view) {
        Texts concerns;
        for (auto const& one : view.at("attention").as_array()) concerns.emplace(one.at("kind").as_string());
        return concerns;
    }

    static std::string id_of(Visitor& visitor, std::string_view name) {
        auto const organisations = ok(visitor.ask(Method::get, "/api/organisations"));
        for (auto const& row : organisations.at("rows").as_array())
            if (row.at("name").as_string() == name) return std::string(row.at("id").as_string());
        return {};
    }

    // The duration by the rule of its day: before July 2025 the bloc's of 2018, since this year its new one.
    void expect_rules(Visitor office) {
        auto const in_force = [&](std::string const& day) {
            auto const book = ok(office.ask(Method::get, "/api/rules?place=dong-nai/bloc&on=" + day));
            for (auto const& rule : book.at("rules").as_array())
                if (rule.at("rule").as_string() == "meeting.duration")
                    return std::string(rule.at_pointer("/entry/from").as_string());
            return std::string();
        };
        EXPECT_EQ(in_force("2025-03-01"), "2018-07-06");
        EXPECT_EQ(in_force("2025-11-15"), "2025-10-28");
        EXPECT_EQ(in_force("2026-11-23"), "2026-01-01");
    }

    // Level at the places each is responsible for.
    void expect_rights(std::vector<Login> const& logins) {
        std::map<std::string, std::string> const levels{{"office", "administers"}, {"committee_member", "reads"},
                                                        {"secretary", "runs"},     {"deputy", "runs"},
                                                        {"member", "belongs"},     {"administrator", "administers"}};
        Texts roles;
        for (auto const& login : logins) {
            roles.insert(login.role);
            auto visitor = as(login);
            auto const session = ok(visitor.ask(Method::get, "/api/session"));
            ASSERT_FALSE(session.at("places").as_array().empty()) << login.role;
            EXPECT_EQ(session.at_pointer("/places/0/level").as_string(), levels.at(login.role)) << login.role;
            EXPECT_EQ(session.at_pointer("/account/name").as_string(), login.name);
            EXPECT_FALSE(session.at("home_id").is_null()) << login.role;
        }
        EXPECT_THAT(roles, SizeIs(levels.size()));
    }

private:
    std::unique_ptr<http::Application> application_;
};
ON_BOTH_ENGINES(TheDemo);

TEST_P(TheDemo, ShowsAllThatACommitteeMeetsWithAndIsMadeOnce) {
    auto const made = ok(make_demo(site(), clock));
    EXPECT_TRUE(made.is_new);
    expect_size();
    expect_rights(made.logins);
    auto const& office = made.logins.front();
    ASSERT_EQ(office.role, "office");
    expect_report(as(office));
    expect_view(as(office));
    expect_rules(as(office));

    auto const rows = rows_in_all();
    auto const again = ok(make_demo(site(), clock));
    EXPECT_FALSE(again.is_new);
    EXPECT_THAT(again.logins, testing::IsEmpty());
    EXPECT_EQ(rows_in_all(), rows);
}

TEST(ADemo, TellsEachLoginInALineOfItsOwn) {
    Demo const demo{true, {{"secretary", "bithu", "abcd-efgh", "Lê Hữu Ân", "Chi bộ 1"}}};
    EXPECT_THAT(told(demo, words::Language::vi),
                testing::HasSubstr("bithu   mật khẩu: abcd-efgh   (Lê Hữu Ân, Chi bộ 1)"));
    EXPECT_THAT(told(Demo{}, words::Language::en), testing::Not(testing::HasSubstr("password:")));
}

TEST_P(TheDemo, TouchesNoSiteOfSomebodyElse) {
    ok(act([](events::Context& context) {
        organisations::NewOrganisation root;
        root.name = "Đảng bộ xã Hòa Bình";
        root.kind = organisations::Kind::upper_committee;
        return organisations::found_site(context, root);
    }));
    auto const rows = rows_in_all();
    EXPECT_EQ(code_of(make_demo(site(), clock)), "demo.site_is_real");
    EXPECT_EQ(rows_in_all(), rows);
}

TEST_P(TheDemo, DoesNotGoOnWithAHalfMadeOne) {
    ok(act([](events::Context& context) -> base::Result<> {
        events::record(context,
                       {context.ids.next<events::Act>(), "begin demo", {{"demo", 1, 1, "{}"}}, "demo.begun", "{}"});
        return {};
    }));
    EXPECT_EQ(code_of(make_demo(site(), clock)), "demo.is_unfinished");
}

}  // namespace
}  // namespace app::demo
