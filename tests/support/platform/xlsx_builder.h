#pragma once
// Workbooks made in memory for tests: real zips of real parts, any of which a test may replace, leave out or spoil.
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace support {

struct ZipPart {
    std::string name;
    std::string bytes;
};
enum class Packing { stored, deflated, encrypted };

// A zip of the parts, in their order.
std::string zip_of(std::vector<ZipPart> const& parts, Packing packing = Packing::deflated);

// What a test puts into a cell: text and numbers as they are, the rest by the functions below.
struct XlsxCell {
    enum class Kind { blank, text, number, boolean, error, formula, rich, raw };

    XlsxCell() = default;
    XlsxCell(char const* written) : kind(Kind::text), text(written) {}
    XlsxCell(std::string written) : kind(Kind::text), text(std::move(written)) {}
    XlsxCell(int value) : kind(Kind::number), number(value) {}
    XlsxCell(double value, unsigned shown = 0) : kind(Kind::number), number(value), style(shown) {}

    Kind kind = Kind::blank;
    std::string text{};
    double number = 0;
    unsigned style = 0;
    std::string formula{};
};

// Styles every built workbook has; further ones come from XlsxBuilder::format.
inline constexpr unsigned date_style = 1;
inline constexpr unsigned time_style = 2;
inline constexpr unsigned date_time_style = 3;

XlsxCell date_cell(int year, unsigned month, unsigned day);
XlsxCell time_cell(int hour, int minute);
XlsxCell boolean_cell(bool value);
XlsxCell error_cell(std::string code);
// A formula and the number kept with it.
XlsxCell formula_cell(std::string formula, double value);
// Runs of rich text, with a phonetic hint that must not be read.
XlsxCell rich_cell(std::vector<std::string> const& runs);
// The element itself; "@" in it becomes the cell's reference.
XlsxCell raw_cell(std::string xml);

enum class Strings { in_line, shared };

class XlsxBuilder {
public:
    // How the texts of the rows that follow are written: in their cells as openpyxl does, or in a table as Excel does.
    XlsxBuilder& strings(Strings strings);
    // A new sheet; without any, the first row makes one named "Sheet1".
    XlsxBuilder& sheet(std::string name, std::string state = "visible");
    XlsxBuilder& row(std::vector<XlsxCell> const& cells);
    XlsxBuilder& row_at(unsigned number, std::vector<XlsxCell> const& cells);
    XlsxBuilder& skip_rows(unsigned count);
    // The style number of a format code.
    unsigned format(std::string code);
    XlsxBuilder& count_days_from_1904();
    // Replaces or adds a part ("xl/styles.xml").
    XlsxBuilder& part(std::string name, std::string text);
    XlsxBuilder& without(std::string name);
    [[nodiscard]] std::string bytes(Packing packing = Packing::deflated) const;

private:
    struct SheetText {
        std::string name;
        std::string state;
        std::string rows;
        unsigned next_row = 1;
    };

    std::string cell_xml(XlsxCell const& cell, std::string const& reference);
    std::string text_xml(std::string const& item, std::string const& attributes);
    [[nodiscard]] std::vector<ZipPart> parts() const;
    [[nodiscard]] std::string styles_xml() const;
    [[nodiscard]] std::string workbook_xml() const;
    [[nodiscard]] std::string relations_xml() const;

    Strings strings_ = Strings::shared;
    std::vector<SheetText> sheets_{};
    std::vector<std::string> shared_{};  // inner XML of each item
    std::map<std::string, std::size_t> shared_at_{};
    std::vector<std::string> formats_{};
    bool is_from_1904_ = false;
    std::map<std::string, std::string> changed_{};
    std::vector<std::string> left_out_{};
};

// Text as XML carries it.
std::string escaped(std::string_view text);

// The whole file, from tests/fixtures.
std::string fixture(std::string_view name);

}  // namespace support
