#pragma once
// Private to samples: what a sample becomes when it is added or changed, and where a page of a list ends. Pure.
#include <string_view>

#include "samples/samples.h"

namespace samples {

// The fault is body.invalid, with every field that is wrong.
base::Result<Sample> added(SampleId id, NewSample const& sample, base::Day today);
base::Result<Sample> changed(Sample const& was, Wanted const& wanted, base::Day today);

// Whether they say the same, whatever their versions.
bool is_same(Sample const& one, Sample const& other);

// The last row of a page of a list, whose latest days come first.
struct Place {
    base::Day day{};
    SampleId id{};
    bool operator==(Place const&) const = default;
};
Place before_all();
std::string to_text(Place const& place);
// The fault's code is cursor.invalid.
base::Result<Place> parse_place(std::string_view text);

}  // namespace samples
