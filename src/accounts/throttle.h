#pragma once
// How often somebody may try to sign in, so that nobody guesses passwords and nobody shuts the door on their owner.
//
// Were tries counted by the account alone, anybody who knows a login name could lock its owner out by being wrong on
// purpose; were they counted by the address alone, whoever has many addresses could guess without end, and behind a
// proxy, where all have one address, one would lock out all. So there are two queues for each account. Whoever comes
// from a browser in which its owner has signed in before (devices.h) waits for the failures of that browser alone.
// Strangers wait for the failures from their own address at this account, for those from their address at whatever
// account, and, a little, for those of all strangers at this account: at most half a minute, so that a new PC gets in
// even while somebody is guessing, and yet a thousand addresses together have some three thousand guesses a day. All is
// the same for a name that is nobody's.
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/id.h"

namespace accounts {

// Failures of one sender at one account, one after the other.
struct Failures {
    int count = 0;
    base::Instant last{};
};
// Failures of all strangers at one account.
struct Strangers {
    int count = 0;
    base::Instant last{};
};
// Failures from one address since the first of its ten minutes.
struct Window {
    int count = 0;
    base::Instant first{};
};

// Whole seconds to wait before the next try; 0: now. Pure.
// Of one sender: after the fifth failure in a row half a minute, then twice as long each time, up to a quarter of an
// hour. Of all strangers: after twenty failures a second, then twice as long with every ten, up to half a minute. Both
// are forgotten after an hour without a try. An address has 30 failures in ten minutes, since a whole office may share
// one.
std::int64_t wait_seconds(Failures const& failures, base::Instant now);
std::int64_t wait_seconds(Strangers const& strangers, base::Instant now);
std::int64_t wait_seconds(Window const& window, base::Instant now);

// What counts as one address: of IPv6 the network, since a household has more addresses than there are guesses. Pure.
std::string address_key(std::string_view address);

// Who tries.
struct Sender {
    std::string address{};
    // What only the account's owner has, such as the hash of a token in his browser; empty for a stranger.
    std::string known_by{};
};

// Remembers tries in bounded memory: where there are too many, those longest ago are forgotten. Safe from any thread.
class Throttle {
public:
    explicit Throttle(std::size_t most_kept = 10'000) : most_kept_(most_kept) {}

    // 0: go on; the try counts as failed until one of the others says otherwise, so that many at once count as many.
    std::int64_t admit(std::string const& login_name, Sender const& sender, base::Instant now);
    // It was no failure after all, and says nothing about those before.
    void take_back(std::string const& login_name, Sender const& sender);
    // It was right: what this sender did wrong before is forgotten.
    void succeeded(std::string const& login_name, Sender const& sender);

    [[nodiscard]] std::size_t size() const;

private:
    std::size_t const most_kept_;
    mutable std::mutex mutex_;
    std::map<std::string, Failures, std::less<>> by_sender_;  // at a login name
    std::map<std::string, Strangers, std::less<>> by_login_name_;
    std::map<std::string, Window, std::less<>> by_address_;
};

}  // namespace accounts
