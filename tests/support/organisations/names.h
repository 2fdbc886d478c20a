#pragma once
// The invented organisations that most tests are about: the bloc, and two grass-roots committees below it.

namespace support {

inline constexpr char const* bloc_name = "Đảng bộ Khối các cơ quan tỉnh";
inline constexpr char const* health_name = "Đảng bộ Sở Y tế";
inline constexpr char const* finance_name = "Đảng bộ Sở Tài chính";

}  // namespace support
