// Pages by libxlsxwriter, row by row, through a file of its own that is read back and gone.
#include "platform/sheet/writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <memory>
#include <set>
#include <stdexcept>

#include "base/text.h"
#include "platform/files/files.h"
#include "platform/sheet/page_chart.h"

namespace sheet {
namespace {

constexpr std::size_t longest_tab_letters = 31;  // Excel's bounds
constexpr std::size_t longest_text_letters = 32767;
constexpr std::size_t largest_file_bytes = std::size_t{1} << 30U;
constexpr double narrowest_characters = 6;
constexpr double widest_characters = 60;
constexpr int paper_a4 = 9;
constexpr int title_size_points = 14;

void check(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("cannot write a workbook: ") + lxw_strerror(error));
}

bool begins_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U;
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

std::string_view first_letters(std::string_view text, std::size_t count) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins_letter(text[at]) && count-- == 0) break;
    return text.substr(0, at);
}

// XML has no place for them, so a workbook that held one would not open.
std::string printable(std::string_view text) {
    auto whole = base::composed(first_letters(text, longest_text_letters));
    std::replace_if(
        whole.begin(), whole.end(),
        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; }, ' ');
    return whole;
}

// Names that no other tab has, in Excel's bounds.
class TabNames {
public:
    std::string take(std::string_view wanted) {
        auto name = base::tidied(wanted);
        std::replace_if(
            name.begin(), name.end(),
            [](char c) { return std::string_view("[]:*?/\\'").find(c) != std::string_view::npos; }, ' ');
        name = base::tidied(name);
        name = base::tidied(first_letters(name, longest_tab_letters));
        if (name.empty()) name = "Trang";
        auto free = name;
        for (int number = 2; !taken_.insert(base::lowered(free)).second; ++number) {
            auto const suffix = " (" + std::to_string(number) + ")";
            free = std::string(first_letters(name, longest_tab_letters - suffix.size())) + suffix;
        }
        return free;
    }

private:
    std::set<std::string> taken_;
};

std::string shown(PageValue const& value) {
    if (auto const* const text = std::get_if<std::string>(&value)) return *text;
    if (auto const* const date = std::get_if<base::PartialDay>(&value)) return base::to_words(*date);
    if (auto const* const number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return std::holds_alternative<double>(value) ? "1000.00" : "";
}

double width_of(Page const& page, std::size_t column) {
    auto const& its = page.columns[column];
    if (its.width_characters > 0) return its.width_characters;
    // A heading may wrap to two lines.
    auto widest = letters_in(its.heading) / 2 + 3;
    for (auto const& word : base::words_of(its.heading)) widest = std::max(widest, letters_in(word) + 2);
    for (auto const& row : page.rows)
        if (column < row.size()) widest = std::max(widest, letters_in(shown(row[column])) + 2);
    return std::clamp(static_cast<double>(widest), narrowest_characters, widest_characters);
}

struct Formats {
    lxw_format* title = nullptr;
    lxw_format* line = nullptr;
    lxw_format* heading = nullptr;
    lxw_format* text = nullptr;
    lxw_format* number = nullptr;
    lxw_format* decimal = nullptr;
    lxw_format* day = nullptr;
    lxw_format* percent = nullptr;
    lxw_format* note = nullptr;
};

lxw_format* cell_format(lxw_workbook* book, char const* shows) {
    auto* const format = workbook_add_format(book);
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, 0xBFBFBF);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (shows != nullptr) format_set_num_format(format, shows);
    return format;
}

Formats formats_in(lxw_workbook* book) {
    Formats formats;
    formats.title = workbook_add_format(book);
    format_set_bold(formats.title);
    format_set_font_size(formats.title, title_size_points);
    formats.line = workbook_add_format(book);
    formats.heading = cell_format(book, nullptr);
    format_set_bold(formats.heading);
    format_set_text_wrap(formats.heading);
    format_set_bg_color(formats.heading, 0xF2EEE6);
    format_set_align(formats.heading, LXW_ALIGN_CENTER);
    format_set_align(formats.heading, LXW_ALIGN_VERTICAL_CENTER);
    formats.text = cell_format(book, nullptr);
    format_set_text_wrap(formats.text);
    formats.number = cell_format(book, "#,##0");
    formats.decimal = cell_format(book, "#,##0.00");
    formats.day = cell_format(book, "dd/mm/yyyy");
    format_set_align(formats.day, LXW_ALIGN_CENTER);
    formats.percent = cell_format(book, "0.00%");
    formats.note = workbook_add_format(book);
    format_set_italic(formats.note);
    return formats;
}

// Row by row, since rows that are written cannot be gone back to.
class PageWriter {
public:
    PageWriter(lxw_worksheet* sheet, Formats const& formats, Page const& page)
        : sheet_(sheet), formats_(formats), page_(page) {}

