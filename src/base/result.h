#pragma once
// The outcome of anything that may be refused: a value, or an Error with a code the reader's language is looked up by.
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace base {

// What went wrong in kind; one table each turns it into an exit status (app) and an HTTP status (platform/http).
enum class Fault { invalid, unauthenticated, forbidden, not_found, conflict, stale, refused, throttled, unavailable };

using Arguments = std::map<std::string, std::string>;

// One thing wrong with one field; `pointer` is a JSON pointer (RFC 6901) into what was given.
struct FieldError {
    std::string pointer;
    std::string code;
    Arguments arguments{};

    bool operator==(FieldError const&) const = default;
};

// `code` reads "noun.problem"; sentences for people stand in web/src/words/<language>/ under the same code.
struct Error {
    Fault fault = Fault::invalid;
    std::string code{};
    Arguments arguments{};
    std::vector<FieldError> fields{};

    bool operator==(Error const&) const = default;
};

inline Error& error_in(std::unique_ptr<Error> const& error) {
    if (!error) throw std::logic_error("an error was asked for where there is a value");
    return *error;
}

// std::expected's interface, for GCC 12 and clang 14 alike; [[nodiscard]]. See docs/adr/0001.
template <class T = void>
class [[nodiscard]] Result {
public:
    using value_type = T;

    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::make_unique<Error>(std::move(error))) {}

    [[nodiscard]] bool has_value() const { return value_.has_value(); }
    explicit operator bool() const { return has_value(); }
    // Asked for what is not there, these throw std::bad_optional_access; error() and take_error() std::logic_error.
    T& operator*() & { return value_.value(); }
    T const& operator*() const& { return value_.value(); }
    T&& operator*() && { return std::move(value_).value(); }
    T* operator->() { return &value_.value(); }
    T const* operator->() const { return &value_.value(); }
    [[nodiscard]] Error const& error() const { return error_in(error_); }
    [[nodiscard]] Error take_error() { return std::move(error_in(error_)); }

private:
    std::optional<T> value_{};
    std::unique_ptr<Error> error_{};
};

template <>
class [[nodiscard]] Result<void> {
public:
    using value_type = void;

    Result() = default;
    Result(Error error) : error_(std::make_unique<Error>(std::move(error))) {}

    [[nodiscard]] bool has_value() const { return !error_; }
    explicit operator bool() const { return has_value(); }
    [[nodiscard]] Error const& error() const { return error_in(error_); }
    [[nodiscard]] Error take_error() { return std::move(error_in(error_)); }

private:
    std::unique_ptr<Error> error_;
};

template <class T>
T take(Result<T>&& result) {
    return *std::move(result);
}
inline void take(Result<void>&&) {}

}  // namespace base

// auto value = TRY(f()); returns f's error from the enclosing function, else yields its value. Plain functions only.
// The counter gives a TRY inside a lambda inside a TRY its own name.
#define TRY(expression) BASE_TRY_NAMED(expression, __COUNTER__)
#define BASE_TRY_NAMED(expression, number) BASE_TRY_JOINED(expression, number)
#define BASE_TRY_JOINED(expression, number) BASE_TRY_AS(expression, try_result_##number)
#define BASE_TRY_AS(expression, result)          \
    __extension__({                              \
        auto result = (expression);              \
        if (!result) return result.take_error(); \
        base::take(std::move(result));           \
    })
