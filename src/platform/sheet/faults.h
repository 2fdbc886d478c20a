#pragma once
// The refusals that the readers of a workbook's parts share.
#include <string>
#include <string_view>

#include "base/result.h"

namespace sheet {

inline base::Error broken(std::string_view part) {
    return {base::Fault::invalid, "file.is_broken", {{"part", std::string(part)}}};
}

inline base::Error refused(std::string code) {
    return {base::Fault::invalid, std::move(code)};
}

inline base::Error not_excel(std::string_view looks_like) {
    return {base::Fault::invalid, "file.is_not_excel", {{"looks_like", std::string(looks_like)}}};
}

}  // namespace sheet
