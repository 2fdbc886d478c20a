#pragma once
// `nennep serve --demo`: a site of a province bloc's size, made by the program itself through the acts its users have,
// so that anybody can look at it before entering anything of his own. All persons are invented.
#include <string>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "platform/db/database.h"
#include "platform/words/words.h"

namespace app::demo {

// Somebody to sign in as: what he is ("office", "secretary" ...), where, and his password, told this once.
struct Login {
    std::string role{};
    std::string login_name{};
    std::string password{};
    std::string name{};
    std::string place{};
};

struct Demo {
    bool is_new = false;
    std::vector<Login> logins{};  // of a new one
};

// Makes the site in a migrated database that holds none, with two years of records up to today. Where the demonstration
// is already there, nothing changes. Faults: demo.site_is_real where the site is another, demo.is_unfinished where the
// making of one was broken off.
base::Result<Demo> make_demo(db::Database& database, base::Clock const& clock);

// What whoever started the server is told of it.
std::string told(Demo const& demo, words::Language language);

}  // namespace app::demo
