#pragma once
// The words of a heading row: which cell heads which column, however it was written.
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/sheet/workbook.h"

namespace sheet {

enum class Need { required, optional };

// A column that a table may have. Its headings are aliases as a Vietnamese office writes them; the first one names it
// in faults.
struct ColumnSpec {
    std::string_view key;
    std::vector<std::string_view> headings;
    Need need = Need::required;
};

// A heading without accents, case, line breaks and punctuation; `bare` without a bracket at its end too ("Chuyên môn
// (phút)"), empty where nothing else would be left.
struct HeadingWords {
    std::string full{};
    std::string bare{};
};
HeadingWords heading_words(std::string_view text);

class Headings {
public:
    explicit Headings(std::span<ColumnSpec const> specs);

    // Which of the specs a heading is for. A bracket may be missing on either side; two different brackets are two
    // different headings.
    [[nodiscard]] std::optional<std::size_t> spec_of(Cell const& cell) const;

private:
    using Index = std::unordered_map<std::string, std::optional<std::size_t>>;

    Index full_{};
    Index bare_{};  // of headings with a bracket; nothing where two specs would share it
};

// "STT", "TT", "Số TT": the column that numbers the rows.
bool heads_row_numbers(Cell const& cell);

}  // namespace sheet
