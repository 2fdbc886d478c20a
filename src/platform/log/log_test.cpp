// Proves the shape of log lines, and that personal values stay out of them.
#include "platform/log/log.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <thread>

#include "json/codec.h"

namespace {

std::vector<boost::json::object> lines_of(logs::Capture const& capture) {
    std::vector<boost::json::object> lines;
    std::istringstream text(capture.text());
    for (std::string line; std::getline(text, line);) {
        auto const parsed = json::parse(line);
        lines.push_back(parsed ? parsed->as_object() : boost::json::object{{"not JSON", line}});
    }
    return lines;
}

// A line from its level on; the time before it is never the same.
std::string without_time(boost::json::object const& line) {
    auto const text = json::print(line);
    return '{' + text.substr(text.find("\"level\""));
}

TEST(Log, WritesOneJsonLineEachWithItsFields) {
    logs::Capture const capture(logs::Level::debug);
    logs::info("import.done", {{"rows", 5234}, {"sheet", "Sổ\n\"họp\""}, {"is_new", true}});
    logs::error("import.failed");
    auto const lines = lines_of(capture);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(without_time(lines[0]),
              R"({"level":"info","event":"import.done","rows":5234,"sheet":"Sổ\n\"họp\"","is_new":true})");
    EXPECT_EQ(without_time(lines[1]), R"({"level":"error","event":"import.failed"})");
}

TEST(Log, TellsTheTimeInUtc) {
    logs::Capture const capture(logs::Level::debug);
    auto const before = base::SystemClock().now();
    logs::debug("clock.read");
    auto const lines = lines_of(capture);
    ASSERT_EQ(lines.size(), 1U);
    auto const time = json::decode<base::Instant>(lines[0].at("time"));
    ASSERT_TRUE(time);
    EXPECT_GE(*time, before);
    EXPECT_LE(*time, base::SystemClock().now());
}

TEST(Log, MasksPersonalValues) {
    logs::Capture const capture(logs::Level::info);
    logs::warn("member.odd", {{"name", logs::personal("Nguyễn Văn Ân")}, {"born", logs::personal(1960)}});
    EXPECT_THAT(capture.text(), testing::HasSubstr(R"("name":"***","born":"***")"));
    EXPECT_THAT(capture.text(), testing::Not(testing::HasSubstr("Ân")));
    EXPECT_THAT(capture.text(), testing::Not(testing::HasSubstr("1960")));
}

TEST(Log, DropsLinesBelowItsLevel) {
    logs::Capture const capture(logs::Level::warn);
    logs::info("import.done");
    EXPECT_EQ(capture.text(), "");
    logs::set_level(logs::Level::info);
    logs::debug("row.read");
    logs::info("import.done");
    EXPECT_EQ(lines_of(capture).size(), 1U);
    logs::set_level(logs::Level::off);
    logs::error("import.failed");
    EXPECT_EQ(lines_of(capture).size(), 1U);
}

TEST(Log, StaysValidJsonWhenATextIsNotUtf8) {
    logs::Capture const capture(logs::Level::info);
    logs::info("header.read", {{"bytes", "a\xff"}});
    auto const lines = lines_of(capture);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].at("bytes"), "a\xef\xbf\xbd");
}

TEST(Scope, AddsItsFieldToEveryLineOfItsThreadWhileItLives) {
    logs::Capture const capture(logs::Level::info);
    {
        logs::Scope const act("act", "0000000000016");
        {
            logs::Scope const row("row", 7);
            logs::info("row.refused", {{"faults", 2}});
        }
        logs::info("import.done");
        std::thread([] { logs::info("elsewhere.done"); }).join();
    }
    logs::info("program.ended");
    auto const lines = lines_of(capture);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(without_time(lines[0]),
              R"({"level":"info","event":"row.refused","act":"0000000000016","row":7,"faults":2})");
    EXPECT_EQ(without_time(lines[1]), R"({"level":"info","event":"import.done","act":"0000000000016"})");
    EXPECT_EQ(without_time(lines[2]), R"({"level":"info","event":"elsewhere.done"})");
    EXPECT_EQ(without_time(lines[3]), R"({"level":"info","event":"program.ended"})");
}

TEST(Log, KeepsLinesOfManyThreadsWhole) {
    logs::Capture const capture(logs::Level::info);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
        threads.emplace_back([thread] {
            for (int line = 0; line < 100; ++line) logs::info("line.written", {{"thread", thread}, {"line", line}});
        });
    }
    for (auto& thread : threads) thread.join();
    auto const lines = lines_of(capture);
    EXPECT_EQ(lines.size(), 400U);
    EXPECT_TRUE(std::all_of(lines.begin(), lines.end(), [](auto const& line) { return line.contains("thread"); }));
}

}  // namespace
