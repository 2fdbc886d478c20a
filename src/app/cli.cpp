// The command line.
#include "app/cli.h"

#include <CLI/CLI.hpp>

#include "accounts/accounts.h"
#include "app/site_commands.h"
#include "base/text.h"
#include "json/codec.h"
#include "meetings/meetings.h"
#include "members/members.h"
#include "organisations/organisations.h"
#include "platform/files/files.h"
#include "platform/log/log.h"
#include "reports/reports.h"
#include "rulebook/rulebook.h"

namespace app {
namespace {

using command::Argument;
using command::Command;
using command::Kind;
using words::Language;

// What the command line gave, before it is known to make sense.
struct Given {
    Command const* command = nullptr;
    std::map<std::string, std::string, std::less<>> values{};
    config::Texts settings{};
    bool is_json = false;
};

// The language of help and of faults found before the settings are read: --language, NENNEP_LANGUAGE, else Vietnamese.
Language first_language(int count, char const* const* arguments) {
    std::string_view wanted;
    if (char const* const variable = std::getenv("NENNEP_LANGUAGE")) wanted = variable;
    for (int at = 1; at + 1 < count; ++at)
        if (std::string_view(arguments[at]) == "--language") wanted = arguments[at + 1];
    return json::named<Language>(wanted).value_or(Language::vi);
}

std::string underscored(std::string_view name) {
    std::string word(name.substr(name.find_first_not_of('-')));
    std::replace_if(
        word.begin(), word.end(), [](char c) { return c == ' ' || c == '-' || c == '.'; }, '_');
    return base::lowered(word);
}

void add_argument(CLI::App& app, Argument const& argument, Given& given, Language language) {
    auto const help = words::text(language, "argument." + underscored(argument.name));
    std::string const name(argument.name);
    if (argument.kind == Kind::flag) {
        app.add_flag_callback(
            name, [&given, name] { given.values[name] = "true"; }, help);
        return;
    }
    auto* const option = app.add_option_function<std::string>(
        name, [&given, name](std::string const& value) { given.values[name] = value; }, help);
    option->required(argument.is_required)->type_name("");
    if (argument.accepts == nullptr) return;
    option->check([accepts = argument.accepts, language](std::string const& value) {
        return accepts(value) ? std::string() : words::text(language, "argument.not_accepted", {{"value", value}});
    });
}

void add_settings(CLI::App& app, Given& given, Language language) {
    for (auto const& option : config::options()) {
        std::string const name(option.name);
        auto const help = words::text(language, option.help);
        app.add_option_function<std::string>(
               "--" + name, [&given, name](std::string const& value) { given.settings[name] = value; }, help)
            ->type_name("")
            ->group(words::text(language, "command.settings"));
    }
    app.add_flag("--json", given.is_json, words::text(language, "argument.json"));
}

CLI::App* find_subcommand(CLI::App& app, std::string const& name) {
    for (auto* const one : app.get_subcommands({}))
        if (one->get_name() == name) return one;
    return nullptr;
}

void add_command(CLI::App& root, Command const& command, Given& given, Language language) {
    auto* app = &root;
    std::string path;
    for (auto const& word : base::words_of(command.name)) {
        path += (path.empty() ? "" : "_") + word;
        auto* const known = find_subcommand(*app, word);
        app = known != nullptr ? known : app->add_subcommand(word, words::text(language, "command." + path));
        app->require_subcommand(1);
    }
    app->require_subcommand(0);
    for (auto const& argument : command.arguments) add_argument(*app, argument, given, language);
    add_settings(*app, given, language);
    app->callback([&given, &command] { given.command = &command; });
}

ExitStatus status_of(base::Fault fault) {
    switch (fault) {
        case base::Fault::invalid:
        case base::Fault::unauthenticated:
        case base::Fault::forbidden:
        case base::Fault::not_found:
        case base::Fault::conflict:
        case base::Fault::stale:
        case base::Fault::refused:
        case base::Fault::throttled: return ExitStatus::refused;
        case base::Fault::unavailable: return ExitStatus::machine;
    }
    return ExitStatus::machine;
}

ExitStatus tell(base::Error const& error, Given const& given, Language language, std::ostream& out, std::ostream& err) {
    if (given.is_json) out << json::print(command::to_json(error), json::Layout::indented) << "\n";
    err << command::to_text(error, language);
    return status_of(error.fault);
}

// A setting given at the command line that will not do, rather than one in the environment or the file.
bool is_of_command_line(base::Error const& error) {
    return std::any_of(error.fields.begin(), error.fields.end(), [](base::FieldError const& field) {
        auto const where = field.arguments.find("where");
        return where != field.arguments.end() && where->second.starts_with("--");
    });
}

ExitStatus run_command(Given const& given, Language language, base::Clock const& clock, std::ostream& out,
                       std::ostream& err) {
    auto settings = config::load(given.settings);
    if (!settings) {
        auto const status = tell(settings.error(), given, language, out, err);
        return is_of_command_line(settings.error()) ? ExitStatus::usage : status;
    }
    logs::set_level(settings->choice<logs::Level>("log-level"));
    command::Invocation invocation(*std::move(settings), given.values, clock);
    auto const answer = given.command->run(invocation);
    if (!answer) return tell(answer.error(), given, invocation.language(), out, err);
    if (given.is_json)
        out << json::print(answer->json, json::Layout::indented) << "\n";
    else
        out << answer->text;
    return answer->is_refused ? ExitStatus::refused : ExitStatus::done;
}

// The parser speaks English: its faults are told by their kind, those of values in the words they were given above.
std::string sentence_of(CLI::App const& root, CLI::ParseError const& error, Language language) {
    std::string const said = error.what();
    if (dynamic_cast<CLI::ValidationError const*>(&error) != nullptr) return said;
    if (auto const strange = root.remaining(true); !strange.empty())
        return words::text(language, "command_line.unknown", {{"word", strange.front()}});
    if (said.starts_with("A subcommand ")) return words::text(language, "command_line.no_command");
    if (dynamic_cast<CLI::RequiredError const*>(&error) != nullptr)
        return words::text(language, "command_line.missing", {{"name", said.substr(0, said.find(' '))}});
    if (dynamic_cast<CLI::ArgumentMismatch const*>(&error) != nullptr)
        return words::text(language, "command_line.no_value", {{"name", said.substr(0, said.find(':'))}});
    return words::text(language, "command_line.wrong", {{"reason", said}});
}

ExitStatus tell_usage(CLI::App const& root, CLI::ParseError const& error, Language language, std::ostream& out,
                      std::ostream& err) {
    // Help and version come this way too.
    if (error.get_exit_code() == 0) {
        root.exit(error, out, err);
        return ExitStatus::done;
    }
    err << sentence_of(root, error, language) << "\n" << words::text(language, "command_line.see_help") << "\n";
    return ExitStatus::usage;
}

}  // namespace

std::vector<Command> all_commands() {
    std::vector<Command> all;
    for (auto const& commands : {organisations::commands(), members::commands(), accounts::commands(),
                                 meetings::commands(), reports::commands(), rulebook::commands(), site_commands()})
        all.insert(all.end(), commands.begin(), commands.end());
    return all;
}

ExitStatus run(int count, char const* const* arguments, base::Clock const& clock, std::ostream& out,
               std::ostream& err) {
    auto const language = first_language(count, arguments);
    auto const commands = all_commands();
    Given given;
    CLI::App root(words::text(language, "command.nennep"), "nennep");
    root.require_subcommand(1);
    root.set_help_flag("-h,--help", words::text(language, "argument.help"));
    root.set_version_flag("--version", "nennep " NENNEP_VERSION, words::text(language, "argument.version"));
    for (auto const& command : commands) add_command(root, command, given, language);
    try {
        root.parse(count, arguments);
        return run_command(given, language, clock, out, err);
    } catch (CLI::ParseError const& error) {
        return tell_usage(root, error, language, out, err);
    } catch (std::exception const& broken) {
        // The machine's own words go to the log; people are told in theirs.
        logs::error("command.broken", {{"reason", broken.what()}});
        err << words::text(language, "machine.failed", {{"reason", broken.what()}}) << "\n";
        return ExitStatus::machine;
    }
}

}  // namespace app
