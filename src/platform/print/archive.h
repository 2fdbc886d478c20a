#pragma once
// A zip in memory: a stranger's is unpacked within limits, and ours are packed so that the same parts give the same
// bytes.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace print {

struct ArchiveLimits {
    std::size_t entries = 500;
    std::size_t unpacked_bytes = std::size_t{64} << 20U;  // of all of them, counted while unpacking
    std::size_t ratio = 200;                              // unpacked to packed, of an entry over a megabyte
};

struct Part {
    std::string name{};  // "word/document.xml"
    std::string bytes{};
};

// The fault template.is_broken: of a part, by its name, or of the "zip" that holds them all.
base::Error broken_part(std::string_view part);

// In the file's order; folders are left out. Faults: template.is_broken {part}, template.is_too_large.
base::Result<std::vector<Part>> unpack(std::string_view zip, ArchiveLimits const& limits);

// A part as it stands in a zip, so that what does not change is packed once.
struct PackedPart {
    std::string name{};
    std::string deflated{};
    std::uint32_t crc = 0;
    std::uint32_t size_bytes = 0;
};
PackedPart packed(std::string name, std::string_view bytes);

// The zip of these, in their order, dated 1980-01-01.
std::string archive_of(std::span<PackedPart const* const> parts);

}  // namespace print
