// The chart itself is the one that libxlsxwriter draws in a workbook: Word keeps charts in the same form.
#include "platform/print/chart_part.h"

#include <algorithm>
#include <stdexcept>

#include "base/id.h"
#include "platform/sheet/writer.h"

namespace print {
namespace {

constexpr std::string_view office = "http://schemas.openxmlformats.org/";
constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr int width_emu = 5'760'000;   // 160 mm
constexpr int height_emu = 2'700'000;  // 75 mm
constexpr std::size_t first_drawing_id = 9000;
// As all that a filled file holds is dated, so that it is the same bytes whenever it is made.
constexpr base::Instant day_of_archives{315'532'800'000};  // 1980-01-01

std::string name_of(std::size_t number) {
    return "figure" + std::to_string(number);
}

sheet::Page page_of(Chart const& chart) {
    sheet::Page page;
    page.name = "Sheet1";
    page.columns = {{" "}};
    page.chart = sheet::PageChart{chart.kind, {}, 0, {}};
    for (auto const& series : chart.series) {
        page.chart->series.push_back({page.columns.size(), series.colour});
        page.columns.push_back({series.name, sheet::Shows::number});
    }
    for (std::size_t at = 0; at < chart.categories.size(); ++at) {
        std::vector<sheet::PageValue> row{chart.categories[at]};
        for (auto const& series : chart.series) row.emplace_back(series.values.at(at));
        page.rows.push_back(std::move(row));
    }
    return page;
}

std::string relationships(std::string const& inside) {
    return std::string(declaration)
        .append("<Relationships xmlns=\"")
        .append(office)
        .append("package/2006/relationships\">")
        .append(inside)
        .append("</Relationships>");
}

// In its own workbook it had printer settings, which Word does not want, and no workbook to point to.
std::string in_word(std::string xml) {
    auto const printing = xml.find("<c:printSettings>");
    auto const end = xml.find("</c:chartSpace>");
    if (end == std::string::npos) throw std::runtime_error("the chart that was drawn is none");
    xml.resize(std::min(printing, end));
    return xml += "<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>";
}

std::string folder_of(std::string const& part) {
    return part.substr(0, part.rfind('/') + 1);
}

void add_parts(std::vector<Part>& parts, std::string const& folder, std::size_t number, Chart const& chart) {
    auto const workbook = sheet::write_workbook({page_of(chart)}, day_of_archives);
    auto const unpacked = unpack(workbook, {});
    if (!unpacked) throw std::runtime_error("the workbook that was written cannot be read");
    auto const found = std::find_if(unpacked->begin(), unpacked->end(),
                                    [](Part const& part) { return part.name == "xl/charts/chart1.xml"; });
    if (found == unpacked->end()) throw std::runtime_error("the workbook that was written has no chart");
    auto const name = name_of(number);
    parts.push_back({folder + "charts/" + name + ".xml", in_word(found->bytes)});
    parts.push_back(
        {folder + "charts/_rels/" + name + ".xml.rels",
         relationships("<Relationship Id=\"rId1\" Type=\"" + std::string(office) +
                       "officeDocument/2006/relationships/package\" Target=\"../embeddings/" + name + ".xlsx\"/>")});
    parts.push_back({folder + "embeddings/" + name + ".xlsx", workbook});
}

std::string const* bytes_of(Package const& package, std::string const& name) {
    for (auto const& part : package.parts)
        if (part.name == name) return &part.bytes;
    return nullptr;
}

// Children of the root have its prefix.
pugi::xml_node append(pugi::xml_node root, std::string const& name) {
    std::string const root_name(root.name());
    auto const colon = root_name.find(':');
    auto const prefix = colon == std::string::npos ? "" : root_name.substr(0, colon + 1);
    return root.append_child((prefix + name).c_str());
}

Part types_with_charts(Package const& package, std::vector<PlacedChart> const& placed, std::string const& folder) {
    std::string const name = "[Content_Types].xml";
    auto types = tree_of(*bytes_of(package, name));
    auto root = types.document_element();
    auto const* const extension = "xlsx";
    if (!root.find_child_by_attribute("Extension", extension)) {
        auto workbooks = append(root, "Default");
        workbooks.append_attribute("Extension") = extension;
        workbooks.append_attribute("ContentType") = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }
    for (auto const& chart : placed) {
        auto one = append(root, "Override");
        one.append_attribute("PartName") = ("/" + folder + "charts/" + name_of(chart.number) + ".xml").c_str();
        one.append_attribute("ContentType") = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    }
    return {name, written(types)};
}

Part relationships_with_charts(Package const& package, std::vector<PlacedChart> const& placed) {
    auto const name = relationships_of(package.main_part);
    auto const* const known = bytes_of(package, name);
    auto tree = tree_of(known != nullptr ? *known : relationships(""));
    for (auto const& chart : placed) {
        auto one = append(tree.document_element(), "Relationship");
        one.append_attribute("Id") = name_of(chart.number).c_str();
        one.append_attribute("Type") = std::string(office).append("officeDocument/2006/relationships/chart").c_str();
        one.append_attribute("Target") = ("charts/" + name_of(chart.number) + ".xml").c_str();
    }
    return {name, written(tree)};
}

}  // namespace

std::string drawing_of(PlacedChart const& placed) {
    auto const size = "cx=\"" + std::to_string(width_emu) + "\" cy=\"" + std::to_string(height_emu) + "\"";
    std::string const drawing(std::string(office) + "drawingml/2006/");
    return "<w:drawing><wp:inline xmlns:wp=\"" + drawing +
           "wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent " + size +
           "/><wp:effectExtent l=\"0\" t=\"0\" r=\"0\" b=\"0\"/><wp:docPr id=\"" +
           std::to_string(first_drawing_id + placed.number) + "\" name=\"" + name_of(placed.number) +
           "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + drawing + "main\"><a:graphicData uri=\"" + drawing +
           "chart\"><c:chart xmlns:c=\"" + drawing + "chart\" xmlns:r=\"" + std::string(office) +
           "officeDocument/2006/relationships\" r:id=\"" + name_of(placed.number) +
           "\"/></a:graphicData></a:graphic></wp:inline></w:drawing>";
}

std::vector<Part> chart_parts(Package const& package, std::vector<PlacedChart> const& placed, Charts const& charts) {
    auto const folder = folder_of(package.main_part);
    std::vector<Part> parts{types_with_charts(package, placed, folder), relationships_with_charts(package, placed)};
    for (auto const& chart : placed) add_parts(parts, folder, chart.number, charts.find(chart.name)->second);
    return parts;
}

}  // namespace print
