// A whole bloc's two workbooks: exactly the expected figures, each proven by its rows, whatever files they come in.
#include <gmock/gmock.h>

#include <random>
#include <set>

#include "json/codec.h"
#include "platform/sheet/table.h"
#include "reports/reports.h"
#include "support/site.h"

namespace reports {
namespace {

namespace bj = boost::json;
using support::ok;
using support::XlsxCell;

constexpr std::array<char const*, 3> groups{"organisations", "members", "meetings"};

std::string members_book() {
    return support::fixture("bloc-2019-q1/danh-sach-dang-vien.xlsx");
}
std::string meetings_book() {
    return support::fixture("bloc-2019-q1/sinh-hoat-quy-I-2019.xlsx");
}
bj::value expected() {
    return ok(json::parse(support::fixture("bloc-2019-q1/expected.json")));
}

class ABloc : public support::Site {
protected:
    void begin() override { Site::begin(); }

    void take_both() {
        take_members(members_book());
        take_meetings(meetings_book());
    }
    // As whoever reads the JSON sees it.
    bj::value report(std::string const& organisation = "") {
        auto const computed = ok(site().read([&](db::Tx& tx) {
            return quarter_report(tx, clock, {organisation, {2019, 1}});
        }));
        return ok(json::parse(json::print(computed), {std::size_t{16} << 20U, 32}));
    }
    bj::value traced(std::string const& key) {
        return ok(site().read([&](db::Tx& tx) { return trace(tx, clock, {"", {2019, 1}}, key); }));
    }
    void expect_figures() {
        auto const is = report();
        auto const wanted = expected();
        for (auto const* group : groups)
            for (auto const& [key, value] : wanted.at(group).as_object()) EXPECT_EQ(is.at(group).at(key), value) << key;
    }
};

class TheTwoWorkbooks : public ABloc {};
ON_BOTH_ENGINES(TheTwoWorkbooks);

TEST_P(TheTwoWorkbooks, GiveExactlyTheExpectedFigures) {
    take_both();
    expect_figures();
    EXPECT_EQ(report().at("meetings").at("records"), "complete");
    EXPECT_EQ(report().at("undecidable").as_array().size(), 0U);
}

std::int64_t sum_of(bj::array const& rows, std::string_view key) {
    std::int64_t sum = 0;
    for (auto const& row : rows) sum += row.at(key).as_int64();
    return sum;
}

// A percent is its part of its whole; any other figure has as many rows as it says, and none of them twice.
void expect_proven(std::string const& key, bj::value const& figure, bj::value const& traced) {
    auto const& rows = traced.at("rows").as_array();
    EXPECT_EQ(json::print(traced.at("value")), json::print(figure)) << key;
    std::set<std::string> different;
    for (auto const& row : rows) different.insert(json::print(row));
    EXPECT_EQ(different.size(), rows.size()) << key;
    if (!key.ends_with("_percent")) {
        EXPECT_EQ(static_cast<std::int64_t>(rows.size()), figure.as_int64()) << key;
        return;
    }
    auto const part = traced.at("part").as_int64();
    auto const whole = traced.at("whole").as_int64();
    auto const ten_thousandfold = part * 10'000;
    auto const hundredths = ok(json::decode<json::Decimal>(figure)).hundredths;
    EXPECT_LE(2 * std::abs(hundredths * whole - ten_thousandfold), whole) << key << " is the nearest hundredth";
    bool const is_of_sums = key.starts_with("meetings.");
    EXPECT_EQ(is_of_sums ? sum_of(rows, "part") : std::ssize(rows), part) << key;
    if (is_of_sums) {
        EXPECT_EQ(sum_of(rows, "whole"), whole) << key;
    }
}

TEST_P(TheTwoWorkbooks, ProveEveryFigureByItsRows) {
    take_both();
    auto const whole = report();
    int proven = 0;
    for (auto const* group : groups)
        for (auto const& [key, value] : whole.at(group).as_object()) {
            if (key == "base_date" || key == "records") continue;
            auto const full = std::string(group) + "." + std::string(key);
            expect_proven(full, value, traced(full));
            ++proven;
        }
    EXPECT_EQ(proven, 24);
}

using Totals = std::map<std::string, std::int64_t>;

// Every whole number of the report, findings too.
void add_to(Totals& totals, bj::value const& report) {
    for (auto const* group : groups)
        for (auto const& [key, value] : report.at(group).as_object())
            if (value.is_int64() && !key.ends_with("_percent")) totals[std::string(key)] += value.as_int64();
    for (auto const& finding : report.at("findings").as_array())
        for (auto const& [verdict, number] : finding.as_object())
            if (number.is_int64())
                totals[std::string(finding.at("rule").as_string()) + " " + std::string(verdict)] += number.as_int64();
}

TEST_P(TheTwoWorkbooks, GiveARootTheSumOfItsChildren) {
    take_both();
    Totals of_root;
    add_to(of_root, report());
    Totals of_children;
    site().read([&](db::Tx& tx) {
        auto const tree = organisations::tree_on(tx, base::make_day(2019, 3, 31));
        int children = 0;
        for (auto const& node : tree.nodes()) {
            if (node.parent_id != tree.root()->id) continue;
            ++children;
            add_to(of_children, ok(quarter_report(tx, clock, {base::to_text(node.id), {2019, 1}})));
        }
        EXPECT_EQ(children, 66);
    });
    EXPECT_EQ(of_children, of_root);
}

// --- The same facts in other files (one engine is enough: what differs is the order of what comes in) ---

using Rows = std::vector<std::vector<XlsxCell>>;

// A list taken apart: what stands above its rows of data, and those.
struct Parts {
    Rows title{};
    Rows headings{};
    Rows data{};
};

XlsxCell copy_of(sheet::Cell const& cell) {
    if (cell.kind == sheet::CellKind::empty) return {};
    if (cell.kind == sheet::CellKind::text) return {std::string(cell.text)};
    // The fixtures have no other styles.
    if (cell.style == sheet::CellStyle::date) return {cell.number, support::date_style};
    if (cell.style == sheet::CellStyle::time) return {cell.number, support::time_style};
    return {cell.number};
}

std::vector<XlsxCell> copy_of(sheet::Row const& row) {
    std::vector<XlsxCell> cells(row.cells.back().column + std::size_t{1});
    for (auto const& cell : row.cells) cells[cell.column] = copy_of(cell);
    return cells;
}

Parts taken_apart(std::string const& bytes, std::set<unsigned> const& left_out = {}) {
    // Both lists have these, which is enough to tell their rows of data.
    std::array<sheet::ColumnSpec, 2> const columns{{{"grassroots", {"Tổ chức cơ sở đảng"}}, {"cell", {"Chi bộ"}}}};
    auto const book = ok(sheet::read_workbook(bytes));
    auto const table = ok(sheet::find_table(book, columns));
    std::set<unsigned> data;
    for (auto const& row : table.rows) data.insert(row.number());
    Parts parts;
    for (auto const& row : book.sheets.front().rows) {
        if (row.number < table.heading_row) parts.title.push_back(copy_of(row));
        if (row.number == table.heading_row) parts.headings.push_back(copy_of(row));
        if (data.contains(row.number) && !left_out.contains(row.number)) parts.data.push_back(copy_of(row));
    }
    return parts;
}

// Every row in one of the files, in any order; only some files have a title.
std::vector<std::string> in_files(Parts parts, std::size_t count, std::mt19937& random) {
    std::shuffle(parts.data.begin(), parts.data.end(), random);
    std::vector<support::XlsxBuilder> books(count);
    for (auto& book : books) {
        if (random() % 2 == 0)
            for (auto const& row : parts.title) book.row(row);
        book.row(parts.headings.front());
    }
    for (auto const& row : parts.data) books[random() % count].row(row);
    std::vector<std::string> files;
    files.reserve(books.size());
    for (auto const& book : books) files.push_back(book.bytes());
    return files;
}

class TheSameFacts : public ABloc {
protected:
    std::int64_t take_members_in(std::vector<std::string> const& files) {
        std::int64_t accepted = 0;
        for (auto const& file : files) accepted += take_members(file).accepted;
        return accepted;
    }
    std::int64_t take_meetings_in(std::vector<std::string> const& files) {
        std::int64_t accepted = 0;
        for (auto const& file : files) accepted += take_meetings(file).accepted;
        return accepted;
    }
    void begin_anew() { SetUp(); }

