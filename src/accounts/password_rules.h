#pragma once
// Which passwords may be chosen. Pure.
#include <string>
#include <string_view>

#include "base/result.h"

namespace accounts {

inline constexpr std::size_t shortest_password = 10;  // characters
inline constexpr std::size_t longest_password = 200;

// The password as it is hashed, its letters composed: the same keys give the same password on every machine.
std::string composed_password(std::string_view typed);

// composed_password, if it may be chosen by the owner of that login name. The error's code is body.invalid, its field
// the pointer with password.too_short {minimum}, password.too_long {maximum}, password.is_login_name or
// password.trivial.
base::Result<std::string> chosen_password(std::string_view typed, std::string_view login_name,
                                          std::string_view pointer);

}  // namespace accounts
