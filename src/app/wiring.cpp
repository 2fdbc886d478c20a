// The only place that knows every room's routes.
#include "app/wiring.h"

#include "accounts/accounts.h"
#include "documents/documents.h"
#include "findings/findings.h"
#include "importing/importing.h"
#include "meetings/meetings.h"
#include "members/members.h"
#include "minutes/minutes.h"
#include "organisations/organisations.h"
#include "overview/overview.h"
#include "platform/http/pages.h"
#include "reports/reports.h"
#include "rulebook/rulebook.h"
#include "tasks/tasks.h"
#include "voting/voting.h"

namespace app {
namespace {

base::Result<boost::json::value> describe(http::Call& /*call*/, http::Nothing const& /*in*/) {
    static auto const document = http::openapi(all_routes(), NENNEP_VERSION);
    return boost::json::value(document);
}

std::vector<http::Route> own_routes() {
    using enum http::Method;
    return {http::route(get, "/api/openapi.json", rights::Right::anyone, "This document", &describe)};
}

// Tasks stand below meetings, yet a meeting gives some.
tasks::Meetings meetings_for_tasks() {
    auto const id_of = [](tasks::OriginId meeting) { return meetings::MeetingId{meeting.value}; };
    return {[id_of](db::Tx& tx, tasks::OriginId meeting) -> std::optional<tasks::GivingMeeting> {
                auto const record = meetings::record_of(tx, id_of(meeting));
                if (!record) return {};
                auto const stage = meetings::stage_of(record->head);
                auto const has_begun = stage == meetings::Stage::open || stage == meetings::Stage::closed;
                return tasks::GivingMeeting{record->head.cell_id, record->day, has_begun};
            },
            [id_of](events::Context& context, tasks::OriginId meeting) {
                if (meetings::require_open(context.tx, id_of(meeting))) meetings::touch(context, id_of(meeting));
            }};
}

}  // namespace

std::vector<http::Route> all_routes() {
    std::vector<http::Route> all;
    for (auto const& routes :
         {own_routes(), accounts::routes(), documents::routes(), organisations::routes(), members::routes(),
          tasks::routes(meetings_for_tasks()), meetings::routes(), voting::routes(), importing::routes(),
          findings::routes(), minutes::routes(), overview::routes(), reports::routes(), rulebook::routes()})
        all.insert(all.end(), routes.begin(), routes.end());
    return all;
}

std::unique_ptr<http::Application> make_application(http::Site const& site) {
    auto routes = all_routes();
    auto const pages = std::make_shared<http::Pages>(embedded::web());
    http::Wiring wiring{site, std::move(routes), &accounts::actor_of,
                        [pages](http::Request const& request) { return pages->answer(request); }, &accounts::name_of};
    return std::make_unique<http::Dispatcher>(std::move(wiring));
}

}  // namespace app
