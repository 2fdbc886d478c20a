// Who is called at a meeting, on both engines.
#include <gmock/gmock.h>

#include "support/lists.h"
#include "support/members/register.h"

namespace members {
namespace {

using support::a_member;
using support::ok;

class TheRoll : public support::Register {
protected:
    void SetUp() override {
        Register::SetUp();
        if (IsSkipped()) return;
        take(support::member_list({a_member("Vũ Thị Giang"), a_member("Đỗ Thị Hạnh").joined("2026-03-01").official(""),
                                   a_member("Bùi Văn Khang").exempt("01/06/2026"),
                                   a_member("Hoàng Văn Em").in("Chi bộ 2")}));
        cell_ = ok(tree().find("Chi bộ 1"))->id;
    }
    std::vector<Called> called(std::string_view day) {
        return site().read([&](db::Tx& tx) { return called_on(tx, cell_, ok(base::parse_day(day))); });
    }
    static std::vector<std::string> names_of(std::vector<Called> const& called) {
        std::vector<std::string> names;
        for (auto const& one : called) names.push_back(one.full_name);
        return names;
    }

    OrganisationId cell_{};
};
ON_BOTH_ENGINES(TheRoll);

TEST_P(TheRoll, HoldsTheCellsMembersOfThatDayInVietnameseOrder) {
    EXPECT_THAT(names_of(called("2026-11-23")), testing::ElementsAre("Vũ Thị Giang", "Đỗ Thị Hạnh", "Bùi Văn Khang"));
    EXPECT_THAT(names_of(called("2026-02-01")), testing::ElementsAre("Vũ Thị Giang", "Bùi Văn Khang"));
}

TEST_P(TheRoll, SaysWhoIsProbationaryAndWhoIsExempt) {
    auto const now = called("2026-11-23");
    ASSERT_EQ(now.size(), 3U);
    EXPECT_TRUE(now[0].is_official);
    EXPECT_FALSE(now[1].is_official);
    EXPECT_TRUE(now[2].is_exempt);
    EXPECT_FALSE(now[0].is_exempt);
    EXPECT_FALSE(called("2026-05-31").at(2).is_exempt) << "before the first day of his exemption";
}

}  // namespace
}  // namespace members
