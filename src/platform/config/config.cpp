// Brings the sources of configuration together.
#include "platform/config/config.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <stdexcept>

#include "platform/files/files.h"

namespace config {
namespace {

constexpr std::size_t file_limit_bytes = std::size_t{1} << 16U;

// A value and where it was said.
struct Said {
    std::string value;
    std::string where;
    std::size_t line = 0;  // in the file
};

using SaidByName = std::map<std::string, Said, std::less<>>;

class Faults {
public:
    void add(Option const& option, Said const& said, std::string code, base::Arguments arguments = {}) {
        arguments["key"] = option.name;
        add("/" + std::string(option.name), said, std::move(code), std::move(arguments));
    }
    // For what is no option of ours.
    void add(std::string pointer, Said const& said, std::string code, base::Arguments arguments) {
        arguments["where"] = said.where;
        if (said.line != 0) arguments["line"] = std::to_string(said.line);
        list_.push_back({std::move(pointer), std::move(code), std::move(arguments)});
    }
    [[nodiscard]] bool is_empty() const { return list_.empty(); }
    std::vector<base::FieldError> take() { return std::move(list_); }

private:
    std::vector<base::FieldError> list_;
};

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

Option const* option_named(std::span<Option const> options, std::string_view name) {
    auto const found =
        std::find_if(options.begin(), options.end(), [&](auto const& each) { return each.name == name; });
    return found == options.end() ? nullptr : &*found;
}

std::optional<std::int64_t> parsed_number(std::string_view text) {
    std::int64_t number = 0;
    auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    return problem == std::errc{} && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

bool is_possible(Option const& option, std::string_view value) {
    if (option.check && !option.check(value)) return false;
    auto const number = parsed_number(value);
    switch (option.kind) {
        case Kind::text:
        case Kind::path: return true;
        case Kind::flag: return value == "true" || value == "false";
        case Kind::number: return number && *number >= option.minimum && *number <= option.maximum;
        case Kind::choice:
            return std::find(option.choices.begin(), option.choices.end(), value) != option.choices.end();
    }
    return false;
}

std::string allowed(Option const& option) {
    if (option.kind == Kind::flag) return "true, false";
    if (option.kind == Kind::number) return std::to_string(option.minimum) + "-" + std::to_string(option.maximum);
    if (option.kind != Kind::choice) return std::string(option.allowed);
    std::string names;
    for (auto const choice : option.choices) names.append(names.empty() ? "" : ", ").append(choice);
    return names;
}

void check(Option const& option, Said const& said, Faults& faults) {
    if (said.value.empty()) {
        faults.add(option, said, "config.empty_value");
    } else if (!is_possible(option, said.value)) {
        faults.add(option, said, "config.invalid_value",
                   {{"value", masked(option, said.value)}, {"allowed", allowed(option)}});
    }
}

void read_line(std::span<Option const> options, std::string_view line, Said said, SaidByName& by_name, Faults& faults) {
    auto const equals = line.find('=');
    auto const key = std::string(trimmed(line.substr(0, equals)));
    if (equals == std::string_view::npos || key.empty()) {
        faults.add("", said, "config.not_a_setting", {});
        return;
    }
    auto const* option = option_named(options, key);
    if (!option) {
        faults.add("", said, "config.unknown_key", {{"key", key}});
        return;
    }
    if (option->reach == Reach::outside_the_file) {
        faults.add(*option, said, "config.not_for_the_file");
        return;
    }
    said.value = trimmed(line.substr(equals + 1));
    check(*option, said, faults);
    if (!by_name.emplace(key, said).second) faults.add(*option, said, "config.repeated_key");
}

SaidByName read_file(std::span<Option const> options, std::string_view text, Faults& faults) {
    SaidByName by_name;
    for (std::size_t number = 1; !text.empty(); ++number) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.starts_with('#')) continue;
        read_line(options, line, {"", std::string(file_name) + ':' + std::to_string(number), number}, by_name, faults);
    }
    return by_name;
}

SaidByName read_environment(std::span<Option const> options, Texts const& environment, Faults& faults) {
    SaidByName by_name;
    for (auto const& option : options) {
        auto const found = environment.find(option.environment);
        if (found == environment.end() || found->second.empty()) continue;
        Said const said{found->second, std::string(option.environment)};
        check(option, said, faults);
        by_name.emplace(option.name, said);
    }
    return by_name;
}

SaidByName read_command_line(std::span<Option const> options, Texts const& command_line, Faults& faults) {
    SaidByName by_name;
    for (auto const& [name, value] : command_line) {
        Said const said{value, "--" + name};
        if (auto const* option = option_named(options, name)) {
            check(*option, said, faults);
            by_name.emplace(name, said);
        } else {
            faults.add("", said, "config.unknown_key", {{"key", name}});
        }
    }
    return by_name;
}

std::string otherwise(Option const& option, std::string const& data) {
    constexpr std::string_view mark = "{data}";
    auto value = std::string(option.otherwise);
    if (auto const at = value.find(mark); at != std::string::npos) value.replace(at, mark.size(), data);
    return value;
}

std::optional<std::string> variable(std::string_view name) {
    auto const* value =
        std::getenv(std::string(name).c_str());  // NOLINT(concurrency-mt-unsafe): read once at the start
    return value ? std::optional<std::string>(value) : std::nullopt;
}

}  // namespace

