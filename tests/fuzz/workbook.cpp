// Feeds a stranger's bytes to the reader of workbooks: as the file itself, and, since chance makes no zip, as one part
// of a sound package. What is read goes on to the search for the table and to every reader of values.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.h"
#include "platform/sheet/table.h"
#include "platform/sheet/values.h"
#include "platform/sheet/workbook.h"

namespace {

struct Part {
    std::string_view name;
    std::string_view bytes;
};

constexpr std::array<Part, 6> sound_parts{
    {{"_rels/.rels",
      "<Relationships><Relationship Id=\"r\" Type=\"o/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
     {"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>"},
     {"xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"o/worksheet\" Target=\"s.xml\"/><Relationship Id=\"r2\" "
      "Type=\"o/styles\" "
      "Target=\"styles.xml\"/><Relationship Id=\"r3\" Type=\"o/sharedStrings\" "
      "Target=\"strings.xml\"/></Relationships>"},
     {"xl/styles.xml",
      "<styleSheet><cellXfs><xf/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf "
      "numFmtId=\"22\"/></cellXfs></styleSheet>"},
     {"xl/strings.xml",
      "<sst><si><t>STT</t></si><si><t>Chi bộ</t></si><si><t>Ngày</t></si><si><t>Có mặt</t></si><si><t>Họ và "
      "tên</t></si></sst>"},
     {"xl/s.xml",
      "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c "
      "t=\"s\"><v>3</v></c>"
      "<c t=\"s\"><v>4</v></c></row><row><c><v>1</v></c><c s=\"1\"><v>43467</v></c><c "
      "s=\"2\"><v>0.5</v></c></row></sheetData></worksheet>"}}};

std::uint32_t crc_of(std::string_view bytes) {
    std::uint32_t crc = 0xFFFFFFFFU;
    for (char const byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

// Little endian.
void put(std::string& out, std::size_t value, int bytes) {
    for (; bytes > 0; --bytes, value >>= 8U) out += static_cast<char>(value & 0xFFU);
}

// What local headers and the central directory share.
std::string entry_facts(Part const& part) {
    std::string facts;
    put(facts, 20, 2);  // version needed
    put(facts, 0, 8);   // flags, stored, time and date
    put(facts, crc_of(part.bytes), 4);
    put(facts, part.bytes.size(), 4);
    put(facts, part.bytes.size(), 4);
    put(facts, part.name.size(), 2);
    put(facts, 0, 2);  // no extra field
    return facts;
}

std::string stored_zip(std::array<Part, 6> const& parts) {
    std::string out;
    std::string directory;
    for (auto const& part : parts) {
        directory += "PK\x01\x02";
        put(directory, 20, 2);
        directory += entry_facts(part);
        put(directory, 0, 10);  // no comment, first disk, no attributes
        put(directory, out.size(), 4);
        directory += part.name;
        out += "PK\x03\x04";
        out += entry_facts(part);
        out += part.name;
        out += part.bytes;
    }
    auto const start = out.size();
    out += directory;
    out += "PK\x05\x06";
    put(out, 0, 4);
    put(out, parts.size(), 2);
    put(out, parts.size(), 2);
    put(out, directory.size(), 4);
    put(out, start, 4);
    put(out, 0, 2);
    return out;
}

void expect(bool holds) {
    if (!holds) std::abort();
}

void read_values(sheet::Cell const& cell) {
    expect(base::is_utf8(cell.text));
    expect(base::is_utf8(sheet::show(cell)));
    expect(base::is_utf8(sheet::read_card_number(cell)));
    if (auto const date = sheet::read_date(cell); date && *date) expect((*date)->first() <= (*date)->last());
    if (auto const minutes = sheet::read_time_minutes(cell); minutes && *minutes)
        expect(**minutes >= 0 && **minutes < 1440);
    if (auto const count = sheet::read_count(cell); count && *count) expect(**count >= 0 && **count <= 100'000);
    expect(sheet::read_mark(cell).has_value() || !sheet::is_blank(cell));
}

void read_all(std::string_view bytes) {
    static std::array<sheet::ColumnSpec, 4> const specs{{{"cell", {"Chi bộ"}, sheet::Need::required},
                                                         {"day", {"Ngày"}, sheet::Need::required},
                                                         {"name", {"Họ và tên"}, sheet::Need::optional},
                                                         {"present", {"Có mặt (người)"}, sheet::Need::optional}}};
    sheet::Limits const tight{.unpacked_bytes = 1 << 20,
                              .zip_entries = 50,
                              .sheets = 5,
                              .rows = 500,
                              .columns = 50,
                              .cells = 2'000,
                              .text_characters = 200};
    auto const workbook = sheet::read_workbook(bytes, tight);
    if (!workbook) {
        expect(workbook.error().fault == base::Fault::invalid && !workbook.error().code.empty());
        return;
    }
    for (auto const& sheet : workbook->sheets) {
        for (auto const& row : sheet.rows) {
            for (auto const& cell : row.cells) read_values(cell);
        }
    }
    auto const table = sheet::find_table(*workbook, specs);
    if (!table) return;
    for (auto const& row : table->rows) {
        for (std::size_t spec = 0; spec < specs.size(); ++spec) read_values(row.at(spec));
    }
}

}  // namespace

// The first byte says what the rest is.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    if (size == 0) return 0;
    auto const rest = std::string_view(reinterpret_cast<char const*>(data) + 1, size - 1);
    auto parts = sound_parts;
    auto const choice = data[0] % (parts.size() + 2);
    if (choice < parts.size()) {
        parts[choice].bytes = rest;
        read_all(stored_zip(parts));
        return 0;
    }
    if (choice == parts.size()) {
        read_all(rest);
        return 0;
    }
    // One row of data, its texts parted by line ends.
    std::string row =
        "<worksheet><sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>4</v></c></row><row>";
    for (std::string_view left = rest; !left.empty();) {
        auto const text = left.substr(0, left.find('\n'));
        left.remove_prefix(std::min(left.size(), text.size() + 1));
        row.append("<c t=\"inlineStr\"><is><t><![CDATA[").append(text).append("]]></t></is></c>");
    }
    row += "</row></sheetData></worksheet>";
    parts.back().bytes = row;
    read_all(stored_zip(parts));
    return 0;
}
