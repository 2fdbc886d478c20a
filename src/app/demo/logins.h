#pragma once
// Who can sign in at the demonstration site: one of each role, with passwords of their own.
#include <map>

#include "accounts/accounts.h"
#include "app/demo/demo.h"
#include "app/demo/population.h"
#include "app/demo/visitor.h"
#include "organisations/organisations.h"

namespace app::demo {

// Three groups of four; nobody can foresee it, and no Vietnamese keyboard changes it under the hands.
std::string a_password();

// Where somebody of the population stands in the site.
struct Found {
    members::MemberId member{};
    organisations::OrganisationId cell{};
};
using Roll = std::map<std::string, Found>;  // by full name

// The account of the committee's office.
struct OfficeLogin {
    Login login{};
    std::string account_id{};
};

// The administrator opens his account and makes that of the committee's office, staff of the whole site.
base::Result<Login> open_administrator(http::Application& application, accounts::FirstLogin const& first);
base::Result<OfficeLogin> open_office(http::Application& application, Login const& administrator,
                                      organisations::OrganisationId root);

// A member's account.
struct Wanted {
    std::string role{};
    std::string login_name{};
    Person const& person;
    std::string place{};
};
base::Result<Login> open_member(http::Application& application, Login const& administrator, Wanted const& wanted,
                                Found const& found);

}  // namespace app::demo
