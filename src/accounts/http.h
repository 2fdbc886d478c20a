#pragma once
// The two halves of this room's routes.
#include <memory>

#include "accounts/desk.h"
#include "platform/http/route.h"

namespace accounts {

// Signing in and out, and one's own sessions.
std::vector<http::Route> session_routes(std::shared_ptr<Desk> const& desk);
// What an office does with accounts.
std::vector<http::Route> office_routes();

}  // namespace accounts
