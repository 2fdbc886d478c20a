// The blocks behind Texts: a text larger than a quarter of a block gets one of its own.
#include "platform/sheet/texts.h"

#include <algorithm>

namespace sheet {

std::string_view Texts::keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > block_bytes / 4) {
        blocks_.push_back(std::make_unique<char[]>(text.size()));
        std::copy(text.begin(), text.end(), blocks_.back().get());
        auto const kept = std::string_view(blocks_.back().get(), text.size());
        if (blocks_.size() > 1) std::swap(blocks_.back(), blocks_[blocks_.size() - 2]);
        return kept;
    }
    if (block_bytes - used_ < text.size() || blocks_.empty()) {
        blocks_.push_back(std::make_unique<char[]>(block_bytes));
        used_ = 0;
    }
    char* const place = blocks_.back().get() + used_;
    std::copy(text.begin(), text.end(), place);
    used_ += text.size();
    return {place, text.size()};
}

}  // namespace sheet
