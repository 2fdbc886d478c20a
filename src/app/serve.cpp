// The command `serve`.
#include "app/serve.h"

#include <csignal>
#include <cstdlib>
#include <iostream>

#include "accounts/accounts.h"
#include "app/demo/demo.h"
#include "app/wiring.h"
#include "importing/importing.h"
#include "platform/files/files.h"
#include "platform/http/server.h"
#include "platform/log/log.h"

namespace app {
namespace {

using command::Invocation;

constexpr std::size_t pem_bytes = std::size_t{1} << 20U;

// Whoever starts the server reads this at once, not when it ends.
void say(Invocation const& invocation, std::string_view code, base::Arguments const& arguments = {}) {
    std::cout << words::text(invocation.language(), code, arguments) << std::endl;
}

// The signals that mean "stop", held back from every thread that is begun from now on; one of them ends wait().
class StopSignals {
public:
    StopSignals() {
        ::sigemptyset(&signals_);
        ::sigaddset(&signals_, SIGINT);
        ::sigaddset(&signals_, SIGTERM);
        ::pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
        // A peer that goes away while we write is no reason to die.
        (void)std::signal(SIGPIPE, SIG_IGN);
    }
    void wait() const {
        int signal = 0;
        ::sigwait(&signals_, &signal);
    }

private:
    sigset_t signals_{};
};

base::Result<std::optional<http::Certificate>> certificate_of(config::Settings const& settings) {
    auto const certificate = settings.path("tls-cert");
    auto const key = settings.path("tls-key");
    if (certificate.empty() != key.empty()) return base::Error{base::Fault::invalid, "server.tls_incomplete"};
    if (certificate.empty()) return std::optional<http::Certificate>();
    return std::optional(
        http::Certificate{TRY(files::read_file(certificate, pem_bytes)), TRY(files::read_file(key, pem_bytes))});
}

base::Result<http::Listening> listening_of(config::Settings const& settings) {
    return http::Listening{settings.text("listen"), static_cast<std::uint16_t>(settings.number("port")),
                           TRY(certificate_of(settings))};
}

bool is_of_this_machine(std::string_view address) {
    return address.starts_with("127.") || address == "::1";
}

// As a browser on this machine may open it.
std::string url_of(http::Listening const& listening, std::uint16_t port) {
    auto const is_any = listening.address == "0.0.0.0" || listening.address == "::";
    auto const is_v6 = listening.address.find(':') != std::string::npos;
    auto const host = is_any ? "localhost" : is_v6 ? '[' + listening.address + ']' : listening.address;
    return (listening.certificate ? "https://" : "http://") + host + ':' + std::to_string(port);
}

void say_first_login(Invocation const& invocation, std::optional<accounts::FirstLogin> const& login) {
    if (login) say(invocation, "serve.first_login", {{"login_name", login->login_name}, {"code", login->code}});
}

void warn_of_open_door(Invocation const& invocation, http::Listening const& listening) {
    if (listening.certificate || is_of_this_machine(listening.address)) return;
    logs::warn("server.without_tls");
    say(invocation, "serve.without_tls", {{"address", listening.address}});
}

base::Result<> make_demo(Invocation const& invocation, db::Database& database) {
    say(invocation, "demo.making");
    auto const demo = TRY(demo::make_demo(database, invocation.clock()));
    std::cout << demo::told(demo, invocation.language()) << std::flush;
    return {};
}

// What nobody came back for while no server ran goes before anybody asks.
base::Result<> tidy_up(Invocation& invocation) {
    return invocation.act([](events::Context& context) -> base::Result<> {
        importing::remove_expired(context);
        return {};
    });
}

base::Result<command::Answer> serve(Invocation& invocation) {
    auto const listening = TRY(listening_of(invocation.settings()));
    StopSignals const signals;
    auto* const database = TRY(invocation.site(db::Existing::may_be_made));
    if (invocation.has("--demo")) TRY(make_demo(invocation, *database));
    TRY(tidy_up(invocation));
    // A node of its own, since a command may make ids for the same site in the same millisecond.
    base::IdMaker ids(invocation.clock(), std::random_device{}());
    http::Site site{*database, invocation.clock(), ids};
    auto const application = make_application(site);
    // Before anything is written: where the port is taken, the code would be told to nobody.
    auto const server = TRY(http::Server::start(*application, listening));
    say_first_login(invocation,
                    TRY(invocation.act([](auto& context) { return accounts::first_administrator(context); })));
    warn_of_open_door(invocation, listening);
    say(invocation, "serve.listening", {{"url", url_of(listening, server->port())}});
    signals.wait();
    // Whoever waits for a PDF would hold the server up.
    site.office->stop();
    auto const stopped = server->stop();
    say(invocation, "serve.stopped");
    // A request that does not end would hold the program; what it has not committed, the database takes back.
    if (stopped == http::Stopped::cut_off) std::_Exit(EXIT_SUCCESS);
    return command::Answer{boost::json::object(), ""};
}

}  // namespace

command::Command serve_command() {
    return {"serve", {{"--demo", command::Kind::flag}}, serve};
}

}  // namespace app
