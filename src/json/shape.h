#pragma once
// What reading, writing and describing JSON have in common: the values that JSON itself does not have.
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace json {

// A number with at most two decimals, printed 1.14 for 114 and 90 for 9000: percents, never money. Exact up to largest.
struct Decimal {
    static constexpr std::int64_t largest = 9'999'999'999'999;

    std::int64_t hundredths = 0;

    auto operator<=>(Decimal const&) const = default;
};

// A value written as one text. Specialise it for a type of your own with
//   static base::Result<T> parse(std::string_view)  (the code of its error becomes the field's), static std::string
//   print(T const&), static boost::json::object schema().
template <class T>
struct TextForm;

namespace detail {

template <class T, template <class...> class Template>
inline constexpr bool is_a = false;
template <class... Arguments, template <class...> class Template>
inline constexpr bool is_a<Template<Arguments...>, Template> = true;

template <class T>
concept Textual = requires(T const& value, std::string_view text) {
    { TextForm<T>::parse(text) } -> std::same_as<base::Result<T>>;
    { TextForm<T>::print(value) } -> std::same_as<std::string>;
};

}  // namespace detail
}  // namespace json
