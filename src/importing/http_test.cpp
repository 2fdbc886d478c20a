// An import from upload to undoing, as a page does it: through the dispatcher, on both engines.
#include <gmock/gmock.h>

#include <chrono>
#include <thread>

#include "importing/state.h"
#include "platform/http/dispatcher.h"
#include "platform/sheet/workbook.h"
#include "support/site.h"

namespace importing {
namespace {

using boost::json::value;
using support::a_meeting;
using support::a_member;
using support::ok;
using testing::HasSubstr;

rights::Actor administrator() {
    rights::Actor actor;
    actor.account_id = 1;
    actor.is_administrator = true;
    return actor;
}

struct Answer {
    int status = 0;
    value body{};

    [[nodiscard]] std::string text(std::string_view pointer) const {
        auto const& found = body.at_pointer(pointer);
        return found.is_string() ? std::string(found.as_string()) : json::print(found);
    }
    [[nodiscard]] std::size_t size(std::string_view pointer) const {
        return body.at_pointer(pointer).as_array().size();
    }
};

class Page : public support::Site {
protected:
    void begin() override {
        Site::begin();
        open();
    }
    void TearDown() override {
        server_.reset();
        Site::TearDown();
    }

    // A server begins, or begins anew.
    void open() {
        server_.reset();
        server_ = std::make_unique<http::Dispatcher>(
            http::Wiring{{site(), clock, ids}, routes(), [this](auto&, auto&) { return actor; }, {}});
    }

    http::Response send(http::Method method, std::string const& target, std::string body = {}) {
        http::Request request;
        request.method = method;
        auto const question = std::min(target.find('?'), target.size());
        request.path = target.substr(0, question);
        request.query = target.substr(std::min(question + 1, target.size()));
        request.headers["content-type"] = "application/json";
        request.body = std::move(body);
        return server_->answer(request);
    }
    Answer ask(http::Method method, std::string const& target, std::string body = {}) {
        auto const response = send(method, target, std::move(body));
        return {response.status, ok(json::parse(response.body, {std::size_t{64} << 20U, 32}))};
    }
    Answer get(std::string const& target) { return ask(http::Method::get, target); }
    Answer post(std::string const& target, std::string body = {}) {
        return ask(http::Method::post, target, std::move(body));
    }

