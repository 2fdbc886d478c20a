// What the register gives back: members as they are now, stays below an organisation, exemptions, offices of a day.
#include "members/store.h"

#include <gmock/gmock.h>

#include "support/lists.h"
#include "support/members/listed.h"
#include "support/members/register.h"
#include "support/organisations/journal.h"
#include "support/organisations/names.h"

namespace members {
namespace {

using support::a_member;
using support::code_of;
using support::date;
using support::day;
using support::finance_name;
using support::health_name;
using support::member_list;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

class TheRegister : public support::Register {
protected:
    void SetUp() override {
        Register::SetUp();
        if (IsSkipped()) return;
        take(member_list(
            {a_member("Nguyễn Văn Ân").in("Chi bộ 1", health_name).card("05000001").born("1975").exempt("x"),
             a_member("Trần Thị Bình").in("Chi bộ 2", health_name).joined("03/2019").official(""),
             a_member("Lê Văn Cường").in("Chi bộ 3", finance_name).exempt("12/2018")}));
    }

    std::vector<Known> known() {
        return site().read([](db::Tx& tx) { return store::known_members(tx); });
    }
    OrganisationId organisation(std::string_view name) {
        auto const now = tree();
        return ok(now.find(name))->id;
    }
    std::vector<Stay> stays(std::string_view organisation_name, std::string_view tree_day = "2026-11-23") {
        std::vector<Stay> found;
        auto const top = organisation(organisation_name);
        site().read(
            [&](db::Tx& tx) { each_stay(tx, top, day(tree_day), [&](Stay const& stay) { found.push_back(stay); }); });
        return found;
    }
    std::vector<std::string> names_of(std::vector<Stay> const& stays) {
        std::vector<std::string> names;
        for (auto const& stay : stays)
            names.push_back(site().read([&](db::Tx& tx) { return named(tx, stay.member_id); })->full_name);
        return names;
    }
    bool change(Known const& member, std::string const& name, std::int64_t expected_version) {
        return *act([&](events::Context& context) -> base::Result<bool> {
            return store::change(context.tx,
                                 {member.id, expected_version + 1, member.card_number, name, name, member.sex,
                                  member.born_on, member.admitted_on, member.official_on},
                                 expected_version);
        });
    }
};
ON_BOTH_ENGINES(TheRegister);

TEST_P(TheRegister, KnowsItsMembersAsTheyAreNow) {
    auto const all = known();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].full_name, "Nguyễn Văn Ân");
    EXPECT_EQ(all[0].card_number, "05000001");
    EXPECT_EQ(all[0].born_on, date("1975"));
    EXPECT_EQ(all[0].cell_id, organisation("Chi bộ 1"));
    EXPECT_EQ(all[0].exempt, ExemptSince{});
    EXPECT_EQ(all[1].card_number, std::nullopt);
    EXPECT_EQ(all[1].admitted_on, date("2019-03"));
    EXPECT_EQ(all[1].official_on, std::nullopt);
    EXPECT_EQ(all[1].exempt, std::nullopt);
    EXPECT_EQ(all[2].exempt, ExemptSince{date("2018-12")});
}

TEST_P(TheRegister, KnowsOnlyTheOpenStayAndTheOpenExemption) {
    ok(act([&](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.end_stay", "update memberships set to_day = '2020-01-31' where cell_id = $1"},
                       organisation("Chi bộ 1"));
        context.tx.run(db::Sql{"test.end_exemptions", "update exemptions set to_day = '2020-01-31'"});
        return {};
    }));
    auto const all = known();
    ASSERT_THAT(all, SizeIs(3));
    EXPECT_EQ(all[0].cell_id, std::nullopt);
    EXPECT_EQ(all[0].exempt, std::nullopt);
    EXPECT_EQ(all[1].cell_id, organisation("Chi bộ 2"));
    EXPECT_EQ(all[2].exempt, std::nullopt);
}

TEST_P(TheRegister, LetsTheFasterOfTwoEditorsWin) {
    auto const seen_by_both = known()[0];
    EXPECT_TRUE(change(seen_by_both, "Nguyễn Văn An", 1));
    EXPECT_FALSE(change(seen_by_both, "Nguyễn Văn Ấn", 1));
    EXPECT_EQ(known()[0].full_name, "Nguyễn Văn An");
    EXPECT_EQ(known()[0].version, 2);
    EXPECT_TRUE(change(seen_by_both, "Nguyễn Văn Ấn", 2)) << "who has looked again may write";
}

TEST_P(TheRegister, GivesTheStaysBelowAnOrganisation) {
    EXPECT_THAT(names_of(stays(health_name)), UnorderedElementsAre("Nguyễn Văn Ân", "Trần Thị Bình"));
    EXPECT_THAT(names_of(stays("Chi bộ 2")), ElementsAre("Trần Thị Bình"));
    EXPECT_THAT(stays("Đảng bộ Khối các cơ quan tỉnh"), SizeIs(3));
    auto const stay = stays("Chi bộ 2").at(0);
    EXPECT_EQ(stay.cell_id, organisation("Chi bộ 2"));
    EXPECT_EQ(stay.from_day, date("2019-03"));
    EXPECT_EQ(stay.admitted_on, date("2019-03"));
    EXPECT_EQ(stay.official_on, std::nullopt);
}

