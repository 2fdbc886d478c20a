// Prints JSON.
#include "json/print.h"

#include <array>
#include <boost/json/value.hpp>
#include <charconv>
#include <cmath>
#include <string_view>
#include <utility>

namespace json {
namespace {

class Printer {
public:
    explicit Printer(Layout layout) : layout_(layout) {}

    void value(boost::json::value const& value) {
        switch (value.kind()) {
            case boost::json::kind::null: out_ += "null"; break;
            case boost::json::kind::bool_: out_ += value.get_bool() ? "true" : "false"; break;
            case boost::json::kind::int64: whole(value.get_int64()); break;
            case boost::json::kind::uint64: whole(value.get_uint64()); break;
            case boost::json::kind::double_: number(value.get_double()); break;
            case boost::json::kind::string: text(value.get_string()); break;
            case boost::json::kind::array: list(value.get_array()); break;
            case boost::json::kind::object: object(value.get_object()); break;
        }
    }

    std::string take() { return std::move(out_); }

private:
    template <class Integer>
    void whole(Integer integer) {
        std::array<char, 24> digits{};
        auto const end = std::to_chars(digits.begin(), digits.end(), integer).ptr;
        out_.append(digits.begin(), end);
    }

    void number(double number) {
        if (!std::isfinite(number)) {
            out_ += "null";
            return;
        }
        auto const size = std::abs(number);
        auto const form =
            size == 0 || (size >= 1e-6 && size < 1e21) ? std::chars_format::fixed : std::chars_format::scientific;
        std::array<char, 48> digits{};
        auto const end = std::to_chars(digits.begin(), digits.end(), number, form).ptr;
        out_.append(digits.begin(), end);
    }

    void text(std::string_view text) {
        out_ += '"';
        for (char const letter : text) character(letter);
        out_ += '"';
    }

    void character(char letter) {
        constexpr std::string_view hex = "0123456789abcdef";
        switch (letter) {
            case '"': out_ += "\\\""; return;
            case '\\': out_ += "\\\\"; return;
            case '\n': out_ += "\\n"; return;
            case '\r': out_ += "\\r"; return;
            case '\t': out_ += "\\t"; return;
            default: break;
        }
        auto const code = static_cast<unsigned char>(letter);
        if (code >= 0x20 && code != 0x7f) {
            out_ += letter;
            return;
        }
        out_ += "\\u00";
        out_ += hex[code >> 4U];
        out_ += hex[code & 0xfU];
    }

    void list(boost::json::array const& list) {
        if (list.empty()) {
            out_ += "[]";
            return;
        }
        open('[');
        char const* between = "";
        for (auto const& entry : list) {
            out_ += std::exchange(between, ",");
            new_line();
            value(entry);
        }
        close(']');
    }

    void object(boost::json::object const& object) {
        if (object.empty()) {
            out_ += "{}";
            return;
        }
        open('{');
        char const* between = "";
        for (auto const& entry : object) {
            out_ += std::exchange(between, ",");
            new_line();
            text(entry.key());
            out_ += layout_ == Layout::indented ? ": " : ":";
            value(entry.value());
        }
        close('}');
    }

    void open(char bracket) {
        out_ += bracket;
        ++level_;
    }

    void close(char bracket) {
        --level_;
        new_line();
        out_ += bracket;
    }

    void new_line() {
        if (layout_ == Layout::compact) return;
        out_ += '\n';
        out_.append(2 * level_, ' ');
    }

    Layout layout_;
    std::size_t level_ = 0;
    std::string out_;
};

}  // namespace

std::string print(boost::json::value const& value, Layout layout) {
    Printer printer(layout);
    printer.value(value);
    return printer.take();
}

}  // namespace json
