#pragma once
// How often somebody may try to sign in: by account, whether there is such an account or not, and by address.
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

#include "base/id.h"

namespace accounts {

// Failures at one login name, one after the other.
struct Failures {
    int count = 0;
    base::Instant last{};
};
// Failures from one address since the first of its ten minutes.
struct Window {
    int count = 0;
    base::Instant first{};
};

// Whole seconds to wait before the next try; 0: now. After the fifth failure in a row half a minute, then twice as long
// each time, up to a quarter of an hour; an hour without a try, and all is forgotten. An address has 30 failures in ten
// minutes, since a whole office may share one. Pure.
std::int64_t wait_seconds(Failures const& failures, base::Instant now);
std::int64_t wait_seconds(Window const& window, base::Instant now);

// What counts as one address: of IPv6 the network, since a household has more addresses than there are guesses. Pure.
std::string address_key(std::string_view address);

// Remembers tries in bounded memory: where there are too many, those longest ago are forgotten. Safe from any thread.
class Throttle {
public:
    explicit Throttle(std::size_t most_kept = 10'000) : most_kept_(most_kept) {}

    // 0: go on; the try counts as failed until one of the others says otherwise, so that many at once count as many.
    std::int64_t admit(std::string const& login_name, std::string_view address, base::Instant now);
    // It was no failure after all, and says nothing about those before.
    void take_back(std::string const& login_name, std::string_view address);
    // It was right: failures before are forgotten.
    void succeeded(std::string const& login_name, std::string_view address);

    [[nodiscard]] std::size_t size() const;

private:
    std::size_t const most_kept_;
    mutable std::mutex mutex_;
    std::map<std::string, Failures, std::less<>> by_login_name_;
    std::map<std::string, Window, std::less<>> by_address_;
};

}  // namespace accounts