TEST_P(TheRegister, GivesTheStaysBelowAnOrganisationAsTheTreeIsThatDay) {
    ok(act([&](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.end_state",
                               "update organisation_states set to_day = '2025-02-28' where organisation_id = $1"},
                       organisation("Chi bộ 2"));
        return {};
    }));
    EXPECT_THAT(names_of(stays(health_name, "2025-02-28")), UnorderedElementsAre("Nguyễn Văn Ân", "Trần Thị Bình"));
    EXPECT_THAT(names_of(stays(health_name, "2025-03-01")), ElementsAre("Nguyễn Văn Ân"));
}

TEST_P(TheRegister, GivesEveryExemption) {
    auto const all = site().read([](db::Tx& tx) { return exemptions(tx); });
    std::vector<std::optional<base::PartialDay>> since;
    for (auto const& exemption : all) since.push_back(exemption.from_day);
    EXPECT_THAT(since, UnorderedElementsAre(std::nullopt, date("2018-12")));
}

TEST_P(TheRegister, NamesNobodyItDoesNotHold) {
    EXPECT_FALSE(site().read([](db::Tx& tx) { return named(tx, {77}); }));
    auto const an = site().read([&](db::Tx& tx) { return named(tx, member_named("Nguyễn Văn Ân")); });
    EXPECT_EQ(an->card_number, "05000001");
}

class AnOffice : public TheRegister {
protected:
    OfficeHeld secretary() {
        OfficeHeld office;
        office.organisation_id = organisation("Chi bộ 1");
        office.member_id = member_named("Nguyễn Văn Ân");
        office.office = Office::secretary;
        return office;
    }
    base::Result<OfficeId> take_up(OfficeHeld const& office) {
        return act([&](events::Context& context) { return take_office(context, office); });
    }
    std::vector<OfficeHeld> held_on(std::string_view text) {
        return site().read([&](db::Tx& tx) { return offices_on(tx, organisation("Chi bộ 1"), day(text)); });
    }
};
ON_BOTH_ENGINES(AnOffice);

TEST_P(AnOffice, IsHeldFromTheFirstDayToTheLastBothIncluded) {
    auto office = secretary();
    office.from_day = day("2015-06-01");
    office.to_day = day("2020-05-31");
    ok(take_up(office));
    EXPECT_THAT(held_on("2015-05-31"), IsEmpty());
    EXPECT_THAT(held_on("2015-06-01"), SizeIs(1));
    EXPECT_THAT(held_on("2020-05-31"), SizeIs(1));
    EXPECT_THAT(held_on("2020-06-01"), IsEmpty());
    auto const held = held_on("2017-01-01").at(0);
    EXPECT_EQ(held.member_id, office.member_id);
    EXPECT_EQ(held.office, Office::secretary);
}

TEST_P(AnOffice, IsHeldWithoutABoundWhereOneIsOpen) {
    ok(take_up(secretary()));
    EXPECT_THAT(held_on("1930-02-03"), SizeIs(1));
    EXPECT_THAT(held_on("2930-02-03"), SizeIs(1));
}

TEST_P(AnOffice, PassesFromOneToTheNextOnOneDay) {
    take(member_list({a_member("Phạm Thị Dung").in("Chi bộ 1", health_name)}));
    auto first = secretary();
    first.to_day = day("2020-05-31");
    auto second = secretary();
    second.member_id = member_named("Phạm Thị Dung");
    second.from_day = day("2020-06-01");
    ok(take_up(first));
    ok(take_up(second));
    ASSERT_THAT(held_on("2020-05-31"), SizeIs(1));
    ASSERT_THAT(held_on("2020-06-01"), SizeIs(1));
    EXPECT_EQ(held_on("2020-05-31")[0].member_id, first.member_id);
    EXPECT_EQ(held_on("2020-06-01")[0].member_id, second.member_id);
}

TEST_P(AnOffice, MayLastASingleDay) {
    auto office = secretary();
    office.from_day = office.to_day = day("2020-05-31");
    ok(take_up(office));
    EXPECT_THAT(held_on("2020-05-31"), SizeIs(1));
}

TEST_P(AnOffice, IsHeldInItsOwnOrganisationOnly) {
    auto office = secretary();
    office.organisation_id = organisation(health_name);
    ok(take_up(office));
    EXPECT_THAT(held_on("2020-05-31"), IsEmpty());
}

TEST_P(AnOffice, IsRefusedWhereItEndsBeforeItBegins) {
    auto office = secretary();
    office.from_day = day("2020-06-01");
    office.to_day = day("2020-05-31");
    auto const before = support::row_counts(site());
    EXPECT_EQ(code_of(take_up(office)), "office.to_before_from");
    EXPECT_EQ(support::row_counts(site()), before);
}

TEST_P(AnOffice, IsRefusedToWhoOrWhereIsNobody) {
    auto const before = support::row_counts(site());
    auto office = secretary();
    office.member_id = {77};
    EXPECT_EQ(code_of(take_up(office)), "office.member_is_elsewhere");
    office = secretary();
    office.organisation_id = {77};
    EXPECT_EQ(code_of(take_up(office)), "office.member_is_elsewhere");
    EXPECT_EQ(support::row_counts(site()), before);
}

TEST_P(AnOffice, IsNotedInTheJournal) {
    ok(take_up(secretary()));
    auto const entry = support::entries_of(site()).back();
    auto const event = support::events_of(site()).back();
    EXPECT_EQ(entry.act, "take office");
    EXPECT_EQ(entry.thing, "office");
    EXPECT_EQ(entry.thing_id, one<std::int64_t>("select id from offices"));
    EXPECT_EQ(event.event, "office.taken");
    EXPECT_EQ(event.act_id, entry.act_id);
}

}  // namespace
}  // namespace members
