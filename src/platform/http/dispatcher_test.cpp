// The chain from request to response, without a socket.
#include "platform/http/dispatcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/db/migrator.h"
#include "support/databases.h"
#include "support/result.h"

namespace http {
namespace {

using rights::Right;

struct Greeting {
    std::string name{};
    std::optional<int> times{};
};
RECORD(Greeting, name, times)

struct Asked {
    std::optional<int> limit{};
    std::optional<bool> is_short{};
    std::vector<std::string> column{};
};
RECORD(Asked, limit, is_short, column)

struct Sum {
    std::int64_t sum = 0;
};
RECORD(Sum, sum)

base::Result<Greeting> greet(Call& call, Greeting const& in) {
    call.add_header("set-cookie", "a=b");
    return Greeting{in.name + " of " + call.text("place"), in.times};
}
base::Result<Asked> echo(Call& /*call*/, Asked const& in) {
    return in;
}
base::Result<void> remove(Call& call, Nothing const& /*in*/) {
    TRY(call.id<Sum>("thing"));
    return {};
}
base::Result<File> download(Call& /*call*/, Nothing const& /*in*/) {
    return File{std::string(xlsx_type), "Danh sách.xlsx", "PK"};
}
base::Result<Sum> count(Call& /*call*/, Upload<Nothing> const& in) {
    return Sum{static_cast<std::int64_t>(in.bytes.size())};
}
base::Result<Sum> fail(Call& /*call*/, Nothing const& /*in*/) {
    throw db::Broken("the disk is full");
}

std::vector<Route> routes() {
    using enum Method;
    return {route(post, "/api/places/{place}/greetings", Right::anyone, "Greet", &greet),
            route(get, "/api/echo", Right::signed_in, "Echo", &echo),
            route(delete_, "/api/things/{thing}", Right::administer, "Remove", &remove),
            route(get, "/api/things/list", Right::anyone, "List", &download),
            route(post, "/api/files", Right::signed_in, "Count", &count),
            route(get, "/api/broken", Right::anyone, "Fail", &fail)};
}

// Signed in by a header, with the level it names.
rights::Actor actor_of(Site& /*site*/, Request const& request) {
    rights::Actor actor;
    auto const level = json::named<rights::Level>(request.header("x-level"));
    if (!level) return actor;
    actor.account_id = 7;
    if (*level != rights::Level::none) actor.grants.push_back({1, *level});
    return actor;
}

class Chain : public testing::Test {
protected:
    Chain() {
        auto opened = support::ok(db::Database::open("sqlite:" + folder.file("a.db"), db::Existing::may_be_made));
        database = std::move(opened);
        Wiring wiring{{*database, clock, ids}, routes(), &actor_of, {}};
        dispatcher = std::make_unique<Dispatcher>(std::move(wiring));
    }

    Response ask(Method method, std::string const& path, std::string const& query = "", std::string const& level = "") {
        Request request = base;
        request.method = method;
        request.path = path;
        request.query = query;
        if (!level.empty()) request.headers["x-level"] = level;
        return dispatcher->answer(request);
    }
    Response send(std::string const& path, std::string const& body, std::string const& level = "") {
        base.headers["content-type"] = "application/json";
        base.body = body;
        return ask(Method::post, path, "", level);
    }

    static std::string code_in(Response const& response) {
        return std::string(support::ok(json::parse(response.body)).at("code").as_string());
    }
    static std::string header_in(Response const& response, std::string_view name) {
        for (auto const& [key, value] : response.headers)
            if (key == name) return value;
        return "";
    }

