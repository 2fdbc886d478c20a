// Ids and instants: making them from the clock, and their texts.
#include "base/id.h"

#include <algorithm>
#include <chrono>

#include "base/day.h"

namespace base {

namespace {

constexpr std::string_view id_digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t id_length = 13;

// 41 bits of milliseconds last 69 years: counted from 2010-01-01, until 2079.
constexpr std::int64_t id_epoch_milliseconds = 1'262'304'000'000;
constexpr int counter_bits = 12;
constexpr int node_bits = 10;

char raised_digit(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::string id_to_text(std::int64_t value) {
    std::string text(id_length, '0');
    auto rest = static_cast<std::uint64_t>(value);
    for (auto at = text.rbegin(); at != text.rend(); ++at) {
        *at = id_digits[rest % 32];
        rest /= 32;
    }
    return text;
}

Result<std::int64_t> parse_id(std::string_view text) {
    auto const invalid = [&] { return Error{Fault::invalid, "id.invalid", {{"value", std::string(text)}}}; };
    // The first digit carries the uppermost three bits of 63.
    if (text.size() != id_length || text[0] < '0' || text[0] > '7') return invalid();
    std::int64_t value = 0;
    for (char const c : text) {
        auto const digit = id_digits.find(raised_digit(c));
        if (digit == std::string_view::npos) return invalid();
        value = value * 32 + static_cast<std::int64_t>(digit);
    }
    return value;
}

std::string to_text(Instant instant) {
    std::chrono::sys_time<std::chrono::milliseconds> const time{std::chrono::milliseconds{instant.milliseconds}};
    auto const day = std::chrono::floor<std::chrono::days>(time);
    auto rest = (time - day).count();
    std::string hours = "T00:00:00.000Z";
    auto const put = [&](std::size_t at, std::int64_t number) {
        for (; number > 0; number /= 10) hours[at--] = static_cast<char>('0' + number % 10);
    };
    put(12, rest % 1000);
    rest /= 1000;
    put(8, rest % 60);
    put(5, rest / 60 % 60);
    put(2, rest / 3600);
    return to_text(day) + hours;
}

Day local_day(Clock const& clock) {
    auto const local =
        std::chrono::milliseconds(clock.now().milliseconds) + std::chrono::minutes(clock.offset_minutes());
    return Day(std::chrono::floor<std::chrono::days>(local));
}

Instant SystemClock::now() const {
    auto const since_1970 = std::chrono::system_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count()};
}

std::int64_t IdMaker::next() {
    auto const milliseconds = std::max<std::int64_t>(clock_.now().milliseconds - id_epoch_milliseconds, 0);
    auto const by_clock = milliseconds << counter_bits;
    auto last = last_.load();
    std::int64_t made = 0;
    // One more than the last when the clock stands still, goes back or the counter runs over into the next millisecond.
    do {
        made = std::max(last + 1, by_clock);
    } while (!last_.compare_exchange_weak(last, made));
    auto const counter = made & ((1 << counter_bits) - 1);
    return (made >> counter_bits << (node_bits + counter_bits)) | std::int64_t{node_} << counter_bits | counter;
}

}  // namespace base
