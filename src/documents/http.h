#pragma once
// Private to documents: what its routes share.
#include "documents/documents.h"

namespace documents {

struct NamedOrganisation {
    OrganisationId id{};
    std::string name{};
};
RECORD(NamedOrganisation, id, name)

// Which organisation is asked about; none: the highest that the caller may see.
struct OrganisationQuery {
    std::optional<OrganisationId> organisation{};
};
RECORD(OrganisationQuery, organisation)

// The organisation asked for, or else the highest at which the caller has the right.
base::Result<organisations::Node const*> asked_or_top(organisations::Reach const& reach, rights::Right right,
                                                      std::optional<OrganisationId> const& asked);

// What stands in the path as a number; anything else is not found.
base::Result<std::int64_t> number_in(http::Call& call, std::string_view name);

// Routes of heads, terms, numbers and sealed papers.
std::vector<http::Route> paper_routes();

}  // namespace documents
