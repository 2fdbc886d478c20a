#pragma once
// What the program was told: command line before environment before nennep.conf before the default, option by option.
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/names.h"
#include "json/record.h"
#include "platform/config/options.h"

namespace config {

inline constexpr std::string_view file_name = "nennep.conf";  // in the data directory

enum class Origin { command_line, environment, file, otherwise };
RECORD_ENUM(Origin, command_line, environment, file, otherwise)

using Texts = std::map<std::string, std::string, std::less<>>;

// What each source said. A flag on the command line is "true".
struct Sources {
    Texts command_line{};          // by option name
    Texts environment{};           // by variable; an empty value counts as not set
    std::string file{};            // the text of nennep.conf: lines of key = value, blank lines, lines beginning with #
    std::string suggested_data{};  // the data directory when nobody names one
};

struct Setting {
    Option const* option = nullptr;
    std::string value{};
    Origin origin = Origin::otherwise;
};

// A line of `nennep config show`, fit for any eye.
struct ShownSetting {
    std::string name;
    std::string value;
    Origin origin = Origin::otherwise;
};
RECORD(ShownSetting, name, value, origin)

// One checked value for every option. Asking for an option that is not in the table, or as something it is not, throws
// std::logic_error.
class Settings {
public:
    explicit Settings(std::vector<Setting> settings) : settings_(std::move(settings)) {}

    [[nodiscard]] std::string const& text(std::string_view name) const;
    [[nodiscard]] std::filesystem::path path(std::string_view name) const { return text(name); }
    [[nodiscard]] bool is_on(std::string_view name) const { return text(name) == "true"; }
    [[nodiscard]] std::int64_t number(std::string_view name) const;
    template <class Enum>
    [[nodiscard]] Enum choice(std::string_view name) const {
        return json::named<Enum>(text(name)).value();
    }
    [[nodiscard]] std::vector<ShownSetting> shown() const;

private:
    std::vector<Setting> settings_;
};

// Pure. Every value of every source is looked at, also one that another source overrides. The error's code is
// "config.invalid"; its fields point at the option (/db; nowhere for what is no option) and have the codes
//   config.unknown_key {where, key}, config.repeated_key {where, key}, config.not_for_the_file {where, key},
//   config.not_a_setting {where}, config.invalid_value {where, key, value, allowed}, config.empty_value {where, key}.
// `where` is --db, NENNEP_DB or "nennep.conf:3", the line; from the file there is {line} besides. `value` is masked as
// everywhere.
base::Result<Settings> resolve(std::span<Option const> options, Sources const& sources);

// The data directory, which must be known before nennep.conf can be read.
std::filesystem::path data_folder(Sources const& sources);

// Reads this process's environment and nennep.conf, which need not be there, and resolves. Codes besides: data.no_home,
// and those of files::read_file.
base::Result<Settings> load(Texts command_line);

}  // namespace config
