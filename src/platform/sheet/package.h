#pragma once
// An Office package: a zip whose parts are unpacked piece by piece, straight into the XML parser, never beyond the
// limits.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/result.h"
#include "platform/sheet/workbook.h"
#include "platform/sheet/xml.h"

struct zip;
struct zip_file;

namespace sheet {

class Package {
public:
    // `bytes` must outlive the package. Faults: file.is_broken, file.is_too_large.
    static base::Result<Package> open(std::string_view bytes, Limits const& limits);

    // Part names have no leading slash; they compare without regard to case, as the standard for packages has it.
    [[nodiscard]] bool has(std::string_view part) const;
    // Faults: the sink's, file.is_broken (missing, damaged, not well-formed), file.is_encrypted, file.is_too_large.
    base::Result<> read(std::string_view part, XmlSink& sink);

private:
    using Zip = std::unique_ptr<zip, void (*)(zip*)>;
    using ZipFile = std::unique_ptr<zip_file, void (*)(zip_file*)>;

    Package(Zip archive, std::size_t bytes_left) : archive_(std::move(archive)), bytes_left_(bytes_left) {}
    base::Result<ZipFile> open_part(std::string_view part);

    Zip archive_;
    std::size_t bytes_left_;
    std::unordered_map<std::string, std::uint64_t> parts_{};
};

}  // namespace sheet
