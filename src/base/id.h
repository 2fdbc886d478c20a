#pragma once
// Ids: 64-bit, made by the program, growing with time (41 bits of milliseconds since 2010, 10 of node, 12 of counter),
// typed by what they name.
#include <atomic>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/result.h"

namespace base {

template <class T>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(Id const&) const = default;
};

// 13 characters of Crockford's base32, in the order of the numbers: what JSON and URLs show.
std::string id_to_text(std::int64_t value);
// Either case; the fault's code is "id.invalid".
Result<std::int64_t> parse_id(std::string_view text);

template <class T>
std::string to_text(Id<T> id) {
    return id_to_text(id.value);
}

// Milliseconds since 1970-01-01 UTC.
struct Instant {
    std::int64_t milliseconds = 0;

    auto operator<=>(Instant const&) const = default;
};

// Lengths of time as they lie between two instants.
inline constexpr std::int64_t second_ms = 1000;
inline constexpr std::int64_t minute_ms = 60 * second_ms;
inline constexpr std::int64_t hour_ms = 60 * minute_ms;
inline constexpr std::int64_t day_ms = 24 * hour_ms;

// 2019-04-10T08:00:00.000Z
std::string to_text(Instant instant);

// Where time comes from; tests hand in a fixed one.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    // Minutes from UTC to the wall clock of the place: days are those of the people who meet there. Viet Nam: 420.
    [[nodiscard]] virtual int offset_minutes() const { return 420; }
};

// The day it is where people meet.
Day local_day(Clock const& clock);

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

class FixedClock final : public Clock {
public:
    explicit FixedClock(Instant instant) : instant_(instant) {}
    [[nodiscard]] Instant now() const override { return instant_; }

private:
    Instant instant_;
};

// Makes ids that never repeat and never go back within one program, even when the clock does. Safe from any thread.
class IdMaker {
public:
    explicit IdMaker(Clock const& clock, unsigned node = 0) : clock_(clock), node_(node & 0x3ffU) {}

    std::int64_t next();
    template <class T>
    Id<T> next() {
        return Id<T>{next()};
    }

private:
    Clock const& clock_;
    unsigned node_;
    std::atomic<std::int64_t> last_{0};  // milliseconds and counter without the node
};

}  // namespace base
