// Reports for the terminal: aligned columns of text.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "json/codec.h"
#include "reports/reports.h"

namespace reports {
namespace {

namespace bj = boost::json;
using words::Language;

// Characters, not bytes: what comes in is composed.
std::size_t width_of(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U; }));
}

std::string padded(std::string text, std::size_t width) {
    text.append(width > width_of(text) ? width - width_of(text) : 0, ' ');
    return text;
}

std::string indented_right(std::string const& text, std::size_t width) {
    return std::string(width > width_of(text) ? width - width_of(text) : 0, ' ') + text;
}

std::string date_in_words(std::string_view text) {
    auto const date = base::parse_partial_day(text);
    return date ? base::to_words(*date) : std::string(text);
}

std::string in_words(std::string_view key, bj::value const& value, Language language) {
    if (value.is_null()) return words::text(language, "figure.not_known");
    if (key.ends_with("_percent")) {
        auto const hundredths = json::decode<json::Decimal>(value);
        return hundredths ? words::percent(language, *hundredths) : json::print(value);
    }
    if (value.is_int64()) return words::number(language, value.get_int64());
    if (value.is_string()) return date_in_words(value.get_string());
    return json::print(value);
}

struct Line {
    std::string label{};
    std::string value{};
};

std::vector<Line> lines_of(bj::object const& group, std::string_view name, Language language) {
    std::vector<Line> lines;
    for (auto const& [key, value] : group) {
        if (key == "records") continue;
        auto const full = std::string(name) + "." + std::string(key);
        lines.push_back({words::text(language, "figure." + full), in_words(full, value, language)});
    }
    return lines;
}

// A report locked before it said so has records.
std::string_view records_in(bj::object const& group) {
    auto const* records = group.if_contains("records");
    return records == nullptr ? std::string_view("complete") : std::string_view(records->as_string());
}

std::string group_of(bj::object const& report, std::string_view name, Language language) {
    auto const& group = report.at(name).as_object();
    std::string text = "\n" + base::raised(words::text(language, "figure.group." + std::string(name))) + "\n";
    auto const records = records_in(group);
    if (records == "none") return text + "  " + words::text(language, "report.no_records") + "\n";
    if (records == "partial") text += "  " + words::text(language, "report.partial_records") + "\n";
    auto const lines = lines_of(group, name, language);
    std::size_t label_width = 0;
    std::size_t value_width = 0;
    for (auto const& line : lines) {
        label_width = std::max(label_width, width_of(line.label));
        value_width = std::max(value_width, width_of(line.value));
    }
    for (auto const& line : lines)
        text += "  " + padded(line.label, label_width) + "  " + indented_right(line.value, value_width) + "\n";
    return text;
}

std::string undecidable_of(bj::object const& report, Language language) {
    auto const& rows = report.at("undecidable").as_array();
    if (rows.empty()) return "";
    return "\n" + words::text(language, "report.undecidable", {{"rows", std::to_string(rows.size())}}) + "\n";
}

}  // namespace

std::string table_of(bj::value const& value, Language language) {
    auto const& report = value.as_object();
    std::string const name(report.at("organisation").at("name").as_string());
    std::string const quarter(report.at("quarter").as_string());
    std::string text =
        words::text(language, "report.quarter_title", {{"organisation", name}, {"quarter", quarter}}) + "\n";
    if (!report.at("locked").is_null())
        text += words::text(language, "report.locked_note",
                            {{"at", std::string(report.at("locked").at("at").as_string())}}) +
                "\n";
    for (auto const* group : {"organisations", "members", "meetings"}) text += group_of(report, group, language);
    return text + undecidable_of(report, language);
}

std::string table_of_rows(bj::value const& traced, Language language) {
    auto const& rows = traced.at("rows").as_array();
    auto const key = std::string(traced.at("key").as_string());
    std::string text =
        words::text(language, "figure." + key) + ": " + in_words(key, traced.at("value"), language) + "\n";
    auto const& locked = traced.at("locked");
    if (!locked.is_null() && locked.at("value") != traced.at("value"))
        text += words::text(language, "report.trace_differs",
                            {{"at", std::string(locked.at("at").as_string())},
                             {"locked", in_words(key, locked.at("value"), language)}}) +
                "\n";
    if (rows.empty()) return text;
    std::vector<std::vector<std::string>> cells{{}};
    for (auto const& [column, value] : rows.front().as_object())
        cells.front().push_back(words::text(language, "column." + std::string(column)));
    for (auto const& row : rows) {
        cells.emplace_back();
        for (auto const& [column, cell] : row.as_object())
            cells.back().push_back(cell.is_null() ? "" : in_words(column, cell, language));
    }
    std::vector<std::size_t> widths(cells.front().size());
    for (auto const& line : cells)
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], width_of(line[column]));
    for (auto const& line : cells) {
        for (std::size_t column = 0; column < widths.size(); ++column) text += padded(line[column], widths[column] + 2);
        text.erase(text.find_last_not_of(' ') + 1);
        text += "\n";
    }
    return text;
}

}  // namespace reports
