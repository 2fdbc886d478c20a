// libzip behind Package. What an entry says of its size is never asked; only bytes that really come are counted.
#include "platform/sheet/package.h"

#include <zip.h>

#include <algorithm>
#include <new>
#include <utility>

#include "platform/sheet/faults.h"

namespace sheet {
namespace {

// Some programs write back slashes.
std::string part_key(std::string_view name) {
    std::string key(name);
    for (char& letter : key) {
        if (letter == '\\') letter = '/';
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return key;
}

}  // namespace

base::Result<Package> Package::open(std::string_view bytes, Limits const& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc();
    Zip archive(zip_open_from_source(source, ZIP_RDONLY, &error), &zip_discard);
    zip_error_fini(&error);
    if (!archive) {
        zip_source_free(source);
        return broken("zip");
    }
    auto const entries = zip_get_num_entries(archive.get(), 0);
    if (entries < 0) return broken("zip");
    if (static_cast<std::size_t>(entries) > limits.zip_entries) return refused("file.is_too_large");
    Package package(std::move(archive), limits.unpacked_bytes);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(entries); ++index) {
        auto const* const name = zip_get_name(package.archive_.get(), index, ZIP_FL_ENC_GUESS);
        if (name != nullptr) package.parts_.emplace(part_key(name), index);
    }
    return package;
}

bool Package::has(std::string_view part) const {
    return parts_.contains(part_key(part));
}

base::Result<Package::ZipFile> Package::open_part(std::string_view part) {
    auto const found = parts_.find(part_key(part));
    if (found == parts_.end()) return broken(part);
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), found->second, 0, &stat) != 0) return broken(part);
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
        return refused("file.is_encrypted");
    ZipFile file(zip_fopen_index(archive_.get(), found->second, 0), [](zip_file* open) { zip_fclose(open); });
    if (!file) return broken(part);
    return file;
}

base::Result<> Package::read(std::string_view part, XmlSink& sink) {
    auto const file = TRY(open_part(part));
    XmlParser parser(part, sink);
    while (true) {
        auto const room = parser.room();
        auto const count = zip_fread(file.get(), room.data(), room.size());
        if (count < 0) return broken(part);
        auto const bytes = static_cast<std::size_t>(count);
        if (bytes > bytes_left_) return refused("file.is_too_large");
        bytes_left_ -= bytes;
        TRY(parser.parse(bytes, bytes == 0 ? Piece::last : Piece::inner));
        if (bytes == 0) return {};
    }
}

}  // namespace sheet
