#pragma once
// The papers that the demonstration site's office writes: a rule of the bloc's own, and a quarter's report.
#include "app/demo/logins.h"

namespace app::demo {

struct OfficeDesk {
    http::Application& application;
    Login const& login;
    organisations::OrganisationId root;
};

// How long meetings last in the bloc from that year on, small cells' among them: what central rules leave to it.
base::Result<> set_local_rule(OfficeDesk const& desk, int year);

// The text as the figures draft it, with tasks for the next quarter; then the report is locked.
base::Result<> write_and_lock(OfficeDesk const& desk, base::Quarter quarter);

}  // namespace app::demo
