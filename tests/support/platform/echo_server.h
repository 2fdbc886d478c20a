#pragma once
// A server on a free port whose application says what it was asked.
#include <gmock/gmock.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "json/names.h"
#include "platform/http/server.h"
#include "support/platform/raw_client.h"
#include "support/result.h"

namespace support {

// Says what it was asked; /slow answers when it is told to, /now needs no worker, /forbidden takes no large body.
class Echo final : public http::Application {
public:
    [[nodiscard]] std::size_t body_limit_bytes(http::Method method, std::string_view path) const override {
        return method == http::Method::get ? 0 : path == "/large" ? std::size_t{32} << 20U : 100'000;
    }
    [[nodiscard]] bool is_answered_at_once(http::Request const& request) const override {
        return request.path == "/now";
    }
    std::optional<http::Response> refused_by_head(http::Request const& head) override {
        if (head.path != "/forbidden") return std::nullopt;
        return http::Response{401, {}, "not you"};
    }
    http::Response answer(http::Request const& request) override {
        ++answered;
        if (request.path == "/slow") wait();
        if (request.path == "/broken") throw std::runtime_error("broken");
        if (request.path == "/text") return {200, {{"content-type", "text/plain"}}, std::string(5'000'000, 'a')};
        if (request.path == "/length") return {200, {}, std::to_string(request.body.size())};
        return {
            200,
            {{"x-from", request.address}, {"x-secure", request.is_secure ? "yes" : "no"}},
            std::string(json::name_of(request.method)) + " " + request.path + " " + request.query + " " + request.body};
    }
    void let_go() {
        std::lock_guard const lock(mutex_);
        may_go_ = true;
        told_.notify_all();
    }

    std::atomic<int> answered = 0;
    std::atomic<int> waiting = 0;

private:
    void wait() {
        std::unique_lock lock(mutex_);
        ++waiting;
        told_.wait(lock, [this] { return may_go_; });
        --waiting;
    }

    std::mutex mutex_;
    std::condition_variable told_;
    bool may_go_ = false;
};

template <class Condition>
bool comes_true(Condition const& condition) {
    for (int tries = 0; tries < 1000 && !condition(); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    return condition();
}

inline std::string get(std::string const& path, std::string const& fields = "") {
    return "GET " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n";
}
inline std::string post(std::string const& path, std::string const& fields, std::string const& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + fields + "\r\n" + body;
}

class TheServer : public testing::Test {
protected:
    void start(http::Limits const& limits = {}) { server = ok(http::Server::start(echo, {.port = 0}, limits)); }
    void TearDown() override {
        echo.let_go();
        server.reset();
    }
    RawClient client() { return RawClient(server->port()); }
    // Its request holds a worker until the echo is let go.
    void hold_a_worker(RawClient& busy) {
        busy.send(get("/slow"));
        EXPECT_TRUE(comes_true([&] { return echo.waiting == 1; }));
    }

    Echo echo;
    std::unique_ptr<http::Server> server;
};

}  // namespace support
