// Parts written as text, then zipped with libzip.
#include "support/platform/xlsx_builder.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace support {
namespace {

constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_names = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_names = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string join(std::initializer_list<std::string_view> pieces) {
    std::string out;
    for (auto const piece : pieces) out += piece;
    return out;
}

std::string decimal(double number) {
    std::array<char, 32> room{};
    auto const end = std::to_chars(room.data(), room.data() + room.size(), number).ptr;
    return {room.data(), end};
}

std::string letters_of(std::size_t column) {
    std::string letters;
    for (auto rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    }
    return letters;
}

void check(bool is_good, char const* what) {
    if (!is_good) throw std::runtime_error(what);
}

std::string relation(std::string_view id, std::string_view kind, std::string_view target) {
    return join({"<Relationship Id=\"", id, "\" Type=\"", relation_names, "/", kind, "\" Target=\"", target, "\"/>"});
}

}  // namespace

std::string zip_of(std::vector<ZipPart> const& parts, Packing packing) {
    zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    check(target != nullptr, "no zip source");
    zip_source_keep(target);
    zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, nullptr);
    check(archive != nullptr, "no zip");
    for (auto const& part : parts) {
        zip_source_t* const source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
        auto const index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        check(index >= 0, "zip entry not added");
        auto const at = static_cast<zip_uint64_t>(index);
        zip_set_file_compression(archive, at, packing == Packing::stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE, 0);
        if (packing == Packing::encrypted)
            check(zip_file_set_encryption(archive, at, ZIP_EM_AES_256, "secret") == 0, "no AES");
    }
    check(zip_close(archive) == 0, "zip not written");
    zip_stat_t stat;
    check(zip_source_stat(target, &stat) == 0 && zip_source_open(target) == 0, "zip not read back");
    std::string bytes(stat.size, '\0');
    check(zip_source_read(target, bytes.data(), bytes.size()) == static_cast<zip_int64_t>(bytes.size()),
          "zip cut short");
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (char const letter : text) {
        if (letter == '&') out += "&amp;";
        if (letter == '<') out += "&lt;";
        if (letter == '"') out += "&quot;";
        if (letter != '&' && letter != '<' && letter != '"') out += letter;
    }
    return out;
}

XlsxCell date_cell(int year, unsigned month, unsigned day) {
    using namespace std::chrono;
    auto const days = sys_days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}} -
                      sys_days{1899y / December / 30};
    return {static_cast<double>(days.count()), date_style};
}

XlsxCell time_cell(int hour, int minute) {
    return {(hour * 60 + minute) / 1440.0, time_style};
}

XlsxCell boolean_cell(bool value) {
    XlsxCell cell(value ? 1 : 0);
    cell.kind = XlsxCell::Kind::boolean;
    return cell;
}

XlsxCell error_cell(std::string code) {
    XlsxCell cell(std::move(code));
    cell.kind = XlsxCell::Kind::error;
    return cell;
}

XlsxCell formula_cell(std::string formula, double value) {
    XlsxCell cell(value);
    cell.kind = XlsxCell::Kind::formula;
    cell.formula = std::move(formula);
    return cell;
}

XlsxCell rich_cell(std::vector<std::string> const& runs) {
    XlsxCell cell;
    cell.kind = XlsxCell::Kind::rich;
    for (auto const& run : runs) {
        cell.text += join({"<r><rPr><b/><sz val=\"12\"/></rPr><t xml:space=\"preserve\">", escaped(run), "</t></r>"});
    }
    cell.text += "<rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh><phoneticPr fontId=\"1\"/>";
    return cell;
}

XlsxCell raw_cell(std::string xml) {
    XlsxCell cell(std::move(xml));
    cell.kind = XlsxCell::Kind::raw;
    return cell;
}

XlsxBuilder& XlsxBuilder::strings(Strings strings) {
    strings_ = strings;
    return *this;
}

XlsxBuilder& XlsxBuilder::sheet(std::string name, std::string state) {
    sheets_.push_back({std::move(name), std::move(state), {}});
    return *this;
}

std::string XlsxBuilder::text_xml(std::string const& item, std::string const& attributes) {
    if (strings_ == Strings::in_line) return join({"<c", attributes, " t=\"inlineStr\"><is>", item, "</is></c>"});
    auto const [known, is_new] = shared_at_.emplace(item, shared_.size());
    if (is_new) shared_.push_back(item);
    return join({"<c", attributes, " t=\"s\"><v>", std::to_string(known->second), "</v></c>"});
}

std::string XlsxBuilder::cell_xml(XlsxCell const& cell, std::string const& reference) {
    auto const style = cell.style == 0 ? std::string() : join({" s=\"", std::to_string(cell.style), "\""});
    auto const attributes = join({" r=\"", reference, "\"", style});
    switch (cell.kind) {
        case XlsxCell::Kind::blank: return {};
        case XlsxCell::Kind::text:
            return text_xml(join({"<t xml:space=\"preserve\">", escaped(cell.text), "</t>"}), attributes);
        case XlsxCell::Kind::rich: return text_xml(cell.text, attributes);
        case XlsxCell::Kind::number: return join({"<c", attributes, "><v>", decimal(cell.number), "</v></c>"});
        case XlsxCell::Kind::boolean: return join({"<c", attributes, " t=\"b\"><v>", decimal(cell.number), "</v></c>"});
        case XlsxCell::Kind::error: return join({"<c", attributes, " t=\"e\"><v>", cell.text, "</v></c>"});
        case XlsxCell::Kind::formula:
            return join({"<c", attributes, "><f>", escaped(cell.formula), "</f><v>", decimal(cell.number), "</v></c>"});
        case XlsxCell::Kind::raw: break;
    }
    std::string xml = cell.text;
    if (auto const at = xml.find('@'); at != std::string::npos) xml.replace(at, 1, reference);
    return xml;
}

