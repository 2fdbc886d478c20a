// The parts of the codec that need no templates: parsing within limits, taking values apart, pieces of schema.
#include "json/codec.h"

#include <algorithm>
#include <boost/json/parser.hpp>
#include <charconv>
#include <cmath>
#include <utility>

#include "json/written.h"

namespace json {
namespace {

constexpr std::size_t most_faults = 1000;
// Schemas leave out bounds that only say how wide the machine's integer is.
constexpr std::int64_t widest_bound = std::int64_t{1} << 32;

base::Error invalid_at(std::string_view text, std::size_t position) {
    auto const before = text.substr(0, position);
    auto const line = 1 + std::count(before.begin(), before.end(), '\n');
    auto const line_start = before.rfind('\n') + 1;  // npos + 1 is 0: the first line
    return {base::Fault::invalid,
            "json.invalid",
            {{"line", std::to_string(line)}, {"column", std::to_string(before.size() - line_start + 1)}}};
}

base::Arguments range(std::string minimum, std::string maximum) {
    return {{"minimum", std::move(minimum)}, {"maximum", std::move(maximum)}};
}

// "dd" to a number; -1 when not all digits.
int digits(std::string_view text) {
    int number = 0;
    auto const [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    auto const are_all = problem == std::errc{} && end == text.data() + text.size() && text.front() != '-';
    return are_all ? number : -1;
}

}  // namespace

base::Result<boost::json::value> parse(std::string_view text, Limits limits) {
    if (text.size() > limits.size_bytes) {
        return base::Error{
            base::Fault::invalid, "json.too_large", {{"limit_bytes", std::to_string(limits.size_bytes)}}};
    }
    boost::json::parse_options options;
    options.max_depth = limits.depth;
    boost::json::parser parser({}, options);
    boost::json::error_code problem;
    auto const position = parser.write(text, problem);
    if (problem == boost::json::error::too_deep) {
        return base::Error{base::Fault::invalid, "json.too_deep", {{"limit", std::to_string(limits.depth)}}};
    }
    if (problem) return invalid_at(text, position);
    return parser.release();
}

base::Result<base::Instant> TextForm<base::Instant>::parse(std::string_view text) {
    auto const wrong = base::Error{base::Fault::invalid, "instant.invalid", {{"value", std::string(text)}}};
    constexpr std::string_view shape = "0000-00-00T00:00:00.000Z";
    if (text.size() != shape.size()) return wrong;
    for (auto const mark : {10, 13, 16, 19, 23}) {
        if (text[static_cast<std::size_t>(mark)] != shape[static_cast<std::size_t>(mark)]) return wrong;
    }
    auto const day = base::parse_day(text.substr(0, 10));
    auto const hour = digits(text.substr(11, 2));
    auto const minute = digits(text.substr(14, 2));
    auto const second = digits(text.substr(17, 2));
    auto const millisecond = digits(text.substr(20, 3));
    auto const is_time = std::clamp(hour, 0, 23) == hour && std::clamp(minute, 0, 59) == minute &&
                         std::clamp(second, 0, 59) == second && millisecond >= 0;
    if (!day || !is_time) return wrong;
    auto const seconds = std::chrono::seconds(day->time_since_epoch()).count() + (hour * 60 + minute) * 60 + second;
    return base::Instant{seconds * 1000 + millisecond};
}

namespace detail {

std::string Place::pointer() const {
    if (!above) return "";
    auto pointer = above->pointer() + '/';
    if (auto const* index = std::get_if<std::size_t>(&step)) return pointer + std::to_string(*index);
    for (char const letter : std::get<std::string_view>(step)) {
        if (letter == '~') {
            pointer += "~0";
        } else if (letter == '/') {
            pointer += "~1";
        } else {
            pointer += letter;
        }
    }
    return pointer;
}

void Reader::refuse(Place const& place, std::string code, base::Arguments arguments) {
    if (faults_.size() < most_faults) faults_.push_back({place.pointer(), std::move(code), std::move(arguments)});
}

std::optional<bool> Reader::boolean(boost::json::value const& value, Place const& place) {
    if (value.is_bool()) return value.get_bool();
    refuse(place, "not_a_boolean");
    return std::nullopt;
}

std::optional<std::int64_t> Reader::integer(boost::json::value const& value, Place const& place, std::int64_t minimum,
                                            std::int64_t maximum) {
    // A parser turns whole numbers of more than 64 bits into doubles.
    auto const is_huge = value.is_uint64() || (value.is_double() && std::abs(value.get_double()) >= 0x1p63);
    if (!value.is_int64() && !is_huge) {
        refuse(place, "not_an_integer");
        return std::nullopt;
    }
    // A uint64 may also hold a small number, when a program and not the parser made it.
    boost::json::error_code problem;
    auto const number = is_huge && value.is_double() ? std::int64_t{} : value.to_number<std::int64_t>(problem);
    if (problem || value.is_double() || number < minimum || number > maximum) {
        refuse(place, "out_of_range", range(std::to_string(minimum), std::to_string(maximum)));
        return std::nullopt;
    }
    return number;
}

std::optional<std::uint64_t> Reader::natural(boost::json::value const& value, Place const& place) {
    if (value.is_uint64()) return value.get_uint64();
    auto const number = integer(value, place, 0, std::numeric_limits<std::int64_t>::max());
    if (!number) return std::nullopt;
    return static_cast<std::uint64_t>(*number);
}

std::optional<Decimal> Reader::decimal(boost::json::value const& value, Place const& place) {
    if (!value.is_number()) {
        refuse(place, "not_a_number");
        return std::nullopt;
    }
    auto const scaled = value.to_number<double>() * 100;
    if (!(std::abs(scaled) <= static_cast<double>(Decimal::largest))) {
        auto const largest = std::to_string(Decimal::largest / 100);
        refuse(place, "out_of_range", range("-" + largest, largest));
        return std::nullopt;
    }
    // The text's number and the double nearest to it may be a few units in the last place apart; a third decimal never
    // is.
    auto const nearest = std::round(scaled);
    if (std::abs(scaled - nearest) > 4 * std::numeric_limits<double>::epsilon() * std::abs(scaled)) {
        refuse(place, "too_many_decimals", {{"decimals", "2"}});
        return std::nullopt;
    }
    return Decimal{static_cast<std::int64_t>(nearest)};
}

boost::json::string const* Reader::text(boost::json::value const& value, Place const& place) {
    if (!value.is_string()) refuse(place, "not_text");
    return value.if_string();
}

boost::json::array const* Reader::list(boost::json::value const& value, Place const& place) {
    if (!value.is_array()) refuse(place, "not_a_list");
    return value.if_array();
}

boost::json::object const* Reader::object(boost::json::value const& value, Place const& place) {
    if (!value.is_object()) refuse(place, "not_an_object");
    return value.if_object();
}

void Reader::not_one_of(Place const& place, std::vector<std::string_view> const& allowed) {
    std::string names;
    for (auto const name : allowed) names.append(names.empty() ? "" : ", ").append(name);
    refuse(place, "not_one_of", {{"allowed", std::move(names)}});
}

void Reader::unknown_keys(boost::json::object const& object, Place const& place,
                          std::vector<std::string_view> const& known) {
    for (auto const& entry : object) {
        auto const is_known = std::find(known.begin(), known.end(), entry.key()) != known.end();
        if (!is_known) refuse(place.below(std::string_view(entry.key())), "unknown_key");
    }
}

base::Error body_invalid(std::vector<base::FieldError> fields) {
    return {base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

boost::json::value decimal_value(Decimal decimal) {
    if (decimal.hundredths % 100 == 0) return decimal.hundredths / 100;
    return static_cast<double>(decimal.hundredths) / 100;
}

void write_decimal(std::string& out, Decimal decimal) {
    auto const size = std::abs(decimal.hundredths);
    if (decimal.hundredths < 0) out += '-';
    print_whole(out, size / 100);
    if (size % 100 == 0) return;
    out += '.';
    out += static_cast<char>('0' + size % 100 / 10);
    if (size % 10 != 0) out += static_cast<char>('0' + size % 10);
}

boost::json::object typed(std::string_view type) {
    return {{"type", type}};
}

boost::json::object integer_schema(std::int64_t minimum, std::int64_t maximum) {
    auto schema = typed("integer");
    if (minimum > -widest_bound) schema["minimum"] = minimum;
    if (maximum < widest_bound) schema["maximum"] = maximum;
    return schema;
}

boost::json::object choice_schema(std::vector<std::string_view> const& names) {
    return {{"type", "string"}, {"enum", boost::json::array(names.begin(), names.end())}};
}

boost::json::object decimal_schema() {
    return {{"type", "number"}, {"multipleOf", 0.01}};
}

boost::json::object text_schema(std::string_view format) {
    return {{"type", "string"}, {"format", format}};
}

boost::json::object pattern_schema(std::string_view pattern) {
    return {{"type", "string"}, {"pattern", pattern}};
}

boost::json::object or_null(boost::json::object schema) {
    schema["type"] = boost::json::array{schema["type"], "null"};
    if (auto* const choices = schema.if_contains("enum")) choices->get_array().emplace_back(nullptr);
    return schema;
}

boost::json::object list_schema(boost::json::object items) {
    auto schema = typed("array");
    schema["items"] = std::move(items);
    return schema;
}

boost::json::object map_schema(boost::json::object values) {
    auto schema = typed("object");
    schema["additionalProperties"] = std::move(values);
    return schema;
}

boost::json::value const* ObjectReader::given(std::string_view name, bool may_be_left_out) {
    known.push_back(name);
    auto const* const found = object.if_contains(name);
    if (found == nullptr && !may_be_left_out) reader.refuse(place.below(name), "missing");
    return found;
}

void ObjectSchema::add(std::string_view name, boost::json::object schema, bool may_be_left_out) {
    properties[name] = std::move(schema);
    if (!may_be_left_out) required.emplace_back(name);
}

boost::json::object ObjectSchema::take() {
    auto schema = typed("object");
    schema["properties"] = std::move(properties);
    schema["required"] = std::move(required);
    schema["additionalProperties"] = false;
    return schema;
}

}  // namespace detail
}  // namespace json
