#pragma once
// What the program did, one JSON line each on stderr: time (UTC), level, event, the thread's scopes, then the event's
// fields.
//   logs::info("import.done", {{"rows", 5234}, {"file", logs::personal(name)}});
//   {"time":"2025-03-05T08:00:00.000Z","level":"info","event":"import.done","act":"0D…","rows":5234,"file":"***"}
// Personal data never stands in the log: no names, numbers, addresses, dates of birth, remarks, nor file names, which
// often are people's names; ids and counts instead. Where a reader should still see that there was something, write
// personal(…). Any thread. (The namespace is not called after its folder because C has a function log.)
#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "json/record.h"

namespace logs {

enum class Level { debug, info, warn, error, off };
RECORD_ENUM(Level, debug, info, warn, error, off)

// Takes the place of a personal value; the value itself is not kept.
struct Personal {};

template <class T>
Personal personal(T const& /*value*/) {
    return {};
}

class Value {
public:
    Value(bool flag) : held_(flag) {}
    template <std::integral Integer>
    Value(Integer number) : held_(static_cast<std::int64_t>(number)) {}
    template <std::convertible_to<std::string_view> Text>
    Value(Text const& text) : held_(std::string(std::string_view(text))) {}
    Value(Personal personal) : held_(personal) {}

    using Held = std::variant<bool, std::int64_t, std::string, Personal>;
    [[nodiscard]] Held const& held() const { return held_; }

private:
    Held held_;
};

// A name other than time, level, event and those of the scopes around it, which would win.
struct Field {
    std::string_view name;
    Value value;
};

using Fields = std::initializer_list<Field>;

// `event` reads "noun.happened".
void debug(std::string_view event, Fields fields = {});
void info(std::string_view event, Fields fields = {});
void warn(std::string_view event, Fields fields = {});
void error(std::string_view event, Fields fields = {});

// Lines below the level are dropped; warn until somebody sets it.
void set_level(Level level);

// Adds a field to every line its thread writes while it lives, such as the id of a request or an act. Scopes end in
// reverse order.
class Scope {
public:
    Scope(std::string_view name, Value value);
    ~Scope();
    Scope(Scope const&) = delete;
    Scope& operator=(Scope const&) = delete;

    [[nodiscard]] Scope const* outer() const { return outer_; }
    [[nodiscard]] std::string const& name() const { return name_; }
    [[nodiscard]] Value const& value() const { return value_; }

private:
    Scope const* outer_;
    std::string name_;
    Value value_;
};

// Tests: while it lives all lines from `level` up go into a string instead. One at a time.
class Capture {
public:
    explicit Capture(Level level);
    ~Capture();
    Capture(Capture const&) = delete;
    Capture& operator=(Capture const&) = delete;

    [[nodiscard]] std::string text() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace logs
