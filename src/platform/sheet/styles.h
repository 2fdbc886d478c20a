#pragma once
// Which of a workbook's cell formats show a number as a date or a time.
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/workbook.h"
#include "platform/sheet/xml.h"

namespace sheet {

// What a number format code ("dd/mm/yyyy", "#,##0.00") makes of a number: judged by its first section, outside quotes,
// brackets and escapes.
CellStyle style_of_format(std::string_view code);

// What one of the formats makes of a number that Excel knows by number alone (ECMA-376 part 1, 18.8.30).
CellStyle style_of_builtin(unsigned format);

// Reads xl/styles.xml.
class Styles final : public XmlSink {
public:
    base::Result<> opened(std::string_view name, Attributes attributes) override;
    base::Result<> closed(std::string_view name) override;
    void said(std::string_view) override {}

    // The style of a cell's `s` attribute; plain for a number the part does not have.
    [[nodiscard]] CellStyle at(std::size_t index) const;

private:
    bool has_root_ = false;
    std::string list_{};                      // which list of the part is being read: cellXfs or numFmts
    std::map<unsigned, CellStyle> custom_{};  // by format number
    std::vector<unsigned> formats_{};         // by the cell's style number
};

}  // namespace sheet
