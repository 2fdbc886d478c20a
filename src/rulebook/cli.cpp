// The commands that ask the rule book, and the one that adds to it.
#include "json/codec.h"
#include "platform/command/command.h"
#include "platform/files/files.h"
#include "rulebook/rulebook.h"

namespace rulebook {
namespace {

namespace bj = boost::json;

constexpr std::size_t facts_limit_bytes = std::size_t{16} << 20U;

// Windows' Notepad puts a byte order mark before what it saves.
base::Result<std::string> read_text(std::string const& file) {
    auto text = TRY(files::read_file(file, facts_limit_bytes));
    if (text.starts_with("\xef\xbb\xbf")) text.erase(0, 3);
    return text;
}

// Without a site, the embedded book alone.
base::Result<rules::Book> book_for(command::Invocation& invocation) {
    if (!invocation.names_a_site()) return rules::embedded_book();
    return invocation.read([](db::Tx& tx) { return base::Result<rules::Book>(book_of(tx)); });
}

std::string text_of(bj::value const& said, words::Language language) {
    auto const* const text = said.as_object().if_contains(language == words::Language::en ? "en" : "vi");
    auto const& shown = text == nullptr || text->is_null() ? said.at("vi") : *text;
    return std::string(shown.as_string());
}

std::string lines_of_findings(bj::value const& findings, words::Language language) {
    std::string lines;
    for (auto const& finding : findings.as_array()) {
        auto const verdict = words::text(language, "verdict." + std::string(finding.at("verdict").as_string()));
        lines += std::string(finding.at("rule").as_string()) + ": " + verdict + "\n  " +
                 text_of(finding.at("says"), language) + "\n";
    }
    return lines;
}

std::string in_words(bj::value const& checked, words::Language language) {
    if (checked.is_object()) return lines_of_findings(checked.at("findings"), language);
    std::string text;
    std::size_t number = 0;
    for (auto const& one : checked.as_array())
        text += "[" + std::to_string(number++) + "]\n" + lines_of_findings(one.at("findings"), language);
    return text;
}

base::Result<command::Answer> check(command::Invocation& invocation) {
    auto const facts = TRY(read_text(invocation.value("FACTS.json")));
    auto const book = TRY(book_for(invocation));
    auto checked = TRY(rules::check_text(book, facts));
    auto text = in_words(checked, invocation.language());
    return command::Answer{std::move(checked), std::move(text)};
}

base::Result<command::Answer> show(command::Invocation& invocation) {
    auto const book = TRY(book_for(invocation));
    auto const day =
        invocation.has("--on") ? TRY(base::parse_day(invocation.value("--on"))) : base::local_day(invocation.clock());
    auto shown = rules::show_document(book, day, rules::places_of(invocation.value("--place")));
    std::string text;
    for (auto const& entry : shown.at("entries").as_array())
        text += std::string(entry.at("rule").as_string()) + "\n  " + text_of(entry.at("says"), invocation.language()) +
                "\n";
    return command::Answer{std::move(shown), std::move(text)};
}

base::Result<command::Answer> add(command::Invocation& invocation) {
    auto const& file = invocation.value("FILE.json");
    auto const text = TRY(read_text(file));
    auto const name = invocation.has("--name") ? invocation.value("--name") : files::base_name(file);
    TRY(invocation.act([&](events::Context& context) { return add_local_rules(context, name, text); }));
    return command::Answer{{{"added", name}},
                           words::text(invocation.language(), "local_rules.taken", {{"name", name}}) + "\n"};
}

bool is_day(std::string_view text) {
    return base::parse_day(text).has_value();
}

}  // namespace

std::vector<command::Command> commands() {
    using command::Kind;
    return {
        {"rules check", {{"FACTS.json", Kind::positional, true}}, check},
        {"rules show", {{"--on", Kind::text, false, is_day}, {"--place", Kind::text, false, rules::is_place}}, show},
        {"rules add", {{"FILE.json", Kind::positional, true}, {"--name", Kind::text}}, add}};
}

}  // namespace rulebook
