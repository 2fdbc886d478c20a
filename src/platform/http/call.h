#pragma once
// One request as a handler sees it: who asks, what stands in the path, and the two doors to the site.
#include <boost/json/object.hpp>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/result.h"
#include "platform/db/database.h"
#include "platform/events/act.h"
#include "platform/http/message.h"
#include "platform/jobs/jobs.h"
#include "platform/print/office.h"
#include "platform/rights/rights.h"
#include "platform/words/words.h"

namespace http {

// What every request works with. Lives as long as the server. Copies share the jobs and LibreOffice, which end with the
// last of them: the database, the clock and the ids must live longer than that.
struct Site {
    db::Database& database;
    base::Clock const& clock;
    base::IdMaker& ids;
    std::shared_ptr<jobs::Jobs> jobs = std::make_shared<jobs::Jobs>();
    std::shared_ptr<print::Office> office = std::make_shared<print::Office>();
};

using PathValues = std::map<std::string, std::string, std::less<>>;

class Call;
// How whoever sends the request may know the doer of an act that was kept under actor_name(). Handed in at wiring: who
// has an account is no business of the platform.
using NameOf = std::function<std::string(db::Tx& tx, Call const& call, std::string const& actor)>;

// For one request, on one thread.
class Call {
public:
    Call(Site& site, Request const& request, rights::Actor const& actor, PathValues path, NameOf const& name_of)
        : site_(site), request_(request), actor_(actor), path_(std::move(path)), name_of_(name_of) {}

    [[nodiscard]] Request const& request() const { return request_; }
    [[nodiscard]] rights::Actor const& actor() const { return actor_; }
    [[nodiscard]] base::Clock const& clock() const { return site_.clock; }
    [[nodiscard]] base::Day today() const { return base::local_day(site_.clock); }
    // vi, unless the request's Accept-Language begins with en.
    [[nodiscard]] words::Language language() const;

    // What stands for {name} in the route's path.
    [[nodiscard]] std::string const& text(std::string_view name) const { return path_.find(name)->second; }
    // The same as an id; what is no id is not found (http.not_found).
    template <class T>
    [[nodiscard]] base::Result<base::Id<T>> id(std::string_view name) const {
        auto const parsed = base::parse_id(text(name));
        if (!parsed) return not_found();
        return base::Id<T>{*parsed};
    }

    // f(Tx&) in a read-only snapshot.
    template <class F>
    auto read(F&& f) -> decltype(f(std::declval<db::Tx&>())) {
        return site_.database.read(std::forward<F>(f));
    }
    // f(Context&) as the caller's act, in one transaction that ends with it.
    template <class F>
    auto act(F&& f) -> decltype(f(std::declval<events::Context&>())) {
        return site_.database.write([&](db::Tx& tx) {
            events::Context context{tx, site_.clock, site_.ids, actor_name()};
            return f(context);
        });
    }

    Site& site() { return site_; }

    // What goes out beside the answer, such as Set-Cookie.
    void add_header(std::string name, std::string value) { headers_.emplace_back(std::move(name), std::move(value)); }
    [[nodiscard]] auto const& headers() const { return headers_; }

    // How the audit names whoever acts: the account's id; "nobody" before signing in.
    [[nodiscard]] std::string actor_name() const;
    // By NameOf; the kept name itself where none is wired.
    [[nodiscard]] std::string name_of(db::Tx& tx, std::string const& actor) const;
    // The fault of whatever is not there, or not for the caller to know of.
    static base::Error not_found() { return {base::Fault::not_found, "http.not_found"}; }
    static base::Error forbidden() { return {base::Fault::forbidden, "http.forbidden"}; }

private:
    Site& site_;
    Request const& request_;
    rights::Actor const& actor_;
    PathValues path_;
    NameOf const& name_of_;
    mutable std::map<std::string, std::string> names_;  // a list names few people many times
    std::vector<std::pair<std::string, std::string>> headers_;
};

}  // namespace http
