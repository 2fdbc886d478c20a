#pragma once
// Private to documents: what is known of each kind of paper, in one table, and the layouts by date. Pure.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "documents/documents.h"
#include "organisations/organisations.h"
#include "platform/print/template.h"
#include "platform/words/words.h"

namespace documents {

// "NQ"; empty for a kind that bears no number.
std::string_view symbol_of(Kind kind);
// "05-NQ/CB"; without a value a blank in its place.
std::string number_text(std::optional<std::int64_t> value, Kind kind, std::string_view organisation_symbol);

// "Chi bộ" and "CB", "Đảng ủy" and "ĐU": what an organisation of the kind calls its body, and the symbol of its papers.
std::string body_of(organisations::Kind kind);
std::string_view symbol_of(organisations::Kind kind);
// "Biên Hòa, ngày 05 tháng 10 năm 2026": days below 10 and the first two months with a nought.
std::string dateline_of(std::string_view place, base::Day day);

// The marks that a form of the kind may hold.
std::vector<print::Known> const& marks_of(Kind kind);

// --- Layouts: the official forms by date ---

struct Note {
    std::string vi{};
    std::string en{};
};
RECORD(Note, vi, en)

struct Layout {
    std::string layout{};  // "2026"
    base::Day from{};
    std::optional<base::Day> to{};
    std::vector<std::string> documents{};
    Status status = Status::unverified;
    Note note{};
};
RECORD(Layout, layout, from, to, documents, status, note)

// The earliest first. They come with the program.
std::vector<Layout> const& layouts();
std::string const& note_in(Layout const& layout, words::Language language);
// That of the day; before the first one, the first: nothing is known of older ones.
Layout const& layout_on(base::Day day);
Layout const* find_layout(std::string_view layout);
// The .docx that comes with the program.
std::string_view built_in_form(std::string_view layout, Kind kind);

}  // namespace documents
