// Founds the site of the scenarios and signs its people in.
#include "support/app/scenario_site.h"

#include "platform/crypto/hash.h"
#include "platform/files/files.h"

namespace support {
namespace {

std::vector<ListedMember> listed_members() {
    std::string const other = "Đảng bộ Sở Nội vụ";
    return {a_member("Nguyễn Văn Ân").card("01.000001").born("12/03/1970"),
            a_member("Trần Thị Bình").card("01.000002").born("05/1985"),
            a_member("Lê Văn Cường").card("01.000003"),
            a_member("Phạm Thị Dung").card("01.000004").joined("2019-02-03").official(""),
            a_member("Hoàng Văn Em").card("01.000005").in("Chi bộ 2"),
            a_member("Vũ Thị Giang").card("01.000006").in("Chi bộ 2"),
            a_member("Đỗ Thị Hạnh").card("01.000007").in("Chi bộ Văn phòng", other),
            a_member("Bùi Văn Khang").card("01.000008").in("Chi bộ Văn phòng", other)};
}

std::vector<ListedMeeting> listed_meetings() {
    return {a_meeting("05/01/2019").present(4).absent(0, 0).spoke(2),
            a_meeting("12/02/2019").to("08:40").present(3).absent(1, 0).spoke(1),
            a_meeting("05/03/2019").kind("Kết hợp").to("10:10").present(4).absent(0, 0).spoke(3),
            a_meeting("07/01/2019").in("Chi bộ Văn phòng", "Đảng bộ Sở Nội vụ").present(1).absent(0, 1).spoke(1)};
}

}  // namespace

ScenarioSite::ScenarioSite(db::Database& database, base::Clock const& clock, base::IdMaker& ids)
    : database_(database), clock_(clock), ids_(ids) {
    found();
    take_lists();
    name_things();
    take_offices();
    open_accounts();
}

void ScenarioSite::found() {
    act([](events::Context& context) {
        organisations::NewOrganisation root;
        root.name = "Đảng bộ Khối các cơ quan tỉnh";
        root.kind = organisations::Kind::upper_committee;
        root.code = "K";
        root.place = "dong-nai/bloc";
        return organisations::found_site(context, root);
    });
}

void ScenarioSite::take_lists() {
    auto const members =
        act([](events::Context& context) { return members::import_list(context, member_list(listed_members()), {}); });
    auto const meetings = act([](events::Context& context) {
        return meetings::import_log(context, meeting_log(listed_meetings()), std::nullopt, {});
    });
    if (members.accepted != 8 || meetings.accepted != 4)
        throw std::runtime_error("the scenarios' lists were not taken");
}

void ScenarioSite::name_things() {
    db::Sql const organisations{"test.organisations",
                                "select organisation_id from organisation_states where name = $1"};
    db::Sql const members{"test.members", "select id from members where full_name = $1"};
    db::Sql const meetings{"test.meetings", "select id from meetings where held_on = $1"};
    database_.read([&](db::Tx& tx) {
        auto const name = [&](char const* key, db::Sql const& query, char const* called) {
            values_[key] = base::to_text(tx.one<base::Id<ScenarioSite>>(query, std::string(called)));
        };
        name("root", organisations, "Đảng bộ Khối các cơ quan tỉnh");
        name("committee", organisations, "Đảng bộ Sở Y tế");
        name("cell", organisations, "Chi bộ 1");
        name("second_cell", organisations, "Chi bộ 2");
        name("other_committee", organisations, "Đảng bộ Sở Nội vụ");
        name("other_cell", organisations, "Chi bộ Văn phòng");
        name("secretary", members, "Nguyễn Văn Ân");
        name("member", members, "Trần Thị Bình");
        name("committee_member", members, "Hoàng Văn Em");
        name("other_member", members, "Đỗ Thị Hạnh");
        name("meeting", meetings, "2019-01-05");
        name("short_meeting", meetings, "2019-02-12");
        name("other_meeting", meetings, "2019-01-07");
    });
}

void ScenarioSite::take_offices() {
    auto const take = [&](char const* organisation, char const* member, members::Office office) {
        act([&](events::Context& context) {
            members::OfficeHeld held;
            held.organisation_id = organisations::OrganisationId{ok(base::parse_id(values_.at(organisation)))};
            held.member_id = members::MemberId{ok(base::parse_id(values_.at(member)))};
            held.office = office;
            held.from_day = base::make_day(2015, 1, 1);
            return members::take_office(context, held);
        });
    };
    take("cell", "secretary", members::Office::secretary);
    take("committee", "committee_member", members::Office::committee_member);
}

void ScenarioSite::open_accounts() {
    open_account("newcomer", "", "");
    open_account("member", "member", "");
    open_account("secretary", "secretary", "");
    open_account("committee_member", "committee_member", "");
    open_account("office", "", "root");
    open_account("office_elsewhere", "", "other_committee");
    open_account("administrator", "", "");
}

// Written as the rows they end up as: what signing in takes is the business of accounts' own tests.
void ScenarioSite::open_account(std::string const& person, std::string const& member, std::string const& post_at) {
    db::Sql const account{"test.account", R"sql(
insert into accounts (id, version, login_name, name, search_text, member_id, organisation_id, is_administrator, is_blocked, password_hash)
values ($1, 1, $2, $2, $2, $3, $4, $5, $6, $7))sql"};
    db::Sql const post{"test.post", "insert into account_posts (account_id, id, organisation_id) values ($1, $2, $3)"};
    db::Sql const session{"test.session", R"sql(
insert into sessions (id, account_id, token_hash, created_at, last_seen_at, address, agent) values ($1, $2, $3, $4, $4, 'test', 'test'))sql"};
    auto const id_of = [&](std::string const& name) {
        return name.empty() ? std::optional<std::int64_t>() : ok(base::parse_id(values_.at(name)));
    };
    auto const id = ids_.next();
    auto const home = id_of(post_at.empty() ? "root" : post_at);
    auto const password = person == "newcomer" ? std::optional<std::string>() : "no hash, opens nothing";
    tokens_[person] = person + "-token";
    values_["account_of_" + person] = base::to_text(base::Id<ScenarioSite>{id});
    act([&](events::Context& context) -> base::Result<> {
        auto& tx = context.tx;
        tx.run(account, id, person, id_of(member), home, person == "administrator", false, password);
        if (!post_at.empty()) tx.run(post, id, ids_.next(), *id_of(post_at));
        tx.run(session, ids_.next(), id, crypto::sha256_hex(tokens_[person]), context.now());
        return {};
    });
}

std::string ScenarioSite::filled(std::string_view text) const {
    std::string filled(text);
    for (auto const& [name, value] : values_) {
        auto const place = "{" + name + "}";
        for (auto at = filled.find(place); at != std::string::npos; at = filled.find(place, at + value.size()))
            filled.replace(at, place.size(), value);
    }
    return filled;
}

std::string ScenarioSite::file(std::string const& name) const {
    if (name == "members") return member_list(listed_members());
    return ok(files::read_file(TESTS_DIR "/fixtures/" + name, std::size_t{64} << 20U));
}

void ScenarioSite::sign_in(http::Request& request, std::string const& person) const {
    if (person != "nobody") request.headers["cookie"] = "nennep_session=" + tokens_.at(person);
}

}  // namespace support
