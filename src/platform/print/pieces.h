#pragma once
// Private to the filling of templates: a part of a Word file cut into what stands as it is and what is filled in.
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/print/archive.h"
#include "platform/print/template.h"

namespace print {

// Where in the file somebody finds a mark.
struct Place {
    std::string pointer{};  // "/document/12": the part and the number of its paragraph
    std::string near{};     // the paragraph's first words
};

enum class PieceKind {
    literal,         // xml
    text,            // name, line_break
    capitals,        // likewise
    chart,           // name
    block,           // name, inside
    condition,       // likewise
    inverted_block,  // likewise
    container,       // xml, inside, end: what must end with a paragraph, such as a cell
    table            // likewise: what goes with its last row
};

struct Piece {
    PieceKind kind = PieceKind::literal;
    std::string xml{};
    std::string name{};
    std::string written{};     // the mark as it stands
    std::string line_break{};  // ends the paragraph and begins another like it
    std::string end{};
    std::size_t place = 0;
    std::vector<Piece> inside{};
};
using Pieces = std::vector<Piece>;

// What was found while cutting; faults are those of Template::read.
struct Findings {
    std::vector<Place> places{};
    std::vector<base::FieldError> faults{};

    void fault(std::size_t place, std::string code, std::string mark = {});
};

base::FieldError fault_at(Place const& place, std::string code, base::Arguments arguments);
base::Error invalid(std::vector<base::FieldError> faults);

// Cuts one story; `part` has passed read_package.
Pieces pieces_of(Part const& part, Findings& findings);

// A chart's place in a document: {{chart:name}} becomes the drawing with this number.
struct PlacedChart {
    std::string name{};
    std::size_t number = 0;
};

// The part filled in. Faults: template.invalid, template.is_too_large.
struct Filling {
    boost::json::object const& values;
    Charts const& charts;
    std::vector<Place> const& places;
    std::size_t limit_bytes = 0;
    std::vector<PlacedChart> placed{};  // filled in meanwhile
};
base::Result<std::string> filled(Pieces const& pieces, Filling& filling);

}  // namespace print
