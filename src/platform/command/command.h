#pragma once
// What a command of the program is: a table entry of its feature, from which the command line, its help and its tests
// follow.
#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "platform/config/config.h"
#include "platform/db/database.h"
#include "platform/events/act.h"
#include "platform/words/words.h"

namespace command {

enum class Kind { positional, text, flag };

// "FILE" is given by its place, "--place" by its name with a value, "--strict" alone. Its help is the word
// "argument.<name>".
struct Argument {
    std::string_view name{};
    Kind kind = Kind::text;
    bool is_required = false;
    bool (*accepts)(std::string_view) = nullptr;  // a value it does not accept is a fault of the command line itself
};

// What a command says: as JSON under --json, else as text; refused: with exit status 1, and nothing was changed.
struct Answer {
    boost::json::value json{};
    std::string text{};
    bool is_refused = false;
};

// One run of a command.
class Invocation {
public:
    Invocation(config::Settings settings, std::map<std::string, std::string, std::less<>> values,
               base::Clock const& clock)
        : settings_(std::move(settings)),
          values_(std::move(values)),
          clock_(clock),
          ids_(clock, std::random_device{}()) {}

    [[nodiscard]] config::Settings const& settings() const { return settings_; }
    [[nodiscard]] words::Language language() const { return settings_.choice<words::Language>("language"); }
    // An argument's value; empty where it was not given.
    [[nodiscard]] std::string const& value(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return values_.contains(name); }
    [[nodiscard]] base::Clock const& clock() const { return clock_; }

    // Whether a database was named at the command line, in the environment or in nennep.conf.
    [[nodiscard]] bool names_a_site() const;
    // The site's database, its schema brought to the program's; the faults of Database::open and db::migrate.
    base::Result<db::Database*> site(db::Existing existing = db::Existing::must_exist);
    // Runs `f(Context&)` as the operator's act in one transaction.
    template <class F>
    auto act(F&& f) -> decltype(f(std::declval<events::Context&>())) {
        auto* database = TRY(site());
        return database->write([&](db::Tx& tx) {
            events::Context context{tx, clock_, ids_, "operator"};
            return f(context);
        });
    }
    template <class F>
    auto read(F&& f) -> decltype(f(std::declval<db::Tx&>())) {
        auto* database = TRY(site());
        return database->read(std::forward<F>(f));
    }

private:
    config::Settings settings_;
    std::map<std::string, std::string, std::less<>> values_;
    base::Clock const& clock_;
    base::IdMaker
        ids_;  // a node of its own, since another program may make ids for the same site in the same millisecond
    std::unique_ptr<db::Database> site_;
};

// `name` is its words ("import members"); its help is the word "command.<name with _>".
struct Command {
    std::string_view name{};
    std::vector<Argument> arguments{};
    base::Result<Answer> (*run)(Invocation& invocation) = nullptr;
};

// {"error": {"code", "arguments"}, "errors": [{"pointer", "code", "arguments"}]}
boost::json::value to_json(base::Error const& error);
// The sentence of the error, then one line for each field.
std::string to_text(base::Error const& error, words::Language language);

}  // namespace command
