#pragma once
// Good rows of a member list as values, and what an import says in a line each.
#include <string>
#include <utility>
#include <vector>

#include "members/member.h"
#include "support/days.h"
#include "support/organisations/names.h"

namespace support {

// An official member of long standing, until the test says otherwise; days as "2019", "2019-03" or "2019-03-05".
class AListed {
public:
    explicit AListed(std::string name) {
        listed_.row = 3;
        listed_.full_name = std::move(name);
        in("Chi bộ 1", health_name).admitted("2010-05-19").official("2011-05-19");
    }
    AListed& row(unsigned number) { return listed_.row = number, *this; }
    AListed& in(std::string cell, std::string grassroots) {
        listed_.cell = std::move(cell);
        listed_.grassroots = std::move(grassroots);
        return *this;
    }
    AListed& sex(members::Sex sex) { return listed_.sex = sex, *this; }
    AListed& born(std::string_view text) { return listed_.born_on = date(text), *this; }
    AListed& card(std::string number) { return listed_.card_number = std::move(number), *this; }
    AListed& admitted(std::string_view text) { return listed_.admitted_on = date(text), *this; }
    AListed& official(std::string_view text) { return listed_.official_on = date(text), *this; }
    AListed& probationary() { return listed_.official_on.reset(), *this; }
    AListed& exempt() { return listed_.exempt = members::ExemptSince{}, *this; }
    AListed& exempt_since(std::string_view text) { return listed_.exempt = members::ExemptSince{date(text)}, *this; }
    operator members::Listed() const { return listed_; }

private:
    members::Listed listed_{};
};

inline AListed a_listed(std::string name) {
    return AListed(std::move(name));
}

// The headings of a list that has all columns.
inline std::vector<std::string> all_member_headings() {
    return {"Tổ chức cơ sở đảng", "Chi bộ",        "Họ và tên",       "Giới tính",     "Ngày sinh",
            "Số thẻ đảng viên",   "Ngày vào Đảng", "Ngày chính thức", "Miễn sinh hoạt"};
}

// "5 | Họ và tên | Nguyễn Văn Ân | card_repeated"
inline std::vector<std::string> lines_of(std::vector<imports::Rejected> const& rejected) {
    std::vector<std::string> lines;
    for (auto const& one : rejected)
        lines.push_back(std::to_string(one.row) + " | " + one.column + " | " + one.value + " | " + one.code);
    return lines;
}

// "5 | Giới tính | Nữ | was Nam"
inline std::vector<std::string> lines_of(std::vector<imports::Differing> const& differs) {
    std::vector<std::string> lines;
    for (auto const& one : differs)
        lines.push_back(std::to_string(one.row) + " | " + one.column + " | " + one.value + " | was " + one.in_register);
    return lines;
}

}  // namespace support
