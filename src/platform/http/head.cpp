// The raw head of a request, read strictly.
#include "platform/http/head.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "platform/http/message.h"

namespace http {
namespace {

using Problem = std::optional<HeadProblem>;

constexpr std::size_t most_fields = 100;

// token of RFC 9110: what names of methods and fields are made of.
constexpr auto token_characters = [] {
    std::array<bool, 256> is_token{};
    for (char const c : std::string_view("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        is_token[static_cast<unsigned char>(c)] = true;
    return is_token;
}();

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return token_characters[c]; });
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_same_word(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

// Every CR before an LF, every LF after a CR, and of the other control characters the tab alone.
Problem byte_problem(std::string_view head) {
    for (std::size_t at = 0; at < head.size(); ++at) {
        auto const c = static_cast<unsigned char>(head[at]);
        if (c == '\r' && (at + 1 == head.size() || head[at + 1] != '\n')) return HeadProblem::line_end;
        if (c == '\n' && (at == 0 || head[at - 1] != '\r')) return HeadProblem::line_end;
        auto const is_control = (c < 0x20U && c != '\r' && c != '\n' && c != '\t') || c == 0x7fU;
        if (is_control) return HeadProblem::control_character;
    }
    return {};
}

// host or host:port, where host is a name, an IPv4 address or an IPv6 address in brackets.
bool is_host(std::string_view host) {
    auto const bracket = host.starts_with('[') ? host.find(']') : std::string_view::npos;
    if (host.starts_with('[') && bracket == std::string_view::npos) return false;
    auto const name_end = host.starts_with('[') ? bracket + 1 : std::min(host.find(':'), host.size());
    auto const name = host.substr(0, name_end);
    auto const port = host.substr(name_end);
    auto const is_name = [](unsigned char c) {
        return token_characters[c] || c == ':' || c == '[' || c == ']' || c == '(' || c == ')' || c == ';' || c == '=';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), is_name) &&
           (port.empty() ||
            (port[0] == ':' && port.size() <= 6 && std::all_of(port.begin() + 1, port.end(), is_digit)));
}

// What follows "http://" or "https://"; nothing where it does not begin so.
std::optional<std::string_view> after_scheme(std::string_view target) {
    for (std::string_view const scheme : {"http://", "https://"})
        if (is_same_word(target.substr(0, scheme.size()), scheme)) return target.substr(scheme.size());
    return {};
}

// Escapes whole, and what they say text without NUL: neither a database nor JSON could take anything else.
bool has_sound_escapes(std::string_view target) {
    for (std::size_t at = 0; at < target.size(); ++at)
        if (target[at] == '%' && (at + 2 >= target.size() || !is_hex(target[at + 1]) || !is_hex(target[at + 2])))
            return false;
    auto const decoded = percent_decoded(target, false);
    return decoded.find('\0') == std::string::npos && base::is_utf8(decoded);
}

bool is_target(std::string_view method, std::string_view target) {
    auto const is_visible = [](unsigned char c) { return c > 0x20U && c < 0x7fU && c != '#'; };
    if (!std::all_of(target.begin(), target.end(), is_visible)) return false;
    if (target == "*") return method == "OPTIONS";
    if (method == "CONNECT") return is_host(target);
    if (!has_sound_escapes(target)) return false;
    if (target.starts_with('/')) return true;
    auto const rest = after_scheme(target);
    return rest && is_host(rest->substr(0, rest->find_first_of("/?")));
}

struct RequestLine {
    std::string_view method{};
    std::string_view target{};
    std::string_view version{};
};

// The parts between exactly two blanks; empty ones where there are not two.
RequestLine parts_of(std::string_view line) {
    auto const first = line.find(' ');
    auto const last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) return {};
    return {line.substr(0, first), line.substr(first + 1, last - first - 1), line.substr(last + 1)};
}

Problem request_line_problem(RequestLine const& line) {
    if (!is_token(line.method) || line.target.empty() || line.target.find(' ') != std::string_view::npos)
        return HeadProblem::request_line;
    auto const& version = line.version;
    auto const is_version = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                            version[6] == '.' && is_digit(version[7]);
    if (!is_version) return HeadProblem::request_line;
    if (version != "HTTP/1.1" && version != "HTTP/1.0") return HeadProblem::version;
    if (!is_target(line.method, line.target)) return HeadProblem::target;
    return {};
}

// How often the fields came that say where a request ends and whom it is for.
struct Framing {
    std::size_t hosts = 0;
    std::size_t lengths = 0;
    std::size_t encodings = 0;
    std::size_t fields = 0;
};

Problem note_field(std::string_view name, std::string_view value, Framing& framing) {
    if (++framing.fields > most_fields) return HeadProblem::fields;
    if (is_same_word(name, "host")) {
        if (++framing.hosts > 1 || !is_host(value)) return HeadProblem::host;
    } else if (is_same_word(name, "content-length")) {
        // 18 digits: no reader's 64 bits overflow.
        auto const is_number =
            !value.empty() && value.size() <= 18 && std::all_of(value.begin(), value.end(), is_digit);
        if (++framing.lengths > 1 || !is_number) return HeadProblem::length;
    } else if (is_same_word(name, "transfer-encoding")) {
        if (++framing.encodings > 1 || !is_same_word(value, "chunked")) return HeadProblem::encoding;
    }
    return {};
}

Problem field_problem(std::string_view line, Framing& framing) {
    if (line.front() == ' ' || line.front() == '\t') return HeadProblem::folded;
    auto const colon = line.find(':');
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return HeadProblem::field;
    return note_field(line.substr(0, colon), without_blanks(line.substr(colon + 1)), framing);
}

Problem framing_problem(Framing const& framing, std::string_view version) {
    if (framing.hosts == 0 && version == "HTTP/1.1") return HeadProblem::host;
    if (framing.encodings > 0 && version == "HTTP/1.0") return HeadProblem::encoding;
    if (framing.encodings > 0 && framing.lengths > 0) return HeadProblem::length;
    return {};
}

// The next line, which is taken from `head` with its CR LF.
std::string_view take_line(std::string_view& head) {
    auto const end = std::min(head.find('\r'), head.size());
    auto const line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    return line;
}

}  // namespace

