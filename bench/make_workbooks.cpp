// make_workbooks SCALE DIR: an invented member list and meeting log as a committee's office would type them
// (members.xlsx, meetings.xlsx), and the same rows clean for the peer (members.csv, meetings.csv). Prints how many rows
// are good and bad.
#include <xlsxwriter.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>

#include "base/text.h"
#include "random.h"
#include "site.h"

namespace bench {

namespace {

using base::Day;

constexpr std::time_t made_at = 1'554'854'400;  // 2019-04-10, or else two runs would differ

// One workbook of one sheet, written row by row; anything that fails ends the program.
class Workbook {
public:
    explicit Workbook(std::string const& path) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(path.c_str(), &options);
        if (book_ == nullptr) throw std::runtime_error("cannot make " + path);
        lxw_doc_properties properties{};
        properties.created = made_at;
        workbook_set_properties(book_, &properties);
        sheet_ = workbook_add_worksheet(book_, nullptr);
        day_format_ = workbook_add_format(book_);
        format_set_num_format(day_format_, "dd/mm/yyyy");
        time_format_ = workbook_add_format(book_);
        format_set_num_format(time_format_, "hh:mm");
    }
    Workbook(Workbook const&) = delete;
    Workbook& operator=(Workbook const&) = delete;

    void go_to_row(unsigned row) { row_ = row; }
    void next_row() { ++row_; }

