// A connection as a coroutine: read a head, believe it or not, read its body, have it answered by a worker, write.
#include "platform/http/connection.h"

#include <poll.h>

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "json/names.h"
#include "platform/http/compress.h"
#include "platform/http/head.h"
#include "platform/http/incoming.h"
#include "platform/log/log.h"

namespace http {
namespace {

namespace beast = boost::beast;
using Socket = beast::tcp_stream;
using Secure = net::ssl::stream<beast::tcp_stream>;
using ChunkParser = beast::http::request_parser<beast::http::string_body>;

constexpr auto as_value = net::as_tuple(net::use_awaitable);

constexpr std::size_t read_bytes = std::size_t{64} << 10U;
constexpr std::size_t write_bytes = std::size_t{256} << 10U;
// A body where the application takes none is read so far, and dropped: a client that sends "{}" is not told off.
constexpr std::size_t unasked_body_bytes = std::size_t{16} << 10U;

// What workers do for a request. Nothing: there is nothing to send yet.
using Work = std::optional<Outgoing> (*)(Service& service, Incoming& incoming);

std::optional<Outgoing> answered(Service& service, Incoming& incoming) {
    Response response;
    try {
        response = service.application.answer(incoming.request);
        compress(response, incoming.request);
    } catch (std::exception const& broken) {
        logs::error("server.answer_failed", {{"reason", broken.what()}});
        response = refusal(500, "http.broken", incoming.request.header("accept-language"));
    }
    if (service.is_stopping) incoming.exchange.persistence = Persistence::close;
    return outgoing(std::move(response), incoming.exchange);
}

// That it could not be asked is told with the answer.
std::optional<Outgoing> refused_by_head(Service& service, Incoming& incoming) {
    try {
        auto refused = service.application.refused_by_head(incoming.request);
        if (refused) return outgoing(*std::move(refused), {Persistence::close});
    } catch (std::exception const& broken) {
        logs::error("server.head_not_asked", {{"reason", broken.what()}});
    }
    return std::nullopt;
}

// Whether the peer has closed its side, however much of what it sent is still unread.
bool has_gone(int socket) {
    pollfd asked{socket, POLLRDHUP, 0};
    return ::poll(&asked, 1, 0) > 0;
}

// Runs the work on the workers; the coroutine goes on where it was. Nothing where the request had to wait for a
// worker and its peer has gone meanwhile: nobody would read the answer. (Who only ends his sending, and is answered at
// once or not at all, is rare; which of the two it is cannot be told.) The socket must stay open until then.
net::awaitable<std::optional<Outgoing>> on_worker(Service& service, Incoming incoming, int socket, Work work) {
    auto const begin = [&service, socket, work](auto handler, Incoming asked) {
        auto const must_wait = ++service.at_work > service.worker_count;
        net::post(service.workers, [&service, socket, work, must_wait, handler = std::move(handler),
                                    asked = std::move(asked)]() mutable {
            std::optional<Outgoing> out;
            if (!must_wait || !has_gone(socket)) out = work(service, asked);
            --service.at_work;
            net::post(service.io, [handler = std::move(handler), out = std::move(out)]() mutable {
                std::move(handler)(std::move(out));
            });
        });
    };
    return net::async_initiate<net::use_awaitable_t<> const, void(std::optional<Outgoing>)>(begin, net::use_awaitable,
                                                                                            std::move(incoming));
}

enum class Got { all, nothing, too_much, nonsense };
enum class Next { request, goodbye };

template <class Stream>
class Conversation final : public Connection {
    static constexpr bool is_secure = std::is_same_v<Stream, Secure>;

public:
    template <class... Arguments>
    Conversation(Service& service, std::string address, Arguments&&... arguments)
        : Connection(service),
          limits_(service.limits),
          address_(std::move(address)),
          stream_(std::forward<Arguments>(arguments)...) {}

