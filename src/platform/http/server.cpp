// Listening, letting peers in, and leaving.
#include "platform/http/server.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <thread>

#include "platform/http/connection.h"
#include "platform/log/log.h"

namespace http {
namespace {

using boost::system::error_code;
using net::ip::tcp;
using std::chrono::steady_clock;

constexpr auto as_value = net::as_tuple(net::use_awaitable);
constexpr std::string_view no_room =
    "HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

// At least four: most of a request's time is waiting for the disk or the database.
std::size_t worker_count(Limits const& limits) {
    if (limits.workers > 0) return limits.workers;
    return std::clamp<std::size_t>(std::size_t{2} * std::thread::hardware_concurrency(), 4, 16);
}

// Protocols of which nothing bad is known: TLS 1.2 with forward secrecy and authenticated ciphers, and 1.3.
base::Result<net::ssl::context> tls_of(Certificate const& certificate) {
    net::ssl::context tls(net::ssl::context::tls_server);
    try {
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
        SSL_CTX_set_mode(tls.native_handle(), SSL_MODE_RELEASE_BUFFERS);
        SSL_CTX_set_cipher_list(tls.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
        tls.use_certificate_chain(net::buffer(certificate.chain));
        tls.use_private_key(net::buffer(certificate.key), net::ssl::context::pem);
    } catch (boost::system::system_error const& broken) {
        return base::Error{base::Fault::refused, "server.certificate_unusable", {{"reason", broken.code().message()}}};
    }
    if (SSL_CTX_check_private_key(tls.native_handle()) != 1)
        return base::Error{
            base::Fault::refused, "server.certificate_unusable", {{"reason", "key and certificate do not match"}}};
    return tls;
}

base::Error not_listening(Listening const& listening, error_code error) {
    auto const port = std::to_string(listening.port);
    if (error == net::error::address_in_use)
        return {base::Fault::refused, "server.port_taken", {{"address", listening.address}, {"port", port}}};
    return {base::Fault::refused,
            "server.not_listening",
            {{"address", listening.address}, {"port", port}, {"reason", error.message()}}};
}

base::Result<> listen(tcp::acceptor& acceptor, Listening const& listening) {
    error_code error;
    auto const address = net::ip::make_address(listening.address, error);
    if (error) return base::Error{base::Fault::invalid, "server.address_invalid", {{"address", listening.address}}};
    tcp::endpoint const endpoint(address, listening.port);
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(1024, error);
    if (error) return not_listening(listening, error);
    return {};
}

// One address has one name, also where IPv4 comes in by an IPv6 door.
std::string address_of(net::ip::address const& peer) {
    if (peer.is_v6() && peer.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, peer.to_v6()).to_string();
    return peer.to_string();
}

// Closes whoever has been idle longest; false where nobody is.
bool make_room(Service& service) {
    Connection* longest = nullptr;
    for (auto* const connection : service.connections)
        if (connection->idle_since() && (longest == nullptr || connection->idle_since() < longest->idle_since()))
            longest = connection;
    if (longest != nullptr) longest->cut();
    return longest != nullptr;
}

}  // namespace

struct Server::Running {
    Running(Application& application, Limits const& limits)
        : service(application, limits, worker_count(limits)), acceptor(service.io) {}

    net::awaitable<void> accept() {
        while (acceptor.is_open()) {
            auto [error, socket] = co_await acceptor.async_accept(as_value);
            if (!error)
                let_in(std::move(socket));
            else if (acceptor.is_open())
                co_await recover(error);
        }
    }

    // Such as no file handles left: others have to go first.
    net::awaitable<void> recover(error_code error) {
        logs::warn("server.accept_failed", {{"reason", error.message()}});
        net::steady_timer pause(service.io, std::chrono::milliseconds(100));
        (void)co_await pause.async_wait(as_value);
    }

    void let_in(tcp::socket socket) {
        if (service.connections.size() < service.limits.connections || make_room(service)) {
            welcome(std::move(socket));
            return;
        }
        tell_full();
        error_code ignored;
        socket.non_blocking(true, ignored);
        // Over TLS there is nobody yet to speak with. What the peer has sent is taken first, as closing with bytes
        // unread would take the answer away from it.
        std::array<char, 4096> unread{};
        if (!service.tls) socket.read_some(net::buffer(unread), ignored);
        if (!service.tls) socket.write_some(net::buffer(no_room), ignored);
        socket.shutdown(tcp::socket::shutdown_both, ignored);
    }

    void welcome(tcp::socket socket) {
        error_code error;
        auto const peer = socket.remote_endpoint(error);
        if (error) return;
        socket.set_option(tcp::no_delay(true), error);
        serve(service, std::move(socket), address_of(peer.address()));
    }

    // A line for each refused peer would fill the disk on the worst of days.
    void tell_full() {
        ++refused;
        auto const now = steady_clock::now();
        if (now - last_told < std::chrono::seconds(10)) return;
        logs::warn("server.full", {{"connections", service.connections.size()}, {"refused", refused}});
        last_told = now;
        refused = 0;
    }

    void run_io() {
        for (;;) {
            try {
                service.io.run();
                return;
            } catch (std::exception const& broken) {
                logs::error("server.io_broken", {{"reason", broken.what()}});
            }
        }
    }

    void begin_stopping() {
        error_code ignored;
        acceptor.close(ignored);
        cut([](Connection const& connection) { return connection.idle_since().has_value(); });
    }

    template <class Choice>
    void cut(Choice const& is_meant) {
        for (auto* const connection : std::set<Connection*>(service.connections))
            if (is_meant(*connection)) connection->cut();
    }

    bool wait_for_the_last() {
        std::unique_lock lock(service.counting);
        return service.connection_gone.wait_for(lock, service.limits.stop,
                                                [&] { return service.connection_count == 0; });
    }

    Service service;
    tcp::acceptor acceptor;
    std::uint16_t port = 0;
    std::size_t refused = 0;  // since the last line about it
    steady_clock::time_point last_told{};
    std::thread io_thread{};
};

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}

Server::~Server() {
    if (running_->io_thread.joinable()) (void)stop();
    running_->service.workers.join();
}

base::Result<std::unique_ptr<Server>> Server::start(Application& application, Listening const& listening,
                                                    Limits const& limits) {
    auto running = std::make_unique<Running>(application, limits);
    if (listening.certificate) running->service.tls.emplace(TRY(tls_of(*listening.certificate)));
    TRY(listen(running->acceptor, listening));
    running->port = running->acceptor.local_endpoint().port();
    net::co_spawn(running->service.io, running->accept(), net::detached);
    running->io_thread = std::thread([&its = *running] {
        auto const guard = net::make_work_guard(its.service.io);
        its.run_io();
    });
    logs::info("server.started", {{"port", running->port}, {"is_secure", listening.certificate.has_value()}});
    return std::unique_ptr<Server>(new Server(std::move(running)));
}

std::uint16_t Server::port() const {
    return running_->port;
}

Stopped Server::stop() {
    auto& service = running_->service;
    service.is_stopping = true;
    net::post(service.io, [this] { running_->begin_stopping(); });
    auto const is_quiet = running_->wait_for_the_last();
    net::post(service.io, [this] {
        running_->cut([](Connection const&) { return true; });
        running_->service.io.stop();
    });
    running_->io_thread.join();
    auto const left = service.at_work.load();
    logs::info("server.stopped", {{"is_quiet", is_quiet}, {"requests_left", left}});
    return left == 0 ? Stopped::finished : Stopped::cut_off;
}

}  // namespace http
