// Text of a sheet set in lines.
#include "platform/draw/layout.h"

namespace draw {
namespace {

// The typeface that offices write in, or the free one of the same widths.
constexpr auto typefaces = "Liberation Serif, Times New Roman, serif";
// Lengths are points: 72 to the inch, whatever the screen.
constexpr double points_per_inch = 72;

PangoAlignment alignment_of(Align align) {
    if (align == Align::centre) return PANGO_ALIGN_CENTER;
    return align == Align::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
struct FreeOptions {
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};

}  // namespace

Typesetter::Typesetter(double scale)
    : fonts_(pango_cairo_font_map_new()), context_(pango_font_map_create_context(fonts_.get())), scale_(scale) {
    std::unique_ptr<cairo_font_options_t, FreeOptions> const options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options.get());
    pango_cairo_context_set_resolution(context_.get(), points_per_inch);
    pango_context_set_language(context_.get(), pango_language_from_string("vi"));
}

bool Typesetter::has_vietnamese() const {
    constexpr double any_width = 1000;
    return pango_layout_get_unknown_glyphs_count(set({.text = "Đặng Thị Hường Nguyễn Ỷ Ỵ"}, any_width).get()) == 0;
}

Layout Typesetter::set(Paragraph const& paragraph, double width) const {
    Layout layout(pango_layout_new(context_.get()), Unref{});
    std::unique_ptr<PangoFontDescription, FreeFont> const font(pango_font_description_from_string(typefaces));
    pango_font_description_set_size(font.get(), static_cast<int>(paragraph.size_pt * scale_ * PANGO_SCALE));
    if (paragraph.weight == Weight::bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    if (paragraph.slant == Slant::italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), alignment_of(paragraph.align));
    pango_layout_set_text(layout.get(), paragraph.text.data(), static_cast<int>(paragraph.text.size()));
    return layout;
}

double height_of(Layout const& layout) {
    int height = 0;
    pango_layout_get_size(layout.get(), nullptr, &height);
    return static_cast<double>(height) / PANGO_SCALE;
}

}  // namespace draw