    // The import once nothing is under way for it.
    Answer settled(std::string const& id) {
        for (int tries = 0; tries < 10'000; ++tries) {
            auto answer = get("/api/imports/" + id);
            auto const state = answer.text("/state");
            if (state != "reading" && state != "taking" && state != "undoing") return answer;
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        throw std::runtime_error("the import does not settle");
    }
    std::string upload(std::string const& bytes, std::string const& kind = "members") {
        auto const answer = post("/api/imports?kind=" + kind + "&file_name=danh%20s%C3%A1ch.xlsx", bytes);
        EXPECT_EQ(answer.status, 200) << json::print(answer.body);
        return answer.text("/id");
    }
    Answer taken(std::string const& id) {
        EXPECT_EQ(post("/api/imports/" + id + "/take").status, 200);
        return settled(id);
    }
    Answer set(std::string const& id, std::string body) {
        return ask(http::Method::put, "/api/imports/" + id + "/settings", std::move(body));
    }

    rights::Actor actor = administrator();

private:
    std::unique_ptr<http::Dispatcher> server_;
};
ON_BOTH_ENGINES(Page);

TEST_P(Page, ShowsWhatAFileWouldBringBeforeAnythingIsWritten) {
    auto const id = upload(support::member_list({a_member("An"), a_member("Bình").joined("2050-01-01").official("")}));
    auto const seen = settled(id);
    EXPECT_EQ(seen.text("/state"), "previewed");
    EXPECT_EQ(seen.text("/file_name"), "danh sách.xlsx");
    EXPECT_EQ(seen.text("/outcome/accepted"), "1");
    EXPECT_EQ(seen.text("/outcome/written"), "false");
    EXPECT_EQ(seen.text("/outcome/rejected/0/code"), "date_in_future");
    EXPECT_EQ(seen.text("/totals/rejected"), "1");
    EXPECT_EQ(seen.text("/headings/2/heading"), "Chi bộ");
    EXPECT_EQ(seen.text("/headings/2/letter"), "C");
    EXPECT_EQ(seen.text("/headings/2/sample/0"), "Chi bộ 1");
    EXPECT_EQ(seen.text("/fields/1/field"), "cell");
    EXPECT_EQ(seen.text("/fields/1/column"), "2");
    EXPECT_EQ(seen.text("/fields/1/is_required"), "true");
    EXPECT_EQ(rows_in("members"), 0);
    EXPECT_EQ(get("/api/imports").size("/waiting"), 1);
    EXPECT_EQ(get("/api/imports").size("/rows"), 0);
}

TEST_P(Page, TakesTheGoodRowsAndKeepsNothingOfTheFile) {
    auto const id = upload(support::member_list({a_member("An"), a_member("Bình").joined("2050-01-01").official("")}));
    auto const done = taken(id);
    EXPECT_EQ(done.text("/state"), "taken");
    EXPECT_EQ(done.text("/outcome/accepted"), "1");
    EXPECT_EQ(done.text("/outcome/written"), "true");
    EXPECT_EQ(rows_in("members"), 1);
    EXPECT_EQ(rows_in("uploads"), 0);
    EXPECT_EQ(rows_in("upload_parts"), 0);
    EXPECT_EQ(one<std::string>("select max(actor) from imports"), base::id_to_text(1));
    EXPECT_EQ(get("/api/imports").text("/rows/0/id"), id);
    EXPECT_EQ(get("/api/imports").text("/rows/0/rejected"), "1");
    EXPECT_EQ(post("/api/imports/" + id + "/take").body.at("code"), "import.not_waiting");
    EXPECT_EQ(post("/api/imports/" + id + "/cancel").body.at("code"), "import.not_waiting");
}

TEST_P(Page, UndoesAnImportAndTakesTheSameFileAgain) {
    auto const list = support::member_list({a_member("An")});
    auto const id = upload(list);
    taken(id);
    EXPECT_THAT(post("/api/imports/" + id + "/undo").text("/state"), testing::AnyOf("undoing", "undone"));
    auto const undone = settled(id);
    EXPECT_EQ(undone.text("/state"), "undone");
    EXPECT_NE(undone.text("/undone_at"), "null");
    EXPECT_EQ(rows_in("members"), 0);
    EXPECT_EQ(post("/api/imports/" + id + "/undo").body.at("code"), "import.is_undone");
    EXPECT_EQ(taken(upload(list)).text("/outcome/accepted"), "1");
}

TEST_P(Page, SaysWhatStandsOnAnImport) {
    auto const id = upload(support::member_list({a_member("An")}));
    taken(id);
    take_meetings({a_meeting("2019-01-10")});
    auto const refused = post("/api/imports/" + id + "/undo");
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.text("/code"), "import.stands_under");
    EXPECT_EQ(refused.text("/errors/0/code"), "import.meetings_stand");
    EXPECT_THAT(refused.text("/errors/0/detail"), HasSubstr("Chi bộ 1"));
}

TEST_P(Page, LeavesAnImportTakenWhoseUndoingWasStopped) {
    auto const id = upload(support::member_list(support::some_members(400, "Chi bộ 1")));
    taken(id);
    // Whoever writes holds the job up, so that it can be stopped in time.
    ok(site().write([&](db::Tx& tx) -> base::Result<> {
        tx.lock("organisations");
        EXPECT_EQ(post("/api/imports/" + id + "/undo").text("/state"), "undoing");
        EXPECT_EQ(post("/api/imports/" + id + "/undo").text("/code"), "job.under_way");
        EXPECT_EQ(post("/api/imports/" + id + "/cancel").text("/state"), "undoing");
        return {};
    }));
    auto const left = settled(id);
    EXPECT_EQ(left.text("/state"), "taken");
    EXPECT_EQ(left.text("/problem"), "null");
    EXPECT_EQ(rows_in("members"), 400);
    post("/api/imports/" + id + "/undo");
    EXPECT_EQ(settled(id).text("/state"), "undone");
    EXPECT_EQ(rows_in("members"), 0);
}

TEST_P(Page, SaysWhatCameToStandOnAnImportWhileItsUndoingWaited) {
    auto const id = upload(support::member_list({a_member("An")}));
    taken(id);
    ok(site().write([&](db::Tx& tx) -> base::Result<> {
        tx.lock("organisations");
        EXPECT_EQ(post("/api/imports/" + id + "/undo").text("/state"), "undoing");
        events::Context context{tx, clock, ids, "operator"};
        members::OfficeHeld office;
        office.member_id = tx.one<members::MemberId>(db::Sql{"test.member", "select id from members"});
        office.organisation_id =
            tx.one<organisations::OrganisationId>(db::Sql{"test.cell", "select cell_id from memberships"});
        office.office = members::Office::secretary;
        TRY(members::take_office(context, office));
        return {};
    }));
    auto const left = settled(id);
    EXPECT_EQ(left.text("/state"), "taken");
    EXPECT_EQ(left.text("/problem/code"), "import.stands_under");
    EXPECT_EQ(post("/api/imports/" + id + "/undo").text("/errors/0/code"), "import.office_stands");
}

TEST_P(Page, ReadsColumnsAsSomebodySaysByHand) {
    // No heading that the program knows.
    auto const book = support::XlsxBuilder()
                          .row({"Bảng"})
                          .row({"Cột 1", "Cột 2", "Cột 3", "Cột 4", "Cột 5"})
                          .row({"Đảng bộ Sở Y tế", "Chi bộ 1", "Nguyễn Văn An", "01/02/2010", "01/02/2011"})
                          .row({"Đảng bộ Sở Y tế", "Chi bộ 2", "Trần Thị Bình", "01/02/2012", "01/02/2013"})
                          .bytes();
    auto const id = upload(book);
    auto const seen = settled(id);
    EXPECT_EQ(seen.text("/state"), "previewed");
    EXPECT_EQ(seen.text("/outcome/rejected/0/code"), "column_missing");
    EXPECT_EQ(seen.text("/headings/3/heading"), "Cột 4");
    EXPECT_EQ(taken(id).text("/problem/code"), "import.columns_missing");

    auto const answer = set(id, R"({"columns": [{"field": "grassroots", "column": 0}, {"field": "cell", "column": 1},
        {"field": "full_name", "column": 2}, {"field": "admitted_on", "column": 3}, {"field": "official_on", "column": 4}],
        "updates": false})");
    EXPECT_EQ(answer.status, 200) << json::print(answer.body);
    auto const corrected = settled(id);
    EXPECT_EQ(corrected.text("/state"), "previewed");
    EXPECT_EQ(corrected.text("/outcome/accepted"), "2");
    EXPECT_EQ(corrected.text("/fields/2/column"), "2");
    EXPECT_EQ(taken(id).text("/outcome/accepted"), "2");
    EXPECT_EQ(one<std::string>("select max(full_name) from members"), "Trần Thị Bình");
}

