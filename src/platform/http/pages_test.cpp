// Proves what a browser gets for a path, and what it may keep.
#include "platform/http/pages.h"

#include <gmock/gmock.h>

namespace http {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Key;
using testing::Not;
using testing::Pair;

std::array<base::EmbeddedFile, 6> const files{{{"assets/font-9c.woff2", "woff2"},
                                               {"assets/index-1b.js", "let one = 1;"},
                                               {"assets/index-1b.js.gz", "packed js"},
                                               {"favicon.ico", "icon"},
                                               {"index.html", "<!doctype html>"},
                                               {"index.html.gz", "packed html"}}};

Request asks(std::string const& path, Headers const& headers = {}) {
    Request request;
    request.path = path;
    request.headers = headers;
    return request;
}

Response answered(std::string const& path, Headers const& headers = {}) {
    auto response = Pages(files).answer(asks(path, headers));
    EXPECT_TRUE(response) << path;
    return response.value_or(Response{});
}

std::string header_of(Response const& response, std::string const& name) {
    for (auto const& [key, value] : response.headers)
        if (key == name) return value;
    return "";
}

TEST(Pages, AreFoundByTheirPath) {
    auto const script = answered("/assets/index-1b.js");
    EXPECT_EQ(script.bytes(), "let one = 1;");
    EXPECT_EQ(header_of(script, "content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(header_of(answered("/assets/font-9c.woff2"), "content-type"), "font/woff2");
    EXPECT_EQ(header_of(answered("/favicon.ico"), "content-type"), "image/x-icon");
}

TEST(Pages, GiveTheStartPageForTheFrontEndsOwnPaths) {
    for (std::string const path : {"/", "/so-dang-vien", "/chi-bo/0D5C/2026", "/index.html", "/v1.2/x",
                                   "/reports/2019-Q1/figures/members.admitted"}) {
        EXPECT_EQ(answered(path).bytes(), "<!doctype html>") << path;
        EXPECT_EQ(header_of(answered(path), "content-type"), "text/html; charset=utf-8");
    }
}

TEST(Pages, KnowNothingOfOtherPaths) {
    for (std::string const path :
         {"/assets/index-2c.js", "/assets/x", "/robots.txt", "/../etc/passwd.txt", "/api", "/api/x"})
        EXPECT_FALSE(Pages(files).answer(asks(path))) << path;
}

TEST(Pages, ArePackedForWhomeverTakesThat) {
    auto const packed = answered("/", {{"accept-encoding", "gzip, br"}});
    EXPECT_EQ(packed.bytes(), "packed html");
    EXPECT_EQ(header_of(packed, "content-encoding"), "gzip");
    EXPECT_EQ(header_of(packed, "vary"), "accept-encoding");
    EXPECT_EQ(header_of(answered("/"), "vary"), "accept-encoding");
    auto const font = answered("/assets/font-9c.woff2", {{"accept-encoding", "gzip"}});
    EXPECT_EQ(font.bytes(), "woff2");
    EXPECT_THAT(font.headers, Not(Contains(Key("content-encoding"))));
}

TEST(Pages, AreKeptForEverWhereTheirNameTellsTheirContent) {
    EXPECT_EQ(header_of(answered("/assets/index-1b.js"), "cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header_of(answered("/"), "cache-control"), "no-cache");
    EXPECT_EQ(header_of(answered("/favicon.ico"), "cache-control"), "no-cache");
}

TEST(Pages, AreNotSentAgainToWhomeverHasThem) {
    auto const tag = header_of(answered("/"), "etag");
    auto const again = answered("/", {{"if-none-match", "\"other\", W/" + tag}});
    EXPECT_EQ(again.status, 304);
    EXPECT_EQ(again.bytes(), "");
    EXPECT_EQ(header_of(again, "etag"), tag);
    EXPECT_EQ(answered("/", {{"if-none-match", "\"other\""}}).status, 200);
    // The packed page is another answer with another tag.
    EXPECT_EQ(answered("/", {{"if-none-match", tag}, {"accept-encoding", "gzip"}}).status, 200);
}

TEST(Pages, SayThatTheyWereNotBuilt) {
    Pages const none{std::span<base::EmbeddedFile const>()};
    auto const said = none.answer(asks("/"));
    ASSERT_TRUE(said);
    EXPECT_EQ(said->status, 503);
    EXPECT_THAT(std::string(said->bytes()), HasSubstr("built without its pages"));
    EXPECT_FALSE(none.answer(asks("/api/x")));
    EXPECT_FALSE(none.answer(asks("/x.js")));
}

}  // namespace
}  // namespace http
