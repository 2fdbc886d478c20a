#pragma once
// Puts the rooms together: every route of the program, and the application that serves them with the pages.
#include <memory>
#include <vector>

#include "platform/http/dispatcher.h"

namespace app {

std::vector<http::Route> all_routes();

// The site must outlive it.
std::unique_ptr<http::Application> make_application(http::Site const& site);

}  // namespace app