    void cut() override {
        end_idling();
        boost::system::error_code ignored;
        beast::get_lowest_layer(stream_).cancel();
        socket().shutdown(net::ip::tcp::socket::shutdown_both, ignored);
    }

    net::awaitable<void> run() {
        if (!co_await shake_hands()) co_return;
        auto next = Next::request;
        while (next == Next::request) next = co_await exchange();
        co_await say_goodbye();
    }

private:
    [[nodiscard]] std::string_view buffered() const {
        return {static_cast<char const*>(buffer_.data().data()), buffer_.size()};
    }
    void expires_after(std::chrono::milliseconds time) { beast::get_lowest_layer(stream_).expires_after(time); }
    net::ip::tcp::socket& socket() { return beast::get_lowest_layer(stream_).socket(); }

    net::awaitable<bool> shake_hands() {
        if constexpr (is_secure) {
            expires_after(limits_.handshake);
            auto const [error] = co_await stream_.async_handshake(net::ssl::stream_base::server, as_value);
            co_return !error;
        }
        co_return true;
    }

    // 0: the peer has gone, or was too slow.
    net::awaitable<std::size_t> read_more(std::size_t most_bytes) {
        auto const room = buffer_.prepare(most_bytes);
        auto const [error, bytes] = co_await stream_.async_read_some(room, as_value);
        buffer_.commit(bytes);
        co_return error ? 0 : bytes;
    }

    net::awaitable<Got> read_head() {
        std::size_t seen = 0;
        bool may_skip_line = true;
        bool is_first_read = buffer_.size() == 0;
        if (is_first_read) begin_idling();
        expires_after(is_first_read ? limits_.idle : limits_.head);
        for (;;) {
            // One empty line before a request is forgiven (RFC 9112, 2.2).
            if (may_skip_line && buffer_.size() >= 2) {
                may_skip_line = false;
                if (buffered().starts_with("\r\n")) buffer_.consume(2);
            }
            head_bytes_ = head_length(buffered(), seen);
            if (head_bytes_ > limits_.head_bytes) co_return Got::too_much;
            if (head_bytes_ > 0) co_return Got::all;
            if (buffer_.size() >= limits_.head_bytes) co_return Got::too_much;
            seen = buffer_.size();
            auto const bytes = co_await read_more(limits_.head_bytes);
            end_idling();
            if (bytes == 0) co_return Got::nothing;
            // From now on the clock runs, however slowly the bytes come.
            if (is_first_read) expires_after(limits_.head);
            is_first_read = false;
        }
    }

    net::awaitable<Next> exchange() {
        auto const got = co_await read_head();
        if (got == Got::nothing) co_return Next::goodbye;
        if (got == Got::too_much) co_return co_await refuse(431, "http.head_too_large");
        auto const head = buffered().substr(0, head_bytes_);
        if (auto const problem = head_problem(head)) {
            logs::debug("server.head_refused", {{"problem", json::name_of(*problem)}});
            co_return co_await refuse(status_of(*problem), "http.head_invalid");
        }
        auto incoming = incoming_of(head);
        incoming.request.address = address_;
        incoming.request.is_secure = is_secure;
        language_ = incoming.request.header("accept-language");
        if (incoming.method_status == 405) co_return co_await refuse(405, "http.method_not_allowed");
        if (incoming.method_status != 0) co_return co_await refuse(incoming.method_status, "http.method_unknown");
        if (incoming.expectation == Expectation::unknown) co_return co_await refuse(417, "http.expectation_unknown");
        co_return co_await take_body(std::move(incoming));
    }

