// Magic numbers, and the names of streams in the compound files of older Office programs.
#include "platform/sheet/file_kind.h"

#include <algorithm>
#include <array>
#include <string>

#include "platform/sheet/faults.h"

namespace sheet {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;

struct Magic {
    std::string_view start;
    std::string_view name;
};

constexpr std::array<Magic, 19> others{{{"%PDF"sv, "PDF"sv},
                                        {"\x89PNG"sv, "PNG"sv},
                                        {"\xFF\xD8\xFF"sv, "JPEG"sv},
                                        {"GIF8"sv, "GIF"sv},
                                        {"BM"sv, "BMP"sv},
                                        {"II*\0"sv, "TIFF"sv},
                                        {"MM\0*"sv, "TIFF"sv},
                                        {"RIFF"sv, "RIFF"sv},
                                        {"Rar!"sv, "RAR"sv},
                                        {"7z\xBC\xAF"sv, "7-Zip"sv},
                                        {"\x1F\x8B"sv, "gzip"sv},
                                        {"{\\rtf"sv, "RTF"sv},
                                        {"<!DOCTYPE html"sv, "HTML"sv},
                                        {"<!doctype html"sv, "HTML"sv},
                                        {"<html"sv, "HTML"sv},
                                        {"<HTML"sv, "HTML"sv},
                                        {"<?xml"sv, "XML"sv},
                                        {"SQLite format 3"sv, "SQLite"sv},
                                        {"MZ"sv, "EXE"sv}}};

// Directory entries of a compound file are 128 bytes each, aligned, and begin with the stream's name in UTF-16.
bool has_stream(std::string_view bytes, std::string_view name) {
    std::string wide;
    for (char const letter : name) wide += {letter, '\0'};
    wide += "\0\0"sv;
    for (std::size_t at = 512; at + 128 <= bytes.size(); at += 128) {
        if (bytes.substr(at, wide.size()) == wide) return true;
    }
    return false;
}

base::Error compound_fault(std::string_view bytes) {
    if (has_stream(bytes, "EncryptedPackage")) return refused("file.is_encrypted");
    if (has_stream(bytes, "WordDocument")) return refused("file.is_word");
    if (has_stream(bytes, "PowerPoint Document")) return not_excel("PowerPoint");
    return refused("file.is_old_excel");
}

std::string_view name_of(std::string_view bytes) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF"sv) bytes.remove_prefix(3);
    while (!bytes.empty() && " \t\r\n"sv.find(bytes.front()) != std::string_view::npos) bytes.remove_prefix(1);
    auto const* const found =
        std::find_if(others.begin(), others.end(), [&](Magic const& magic) { return bytes.starts_with(magic.start); });
    return found == others.end() ? "?"sv : found->name;
}

}  // namespace

base::Result<> expect_package(std::string_view bytes) {
    if (bytes.empty()) return refused("file.empty");
    if (bytes.starts_with(compound_file)) return compound_fault(bytes);
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return {};
    return not_excel(name_of(bytes));
}

}  // namespace sheet
