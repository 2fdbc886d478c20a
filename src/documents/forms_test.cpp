// The forms that come with the program: each against the measures of its layout, whoever has edited it last in Word.
#include "documents/forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "json/codec.h"
#include "platform/words/words.h"
#include "support/platform/docx.h"

namespace documents {
namespace {

using support::ok;
using support::part_of;
using testing::HasSubstr;
using testing::Not;

struct Which {
    std::string layout{};
    Kind kind = Kind::minutes;
};

std::vector<Which> all_forms() {
    std::vector<Which> all;
    for (auto const& layout : layouts())
        for (auto const& kind : json::names_of<Kind>()) all.push_back({layout.layout, *json::named<Kind>(kind)});
    return all;
}

std::string label(std::string const& path) {
    return "‹" + path + "›";
}

std::string name_of_form(testing::TestParamInfo<Which> const& which) {
    return std::string(json::name_of(which.param.kind)) + which.param.layout;
}

class BuiltInForm : public testing::TestWithParam<Which> {
protected:
    [[nodiscard]] static std::string_view bytes() { return built_in_form(GetParam().layout, GetParam().kind); }
    [[nodiscard]] static std::string document() { return part_of(bytes(), "word/document.xml"); }
};
INSTANTIATE_TEST_SUITE_P(Forms, BuiltInForm, testing::ValuesIn(all_forms()), name_of_form);

TEST_P(BuiltInForm, NamesOnlyWhatItsKindKnows) {
    std::string faults;
    for (auto const& fault : ok(print::Template::read(bytes())).unknown(marks_of(GetParam().kind)))
        faults += fault.arguments.at("mark") + " ";
    EXPECT_EQ(faults, "");
}

TEST_P(BuiltInForm, NamesAllThatStandsAtTheHead) {
    for (auto const* mark : {"{{upper:superior}}", "{{upper:issuer}}", "Số {{number}}", "{{dateline}}", "{{subject}}",
                             "ĐẢNG CỘNG SẢN VIỆT NAM", ">*<", ">-----<"})
        EXPECT_THAT(document(), HasSubstr(mark));
}

TEST_P(BuiltInForm, HasThePageOfAPartyPaper) {
    auto const page = document();
    EXPECT_THAT(page, HasSubstr(R"(<w:pgSz w:w="11906" w:h="16838")"));
    // 20, 20, 30 and 15 millimetres in twentieths of a point.
    for (auto const* margin : {R"(w:top="1134")", R"(w:bottom="1134")", R"(w:left="1701")", R"(w:right="850")"})
        EXPECT_THAT(page, HasSubstr(margin));
    EXPECT_THAT(page, HasSubstr("<w:titlePg/>"));
    EXPECT_THAT(part_of(bytes(), "word/header1.xml"), HasSubstr(" PAGE "));
    EXPECT_THAT(part_of(bytes(), "word/header2.xml"), Not(HasSubstr("PAGE")));
}

TEST_P(BuiltInForm, IsSetInTimesNewRomanOf14PointsWithIndentsOf10Millimetres) {
    auto const styles = part_of(bytes(), "word/styles.xml");
    EXPECT_THAT(styles, HasSubstr(R"(w:ascii="Times New Roman" w:hAnsi="Times New Roman")"));
    EXPECT_THAT(styles, HasSubstr(R"(<w:sz w:val="28"/>)"));
    EXPECT_THAT(styles, HasSubstr(R"(w:firstLine="567")"));
}

TEST_P(BuiltInForm, KeepsSignaturesTogether) {
    auto const page = document();
    auto const signature =
        page.rfind("<w:tbl>", page.find(GetParam().kind == Kind::minutes || GetParam().kind == Kind::attendance_list
                                            ? "NGƯỜI GHI BIÊN BẢN"
                                            : "T/M {{upper:body}}"));
    ASSERT_NE(signature, std::string::npos);
    auto const table = page.substr(signature, page.find("</w:tbl>", signature) - signature);
    EXPECT_THAT(table, HasSubstr("<w:cantSplit/>"));
    for (auto at = table.find("<w:p>"); at != std::string::npos; at = table.find("<w:p>", at + 1))
        EXPECT_THAT(table.substr(at, table.find("</w:pPr>", at) - at), HasSubstr("<w:keepNext/>"));
}

TEST_P(BuiltInForm, CanBeFilledWithWhatItsMarksStandFor) {
    auto const& marks = marks_of(GetParam().kind);
    print::Charts const charts{{"months", {print::ChartKind::lines, {"1"}, {{"a", {1}, 0}}}}};
    auto const filled = ok(ok(print::Template::read(bytes())).fill(sample_of(marks, "", &label), charts));
    auto const text = support::text_of_docx(filled);
    EXPECT_THAT(text, HasSubstr("‹subject›"));
    EXPECT_THAT(text, Not(HasSubstr("{{")));
}

TEST(Marks, AreExplainedInBothLanguages) {
    auto const has_words = [](std::string const& path) {
        for (auto const language : {words::Language::vi, words::Language::en})
            if (words::text(language, "mark." + path) == "mark." + path) ADD_FAILURE() << path << " has no words";
    };
    auto const all = [&](auto const& self, std::vector<print::Known> const& known, std::string const& within) -> void {
        for (auto const& one : known) {
            auto const path = within.empty() ? one.name : within + "." + one.name;
            has_words(path);
            self(self, one.inside, path);
        }
    };
    for (auto const& kind : json::names_of<Kind>()) {
        all(all, marks_of(*json::named<Kind>(kind)), "");
        EXPECT_NE(words::text(words::Language::vi, "paper." + std::string(kind)), "paper." + std::string(kind));
    }
}

TEST(Layouts, FollowOneAnotherWithoutAGap) {
    auto const& all = layouts();
    ASSERT_GE(all.size(), 2U);
    for (std::size_t at = 1; at < all.size(); ++at) EXPECT_EQ(all[at].from, *all[at - 1].to + std::chrono::days(1));
    EXPECT_EQ(all.back().to, std::nullopt);
}

TEST(Layouts, AreChosenByThePapersDay) {
    EXPECT_EQ(layout_on(base::make_day(2026, 1, 8)).layout, "2018");
    EXPECT_EQ(layout_on(base::make_day(2026, 1, 9)).layout, "2026");
    EXPECT_EQ(layout_on(base::make_day(2012, 5, 1)).layout, "2018");
}

TEST(Layouts, SayHonestlyThatTheyWereNotComparedWithTheOriginals) {
    for (auto const& layout : layouts()) EXPECT_EQ(layout.status, Status::secondary);
    EXPECT_THAT(find_layout("2026")->note.vi, HasSubstr("12/01/2026"));
    EXPECT_THAT(find_layout("2026")->note.vi, HasSubstr("27/5/2026"));
}

// --- How a paper names things ---

TEST(NumberText, HasANoughtBeforeOneDigitAndNoColon) {
    EXPECT_EQ(number_text(5, Kind::resolution, "CB"), "05-NQ/CB");
    EXPECT_EQ(number_text(10, Kind::conclusion, "ĐU"), "10-KL/ĐU");
    EXPECT_EQ(number_text(123, Kind::minutes, "CB"), "123-BB/CB");
    EXPECT_EQ(number_text(std::nullopt, Kind::quarter_report, "ĐU"), "      -BC/ĐU");
    EXPECT_EQ(number_text(1, Kind::attendance_list, "CB"), "");
}

TEST(Dateline, HasNoughtsAsThePartysPapersHave) {
    EXPECT_EQ(dateline_of("Biên Hòa", base::make_day(2026, 2, 5)), "Biên Hòa, ngày 05 tháng 02 năm 2026");
    EXPECT_EQ(dateline_of("Biên Hòa", base::make_day(2026, 3, 15)), "Biên Hòa, ngày 15 tháng 3 năm 2026");
    EXPECT_THAT(dateline_of("", base::make_day(2026, 12, 1)), testing::EndsWith("..., ngày 01 tháng 12 năm 2026"));
}

TEST(Issuer, OfACommitteesPapersIsItsBody) {
    organisations::Node node;
    node.kind = organisations::Kind::grassroots_committee;
    node.name = "Đảng bộ Sở Y tế";
    EXPECT_EQ(issuer_of(node), "Đảng ủy Sở Y tế");
    node.kind = organisations::Kind::attached_cell;
    node.name = "Chi bộ 1";
    EXPECT_EQ(issuer_of(node), "Chi bộ 1");
    EXPECT_EQ(body_of(organisations::Kind::residential_cell), "Chi bộ");
}

}  // namespace
}  // namespace documents