    net::awaitable<Next> take_body(Incoming incoming) {
        Room room(service_);
        if (!incoming.has_body()) {
            buffer_.consume(head_bytes_);
            co_return co_await reply(std::move(incoming));
        }
        auto const wanted = service_.application.body_limit_bytes(incoming.request.method, incoming.request.path);
        auto const limit = std::max(wanted, unasked_body_bytes);
        if (incoming.length > limit) co_return co_await refuse_body(limit);
        auto const most_bytes = incoming.is_chunked ? limit : incoming.length;
        if (Room::is_needed_for(most_bytes)) {
            if (is_full()) co_return co_await refuse(503, "http.busy");
            auto const refused = co_await on_worker(service_, incoming, socket().native_handle(), &refused_by_head);
            if (refused) co_return co_await turn_away(*refused);
        }
        if (!room.take(most_bytes)) co_return co_await refuse(503, "http.busy");
        if (incoming.expectation == Expectation::to_continue && buffer_.size() == head_bytes_)
            co_await write("HTTP/1.1 100 Continue\r\n\r\n", {});

        expires_after(limits_.body);
        auto got = Got::all;
        if (incoming.is_chunked)
            got = co_await read_chunks(limit, incoming.request.body);
        else
            got = co_await read_length(incoming.length, incoming.request.body);
        if (got == Got::nothing) co_return Next::goodbye;
        if (got == Got::too_much) co_return co_await refuse_body(limit);
        if (got == Got::nonsense) co_return co_await refuse(400, "http.head_invalid");
        if (wanted == 0) incoming.request.body.clear();
        co_return co_await reply(std::move(incoming));
    }

    net::awaitable<Got> read_length(std::size_t length, std::string& body) {
        buffer_.consume(head_bytes_);
        for (;;) {
            auto const bytes = std::min(length - body.size(), buffer_.size());
            body.append(buffered().substr(0, bytes));
            buffer_.consume(bytes);
            if (body.size() == length) co_return Got::all;
            if (co_await read_steadily() == 0) co_return Got::nothing;
        }
    }

    // The chunks are taken apart by Beast, which has to see the head for it. Fields that come after the last chunk
    // stay with it: nobody may add to a head that has been looked at.
    net::awaitable<Got> read_chunks(std::size_t limit, std::string& body) {
        ChunkParser parser;
        parser.eager(true);
        parser.header_limit(static_cast<std::uint32_t>(2 * limits_.head_bytes));
        parser.body_limit(limit);
        while (!parser.is_done()) {
            boost::system::error_code error;
            buffer_.consume(parser.put(buffer_.data(), error));
            if (error == beast::http::error::body_limit) co_return Got::too_much;
            if (error && error != beast::http::error::need_more) co_return Got::nonsense;
            if (parser.is_done()) break;
            // What one line of a chunk may have before it ends.
            if (buffer_.size() > limits_.head_bytes) co_return Got::nonsense;
            if (co_await read_steadily() == 0) co_return Got::nothing;
        }
        body = std::move(parser.get().body());
        co_return Got::all;
    }

    // Whoever sends sends on: the clock begins anew with every 64 KiB.
    net::awaitable<std::size_t> read_steadily() {
        auto const bytes = co_await read_more(read_bytes);
        body_bytes_ += bytes;
        if (body_bytes_ >= read_bytes) {
            body_bytes_ = 0;
            expires_after(limits_.body);
        }
        co_return bytes;
    }

    [[nodiscard]] bool is_full() const { return service_.at_work >= service_.worker_count + limits_.queued; }

    net::awaitable<Next> reply(Incoming incoming) {
        auto const exchange = incoming.exchange;
        std::optional<Outgoing> out;
        if (service_.application.is_answered_at_once(incoming.request))
            out = answered(service_, incoming);
        else if (!is_full())
            out = co_await on_worker(service_, std::move(incoming), socket().native_handle(), &answered);
        else
            out = outgoing(refusal(503, "http.busy", language_), exchange);
        if (!out) co_return Next::goodbye;
        auto const is_written = co_await write(out->head, out->has_body ? out->response.bytes() : std::string_view());
        auto const stays = is_written && out->persistence == Persistence::keep && !service_.is_stopping;
        co_return stays ? Next::request : Next::goodbye;
    }

