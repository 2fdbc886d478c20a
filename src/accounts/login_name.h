#pragma once
// Login names: made from people's names, and read as people type them. All pure.
#include <string>
#include <string_view>
#include <unordered_set>

namespace accounts {

// The given name and the initials of what stands before it, in plain letters: "Nguyễn Văn An" gives "annv".
std::string login_name_from(std::string_view full_name);

// Login names in use; hands out free ones and keeps them.
class LoginNames {
public:
    explicit LoginNames(std::unordered_set<std::string> taken) : taken_(std::move(taken)) {}
    // "annv", else "annv2", "annv3" ...
    std::string take_for(std::string_view full_name);

private:
    std::unordered_set<std::string> taken_;
};

// What somebody typed as his login name, as it is kept: "  AnNV " and "ànnv" are "annv".
std::string typed_login_name(std::string_view typed);

// 2 to 40 of a-z, 0-9, "." "-" and "_", beginning with a letter.
bool is_login_name(std::string_view name);

}  // namespace accounts
