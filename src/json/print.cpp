// Prints JSON.
#include "json/print.h"

#include <algorithm>
#include <array>
#include <boost/json/value.hpp>
#include <charconv>
#include <cmath>
#include <utility>

namespace json {
namespace {

template <class Integer>
void print_integer(std::string& out, Integer integer) {
    std::array<char, 24> digits{};
    auto* const end = std::to_chars(digits.begin(), digits.end(), integer).ptr;
    out.append(digits.begin(), end);
}

bool must_be_escaped(char letter) {
    auto const code = static_cast<unsigned char>(letter);
    return code < 0x20 || code == 0x7f || letter == '"' || letter == '\\';
}

void print_escaped(std::string& out, char letter) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (letter) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: break;
    }
    auto const code = static_cast<unsigned char>(letter);
    out += "\\u00";
    out += hex[code >> 4U];
    out += hex[code & 0xfU];
}

class Printer {
public:
    explicit Printer(Layout layout) : layout_(layout) {}

    void value(boost::json::value const& value) {
        switch (value.kind()) {
            case boost::json::kind::null: out_ += "null"; break;
            case boost::json::kind::bool_: out_ += value.get_bool() ? "true" : "false"; break;
            case boost::json::kind::int64: print_whole(out_, value.get_int64()); break;
            case boost::json::kind::uint64: print_natural(out_, value.get_uint64()); break;
            case boost::json::kind::double_: number(value.get_double()); break;
            case boost::json::kind::string: print_text(out_, value.get_string()); break;
            case boost::json::kind::array: list(value.get_array()); break;
            case boost::json::kind::object: object(value.get_object()); break;
        }
    }

    std::string take() { return std::move(out_); }

private:
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
            print_text(out_, entry.key());
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

void print_text(std::string& out, std::string_view text) {
    out += '"';
    while (!text.empty()) {
        auto const* const end = std::find_if(text.begin(), text.end(), must_be_escaped);
        auto const plain = static_cast<std::size_t>(end - text.begin());
        out.append(text.substr(0, plain));
        if (plain < text.size()) print_escaped(out, text[plain]);
        text.remove_prefix(std::min(plain + 1, text.size()));
    }
    out += '"';
}

void print_whole(std::string& out, std::int64_t number) {
    print_integer(out, number);
}

void print_natural(std::string& out, std::uint64_t number) {
    print_integer(out, number);
}

std::string print(boost::json::value const& value, Layout layout) {
    Printer printer(layout);
    printer.value(value);
    return printer.take();
}

}  // namespace json
