// Decisions about one sample, and cursors, without a site.
#include "samples/sample.h"

#include <gmock/gmock.h>

#include "support/days.h"

namespace samples {
namespace {

using support::code_of;
using support::ok;
using support::today;
using testing::ElementsAre;

base::Day const tomorrow = today + std::chrono::days(1);

base::Result<Sample> try_add(Wanted const& wanted) {
    return added({1}, {{}, {2}, wanted}, today);
}

std::vector<std::string> faults_of(base::Result<Sample> const& result) {
    std::vector<std::string> faults;
    if (!result)
        for (auto const& field : result.error().fields) faults.push_back(field.pointer + " " + field.code);
    return faults;
}

TEST(ASample, IsAddedWithItsTitleTidied) {
    auto const is = ok(try_add({" Góp ý  của đảng viên ", today}));
    EXPECT_EQ(is.id, SampleId{1});
    EXPECT_EQ(is.cell_id, OrganisationId{2});
    EXPECT_EQ(is.version, 1);
    EXPECT_EQ(is.title, "Góp ý của đảng viên");
    EXPECT_EQ(is.day, today);
}

TEST(ASample, SaysEverythingThatIsWrongAtOnce) {
    EXPECT_THAT(faults_of(try_add({" ", tomorrow})),
                ElementsAre("/title sample.title_missing", "/day sample.day_in_future"));
    EXPECT_THAT(faults_of(try_add({std::string(1001, 'a'), today})), ElementsAre("/title text_too_long"));
    EXPECT_TRUE(try_add({std::string(1000, 'a'), today}));
}

TEST(ASample, StaysInItsCellWhenItIsChanged) {
    auto const was = ok(try_add({"Góp ý", today}));
    auto const is = ok(changed(was, {"Góp ý khác", today}, today));
    EXPECT_EQ(is.version, 2);
    EXPECT_EQ(is.cell_id, was.cell_id);
    EXPECT_FALSE(is_same(is, was));
    EXPECT_TRUE(is_same(ok(changed(is, {"Góp ý", today}, today)), was));
    EXPECT_THAT(faults_of(changed(was, {"Góp ý", tomorrow}, today)), ElementsAre("/day sample.day_in_future"));
}

TEST(ACursorOfSamples, IsReadAsItWasWritten) {
    Place const place{today, {77}};
    EXPECT_EQ(ok(parse_place(to_text(place))), place);
    EXPECT_EQ(ok(parse_place(to_text(before_all()))), before_all());
}

TEST(ACursorOfSamples, IsRefusedWhereItIsNone) {
    for (auto const* text : {"", "2026-11-23", "2026-11-23x", "2026-13-010000000000001", "0000000000001"})
        EXPECT_EQ(code_of(parse_place(text)), "cursor.invalid") << text;
}

}  // namespace
}  // namespace samples