    support::Folder folder;
    base::FixedClock clock{support::noon(base::make_day(2026, 11, 23))};
    base::IdMaker ids{clock};
    std::unique_ptr<db::Database> database;
    std::unique_ptr<Dispatcher> dispatcher;
    Request base{};
};

TEST_F(Chain, GivesBodyAndPathToTheHandlerAndItsHeadersToTheAnswer) {
    auto const response = send("/api/places/Huế/greetings", R"({"name":"Ân","times":2})");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.body, R"({"name":"Ân of Huế","times":2})");
    EXPECT_EQ(header_in(response, "set-cookie"), "a=b");
    EXPECT_EQ(header_in(response, "cache-control"), "no-store");
    EXPECT_THAT(header_in(response, "content-security-policy"), testing::HasSubstr("script-src 'self';"));
}

TEST_F(Chain, NamesEveryFaultOfABodyAtOnceInTheReadersLanguage) {
    base.headers["accept-language"] = "en";
    auto const response = send("/api/places/a/greetings", R"({"times":"x","odd":1})");
    EXPECT_EQ(response.status, 400);
    EXPECT_EQ(header_in(response, "content-type"), "application/problem+json");
    auto const problem = support::ok(json::parse(response.body));
    EXPECT_EQ(problem.at("errors").as_array().size(), 3U);
    EXPECT_EQ(problem.at("errors").at(0).at("pointer"), "/name");
    EXPECT_EQ(problem.at("errors").at(0).at("detail").as_string(), words::text(words::Language::en, "missing"));
}

TEST_F(Chain, TakesABodyOnlyAsJson) {
    base.body = R"({"name":"x"})";
    base.headers["content-type"] = "text/plain";
    EXPECT_EQ(code_in(ask(Method::post, "/api/places/a/greetings")), "body.not_json_type");
    EXPECT_EQ(code_in(send("/api/places/a/greetings", "{")), "json.invalid");
}

TEST_F(Chain, ReadsAQueryByTheTypesOfItsStruct) {
    auto const response = ask(Method::get, "/api/echo", "limit=5&is_short=true&column=a&column=t%C3%AAn+b", "none");
    EXPECT_EQ(response.body, R"({"limit":5,"is_short":true,"column":["a","tên b"]})");
    EXPECT_EQ(ask(Method::get, "/api/echo", "limit=5x&column=a", "none").status, 400);
    EXPECT_EQ(ask(Method::get, "/api/echo", "column=a&nonsense=1", "none").status, 400);
    EXPECT_EQ(code_in(ask(Method::get, "/api/echo", "limit=1&limit=2&column=a", "none")), "query.repeated");
}

TEST_F(Chain, AsksForTheRightBeforeTheBody) {
    EXPECT_EQ(ask(Method::get, "/api/echo").status, 401);
    EXPECT_EQ(ask(Method::delete_, "/api/things/x", "", "runs").status, 403);
    EXPECT_EQ(ask(Method::delete_, "/api/things/0000000000001", "", "administers").status, 204);
}

TEST_F(Chain, WhatIsNoIdIsNotFound) {
    EXPECT_EQ(ask(Method::delete_, "/api/things/x", "", "administers").status, 404);
}

TEST_F(Chain, RefusesWritesThatComeFromAnotherOrigin) {
    base.headers["host"] = "nennep.example";
    base.headers["origin"] = "https://elsewhere.example";
    EXPECT_EQ(code_in(send("/api/places/a/greetings", R"({"name":"x"})")), "http.other_origin");
    base.headers["origin"] = "https://nennep.example";
    EXPECT_EQ(send("/api/places/a/greetings", R"({"name":"x"})").status, 200);
    base.headers["sec-fetch-site"] = "cross-site";
    EXPECT_EQ(send("/api/places/a/greetings", R"({"name":"x"})").status, 403);
}

TEST_F(Chain, SaysWhichMethodsAPathTakes) {
    auto const response = ask(Method::put, "/api/echo", "", "none");
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(header_in(response, "allow"), "GET");
    EXPECT_EQ(ask(Method::get, "/api/nothing").status, 404);
}

TEST_F(Chain, SendsAFileUnderItsName) {
    auto const response = ask(Method::get, "/api/things/list");
    EXPECT_EQ(header_in(response, "content-disposition"), "attachment; filename*=UTF-8''Danh%20s%C3%A1ch.xlsx");
}

TEST_F(Chain, HasAnUploadsBytesAndALimitForThem) {
    base.body = std::string("a\0b", 3);
    EXPECT_EQ(ask(Method::post, "/api/files", "", "none").body, R"({"sum":3})");
    EXPECT_EQ(dispatcher->body_limit_bytes(Method::post, "/api/files"), upload_limit_bytes);
    EXPECT_EQ(dispatcher->body_limit_bytes(Method::post, "/api/places/a/greetings"), body_limit_bytes);
    EXPECT_EQ(dispatcher->body_limit_bytes(Method::get, "/api/echo"), 0U);
    EXPECT_EQ(dispatcher->body_limit_bytes(Method::post, "/api/nothing"), 0U);
}

TEST_F(Chain, RefusesByTheHeadAloneWhatItWouldRefuseAnyway) {
    base.method = Method::post;
    base.path = "/api/files";
    auto const refused = dispatcher->refused_by_head(base);
    ASSERT_TRUE(refused);
    EXPECT_EQ(refused->status, 401);
    EXPECT_EQ(code_in(*refused), "http.not_signed_in");
    EXPECT_NE(header_in(*refused, "x-request-id"), "");
    EXPECT_EQ(header_in(*refused, "x-content-type-options"), "nosniff");
    base.headers["x-level"] = "none";
    EXPECT_FALSE(dispatcher->refused_by_head(base));
    base.headers["sec-fetch-site"] = "cross-site";
    EXPECT_EQ(code_in(*dispatcher->refused_by_head(base)), "http.other_origin");
    base.path = "/api/nothing";
    EXPECT_FALSE(dispatcher->refused_by_head(base)) << "the answer will say so";
}

TEST_F(Chain, WhatBreaksIsToldByTheNumberOfTheRequestAlone) {
    auto const response = ask(Method::get, "/api/broken");
    EXPECT_EQ(response.status, 503);
    EXPECT_THAT(response.body, testing::Not(testing::HasSubstr("disk")));
    EXPECT_THAT(response.body, testing::HasSubstr(header_in(response, "x-request-id")));
}

TEST_F(Chain, AnswersThatItIsThereWithoutAWorker) {
    EXPECT_EQ(ask(Method::get, "/healthz").body, "ok\n");
    base.path = "/healthz";
    EXPECT_TRUE(dispatcher->is_answered_at_once(base));
    base.path = "/api/things";
    EXPECT_FALSE(dispatcher->is_answered_at_once(base));
    EXPECT_EQ(ask(Method::get, "/").status, 404);
}

TEST(OpenApi, DescribesEveryRouteByItsStructs) {
    auto const document = boost::json::value(openapi(routes(), "1"));
    auto const& greeting = document.at("paths").at("/api/places/{place}/greetings").at("post");
    EXPECT_EQ(greeting.at("parameters").at(0).at("name"), "place");
    EXPECT_EQ(greeting.at("requestBody").at("content").at("application/json").at("schema"),
              boost::json::value(json::schema<Greeting>()));
    EXPECT_TRUE(greeting.at("security").as_array().empty());
    auto const& asked = document.at("paths").at("/api/echo").at("get").at("parameters").as_array();
    EXPECT_EQ(asked.size(), 3U);
    EXPECT_EQ(asked.at(0).at("required"), false);
    EXPECT_EQ(asked.at(2).at("required"), true);
    EXPECT_TRUE(document.at("paths").at("/api/things/{thing}").as_object().contains("delete"));
}

TEST(Routes, OfTheSameMethodAndPathAreABug) {
    support::Folder const folder;
    base::FixedClock const clock{base::Instant{}};
    base::IdMaker ids{clock};
    auto const database = support::ok(db::Database::open("sqlite:" + folder.file("a.db"), db::Existing::may_be_made));
    auto twice = routes();
    twice.push_back(twice.front());
    EXPECT_THROW(Dispatcher({{*database, clock, ids}, twice, &actor_of, {}}), std::logic_error);
}

TEST(PercentSigns, AreDecodedOnceAndBrokenOnesStay) {
    EXPECT_EQ(percent_decoded("%C3%A2n%20+%2", false), "ân +%2");
    EXPECT_EQ(percent_decoded("a+b%2541", true), "a b%41");
    EXPECT_EQ(percent_decoded("%zz%4", false), "%zz%4");
}

TEST(Cookies, AreFoundByTheirWholeName) {
    Request request;
    request.headers["cookie"] = "xnennep_session=1; nennep_session=2 ; b";
    EXPECT_EQ(request.cookie("nennep_session"), "2");
    EXPECT_EQ(request.cookie("session"), "");
}

}  // namespace
}  // namespace http
