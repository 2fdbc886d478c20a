#pragma once
// What each row beneath the headings of a table is: the rule in words stands at the top of table.h.
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "platform/sheet/headings.h"
#include "platform/sheet/workbook.h"

namespace sheet {

enum class RowKind { blank, passed_over, data };

// Where a table has no column for a spec: no cell stands there.
inline constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

class RowKinds {
public:
    // `columns` and `specs` go together; all arguments must outlive this object.
    RowKinds(Row const& heading, std::span<std::optional<std::size_t> const> columns, Headings const& headings,
             std::span<ColumnSpec const> specs);

    // The kinds of all rows beneath the headings, in their order.
    [[nodiscard]] std::vector<RowKind> of(std::span<Row const> rows) const;

private:
    [[nodiscard]] bool has_row_number(Row const& row) const;
    [[nodiscard]] bool is_group(Row const& row) const;
    [[nodiscard]] bool repeats_headings(Row const& row) const;
    [[nodiscard]] bool is_total(Row const& row) const;
    [[nodiscard]] bool has_value(Row const& row) const;
    [[nodiscard]] bool is_half_filled(Row const& row) const;
    void pass_signatures(std::span<Row const> rows, std::vector<RowKind>& kinds) const;

    std::span<std::optional<std::size_t> const> columns_;
    Headings const& headings_;
    std::span<ColumnSpec const> specs_;
    std::size_t number_column_ = no_column;  // STT
};

}  // namespace sheet
