// The blocks of a sheet one below the other.
#include "platform/draw/flow.h"

#include <algorithm>
#include <numeric>

namespace draw {
namespace {

// The margins of an office's paper; below, room for the page's number.
constexpr double left_edge = points(25);
constexpr double right_edge = page_width - points(18);
constexpr double top_edge = points(18);
constexpr double bottom_edge = page_height - points(20);
constexpr double body_width = right_edge - left_edge;
constexpr double cell_padding = 3;
// What the standard asks to be left white around a code.
constexpr double quiet_squares = 4;

// The texts of a row of a table, set and measured.
struct SetRow {
    std::vector<Layout> cells{};
    double height = 0;
};

class Flow {
public:
    explicit Flow(double scale) : type_(scale), scale_(scale) {}

    base::Result<> add(Paragraph const& paragraph);
    base::Result<> add(Sides const& sides);
    base::Result<> add(Table const& table);
    base::Result<> add(Code const& code);

    std::vector<MarkedPage> take() { return std::move(pages_); }

private:
    void begin_page() {
        pages_.emplace_back();
        y_ = top_edge;
    }
    // Begins a page where so much is not left. What is higher than a page begins one and is cut.
    void make_room(double height) {
        if (y_ + height > bottom_edge && y_ > top_edge) begin_page();
    }
    void mark(Mark mark) { pages_.back().push_back(std::move(mark)); }
    void line(double x1, double y1, double x2, double y2) { mark(LineMark{x1, y1, x2, y2}); }
    // One column of a Sides; the height it took.
    double stack(std::vector<Paragraph> const& paragraphs, double x, double width, bool is_drawn);
    void place(SetRow const& row, std::vector<double> const& edges);

    Typesetter type_;
    double scale_;
    std::vector<MarkedPage> pages_{1};
    double y_ = top_edge;
};

base::Result<> Flow::add(Paragraph const& paragraph) {
    auto const layout = type_.set(paragraph, body_width);
    auto const height = height_of(layout);
    make_room(height);
    mark(TextMark{layout, left_edge, y_});
    y_ += height + paragraph.after_pt * scale_;
    return {};
}

double Flow::stack(std::vector<Paragraph> const& paragraphs, double x, double width, bool is_drawn) {
    double height = 0;
    for (auto const& paragraph : paragraphs) {
        auto const layout = type_.set(paragraph, width);
        if (is_drawn) mark(TextMark{layout, x, y_ + height});
        height += height_of(layout) + paragraph.after_pt * scale_;
    }
    return height;
}

base::Result<> Flow::add(Sides const& sides) {
    auto const left_width = body_width * sides.left_share;
    auto const right_width = body_width - left_width;
    auto const height = std::max(stack(sides.left, 0, left_width, false), stack(sides.right, 0, right_width, false));
    make_room(height);
    stack(sides.left, left_edge, left_width, true);
    stack(sides.right, left_edge + left_width, right_width, true);
    y_ += height + sides.after_pt * scale_;
    return {};
}

// Where the columns begin and end, from the left edge to the right one.
std::vector<double> edges_of(std::vector<Column> const& columns) {
    auto const all = std::accumulate(columns.begin(), columns.end(), 0.0,
                                     [](double sum, Column const& column) { return sum + column.share; });
    std::vector<double> edges{left_edge};
    for (auto const& column : columns) edges.push_back(edges.back() + body_width * column.share / all);
    return edges;
}

void Flow::place(SetRow const& row, std::vector<double> const& edges) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
        auto const& cell = row.cells[column];
        mark(TextMark{cell, edges[column] + cell_padding, y_ + (row.height - height_of(cell)) / 2});
    }
    for (auto const edge : edges) line(edge, y_, edge, y_ + row.height);
    line(edges.front(), y_ + row.height, edges.back(), y_ + row.height);
    y_ += row.height;
}

base::Result<> Flow::add(Table const& table) {
    auto const edges = edges_of(table.columns);
    auto const set_row = [&](auto const& paragraph_of, double least_height) {
        SetRow row{{}, least_height};
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            auto const width = edges[column + 1] - edges[column] - 2 * cell_padding;
            row.cells.push_back(type_.set(paragraph_of(column), width));
            row.height = std::max(row.height, height_of(row.cells.back()) + 2 * cell_padding);
        }
        return row;
    };
    auto const head = set_row(
        [&](std::size_t column) {
            return Paragraph{.text = table.columns[column].heading,
                             .size_pt = table.size_pt,
                             .weight = Weight::bold,
                             .align = Align::centre};
        },
        0);
    auto const begin = [&] {
        line(edges.front(), y_, edges.back(), y_);
        place(head, edges);
    };
    auto const least_height = points(table.row_mm) * scale_;
    make_room(head.height + least_height);
    begin();
    for (auto const& cells : table.rows) {
        auto const row = set_row(
            [&](std::size_t column) {
                return Paragraph{.text = cells[column], .size_pt = table.size_pt, .align = table.columns[column].align};
            },
            least_height);
        auto const page = pages_.size();
        make_room(row.height);
        if (pages_.size() != page) begin();
        place(row, edges);
    }
    y_ += table.after_pt * scale_;
    return {};
}

base::Result<> Flow::add(Code const& code) {
    auto squares = TRY(squares_of(code.text));
    auto const side = points(code.side_mm) * scale_;
    auto const square = side / (static_cast<double>(squares.side) + 2 * quiet_squares);
    make_room(side);
    mark(SquaresMark{std::move(squares), left_edge + (body_width - side) / 2 + quiet_squares * square,
                     y_ + quiet_squares * square, square});
    y_ += side + code.after_pt * scale_;
    return {};
}

}  // namespace

base::Result<std::vector<MarkedPage>> laid_out(Sheet const& sheet, double scale) {
    Flow flow(scale);
    for (auto const& block : sheet.blocks) TRY(std::visit([&](auto const& one) { return flow.add(one); }, block));
    return flow.take();
}

}  // namespace draw
