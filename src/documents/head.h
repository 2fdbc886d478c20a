#pragma once
// Private to documents: what stands at the head of an organisation's papers, and what somebody has set of it.
#include "documents/kinds.h"

namespace documents {

// What is not set is found: from the register, or from the organisation above.
struct Profile {
    std::int64_t version = 0;           // 0 where nothing has been set
    std::optional<std::string> name{};  // how it names itself in the narrow left half: "Chi bộ Văn phòng Sở Y tế"
    std::optional<std::string> superior{};  // the line above
    std::optional<std::string> place{};     // where its papers are written: "Biên Hòa"
    std::optional<std::string> symbol{};    // "CB"
};
RECORD(Profile, version, name, superior, place, symbol)

Profile profile_of(db::Tx& tx, OrganisationId organisation);
// The act of setting it. Faults: paper_profile.stale, body.invalid (text_too_long, paper_profile.symbol_invalid).
base::Result<> save_profile(events::Context& context, OrganisationId organisation, Profile profile);

// "CB". Fault: http.not_found (no such organisation that day).
base::Result<std::string> organisation_symbol(db::Tx& tx, OrganisationId organisation, base::Day day);

}  // namespace documents
