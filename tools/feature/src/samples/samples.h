#pragma once
// The samples of a cell: what was written down about it, and on which day.
#include <optional>
#include <string>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/result.h"
#include "json/record.h"
#include "organisations/organisations.h"
#include "platform/events/act.h"
#include "platform/fwd.h"

namespace samples {

struct Sample;
using SampleId = base::Id<Sample>;
using organisations::OrganisationId;

struct Sample {
    SampleId id{};
    OrganisationId cell_id{};
    std::int64_t version = 1;
    std::string title{};
    base::Day day{};
};
RECORD(Sample, id, cell_id, version, title, day)

// What may be said of a sample when it is added, and changed later.
struct Wanted {
    std::string title{};
    base::Day day{};
};

// id: made by whoever asks, so that asking again adds nothing twice; without it one is made here.
struct NewSample {
    std::optional<SampleId> id{};
    OrganisationId cell_id{};
    Wanted wanted{};
};

// The acts; each gives the sample as it then is. `version` is that of the sample as the caller saw it. The same act
// asked for again changes nothing. They do not ask for rights.
// Faults: body.invalid with the fields that are wrong, sample.stale, sample.id_is_taken, http.not_found.
base::Result<Sample> add(events::Context& context, NewSample const& sample);
base::Result<Sample> change(events::Context& context, SampleId id, std::int64_t version, Wanted const& wanted);

std::optional<Sample> find(db::Tx& tx, SampleId id);

std::vector<http::Route> routes();

}  // namespace samples
