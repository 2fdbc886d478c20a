// Number formats: the builtin numbers, and the letters of a format code.
#include "platform/sheet/styles.h"

#include <cctype>

#include "platform/sheet/faults.h"
#include "platform/sheet/numbers.h"

namespace sheet {
namespace {

// What the letters of a format code have shown so far. "m" is a month or minutes: it depends on its company.
struct Letters {
    bool day = false;
    bool year = false;
    bool month_or_minutes = false;
    bool time = false;
};

bool is_elapsed_time(std::string_view bracket) {
    return !bracket.empty() && bracket.find_first_not_of("hHmMsS") == std::string_view::npos;
}

// Looks at the beginning of the code and says how many bytes it was about.
std::size_t read_symbol(std::string_view code, Letters& letters) {
    auto const through = [&](std::size_t end) { return end == std::string_view::npos ? code.size() : end + 1; };
    switch (code[0]) {
        case '"': return through(code.find('"', 1));
        case '\\':
        case '_':
        case '*': return std::min<std::size_t>(code.size(), 2);
        case '[': {
            auto const end = code.find(']');
            if (end != std::string_view::npos && is_elapsed_time(code.substr(1, end - 1))) letters.time = true;
            return through(end);
        }
        case 'd':
        case 'D': letters.day = true; return 1;
        case 'y':
        case 'Y': letters.year = true; return 1;
        case 'm':
        case 'M': letters.month_or_minutes = true; return 1;
        case 'h':
        case 'H':
        case 's':
        case 'S': letters.time = true; return 1;
        default: break;
    }
    for (std::string_view const clock : {"AM/PM", "am/pm", "A/P", "a/p", "General", "GENERAL", "general"}) {
        if (code.starts_with(clock)) return clock.size();
    }
    return 1;
}

}  // namespace

CellStyle style_of_format(std::string_view code) {
    Letters letters;
    while (!code.empty() && code[0] != ';') code.remove_prefix(read_symbol(code, letters));
    if (letters.day || letters.year) {
        if (letters.time) return CellStyle::date_time;
        return letters.day || !letters.month_or_minutes ? CellStyle::date : CellStyle::month;
    }
    if (letters.time) return CellStyle::time;
    return letters.month_or_minutes ? CellStyle::date : CellStyle::plain;
}

CellStyle style_of_builtin(unsigned format) {
    auto const is_in = [&](unsigned first, unsigned last) { return format >= first && format <= last; };
    if (format == 22) return CellStyle::date_time;
    if (is_in(18, 21) || is_in(32, 33) || is_in(45, 47)) return CellStyle::time;
    if (format == 17) return CellStyle::month;
    if (is_in(14, 16) || is_in(27, 36) || is_in(50, 58)) return CellStyle::date;
    return CellStyle::plain;
}

base::Result<> Styles::opened(std::string_view name, Attributes attributes) {
    if (!has_root_ && name != "styleSheet") return broken("xl/styles.xml");
    has_root_ = true;
    if (name == "numFmts" || name == "cellXfs") {
        list_ = name;
    } else if (list_ == "numFmts" && name == "numFmt") {
        auto const number = whole_number(attributes.find("numFmtId").value_or(""));
        if (number) custom_.emplace(*number, style_of_format(attributes.find("formatCode").value_or("")));
    } else if (list_ == "cellXfs" && name == "xf") {
        formats_.push_back(whole_number(attributes.find("numFmtId").value_or("")).value_or(0));
    }
    return {};
}

base::Result<> Styles::closed(std::string_view name) {
    if (name == list_) list_.clear();
    return {};
}

CellStyle Styles::at(std::size_t index) const {
    if (index >= formats_.size()) return CellStyle::plain;
    auto const custom = custom_.find(formats_[index]);
    return custom == custom_.end() ? style_of_builtin(formats_[index]) : custom->second;
}

}  // namespace sheet
