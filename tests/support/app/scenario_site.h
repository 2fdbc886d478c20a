#pragma once
// The site of tests/scenarios/README.md: a small bloc with its people signed in, on a database of either engine.
#include <map>
#include <string>

#include "platform/http/call.h"
#include "support/site.h"

namespace support {

class ScenarioSite {
public:
    // The database is migrated and empty; clock and ids are the test's.
    ScenarioSite(db::Database& database, base::Clock const& clock, base::IdMaker& ids);

    [[nodiscard]] http::Site site() const { return {database_, clock_, ids_}; }
    // {name} with what it stands for; a name nobody has set stays, so that the omission is seen.
    [[nodiscard]] std::string filled(std::string_view text) const;
    void set(std::string const& name, std::string value) { values_[name] = std::move(value); }
    // An upload's bytes: a file below tests/fixtures, or "members", this site's own member list.
    [[nodiscard]] std::string file(std::string const& name) const;
    // Makes the request come from that person; throws for a person nobody knows.
    void sign_in(http::Request& request, std::string const& person) const;

private:
    void found();
    void take_lists();
    void name_things();
    void take_offices();
    void open_accounts();
    void open_account(std::string const& person, std::string const& member, std::string const& post_at);
    template <class F>
    auto act(F&& f) {
        return ok(database_.write([&](db::Tx& tx) {
            events::Context context{tx, clock_, ids_, "operator"};
            return f(context);
        }));
    }

    db::Database& database_;
    base::Clock const& clock_;
    base::IdMaker& ids_;
    std::map<std::string, std::string> values_{};
    std::map<std::string, std::string> tokens_{};
};

}  // namespace support
