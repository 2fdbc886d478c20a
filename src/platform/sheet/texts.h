#pragma once
// Where a workbook keeps the texts of its cells: many small texts in few blocks.
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace sheet {

class Texts {
public:
    // A copy that stays where it is for as long as this object lives, moved or not.
    std::string_view keep(std::string_view text);

private:
    static constexpr std::size_t block_bytes = 64 * 1024;

    std::vector<std::unique_ptr<char[]>> blocks_;
    std::size_t used_ = block_bytes;  // of the last block
};

}  // namespace sheet
