// Proves which heads are believed and which are refused, and why.
#include "platform/http/head.h"

#include <gtest/gtest.h>

#include "json/names.h"

namespace http {
namespace {

struct Case {
    std::string head;
    std::optional<HeadProblem> problem{};
};

std::string get_with(std::string const& fields) {
    return "GET / HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}
std::string line(std::string const& request_line) {
    return request_line + "\r\nHost: a\r\n\r\n";
}

void expect_all(std::vector<Case> const& cases) {
    for (auto const& [head, wanted] : cases) {
        auto const found = head_problem(head);
        EXPECT_EQ(found ? json::name_of(*found) : "none", wanted ? json::name_of(*wanted) : "none") << head;
    }
}

TEST(HeadProblem, BelievesPlainHeads) {
    expect_all({{line("GET / HTTP/1.1")},
                {line("HEAD /a%20b?x=%C3%A2&y HTTP/1.1")},
                {line("POST http://example.org/x HTTP/1.1")},
                {line("GET https://example.org:8443?x HTTP/1.1")},
                {line("OPTIONS * HTTP/1.1")},
                {line("CONNECT example.org:443 HTTP/1.1")},
                {"GET / HTTP/1.0\r\n\r\n"},
                {"GET / HTTP/1.1\r\nHOST:\t[::1]:8080 \r\n\r\n"},
                {get_with("X-Text: a\tb \xC3\xA2\r\nX-Empty:\r\n")},
                {get_with("Content-Length: 10\r\n")},
                {get_with("Transfer-Encoding: Chunked \r\n")}});
}

TEST(HeadProblem, RefusesWhatTwoReadersCouldUnderstandDifferently) {
    using enum HeadProblem;
    expect_all({{get_with("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n"), length},
                {get_with("Content-Length: 3\r\nContent-Length: 3\r\n"), length},
                {get_with("Content-Length: 3, 3\r\n"), length},
                {get_with("Content-Length: +3\r\n"), length},
                {get_with("Content-Length: 0x3\r\n"), length},
                {get_with("Content-Length:\r\n"), length},
                {get_with("Content-Length: 9999999999999999999\r\n"), length},
                {get_with("Transfer-Encoding: chunked, identity\r\n"), encoding},
                {get_with("Transfer-Encoding: gzip, chunked\r\n"), encoding},
                {get_with("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n"), encoding},
                {get_with("Transfer-Encoding: \"chunked\"\r\n"), encoding},
                {get_with("Transfer-Encoding:\r\n"), encoding},
                {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", encoding},
                {get_with("Transfer-Encoding : chunked\r\n"), field},
                {get_with("Transfer-Encoding\t: chunked\r\n"), field},
                {get_with(" Transfer-Encoding: chunked\r\n"), folded},
                {get_with("X: a\r\n\tb\r\n"), folded},
                {get_with(": nameless\r\n"), field},
                {get_with("no colon\r\n"), field},
                {get_with("X(y): z\r\n"), field},
                {get_with("\xC3\xA2: z\r\n"), field}});
}

TEST(HeadProblem, RefusesLinesThatEndOtherwiseThanInCarriageReturnAndLineFeed) {
    using enum HeadProblem;
    expect_all({{"GET / HTTP/1.1\nHost: a\n\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\n\r\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\r\nX: a\nY: b\r\n\r\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\r\n\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", line_end},
                {"GET / HTTP/1.1\r\nHost: a\r\n", line_end},
                {"\r\n\r\n", request_line},
                {"", line_end}});
}

TEST(HeadProblem, RefusesHostsThatAreMissingRepeatedOrNone) {
    using enum HeadProblem;
    for (std::string const host :
         {"", "Host: a\r\nHost: a\r\n", "Host: a\r\nhost: b\r\n", "Host:\r\n", "Host: a/b\r\n", "Host: a@b\r\n",
          "Host: a, b\r\n", "Host: a b\r\n", "Host: a:b\r\n", "Host: [::1\r\n", "Host: a:123456\r\n", "Host: :80\r\n"})
        expect_all({{"GET / HTTP/1.1\r\n" + host + "\r\n", HeadProblem::host}});
    expect_all({{"GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n", host}});
}

TEST(HeadProblem, RefusesRequestLinesOfAnotherShape) {
    using enum HeadProblem;
    expect_all({{line("GET  / HTTP/1.1"), request_line},
                {line("GET / HTTP/1.1 "), request_line},
                {line(" GET / HTTP/1.1"), request_line},
                {line("GET /a b HTTP/1.1"), request_line},
                {line("GET\t/ HTTP/1.1"), request_line},
                {line("GET /"), request_line},
                {line("GE(T / HTTP/1.1"), request_line},
                {line("GET / http/1.1"), request_line},
                {line("GET / HTTP/1.1x"), request_line},
                {line("GET / HTTP/2.0"), version},
                {line("GET / HTTP/0.9"), version},
                {line("GET / HTTP/1.2"), version}});
}

TEST(HeadProblem, RefusesTargetsThatAreNone) {
    using enum HeadProblem;
    expect_all({{line("GET * HTTP/1.1"), target},
                {line("GET a HTTP/1.1"), target},
                {line("GET ftp://a/ HTTP/1.1"), target},
                {line("GET http:/// HTTP/1.1"), target},
                {line("GET http://u:p@a/ HTTP/1.1"), target},
                {line("GET example.org:443 HTTP/1.1"), target},
                {line("CONNECT /x HTTP/1.1"), target},
                {line("GET /\t HTTP/1.1"), target},
                {line("GET /#x HTTP/1.1"), target},
                {line("GET /\xC3\xA2 HTTP/1.1"), target},
                {line("GET /%00 HTTP/1.1"), target},
                {line("GET /?x=%00 HTTP/1.1"), target},
                {line("GET /% HTTP/1.1"), target},
                {line("GET /%4 HTTP/1.1"), target},
                {line("GET /%zz HTTP/1.1"), target},
                {line("GET /%ff HTTP/1.1"), target},
                {line("GET /%c0%af HTTP/1.1"), target}});
}

TEST(HeadProblem, RefusesControlCharactersEverywhere) {
    for (char const c : {'\0', '\x01', '\x0b', '\x1b', '\x7f'}) {
        auto const odd = std::string("X: a") + c + "b\r\n";
        expect_all({{get_with(odd), HeadProblem::control_character},
                    {line(std::string("GET /") + c + " HTTP/1.1"), HeadProblem::control_character}});
    }
}

TEST(HeadProblem, RefusesMoreThanAHundredFields) {
    std::string fields;
    for (int count = 0; count < 99; ++count) fields += "X: y\r\n";
    expect_all({{get_with(fields)}, {get_with(fields + "X: y\r\n"), HeadProblem::fields}});
}

TEST(HeadLength, FindsTheEmptyLineWhereverTheBytesWereCut) {
    std::string const head = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    for (std::size_t cut = 0; cut < head.size(); ++cut) {
        EXPECT_EQ(head_length(head.substr(0, cut), 0), 0U);
        EXPECT_EQ(head_length(head + "more", cut), head.size());
    }
    EXPECT_EQ(head_length("GET / HTTP/1.1\nHost: a\n\nmore", 0), 24U);
}

TEST(SplitTarget, DecodesThePathOnceAndLeavesTheQuery) {
    struct Split {
        std::string target, path, query;
    };
    for (auto const& [target, path, query] : std::vector<Split>{{"/", "/", ""},
                                                                {"/a%20b?x=%20", "/a b", "x=%20"},
                                                                {"/%2541", "/%41", ""},
                                                                {"/a%3Fb?c?d", "/a?b", "c?d"},
                                                                {"/a+b", "/a+b", ""},
                                                                {"http://a", "/", ""},
                                                                {"HTTP://a:80/x?y", "/x", "y"},
                                                                {"https://a?y", "/", "y"},
                                                                {"//a/b", "//a/b", ""}}) {
        EXPECT_EQ(split_target(target).path, path) << target;
        EXPECT_EQ(split_target(target).query, query) << target;
    }
}

TEST(StatusOf, IsABadRequestButForVersionAndNumber) {
    EXPECT_EQ(status_of(HeadProblem::length), 400);
    EXPECT_EQ(status_of(HeadProblem::version), 505);
    EXPECT_EQ(status_of(HeadProblem::fields), 431);
}

}  // namespace
}  // namespace http
