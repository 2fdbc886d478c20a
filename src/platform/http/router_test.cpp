// Which route a path finds.
#include "platform/http/router.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace http {
namespace {

using testing::ElementsAre;
using testing::Pair;

Route of(Method method, std::string_view path) {
    Route route;
    route.method = method;
    route.path = path;
    return route;
}

std::string_view path_of(Found const& found) {
    return found.route == nullptr ? "" : found.route->path;
}

TEST(Router, ANameWrittenOutWinsOverAParameter) {
    std::vector<Route> const routes{of(Method::get, "/a/{id}"), of(Method::get, "/a/new"),
                                    of(Method::get, "/a/{id}/b")};
    Router const router(routes);
    EXPECT_EQ(path_of(router.find(Method::get, "/a/new")), "/a/new");
    EXPECT_EQ(path_of(router.find(Method::get, "/a/7")), "/a/{id}");
    EXPECT_EQ(path_of(router.find(Method::get, "/a/new/b")), "/a/{id}/b");
}

TEST(Router, GivesWhatStandsForEachParameter) {
    std::vector<Route> const routes{of(Method::get, "/a/{one}/b/{other}")};
    auto const found = Router(routes).find(Method::get, "/a/x/b/y.z");
    EXPECT_THAT(found.values, ElementsAre(Pair("one", "x"), Pair("other", "y.z")));
}

TEST(Router, TakesNoEmptySegmentAndNothingMore) {
    std::vector<Route> const routes{of(Method::get, "/a/{id}")};
    Router const router(routes);
    EXPECT_EQ(path_of(router.find(Method::get, "/a/")), "");
    EXPECT_EQ(path_of(router.find(Method::get, "/a")), "");
    EXPECT_EQ(path_of(router.find(Method::get, "/a/1/")), "");
    EXPECT_EQ(path_of(router.find(Method::get, "")), "");
    EXPECT_EQ(path_of(router.find(Method::get, "a/1")), "");
}

TEST(Router, NamesTheMethodsOfAKnownPath) {
    std::vector<Route> const routes{of(Method::get, "/a"), of(Method::delete_, "/a")};
    EXPECT_EQ(Router(routes).find(Method::post, "/a").allowed, "GET, DELETE");
    EXPECT_EQ(Router(routes).find(Method::post, "/b").allowed, "");
}

}  // namespace
}  // namespace http