TEST_P(Page, RefusesSettingsThatMakeNoSense) {
    auto const id = upload(support::member_list({a_member("An")}));
    auto const refused = set(id, R"({"columns": [{"field": "colour", "column": 1}, {"field": "cell", "column": 1},
        {"field": "cell", "column": 900}], "period": "mùa xuân", "updates": false})");
    EXPECT_EQ(refused.status, 400);
    std::vector<std::string> found;
    for (auto const& error : refused.body.at("errors").as_array())
        found.push_back(std::string(error.at("pointer").as_string()) + " " + std::string(error.at("code").as_string()));
    EXPECT_THAT(
        found, testing::ElementsAre("/columns/0/field import.field_unknown", "/columns/1/column import.column_repeated",
                                    "/columns/2/field import.field_repeated", "/columns/2/column import.column_unknown",
                                    "/period period.invalid"));
}

TEST_P(Page, TakesThePeriodAndCorrectionsThatWereAskedFor) {
    take_members({a_member("An")});
    take_meetings({a_meeting("2019-01-10").present(5)});
    auto const id = upload(support::meeting_log({a_meeting("2019-01-10").present(7)}, "SỔ"), "meetings");
    EXPECT_EQ(settled(id).text("/outcome/differs/0/in_register"), "5");
    set(id, R"({"columns": [], "period": "2019-01", "updates": true})");
    auto const seen = settled(id);
    EXPECT_EQ(seen.text("/outcome/months_recorded"), R"(["2019-01"])");
    EXPECT_EQ(seen.text("/settings/period"), "2019-01");
    EXPECT_EQ(taken(id).text("/outcome/updated"), "1");
    EXPECT_EQ(one<std::int64_t>("select present from meetings"), 7);
}

