#pragma once
// The one table of what can be configured. Command line, environment, file, help and `config show` all come from it.
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace config {

enum class Kind { text, path, flag, number, choice };

// How much of a value may be shown: all of it, all but the password within a URL, nothing.
enum class Visibility { open, password_masked, secret };

// Whether nennep.conf may say it: the folder the file itself stands in cannot be set there.
enum class Reach { everywhere, outside_the_file };

struct Option {
    std::string_view name{};         // --name on the command line, the key in nennep.conf
    std::string_view environment{};  // the variable
    Kind kind = Kind::text;
    std::string_view otherwise{};             // the default; {data} in it stands for the data directory
    std::string_view help{};                  // code of its sentence in words
    std::vector<std::string_view> choices{};  // of a choice
    std::int64_t minimum = 0;                 // of a number
    std::int64_t maximum = 0;
    bool (*check)(std::string_view) = nullptr;  // a further test of the value
    std::string_view allowed{};                 // what `check` lets through, for the message
    Visibility visibility = Visibility::open;
    Reach reach = Reach::everywhere;
};

std::span<Option const> options();

// sqlite:FILE, postgresql://… or postgres://…
bool is_database_url(std::string_view url);

// A number such as 127.0.0.1 or ::1, not a name.
bool is_ip_address(std::string_view address);

// The value as anyone may see it. Of a database URL all between the user's name and the last @ is masked, and every
// parameter with "password" in its name.
std::string masked(Option const& option, std::string_view value);

}  // namespace config
