// Looks sentences up and writes numbers.
#include "platform/words/words.h"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

#include "base/embedded.h"
#include "json/codec.h"

namespace words {
namespace {

using Sentences = std::map<std::string, std::string>;

// A file that does not read is a program built wrongly.
void add(Sentences& sentences, base::EmbeddedFile const& file) {
    auto const value = json::parse(file.text, {.size_bytes = file.text.size()});
    if (!value) throw std::logic_error("not JSON: " + std::string(file.name));
    auto more = json::decode<Sentences>(*value);
    if (!more) throw std::logic_error("not a map of texts: " + std::string(file.name));
    sentences.merge(*more);
}

Sentences load(Language language) {
    auto const folder = std::string(json::name_of(language)) + "/";
    Sentences sentences;
    for (auto const& file : embedded::words())
        if (file.name.starts_with(folder)) add(sentences, file);
    if (sentences.empty()) throw std::logic_error("no words in " + folder);
    return sentences;
}

Sentences const& sentences_of(Language language) {
    static std::array<Sentences, 2> const sentences{load(Language::vi), load(Language::en)};
    return sentences.at(static_cast<std::size_t>(language));
}

std::string bare(std::string_view code, base::Arguments const& arguments) {
    std::string text(code);
    char const* before = " (";
    for (auto const& [name, value] : arguments) {
        text.append(before).append(name).append(": ").append(value);
        before = ", ";
    }
    return arguments.empty() ? text : text + ')';
}

struct Marks {
    char thousands;
    char decimals;
};

Marks marks_of(Language language) {
    return language == Language::vi ? Marks{'.', ','} : Marks{',', '.'};
}

}  // namespace

std::string text(Language language, std::string_view code, base::Arguments const& arguments) {
    auto const& sentences = sentences_of(language);
    auto const found = sentences.find(std::string(code));
    return found == sentences.end() ? bare(code, arguments) : filled(found->second, arguments);
}

std::string filled(std::string_view sentence, base::Arguments const& arguments) {
    std::string text;
    while (!sentence.empty()) {
        auto const open = std::min(sentence.find('{'), sentence.size());
        text += sentence.substr(0, open);
        sentence.remove_prefix(open);
        auto const close = sentence.find('}');
        if (close == std::string_view::npos) break;
        auto const argument = arguments.find(std::string(sentence.substr(1, close - 1)));
        text += argument == arguments.end() ? sentence.substr(0, close + 1) : std::string_view(argument->second);
        sentence.remove_prefix(close + 1);
    }
    return text.append(sentence);
}

std::string number(Language language, std::int64_t number) {
    auto text = std::to_string(number);
    std::size_t const first_digit = number < 0 ? 1 : 0;
    for (auto place = text.size(); place > first_digit + 3;) {
        place -= 3;
        text.insert(place, 1, marks_of(language).thousands);
    }
    return text;
}

std::string percent(Language language, json::Decimal share) {
    auto const decimals = std::abs(share.hundredths % 100);
    auto text = number(language, share.hundredths / 100);
    if (share.hundredths < 0 && share.hundredths > -100) text.insert(0, 1, '-');
    if (decimals != 0) {
        text += marks_of(language).decimals;
        text += std::to_string(decimals / 10);
        if (decimals % 10 != 0) text += std::to_string(decimals % 10);
    }
    return text + '%';
}

}  // namespace words
