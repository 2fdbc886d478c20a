#pragma once
// A PDF file as its readers see it: its text, its fonts, and what the code on it says. By poppler-utils and zbar-tools.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include "platform/files/files.h"

namespace support {

class Pdf {
public:
    explicit Pdf(std::string const& bytes) { std::ofstream(folder_.path() / "it.pdf", std::ios::binary) << bytes; }
    // Page by page, a form feed after each; laid out as on paper.
    [[nodiscard]] std::string text() const { return told_by("pdftotext -layout it.pdf -"); }
    [[nodiscard]] std::string fonts() const { return told_by("pdffonts it.pdf"); }
    // Of the first page.
    [[nodiscard]] std::string code() const {
        return told_by(
            "pdftoppm -r 100 -f 1 -l 1 -png -singlefile it.pdf it && zbarimg --quiet --raw it.png 2>/dev/null");
    }

private:
    [[nodiscard]] std::string told_by(std::string const& command) const {
        auto const whole = "cd '" + folder_.path().string() + "' && " + command;
        std::unique_ptr<FILE, int (*)(FILE*)> const pipe(::popen(whole.c_str(), "r"), &::pclose);
        if (!pipe) throw std::runtime_error("no process for " + command);
        std::string told;
        std::array<char, 4096> part{};
        while (auto const size = std::fread(part.data(), 1, part.size(), pipe.get())) told.append(part.data(), size);
        return told;
    }

    files::TemporaryFolder folder_;
};

}  // namespace support
