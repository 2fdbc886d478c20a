// libzip reads, since strangers' zips come in many variants; ours are one variant, written here over zlib.
#include "platform/print/archive.h"

#include <zip.h>
#include <zlib.h>

#include <memory>
#include <new>
#include <set>
#include <stdexcept>

#include "base/text.h"

namespace print {
namespace {

using Zip = std::unique_ptr<zip_t, void (*)(zip_t*)>;
using ZipFile = std::unique_ptr<zip_file_t, void (*)(zip_file_t*)>;

constexpr std::size_t always_fine_bytes = std::size_t{1} << 20U;
constexpr std::size_t chunk_bytes = std::size_t{64} << 10U;
constexpr int deflate_level = 6;
constexpr std::uint32_t first_of_1980 = 0x0021'0000;  // date and time as zips have them
constexpr std::uint16_t version_needed = 20;          // deflate
constexpr std::uint16_t method_deflate = 8;

base::Error too_large() {
    return {base::Fault::invalid, "template.is_too_large"};
}

Zip opened(std::string_view bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) throw std::bad_alloc();
    Zip zip(zip_open_from_source(source, ZIP_RDONLY, &error), &zip_discard);
    zip_error_fini(&error);
    if (!zip) zip_source_free(source);
    return zip;
}

// Names that mean the same place to every program that reads the file.
bool is_plain(std::string_view name) {
    return !name.empty() && base::is_utf8(name) && name.front() != '/' && name.find('\\') == std::string_view::npos &&
           name.find("..") == std::string_view::npos && name.size() < 0xFFFF;
}

class Unpacking {
public:
    Unpacking(zip_t* zip, ArchiveLimits const& limits) : zip_(zip), limits_(limits), left_(limits.unpacked_bytes) {}

    base::Result<> take(zip_uint64_t index, std::vector<Part>& parts) {
        zip_stat_t stat;
        if (zip_stat_index(zip_, index, 0, &stat) != 0 || stat.name == nullptr) return broken_part("zip");
        std::string name(stat.name);
        if (!is_plain(name) || !names_.insert(base::lowered(name)).second) return broken_part(name);
        if (name.ends_with('/')) return {};
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return broken_part(name);
        auto bytes = TRY(read(index, name, stat.comp_size));
        parts.push_back({std::move(name), std::move(bytes)});
        return {};
    }

private:
    // What the zip says of unpacked sizes is not believed.
    base::Result<std::string> read(zip_uint64_t index, std::string const& name, std::size_t packed_bytes) {
        ZipFile const file(zip_fopen_index(zip_, index, 0), [](zip_file_t* open) { zip_fclose(open); });
        if (!file) return broken_part(name);
        std::string bytes;
        while (true) {
            auto const had = bytes.size();
            bytes.resize(had + chunk_bytes);
            auto const count = zip_fread(file.get(), bytes.data() + had, chunk_bytes);
            if (count < 0) return broken_part(name);
            auto const read = static_cast<std::size_t>(count);
            bytes.resize(had + read);
            if (read == 0) return bytes;
            if (read > left_) return too_large();
            left_ -= read;
            if (bytes.size() > always_fine_bytes && bytes.size() / limits_.ratio > packed_bytes) return too_large();
        }
    }

    zip_t* zip_;
    ArchiveLimits const& limits_;
    std::size_t left_;
    std::set<std::string> names_;
};

// Little endian, as everything in a zip.
class Writer {
public:
    void two(std::size_t value) { put(value, 2); }
    void four(std::size_t value) { put(value, 4); }
    void text(std::string_view text) { out_ += text; }
    // What an entry's two headers share.
    void facts(PackedPart const& part) {
        two(version_needed);
        two(0);
        two(method_deflate);
        four(first_of_1980);
        four(part.crc);
        four(part.deflated.size());
        four(part.size_bytes);
        two(part.name.size());
        two(0);
    }
    [[nodiscard]] std::size_t at() const { return out_.size(); }
    std::string take() { return std::move(out_); }

private:
    void put(std::size_t value, int bytes) {
        for (; bytes > 0; --bytes, value >>= 8U) out_ += static_cast<char>(value & 0xFFU);
    }

    std::string out_;
};

}  // namespace

base::Error broken_part(std::string_view part) {
    return {base::Fault::invalid, "template.is_broken", {{"part", base::composed(part)}}};
}

base::Result<std::vector<Part>> unpack(std::string_view bytes, ArchiveLimits const& limits) {
    auto const zip = opened(bytes);
    if (!zip) return broken_part("zip");
    auto const entries = zip_get_num_entries(zip.get(), 0);
    if (entries < 0) return broken_part("zip");
    if (static_cast<std::size_t>(entries) > limits.entries) return too_large();
    std::vector<Part> parts;
    Unpacking unpacking(zip.get(), limits);
    for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(entries); ++index) TRY(unpacking.take(index, parts));
    return parts;
}

PackedPart packed(std::string name, std::string_view bytes) {
    z_stream stream{};
    if (deflateInit2(&stream, deflate_level, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    auto const size = static_cast<uInt>(bytes.size());
    std::string deflated(deflateBound(&stream, size), '\0');
    // zlib takes its input by a pointer that it does not write through.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = size;
    stream.next_out = reinterpret_cast<Bytef*>(deflated.data());
    stream.avail_out = static_cast<uInt>(deflated.size());
    auto const result = deflate(&stream, Z_FINISH);
    deflated.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("cannot pack " + name);
    auto const crc = crc32(0, reinterpret_cast<Bytef const*>(bytes.data()), size);
    return {std::move(name), std::move(deflated), static_cast<std::uint32_t>(crc), static_cast<std::uint32_t>(size)};
}

std::string archive_of(std::span<PackedPart const* const> parts) {
    Writer out;
    Writer directory;
    for (auto const* part : parts) {
        directory.text("PK\x01\x02");
        directory.two(version_needed);
        directory.facts(*part);
        directory.two(0);  // no comment
        directory.two(0);  // first disk
        directory.two(0);  // no attributes
        directory.four(0);
        directory.four(out.at());
        directory.text(part->name);
        out.text("PK\x03\x04");
        out.facts(*part);
        out.text(part->name);
        out.text(part->deflated);
    }
    auto const start = out.at();
    auto const listed = directory.take();
    out.text(listed);
    out.text("PK\x05\x06");
    out.four(0);
    out.two(parts.size());
    out.two(parts.size());
    out.four(listed.size());
    out.four(start);
    out.two(0);
    return out.take();
}

}  // namespace print