    std::mt19937 random{20190410};
};
INSTANTIATE_TEST_SUITE_P(Sqlite, TheSameFacts, testing::Values(db::Engine::sqlite), support::name_of_engine);

TEST_P(TheSameFacts, GiveTheSameFiguresHoweverTheMeetingsAreSplit) {
    auto const parts = taken_apart(meetings_book());
    for (std::size_t const count : {1U, 2U, 7U}) {
        begin_anew();
        take_members(members_book());
        EXPECT_EQ(take_meetings_in(in_files(parts, count, random)), 1222) << count;
        expect_figures();
    }
}

TEST_P(TheSameFacts, GiveTheSameFiguresHoweverTheMembersAreSplitToo) {
    // Which of two rows with one card is refused hangs on their order, so the faulty rows stay out of this.
    std::set<unsigned> faulty;
    auto const wanted = expected();
    for (auto const& row : wanted.at("import").at("members").at("rejected").as_array())
        faulty.insert(static_cast<unsigned>(row.at("row").as_int64()));
    auto const members = taken_apart(members_book(), faulty);
    auto const meetings = taken_apart(meetings_book());
    for (std::size_t const count : {2U, 5U}) {
        begin_anew();
        EXPECT_EQ(take_members_in(in_files(members, count, random)), 5234) << count;
        EXPECT_EQ(take_meetings_in(in_files(meetings, count, random)), 1222) << count;
        expect_figures();
    }
}

}  // namespace
}  // namespace reports
