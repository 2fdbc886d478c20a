// Proves how responses stand on the wire.
#include "platform/http/reply.h"

#include <gmock/gmock.h>

#include "json/codec.h"
#include "support/result.h"

namespace http {
namespace {

using support::ok;
using testing::HasSubstr;
using testing::Not;

std::int64_t const a_monday = 1'795'420'800;  // 2026-11-23T08:00:00Z

TEST(HeadOf, TellsStatusHeadersLengthAndDate) {
    Response const response{200, {{"content-type", "text/plain"}}, "Ân"};
    EXPECT_EQ(head_of(response, {}, a_monday),
              "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: 3\r\n"
              "date: Mon, 23 Nov 2026 08:00:00 GMT\r\n\r\n");
    EXPECT_THAT(head_of({599}, {}, 0), HasSubstr("HTTP/1.1 599 Status\r\n"));
    EXPECT_THAT(head_of({200}, {}, 951'782'400), HasSubstr("date: Tue, 29 Feb 2000 00:00:00 GMT\r\n"));
}

TEST(HeadOf, TellsWhetherTheConnectionStaysWhereThatIsNotTheRule) {
    EXPECT_THAT(head_of({}, {Persistence::close}, 0), HasSubstr("connection: close\r\n"));
    EXPECT_THAT(head_of({}, {.is_http_10 = true}, 0), HasSubstr("connection: keep-alive\r\n"));
    EXPECT_THAT(head_of({}, {}, 0), Not(HasSubstr("connection:")));
}

TEST(HeadOf, LetsNoValueEndALine) {
    Response const response{200, {{"location", "/x\r\nset-cookie: a=b"}}};
    EXPECT_THAT(head_of(response, {}, 0), HasSubstr("location: /x  set-cookie: a=b\r\n"));
}

TEST(HasBody, IsNotForHeadNorForStatusesThatHaveNone) {
    Response response{200, {}, "x"};
    EXPECT_TRUE(has_body(response, {}));
    EXPECT_FALSE(has_body(response, {.is_head = true}));
    EXPECT_THAT(head_of(response, {.is_head = true}, 0), HasSubstr("content-length: 1\r\n"));
    for (int const status : {204, 304}) {
        response.status = status;
        EXPECT_FALSE(has_body(response, {}));
        EXPECT_THAT(head_of(response, {}, 0), Not(HasSubstr("content-length")));
    }
}

TEST(Refusal, IsAProblemInTheReadersLanguage) {
    auto const said = [](Response const& response) { return ok(json::parse(response.body)).at("title").as_string(); };
    auto const vi = refusal(413, "http.body_too_large", "", {{"limit_bytes", "1048576"}});
    auto const en = refusal(413, "http.body_too_large", "en-GB,en", {{"limit_bytes", "1048576"}});
    EXPECT_NE(said(vi), said(en));
    EXPECT_EQ(ok(json::parse(vi.body)).at("code"), "http.body_too_large");
    EXPECT_EQ(vi.status, 413);
    EXPECT_THAT(refusal(503, "http.busy", "").headers, testing::Contains(testing::Pair("retry-after", "1")));
}

}  // namespace
}  // namespace http
