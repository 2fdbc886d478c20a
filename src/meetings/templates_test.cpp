// The usual steps of a meeting.
#include "meetings/templates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace meetings {
namespace {

using testing::ElementsAre;
using words::Language;

int total_of(std::vector<AgendaItem> const& items) {
    return std::accumulate(items.begin(), items.end(), 0,
                           [](int sum, AgendaItem const& item) { return sum + item.minutes; });
}

TEST(Spreading, KeepsTheUsualMinutesWhereTheyFit) {
    EXPECT_THAT(spread({5, 15, 25, 45}, 90), ElementsAre(5, 15, 25, 45));
}

TEST(Spreading, GivesTheRestToTheLongest) {
    EXPECT_THAT(spread({5, 15, 25, 45}, 120), ElementsAre(5, 20, 30, 65));
    EXPECT_THAT(spread({5, 15, 25, 45}, 93), ElementsAre(5, 15, 25, 48));
}

TEST(Spreading, TakesFromTheLongestWhatFivesForAllAreTooMuch) {
    EXPECT_THAT(spread({5, 5, 5, 75}, 22), ElementsAre(5, 5, 5, 7));
    EXPECT_THAT(spread({40, 40, 5, 5}, 20), ElementsAre(5, 5, 5, 5));
}

TEST(ATemplate, IsAsLongAsTheRulesAsk) {
    for (auto const kind : {MeetingKind::regular, MeetingKind::thematic, MeetingKind::combined})
        for (auto const required : {60, 90, 95, 120, 150})
            EXPECT_EQ(total_of(template_of(kind, required, Language::vi)), required);
}

TEST(ATemplate, HasItsUsualLengthWhereNothingIsAsked) {
    EXPECT_EQ(total_of(template_of(MeetingKind::regular, {}, Language::vi)), 90);
    EXPECT_EQ(total_of(template_of(MeetingKind::thematic, {}, Language::vi)), 90);
    EXPECT_EQ(total_of(template_of(MeetingKind::combined, {}, Language::vi)), 120);
    EXPECT_EQ(total_of(template_of(MeetingKind::extraordinary, {}, Language::vi)), 50);
    EXPECT_EQ(total_of(template_of(MeetingKind::committee, {}, Language::vi)), 60);
}

TEST(ATemplate, SpeaksTheReadersLanguageAndHoldsPartyWorkOnly) {
    auto const items = template_of(MeetingKind::regular, {}, Language::vi);
    EXPECT_TRUE(items.front().title.starts_with("Mở đầu"));
    EXPECT_TRUE(template_of(MeetingKind::regular, {}, Language::en).front().title.starts_with("Opening"));
    for (auto const& item : items) {
        EXPECT_EQ(item.kind, ItemKind::party);
        EXPECT_GE(item.minutes, 5);
    }
}

}  // namespace
}  // namespace meetings