TEST_P(Page, ThrowsACancelledFileAway) {
    auto const id = upload(support::member_list({a_member("An")}));
    EXPECT_EQ(post("/api/imports/" + id + "/cancel").text("/state"), "cancelled");
    EXPECT_EQ(rows_in("upload_parts"), 0);
    EXPECT_EQ(post("/api/imports/" + id + "/take").body.at("code"), "import.not_waiting");
    EXPECT_EQ(rows_in("members"), 0);
}

TEST_P(Page, LooksAgainAfterTheServerWasStartedAnew) {
    auto const id = upload(support::member_list({a_member("An")}));
    settled(id);
    open();
    EXPECT_EQ(settled(id).text("/outcome/accepted"), "1");
    EXPECT_EQ(taken(id).text("/state"), "taken");
}

TEST_P(Page, TakesAllOrNothingWhenCancelledMeanwhile) {
    auto const id = upload(support::member_list(support::some_members(400, "Chi bộ 1")));
    settled(id);
    post("/api/imports/" + id + "/take");
    post("/api/imports/" + id + "/cancel");
    auto const state = settled(id).text("/state");
    EXPECT_THAT(state, testing::AnyOf("taken", "cancelled", "failed"));
    EXPECT_EQ(rows_in("members"), state == "taken" ? 400 : 0);
    EXPECT_EQ(rows_in("imports"), state == "taken" ? 1 : 0);
}

TEST_P(Page, KeepsAFileWhoseTakingEndedWithTheServer) {
    auto const id = upload(support::member_list(support::some_members(400, "Chi bộ 1")));
    settled(id);
    post("/api/imports/" + id + "/take");
    open();
    auto const state = settled(id).text("/state");
    EXPECT_THAT(state, testing::AnyOf("taken", "previewed"));
    EXPECT_EQ(rows_in("members"), state == "taken" ? 400 : 0);
}

TEST_P(Page, ForgetsFilesNobodyCameBackFor) {
    auto const id = upload(support::member_list({a_member("An")}));
    settled(id);
    clock = base::FixedClock({clock.now().milliseconds + std::int64_t{8} * 24 * 3600 * 1000});
    upload(support::member_list({a_member("Bình")}));
    EXPECT_EQ(get("/api/imports/" + id).status, 404);
    EXPECT_EQ(rows_in("uploads"), 1);
}

TEST_P(Page, RefusesWhatIsNoWorkbookAtOnce) {
    auto const refused = post("/api/imports?kind=members&file_name=a.pdf", "%PDF-1.7");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.text("/code"), "file.is_not_excel");
    EXPECT_EQ(rows_in("uploads"), 0);
}

