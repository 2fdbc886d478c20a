// Pages of the register: every order, filter and scope, whichever way they are read; and the search.
#include "members/lists.h"

#include <gmock/gmock.h>

#include <random>

#include "members/search.h"
#include "support/lists.h"
#include "support/members/listed.h"
#include "support/members/register.h"
#include "support/organisations/names.h"

namespace members {
namespace {

using support::a_member;
using support::code_of;
using support::day;
using support::finance_name;
using support::health_name;
using support::ListedMember;
using support::member_list;
using support::ok;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

constexpr std::array<ListOrder, 8> every_order{{{SortBy::name, Direction::ascending},
                                                {SortBy::name, Direction::descending},
                                                {SortBy::admitted_on, Direction::ascending},
                                                {SortBy::admitted_on, Direction::descending},
                                                {SortBy::born_on, Direction::ascending},
                                                {SortBy::born_on, Direction::descending},
                                                {SortBy::cell, Direction::ascending},
                                                {SortBy::cell, Direction::descending}}};

class Lists : public support::Register {
protected:
    store::Scope all_of(std::string_view name = "Đảng bộ Khối các cơ quan tỉnh") {
        auto const now = tree();
        auto const* const top = ok(now.find(name));
        return {{top->id}, base::local_day(clock), top == now.root()};
    }
    std::vector<std::string> names(std::vector<MemberId> const& members) {
        std::vector<std::string> names;
        for (auto const id : members)
            names.push_back(site().read([&](db::Tx& tx) { return named(tx, id); })->full_name);
        return names;
    }
    ListRequest asked(ListOrder order = {}, store::Filter const& filter = {}) {
        ListRequest request;
        request.scope = all_of();
        request.order = order;
        request.filter = filter;
        return request;
    }
    ListPage page(ListRequest const& request) {
        auto const now = tree();
        return site().read([&](db::Tx& tx) { return page_of(tx, now, request); });
    }
    std::vector<MemberId> whole(ListRequest const& request) {
        auto const now = tree();
        return site().read([&](db::Tx& tx) { return everybody(tx, now, request); });
    }
    std::vector<std::string> listed_names(ListRequest const& request) { return names(page(request).members); }
    std::vector<std::string> found_names(std::string_view typed, store::Scope const& scope, std::size_t limit = 20) {
        return names(site().read([&](db::Tx& tx) { return members::found(tx, scope, typed, limit); }));
    }
    std::vector<std::string> found_names(std::string_view typed) { return found_names(typed, all_of()); }
    // Page by page, each from the cursor of the one before as a reader carries it.
    std::vector<MemberId> turned(ListRequest request, std::int64_t limit) {
        std::vector<MemberId> members;
        request.limit = limit;
        for (;;) {
            auto const read = page(request);
            members.insert(members.end(), read.members.begin(), read.members.end());
            if (!read.next) return members;
            EXPECT_EQ(read.members.size(), static_cast<std::size_t>(limit));
            request.after = ok(parse_cursor(to_text(*read.next), request.order));
        }
    }
    void take_members(std::vector<ListedMember> const& members) { take(member_list(members)); }
    void end_stay(std::string const& name, std::string const& last) {
        ok(act([&](events::Context& context) -> base::Result<> {
            context.tx.run(db::Sql{"test.end_stay", "update memberships set to_day = $1 where member_id = $2"}, last,
                           member_named(name));
            return {};
        }));
    }
};
ON_BOTH_ENGINES(Lists);

std::vector<ListedMember> a_few() {
    return {a_member("Nguyễn Văn Ân").in("Chi bộ 1", health_name).born("1975").joined("2003").card("00123456"),
            a_member("Trần Thị Án").in("Chi bộ 10", health_name).born("05/03/1980").joined("03/2001"),
            a_member("Lê Văn An").in("Chi bộ 2", health_name).joined("01/02/2002").exempt("x"),
            a_member("Phạm Thị Dung").in("Chi bộ 1", finance_name).born("1990").joined("01/06/2026").official("")};
}

TEST_P(Lists, StandInVietnameseOrder) {
    take_members(a_few());
    EXPECT_THAT(listed_names(asked()), ElementsAre("Lê Văn An", "Trần Thị Án", "Nguyễn Văn Ân", "Phạm Thị Dung"));
    EXPECT_THAT(listed_names(asked({SortBy::name, Direction::descending})),
                ElementsAre("Phạm Thị Dung", "Nguyễn Văn Ân", "Trần Thị Án", "Lê Văn An"));
}

TEST_P(Lists, StandByDaysWithTheUnknownLastInBothDirections) {
    take_members(a_few());
    EXPECT_THAT(listed_names(asked({SortBy::born_on, Direction::ascending})),
                ElementsAre("Nguyễn Văn Ân", "Trần Thị Án", "Phạm Thị Dung", "Lê Văn An"));
    EXPECT_THAT(listed_names(asked({SortBy::born_on, Direction::descending})),
                ElementsAre("Phạm Thị Dung", "Trần Thị Án", "Nguyễn Văn Ân", "Lê Văn An"));
    EXPECT_THAT(listed_names(asked({SortBy::admitted_on, Direction::ascending})),
                ElementsAre("Trần Thị Án", "Lê Văn An", "Nguyễn Văn Ân", "Phạm Thị Dung"));
}

TEST_P(Lists, StandByCellAsTheTreeIsRead) {
    take_members(a_few());
    EXPECT_THAT(listed_names(asked({SortBy::cell, Direction::ascending})),
                ElementsAre("Phạm Thị Dung", "Nguyễn Văn Ân", "Lê Văn An", "Trần Thị Án"));
}

TEST_P(Lists, HoldWhomTheFiltersLetThrough) {
    take_members(a_few());
    auto const with = [&](store::Filter const& filter) { return listed_names(asked({}, filter)); };
    EXPECT_THAT(with({StandingFilter::probationary, {}, {}}), ElementsAre("Phạm Thị Dung"));
    EXPECT_THAT(with({StandingFilter::official, {}, {}}), ElementsAre("Lê Văn An", "Trần Thị Án", "Nguyễn Văn Ân"));
    EXPECT_THAT(with({StandingFilter::exempt, {}, {}}), ElementsAre("Lê Văn An"));
    EXPECT_THAT(with({{}, {}, wanted_words("thi")}), ElementsAre("Trần Thị Án", "Phạm Thị Dung"));
    EXPECT_THAT(with({StandingFilter::official, {}, wanted_words("thi")}), ElementsAre("Trần Thị Án"));
    EXPECT_THAT(with({{}, Office::secretary, {}}), IsEmpty());
    ok(act([&](events::Context& context) {
        OfficeHeld office;
        office.organisation_id = all_of(health_name).tops.front();
        office.member_id = member_named("Lê Văn An");
        office.office = Office::secretary;
        return take_office(context, office);
    }));
    EXPECT_THAT(with({{}, Office::secretary, {}}), ElementsAre("Lê Văn An"));
    EXPECT_THAT(with({{}, Office::deputy, {}}), IsEmpty());
}

TEST_P(Lists, HoldOnlyTheScope) {
    take_members(a_few());
    auto request = asked();
    request.scope = all_of(finance_name);
    EXPECT_THAT(listed_names(request), ElementsAre("Phạm Thị Dung"));
    EXPECT_EQ(page(request).total, 1);
    request.scope.tops.push_back(all_of("Chi bộ 10").tops.front());
    EXPECT_THAT(listed_names(request), ElementsAre("Trần Thị Án", "Phạm Thị Dung"));
    request.scope.tops.clear();
    EXPECT_THAT(listed_names(request), IsEmpty());
}

TEST_P(Lists, LeaveOutWhoHasLeft) {
    take_members(a_few());
    end_stay("Lê Văn An", "2026-11-22");
    end_stay("Trần Thị Án", "2026-11-23");
    end_stay("Nguyễn Văn Ân", "2026");
    EXPECT_THAT(listed_names(asked()), ElementsAre("Trần Thị Án", "Nguyễn Văn Ân", "Phạm Thị Dung"));
    EXPECT_THAT(found_names("le van an"), IsEmpty());
}

// A register of many who share names and days, so that places tie; the index's way must give what gathering gives.
TEST_P(Lists, TurnTheSamePagesInEveryOrder) {
    std::mt19937 random(20261123);
    std::vector<std::string> const families{"Nguyễn", "Trần", "Lê"};
    std::vector<std::string> const given{"An", "Ân", "Án", "Bình", "Đạt", "Dung"};
    std::vector<ListedMember> many;
    for (int number = 0; number < 120; ++number) {
        auto const name = families[random() % families.size()] + " " + given[random() % given.size()];
        auto member =
            a_member(name).in("Chi bộ " + std::to_string(random() % 12), number % 3 == 0 ? finance_name : health_name);
        member.joined(std::to_string(1990 + random() % 4)).card(std::to_string(10000000 + number));
        if (random() % 3 != 0) member.born(std::to_string(1960 + random() % 5));
        many.push_back(member);
    }
    take_members(many);
    for (auto const order : every_order) {
        auto const expected = whole(asked(order));
        ASSERT_EQ(expected.size(), many.size());
        for (auto const limit : {7, 50, 120, 200}) EXPECT_EQ(turned(asked(order), limit), expected);
        if (order.sort == SortBy::cell) continue;
        std::vector<MemberId> by_index;
        auto last = before_all(order.direction);
        for (;;) {
            auto const places =
                site().read([&](db::Tx& tx) { return store::places_after(tx, all_of(), order, last, 9); });
            if (places.empty()) break;
            for (auto const& place : places) by_index.push_back(place.id);
            last = places.back();
        }
        EXPECT_EQ(by_index, expected);
    }
}

TEST_P(Lists, SayHowManyThereAreOnEveryPage) {
    take_members(a_few());
    auto request = asked();
    request.limit = 3;
    auto const first = page(request);
    EXPECT_EQ(first.total, 4);
    request.after = first.next;
    EXPECT_EQ(page(request).total, 4);
}

TEST_P(Lists, ShowOfEachTheCellThatMayBeSeenAndTheOffices) {
    take_members(a_few());
    auto const id = member_named("Lê Văn An");
    auto const shown = [&](bool is_visible) {
        return site()
            .read([&](db::Tx& tx) {
                return listed(tx, {id}, base::local_day(clock), [&](OrganisationId) { return is_visible; });
            })
            .front();
    };
    EXPECT_EQ(shown(true).cell_id, all_of("Chi bộ 2").tops.front());
    EXPECT_EQ(shown(false).cell_id, std::nullopt);
    EXPECT_TRUE(shown(true).row.is_exempt);
    EXPECT_THAT(shown(true).offices, IsEmpty());
}

TEST_P(Lists, FindByWordsWithExactAccentsFirst) {
    take_members(a_few());
    EXPECT_THAT(found_names("an"), ElementsAre("Lê Văn An", "Trần Thị Án", "Nguyễn Văn Ân"));
    EXPECT_THAT(found_names("ân"), ElementsAre("Nguyễn Văn Ân", "Lê Văn An", "Trần Thị Án"));
    EXPECT_THAT(found_names("ÁN"), ElementsAre("Trần Thị Án", "Lê Văn An", "Nguyễn Văn Ân"));
    EXPECT_THAT(found_names("ân nguyễn"), ElementsAre("Nguyễn Văn Ân"));
    EXPECT_THAT(found_names("123456"), ElementsAre("Nguyễn Văn Ân"));
    EXPECT_THAT(found_names("an", all_of(), 2), ElementsAre("Lê Văn An", "Trần Thị Án"));
    EXPECT_THAT(found_names("an", all_of("Chi bộ 10")), ElementsAre("Trần Thị Án"));
    EXPECT_THAT(found_names("khong co ai"), IsEmpty());
    EXPECT_THAT(found_names("n v a 0 1 2 3"), IsEmpty());
}

TEST_P(Lists, FindWordsSideBySideBeforeWordsApart) {
    take_members({a_member("Nguyễn Văn Xuân").in("Chi bộ 1", health_name).joined("2003"),
                  a_member("Nguyễn Thị Vân").in("Chi bộ 1", health_name).joined("2003"),
                  a_member("Nguyễn Văn Anh").in("Chi bộ 2", health_name).joined("2003"),
                  a_member("Nguyễn Văn Ân").in("Chi bộ 2", finance_name).joined("2003"),
                  a_member("Vân Thị Nguyên").in("Chi bộ 1", finance_name).joined("2003")});
    EXPECT_THAT(found_names("nguyen van"),
                ElementsAre("Nguyễn Văn Anh", "Nguyễn Văn Ân", "Nguyễn Văn Xuân", "Vân Thị Nguyên", "Nguyễn Thị Vân"));
    EXPECT_THAT(found_names("nguyen van an"), ElementsAre("Nguyễn Văn Ân", "Nguyễn Văn Anh"));
    EXPECT_THAT(found_names("nguye\u0302\u0303n va\u0302n"),
                ElementsAre("Nguyễn Thị Vân", "Nguyễn Văn Anh", "Nguyễn Văn Ân", "Nguyễn Văn Xuân", "Vân Thị Nguyên"));
    EXPECT_THAT(found_names("nguyen van", all_of(), 1), ElementsAre("Nguyễn Văn Anh"));
}

TEST_P(Lists, TurnThePagesOfASearchByHowWellNamesFit) {
    take_members({a_member("Nguyễn Văn Xuân").in("Chi bộ 1", health_name).joined("2003"),
                  a_member("Nguyễn Thị Vân").in("Chi bộ 1", health_name).joined("2003"),
                  a_member("Nguyễn Văn Ân").in("Chi bộ 2", finance_name).joined("2003"),
                  a_member("Trần Thị Án").in("Chi bộ 2", finance_name).joined("2003")});
    auto request = asked({}, {{}, {}, wanted_words("nguyen van")});
    request.typed = "nguyen van";
    for (auto const limit : {1, 2, 50})
        EXPECT_THAT(names(turned(request, limit)), ElementsAre("Nguyễn Văn Ân", "Nguyễn Văn Xuân", "Nguyễn Thị Vân"));
    request.order.direction = Direction::descending;
    for (auto const limit : {1, 2, 50})
        EXPECT_THAT(names(turned(request, limit)), ElementsAre("Nguyễn Văn Xuân", "Nguyễn Văn Ân", "Nguyễn Thị Vân"));
}

TEST_P(Lists, FindByTheNameThatAMemberHasNow) {
    take_members(a_few());
    imports::Options options;
    options.updates = true;
    take(member_list(
             {a_member("Nguyễn Văn Ấn").in("Chi bộ 1", health_name).born("1975").joined("2003").card("00123456")}),
         options);
    EXPECT_THAT(found_names("nguyen"), ElementsAre("Nguyễn Văn Ấn"));
    EXPECT_EQ(one<std::int64_t>("select count(*) from member_words where word = 'nguyen'"), 1);
    EXPECT_THAT(listed_names(asked()), ElementsAre("Lê Văn An", "Trần Thị Án", "Nguyễn Văn Ấn", "Phạm Thị Dung"));
}

TEST_P(Lists, KnowMembersOfAnOlderProgramOnceTheyAreRefreshed) {
    take_members(a_few());
    auto const before = listed_names(asked());
    ok(act([&](events::Context& context) -> base::Result<> {
        context.tx.run(db::Sql{"test.forget", "update members set sort_key = ''"});
        context.tx.run(db::Sql{"test.forget_words", "delete from member_words"});
        return {};
    }));
    EXPECT_THAT(found_names("an"), IsEmpty());
    ok(act([&](events::Context& context) -> base::Result<> {
        refresh_search(context);
        return {};
    }));
    EXPECT_EQ(listed_names(asked()), before);
    EXPECT_THAT(found_names("an nguyen"), ElementsAre("Nguyễn Văn Ân"));
    EXPECT_THAT(site().read([](db::Tx& tx) { return store::without_sort_key(tx); }), IsEmpty());
}

TEST(Cursors, ComeBackAsTheyWentOut) {
    Cursor const cursor{{SortBy::born_on, Direction::descending}, {"1975-03", MemberId{123456789}}, 5234};
    EXPECT_EQ(ok(parse_cursor(to_text(cursor), cursor.order)), cursor);
    for (auto const* const text : {"", "0", "zz", "6e616d65"})
        EXPECT_EQ(code_of(parse_cursor(text, cursor.order)), "cursor.invalid") << text;
    EXPECT_EQ(code_of(parse_cursor(to_text(cursor), {})), "cursor.invalid");
}

TEST(Standings, AreUnknownWhereTheDayMayBeOnEitherSide) {
    EXPECT_EQ(standing_on(std::nullopt, day("2026-11-23")), Standing::probationary);
    EXPECT_EQ(standing_on(support::date("2026"), day("2026-11-23")), Standing::unknown);
    EXPECT_EQ(standing_on(support::date("2026"), day("2026-12-31")), Standing::official);
    EXPECT_EQ(standing_on(support::date("2026-11-24"), day("2026-11-23")), Standing::probationary);
}

}  // namespace
}  // namespace members
