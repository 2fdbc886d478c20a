#pragma once
// Word files for tests, made of bare XML, and what a reader would see of one.
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "platform/print/archive.h"
#include "platform/print/template.h"
#include "support/result.h"

namespace support {

// One paragraph, a run for each text.
inline std::string paragraph(std::vector<std::string> const& runs, std::string const& properties = {}) {
    std::string xml = "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>");
    for (auto const& run : runs) xml += "<w:r><w:t xml:space=\"preserve\">" + run + "</w:t></w:r>";
    return xml + "</w:p>";
}
inline std::string paragraph(std::string const& text) {
    return paragraph(std::vector{text});
}

inline std::string cell(std::string const& content) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"1000\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
}

// A row of cells with one paragraph each.
inline std::string row(std::vector<std::string> const& texts) {
    std::string xml = "<w:tr>";
    for (auto const& text : texts) xml += cell(paragraph(text));
    return xml + "</w:tr>";
}

inline std::string table(std::vector<std::string> const& rows) {
    std::string xml = "<w:tbl><w:tblPr/><w:tblGrid/>";
    for (auto const& one : rows) xml += one;
    return xml + "</w:tbl>";
}

inline std::string const word_namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline std::string const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

inline std::vector<print::Part> docx_parts(std::string const& body) {
    std::string const package = "http://schemas.openxmlformats.org/package/2006/";
    return {{"[Content_Types].xml",
             "<Types xmlns=\"" + package +
                 "content-types\"><Default Extension=\"rels\" "
                 "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
                 "ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
                 "ContentType=\"application/"
                 "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
            {"_rels/.rels", "<Relationships xmlns=\"" + package + "relationships\"><Relationship Id=\"r1\" Type=\"" +
                                relations + "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
            {"word/document.xml",
             "<w:document xmlns:w=\"" + word_namespace + "\"><w:body>" + body + "<w:sectPr/></w:body></w:document>"}};
}

// The relationships of the document's text.
inline print::Part document_relationships(std::string const& inside) {
    return {"word/_rels/document.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inside +
                "</Relationships>"};
}

inline std::string zipped(std::vector<print::Part> const& parts) {
    std::vector<print::PackedPart> packed;
    for (auto const& part : parts) packed.push_back(print::packed(part.name, part.bytes));
    std::vector<print::PackedPart const*> all;
    for (auto const& part : packed) all.push_back(&part);
    return print::archive_of(all);
}

inline std::string docx(std::string const& body) {
    return zipped(docx_parts(body));
}

// What reading such a document as a template finds wrong, in words_of's way; empty where it is a sound one.
inline std::string template_faults(std::string const& body) {
    return words_of(print::Template::read(docx(body)));
}

inline std::string part_of(std::string_view docx, std::string_view name) {
    for (auto const& part : ok(print::unpack(docx, {})))
        if (part.name == name) return part.bytes;
    throw std::runtime_error("no part " + std::string(name));
}

namespace detail {

inline void read(pugi::xml_node const& node, std::string& out) {
    for (auto const& child : node.children()) {
        std::string_view const name = child.name();
        if (name == "w:t") out += child.text().get();
        if (name == "w:tab") out += "\t";
        read(child, out);
        if (name == "w:p") out += "\n";
        if (name == "w:tc") out += "| ";
    }
}

}  // namespace detail

// A line for each paragraph, "| " behind each cell.
inline std::string text_of_docx(std::string_view bytes, std::string_view part = "word/document.xml") {
    pugi::xml_document document;
    auto const xml = part_of(bytes, part);
    if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
        throw std::runtime_error("no XML: " + xml);
    std::string text;
    detail::read(document.document_element(), text);
    return text;
}

}  // namespace support
