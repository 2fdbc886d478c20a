// Feeds a stranger's bytes to the reader of Word templates: as the file itself, and, since chance makes no zip, as one
// part of a sound package. What is read is filled, and what is filled must be a Word file again.
#include <array>
#include <boost/json/parse.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "json/codec.h"
#include "platform/print/archive.h"
#include "platform/print/template.h"

namespace {

struct Row {
    std::string title{};
    std::vector<std::string> lines{};
};
RECORD(Row, title, lines)
struct Values {
    std::string a{};
    bool flag = false;
    std::vector<Row> rows{};
    Row group{};
};
RECORD(Values, a, flag, rows, group)

std::vector<print::Part> sound_parts() {
    std::string const document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    return {{"[Content_Types].xml",
             "<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + document + "\"/></Types>"},
            {"_rels/.rels",
             "<Relationships><Relationship Id=\"r\" Type=\"o/officeDocument\" "
             "Target=\"word/document.xml\"/></Relationships>"},
            {"word/_rels/document.xml.rels",
             "<Relationships><Relationship Id=\"h\" Type=\"o/header\" Target=\"header1.xml\"/></Relationships>"},
            {"word/header1.xml", "<w:hdr><w:p><w:r><w:t>{{a}}</w:t></w:r></w:p></w:hdr>"},
            {"word/document.xml",
             "<w:document><w:body><w:p><w:r><w:t>{{#rows}}{{title}}{{/rows}}</w:t></w:r></w:p></w:body></w:document>"}};
}

std::string zip_of(std::vector<print::Part> const& parts) {
    std::vector<print::PackedPart> packed;
    for (auto const& part : parts) packed.push_back(print::packed(part.name, part.bytes));
    std::vector<print::PackedPart const*> all;
    for (auto const& part : packed) all.push_back(&part);
    return print::archive_of(all);
}

void expect(bool holds) {
    if (!holds) std::abort();
}

void expect_fault(base::Error const& error) {
    expect(error.fault == base::Fault::invalid && error.code.starts_with("template."));
    for (auto const& field : error.fields) {
        expect(field.code.starts_with("template.") && field.pointer.starts_with("/"));
        for (auto const& [name, value] : field.arguments) expect(base::is_utf8(value));
    }
}

void read_all(std::string_view bytes) {
    print::TemplateLimits const tight{.file_bytes = 1 << 20,
                                      .entries = 50,
                                      .unpacked_bytes = 1 << 20,
                                      .ratio = 200,
                                      .depth = 50,
                                      .elements = 20'000,
                                      .filled_bytes = 1 << 20};
    static auto const known = print::known_from(json::schema<Values>());
    static auto const values =
        json::encode(Values{"x\ny\t<&>\"", true, {{"1", {"a", "b"}}, {"2", {}}}, {"g", {"c"}}}).as_object();
    static print::Charts const charts{{"c", {print::ChartKind::lines, {"1"}, {{"s", {1}, 0}}}}};
    auto const read = print::Template::read(bytes, tight);
    if (!read) return expect_fault(read.error());
    for (auto const& fault : read->unknown(known)) expect(fault.arguments.contains("mark"));
    auto const filled = read->fill(values, charts);
    if (!filled) return expect_fault(filled.error());
    // It may still be too large to be a template, but it is whole.
    auto const again = print::Template::read(*filled, {});
    expect(again || again.error().code != "template.is_broken");
}

}  // namespace

// The first byte says what the rest is.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    auto const rest = std::string_view(reinterpret_cast<char const*>(data) + 1, size - 1);
    auto parts = sound_parts();
    auto const choice = data[0] % (parts.size() + 2);
    if (choice < parts.size()) {
        parts[choice].bytes = rest;
        read_all(zip_of(parts));
    } else if (choice == parts.size()) {
        read_all(rest);
    } else {
        parts.back().bytes.assign("<w:document><w:body>").append(rest).append("</w:body></w:document>");
        read_all(zip_of(parts));
    }
    return 0;
}
