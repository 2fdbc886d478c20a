// Excel's own charts, drawn from the table beside them.
#include "platform/sheet/page_chart.h"

#include <xlsxwriter.h>

#include <stdexcept>

namespace sheet {
namespace {

char font_name[] = "Times New Roman";  // the library takes what it could write to
constexpr double font_size_points = 11;
constexpr int width_pixels = 605;  // 160 mm
constexpr int height_pixels = 283;
constexpr std::uint16_t gap_percent = 60;
constexpr unsigned grid_colour = 0xD9D9D9;

lxw_chart_font font() {
    lxw_chart_font font{};
    font.name = font_name;
    font.size = font_size_points;
    // Nothing said would be Excel's bold for titles.
    font.bold = LXW_EXPLICIT_FALSE;
    return font;
}

void add_series(lxw_chart* chart, Page const& page, TablePlace const& table, ChartColumn const& column) {
    auto* const series = chart_add_series(chart, nullptr, nullptr);
    auto const first = table.headings_row + 1;
    auto const categories = static_cast<lxw_col_t>(page.chart->categories);
    auto const values = static_cast<lxw_col_t>(column.column);
    auto const* const tab = table.tab.c_str();
    chart_series_set_categories(series, tab, first, categories, table.last_row, categories);
    chart_series_set_values(series, tab, first, values, table.last_row, values);
    chart_series_set_name_range(series, tab, table.headings_row, values);
    if (page.chart->kind == ChartKind::stacked_columns) {
        lxw_chart_fill fill{};
        fill.color = column.colour;
        chart_series_set_fill(series, &fill);
        return;
    }
    lxw_chart_line line{};
    line.color = column.colour;
    line.width = 2;
    chart_series_set_line(series, &line);
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
}

// Columns that do not begin at nought mislead.
void set_axes(lxw_chart* chart) {
    auto text = font();
    chart_axis_set_num_font(chart->x_axis, &text);
    chart_axis_set_num_font(chart->y_axis, &text);
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_set_num_format(chart->y_axis, "#,##0");
    lxw_chart_line grid{};
    grid.color = grid_colour;
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
}

}  // namespace

void add_chart(lxw_workbook* book, lxw_worksheet* sheet, Page const& page, TablePlace const& table) {
    auto const is_columns = page.chart->kind == ChartKind::stacked_columns;
    auto* const chart = workbook_add_chart(book, is_columns ? LXW_CHART_COLUMN_STACKED : LXW_CHART_LINE);
    if (chart == nullptr) throw std::runtime_error("cannot write a workbook: no chart");
    for (auto const& column : page.chart->series) add_series(chart, page, table, column);
    set_axes(chart);
    if (is_columns) chart_set_series_gap(chart, gap_percent);
    auto text = font();
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    chart_legend_set_font(chart, &text);
    if (page.chart->title.empty())
        chart_title_off(chart);
    else
        chart_title_set_name(chart, page.chart->title.c_str());
    chart_title_set_name_font(chart, &text);
    // Beside the table, so that the table stays one that can be filtered and grow.
    lxw_chart_options options{};
    options.x_scale = width_pixels / 480.0;
    options.y_scale = height_pixels / 288.0;
    auto const column = static_cast<lxw_col_t>(page.columns.size() + 1);
    if (worksheet_insert_chart_opt(sheet, table.headings_row, column, chart, &options) != LXW_NO_ERROR)
        throw std::runtime_error("cannot write a workbook: the chart has no place");
}

}  // namespace sheet