std::string const& Settings::text(std::string_view name) const {
    for (auto const& setting : settings_) {
        if (setting.option->name == name) return setting.value;
    }
    throw std::logic_error("no option " + std::string(name));
}

std::int64_t Settings::number(std::string_view name) const {
    auto const number = parsed_number(text(name));
    if (!number) throw std::logic_error("no number: " + std::string(name));
    return *number;
}

std::vector<ShownSetting> Settings::shown() const {
    std::vector<ShownSetting> lines;
    for (auto const& setting : settings_) {
        lines.push_back({std::string(setting.option->name), masked(*setting.option, setting.value), setting.origin});
    }
    return lines;
}

std::filesystem::path data_folder(Sources const& sources) {
    if (auto const said = sources.command_line.find("data"); said != sources.command_line.end()) return said->second;
    auto const variable = sources.environment.find("NENNEP_DATA");
    if (variable != sources.environment.end() && !variable->second.empty()) return variable->second;
    return sources.suggested_data;
}

base::Result<Settings> resolve(std::span<Option const> options, Sources const& sources) {
    Faults faults;
    std::pair<Origin, SaidByName> const by_rank[] = {
        {Origin::command_line, read_command_line(options, sources.command_line, faults)},
        {Origin::environment, read_environment(options, sources.environment, faults)},
        {Origin::file, read_file(options, sources.file, faults)},
    };
    if (!faults.is_empty()) return base::Error{base::Fault::invalid, "config.invalid", {}, faults.take()};

    auto const data = data_folder(sources).native();
    std::vector<Setting> settings;
    for (auto const& option : options) {
        Setting setting{&option, otherwise(option, data), Origin::otherwise};
        for (auto const& [origin, by_name] : by_rank) {
            auto const said = by_name.find(option.name);
            if (said == by_name.end()) continue;
            setting.value = said->second.value;
            setting.origin = origin;
            break;
        }
        settings.push_back(std::move(setting));
    }
    return Settings(std::move(settings));
}

base::Result<Settings> load(Texts command_line) {
    Sources sources;
    sources.command_line = std::move(command_line);
    for (auto const& option : options()) {
        if (auto const value = variable(option.environment)) sources.environment.emplace(option.environment, *value);
    }
    if (data_folder(sources).empty()) sources.suggested_data = TRY(files::data_directory()).native();
    auto file = files::read_file(data_folder(sources) / file_name, file_limit_bytes);
    if (!file && file.error().fault != base::Fault::not_found) return file.take_error();
    if (file) sources.file = *std::move(file);
    return resolve(options(), sources);
}

}  // namespace config
