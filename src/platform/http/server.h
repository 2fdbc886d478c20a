#pragma once
// The door to the network: HTTP/1.1 over TCP or TLS. One thread speaks with all peers; a pool of workers answers.
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/result.h"
#include "platform/http/message.h"

namespace http {

// How much anybody may take from the server; what goes beyond is refused, and who is too slow is left.
struct Limits {
    std::size_t connections = 512;  // beyond, whoever has been idle longest goes; where nobody is idle, 503
    std::size_t workers = 0;        // 0: by the machine's cores
    std::size_t queued = 256;       // requests waiting for a worker; beyond: 503
    std::size_t head_bytes = std::size_t{16} << 10U;     // beyond: 431
    std::size_t bodies_bytes = std::size_t{256} << 20U;  // of all requests at once; beyond: 503

    std::chrono::milliseconds handshake{10'000};
    std::chrono::milliseconds idle{75'000};   // between requests
    std::chrono::milliseconds head{10'000};   // from its first byte to its last
    std::chrono::milliseconds body{20'000};   // for each 64 KiB
    std::chrono::milliseconds write{30'000};  // for each 256 KiB
    std::chrono::milliseconds linger{2'000};  // what is still coming in after a refusal is read so long
    std::chrono::milliseconds stop{5'000};    // for what is under way
};

// PEM texts.
struct Certificate {
    std::string chain{};
    std::string key{};
};

struct Listening {
    std::string address = "127.0.0.1";  // a number, IPv4 or IPv6
    std::uint16_t port = 8080;          // 0: any that is free
    std::optional<Certificate> certificate{};
};

enum class Stopped {
    finished,
    cut_off,  // a worker is still at its request; the server's destructor would wait for it
};

class Server {
public:
    // Listens when it returns. The application must outlive it. Codes: server.address_invalid, server.port_taken,
    // server.not_listening, server.certificate_unusable.
    static base::Result<std::unique_ptr<Server>> start(Application& application, Listening const& listening,
                                                       Limits const& limits = {});
    ~Server();
    Server(Server const&) = delete;
    Server& operator=(Server const&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    // Takes no more requests, lets those under way finish within Limits::stop, then leaves. Once.
    Stopped stop();

private:
    struct Running;
    explicit Server(std::unique_ptr<Running> running);

    std::unique_ptr<Running> running_;
};

}  // namespace http
