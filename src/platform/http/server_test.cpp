// Proves the server at its socket: what is answered, and how it stops.
#include "platform/http/server.h"

#include <gmock/gmock.h>

#include "platform/log/log.h"
#include "support/platform/echo_server.h"

namespace http {
namespace {

using namespace std::chrono_literals;
using support::comes_true;
using support::get;
using support::ok;
using support::post;
using support::RawClient;
using support::TheServer;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

TEST_F(TheServer, AnswersRequestAfterRequestOnOneConnection) {
    start();
    auto peer = client();
    auto const first = peer.ask(get("/a%20b?c=%64"));
    EXPECT_THAT(first, StartsWith("HTTP/1.1 200 OK\r\n"));
    EXPECT_THAT(first, HasSubstr("x-from: 127.0.0.1\r\nx-secure: no\r\n"));
    EXPECT_THAT(first, HasSubstr("\r\ndate: "));
    EXPECT_THAT(first, EndsWith("\r\n\r\nget /a b c=%64 "));
    EXPECT_THAT(peer.ask(post("/p", "Content-Length: 3\r\n", "abc")), EndsWith("post /p  abc"));
    EXPECT_THAT(peer.ask(post("/p", "Transfer-Encoding: chunked\r\n", "2\r\nab\r\n1;x=y\r\nc\r\n0\r\n\r\n")),
                EndsWith("post /p  abc"));
    EXPECT_THAT(peer.ask("PATCH http://other/x HTTP/1.1\r\nHost: a\r\n\r\n"), EndsWith("patch /x  "));
    EXPECT_EQ(echo.answered, 4);
}

TEST_F(TheServer, AnswersTenThousandRequestsOnOneConnection) {
    start();
    auto peer = client();
    int good = 0;
    for (int count = 0; count < 10'000; ++count) good += peer.ask(get("/x")).ends_with("get /x  ") ? 1 : 0;
    EXPECT_EQ(good, 10'000);
}

TEST_F(TheServer, AnswersWhatCameAtOnceInItsOrder) {
    start();
    auto peer = client();
    std::string all;
    for (int count = 0; count < 200; ++count) {
        all += get("/" + std::to_string(count));
        all += post("/body", "Content-Length: 2\r\n", "G" + std::to_string(count % 10));
        all += "\r\n" + post("/chunk", "Transfer-Encoding: chunked\r\n", "1\r\nx\r\n0\r\nHost: evil\r\n\r\n");
    }
    std::thread sending([&] { peer.send(all); });
    for (int count = 0; count < 200; ++count) {
        EXPECT_THAT(peer.answer(), EndsWith("get /" + std::to_string(count) + "  "));
        EXPECT_THAT(peer.answer(), EndsWith("post /body  G" + std::to_string(count % 10)));
        EXPECT_THAT(peer.answer(), EndsWith("post /chunk  x"));
    }
    sending.join();
}

TEST_F(TheServer, TakesBytesHoweverTheyAreCut) {
    start();
    auto peer = client();
    for (char const c : post("/p", "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\nX: y\r\n\r\n")) {
        peer.send({&c, 1});
        std::this_thread::sleep_for(1ms);
    }
    EXPECT_THAT(peer.answer(), EndsWith("post /p  abc"));
}

TEST_F(TheServer, SendsLongAnswersWholeAndPackedToWhomeverTakesThat) {
    start();
    auto peer = client();
    auto const whole = peer.ask(get("/text"));
    EXPECT_THAT(whole, HasSubstr("content-length: 5000000\r\n"));
    EXPECT_THAT(whole, EndsWith(std::string(1000, 'a')));
    auto const packed = peer.ask(get("/text", "Accept-Encoding: gzip\r\n"));
    EXPECT_THAT(packed, HasSubstr("content-encoding: gzip\r\n"));
    EXPECT_LT(packed.size(), 100'000U);
}

TEST_F(TheServer, TellsTheHeadAloneToHead) {
    start();
    auto peer = client();
    peer.send("HEAD /x HTTP/1.1\r\nHost: a\r\n\r\n" + get("/y", "Connection: close\r\n"));
    auto const both = peer.rest();
    EXPECT_THAT(both, HasSubstr("content-length: 8\r\n"));
    EXPECT_THAT(both, Not(HasSubstr("get /x")));
    EXPECT_THAT(both, EndsWith("connection: close\r\n\r\nget /y  "));
}

TEST_F(TheServer, KeepsAConnectionOfHttp10OnlyWhenAsked) {
    start();
    auto keeping = client();
    EXPECT_THAT(keeping.ask("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), HasSubstr("connection: keep-alive"));
    keeping.send("GET /y HTTP/1.0\r\n\r\n");
    EXPECT_THAT(keeping.rest(), EndsWith("connection: close\r\n\r\nget /y  "));
}

TEST_F(TheServer, TellsWhomeverWaitsForItToSendTheBody) {
    start();
    auto peer = client();
    auto const fields = "Expect: 100-continue\r\nContent-Length: 2\r\n";
    EXPECT_THAT(peer.ask(post("/p", fields, "")), StartsWith("HTTP/1.1 100 Continue\r\n"));
    EXPECT_THAT(peer.ask("ab"), EndsWith("post /p  ab"));
    EXPECT_THAT(peer.ask(post("/p", "Expect: 100-continue\r\nContent-Length: 100001\r\n", "")),
                StartsWith("HTTP/1.1 413 "));
    auto odd = client();
    EXPECT_THAT(odd.ask(get("/", "Expect: miracles\r\n")), StartsWith("HTTP/1.1 417 "));
}

TEST_F(TheServer, TakesALargeBodyWhereOneIsAllowed) {
    start();
    auto peer = client();
    auto const body = std::string(30'000'000, 'x');
    std::thread sending([&] { peer.send(post("/large", "Content-Length: 30000000\r\n", body)); });
    EXPECT_THAT(peer.answer(), HasSubstr("content-length: 30000013\r\n"));
    sending.join();
}

TEST_F(TheServer, AnswersManyPeersAtOnce) {
    start();
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 8; ++thread)
        threads.emplace_back([&] {
            std::vector<std::unique_ptr<RawClient>> peers;
            for (int count = 0; count < 50; ++count) peers.push_back(std::make_unique<RawClient>(server->port()));
            for (int round = 0; round < 5; ++round) {
                for (auto& peer : peers) peer->send(get("/x"));
                for (auto& peer : peers) good += peer->answer().ends_with("get /x  ") ? 1 : 0;
            }
        });
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(good, 2000);
}

TEST_F(TheServer, SaysSoWhenTheApplicationBreaks) {
    start();
    logs::Capture const log(logs::Level::error);
    auto peer = client();
    EXPECT_THAT(peer.ask(get("/broken")), StartsWith("HTTP/1.1 500 "));
    EXPECT_THAT(peer.ask(get("/x")), EndsWith("get /x  "));
    EXPECT_THAT(log.text(), HasSubstr("server.answer_failed"));
}

TEST_F(TheServer, FinishesWhatIsUnderWayWhenItStops) {
    start();
    auto idle = client();
    EXPECT_THAT(idle.ask(get("/")), StartsWith("HTTP/1.1 200 "));
    auto busy = client();
    hold_a_worker(busy);
    std::thread later([&] {
        std::this_thread::sleep_for(200ms);
        echo.let_go();
    });
    EXPECT_EQ(server->stop(), Stopped::finished);
    later.join();
    EXPECT_THAT(busy.answer(), EndsWith("connection: close\r\n\r\nget /slow  "));
    EXPECT_TRUE(idle.is_closed_within(1s));
}

TEST_F(TheServer, WaitsNoLongerThanItsTimeWhenItStops) {
    start({.stop = 300ms});
    auto busy = client();
    hold_a_worker(busy);
    auto const began = std::chrono::steady_clock::now();
    EXPECT_EQ(server->stop(), Stopped::cut_off);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 3s);
    EXPECT_EQ(busy.rest(), "");
}

TEST(Start, TellsWhyItCannotListen) {
    support::Echo echo;
    auto const first = ok(Server::start(echo, {.port = 0}));
    auto const taken = Server::start(echo, {.port = first->port()});
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().code, "server.port_taken");
    EXPECT_EQ(Server::start(echo, {.address = "here"}).error().code, "server.address_invalid");
    EXPECT_EQ(Server::start(echo, {.address = "192.0.2.1", .port = 0}).error().code, "server.not_listening");
    Certificate const odd{"no certificate", "no key"};
    EXPECT_EQ(Server::start(echo, {.port = 0, .certificate = odd}).error().code, "server.certificate_unusable");
}

}  // namespace
}  // namespace http
