// The program from outside its main: commands, their words, exit statuses, and every query on both engines.
#include "app/cli.h"

#include <gmock/gmock.h>

#include <fstream>
#include <set>
#include <sstream>

#include "json/codec.h"
#include "platform/db/query.h"
#include "platform/files/files.h"
#include "support/databases.h"
#include "support/result.h"

namespace app {
namespace {

using support::ok;
using testing::HasSubstr;
using testing::StartsWith;

std::string const fixtures = TESTS_DIR "/fixtures/bloc-2019-q1/";

// Every look at it is a second later: commands follow each other as they do at a desk.
class DeskClock final : public base::Clock {
public:
    [[nodiscard]] base::Instant now() const override { return {noon_.milliseconds + 1000 * seconds_++}; }

private:
    base::Instant noon_ = support::noon(base::make_day(2026, 11, 23));
    mutable std::int64_t seconds_ = 0;
};

struct Told {
    ExitStatus status = ExitStatus::done;
    std::string out{};
    std::string err{};
};

// One site in a folder of its own; its data directory is there too, so that no test meets the reader's own nennep.conf.
class Program : public testing::Test {
protected:
    Told run(std::vector<std::string> words) {
        std::vector<char const*> arguments{"nennep"};
        for (auto const& setting : {"--data", data.c_str(), "--db", url.c_str()}) words.emplace_back(setting);
        for (auto const& word : words) arguments.push_back(word.c_str());
        return run_bare(arguments);
    }
    Told run_bare(std::vector<char const*> const& arguments) {
        std::ostringstream out;
        std::ostringstream err;
        auto const status = app::run(static_cast<int>(arguments.size()), arguments.data(), clock, out, err);
        return {status, out.str(), err.str()};
    }
    boost::json::value json_of(std::vector<std::string> words) {
        words.emplace_back("--json");
        return ok(json::parse(run(std::move(words)).out, {std::size_t{16} << 20U, 32}));
    }
    void begin() {
        EXPECT_EQ(run({"init", "--organisation", "Đảng bộ Khối các cơ quan tỉnh", "--place", "dong-nai/bloc"}).status,
                  ExitStatus::done);
    }

    support::Folder folder;
    DeskClock clock;
    std::string data = folder.file("");
    std::string url = "sqlite:" + folder.file("site.db");
};

std::string underscored(std::string_view name) {
    std::string word;
    for (char const c : name.substr(name.find_first_not_of('-')))
        word += c == ' ' || c == '-' || c == '.' ? '_' : static_cast<char>(std::tolower(c));
    return word;
}

TEST(Commands, HaveTheirWordsInBothLanguages) {
    for (auto const& command : all_commands()) {
        auto const code = "command." + underscored(command.name);
        EXPECT_NE(words::text(words::Language::vi, code), code);
        EXPECT_NE(words::text(words::Language::en, code), code);
        for (auto const& argument : command.arguments) {
            auto const help = "argument." + underscored(argument.name);
            EXPECT_NE(words::text(words::Language::vi, help), help) << command.name;
        }
    }
}

TEST_F(Program, WalksFromTwoWorkbooksToTheQuartersFigures) {
    begin();
    EXPECT_EQ(json_of({"import", "members", fixtures + "danh-sach-dang-vien.xlsx"}).at("accepted"), 5234);
    EXPECT_EQ(json_of({"import", "meetings", fixtures + "sinh-hoat-quy-I-2019.xlsx"}).at("accepted"), 1222);
    auto const expected = ok(json::parse(ok(files::read_file(fixtures + "expected.json", 1U << 20U))));
    auto const report = json_of({"report", "quarter", "2019-Q1"});
    for (auto const* group : {"organisations", "members", "meetings"})
        for (auto const& [key, value] : expected.at(group).as_object())
            EXPECT_EQ(report.at(group).at(key), value) << key;
    EXPECT_THAT(run({"report", "quarter", "2019-Q1"}).out, testing::AllOf(HasSubstr("5.175"), HasSubstr("1,14%")));
    EXPECT_THAT(run({"report", "quarter", "2019-Q1", "--language", "en"}).out,
                testing::AllOf(HasSubstr("5,175"), HasSubstr("1.14%")));
}

TEST_F(Program, TellsARefusalByStatusOneAndItsCode) {
    begin();
    auto const again = run({"init", "--organisation", "Đảng bộ Khối", "--json"});
    EXPECT_EQ(again.status, ExitStatus::refused);
    EXPECT_EQ(ok(json::parse(again.out)).at("error").at("code"), "site.exists");
    EXPECT_EQ(run({"import", "members", folder.file("nothing.xlsx")}).status, ExitStatus::refused);
    EXPECT_EQ(run({"import", "members", fixtures + "danh-sach-dang-vien.xlsx", "--strict"}).status,
              ExitStatus::refused);
}

TEST_F(Program, TellsAWrongCommandLineByStatusTwo) {
    EXPECT_EQ(run_bare({"nennep"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"import"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"import", "members"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"report", "quarter", "2019-Q5"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"rules", "show", "--on", "5/3/2019"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"init", "--organisation", "Đảng bộ Khối", "--place", "Đồng Nai"}).status, ExitStatus::usage);
    EXPECT_EQ(run({"init", "--organisation", "Đảng bộ Khối", "--nonsense"}).status, ExitStatus::usage);
}

TEST_F(Program, SaysInTheReadersLanguageWhatIsWrongWithACommandLine) {
    auto const said = [&](std::vector<std::string> const& arguments) { return run(arguments).err; };
    EXPECT_THAT(said({"repot"}), StartsWith("Không có lệnh hay tùy chọn “repot”."));
    EXPECT_THAT(said({"report", "quarter", "2019-Q1", "--nonsense"}), HasSubstr("“--nonsense”"));
    EXPECT_THAT(run_bare({"nennep", "import"}).err, StartsWith("Thiếu tên lệnh.\n"));
    EXPECT_THAT(said({"report", "quarter"}), StartsWith("Thiếu QUARTER.\n"));
    EXPECT_THAT(said({"report", "quarter", "2019-Q5"}), HasSubstr("“2019-Q5”"));
    EXPECT_THAT(run_bare({"nennep", "report", "quarter", "2019-Q1", "--db"}).err, StartsWith("--db cần có giá trị"));
    EXPECT_THAT(said({"report", "quarter", "--language", "en"}), StartsWith("QUARTER is missing.\nAdd --help "));
    EXPECT_EQ(run({"report", "quarter", "--help"}).status, ExitStatus::done);
}

TEST_F(Program, TellsAFailedMachineByStatusThree) {
    url = "sqlite:/nowhere/at/all/site.db";
    EXPECT_EQ(run({"init", "--organisation", "Đảng bộ Khối"}).status, ExitStatus::machine);
}

TEST_F(Program, PrintsHelpAsASuccess) {
    auto const help = run_bare({"nennep", "import", "members", "--help"});
    EXPECT_EQ(help.status, ExitStatus::done);
    EXPECT_THAT(help.out, testing::AllOf(HasSubstr("--dry-run"), HasSubstr("--strict"), HasSubstr("--update"),
                                         HasSubstr("--db")));
}

TEST_F(Program, ChecksFactsByTheBookAloneAndWithTheSitesOwnRules) {
    auto const facts = folder.file("facts.json");
    std::ofstream(facts)
        << R"({"places": ["central", "ca-mau"], "cell": {"kind": "attached_cell", "official": 14, "probationary": 0, "exempt": 0},
        "meeting": {"kind": "regular", "date": "2026-03-05", "items": [{"kind": "party", "minutes": 95}]}})";
    auto const verdict = [&](boost::json::value const& checked) { return checked.at("findings").at(0).at("verdict"); };
    auto const alone = run_bare({"nennep", "rules", "check", facts.c_str(), "--json", "--data", data.c_str()});
    EXPECT_EQ(verdict(ok(json::parse(alone.out))), "holds");