std::size_t head_length(std::string_view bytes, std::size_t from) {
    // The last three bytes seen earlier may be the beginning of the end.
    for (auto at = bytes.find('\n', from < 3 ? 0 : from - 3); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
        if (bytes.substr(at + 1, 1) == "\n") return at + 2;
        if (bytes.substr(at + 1, 2) == "\r\n") return at + 3;
    }
    return 0;
}

std::optional<HeadProblem> head_problem(std::string_view head) {
    if (auto problem = byte_problem(head)) return problem;
    if (!head.ends_with("\r\n\r\n")) return HeadProblem::line_end;
    auto const line = parts_of(take_line(head));
    if (auto problem = request_line_problem(line)) return problem;
    Framing framing;
    for (auto field = take_line(head); !field.empty(); field = take_line(head))
        if (auto problem = field_problem(field, framing)) return problem;
    // An empty line before the end: what follows would be another request.
    if (!head.empty()) return HeadProblem::line_end;
    return framing_problem(framing, line.version);
}

int status_of(HeadProblem problem) {
    if (problem == HeadProblem::version) return 505;
    return problem == HeadProblem::fields ? 431 : 400;
}

Target split_target(std::string_view target) {
    if (auto const rest = after_scheme(target)) {
        auto const path = rest->find_first_of("/?");
        target = path == std::string_view::npos ? std::string_view("/") : rest->substr(path);
    }
    auto const question = std::min(target.find('?'), target.size());
    Target split{percent_decoded(target.substr(0, question), false),
                 std::string(target.substr(std::min(question + 1, target.size())))};
    if (split.path.empty()) split.path = "/";
    return split;
}

}  // namespace http