    void text(unsigned column, std::string const& value) {
        check(worksheet_write_string(sheet_, row_, at(column), value.c_str(), nullptr));
    }
    void number(unsigned column, double value) {
        check(worksheet_write_number(sheet_, row_, at(column), value, nullptr));
    }
    // Excel counts days from 1899-12-30.
    void day(unsigned column, Day value) {
        auto const serial = (value - base::make_day(1899, 12, 30)).count();
        check(worksheet_write_number(sheet_, row_, at(column), static_cast<double>(serial), day_format_));
    }
    void time(unsigned column, int minutes) {
        check(worksheet_write_number(sheet_, row_, at(column), minutes / 1440.0, time_format_));
    }
    void headings(std::initializer_list<char const*> names) {
        unsigned column = 0;
        for (auto const* name : names) text(column++, name);
        next_row();
    }
    void close() { check(workbook_close(book_)); }

private:
    static lxw_col_t at(unsigned column) { return static_cast<lxw_col_t>(column); }
    static void check(lxw_error error) {
        if (error != LXW_NO_ERROR) throw std::runtime_error(lxw_strerror(error));
    }

    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* day_format_ = nullptr;
    lxw_format* time_format_ = nullptr;
    lxw_row_t row_ = 0;
};

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// d/m/yyyy without leading noughts.
std::string short_date(Day day) {
    auto const date = base::whole(day);
    return std::to_string(date.day) + "/" + std::to_string(date.month) + "/" + std::to_string(date.year);
}

void type_date(Workbook& book, unsigned column, Day day, Random& random) {
    auto const way = random.below(20);
    if (way < 11) return book.day(column, day);
    if (way < 18) return book.text(column, base::to_words(day));
    book.text(column, way == 18 ? " " + base::to_words(day) + "  " : short_date(day));
}

// The letters of the commonest names as some keyboards send them: letter and marks apart.
std::string taken_apart(std::string text) {
    static constexpr std::pair<char const*, char const*> letters[] = {
        {"ễ", "e\u0302\u0303"}, {"ầ", "a\u0302\u0300"}, {"ạ", "a\u0323"}, {"ị", "i\u0323"}, {"ă", "a\u0306"},
        {"ê", "e\u0302"},       {"ũ", "u\u0303"},       {"ù", "u\u0300"}, {"ư", "u\u031b"}, {"à", "a\u0300"}};
    for (auto const& [whole, parts] : letters) {
        for (auto at = text.find(whole); at != std::string::npos; at = text.find(whole))
            text.replace(at, std::string_view(whole).size(), parts);
    }
    return text;
}

std::string typed_name(std::string const& name, Random& random) {
    auto const way = random.below(100);
    if (way < 3) return taken_apart(name);
    if (way < 5) return "  " + name + " ";
    return way < 8 ? base::raised(name) : name;
}

struct Pair {
    int start;
    int end;
};

void type_times(Workbook& book, unsigned column, Pair minutes, Random& random) {
    auto const way = random.below(10);
    for (auto const minute : {minutes.start, minutes.end}) {
        auto const hour = minute / 60;
        auto const rest = two_digits(minute % 60);
        if (way < 2)
            book.time(column, minute);
        else if (way == 2)
            book.text(column, two_digits(hour) + "h" + rest);
        else if (way == 3)
            book.text(column, std::to_string(hour) + "h" + rest);
        else
            book.text(column, two_digits(hour) + ":" + rest);
        ++column;
    }
}

void type_person(Workbook& book, Person const& person, Cell const& cell, Random& random) {
    book.text(1, cell.grassroots);
    book.text(2, cell.name);
    book.text(3, typed_name(person.name, random));
    book.text(4, person.sex == Sex::woman ? "Nữ" : "Nam");
    type_date(book, 5, person.birth, random);
    if (random.percent(10))
        book.number(6, std::stod(person.card));
    else
        book.text(6, person.card);
    type_date(book, 7, person.admitted, random);
    if (person.official) type_date(book, 8, *person.official, random);
    if (person.duty == Duty::exempt) book.text(9, "x");
    book.next_row();
}

// Rows that no import may take: a name missing, a day that is none, a card that stood above.
void type_bad_persons(Workbook& book, Person person, Cell const& cell, Random& random) {
    auto const card = person.card;
    auto const name = person.name;
    person.card = "09999991";
    person.name = "";
    type_person(book, person, cell, random);
    book.text(8, "31/02/2010");
    person.card = "09999992";
    person.name = name;
    person.official.reset();
    type_person(book, person, cell, random);
    person.card = card;
    type_person(book, person, cell, random);
}
constexpr int bad_persons = 3;

void make_member_list(std::string const& path, Site const& site) {
    Random random(1);
    Workbook book(path);
    book.text(0, "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH");
    book.next_row();
    book.text(0, "DANH SÁCH ĐẢNG VIÊN");
    book.next_row();
    book.text(0, "(tính đến ngày 10/04/2019)");
    book.go_to_row(4);
    book.headings({"STT", "Tổ chức cơ sở đảng", "Chi bộ", "Họ và tên", "Giới tính", "Ngày sinh", "Số thẻ đảng viên",
                   "Ngày vào Đảng", "Ngày chính thức", "Miễn sinh hoạt", "Ghi chú"});
    double number = 0;
    for (auto const& person : site.persons) {
        book.number(0, ++number);
        type_person(book, person, site.cells[person.cell], random);
    }
    type_bad_persons(book, site.persons.front(), site.cells.front(), random);
    book.next_row();
    book.text(3, "NGƯỜI LẬP BIỂU");
    book.close();
}

char const* typed_kind(Kind kind) {
    switch (kind) {
        case Kind::regular: return "Thường kỳ";
        case Kind::thematic: return "Chuyên đề";
        case Kind::combined: return "Thường kỳ kết hợp chuyên đề";
    }
    throw std::logic_error("kind of meeting");
}

void type_meeting(Workbook& book, Meeting const& meeting, Cell const& cell, Random& random) {
    book.text(1, cell.grassroots);
    book.text(2, cell.name);
    book.text(3, typed_kind(meeting.kind));
    type_date(book, 4, meeting.day, random);
    type_times(book, 5, {meeting.times.start, meeting.times.end}, random);
    if (meeting.times.professional > 0) book.number(7, meeting.times.professional);
    if (meeting.times.pause > 0) book.number(8, meeting.times.pause);
    book.number(9, meeting.counts.present);
    book.number(10, meeting.counts.absent_excused);
    book.number(11, meeting.counts.absent_unexcused);
    book.number(12, meeting.counts.spoke);
    book.next_row();
}

// Rows that no import may take: a cell nobody knows, an end before the start, more professional talk than meeting.
void type_bad_meetings(Workbook& book, Meeting const& meeting, Cell const& cell, Random& random) {
    type_meeting(book, meeting, {"Đảng bộ Không Có", "Chi bộ Không Có"}, random);
    auto backwards = meeting;
    backwards.day += std::chrono::days{1};
    std::swap(backwards.times.start, backwards.times.end);
    type_meeting(book, backwards, cell, random);
    auto crowded = meeting;
    crowded.day += std::chrono::days{2};
    crowded.times.professional = 600;
    type_meeting(book, crowded, cell, random);
}
constexpr int bad_meetings = 3;

void make_meeting_log(std::string const& path, Site const& site) {
    Random random(2);
    Workbook book(path);
    book.text(0, "THEO DÕI SINH HOẠT CHI BỘ QUÝ I NĂM 2019");
    book.go_to_row(2);
    book.headings({"STT", "Tổ chức cơ sở đảng", "Chi bộ", "Loại sinh hoạt", "Ngày", "Bắt đầu", "Kết thúc",
                   "Chuyên môn (phút)", "Giải lao (phút)", "Có mặt", "Vắng có lý do", "Vắng không lý do",
                   "Số đảng viên phát biểu", "Ghi chú"});
    double number = 0;
    for (auto const& meeting : site.meetings) {
        book.number(0, ++number);
        type_meeting(book, meeting, site.cells[meeting.cell], random);
    }
    auto const& first = site.meetings.front();
    type_bad_meetings(book, first, site.cells[first.cell], random);
    book.next_row();
    book.text(3, "NGƯỜI LẬP BIỂU");
    book.close();
}

void write_members(std::string const& path, Site const& site) {
    std::ofstream out(path);
    for (auto const& person : site.persons) {
        auto const& cell = site.cells[person.cell];
        out << cell.grassroots << ',' << cell.name << ',' << person.name << ','
            << (person.sex == Sex::woman ? 'w' : 'm') << ',' << base::to_text(person.birth) << ',' << person.card << ','
            << base::to_text(person.admitted) << ',' << (person.official ? base::to_text(*person.official) : "") << ','
            << (person.duty == Duty::exempt) << '\n';
    }
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

void write_meetings(std::string const& path, Site const& site) {
    static constexpr char const* kinds[] = {"regular", "thematic", "combined"};
    std::ofstream out(path);
    for (auto const& meeting : site.meetings) {
        auto const& cell = site.cells[meeting.cell];
        auto const& times = meeting.times;
        auto const& counts = meeting.counts;
        out << cell.grassroots << ',' << cell.name << ',' << kinds[static_cast<int>(meeting.kind)] << ','
            << base::to_text(meeting.day) << ',' << times.start << ',' << times.end << ',' << times.professional << ','
            << times.pause << ',' << counts.present << ',' << counts.absent_excused << ',' << counts.absent_unexcused
            << ',' << counts.spoke << '\n';
    }
    if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

int run(Scale const& scale, std::string const& folder) {
    std::filesystem::create_directories(folder);
    auto const site = make_site(scale);
    make_member_list(folder + "/members.xlsx", site);
    make_meeting_log(folder + "/meetings.xlsx", site);
    write_members(folder + "/members.csv", site);
    write_meetings(folder + "/meetings.csv", site);
    std::cout << "{\"members\": {\"good\": " << site.persons.size() << ", \"bad\": " << bad_persons
              << "}, \"meetings\": {\"good\": " << site.meetings.size() << ", \"bad\": " << bad_meetings << "}}\n";
    return EXIT_SUCCESS;
}

}  // namespace

}  // namespace bench

int main(int argument_count, char** arguments) {
    auto const scale = argument_count == 3 ? bench::scale_of(arguments[1]) : std::nullopt;
    if (!scale) {
        std::cerr << "usage: make_workbooks bloc|ten-thousand|province DIR\n";
        return 2;
    }
    try {
        return bench::run(*scale, arguments[2]);
    } catch (std::exception const& failure) {
        std::cerr << failure.what() << '\n';
        return 3;
    }
}