    begin();
    auto const local = folder.file("ca-mau.json");
    std::ofstream(local)
        << R"({"place": "ca-mau", "document": {"number": "7-QC/TU", "issued": "2026-01-02"}, "entries": [{"rule": "meeting.duration",
        "kind": "minimum_minutes", "from": "2026-01-02", "to": null, "clause": null, "status": "local",
        "parameters": {"regular": 100, "thematic": 100, "combined": 120}, "says": {"vi": "Ít nhất 100 phút.", "en": "At least 100 minutes."}}]})";
    auto const added = run({"rules", "add", local});
    ASSERT_EQ(added.status, ExitStatus::done) << added.err;
    EXPECT_EQ(verdict(json_of({"rules", "check", facts})), "breached");
}

TEST_F(Program, SaysThatNobodyHasBegunASite) {
    auto const told = run({"report", "quarter", "2019-Q1", "--json"});
    EXPECT_EQ(told.status, ExitStatus::refused);
    EXPECT_EQ(ok(json::parse(told.out)).at("error").at("code"), "database.not_found");
}

TEST_F(Program, NamesEveryFaultOfBrokenFacts) {
    begin();
    auto const facts = folder.file("facts.json");
    std::ofstream(facts) << R"({"meeting": {"kind": "party", "date": "2019-02-30"}})";
    auto const told = run({"rules", "check", facts, "--json"});
    EXPECT_EQ(told.status, ExitStatus::refused);
    std::set<std::string> pointers;
    auto const body = ok(json::parse(told.out));
    for (auto const& fault : body.at("errors").as_array()) pointers.emplace(fault.at("pointer").as_string());
    EXPECT_THAT(pointers, testing::IsSupersetOf({"/places", "/meeting/kind", "/meeting/date"}));
}

class Queries : public support::OnBothEngines {};
ON_BOTH_ENGINES(Queries);

TEST_P(Queries, AreAllTakenByTheEngineAndHaveNamesOfTheirOwn) {
    std::set<std::string_view> names;
    auto const queries = db::all_queries();
    EXPECT_GT(queries.size(), 20U);
    for (auto const* query : queries) {
        EXPECT_TRUE(names.insert(query->name).second) << query->name << " stands twice";
        EXPECT_NO_THROW(site().read([&](db::Tx& tx) { tx.connection().prepare(*query); })) << query->name;
    }
}

// What is sealed stays: no query of the program touches a row of sealed papers that is there.
TEST(QueriesOfSealedPapers, PutInAndReadAndDoNothingElse) {
    std::size_t seen = 0;
    for (auto const* query : db::all_queries()) {
        std::string const sql(query->sql);
        if (sql.find("sealed_papers") == std::string::npos) continue;
        ++seen;
        for (auto const* change : {"update ", "delete ", "truncate", "replace", "on conflict", "drop ", "alter "})
            EXPECT_THAT(sql, testing::Not(testing::HasSubstr(change))) << query->name;
    }
    EXPECT_GE(seen, 5U);
}

}  // namespace
}  // namespace app
