#pragma once
// Private to text.cpp and sorting.cpp: UTF-8 taken apart into Unicode code points and put together again. All pure.
#include <cstddef>
#include <string>
#include <string_view>

namespace base {

// Stands for bytes that are not UTF-8.
constexpr char32_t no_code_point = 0xffffffff;

namespace detail {

// As take_code_point, where the byte at `at` is not ASCII.
char32_t take_long_code_point(std::string_view text, std::size_t& at);

}  // namespace detail

// The code point at `at`, which moves behind it; `no_code_point` for bytes that are not UTF-8.
inline char32_t take_code_point(std::string_view text, std::size_t& at) {
    auto const lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0x80) return detail::take_long_code_point(text, at);
    ++at;
    return lead;
}

// All code points of a text; U+FFFD for bytes that are not UTF-8.
std::u32string decoded(std::string_view text);

// UTF-8 of these code points.
std::string encoded(std::u32string_view letters);

}  // namespace base
