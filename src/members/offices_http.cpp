// Routes of offices: who holds which, and since when.
#include "members/answers.h"
#include "members/offices.h"

namespace members {
namespace {

using rights::Right;

struct Holder {
    MemberId id{};
    std::string full_name{};
};
RECORD(Holder, id, full_name)

struct OfficeListed {
    OfficeId id{};
    std::int64_t version = 1;
    Holder member{};
    Office office = Office::committee_member;
    std::optional<base::Day> from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(OfficeListed, id, version, member, office, from_day, to_day)

struct OfficeList {
    std::vector<OfficeListed> rows{};
};
RECORD(OfficeList, rows)

struct OfficesQuery {
    std::optional<bool> history{};
};
RECORD(OfficesQuery, history)

base::Result<OfficeList> offices(http::Call& call, OfficesQuery const& in) {
    auto const id = TRY(call.id<organisations::Organisation>("organisation"));
    auto const day = call.today();
    auto const history = in.history.value_or(false) ? store::History::shown : store::History::left_out;
    return call.read([&](db::Tx& tx) -> base::Result<OfficeList> {
        TRY(Sight(tx, day, call.actor()).reach.require(Right::see_meetings, id));
        OfficeList answer;
        for (auto const& row : store::offices_at(tx, id, day, history))
            answer.rows.push_back(
                {row.id, row.version, {row.member_id, row.full_name}, row.office, row.from_day, row.to_day});
        return answer;
    });
}

struct NewOffice {
    OrganisationId organisation_id{};
    MemberId member_id{};
    Office office = Office::committee_member;
    base::Day from_day{};
    std::optional<base::Day> to_day{};
};
RECORD(NewOffice, organisation_id, member_id, office, from_day, to_day)

base::Result<OfficeVersion> take(http::Call& call, NewOffice const& in) {
    return call.act([&](events::Context& context) -> base::Result<OfficeVersion> {
        Sight const sight(context.tx, context.today(), call.actor());
        TRY(sight.reach.require(Right::administer, in.organisation_id));
        auto const id =
            TRY(take_office(context, {in.organisation_id, in.member_id, in.office, in.from_day, in.to_day}));
        return OfficeVersion{id, 1};
    });
}

base::Result<OfficeVersion> change(http::Call& call, OfficeDays const& in) {
    auto const id = TRY(call.id<HeldOffice>("office"));
    return call.act([&](events::Context& context) -> base::Result<OfficeVersion> {
        Sight const sight(context.tx, context.today(), call.actor());
        auto const was = store::office(context.tx, id);
        if (!was) return http::Call::not_found();
        TRY(sight.reach.require(Right::administer, was->organisation_id));
        return change_office(context, *was, in);
    });
}

}  // namespace

std::vector<http::Route> office_routes() {
    using http::Method;
    return {
        http::route<OfficesQuery, OfficeList>(Method::get, "/api/organisations/{organisation}/offices",
                                              Right::see_meetings, "Who holds an office in the organisation", &offices),
        http::route<NewOffice, OfficeVersion>(Method::post, "/api/offices", Right::administer,
                                              "A member takes up an office", &take),
        http::route<OfficeDays, OfficeVersion>(
            Method::patch, "/api/offices/{office}", Right::administer,
            "Corrects an office's days: from_day stays where it is not given, without to_day it is open", &change)};
}

}  // namespace members
