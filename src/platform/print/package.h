#pragma once
// A Word file as a template may be: its parts, and which of them hold text to be filled. What could make a program that
// opens the paper run or fetch something is refused, or taken out where Word puts it in by itself.
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/print/archive.h"
#include "platform/print/template.h"

namespace print {

struct Package {
    std::vector<Part> parts{};
    std::string main_part{};             // "word/document.xml"
    std::vector<std::string> stories{};  // the main part, headers, footers, notes
};

// Faults: see Template::read.
base::Result<Package> read_package(std::string_view bytes, TemplateLimits const& limits);

Part* find_part(Package& package, std::string_view name);

// Where a part's relationships stand: "word/_rels/document.xml.rels".
std::string relationships_of(std::string_view part);

// A part that read_package has passed, as a tree. White space stays as it is.
pugi::xml_document tree_of(std::string_view xml);
std::string written(pugi::xml_document const& document);

}  // namespace print
