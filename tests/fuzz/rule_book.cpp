// Fuzzes the readers of the rule book: a site's own entries, a whole book, and the facts of `rules check`. The first
// byte chooses; whatever the bytes are, they are taken or refused with a fault that has a place, and what is taken can
// be asked and shown.
#include <boost/json/value.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "rules/rules.h"

namespace {

void require(bool is_true) {
    if (!is_true) std::abort();
}

std::vector<rules::Facts> some_meetings() {
    std::vector<rules::Facts> meetings;
    for (auto const day : {base::make_day(2018, 7, 6), base::make_day(2026, 3, 5)}) {
        rules::Facts facts;
        facts.places = rules::places_of("dong-nai/bloc");
        facts.cell = {rules::CellKind::attached_cell, 7, 1, 1, true};
        facts.meeting.date = day;
        facts.meeting.items =
            std::vector<rules::ItemFacts>{{rules::ItemKind::party, 61}, {rules::ItemKind::professional, 1}};
        facts.meeting.present = 6;
        meetings.push_back(facts);
    }
    return meetings;
}

void ask(rules::Book const& book) {
    require(book.version().size() == 16);
    for (auto const& facts : some_meetings()) {
        for (auto const& finding : rules::check(book, facts)) require(rules::to_json(book, finding).is_object());
        require(rules::show_document(book, facts.meeting.date, facts.places).is_object());
    }
    rules::PeriodFacts month{rules::places_of("dong-nai/bloc"), base::Month{2026, 3}, true, {}, true};
    for (auto const& finding : rules::check(book, month)) require(rules::to_json(book, finding).is_object());
}

template <class T>
void require_faults(base::Result<T> const& result) {
    require(!result.error().code.empty());
    require(!result.error().fields.empty() && result.error().fields.size() <= 1000);
}

void load(std::vector<base::EmbeddedFile> const& files, std::vector<base::EmbeddedFile> const& local) {
    auto const book = rules::load_book(files, local);
    if (book) {
        ask(*book);
    } else {
        require_faults(book);
    }
}

void load_local(std::string_view text) {
    auto const files = embedded::book();
    load({files.begin(), files.end()}, {{"site.json", text}});
}

// The file of the book that the choice falls on is replaced.
void load_whole(std::string_view text, std::size_t choice) {
    auto const embedded_files = embedded::book();
    std::vector<base::EmbeddedFile> files(embedded_files.begin(), embedded_files.end());
    files[choice % files.size()].text = text;
    load(files, {});
}

void check_facts(std::string_view text) {
    auto const checked = rules::check_text(rules::embedded_book(), text);
    if (!checked) require_faults(checked);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view const text(reinterpret_cast<char const*>(data) + 1, size - 1);
    switch (data[0] % 3) {
        case 0: load_local(text); break;
        case 1: load_whole(text, data[0] / 3U); break;
        default: check_facts(text); break;
    }
    return 0;
}