XlsxBuilder& XlsxBuilder::row(std::vector<XlsxCell> const& cells) {
    return row_at(sheets_.empty() ? 1 : sheets_.back().next_row, cells);
}

XlsxBuilder& XlsxBuilder::row_at(unsigned number, std::vector<XlsxCell> const& cells) {
    if (sheets_.empty()) sheet("Sheet1");
    auto& text = sheets_.back();
    text.rows += join({"<row r=\"", std::to_string(number), "\">"});
    for (std::size_t column = 0; column < cells.size(); ++column) {
        text.rows += cell_xml(cells[column], letters_of(column) + std::to_string(number));
    }
    text.rows += "</row>";
    text.next_row = number + 1;
    return *this;
}

XlsxBuilder& XlsxBuilder::skip_rows(unsigned count) {
    if (sheets_.empty()) sheet("Sheet1");
    sheets_.back().next_row += count;
    return *this;
}

unsigned XlsxBuilder::format(std::string code) {
    formats_.push_back(std::move(code));
    return static_cast<unsigned>(date_time_style + formats_.size());
}

XlsxBuilder& XlsxBuilder::count_days_from_1904() {
    is_from_1904_ = true;
    return *this;
}

XlsxBuilder& XlsxBuilder::part(std::string name, std::string text) {
    changed_.insert_or_assign(std::move(name), std::move(text));
    return *this;
}

XlsxBuilder& XlsxBuilder::without(std::string name) {
    left_out_.push_back(std::move(name));
    return *this;
}

std::string XlsxBuilder::styles_xml() const {
    std::string formats;
    std::string cells = "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/>";
    for (std::size_t index = 0; index < formats_.size(); ++index) {
        auto const id = std::to_string(164 + index);
        formats += join({"<numFmt numFmtId=\"", id, "\" formatCode=\"", escaped(formats_[index]), "\"/>"});
        cells += join({"<xf numFmtId=\"", id, "\" applyNumberFormat=\"1\"/>"});
    }
    return join(
        {xml_head, "<styleSheet xmlns=\"", main_names, "\"><numFmts>", formats,
         "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>", cells,
         "</cellXfs><dxfs><dxf><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/></dxf></dxfs></styleSheet>"});
}

std::string XlsxBuilder::workbook_xml() const {
    std::string sheets;
    for (std::size_t index = 0; index < sheets_.size(); ++index) {
        auto const id = std::to_string(index + 1);
        sheets += join({"<sheet name=\"", escaped(sheets_[index].name), "\" sheetId=\"", id, "\" state=\"",
                        sheets_[index].state, "\" r:id=\"rId", id, "\"/>"});
    }
    return join({xml_head, "<workbook xmlns=\"", main_names, "\" xmlns:r=\"", relation_names, "\"><workbookPr",
                 is_from_1904_ ? " date1904=\"1\"" : "", "/><sheets>", sheets, "</sheets></workbook>"});
}

std::string XlsxBuilder::relations_xml() const {
    std::string relations;
    for (std::size_t index = 0; index < sheets_.size(); ++index) {
        auto const id = std::to_string(index + 1);
        relations += relation("rId" + id, "worksheet", "worksheets/sheet" + id + ".xml");
    }
    relations +=
        relation("rIdStyles", "styles", "styles.xml") + relation("rIdStrings", "sharedStrings", "sharedStrings.xml");
    return join({xml_head, "<Relationships xmlns=\"", package_names, "\">", relations, "</Relationships>"});
}

std::vector<ZipPart> XlsxBuilder::parts() const {
    std::vector<ZipPart> parts;
    parts.push_back({"[Content_Types].xml", join({xml_head, "<Types/>"})});
    parts.push_back({"_rels/.rels", join({xml_head, "<Relationships xmlns=\"", package_names, "\">",
                                          relation("rId1", "officeDocument", "xl/workbook.xml"), "</Relationships>"})});
    parts.push_back({"xl/workbook.xml", workbook_xml()});
    parts.push_back({"xl/_rels/workbook.xml.rels", relations_xml()});
    parts.push_back({"xl/styles.xml", styles_xml()});
    std::string items;
    for (auto const& item : shared_) items += join({"<si>", item, "</si>"});
    parts.push_back({"xl/sharedStrings.xml", join({xml_head, "<sst xmlns=\"", main_names, "\">", items, "</sst>"})});
    for (std::size_t index = 0; index < sheets_.size(); ++index) {
        parts.push_back({join({"xl/worksheets/sheet", std::to_string(index + 1), ".xml"}),
                         join({xml_head, "<worksheet xmlns=\"", main_names, "\"><sheetData>", sheets_[index].rows,
                               "</sheetData></worksheet>"})});
    }
    return parts;
}

std::string XlsxBuilder::bytes(Packing packing) const {
    auto all = parts();
    for (auto const& [name, text] : changed_) {
        auto const same = [&looked_for = name](ZipPart const& part) { return part.name == looked_for; };
        auto const known = std::find_if(all.begin(), all.end(), same);
        if (known == all.end()) all.push_back({name, text});
        if (known != all.end()) known->bytes = text;
    }
    for (auto const& name : left_out_) {
        std::erase_if(all, [&](ZipPart const& part) { return part.name == name; });
    }
    return zip_of(all, packing);
}

std::string fixture(std::string_view name) {
    std::ifstream file(join({TESTS_DIR, "/fixtures/", name}), std::ios::binary);
    check(file.good(), "no such fixture");
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace support
