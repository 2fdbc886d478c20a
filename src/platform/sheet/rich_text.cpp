// String items: runs joined, phonetic hints left out, escapes undone.
#include "platform/sheet/rich_text.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "platform/sheet/faults.h"

namespace sheet {
namespace {

// The UTF-16 unit that "_xHHHH_" at the beginning of the text stands for.
std::optional<unsigned> escape_at(std::string_view text) {
    if (text.size() < 7 || text[0] != '_' || text[1] != 'x' || text[6] != '_') return std::nullopt;
    unsigned unit = 0;
    auto const [end, fault] = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    if (fault != std::errc() || end != text.data() + 6) return std::nullopt;
    return unit;
}

void append_utf8(std::string& out, unsigned code) {
    auto const tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code >> shift) & 0x3FU)); };
    if (code < 0x80) {
        out += static_cast<char>(code);
    } else if (code < 0x800) {
        out += static_cast<char>(0xC0U | (code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        out += static_cast<char>(0xE0U | (code >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (code >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

// Appends the character of the escape at the beginning of the text and says how many bytes it took.
std::size_t append_escape(std::string& out, std::string_view text, unsigned unit) {
    constexpr std::size_t escape_bytes = 7;
    if (unit >= 0xD800 && unit < 0xDC00) {
        auto const low = escape_at(text.substr(escape_bytes));
        bool const is_pair = low && *low >= 0xDC00 && *low < 0xE000;
        append_utf8(out, is_pair ? 0x10000 + ((unit - 0xD800) << 10U) + (*low - 0xDC00) : 0xFFFD);
        return is_pair ? 2 * escape_bytes : escape_bytes;
    }
    bool const is_control = unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r';
    bool const is_no_character = (unit >= 0xDC00 && unit < 0xE000) || unit >= 0xFFFE;
    append_utf8(out, is_control ? ' ' : is_no_character ? 0xFFFD : unit);
    return escape_bytes;
}

}  // namespace

std::string unescaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (true) {
        auto const start = text.find("_x");
        out += text.substr(0, start);
        if (start == std::string_view::npos) return out;
        text.remove_prefix(start);
        auto const unit = escape_at(text);
        if (!unit) out += text[0];
        text.remove_prefix(unit ? append_escape(out, text, *unit) : 1);
    }
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

void RichText::clear() {
    raw_.clear();
    in_text_ = in_phonetic_ = false;
}

void RichText::opened(std::string_view name) {
    if (name == "rPh") in_phonetic_ = true;
    if (name == "t") in_text_ = !in_phonetic_;
}

void RichText::closed(std::string_view name) {
    if (name == "rPh") in_phonetic_ = false;
    if (name == "t") in_text_ = false;
}

void RichText::said(std::string_view text) {
    if (in_text_ && raw_.size() < most_bytes_) raw_ += text.substr(0, most_bytes_);
}

base::Result<> SharedStrings::opened(std::string_view name, Attributes) {
    if (!has_root_ && name != "sst") return broken(part_);
    has_root_ = true;
    if (name != "si") {
        text_.opened(name);
        return {};
    }
    if (in_item_) return broken(part_);
    if (strings.size() >= most_strings_) return refused("file.is_too_large");
    in_item_ = true;
    text_.clear();
    return {};
}

base::Result<> SharedStrings::closed(std::string_view name) {
    text_.closed(name);
    if (name != "si") return {};
    in_item_ = false;
    strings.push_back(texts_.keep(text_.text()));
    return {};
}

}  // namespace sheet
