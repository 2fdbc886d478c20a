#pragma once
// Reads one worksheet part: rows and cells as they stream by, bounded by the limits.
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/rich_text.h"
#include "platform/sheet/styles.h"
#include "platform/sheet/workbook.h"
#include "platform/sheet/xml.h"

namespace sheet {

// What the worksheets of one workbook share.
struct Surroundings {
    Limits const& limits;
    Texts& texts;
    std::vector<std::string_view> strings{};
    Styles styles{};
    Epoch epoch = Epoch::from_1900;
    std::size_t cells_left = 0;
};

class SheetReader final : public XmlSink {
public:
    // `part` names the worksheet in faults.
    SheetReader(std::string_view part, Sheet& sheet, Surroundings& around);

    base::Result<> opened(std::string_view name, Attributes attributes) override;
    base::Result<> closed(std::string_view name) override;
    void said(std::string_view text) override;

private:
    enum class Type { number, shared, in_line, formula_text, boolean, error, moment };
    enum class Inside { nothing, rows, row, cell, value, formula };

    base::Result<> open_row(Attributes attributes);
    base::Result<> open_cell(Attributes attributes);
    base::Result<> close_cell();
    void close_row();
    // False for a value that cannot be one of its type.
    bool read_value(Cell& cell);
    bool read_shared(Cell& cell);
    void read_moment(Cell& cell);
    base::Result<> keep_cell(Cell cell);
    void become_text(Cell& cell, std::string_view text, CellKind kind);
    [[nodiscard]] base::Error too_large() const;

    std::string_view part_;
    Sheet& sheet_;
    Surroundings& around_;
    RichText in_line_;

    bool has_root_ = false;
    Inside inside_ = Inside::nothing;
    unsigned row_ = 0;                     // its number, 0 before the first one
    std::optional<std::size_t> column_{};  // of the last cell in the row
    std::vector<Cell> cells_{};            // of the row
    Type type_ = Type::number;             // of the cell, as the following are
    CellStyle style_ = CellStyle::plain;
    bool has_formula_ = false;
    std::string value_{};
    std::string formula_{};
    std::string scratch_{};  // holds a text until it is kept
};

}  // namespace sheet
