// Proves who overrides whom, what is refused, and that passwords are never shown.
#include "platform/config/config.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "platform/files/files.h"
#include "platform/log/log.h"
#include "platform/words/words.h"

namespace {

using config::Kind;
using config::Origin;
using testing::ElementsAre;

// A table with an option of every kind.
std::span<config::Option const> a_table() {
    static std::vector<config::Option> const table{
        {.name = "data",
         .environment = "T_DATA",
         .kind = Kind::path,
         .otherwise = "{data}",
         .reach = config::Reach::outside_the_file},
        {.name = "port",
         .environment = "T_PORT",
         .kind = Kind::number,
         .otherwise = "8080",
         .minimum = 1,
         .maximum = 65'535},
        {.name = "proxied", .environment = "T_PROXIED", .kind = Kind::flag, .otherwise = "false"},
        {.name = "colour",
         .environment = "T_COLOUR",
         .kind = Kind::choice,
         .otherwise = "red",
         .choices = {"red", "blue"}},
        {.name = "key", .environment = "T_KEY", .otherwise = "", .visibility = config::Visibility::secret},
        {.name = "keys", .environment = "T_KEYS", .kind = Kind::path, .otherwise = "{data}/keys"},
    };
    return table;
}

config::Settings resolved(config::Sources const& sources) {
    auto settings = config::resolve(a_table(), sources);
    EXPECT_TRUE(settings);
    return settings ? *settings : config::Settings({});
}

std::vector<base::FieldError> faults_of(config::Sources const& sources) {
    auto const settings = config::resolve(a_table(), sources);
    EXPECT_TRUE(settings || settings.error().code == "config.invalid");
    return settings ? std::vector<base::FieldError>{} : settings.error().fields;
}

std::string shown_url(std::string_view url) {
    for (auto const& option : config::options()) {
        if (option.name == "db") return config::masked(option, url);
    }
    return "";
}

TEST(Resolve, TakesTheDefaultsWhenNobodySaysAnything) {
    auto const settings = resolved({.suggested_data = "/srv/nennep"});
    EXPECT_EQ(settings.path("data"), "/srv/nennep");
    EXPECT_EQ(settings.number("port"), 8080);
    EXPECT_FALSE(settings.is_on("proxied"));
    EXPECT_EQ(settings.text("key"), "");
    EXPECT_EQ(settings.path("keys"), "/srv/nennep/keys");
}

TEST(Resolve, PutsTheCommandLineBeforeTheEnvironmentBeforeTheFile) {
    config::Sources sources{.file = "port = 1\n"};
    EXPECT_EQ(resolved(sources).number("port"), 1);
    sources.environment["T_PORT"] = "2";
    EXPECT_EQ(resolved(sources).number("port"), 2);
    sources.command_line["port"] = "3";
    EXPECT_EQ(resolved(sources).number("port"), 3);
}

TEST(Resolve, TakesAnEmptyVariableAsNotSet) {
    auto const settings = resolved({.environment = {{"T_PORT", ""}}, .file = "port=1"});
    EXPECT_EQ(settings.number("port"), 1);
}

TEST(Resolve, ReadsAFileWithCommentsBlanksAndWindowsLineEnds) {
    auto const settings =
        resolved({.file = "# cổng của máy chủ\r\n\r\n  port =  9090 \r\n\tproxied=true\r\nkey = a = # b"});
    EXPECT_EQ(settings.number("port"), 9090);
    EXPECT_TRUE(settings.is_on("proxied"));
    EXPECT_EQ(settings.text("key"), "a = # b");
}

TEST(Resolve, RefusesAnUnknownKeyWithItsLine) {
    EXPECT_THAT(faults_of({.file = "port = 1\n\nprot = 2\n"}),
                ElementsAre(base::FieldError{
                    "", "config.unknown_key", {{"where", "nennep.conf:3"}, {"line", "3"}, {"key", "prot"}}}));
    EXPECT_THAT(faults_of({.command_line = {{"prot", "2"}}}),
                ElementsAre(base::FieldError{"", "config.unknown_key", {{"where", "--prot"}, {"key", "prot"}}}));
}

TEST(Resolve, ReportsEveryFaultOfEverySourceAtOnce) {
    auto const faults = faults_of({.command_line = {{"colour", "green"}},
                                   .environment = {{"T_PROXIED", "maybe"}},
                                   .file = "port = 65536\nport\n= 7\ndata = /x\nkey =\ncolour = red\ncolour = blue\n"});
    EXPECT_THAT(
        faults,
        ElementsAre(
            base::FieldError{"/colour",
                             "config.invalid_value",
                             {{"where", "--colour"}, {"key", "colour"}, {"value", "green"}, {"allowed", "red, blue"}}},
            base::FieldError{
                "/proxied",
                "config.invalid_value",
                {{"where", "T_PROXIED"}, {"key", "proxied"}, {"value", "maybe"}, {"allowed", "true, false"}}},
            base::FieldError{"/port",
                             "config.invalid_value",
                             {{"where", "nennep.conf:1"},
                              {"line", "1"},
                              {"key", "port"},
                              {"value", "65536"},
                              {"allowed", "1-65535"}}},
            base::FieldError{"", "config.not_a_setting", {{"where", "nennep.conf:2"}, {"line", "2"}}},
            base::FieldError{"", "config.not_a_setting", {{"where", "nennep.conf:3"}, {"line", "3"}}},
            base::FieldError{
                "/data", "config.not_for_the_file", {{"where", "nennep.conf:4"}, {"line", "4"}, {"key", "data"}}},
            base::FieldError{"/key", "config.empty_value", {{"where", "nennep.conf:5"}, {"line", "5"}, {"key", "key"}}},
            base::FieldError{
                "/colour", "config.repeated_key", {{"where", "nennep.conf:7"}, {"line", "7"}, {"key", "colour"}}}));
}

TEST(Resolve, RefusesAnImpossibleValueEvenWhereAnotherOverridesIt) {
    EXPECT_EQ(faults_of({.command_line = {{"port", "1"}}, .file = "port = 1x"}).size(), 1U);
}

TEST(Settings, ShowWhereEachValueCameFromButNotSecrets) {
    auto const shown = resolved({.command_line = {{"port", "1"}},
                                 .environment = {{"T_KEY", "abc"}},
                                 .file = "colour = blue",
                                 .suggested_data = "/srv"})
                           .shown();
    std::vector<std::string> lines;
    for (auto const& line : shown)
        lines.push_back(line.name + '=' + line.value + ' ' + std::string(json::name_of(line.origin)));
    EXPECT_THAT(lines, ElementsAre("data=/srv otherwise", "port=1 command_line", "proxied=false otherwise",
                                   "colour=blue file", "key=*** environment", "keys=/srv/keys otherwise"));
}

TEST(Settings, KnowOnlyTheirTable) {
    auto const settings = resolved({});
    EXPECT_THROW((void)settings.text("prot"), std::logic_error);
    EXPECT_THROW((void)settings.number("colour"), std::logic_error);
}

TEST(Options, HaveDefaultsThatAreAllowed) {
    auto const settings = config::resolve(config::options(), {.suggested_data = "/srv"});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->text("db"), "sqlite:/srv/nennep.db");
    EXPECT_EQ(settings->path("data"), "/srv");
    EXPECT_EQ(settings->choice<words::Language>("language"), words::Language::vi);
    EXPECT_EQ(settings->choice<logs::Level>("log-level"), logs::Level::warn);
}

TEST(Options, TakeOnlyDatabaseUrlsOfBothEngines) {
    for (auto const* url : {"sqlite:x.db", "postgresql://localhost/nennep", "postgres://localhost/nennep"}) {
        EXPECT_TRUE(config::is_database_url(url)) << url;
    }
    for (auto const* url : {"", "sqlite:", "nennep.db", "mysql://localhost/nennep", "postgresql:"}) {
        EXPECT_FALSE(config::is_database_url(url)) << url;
    }
}

TEST(Options, TakeOnlyNumbersToListenOn) {
    for (auto const* address : {"127.0.0.1", "0.0.0.0", "::", "::1", "fe80::1"})
        EXPECT_TRUE(config::is_ip_address(address)) << address;
    for (auto const* address : {"", "localhost", "127.0.0", "127.0.0.1:80", "[::1]"})
        EXPECT_FALSE(config::is_ip_address(address)) << address;
}

TEST(Masked, HidesThePasswordOfADatabaseUrl) {
    EXPECT_EQ(shown_url("postgresql://an:bí/mật@@db:5432/nennep"), "postgresql://an:***@db:5432/nennep");
    EXPECT_EQ(shown_url("postgresql://an:a?b@db/nennep"), "postgresql://an:***@db/nennep");
    EXPECT_EQ(shown_url("postgresql://db/nennep?user=an&password=x&sslpassword=y&sslmode=require"),
              "postgresql://db/nennep?user=an&password=***&sslpassword=***&sslmode=require");
    EXPECT_EQ(shown_url("postgres//an:x@db"), "postgres//an:***@db");
}

TEST(Masked, LeavesWhatHasNoPassword) {
    for (auto const* url : {"sqlite:/srv/a:b@c/nennep.db", "postgresql://an@db:5432/nennep",
                            "postgresql://db:5432/nennep", "postgresql:///nennep?host=/run/postgresql&"}) {
        EXPECT_EQ(shown_url(url), url);
    }
}

// Sets a variable of this process while it lives.
class Variable {
public:
    Variable(char const* name, std::string const& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
    ~Variable() { ::unsetenv(name_); }
    Variable(Variable const&) = delete;
    Variable& operator=(Variable const&) = delete;

private:
    char const* name_;
};

TEST(Load, ReadsTheFileInTheDataDirectoryThatTheEnvironmentNames) {
    files::TemporaryFolder const folder;
    Variable const data("NENNEP_DATA", folder.path());
    ASSERT_TRUE(files::write_file_atomically(folder.path() / "nennep.conf", "language = en\n"));
    auto const settings = config::load({{"log-level", "debug"}});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->text("language"), "en");
    EXPECT_EQ(settings->text("log-level"), "debug");
    EXPECT_EQ(settings->text("db"), "sqlite:" + folder.path().native() + "/nennep.db");
}

TEST(Load, DoesWithoutAFile) {
    files::TemporaryFolder const folder;
    auto const settings = config::load({{"data", folder.path() / "not there yet"}});
    ASSERT_TRUE(settings);
    EXPECT_EQ(settings->path("data"), folder.path() / "not there yet");
}

TEST(Load, RefusesAFileItCannotRead) {
    files::TemporaryFolder const folder;
    std::filesystem::create_directory(folder.path() / "nennep.conf");
    auto const settings = config::load({{"data", folder.path()}});
    ASSERT_FALSE(settings);
    EXPECT_EQ(settings.error().code, "file.is_folder");
}

}  // namespace