TEST_P(Page, SaysWhatIsWrongWithABrokenWorkbook) {
    auto broken = support::member_list({a_member("An")});
    broken.resize(broken.size() / 2);
    auto const seen = settled(upload(broken));
    EXPECT_EQ(seen.text("/state"), "failed");
    EXPECT_EQ(seen.text("/problem/code"), "file.is_broken");
}

TEST_P(Page, ListsWhatToLookAtAgainAsAWorkbook) {
    take_members({a_member("An").card("00012345")});
    auto const id = upload(
        support::member_list({a_member("Ân").card("00012345"), a_member("Bình").joined("2050-01-01").official("")}));
    settled(id);
    auto const file = send(http::Method::get, "/api/import-errors/" + id);
    EXPECT_EQ(file.status, 200);
    auto const book = ok(sheet::read_workbook(file.body));
    std::string texts;
    for (auto const& row : book.sheets.front().rows)
        for (auto const& cell : row.cells) texts += std::string(cell.text) + "|";
    EXPECT_THAT(texts, HasSubstr("Họ và tên|Ân|An|Khác với sổ|sổ giữ nguyên, chưa ghi đè|"));
    EXPECT_THAT(texts, HasSubstr("Ngày vào Đảng|2050-01-01|"));
    EXPECT_THAT(texts, HasSubstr("Không nhận được|ngày ở tương lai|"));
}

TEST_P(Page, CutsLongListsAndSaysHowLongTheyAre) {
    std::vector<support::ListedMember> list;
    for (int number = 0; number < 600; ++number)
        list.push_back(a_member("Đảng viên " + std::to_string(number)).joined("2050-01-01").official(""));
    auto const seen = settled(upload(support::member_list(list)));
    EXPECT_EQ(seen.size("/outcome/rejected"), 500);
    EXPECT_EQ(seen.text("/totals/rejected"), "600");
}

TEST_P(Page, IsForWhoeverAdministersTheRoot) {
    take_members({a_member("An")});
    actor = {};
    actor.account_id = 2;
    auto const root = one<std::int64_t>("select organisation_id from organisation_states where parent_id is null");
    auto const below =
        one<std::int64_t>("select max(organisation_id) from organisation_states where parent_id is not null");
    actor.grants = {{below, rights::Level::administers}, {root, rights::Level::runs}};
    EXPECT_EQ(get("/api/imports").status, 403);
    EXPECT_EQ(get("/api/imports").text("/code"), "import.only_at_the_root");
    EXPECT_EQ(post("/api/imports?kind=members", "PK").status, 403);
    actor.grants = {{root, rights::Level::administers}};
    EXPECT_EQ(get("/api/imports").status, 200);
    EXPECT_EQ(post("/api/site", R"({"name": "Đảng bộ khác"})").status, 403);
}

class EmptySite : public Page {
protected:
    void begin() override { open(); }
};
ON_BOTH_ENGINES(EmptySite);

TEST_P(EmptySite, GetsItsRootFromThePageThatImports) {
    auto const id = upload(support::member_list({a_member("An")}));
    auto const seen = settled(id);
    EXPECT_EQ(seen.text("/state"), "failed");
    EXPECT_EQ(seen.text("/problem/code"), "site.missing");
    EXPECT_EQ(seen.text("/headings/2/heading"), "Chi bộ");

    auto const founded = post("/api/site", R"({"name": "Đảng bộ Khối các cơ quan tỉnh", "place": "dong-nai/bloc"})");
    EXPECT_EQ(founded.status, 200);
    EXPECT_EQ(post("/api/site", R"({"name": "Đảng bộ khác"})").body.at("code"), "site.exists");
    set(id, R"({"columns": [], "updates": false})");
    EXPECT_EQ(settled(id).text("/outcome/accepted"), "1");
    EXPECT_EQ(taken(id).text("/state"), "taken");
}

}  // namespace
}  // namespace importing
