#pragma once
// A peer that sends whatever bytes it is told to, over a plain socket.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <optional>
#include <string>

namespace support {

class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            ADD_FAILURE() << "nobody listens on " << port;
    }
    ~RawClient() { ::close(socket_); }
    RawClient(RawClient const&) = delete;
    RawClient& operator=(RawClient const&) = delete;

    void send(std::string_view bytes) const {
        while (!bytes.empty()) {
            auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void finish_sending() const { ::shutdown(socket_, SHUT_WR); }

    // The next answer, head and body (by its content-length); what there was where the peer closed before its end.
    std::string answer() {
        std::size_t head = std::string::npos;
        while ((head = received_.find("\r\n\r\n")) == std::string::npos)
            if (!receive()) return std::exchange(received_, "");
        auto const length = received_.find("content-length: ");
        auto const body = length < head ? std::stoul(received_.substr(length + 16)) : 0;
        while (received_.size() < head + 4 + body)
            if (!receive()) break;
        auto const whole = received_.substr(0, head + 4 + body);
        received_.erase(0, whole.size());
        return whole;
    }
    std::string ask(std::string_view bytes) {
        send(bytes);
        return answer();
    }
    // Everything until the peer closes.
    std::string rest() {
        while (receive()) continue;
        return std::exchange(received_, "");
    }
    // Whether the peer closes within the time, having sent nothing more.
    bool is_closed_within(std::chrono::milliseconds time) {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(time.count())) <= 0) return false;
        return !receive();
    }

private:
    bool receive() {
        pollfd waiting{socket_, POLLIN, 0};
        if (::poll(&waiting, 1, 20'000) <= 0) {
            ADD_FAILURE() << "no answer within 20 s";
            return false;
        }
        std::string bytes(65536, '\0');
        auto const count = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (count <= 0) return false;
        received_.append(bytes, 0, static_cast<std::size_t>(count));
        return true;
    }

    int socket_;
    std::string received_{};
};

}  // namespace support
