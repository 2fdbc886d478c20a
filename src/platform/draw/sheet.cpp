// A sheet painted as PDF, by Cairo.
#include "platform/draw/sheet.h"

#include <cairo-pdf.h>

#include <stdexcept>

#include "platform/draw/flow.h"

namespace draw {
namespace {

constexpr double line_width = 0.6;
constexpr double smaller = 0.92;
constexpr double smallest = 0.3;
constexpr double number_from_bottom = points(14);

struct Finish {
    void operator()(cairo_t* painter) const { cairo_destroy(painter); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
using Painter = std::unique_ptr<cairo_t, Finish>;

void paint(cairo_t* painter, TextMark const& text) {
    cairo_move_to(painter, text.x, text.y);
    pango_cairo_show_layout(painter, text.layout.get());
}

void paint(cairo_t* painter, LineMark const& line) {
    cairo_move_to(painter, line.x1, line.y1);
    cairo_line_to(painter, line.x2, line.y2);
    cairo_stroke(painter);
}

// Neighbours of a row in one piece, so that no viewer shows a hair between them.
void paint(cairo_t* painter, SquaresMark const& mark) {
    auto const side = mark.squares.side;
    for (std::size_t row = 0; row < side; ++row) {
        for (std::size_t column = 0; column < side; ++column) {
            auto const first = column;
            while (column < side && mark.squares.at(row, column)) ++column;
            if (column > first)
                cairo_rectangle(painter, mark.x + static_cast<double>(first) * mark.square,
                                mark.y + static_cast<double>(row) * mark.square,
                                static_cast<double>(column - first) * mark.square, mark.square);
        }
    }
    cairo_fill(painter);
}

cairo_status_t append(void* bytes, unsigned char const* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<char const*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

// 2019-04-10T08:00:00Z: the seconds have no parts here.
std::string time_of(base::Instant instant) {
    constexpr std::size_t up_to_seconds = 19;
    return base::to_text(instant).substr(0, up_to_seconds) + "Z";
}

void number_page(cairo_t* painter, std::size_t page, std::size_t pages) {
    Paragraph const number{
        .text = std::to_string(page) + "/" + std::to_string(pages), .size_pt = 11, .align = Align::centre};
    paint(painter, TextMark{Typesetter(1).set(number, page_width), 0, page_height - number_from_bottom});
}

std::string painted(Sheet const& sheet, std::vector<MarkedPage> const& pages) {
    std::string bytes;
    std::unique_ptr<cairo_surface_t, Finish> const surface(
        cairo_pdf_surface_create_for_stream(&append, &bytes, page_width, page_height));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, sheet.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "nennep");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, time_of(sheet.made_at).c_str());
    Painter const painter(cairo_create(surface.get()));
    cairo_set_line_width(painter.get(), line_width);
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (auto const& mark : pages[page]) std::visit([&](auto const& one) { paint(painter.get(), one); }, mark);
        if (pages.size() > 1) number_page(painter.get(), page + 1, pages.size());
        cairo_show_page(painter.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS ||
        cairo_status(painter.get()) != CAIRO_STATUS_SUCCESS)
        throw std::runtime_error("a PDF page could not be painted");
    return bytes;
}

}  // namespace

base::Result<std::string> to_pdf(Sheet const& sheet) {
    if (!Typesetter(1).has_vietnamese()) return base::Error{base::Fault::unavailable, "draw.no_font"};
    double scale = 1;
    auto pages = TRY(laid_out(sheet, scale));
    while (sheet.pages == Pages::one && pages.size() > 1 && scale > smallest) {
        scale *= smaller;
        pages = TRY(laid_out(sheet, scale));
    }
    return painted(sheet, pages);
}

}  // namespace draw
