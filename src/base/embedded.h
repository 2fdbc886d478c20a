#pragma once
// Files that travel inside the binary; tools/embed.py writes one function per table. They live as long as the program.
#include <array>
#include <span>
#include <string_view>

namespace base {

struct EmbeddedFile {
    std::string_view name;  // path below its folder, with /
    std::string_view text;
};

}  // namespace base

namespace embedded {

std::span<base::EmbeddedFile const> migrations();  // sql/migrations, linked with platform
std::span<base::EmbeddedFile const> words();       // web/src/words, linked with platform
std::span<base::EmbeddedFile const> book();        // book/, linked with rules
std::span<base::EmbeddedFile const> forms();       // forms, linked with documents
std::span<base::EmbeddedFile const> web();         // web/dist with each file's gzip, linked with app; empty: not built

}  // namespace embedded
