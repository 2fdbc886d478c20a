#include "platform/print/template.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "json/codec.h"
#include "json/record.h"
#include "support/platform/docx.h"

namespace {

using print::Template;
using support::code_of;
using support::docx;
using support::ok;
using support::paragraph;
using support::row;
using support::table;
using support::template_faults;
using support::text_of_docx;
using support::words_of;

boost::json::object values(char const* json) {
    return boost::json::parse(json).as_object();
}

std::string fill(std::string const& body, char const* json) {
    return text_of_docx(ok(ok(Template::read(docx(body))).fill(values(json))));
}

std::string xml_of(std::string const& body, char const* json) {
    return support::part_of(ok(ok(Template::read(docx(body))).fill(values(json))), "word/document.xml");
}

std::string fill_faults(std::string const& body, char const* json) {
    return words_of(ok(Template::read(docx(body))).fill(values(json)));
}

TEST(Template, PutsTextsInTheirPlaces) {
    EXPECT_EQ(fill(paragraph("Số {{number}}, {{ Place }}"), R"({"number": "05-NQ/CB", "place": "Biên Hòa"})"),
              "Số 05-NQ/CB, Biên Hòa\n");
}

TEST(Template, ReadsAMarkThatWordHasSplit) {
    EXPECT_EQ(fill(paragraph({"Số {", "{num", "ber}} và {{", "place", "}", "}."}, ""),
                   R"({"number": "05", "place": "Biên Hòa"})"),
              "Số 05 và Biên Hòa.\n");
}

TEST(Template, KeepsTheFormOfTheRunWhereAMarkBegins) {
    auto const body =
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{na</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>"
        "me}}</w:t></w:r></w:p>";
    EXPECT_THAT(xml_of(body, R"({"name": "A & B"})"),
                testing::HasSubstr("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">A &amp; B</w:t>"));
}

TEST(Template, WritesCapitalsAsVietnameseDoes) {
    EXPECT_EQ(fill(paragraph("{{upper:name}}"), R"({"name": "Đảng ủy Sở Y tế"})"), "ĐẢNG ỦY SỞ Y TẾ\n");
}

TEST(Template, RepeatsARowForEachEntry) {
    EXPECT_EQ(fill(table({row({"STT", "Họ tên"}), row({"{{#people}}{{no}}", "{{name}}{{/people}}"})}),
                   R"({"people": [{"name": "Ân"}, {"name": "Bình"}]})"),
              "STT\n| Họ tên\n| 1\n| Ân\n| 2\n| Bình\n| ");
}

TEST(Template, RepeatsRowsBetweenRowsThatHoldOnlyMarks) {
    EXPECT_EQ(fill(table({row({"{{#people}}"}), row({"{{name}}"}), row({"{{/people}}"}), row({"Cộng"})}),
                   R"({"people": [{"name": "Ân"}, {"name": "Bình"}]})"),
              "Ân\n| Bình\n| Cộng\n| ");
}

TEST(Template, RepeatsParagraphsBetweenMarks) {
    EXPECT_EQ(fill(paragraph("{{#tasks}}") + paragraph("{{title}}") + paragraph("Hạn {{due}}") +
                       paragraph("{{/tasks}}") + paragraph("Hết."),
                   R"({"tasks": [{"title": "A", "due": "1/2"}, {"title": "B", "due": "3/4"}]})"),
              "A\nHạn 1/2\nB\nHạn 3/4\nHết.\n");
}

TEST(Template, RepeatsTheParagraphThatABlockTakesFromEndToEnd) {
    EXPECT_EQ(fill(paragraph("{{#lines}}- {{.}};{{/lines}}"), R"({"lines": ["một", "hai"]})"), "- một;\n- hai;\n");
    EXPECT_EQ(fill(paragraph("{{#lines}}- {{.}};{{/lines}}") + paragraph("."), R"({"lines": []})"), ".\n");
}

TEST(Template, RepeatsWordsWithinAParagraph) {
    EXPECT_EQ(fill(paragraph("Vắng: {{#people}}{{name}}{{#post}} ({{post}}){{/post}}; {{/people}}hết"),
                   R"({"people": [{"name": "Ân", "post": "ốm"}, {"name": "Bình", "post": ""}]})"),
              "Vắng: Ân (ốm); Bình; hết\n");
}

TEST(Template, ShowsWhatDependsOnAValue) {
    auto const body = paragraph("{{#note}}Có: {{note}}{{/note}}") + paragraph("{{^note}}Không{{/note}}");
    EXPECT_EQ(fill(body, R"({"note": "x"})"), "Có: x\n");
    EXPECT_EQ(fill(body, R"({"note": ""})"), "Không\n");
    EXPECT_EQ(fill(body, R"({"note": null})"), "Không\n");
    EXPECT_EQ(fill(body, R"({"note": false})"), "Không\n");
}

TEST(Template, ShowsOnceWhatDependsOnAList) {
    auto const body = paragraph("{{?a}}Có:") + paragraph("{{#a}}{{.}}{{/a}}") + paragraph("{{/a}}") + paragraph("Hết");
    EXPECT_EQ(fill(body, R"({"a": ["1", "2"]})"), "Có:\n1\n2\nHết\n");
    EXPECT_EQ(fill(body, R"({"a": []})"), "Hết\n");
}

TEST(Template, PutsListsIntoLists) {
    EXPECT_EQ(
        fill(paragraph("{{#sections}}{{heading}}") + paragraph("{{#paragraphs}}{{no}}. {{.}}{{/paragraphs}}") +
                 paragraph("{{/sections}}"),
             R"({"sections": [{"heading": "I", "paragraphs": ["a", "b"]}, {"heading": "II", "paragraphs": []}]})"),
        "I\n1. a\n2. b\nII\n");
}

TEST(Template, NestsARowInRepeatedParagraphs) {
    EXPECT_EQ(fill(paragraph("{{#cells}}") + paragraph("{{cell}}") +
                       table({row({"{{#people}}{{name}}", "{{/people}}"})}) + paragraph("{{/cells}}"),
                   R"({"cells": [{"cell": "C1", "people": [{"name": "A"}]}, {"cell": "C2", "people": []}]})"),
              "C1\nA\n| \n| C2\n");
}

TEST(Template, LooksForANameInWhatIsAround) {
    EXPECT_EQ(fill(paragraph("{{#signer}}{{post}} {{name}}, {{place}}{{/signer}} {{signer.name}}"),
                   R"({"place": "B", "signer": {"post": "Bí thư", "name": "Ân"}})"),
              "Bí thư Ân, B Ân\n");
}

TEST(Template, MakesEachLineAParagraphLikeTheFirst) {
    auto const xml = xml_of(paragraph({"Kính gửi: {{lines}}."}, "<w:jc w:val=\"both\"/>"), R"({"lines": "một\nhai"})");
    EXPECT_THAT(xml,
                testing::HasSubstr("<w:p><w:pPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:t xml:space=\"preserve\">hai.<"));
    EXPECT_THAT(xml, testing::Not(testing::HasSubstr("w:br")));
}

TEST(Template, LeavesNoCellWithoutAParagraphAndNoTableWithoutARow) {
    EXPECT_THAT(xml_of(table({"<w:tr>" + support::cell(paragraph("{{#a}}{{.}}{{/a}}")) + "</w:tr>"}), R"({"a": []})"),
                testing::HasSubstr("</w:tcPr><w:p/></w:tc>"));
    EXPECT_THAT(xml_of(table({row({"{{#a}}", "{{/a}}"})}), R"({"a": []})"), testing::Not(testing::HasSubstr("w:tbl")));
}

TEST(Template, KeepsWhatHoldsParagraphsAndRowsTogether) {
    auto const body = table({"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" +
                             support::cell(paragraph({"{{#a}}{{.}}"}, "<w:keepNext/>")) +
                             support::cell(paragraph("{{/a}}")) + "</w:tr>"});
    auto const xml = xml_of(body, R"({"a": ["1", "2"]})");
    auto const once = xml.find("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    ASSERT_NE(once, std::string::npos) << xml;
    EXPECT_NE(xml.find("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>", once + 1), std::string::npos);
    EXPECT_THAT(xml, testing::HasSubstr("<w:keepNext/>"));
}

TEST(Template, ReadsContentControlsAndTextBoxes) {
    auto const body = "<w:sdt><w:sdtPr/><w:sdtContent>" + paragraph("{{a}}") + "</w:sdtContent></w:sdt>" +
                      "<w:p><w:r><w:pict><w:txbxContent>" + paragraph("{{b}}") +
                      "</w:txbxContent></w:pict></w:r></w:p>";
    EXPECT_EQ(fill(body, R"({"a": "1", "b": "2"})"), "1\n2\n\n");
}

TEST(Template, FillsHeadersAndFooters) {
    auto parts = support::docx_parts(paragraph("x"));
    parts.push_back(support::document_relationships("<Relationship Id=\"r1\" Type=\"" + support::relations +
                                                    "header\" Target=\"header1.xml\"/>"));
    parts.push_back({"word/header1.xml",
                     "<w:hdr xmlns:w=\"" + support::word_namespace + "\">" + paragraph("Số {{number}}") + "</w:hdr>"});
    auto const filled = ok(ok(Template::read(support::zipped(parts))).fill(values(R"({"number": "05"})")));
    EXPECT_EQ(text_of_docx(filled, "word/header1.xml"), "Số 05\n");
}

TEST(Template, GivesTheSameBytesForTheSameValues) {
    auto const read = ok(Template::read(docx(paragraph("{{a}}"))));
    EXPECT_EQ(ok(read.fill(values(R"({"a": "1"})"))), ok(read.fill(values(R"({"a": "1"})"))));
}

TEST(Template, WritesNothingThatXmlCannotHold) {
    EXPECT_EQ(fill(paragraph("{{a}}"), "{\"a\": \"x<y>&\\u0001\\uffff\\tz\\\"\"}"), "x<y>&  \tz\"\n");
}

// --- What is wrong is said, never left blank ---

TEST(TemplateFaults, NameAMarkThatNothingStandsFor) {
    EXPECT_EQ(fill_faults(paragraph("a") + paragraph("Căn cứ {{basis}} đã"), R"({"bases": ""})"),
              "template.invalid /document/2:template.unknown_mark");
    EXPECT_EQ(fill_faults(paragraph("{{#rows}}{{x}}{{/rows}}"), R"({"rows": [{}]})"),
              "template.invalid /document/1:template.unknown_mark");
    EXPECT_EQ(fill_faults(paragraph("{{#rows}}{{/rows}}"), "{}"), "template.invalid /document/1:template.unknown_mark");
    EXPECT_EQ(fill_faults(paragraph("{{chart:x}}"), "{}"), "template.invalid /document/1:template.unknown_mark");
}

TEST(TemplateFaults, SayWhereAndWhichMark) {
    auto const result = ok(Template::read(docx(paragraph("Căn cứ {{ Basis }} đã")))).fill({{"bases", ""}});
    ASSERT_FALSE(result);
    base::Arguments const wanted{{"mark", "{{ Basis }}"}, {"near", "Căn cứ {{ Basis }} đã"}, {"known", "bases"}};
    EXPECT_EQ(result.error().fields.at(0).arguments, wanted);
}

TEST(TemplateFaults, FindEveryBlockThatIsNotWhole) {
    EXPECT_EQ(template_faults(paragraph("{{#a}}x")), "template.invalid /document/1:template.block_unclosed");
    EXPECT_EQ(template_faults(paragraph("x{{/a}}")), "template.invalid /document/1:template.block_unopened");
    EXPECT_EQ(template_faults(paragraph("{{#a}}{{#b}}{{/a}}{{/b}}")),
              "template.invalid /document/1:template.block_unopened /document/1:template.block_unclosed");
    EXPECT_EQ(template_faults(paragraph("{{#a}}") + table({row({"{{/a}}"})})),
              "template.invalid /document/1:template.block_crosses");
    EXPECT_EQ(template_faults(paragraph("x{{#a}}") + paragraph("{{/a}}{{#b}}y") + paragraph("{{/b}}")),
              "template.invalid /document/2:template.block_crosses");
    EXPECT_EQ(template_faults(table({row({"{{#a}}", "{{/a}}", "{{#b}}", "{{/b}}"})})),
              "template.invalid /document/3:template.block_crosses");
}

TEST(TemplateFaults, FindBracesThatAreNoMark) {
    EXPECT_EQ(template_faults(paragraph("{{name")), "template.invalid /document/1:template.mark_unclosed");
    EXPECT_EQ(template_faults(paragraph("name}}")), "template.invalid /document/1:template.mark_unclosed");
    EXPECT_EQ(template_faults("<w:p><w:r><w:t>{{na</w:t><w:tab/><w:t>me}}</w:t></w:r></w:p>"),
              "template.invalid /document/1:template.mark_unclosed /document/1:template.mark_unclosed");
    EXPECT_EQ(template_faults(paragraph("{{họ tên}}")), "template.invalid /document/1:template.mark_odd");
}

TEST(TemplateFaults, FindListsThatStandAsTexts) {
    EXPECT_EQ(fill_faults(paragraph("{{a}}"), R"({"a": []})"), "template.invalid /document/1:template.not_a_text");
}

struct PaperSigner {
    std::string name{};
};
RECORD(PaperSigner, name)
struct PaperRow {
    std::string title{};
};
RECORD(PaperRow, title)
struct PaperValues {
    std::string place{};
    std::optional<std::string> note{};
    bool is_draft = false;
    std::vector<PaperRow> rows{};
    std::vector<std::string> lines{};
    PaperSigner signer{};
};
RECORD(PaperValues, place, note, is_draft, rows, lines, signer)

std::string unknown_in(std::string const& body) {
    auto const known = print::known_from(json::schema<PaperValues>());
    std::string faults;
    for (auto const& fault : ok(Template::read(docx(body))).unknown(known))
        faults += fault.code.substr(fault.code.find('.') + 1) + " " + fault.arguments.at("mark") + ";";
    return faults;
}

TEST(TemplateKnown, PassesWhatTheSchemaHolds) {
    EXPECT_EQ(unknown_in(paragraph("{{place}} {{note}} {{upper:signer.name}} {{#is_draft}}x{{/is_draft}}") +
                         paragraph("{{#rows}}{{no}} {{title}} {{place}}{{/rows}}") +
                         paragraph("{{#lines}}{{.}}{{/lines}} {{#signer}}{{name}}{{/signer}} {{^rows}}-{{/rows}}")),
              "");
}

TEST(TemplateKnown, FindsWhatItDoesNot) {
    EXPECT_EQ(
        unknown_in(paragraph("{{plaec}} {{title}} {{signer.post}} {{signer}} {{#gone}}x{{/gone}} {{rows}} {{no}}")),
        "unknown_mark {{plaec}};unknown_mark {{title}};unknown_mark {{signer.post}};not_a_text "
        "{{signer}};unknown_mark {{#gone}};not_a_text {{rows}};unknown_mark {{no}};");
    EXPECT_EQ(unknown_in(paragraph("{{chart:place}}")), "not_a_chart {{chart:place}};");
}

TEST(TemplateKnown, TellsWhatMayStandThere) {
    auto const known = print::known_from(json::schema<PaperValues>());
    auto const faults = ok(Template::read(docx(paragraph("{{#rows}}{{x}}{{/rows}}")))).unknown(known);
    EXPECT_EQ(faults.at(0).arguments.at("known"), "title, place, note, is_draft, rows, lines, signer");
}

// --- Charts ---

print::Chart a_chart() {
    return {print::ChartKind::stacked_columns,
            {"01/2019", "02/2019"},
            {{"Đã họp", {10, 12}, 0x2B6A5C}, {"Không họp", {2, 0}, 0xA2382A}}};
}

TEST(TemplateCharts, StandWithTheirFiguresInAWorkbook) {
    auto const read = ok(Template::read(docx(paragraph("{{chart:months}}") + paragraph("{{chart:months}}"))));
    auto const filled = ok(read.fill({}, {{"months", a_chart()}}));
    EXPECT_EQ(filled, ok(read.fill({}, {{"months", a_chart()}})));
    EXPECT_THAT(support::part_of(filled, "word/document.xml"), testing::HasSubstr("r:id=\"figure2\""));
    EXPECT_THAT(support::part_of(filled, "word/_rels/document.xml.rels"), testing::HasSubstr("charts/figure2.xml"));
    EXPECT_THAT(support::part_of(filled, "[Content_Types].xml"), testing::HasSubstr("/word/charts/figure1.xml"));
    auto const chart = support::part_of(filled, "word/charts/figure1.xml");
    for (auto const* part : {"<c:v>10</c:v>", "<c:v>02/2019</c:v>", "<c:v>Không họp</c:v>", "<c:min val=\"0\"/>",
                             "2B6A5C", "Times New Roman", "<c:externalData r:id=\"rId1\">"})
        EXPECT_THAT(chart, testing::HasSubstr(part));
    auto const workbook = support::part_of(filled, "word/embeddings/figure1.xlsx");
    EXPECT_THAT(support::part_of(workbook, "docProps/core.xml"), testing::HasSubstr("1980-01-01T00:00:00Z"));
}

TEST(TemplateCharts, StandInTheTextAlone) {
    auto parts = support::docx_parts(paragraph("x"));
    parts.push_back(support::document_relationships("<Relationship Id=\"r1\" Type=\"" + support::relations +
                                                    "footer\" Target=\"footer1.xml\"/>"));
    parts.push_back({"word/footer1.xml", "<w:ftr xmlns:w=\"w\">" + paragraph("{{chart:a}}") + "</w:ftr>"});
    EXPECT_EQ(words_of(Template::read(support::zipped(parts))), "template.invalid /footer1/1:template.chart_misplaced");
}

}  // namespace
