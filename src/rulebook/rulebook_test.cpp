// A site's own rules beside the book of the program, on both engines.
#include "rulebook/rulebook.h"

#include <gmock/gmock.h>

#include "support/databases.h"
#include "support/result.h"

namespace rulebook {
namespace {

using rules::Verdict;
using support::code_of;
using support::ok;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

// A committee that asks for so many minutes of a regular meeting, from a day to a day.
std::string asking_for(int minutes, std::string const& place, std::string const& from, std::string const& to) {
    auto const number = std::to_string(minutes);
    return R"({"place": ")" + place +
           R"(", "document": {"number": "7-QC/ĐU", "issued": "2026-01-02"}, "entries": [{"rule": "meeting.duration", )"
           R"("kind": "minimum_minutes", "from": ")" +
           from + R"(", "to": ")" + to + R"(", "clause": null, "status": "local", "parameters": {"regular": )" +
           number + R"(, "thematic": 100, "combined": 120}, "says": {"vi": "Ít nhất {regular} phút.", "en": null}}]})";
}

// 95 minutes in a cell of 14: enough for the centre.
Verdict verdict(rules::Book const& book, std::string_view place, base::Day day) {
    rules::Facts facts{rules::places_of(place), {}, {}};
    facts.cell.official = 14;
    facts.cell.probationary = 0;
    facts.cell.exempt = 0;
    facts.meeting.date = day;
    facts.meeting.items = {{rules::ItemKind::party, 95}};
    return rules::check_one(*book.find("meeting.duration"), facts).verdict;
}

class RulesOfASite : public support::OnBothEngines {
protected:
    base::Result<> add(std::string_view name, std::string_view text) {
        return act([&](events::Context& context) { return add_local_rules(context, name, text); });
    }
    rules::Book book() {
        return site().read([](db::Tx& tx) { return book_of(tx); });
    }
    template <class T>
    std::vector<T> all(std::string_view sql) {
        return site().read([&](db::Tx& tx) { return tx.all<T>(db::Sql{"test.all", sql}); });
    }
    std::string const ca_mau = asking_for(100, "ca-mau", "2026-01-02", "2026-06-30");
};
ON_BOTH_ENGINES(RulesOfASite);

TEST_P(RulesOfASite, AreTheProgramsBookUntilItHasItsOwn) {
    EXPECT_EQ(book().version(), rules::embedded_book().version());
}

TEST_P(RulesOfASite, JudgeAtOnceAtTheirPlaceAndOnTheirDaysAlone) {
    EXPECT_EQ(verdict(book(), "ca-mau", base::make_day(2026, 1, 2)), Verdict::holds);
    ok(add("7-QC/ĐU", ca_mau));
    auto const now = book();
    EXPECT_EQ(verdict(now, "ca-mau", base::make_day(2026, 1, 1)), Verdict::holds);
    EXPECT_EQ(verdict(now, "ca-mau", base::make_day(2026, 1, 2)), Verdict::breached);
    EXPECT_EQ(verdict(now, "ca-mau/bloc", base::make_day(2026, 6, 30)), Verdict::breached);
    EXPECT_EQ(verdict(now, "ca-mau", base::make_day(2026, 7, 1)), Verdict::holds);
    EXPECT_EQ(verdict(now, "dong-nai", base::make_day(2026, 3, 5)), Verdict::holds);
    EXPECT_EQ(verdict(now, "", base::make_day(2026, 3, 5)), Verdict::holds);
}

TEST_P(RulesOfASite, ChangeTheVersionOfTheBook) {
    auto const before = book().version();
    ok(add("7-QC/ĐU", ca_mau));
    auto const with_one = book().version();
    EXPECT_NE(with_one, before);
    ok(add("8-QC/ĐU", asking_for(110, "ca-mau", "2026-07-01", "2026-12-31")));
    EXPECT_NE(book().version(), with_one);
    EXPECT_EQ(verdict(book(), "ca-mau", base::make_day(2026, 7, 1)), Verdict::breached);
}

TEST_P(RulesOfASite, LeaveTheirActBehind) {
    ok(add("  7-QC/ĐU ", ca_mau));
    EXPECT_THAT(all<std::string>("select name from local_rules"), ElementsAre("7-QC/ĐU"));
    EXPECT_THAT(all<std::string>("select text from local_rules"), ElementsAre(ca_mau));
    EXPECT_THAT(all<std::string>("select thing from audit_entries"), ElementsAre("local_rules"));
    EXPECT_THAT(all<std::string>("select event from outbox_events"), ElementsAre("local_rules.added"));
    EXPECT_EQ(all<std::int64_t>("select act_id from audit_entries"),
              all<std::int64_t>("select act_id from outbox_events"));
}

TEST_P(RulesOfASite, AreRefusedBrokenWithEveryFaultByPointer) {
    auto const broken = add("7-QC/ĐU", asking_for(-1, "Cà Mau", "2026-13-02", "2026-06-30"));
    EXPECT_EQ(code_of(broken), "book.invalid");
    for (auto const* pointer : {"/place", "/entries/0/from", "/entries/0/parameters/regular"})
        EXPECT_THAT(support::words_of(broken.error()), HasSubstr("7-QC/ĐU#" + std::string(pointer) + ":book."));
    EXPECT_EQ(code_of(add("7-QC/ĐU", "{")), "book.invalid");
    EXPECT_EQ(code_of(add("7-QC/ĐU", asking_for(100, "central", "2026-01-02", "2026-06-30"))), "book.invalid");
    EXPECT_EQ(code_of(add("  ", ca_mau)), "local_rules.name_missing");
    for (auto const* table : {"local_rules", "audit_entries", "outbox_events"})
        EXPECT_THAT(all<std::int64_t>("select id from " + std::string(table)), IsEmpty()) << table;
}

TEST_P(RulesOfASite, AreRefusedWhereTheirDaysMeetThoseOfAnotherOfTheirOwn) {
    ok(add("7-QC/ĐU", ca_mau));
    EXPECT_EQ(code_of(add("8-QC/ĐU", asking_for(110, "ca-mau", "2026-06-30", "2026-12-31"))), "book.invalid");
    EXPECT_THAT(all<std::string>("select name from local_rules"), SizeIs(1));
}

TEST_P(RulesOfASite, HaveANameOnlyOnce) {
    ok(add("7-QC/ĐU", ca_mau));
    EXPECT_EQ(code_of(add("7-QC/ĐU", asking_for(110, "ca-mau", "2026-07-01", "2026-12-31"))), "database.taken");
    EXPECT_THAT(all<std::string>("select name from local_rules"), SizeIs(1));
    EXPECT_THAT(all<std::int64_t>("select id from outbox_events"), SizeIs(1));
}

}  // namespace
}  // namespace rulebook
