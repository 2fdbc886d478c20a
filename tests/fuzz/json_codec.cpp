// Fuzzes the JSON door: whatever bytes come, what is read can be written and read again as the same.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "json/codec.h"

namespace fuzzed {

enum class Answer { yes, no };
RECORD_ENUM(Answer, yes, no)

struct Part {
    std::optional<bool> b;
    std::optional<std::uint8_t> u;
    std::optional<std::int64_t> i;
    std::optional<std::uint64_t> w;
    std::optional<std::string> s;
    bool operator==(Part const&) const = default;
};
RECORD(Part, b, u, i, w, s)

// Everything may be left out, so that short inputs get through.
struct Whole {
    std::optional<base::Day> d;
    std::optional<base::PartialDay> p;
    std::optional<base::Month> m;
    std::optional<base::Quarter> q;
    std::optional<base::Instant> t;
    std::optional<base::Id<Part>> i;
    std::optional<Answer> a;
    std::optional<json::Decimal> n;
    std::optional<std::vector<Part>> l;
    std::optional<std::map<std::string, std::string>> o;
    bool operator==(Whole const&) const = default;
};
RECORD(Whole, d, p, m, q, t, i, a, n, l, o)

void demand(bool holds) {
    if (!holds) std::abort();
}

bool has_double(boost::json::value const& value) {
    if (value.is_double()) return true;
    bool found = false;
    if (auto const* list = value.if_array()) {
        for (auto const& entry : *list) found = found || has_double(entry);
    }
    if (auto const* object = value.if_object()) {
        for (auto const& entry : *object) found = found || has_double(entry.value());
    }
    return found;
}

void check(boost::json::value const& value, json::Layout layout) {
    auto const again = json::parse(json::print(value, layout), {.size_bytes = std::size_t{1} << 26U});
    demand(again.has_value());
    // Boost 1.81 reads some doubles one unit beside the nearest.
    if (!has_double(value)) demand(*again == value);

    auto const whole = json::decode<Whole>(value);
    if (!whole) {
        demand(whole.error().code == "body.invalid" && !whole.error().fields.empty());
        return;
    }
    auto const printed = json::parse(json::print(json::encode(*whole), layout));
    demand(printed.has_value());
    auto const same = json::decode<Whole>(*printed);
    demand(same.has_value() && *same == *whole);
}

}  // namespace fuzzed

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const value = json::parse({reinterpret_cast<char const*>(data), size});
    if (!value) return 0;
    fuzzed::check(*value, json::Layout::compact);
    fuzzed::check(*value, json::Layout::indented);
    return 0;
}
