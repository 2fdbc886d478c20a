#pragma once
// One value on its way to or from the database, and how C++ types become one: the only place that knows both sides.
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include "base/day.h"
#include "base/id.h"
#include "json/names.h"

namespace db {

// SQL's null, a 64-bit integer, a text, a flag.
using Value = std::variant<std::monostate, std::int64_t, std::string, bool>;

// The machine or the program is broken: disk full, connection lost, a query that does not fit its struct. Never a
// user's mistake.
class Broken : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// A named constraint refused a row. `key` is "<table>_<columns>_key" on both engines, or "foreign_key" (SQLite does not
// name those).
class Violation : public std::runtime_error {
public:
    explicit Violation(std::string key) : std::runtime_error("constraint " + key), key_(std::move(key)) {}
    [[nodiscard]] std::string const& key() const { return key_; }

private:
    std::string key_;
};

// One row of a result; valid only while the function it was handed to runs.
class Row {
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual int size() const = 0;
    [[nodiscard]] virtual std::string_view name(int column) const = 0;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
    [[nodiscard]] virtual bool flag(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;
    // The value as the engine keeps it; a flag comes back as an integer from SQLite.
    [[nodiscard]] virtual Value value(int column) const = 0;
};

// How one C++ type is written and read. A new type adds a specialisation here, nothing anywhere else.
template <class T>
struct Field;

template <class T>
T stored(base::Result<T> result, std::string_view text) {
    if (!result) throw Broken("the database holds what cannot be read: " + std::string(text));
    return *std::move(result);
}

template <class T>
requires(std::is_integral_v<T> && !std::is_same_v<T, bool>) struct Field<T> {
    static Value write(T value) { return static_cast<std::int64_t>(value); }
    static T read(Row const& row, int column) { return static_cast<T>(row.integer(column)); }
};

template <>
struct Field<bool> {
    static Value write(bool value) { return value; }
    static bool read(Row const& row, int column) { return row.flag(column); }
};

template <>
struct Field<std::string> {
    static Value write(std::string_view value) { return std::string(value); }
    static std::string read(Row const& row, int column) { return std::string(row.text(column)); }
};

template <>
struct Field<std::string_view> {
    static Value write(std::string_view value) { return std::string(value); }
};

template <>
struct Field<base::Day> {
    static Value write(base::Day value) { return base::to_text(value); }
    static base::Day read(Row const& row, int column) {
        return stored(base::parse_day(row.text(column)), row.text(column));
    }
};

template <>
struct Field<base::PartialDay> {
    static Value write(base::PartialDay value) { return base::to_text(value); }
    static base::PartialDay read(Row const& row, int column) {
        return stored(base::parse_partial_day(row.text(column)), row.text(column));
    }
};

template <>
struct Field<base::Month> {
    static Value write(base::Month value) { return base::to_text(value); }
    static base::Month read(Row const& row, int column) {
        return stored(base::parse_month(row.text(column)), row.text(column));
    }
};

template <>
struct Field<base::Quarter> {
    static Value write(base::Quarter value) { return base::to_text(value); }
    static base::Quarter read(Row const& row, int column) {
        return stored(base::parse_quarter(row.text(column)), row.text(column));
    }
};

template <>
struct Field<base::Instant> {
    static Value write(base::Instant value) { return value.milliseconds; }
    static base::Instant read(Row const& row, int column) { return {row.integer(column)}; }
};

template <class T>
struct Field<base::Id<T>> {
    static Value write(base::Id<T> value) { return value.value; }
    static base::Id<T> read(Row const& row, int column) { return {row.integer(column)}; }
};

// Enums are kept by the names of RECORD_ENUM.
template <class T>
requires std::is_enum_v<T>
struct Field<T> {
    static Value write(T value) { return std::string(json::name_of(value)); }
    static T read(Row const& row, int column) {
        auto const value = json::named<T>(row.text(column));
        if (!value) throw Broken("unknown " + std::string(row.text(column)));
        return *value;
    }
};

template <class T>
struct Field<std::optional<T>> {
    static Value write(std::optional<T> const& value) { return value ? Field<T>::write(*value) : Value{}; }
    static std::optional<T> read(Row const& row, int column) {
        if (row.is_null(column)) return std::nullopt;
        return Field<T>::read(row, column);
    }
};

template <std::size_t N>
struct Field<char[N]> {
    static Value write(char const (&value)[N]) { return std::string(value); }
};

template <>
struct Field<Value> {
    static Value write(Value value) { return value; }
};

}  // namespace db