    // Gives where the table lies.
    TablePlace write() {
        for (std::size_t column = 0; column < page_.columns.size(); ++column)
            check(worksheet_set_column(sheet_, at(column), at(column), width_of(page_, column), nullptr));
        if (!page_.title.empty()) line(page_.title, formats_.title);
        for (auto const& text : page_.lines) line(text, formats_.line);
        if (row_ > 0) ++row_;
        if (!page_.columns.empty()) table();
        if (!page_.notes.empty()) ++row_;
        for (auto const& note : page_.notes) line(note, formats_.note);
        worksheet_set_landscape(sheet_);
        worksheet_set_paper(sheet_, paper_a4);
        worksheet_fit_to_pages(sheet_, 1, 0);
        check(worksheet_set_footer(sheet_, "&C&P/&N"));
        return place_;
    }

private:
    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    void text(std::size_t column, std::string_view value, lxw_format* format) {
        check(worksheet_write_string(sheet_, row_, at(column), printable(value).c_str(), format));
    }
    void number(std::size_t column, double value, lxw_format* format) {
        check(worksheet_write_number(sheet_, row_, at(column), value, format));
    }
    void line(std::string_view value, lxw_format* format) {
        text(0, value, format);
        ++row_;
    }

    void table() {
        auto const heading = row_;
        auto const last = at(page_.columns.size() - 1);
        for (std::size_t column = 0; column < page_.columns.size(); ++column)
            text(column, page_.columns[column].heading, formats_.heading);
        ++row_;
        for (auto const& row : page_.rows) {
            for (std::size_t column = 0; column < page_.columns.size(); ++column)
                value(column, column < row.size() ? row[column] : PageValue());
            ++row_;
        }
        place_ = {sheet_->name, heading, row_ - 1};
        worksheet_freeze_panes(sheet_, heading + 1, 0);
        check(worksheet_repeat_rows(sheet_, heading, heading));
        if (!page_.rows.empty()) check(worksheet_autofilter(sheet_, heading, 0, row_ - 1, last));
    }

    void value(std::size_t column, PageValue const& value) {
        bool const is_percent = page_.columns[column].shows == Shows::percent;
        if (auto const* const words = std::get_if<std::string>(&value)) return text(column, *words, formats_.text);
        if (auto const* const date = std::get_if<base::PartialDay>(&value)) return day(column, *date);
        if (auto const* const whole = std::get_if<std::int64_t>(&value)) {
            auto const amount = static_cast<double>(*whole);
            return is_percent ? number(column, amount / 100, formats_.percent)
                              : number(column, amount, formats_.number);
        }
        if (auto const* const amount = std::get_if<double>(&value))
            return is_percent ? number(column, *amount / 100, formats_.percent)
                              : number(column, *amount, formats_.decimal);
        check(worksheet_write_blank(sheet_, row_, at(column), formats_.text));
    }

    void day(std::size_t column, base::PartialDay date) {
        // Excel knows no day before 1900, and counts those before March of that year wrongly.
        auto const first_of_excel = base::make_day(1900, 3, 1);
        if (!date.is_whole() || date.first() < first_of_excel) return text(column, base::to_words(date), formats_.day);
        auto const serial = (date.first() - base::make_day(1899, 12, 30)).count();
        number(column, static_cast<double>(serial), formats_.day);
    }

    lxw_worksheet* sheet_;
    Formats const& formats_;
    Page const& page_;
    lxw_row_t row_ = 0;
    TablePlace place_{};
};

void write_file(std::string const& file, std::string folder, std::vector<Page> const& pages, base::Instant made_at) {
    lxw_workbook_options options{};
    // A chart keeps the values it is drawn from, for whoever shows it without Excel; that needs the rows to be there
    // yet.
    auto const has_chart =
        std::any_of(pages.begin(), pages.end(), [](Page const& page) { return page.chart.has_value(); });
    options.constant_memory = has_chart ? LXW_FALSE : LXW_TRUE;
    options.tmpdir = folder.data();
    auto* const book = workbook_new_opt(file.c_str(), &options);
    if (book == nullptr) throw std::runtime_error("cannot write a workbook: no memory");
    // Closing also frees what an exception would leave behind.
    auto const close = [](lxw_workbook* open) { static_cast<void>(workbook_close(open)); };
    std::unique_ptr<lxw_workbook, decltype(close)> guard(book, close);
    lxw_doc_properties properties{};
    properties.created = static_cast<std::time_t>(made_at.milliseconds / 1000);
    check(workbook_set_properties(book, &properties));
    auto const formats = formats_in(book);
    TabNames names;
    for (auto const& page : pages) {
        auto* const sheet = workbook_add_worksheet(book, names.take(page.name).c_str());
        if (sheet == nullptr) throw std::runtime_error("cannot write a workbook: no sheet");
        auto const table = PageWriter(sheet, formats, page).write();
        if (page.chart && !page.rows.empty()) add_chart(book, sheet, page, table);
    }
    static_cast<void>(guard.release());
    check(workbook_close(book));
}

}  // namespace

std::string write_workbook(std::vector<Page> const& pages, base::Instant made_at) {
    files::TemporaryFolder const folder;
    auto const file = folder.path() / "workbook.xlsx";
    write_file(file.string(), folder.path().string(), pages, made_at);
    auto bytes = files::read_file(file, largest_file_bytes);
    if (!bytes) throw std::runtime_error("cannot read back a workbook: " + bytes.error().code);
    return *std::move(bytes);
}

}  // namespace sheet
