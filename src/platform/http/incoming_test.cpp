// Proves what is read out of a head.
#include "platform/http/incoming.h"

#include <gtest/gtest.h>

namespace http {
namespace {

Incoming with(std::string const& fields, std::string const& line = "GET / HTTP/1.1") {
    return incoming_of(line + "\r\nHost: a\r\n" + fields + "\r\n");
}

TEST(IncomingOf, ReadsMethodTargetAndFields) {
    auto const incoming = with("X-One: 1\r\nAccept:  text/html \r\nx-one:2\r\nCookie: a=b\r\nCookie: c=d\r\nEmpty:\r\n",
                               "PATCH /a%20b?c=%64 HTTP/1.1");
    auto const& request = incoming.request;
    EXPECT_EQ(request.method, Method::patch);
    EXPECT_EQ(request.path, "/a b");
    EXPECT_EQ(request.query, "c=%64");
    EXPECT_EQ(
        request.headers,
        (Headers{{"host", "a"}, {"x-one", "1, 2"}, {"accept", "text/html"}, {"cookie", "a=b; c=d"}, {"empty", ""}}));
    EXPECT_EQ(request.cookie("c"), "d");
    EXPECT_FALSE(incoming.has_body());
}

TEST(IncomingOf, TakesHeadAsGet) {
    auto const incoming = with("", "HEAD / HTTP/1.1");
    EXPECT_EQ(incoming.request.method, Method::get);
    EXPECT_TRUE(incoming.exchange.is_head);
    EXPECT_EQ(incoming.method_status, 0);
    EXPECT_EQ(with("", "DELETE / HTTP/1.1").request.method, Method::delete_);
}

TEST(IncomingOf, KnowsMethodsThatAreNotOurs) {
    EXPECT_EQ(with("", "OPTIONS * HTTP/1.1").method_status, 405);
    EXPECT_EQ(with("", "CONNECT a:1 HTTP/1.1").method_status, 405);
    EXPECT_EQ(with("", "BREW / HTTP/1.1").method_status, 501);
    EXPECT_EQ(with("", "get / HTTP/1.1").method_status, 501);
}

TEST(IncomingOf, KnowsWhetherTheConnectionStays) {
    EXPECT_EQ(with("").exchange.persistence, Persistence::keep);
    EXPECT_EQ(with("Connection: Upgrade, Close\r\n").exchange.persistence, Persistence::close);
    EXPECT_EQ(with("", "GET / HTTP/1.0").exchange.persistence, Persistence::close);
    EXPECT_EQ(with("Connection: Keep-Alive\r\n", "GET / HTTP/1.0").exchange.persistence, Persistence::keep);
    EXPECT_TRUE(with("", "GET / HTTP/1.0").exchange.is_http_10);
}

TEST(IncomingOf, KnowsTheBodyThatFollows) {
    EXPECT_EQ(with("Content-Length: 012\r\n").length, 12U);
    EXPECT_TRUE(with("Content-Length: 1\r\n").has_body());
    EXPECT_FALSE(with("Content-Length: 0\r\n").has_body());
    EXPECT_TRUE(with("Transfer-Encoding: Chunked\r\n").is_chunked);
    EXPECT_EQ(with("Expect: 100-Continue\r\n").expectation, Expectation::to_continue);
    EXPECT_EQ(with("Expect: miracles\r\n").expectation, Expectation::unknown);
    EXPECT_EQ(with("Expect: 100-continue\r\n", "GET / HTTP/1.0").expectation, Expectation::none);
}

}  // namespace
}  // namespace http
