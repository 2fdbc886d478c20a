// Decisions about one sample, and the cursors of their lists.
#include "samples/sample.h"

#include <limits>
#include <tuple>

#include "base/text.h"

namespace samples {
namespace {

constexpr std::size_t title_limit_bytes = 1000;
constexpr std::size_t day_length = 10;

// Puts what is wanted into the sample, tidied.
base::Result<Sample> written(Sample sample, Wanted const& wanted, base::Day today) {
    sample.title = base::tidied(wanted.title);
    sample.day = wanted.day;
    std::vector<base::FieldError> fields;
    if (sample.title.empty()) fields.push_back({"/title", "sample.title_missing"});
    if (sample.title.size() > title_limit_bytes)
        fields.push_back({"/title", "text_too_long", {{"limit", std::to_string(title_limit_bytes)}}});
    if (sample.day > today) fields.push_back({"/day", "sample.day_in_future"});
    if (!fields.empty()) return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
    return sample;
}

}  // namespace

base::Result<Sample> added(SampleId id, NewSample const& sample, base::Day today) {
    return written({.id = id, .cell_id = sample.cell_id}, sample.wanted, today);
}

base::Result<Sample> changed(Sample const& was, Wanted const& wanted, base::Day today) {
    auto is = was;
    ++is.version;
    return written(std::move(is), wanted, today);
}

bool is_same(Sample const& one, Sample const& other) {
    return std::tie(one.id, one.cell_id, one.title, one.day) ==
           std::tie(other.id, other.cell_id, other.title, other.day);
}

Place before_all() {
    return {base::make_day(2999, 12, 31), SampleId{std::numeric_limits<std::int64_t>::max()}};
}

std::string to_text(Place const& place) {
    return base::to_text(place.day) + base::to_text(place.id);
}

base::Result<Place> parse_place(std::string_view text) {
    base::Error const invalid{base::Fault::invalid, "cursor.invalid"};
    if (text.size() <= day_length) return invalid;
    auto const day = base::parse_day(text.substr(0, day_length));
    auto const id = base::parse_id(text.substr(day_length));
    if (!day || !id) return invalid;
    return Place{*day, SampleId{*id}};
}

}  // namespace samples
