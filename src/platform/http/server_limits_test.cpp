// Proves what the server refuses at its socket, whom it leaves, and what nobody can take from it.
#include "platform/http/server.h"

#include <gmock/gmock.h>

#include "support/platform/echo_server.h"

namespace http {
namespace {

using namespace std::chrono_literals;
using support::comes_true;
using support::get;
using support::post;
using support::RawClient;
using support::TheServer;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Refused {
    std::string bytes;
    int status;
};

TEST_F(TheServer, RefusesAndClosesWhereARequestCouldHideAnother) {
    start();
    auto const hidden = get("/hidden");
    for (auto const& [bytes, status] : std::vector<Refused>{
             {post("/", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n" + hidden), 400},
             {post("/", "Content-Length: 0\r\nContent-Length: 40\r\n", hidden), 400},
             {post("/", "Content-Length: 0, 40\r\n", hidden), 400},
             {post("/", "Content-Length: -1\r\n", hidden), 400},
             {post("/", "Transfer-Encoding: xchunked\r\n", hidden), 400},
             {post("/", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: identity, chunked\r\n", "0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding : chunked\r\n", "0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding:\r\n chunked\r\n", "0\r\n\r\n" + hidden), 400},
             {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden, 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "x\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "1\nx\r\n0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "1\r\nxx\r\n0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "0x1\r\nx\r\n0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "-1\r\nx\r\n0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "10000000000000001\r\nx\r\n0\r\n\r\n" + hidden), 400},
             {post("/", "Transfer-Encoding: chunked\r\n", "1;" + std::string(20'000, 'x')), 400},
             {"GET / HTTP/1.1\nHost: a\n\n" + hidden, 400},
             {"GET / HTTP/1.1\r\nHost: a\r\nX: y\n\r\n" + hidden, 400},
             {"GET / HTTP/1.1\r\n\r\n" + hidden, 400},
             {"GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n" + hidden, 400},
             {std::string("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n", 28) + hidden, 400},
             {"\r\n\r\n" + hidden, 400},
             {"GET / HTTP/3.0\r\nHost: a\r\n\r\n" + hidden, 505},
             {"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505},
             {"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n" + hidden, 405},
             {"BREW / HTTP/1.1\r\nHost: a\r\n\r\n" + hidden, 501}}) {
        auto peer = client();
        peer.send(bytes);
        peer.finish_sending();
        auto const said = peer.rest();
        EXPECT_THAT(said, StartsWith("HTTP/1.1 " + std::to_string(status) + " ")) << bytes;
        EXPECT_THAT(said, HasSubstr("connection: close\r\n")) << bytes;
        EXPECT_THAT(said, Not(HasSubstr("hidden"))) << bytes;
    }
    EXPECT_EQ(echo.answered, 0);
}

TEST_F(TheServer, RefusesHeadsAndBodiesThatAreTooLarge) {
    start();
    std::string const large(20'000, 'x');
    for (auto const& [bytes, status] :
         std::vector<Refused>{{get("/" + large), 431},
                              {get("/", "X: " + large + "\r\n"), 431},
                              {large, 431},
                              {post("/", "Content-Length: 100001\r\n", ""), 413},
                              {post("/", "Transfer-Encoding: chunked\r\n", "186a1\r\nx"), 413},
                              {post("/", "Content-Length: 999999999999999999\r\n", "x"), 413}}) {
        auto peer = client();
        EXPECT_THAT(peer.ask(bytes), StartsWith("HTTP/1.1 " + std::to_string(status) + " ")) << bytes.substr(0, 99);
    }
    auto peer = client();
    auto const most = "Content-Length: 100000\r\n";
    EXPECT_THAT(peer.ask(post("/length", most, std::string(100'000, 'x'))), EndsWith("\r\n\r\n100000"));
    EXPECT_EQ(echo.answered, 1);
}

TEST_F(TheServer, LetsWhoeverSendsTooMuchReadThatItIsTooMuch) {
    start();
    auto peer = client();
    auto const body = std::string(40'000'000, 'x');
    std::thread sending([&] { peer.send(post("/large", "Content-Length: 40000000\r\n", body)); });
    EXPECT_THAT(peer.answer(), AllOf(StartsWith("HTTP/1.1 413 "), HasSubstr("33554432"), HasSubstr("32 MB")));
    sending.join();
}

TEST_F(TheServer, DropsASmallBodyWhereNoneIsTaken) {
    start();
    auto peer = client();
    EXPECT_THAT(peer.ask(get("/x", "Content-Length: 2\r\n") + "{}"), EndsWith("get /x  "));
    EXPECT_THAT(peer.ask(get("/x", "Content-Length: 20000\r\n")), StartsWith("HTTP/1.1 413 "));
}

TEST_F(TheServer, PromisesNoMoreRoomForBodiesThanThereIs) {
    start({.bodies_bytes = 150'000});
    auto first = client();
    first.send(post("/p", "Content-Length: 100000\r\n", "x"));
    auto second = client();
    // Two threads of the kernel may hand over in any order; whoever is second finds the room taken.
    std::this_thread::sleep_for(100ms);
    EXPECT_THAT(second.ask(post("/p", "Content-Length: 100000\r\n", "x")), StartsWith("HTTP/1.1 503 "));
    // Whoever signs in or saves needs no promise.
    auto small = client();
    EXPECT_THAT(small.ask(post("/length", "Content-Length: 40000\r\n", std::string(40'000, 'x'))), EndsWith("40000"));
    EXPECT_THAT(first.ask(std::string(99'999, 'x')), StartsWith("HTTP/1.1 200 "));
    auto third = client();
    EXPECT_THAT(third.ask(post("/length", "Content-Length: 100000\r\n", std::string(100'000, 'x'))),
                EndsWith("100000"));
}

TEST_F(TheServer, RefusesALargeBodyByItsHeadAndPromisesItNoRoom) {
    start({.bodies_bytes = 150'000});
    for (auto const* const fields : {"Content-Length: 100000\r\n", "Transfer-Encoding: chunked\r\n",
                                     "Content-Length: 100000\r\nExpect: 100-continue\r\n"}) {
        auto stranger = client();
        stranger.send(post("/forbidden", fields, ""));
        EXPECT_THAT(stranger.answer(),
                    AllOf(StartsWith("HTTP/1.1 401 "), HasSubstr("connection: close"), EndsWith("not you")))
            << fields;
        auto other = client();
        EXPECT_THAT(other.ask(post("/length", "Content-Length: 100000\r\n", std::string(100'000, 'x'))),
                    EndsWith("100000"));
    }
    EXPECT_EQ(echo.answered, 3);
    auto small = client();
    EXPECT_THAT(small.ask(post("/forbidden", "Content-Length: 2\r\n", "{}")), StartsWith("HTTP/1.1 200 "))
        << "a small one is left to the answer";
}

TEST_F(TheServer, LeavesWhoeverIsTooSlow) {
    start({.idle = 300ms, .head = 300ms, .body = 300ms});
    auto silent = client();
    auto in_head = client();
    in_head.send("GET / HTTP/1.1\r\n");
    auto in_body = client();
    in_body.send(post("/", "Content-Length: 10\r\n", "x"));
    auto in_chunk = client();
    in_chunk.send(post("/", "Transfer-Encoding: chunked\r\n", "a\r\nx"));
    auto after = client();
    EXPECT_THAT(after.ask(get("/")), StartsWith("HTTP/1.1 200 "));
    for (auto* const peer : {&silent, &in_head, &in_body, &in_chunk, &after}) EXPECT_TRUE(peer->is_closed_within(5s));
}

TEST_F(TheServer, IsNotKeptWaitingByAByteNowAndThen) {
    start({.head = 400ms});
    auto peer = client();
    auto const began = std::chrono::steady_clock::now();
    std::atomic<bool> is_over = false;
    std::thread dripping([&] {
        while (!is_over) {
            peer.send("G");
            std::this_thread::sleep_for(20ms);
        }
    });
    EXPECT_EQ(peer.rest(), "");
    is_over = true;
    dripping.join();
    EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
}

TEST_F(TheServer, MakesRoomForNewPeersAndTellsThemWhereThereIsNone) {
    start({.connections = 3});
    std::vector<std::unique_ptr<RawClient>> busy;
    for (int count = 0; count < 3; ++count) {
        busy.push_back(std::make_unique<RawClient>(server->port()));
        busy.back()->send(count == 0 ? get("/idle") : get("/slow"));
        if (count == 0) busy.back()->answer();
    }
    EXPECT_TRUE(comes_true([&] { return echo.waiting == 2; }));
    auto fourth = client();
    EXPECT_THAT(fourth.ask(get("/x")), StartsWith("HTTP/1.1 200 "));
    EXPECT_TRUE(busy[0]->is_closed_within(5s));
    fourth.send(get("/slow"));
    EXPECT_TRUE(comes_true([&] { return echo.waiting == 3; }));
    auto fifth = client();
    EXPECT_THAT(fifth.rest(), StartsWith("HTTP/1.1 503 "));
    echo.let_go();
    EXPECT_THAT(fourth.answer(), EndsWith("get /slow  "));
}

TEST_F(TheServer, RefusesWhatTheWorkersCannotGetTo) {
    start({.workers = 1, .queued = 1});
    auto one = client();
    auto two = client();
    auto three = client();
    hold_a_worker(one);
    two.send(get("/two"));
    std::this_thread::sleep_for(100ms);
    auto const refused = three.ask(get("/three", "Accept-Language: en\r\n"));
    EXPECT_THAT(refused, AllOf(StartsWith("HTTP/1.1 503 "), HasSubstr("retry-after: 1"), HasSubstr("busy")));
    echo.let_go();
    EXPECT_THAT(two.answer(), EndsWith("get /two  "));
    EXPECT_THAT(three.ask(get("/again")), EndsWith("get /again  "));
}

TEST_F(TheServer, AnswersAtOnceWhatNeedsNoWorker) {
    start({.workers = 1, .queued = 1});
    auto one = client();
    auto two = client();
    auto three = client();
    hold_a_worker(one);
    two.send(get("/two"));
    EXPECT_THAT(three.ask(get("/now") + get("/now")), EndsWith("get /now  "));
    EXPECT_THAT(three.answer(), EndsWith("get /now  "));
    echo.let_go();
    EXPECT_THAT(one.answer(), EndsWith("get /slow  "));
    EXPECT_THAT(two.answer(), EndsWith("get /two  "));
}

TEST_F(TheServer, DoesNotWorkForWhoeverHasGoneMeanwhile) {
    start({.workers = 1});
    auto one = client();
    hold_a_worker(one);
    auto staying = client();
    for (int count = 0; count < 20; ++count) {
        auto leaving = client();
        leaving.send(get("/" + std::to_string(count)) + get("/after"));
    }
    staying.send(get("/staying"));
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(echo.answered, 1);
    echo.let_go();
    EXPECT_THAT(staying.answer(), EndsWith("get /staying  "));
    EXPECT_EQ(echo.answered, 2);
}

TEST_F(TheServer, AnswersWhoeverOnlyEndsHisSendingWhereAWorkerIsFree) {
    start({.workers = 1});
    auto peer = client();
    peer.send(get("/x"));
    peer.finish_sending();
    EXPECT_THAT(peer.rest(), EndsWith("get /x  "));
}

}  // namespace
}  // namespace http