    net::awaitable<bool> write(std::string_view head, std::string_view body) {
        do {
            expires_after(limits_.write);
            auto const piece = body.substr(0, write_bytes);
            std::array<net::const_buffer, 2> const both{net::buffer(head), net::buffer(piece)};
            auto const [error, bytes] = co_await net::async_write(stream_, both, as_value);
            if (error) co_return false;
            head = {};
            body.remove_prefix(piece.size());
        } while (!body.empty());
        co_return true;
    }

    net::awaitable<Next> refuse_body(std::size_t limit) {
        auto const is_large = limit >= std::size_t{1} << 20U;
        auto const shown = is_large ? std::to_string(limit >> 20U) + " MB" : std::to_string(limit >> 10U) + " KB";
        base::Arguments arguments{{"limit_bytes", std::to_string(limit)}, {"limit", shown}};
        auto const out = outgoing(refusal(413, "http.body_too_large", language_, arguments), {Persistence::close});
        co_return co_await turn_away(out);
    }

    net::awaitable<Next> refuse(int status, std::string_view code) {
        auto response = refusal(status, code, language_);
        if (status == 405) response.headers.emplace_back("allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
        auto const out = outgoing(std::move(response), {Persistence::close});
        co_return co_await turn_away(out);
    }

    // Nothing that follows is believed; it is read for a while, since closing with bytes unread would take the refusal
    // away from the peer.
    net::awaitable<Next> turn_away(Outgoing const& out) {
        if (!co_await write(out.head, out.response.bytes())) co_return Next::goodbye;
        boost::system::error_code ignored;
        if constexpr (!is_secure) stream_.socket().shutdown(net::ip::tcp::socket::shutdown_send, ignored);
        expires_after(limits_.linger);
        std::size_t bytes = 1;
        while (bytes > 0) {
            buffer_.clear();
            bytes = co_await read_more(read_bytes);
        }
        co_return Next::goodbye;
    }

    net::awaitable<void> say_goodbye() {
        if constexpr (is_secure) {
            expires_after(limits_.linger);
            (void)co_await stream_.async_shutdown(as_value);
        }
        boost::system::error_code ignored;
        socket().shutdown(net::ip::tcp::socket::shutdown_both, ignored);
        co_return;
    }

    Limits const& limits_;
    std::string address_;
    std::string language_{};  // of the last request, for refusals
    Stream stream_;
    beast::flat_buffer buffer_{};
    std::size_t head_bytes_ = 0;
    std::size_t body_bytes_ = 0;  // since the clock began anew
};

template <class Stream>
net::awaitable<void> converse(std::unique_ptr<Conversation<Stream>> conversation) {
    co_await conversation->run();
}

template <class Stream>
void begin(std::unique_ptr<Conversation<Stream>> conversation, net::io_context& io) {
    net::co_spawn(io, converse(std::move(conversation)), [](std::exception_ptr const& broken) {
        try {
            if (broken) std::rethrow_exception(broken);
        } catch (std::exception const& reason) {
            logs::error("server.connection_broken", {{"reason", reason.what()}});
        }
    });
}

}  // namespace

Connection::Connection(Service& service) : service_(service) {
    service_.connections.insert(this);
    std::lock_guard const lock(service_.counting);
    ++service_.connection_count;
}

Connection::~Connection() {
    service_.connections.erase(this);
    std::lock_guard const lock(service_.counting);
    --service_.connection_count;
    service_.connection_gone.notify_all();
}

void serve(Service& service, net::ip::tcp::socket socket, std::string address) {
    if (service.tls)
        begin(std::make_unique<Conversation<Secure>>(service, std::move(address), std::move(socket), *service.tls),
              service.io);
    else
        begin(std::make_unique<Conversation<Socket>>(service, std::move(address), std::move(socket)), service.io);
}

}  // namespace http
