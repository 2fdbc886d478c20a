#pragma once
// Private to rules: reads JSON with a pointer in hand, so that every fault of a document is told at once and where it
// stands.
#include <boost/json/value.hpp>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "json/names.h"

namespace rules {

using json::name_of;

// Codes are the prefix and the problem, named as json/codec.h names them. At most 1000 are kept, so that a small
// hostile text cannot become a large answer.
struct Faults {
    std::string prefix;
    std::vector<base::FieldError> fields{};
};

// One value of a document, or the place where it would stand. null counts as not given. The readers of a single value
// give nothing where none is given, and refuse what is of another shape.
class Node {
public:
    Node(boost::json::value const* value, std::string pointer, Faults& faults)
        : value_(value), pointer_(std::move(pointer)), faults_(&faults) {}

    [[nodiscard]] bool is_given() const { return value_ != nullptr && !value_->is_null(); }
    [[nodiscard]] bool is_empty_list() const { return is_given() && value_->is_array() && value_->get_array().empty(); }
    [[nodiscard]] std::string const& pointer() const { return pointer_; }
    void refuse(std::string_view problem, base::Arguments arguments = {}) const;
    // Refuses the value as missing where it is not given.
    [[nodiscard]] Node const& needed() const;

    // Is it an object? Keys that are not among these are refused as `problem`.
    [[nodiscard]] bool is_object(std::initializer_list<std::string_view> keys,
                                 std::string_view problem = "unknown_key") const;
    [[nodiscard]] bool is_object(std::vector<std::string_view> const& keys,
                                 std::string_view problem = "unknown_key") const;
    [[nodiscard]] Node at(std::string_view key) const;
    [[nodiscard]] std::vector<Node> elements() const;

    [[nodiscard]] std::optional<std::string> text() const;
    // A whole number from least to most; any other number is refused as out_of_range.
    [[nodiscard]] std::optional<int> number(int least, int most) const;
    // A number of minutes, members or the like.
    [[nodiscard]] std::optional<int> count() const { return number(0, 1'000'000); }
    [[nodiscard]] std::optional<bool> flag() const;
    [[nodiscard]] std::optional<base::Day> day() const;
    [[nodiscard]] std::optional<std::string> place() const;
    // The name of an enumerator; any other text is refused as `problem`.
    template <class E>
    [[nodiscard]] std::optional<E> choice(std::string_view problem) const {
        auto const name = text();
        if (!name) return {};
        auto const found = json::named<E>(*name);
        if (!found) refuse(problem, {{"value", *name}});
        return found;
    }

private:
    boost::json::value const* value_;
    std::string pointer_;
    Faults* faults_;
};

// Parses at most `size_limit` bytes, 16 levels deep; otherwise refuses the whole as too_large or not_json.
std::optional<boost::json::value> parse_json(std::string_view text, std::size_t size_limit, std::string const& pointer,
                                             Faults& faults);

}  // namespace rules
