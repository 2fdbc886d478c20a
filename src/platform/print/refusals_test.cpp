// Strangers' files: what is no template, and what would harm whoever opens it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/print/template.h"
#include "support/platform/docx.h"

namespace {

using print::Template;
using support::code_of;
using support::docx;
using support::ok;
using support::paragraph;
using support::template_faults;

std::string refusal(std::vector<print::Part> const& parts) {
    return code_of(Template::read(support::zipped(parts)));
}

TEST(TemplateRefusals, AreForFilesThatAreNotWord) {
    EXPECT_EQ(code_of(Template::read("")), "template.is_not_word");
    EXPECT_EQ(code_of(Template::read("\xD0\xCF\x11\xE0 an old .doc")), "template.is_not_word");
    EXPECT_EQ(code_of(Template::read("PK\x03\x04 and no more")), "template.is_broken");
    EXPECT_EQ(refusal({{"xl/workbook.xml", "<x/>"}}), "template.is_not_word");
    auto parts = support::docx_parts(paragraph("x"));
    parts[2].bytes = "<w:document><w:body>";
    EXPECT_EQ(refusal(parts), "template.is_broken");
}

TEST(TemplateRefusals, AreForMacros) {
    auto parts = support::docx_parts(paragraph("x"));
    parts.push_back({"word/vbaProject.bin", "x"});
    EXPECT_EQ(refusal(parts), "template.has_macros");
    parts = support::docx_parts(paragraph("x"));
    auto& types = parts[0].bytes;
    auto const main = types.find("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");
    types.replace(main, std::string("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml").size(),
                  "vnd.ms-word.document.macroEnabled.main+xml");
    EXPECT_EQ(refusal(parts), "template.has_macros");
}

TEST(TemplateRefusals, AreForObjectsAndWhatIsFetched) {
    auto const with = [](std::string const& relationship) {
        auto parts = support::docx_parts(paragraph("x"));
        parts.push_back(support::document_relationships(relationship));
        return refusal(parts);
    };
    auto const external = [&](std::string const& type) {
        return with("<Relationship Id=\"a\" Type=\"" + support::relations + type +
                    "\" Target=\"http://x.test/y\" TargetMode=\"External\"/>");
    };
    EXPECT_EQ(external("image"), "template.links_outside");
    EXPECT_EQ(external("hyperlink"), "");
    EXPECT_EQ(external("oleObject"), "template.has_objects");
    EXPECT_EQ(with("<Relationship Id=\"a\" Type=\"" + support::relations + "aFChunk\" Target=\"a.htm\"/>"),
              "template.has_objects");
    EXPECT_EQ(
        template_faults(
            "<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT \"/etc/passwd\"</w:instrText>"
            "</w:r></w:p>"),
        "template.invalid /document/1:template.has_field");
    EXPECT_EQ(template_faults("<w:p><w:fldSimple w:instr=\" page \\* MERGEFORMAT \"/></w:p>"), "");
}

TEST(TemplateRefusals, ForgetTheTemplateThatWordHasNoted) {
    auto parts = support::docx_parts(paragraph("x"));
    parts.push_back(
        {"word/settings.xml", "<w:settings xmlns:w=\"w\" xmlns:r=\"r\"><w:attachedTemplate r:id=\"a\"/></w:settings>"});
    parts.push_back(
        {"word/_rels/settings.xml.rels",
         "<Relationships><Relationship Id=\"a\" Type=\"" + support::relations +
             "attachedTemplate\" Target=\"file:///C:/Normal.dotm\" TargetMode=\"External\"/></Relationships>"});
    auto const filled = ok(ok(Template::read(support::zipped(parts))).fill({}));
    EXPECT_THAT(support::part_of(filled, "word/_rels/settings.xml.rels"), testing::Not(testing::HasSubstr("Normal")));
    EXPECT_THAT(support::part_of(filled, "word/settings.xml"), testing::Not(testing::HasSubstr("attached")));
}

TEST(TemplateRefusals, AreForXmlThatWouldExplode) {
    auto parts = support::docx_parts(paragraph("x"));
    parts[2].bytes = "<!DOCTYPE w [<!ENTITY a \"aaaa\">]>" + parts[2].bytes;
    EXPECT_EQ(refusal(parts), "template.is_broken");
    std::string deep;
    for (int level = 0; level < 200; ++level) deep += "<w:x>";
    for (int level = 0; level < 200; ++level) deep += "</w:x>";
    EXPECT_EQ(code_of(Template::read(docx(deep))), "template.is_too_large");
}

TEST(TemplateRefusals, AreForZipsThatWouldExplode) {
    auto parts = support::docx_parts(paragraph("x"));
    parts.push_back({"word/media/a.bin", std::string(std::size_t{3} << 20U, 'x')});
    EXPECT_EQ(refusal(parts), "template.is_too_large");
    print::TemplateLimits limits;
    limits.entries = 2;
    EXPECT_EQ(code_of(Template::read(docx(paragraph("x")), limits)), "template.is_too_large");
    limits = {};
    limits.unpacked_bytes = 500;
    EXPECT_EQ(code_of(Template::read(docx(paragraph("x")), limits)), "template.is_too_large");
    parts = support::docx_parts(paragraph("x"));
    parts.push_back(parts[2]);
    EXPECT_EQ(refusal(parts), "template.is_broken");
    parts = support::docx_parts(paragraph("x"));
    parts.push_back({"../evil", "x"});
    EXPECT_EQ(refusal(parts), "template.is_broken");
}

TEST(TemplateRefusals, AreForPapersThatGrowTooLarge) {
    print::TemplateLimits limits;
    limits.filled_bytes = 1000;
    auto const read = ok(Template::read(docx(paragraph("{{#a}}{{.}}{{/a}}")), limits));
    boost::json::array many(100, boost::json::value("nhiều"));
    EXPECT_EQ(code_of(read.fill({{"a", many}})), "template.is_too_large");
}

}  // namespace
