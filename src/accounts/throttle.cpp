// How often somebody may try to sign in.
#include "accounts/throttle.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <vector>

namespace accounts {
namespace {

constexpr int free_failures = 5;
constexpr std::int64_t first_delay = 30 * base::second_ms;
constexpr std::int64_t longest_delay = 15 * base::minute_ms;
constexpr std::int64_t forgotten_after = 60 * base::minute_ms;
constexpr int free_failures_of_strangers = 20;
constexpr int failures_to_a_doubling = 10;
constexpr std::int64_t first_delay_of_strangers = base::second_ms;
constexpr std::int64_t longest_delay_of_strangers = 30 * base::second_ms;
constexpr int failures_of_an_address = 30;
constexpr std::int64_t window_length = 10 * base::minute_ms;

std::int64_t seconds_until(base::Instant end, base::Instant now) {
    return std::max<std::int64_t>(0, (end.milliseconds - now.milliseconds + base::second_ms - 1) / base::second_ms);
}

std::int64_t since(base::Instant past, base::Instant now) {
    return now.milliseconds - past.milliseconds;
}

template <class Tries>
base::Instant last_of(Tries const& tries) {
    return tries.last;
}
base::Instant last_of(Window const& window) {
    return window.first;
}

// Makes room where there is none: the older half goes, so that it is not done again at the next try.
template <class Map>
void make_room(Map& kept, std::size_t most_kept) {
    if (kept.size() < most_kept) return;
    std::vector<base::Instant> times;
    times.reserve(kept.size());
    for (auto const& [key, value] : kept) times.push_back(last_of(value));
    auto const middle = times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2);
    std::nth_element(times.begin(), middle, times.end());
    std::erase_if(kept, [&, left = kept.size() / 2 + 1](auto const& entry) mutable {
        if (left == 0 || last_of(entry.second) > *middle) return false;
        --left;
        return true;
    });
}

// A login name has no line break.
std::string sender_key(std::string const& login_name, Sender const& sender) {
    return login_name + '\n' + (sender.known_by.empty() ? address_key(sender.address) : "known by " + sender.known_by);
}

// After `delay` since the last; never longer, were the clock put back.
std::int64_t seconds_after(base::Instant last, std::int64_t delay, base::Instant now) {
    return std::min(seconds_until({last.milliseconds + delay}, now), delay / base::second_ms);
}

template <class Map>
void uncount(Map& kept, std::string const& key) {
    if (auto const found = kept.find(key); found != kept.end())
        found->second.count = std::max(found->second.count - 1, 0);
}

}  // namespace

std::int64_t wait_seconds(Failures const& failures, base::Instant now) {
    if (failures.count < free_failures || since(failures.last, now) > forgotten_after) return 0;
    // No more doublings than the longest delay needs.
    auto const doublings = std::min(failures.count - free_failures, 10);
    return seconds_after(failures.last, std::min(first_delay << doublings, longest_delay), now);
}

std::int64_t wait_seconds(Strangers const& strangers, base::Instant now) {
    if (strangers.count < free_failures_of_strangers || since(strangers.last, now) > forgotten_after) return 0;
    auto const doublings = std::min((strangers.count - free_failures_of_strangers) / failures_to_a_doubling, 10);
    auto const delay = std::min(first_delay_of_strangers << doublings, longest_delay_of_strangers);
    return seconds_after(strangers.last, delay, now);
}

std::int64_t wait_seconds(Window const& window, base::Instant now) {
    if (window.count < failures_of_an_address) return 0;
    return std::min(seconds_until({window.first.milliseconds + window_length}, now), window_length / base::second_ms);
}

std::string address_key(std::string_view address) {
    std::string const text(address);
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return text;
    constexpr std::array<unsigned char, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    std::array<char, INET6_ADDRSTRLEN> shown{};
    if (std::equal(mapped.begin(), mapped.end(), bytes.begin()))
        return inet_ntop(AF_INET, bytes.data() + mapped.size(), shown.data(), shown.size());
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return inet_ntop(AF_INET6, bytes.data(), shown.data(), shown.size());
}

std::int64_t Throttle::admit(std::string const& login_name, Sender const& sender, base::Instant now) {
    std::lock_guard const lock(mutex_);
    make_room(by_sender_, most_kept_);
    auto& failures = by_sender_[sender_key(login_name, sender)];
    if (since(failures.last, now) > forgotten_after) failures = {};
    auto wait = wait_seconds(failures, now);
    if (!sender.known_by.empty()) {
        if (wait == 0) failures = {failures.count + 1, now};
        return wait;
    }
    make_room(by_login_name_, most_kept_);
    make_room(by_address_, most_kept_);
    auto& strangers = by_login_name_[login_name];
    auto& window = by_address_[address_key(sender.address)];
    if (since(strangers.last, now) > forgotten_after) strangers = {};
    if (since(window.first, now) >= window_length) window = {0, now};
    wait = std::max({wait, wait_seconds(strangers, now), wait_seconds(window, now)});
    if (wait > 0) return wait;
    failures = {failures.count + 1, now};
    strangers = {strangers.count + 1, now};
    ++window.count;
    return 0;
}

void Throttle::take_back(std::string const& login_name, Sender const& sender) {
    std::lock_guard const lock(mutex_);
    uncount(by_sender_, sender_key(login_name, sender));
    if (!sender.known_by.empty()) return;
    uncount(by_login_name_, login_name);
    uncount(by_address_, address_key(sender.address));
}

void Throttle::succeeded(std::string const& login_name, Sender const& sender) {
    take_back(login_name, sender);
    std::lock_guard const lock(mutex_);
    by_sender_.erase(sender_key(login_name, sender));
}

std::size_t Throttle::size() const {
    std::lock_guard const lock(mutex_);
    return by_sender_.size() + by_login_name_.size() + by_address_.size();
}

}  // namespace accounts
