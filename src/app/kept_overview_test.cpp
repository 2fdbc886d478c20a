// Proves that the overview, though kept between its readers, is never older than the last act, and never another's.
#include <gmock/gmock.h>

#include "app/wiring.h"
#include "importing/importing.h"
#include "overview/overview.h"
#include "platform/jobs/jobs.h"
#include "support/app/scenario_site.h"

namespace {

using overview::OrganisationId;
using support::a_meeting;
using support::a_member;
using support::ok;
using testing::HasSubstr;
using testing::Not;

class TheKeptOverview : public support::OnBothEngines {
protected:
    void SetUp() override {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        today_is("2019-04-10");
        kept_ = make_migrated();
        people_ = std::make_unique<support::ScenarioSite>(*kept_, clock, ids);
        application_ = app::make_application(people_->site());
    }
    void TearDown() override {
        application_.reset();
        people_.reset();
        kept_.reset();
        OnBothEngines::TearDown();
    }

    void today_is(std::string_view day) { clock = base::FixedClock(support::noon(ok(base::parse_day(day)))); }

    http::Response send(http::Method method, std::string const& path, std::string const& body = "") {
        http::Request request;
        request.method = method;
        request.path = people_->filled(path);
        request.headers = {{"host", "nennep.test"}, {"content-type", "application/json"}};
        request.body = people_->filled(body);
        people_->sign_in(request, "office");
        return application_->answer(request);
    }
    std::string seen(std::string const& person = "office", std::string const& organisation = "{root}") {
        http::Request request;
        request.path = "/api/overview";
        request.query = people_->filled("organisation=" + organisation);
        people_->sign_in(request, person);
        auto const response = application_->answer(request);
        EXPECT_EQ(response.status, 200) << response.bytes();
        return std::string(response.bytes());
    }

    template <class F>
    auto act(F&& f) {
        return ok(kept_->write([&](db::Tx& tx) {
            events::Context context{tx, clock, ids, "operator"};
            return f(context);
        }));
    }
    void run(std::string_view sql) {
        act([&](events::Context& context) -> base::Result<> {
            context.tx.run(db::Sql{"test.run", sql});
            return {};
        });
    }
    // Whoever is signed in stays so, however long it has been.
    void later_it_is(std::string_view day) {
        today_is(day);
        act([&](events::Context& context) -> base::Result<> {
            context.tx.run(db::Sql{"test.sessions", "update sessions set created_at = $1, last_seen_at = $1"},
                           context.now());
            return {};
        });
    }
    void forget_all_kept() {
        act([](events::Context& context) -> base::Result<> {
            context.tx.renew(events::facts);
            return {};
        });
    }

    // What `change()` does is seen by whoever had looked before, in the very next answer.
    template <class Change>
    void expect_new_after(char const* what, Change const& change) {
        SCOPED_TRACE(what);
        auto const before = seen();
        EXPECT_EQ(seen(), before);
        change();
        auto const after = seen();
        EXPECT_NE(after, before);
        forget_all_kept();
        EXPECT_EQ(seen(), after);
    }

    OrganisationId organisation(std::string const& name) {
        return {ok(base::parse_id(people_->filled("{" + name + "}")))};
    }

