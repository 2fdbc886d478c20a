// The day of the month by which cells are to have met: what a committee has set, and what is in force below it.
#include "json/codec.h"
#include "overview/overview.h"
#include "platform/db/tx.h"

namespace overview {
namespace {

struct DeadlineRow {
    OrganisationId organisation_id{};
    std::int64_t version = 1;
    std::optional<int> day_of_month{};
};
RECORD(DeadlineRow, organisation_id, version, day_of_month)

db::Query const all_deadlines{"overview.deadlines", R"sql(
select organisation_id, version, day_of_month from meeting_deadlines)sql"};

db::Query const one_deadline{"overview.deadline", R"sql(
select organisation_id, version, day_of_month from meeting_deadlines where organisation_id = $1)sql"};

db::Query const insert_deadline{"overview.add_deadline", R"sql(
insert into meeting_deadlines (organisation_id, version, day_of_month) values ($1, $2, $3))sql"};

db::Query const update_deadline{"overview.change_deadline", R"sql(
update meeting_deadlines set version = $2, day_of_month = $3 where organisation_id = $1)sql"};

base::Result<> check(Deadline const& deadline) {
    if (!deadline.day_of_month || (*deadline.day_of_month >= 1 && *deadline.day_of_month <= 31)) return {};
    base::Arguments const bounds{{"minimum", "1"}, {"maximum", "31"}};
    return base::Error{base::Fault::invalid, "body.invalid", {}, {{"/day_of_month", "out_of_range", bounds}}};
}

}  // namespace

std::map<OrganisationId, int> deadlines_in(db::Tx& tx, organisations::Tree const& tree) {
    std::map<OrganisationId, int> own;
    tx.each<DeadlineRow>(all_deadlines, [&](DeadlineRow const& row) {
        if (row.day_of_month) own.emplace(row.organisation_id, *row.day_of_month);
    });
    std::map<OrganisationId, int> in_force;
    if (own.empty()) return in_force;
    for (auto const& node : tree.nodes())
        for (auto const* at = &node; at != nullptr; at = at->parent_id ? tree.find(*at->parent_id) : nullptr)
            if (auto const found = own.find(at->id); found != own.end()) {
                in_force.emplace(node.id, found->second);
                break;
            }
    return in_force;
}

std::optional<InheritedDeadline> inherited_deadline(db::Tx& tx, organisations::Tree const& tree,
                                                    organisations::Node const& organisation) {
    for (auto above = organisation.parent_id; above;) {
        auto const* const node = tree.find(*above);
        if (node == nullptr) break;
        if (auto const day = deadline_of(tx, node->id).day_of_month)
            return InheritedDeadline{*day, findings::name_of(tree, *node)};
        above = node->parent_id;
    }
    return std::nullopt;
}

Deadline deadline_of(db::Tx& tx, OrganisationId organisation) {
    auto const row = tx.maybe<DeadlineRow>(one_deadline, organisation);
    return row ? Deadline{row->day_of_month, row->version} : Deadline{};
}

base::Result<Deadline> set_deadline(events::Context& context, OrganisationId organisation, Deadline const& deadline) {
    TRY(check(deadline));
    context.tx.lock("meeting_deadlines");
    auto const was = deadline_of(context.tx, organisation);
    if (was.version != deadline.version) return base::Error{base::Fault::stale, "deadline.stale"};
    DeadlineRow const row{organisation, was.version + 1, deadline.day_of_month};
    context.tx.put(was.version == 0 ? insert_deadline : update_deadline, row);
    auto const changes = json::print(boost::json::object{
        {"day_of_month", boost::json::array{json::encode(was.day_of_month), json::encode(row.day_of_month)}}});
    events::record(context, {context.ids.next<events::Act>(),
                             "set meeting deadline",
                             {{"meeting_deadline", organisation.value, row.version, changes}},
                             "meeting_deadline.set",
                             "{}"});
    return Deadline{row.day_of_month, row.version};
}

}  // namespace overview
