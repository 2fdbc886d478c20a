#pragma once
// JSON as text, for people and programs: keys in the order they were put in, numbers as people write them (1.14, not
// Boost's 1.14E0).
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <string>
#include <string_view>

namespace json {

enum class Layout { compact, indented };

// UTF-8 stays as it is; control characters, quotes and backslashes are escaped. A number is the shortest one that reads
// back as the same double, with an exponent only from 1e21 up and below 1e-6; infinities and NaN, which JSON does not
// have, become null. Indented means two blanks a level, without a line end after the last bracket.
std::string print(boost::json::value const& value, Layout layout = Layout::compact);

// The pieces of it, for who writes without a value in between: each appends to `out`.
void print_text(std::string& out, std::string_view text);
void print_whole(std::string& out, std::int64_t number);
void print_natural(std::string& out, std::uint64_t number);

}  // namespace json
