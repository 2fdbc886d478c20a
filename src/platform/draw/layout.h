#pragma once
// Text of a sheet set in lines, by Pango.
#include <string>

#include "platform/draw/marks.h"
#include "platform/draw/sheet.h"

namespace draw {

// For one sheet, on one thread.
class Typesetter {
public:
    // `scale`: of every size of letters.
    explicit Typesetter(double scale);
    // Whether some font of the machine has the letters of Vietnamese.
    [[nodiscard]] bool has_vietnamese() const;
    // The paragraph's text in lines of that width, in points.
    [[nodiscard]] Layout set(Paragraph const& paragraph, double width) const;

private:
    // Its own: Pango's keeps what each thread ever drew until the thread ends.
    std::unique_ptr<PangoFontMap, Unref> fonts_;
    std::unique_ptr<PangoContext, Unref> context_;
    double scale_;
};

// In points.
double height_of(Layout const& layout);

}  // namespace draw
