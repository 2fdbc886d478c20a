// Every route's answers, from the tables of tests/scenarios; see the README there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/value.hpp>
#include <filesystem>
#include <set>

#include "app/wiring.h"
#include "platform/files/files.h"
#include "platform/http/router.h"
#include "support/app/scenario_site.h"

namespace {

using boost::json::array;
using boost::json::object;
using boost::json::value;

std::string const folder = TESTS_DIR "/scenarios/";

std::vector<std::string> table_files() {
    std::vector<std::string> names;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json") names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

array tables_of(std::string const& file) {
    auto const text = support::ok(files::read_file(folder + file + ".json", std::size_t{4} << 20U));
    return support::ok(json::parse(text)).as_array();
}

std::string text_in(object const& from, std::string_view key) {
    auto const* const found = from.if_contains(key);
    return found == nullptr ? "" : std::string(found->as_string());
}

std::vector<std::string> texts_in(object const& from, std::string_view key) {
    std::vector<std::string> texts;
    if (auto const* const found = from.if_contains(key))
        for (auto const& text : found->as_array()) texts.emplace_back(text.as_string());
    return texts;
}

object object_in(object const& from, std::string_view key) {
    auto const* const found = from.if_contains(key);
    return found == nullptr ? object() : found->as_object();
}

// What a row expects of an answer, said in one failure each.
void expect_answer(object const& row, http::Response const& response, support::ScenarioSite& site) {
    auto const body = std::string(response.bytes());
    EXPECT_EQ(response.status, row.at("status").as_int64()) << body;
    for (auto const& part : texts_in(row, "contains")) EXPECT_THAT(body, testing::HasSubstr(site.filled(part)));
    for (auto const& part : texts_in(row, "lacks"))
        EXPECT_THAT(body, testing::Not(testing::HasSubstr(site.filled(part))));
    auto const held = object_in(row, "holds");
    auto const kept = object_in(row, "keep");
    if (held.empty() && kept.empty()) return;
    auto const parsed = support::ok(json::parse(body, {std::size_t{64} << 20U, 32}));
    boost::json::error_code missing;
    for (auto const& one : held) {
        auto const* const found = parsed.find_pointer(one.key(), missing);
        auto const wanted = site.filled(json::print(one.value()));
        EXPECT_EQ(found == nullptr ? "(nothing)" : json::print(*found), wanted) << one.key() << " in " << body;
    }
    for (auto const& one : kept) {
        auto const* const found = parsed.find_pointer(one.value().as_string(), missing);
        ASSERT_NE(found, nullptr) << one.value() << " in " << body;
        site.set(std::string(one.key()), found->is_string() ? std::string(found->as_string()) : json::print(*found));
    }
}

// A row may ask another route than its table's: with GET, or POST where it has a body, unless it names its method.
std::string method_of(object const& row, std::string_view route) {
    auto const named = text_in(row, "method");
    if (!named.empty()) return named;
    auto const method = route.substr(0, route.find(' '));
    http::Route own;
    own.path = route.substr(method.size() + 1);
    auto const path = text_in(row, "path");
    std::vector<http::Route> const routes{own};
    auto const is_own = http::Router(routes).find(own.method, path.substr(0, path.find('?'))).route != nullptr;
    return is_own ? std::string(method) : row.contains("body") ? "POST" : "GET";
}

http::Request request_of(object const& row, std::string_view route, support::ScenarioSite& site) {
    http::Request request;
    auto const method = method_of(row, route);
    for (auto const one :
         {http::Method::get, http::Method::post, http::Method::put, http::Method::patch, http::Method::delete_})
        if (http::wire_name(one) == method) request.method = one;
    auto const target = site.filled(text_in(row, "path"));
    auto const question = std::min(target.find('?'), target.size());
    request.path = http::percent_decoded(target.substr(0, question), false);
    request.query = target.substr(std::min(question + 1, target.size()));
    request.headers["host"] = "nennep.test";
    if (auto const* const headers = row.if_contains("headers"))
        for (auto const& header : headers->as_object())
            request.headers[std::string(header.key())] = site.filled(std::string(header.value().as_string()));
    if (auto const* const body = row.if_contains("body")) {
        request.headers["content-type"] = "application/json";
        request.body = site.filled(json::print(*body));
    }
    if (row.contains("raw")) {
        request.headers["content-type"] = text_in(row, "type");
        request.body = text_in(row, "raw");
    }
    if (row.contains("upload")) request.body = site.file(text_in(row, "upload"));
    site.sign_in(request, text_in(row, "as"));
    return request;
}

class Scenarios : public support::OnBothEngines {
protected:
    // On a fresh site.
    void run_table(object const& table) {
        auto const route = std::string(table.at("route").as_string());
        auto const database = make_migrated();
        support::ScenarioSite site(*database, clock, ids);
        auto const application = app::make_application(site.site());
        for (auto const& entry : table.at("rows").as_array()) {
            auto const& row = entry.as_object();
            SCOPED_TRACE(route + ": " + text_in(row, "name"));
            auto const method = row.contains("method") ? text_in(row, "method") : route.substr(0, route.find(' '));
            auto const response = application->answer(request_of(row, route, site));
            expect_answer(row, response, site);
        }
    }
};

TEST_P(Scenarios, AnswerAsTheTablesSay) {
    clock = base::FixedClock(support::noon(base::make_day(2019, 4, 10)));
    for (auto const& file : table_files())
        for (auto const& table : tables_of(file)) run_table(table.as_object());
}
ON_BOTH_ENGINES(Scenarios);

std::set<std::int64_t> allowed_statuses(std::string_view first_row) {
    if (first_row == "not logged in") return {401};
    if (first_row == "wrong right") return {403, 404};
    return {400, 422};
}

// What the first rows of a route's table must be.
void expect_first_rows(http::Route const& route, array const& rows) {
    std::vector<std::string> names;
    for (auto const& row : rows) names.push_back(text_in(row.as_object(), "name"));
    std::vector<std::string> wanted{"not logged in", "wrong right", "broken body"};
    if (route.right == rights::Right::anyone) wanted = {"broken body"};
    ASSERT_GE(names.size(), wanted.size());
    names.resize(wanted.size());
    EXPECT_EQ(names, wanted);
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        auto const status = rows[at].at("status").as_int64();
        SCOPED_TRACE(wanted[at]);
        EXPECT_TRUE(allowed_statuses(wanted[at]).contains(status)) << status;
    }
}

TEST(ScenarioTables, BeginForEveryRouteWithWhoMayNotAndWhatIsBroken) {
    std::map<std::string, array> tables;
    for (auto const& file : table_files())
        for (auto const& table : tables_of(file))
            EXPECT_TRUE(tables.emplace(table.at("route").as_string(), table.at("rows").as_array()).second)
                << table.at("route") << " has two tables";
    for (auto const& route : app::all_routes()) {
        auto const name = std::string(http::wire_name(route.method)) + " " + std::string(route.path);
        SCOPED_TRACE(name);
        auto const found = tables.find(name);
        if (found == tables.end()) {
            ADD_FAILURE() << "no table in tests/scenarios";
            continue;
        }
        expect_first_rows(route, found->second);
        tables.erase(found);
    }
    for (auto const& [name, rows] : tables) ADD_FAILURE() << "a table for " << name << ", which is no route";
}

}  // namespace
