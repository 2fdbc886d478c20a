#pragma once
// What signing in needs beside the site: how often somebody has tried, and whose turn it is to have a password checked.
// One for a server, for as long as it runs.
#include "accounts/throttle.h"
#include "platform/crypto/password.h"

namespace accounts {

struct Desk {
    Throttle throttle{};
    crypto::PasswordQueue passwords{};
};

// A try to sign in: it counts as a failure unless it is said to have been none. Faults: login.throttled {seconds}.
class Try {
public:
    static base::Result<Try> begin(Desk& desk, std::string login_name, Sender sender, base::Instant now) {
        auto const seconds = desk.throttle.admit(login_name, sender, now);
        if (seconds > 0)
            return base::Error{base::Fault::throttled, "login.throttled", {{"seconds", std::to_string(seconds)}}};
        return Try(desk, std::move(login_name), std::move(sender));
    }

    void was_no_failure() { desk_->throttle.take_back(login_name_, sender_); }
    void succeeded() { desk_->throttle.succeeded(login_name_, sender_); }

private:
    Try(Desk& desk, std::string login_name, Sender sender)
        : desk_(&desk), login_name_(std::move(login_name)), sender_(std::move(sender)) {}

    Desk* desk_;
    std::string login_name_;
    Sender sender_;
};

}  // namespace accounts
