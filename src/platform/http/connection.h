#pragma once
// What the connections of one server share. Of the files that see Asio, and of no other.
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <condition_variable>
#include <mutex>
#include <set>

#include "platform/http/server.h"

namespace http {

namespace net = boost::asio;

struct Service;

// One peer, of the io thread alone.
class Connection {
public:
    explicit Connection(Service& service);
    virtual ~Connection();
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    // Nothing comes or goes any more; the coroutine ends by itself, and the socket with it.
    virtual void cut() = 0;

    // Since when it waits for a request of which no byte has come; nothing while it is busy.
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> idle_since() const { return idle_since_; }

protected:
    void begin_idling() { idle_since_ = std::chrono::steady_clock::now(); }
    void end_idling() { idle_since_.reset(); }

    Service& service_;

private:
    std::optional<std::chrono::steady_clock::time_point> idle_since_{};
};

// Of the io thread alone, but for what is atomic or guarded.
struct Service {
    Service(Application& its_application, Limits const& its_limits, std::size_t its_workers)
        : application(its_application), limits(its_limits), worker_count(its_workers), workers(its_workers) {}

    Application& application;
    Limits limits;
    std::size_t worker_count;
    std::optional<net::ssl::context> tls{};
    std::atomic<bool> is_stopping = false;
    std::atomic<std::size_t> at_work = 0;  // requests with the workers, waiting ones too
    std::size_t bodies_bytes = 0;          // room promised to bodies
    std::set<Connection*> connections{};
    std::mutex counting;
    std::condition_variable connection_gone;
    std::size_t connection_count = 0;  // under `counting`, for whoever waits for the last to go

    // Last, so that coroutines and handlers that never came to their end go while the rest is still there.
    net::io_context io{1};
    net::thread_pool workers;
};

// A body so small needs no promise of room: connections are limited. Strangers who announce uploads and send nothing
// thus keep nobody from signing in or saving.
inline constexpr std::size_t small_body_bytes = std::size_t{64} << 10U;

// Room for a body among those of all requests, given back at the end.
class Room {
public:
    static bool is_needed_for(std::size_t bytes) { return bytes > small_body_bytes; }

    explicit Room(Service& service) : service_(service) {}
    ~Room() { service_.bodies_bytes -= bytes_; }
    Room(Room const&) = delete;
    Room& operator=(Room const&) = delete;

    bool take(std::size_t bytes) {
        if (!is_needed_for(bytes)) return true;
        if (service_.bodies_bytes + bytes > service_.limits.bodies_bytes) return false;
        service_.bodies_bytes += bytes;
        bytes_ += bytes;
        return true;
    }

private:
    Service& service_;
    std::size_t bytes_ = 0;
};

// Speaks with the peer until it or we have enough. The address is the peer's, as requests tell it.
void serve(Service& service, net::ip::tcp::socket socket, std::string address);

}  // namespace http