    std::unique_ptr<db::Database> kept_;
    std::unique_ptr<support::ScenarioSite> people_;
    std::unique_ptr<http::Application> application_;
};
ON_BOTH_ENGINES(TheKeptOverview);

TEST_P(TheKeptOverview, IsNotWorkedOutAgainUntilSomebodyActs) {
    auto const before = seen();
    run("update meetings set present = 1, absent_excused = 9");
    EXPECT_EQ(seen(), before) << "behind the acts' back";
    EXPECT_EQ(send(http::Method::post, "/api/session", R"({"login_name":"x","password":"y"})").status, 401);
    EXPECT_EQ(seen(), before) << "signing in changes nothing of it";
    act([&](events::Context& context) { return overview::set_deadline(context, organisation("other_cell"), {3, 0}); });
    EXPECT_NE(seen(), before);
}

TEST_P(TheKeptOverview, IsNewAfterEveryImportAndItsUndoing) {
    imports::Options options;
    options.id = imports::ImportId{ids.next()};
    expect_new_after("members of a new cell", [&] {
        act([&](events::Context& context) {
            auto const list = support::member_list({a_member("Võ Văn Lâm").in("Chi bộ 3")});
            return members::import_list(context, list, options);
        });
    });
    expect_new_after("undone", [&] {
        act([&](events::Context& context) {
            jobs::Progress progress;
            return importing::undo(context, options.id, progress);
        });
    });
    expect_new_after("a meeting", [&] {
        act([&](events::Context& context) {
            auto const log = support::meeting_log({a_meeting("2019-04-02").present(3)});
            return meetings::import_log(context, log, std::nullopt, {});
        });
    });
    expect_new_after("a meeting corrected", [&] {
        imports::Options updating;
        updating.updates = true;
        act([&](events::Context& context) {
            auto const log = support::meeting_log({a_meeting("2019-04-02").present(3).to("08:45")});
            return meetings::import_log(context, log, std::nullopt, updating);
        });
    });
    later_it_is("2019-06-10");
    expect_new_after("a month known as recorded, and nothing else", [&] {
        act([&](events::Context& context) {
            auto const log = support::meeting_log({a_meeting("2019-04-02").present(3).to("08:45")});
            return meetings::import_log(context, log, std::vector{base::Month{2019, 5}}, {});
        });
    });
}

TEST_P(TheKeptOverview, IsNewAfterEveryActOnPlansDeadlinesOfficesAndRules) {
    meetings::PlannedMeeting planned{
        {}, organisation("cell"), 1, rules::MeetingKind::regular, base::make_day(2019, 4, 20), 480, "Hội trường"};
    expect_new_after("planned", [&] {
        planned = act([&](events::Context& context) { return meetings::plan_meeting(context, planned); });
    });
    expect_new_after("planned for another day", [&] {
        planned.day = base::make_day(2019, 4, 21);
        planned = act([&](events::Context& context) { return meetings::change_planned(context, planned); });
    });
    expect_new_after("planned no more", [&] {
        act([&](events::Context& context) { return meetings::drop_planned(context, planned.id, planned.version); });
    });
    expect_new_after("a deadline", [&] {
        act([&](events::Context& context) { return overview::set_deadline(context, organisation("root"), {3, 0}); });
    });
    expect_new_after("an office taken", [&] {
        auto const response = send(http::Method::post, "/api/offices",
                                   R"({"organisation_id":"{second_cell}","member_id":"{committee_member}",)"
                                   R"("office":"secretary","from_day":"2019-01-01"})");
        ASSERT_EQ(response.status, 200) << response.body;
        people_->set("office", std::string(ok(json::parse(response.body)).at("id").as_string()));
    });
    expect_new_after("an office ended", [&] {
        auto const response =
            send(http::Method::patch, "/api/offices/{office}", R"({"version":1,"to_day":"2019-02-01"})");
        ASSERT_EQ(response.status, 200) << response.body;
    });
}

TEST_P(TheKeptOverview, IsNewAfterARuleOfOnesOwnAndTomorrow) {
    later_it_is("2025-08-10");
    expect_new_after("a meeting of ninety minutes", [&] {
        act([&](events::Context& context) {
            return meetings::import_log(context, support::meeting_log({a_meeting("2025-07-05")}), std::nullopt, {});
        });
    });
    expect_new_after("a rule of one's own that asks for a hundred", [&] {
        auto const response =
            send(http::Method::post, "/api/local-rules",
                 R"({"rule":"meeting.duration","place":"dong-nai/bloc","from":"2025-07-01","says":"100 phút.",)"
                 R"("document":{"number":"08-HD/ĐUK","issued":"2025-06-20"},"reason":"Hướng dẫn mới",)"
                 R"("parameters":{"minutes":{"regular":100,"thematic":120,"combined":150}}})");
        ASSERT_EQ(response.status, 200) << response.body;
    });
    expect_new_after("tomorrow", [&] { later_it_is("2025-08-11"); });
}

TEST_P(TheKeptOverview, IsAnotherForWhoMayNotSeeTheRegister) {
    // On probation for longer than a year: named where the register may be seen.
    later_it_is("2020-04-10");
    EXPECT_THAT(seen("office", "{cell}"), HasSubstr("Phạm Thị Dung"));
    EXPECT_THAT(seen("member", "{cell}"), Not(HasSubstr("Phạm Thị Dung")));
    EXPECT_THAT(seen("secretary", "{cell}"), HasSubstr("Phạm Thị Dung"));
    EXPECT_THAT(seen("member", "{cell}"), Not(HasSubstr("Phạm Thị Dung")));
    // The moment he is secretary no more, he may not either.
    run("update offices set to_day = '2020-04-09' where to_day is null");
    EXPECT_THAT(seen("secretary", "{cell}"), Not(HasSubstr("Phạm Thị Dung")));
}

TEST_P(TheKeptOverview, IsSentPackedToWhoTakesThat) {
    http::Request request;
    request.path = "/api/overview";
    people_->sign_in(request, "office");
    auto const response = application_->answer(request);
    EXPECT_EQ(response.fixed_body, seen());
    EXPECT_TRUE(response.fixed_packed.starts_with("\x1f\x8b"));
}

}  // namespace
