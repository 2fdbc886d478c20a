// What holds for any member list, however it is cut, ordered and written: random lists of an office, from fixed seeds.
#include <gmock/gmock.h>

#include <algorithm>
#include <iterator>
#include <random>

#include "base/text.h"
#include "support/lists.h"
#include "support/members/listed.h"
#include "support/members/register.h"

namespace members {
namespace {

using support::a_member;
using support::canonical_dump;
using support::ListedMember;
using support::XlsxBuilder;
using support::XlsxCell;
using testing::IsEmpty;

// Whatever is random about one list.
class Chance {
public:
    explicit Chance(unsigned seed) : random_(seed) {}

    // 0 to `below` - 1; not std::uniform_int_distribution, whose numbers differ between libraries.
    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_()) % limit; }
    bool one_in(std::size_t many) { return below(many) == 0; }
    template <class T>
    T const& of(std::vector<T> const& choices) {
        return choices[below(choices.size())];
    }
    template <class T>
    void shuffle(std::vector<T>& things) {
        for (auto left = things.size(); left > 1; --left) std::swap(things[left - 1], things[below(left)]);
    }

private:
    std::mt19937 random_;
};

// One name as different hands type it.
std::string respelt(Chance& chance, std::string const& name) {
    switch (chance.below(5)) {
        case 0: return base::raised(name);
        case 1: return base::lowered(name);
        case 2: return " " + name + "\u00a0";
        case 3: {
            auto spaced = name;
            spaced.insert(spaced.find(' '), " ");
            return spaced;
        }
        default: return name;
    }
}

// A day as different programs keep it.
XlsxCell a_day(Chance& chance, int year, unsigned month, unsigned day) {
    auto const text = base::to_words(base::make_day(year, month, day));
    switch (chance.below(4)) {
        case 0: return support::date_cell(year, month, day);
        case 1: return std::to_string(day) + "/" + std::to_string(month) + "/" + std::to_string(year);
        case 2: return " " + text + " ";
        default: return text;
    }
}

struct CellPlace {
    std::string grassroots;
    std::string cell;
};

std::vector<CellPlace> const& cell_places() {
    static std::vector<CellPlace> const all{{"Đảng bộ Sở Y tế", "Chi bộ 1"},
                                            {"Đảng bộ Sở Y tế", "Chi bộ Hòa Bình"},
                                            {"Đảng bộ Sở Tài chính", "Chi bộ 1"},
                                            {"Đảng bộ Sở Tài chính", "Chi bộ Văn phòng"},
                                            {"Chi bộ Trường Chính trị", "Chi bộ Trường Chính trị"},
                                            {"Chi bộ Báo Đồng Nai", "Chi bộ Báo Đồng Nai"},
                                            {"Đảng bộ Khối các cơ quan tỉnh", "Chi bộ Thôn Đông"}};
    return all;
}

// A member nobody else in the list can be taken for: `number` is in his card or, where he has none, in his birthday.
ListedMember a_random_member(Chance& chance, int number) {
    static std::vector<std::string> const names{"Nguyễn Văn Ân", "Trần Thị Bình", "LÊ VĂN CƯỜNG", "Đỗ Thị Hoà",
                                                "Nguyễn Văn Ân"};
    auto const& place = chance.of(cell_places());
    auto member = a_member(chance.of(names))
                      .in(respelt(chance, place.cell), respelt(chance, place.grassroots))
                      .with("Giới tính", chance.of(std::vector<std::string>{"Nam", "nữ", "", "?"}));
    bool const has_card = !chance.one_in(3);
    if (has_card)
        member.card(chance.one_in(2) ? XlsxCell(5'000'000 + number)
                                     : XlsxCell("0" + std::to_string(5'000'000 + number)));
    if (has_card && chance.one_in(2))
        member.born("1975");
    else
        member.born(a_day(chance, 1950 + number % 40, 1 + static_cast<unsigned>(number) % 12,
                          1 + static_cast<unsigned>(number) % 28));
    member.joined(chance.one_in(4) ? XlsxCell("05/2010") : a_day(chance, 2010, 5, 19));
    member.official(chance.one_in(4) ? XlsxCell() : a_day(chance, 2011, 5, 19));
    if (chance.one_in(6)) member.exempt(chance.one_in(2) ? XlsxCell("x") : a_day(chance, 2018, 12, 1));
    return member;
}

// Some rows nobody can take, and some that are there twice. No list contradicts itself about what an organisation is or
// who somebody is: then it would matter which file comes first.
std::vector<ListedMember> a_random_list(Chance& chance) {
    std::vector<ListedMember> list;
    auto const count = 20 + chance.below(40);
    for (std::size_t number = 0; number < count; ++number) {
        list.push_back(a_random_member(chance, static_cast<int>(number)));
        if (chance.one_in(8)) list.push_back(list.back());
        if (chance.one_in(10)) list.push_back(a_member("").joined("2010"));
        if (chance.one_in(10)) list.push_back(a_member("Phạm Văn Lỗi").joined("31/02/2010"));
        if (chance.one_in(10)) list.push_back(a_member("Phạm Văn Trẻ").born("2005"));
        if (chance.one_in(10)) list.push_back(a_member("Phạm Văn Lạc").in("", "Chi bộ Trường Chính trị"));
    }
    return list;
}

// The list with its columns in this order, titles above, groups between and signatures below.
std::string written(Chance& chance, std::vector<ListedMember> const& list, std::vector<std::string> const& headings) {
    XlsxBuilder book;
    for (auto above = chance.below(4); above > 0; --above) book.row({"ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH"});
    book.skip_rows(static_cast<unsigned>(chance.below(3)));
    std::vector<XlsxCell> cells;
    for (auto const& heading : headings) cells.emplace_back(heading);
    book.row(cells);
    for (auto const& member : list) {
        if (chance.one_in(9)) book.row({XlsxCell(chance.of(cell_places()).cell)});
        cells.clear();
        for (auto const& heading : headings) cells.push_back(member.at(heading));
        book.row(cells);
    }
    book.skip_rows(1).row({"", "", "NGƯỜI LẬP BIỂU"}).row({"", "", "Phạm Thị Lập"});
    return book.bytes();
}

std::string written(Chance& chance, std::vector<ListedMember> const& list) {
    return written(chance, list, support::all_member_headings());
}

// Cut into files of any length, some perhaps empty.
std::vector<std::vector<ListedMember>> cut(Chance& chance, std::vector<ListedMember> const& list) {
    std::vector<std::vector<ListedMember>> files(2 + chance.below(4));
    for (auto const& member : list) files[chance.below(files.size())].push_back(member);
    return files;
}

// What only one of them holds; both sorted.
std::vector<std::string> unlike(std::vector<std::string> const& one, std::vector<std::string> const& other) {
    std::vector<std::string> lines;
    std::set_symmetric_difference(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(lines));
    return lines;
}

class AnyMemberList : public support::Register {
protected:
    // The register of a site that was given these files.
    std::vector<std::string> register_of(std::vector<std::string> const& files) {
        auto const fresh = make_migrated();
        found(*fresh);
        for (auto const& file : files) support::ok(import_into(*fresh, file));
        return canonical_dump(*fresh);
    }
    static constexpr unsigned seeds = 20;
};
INSTANTIATE_TEST_SUITE_P(Engines, AnyMemberList, testing::Values(db::Engine::sqlite), support::name_of_engine);

TEST_P(AnyMemberList, GivesTheSameRegisterInOneFileAndInMany) {
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        Chance chance(seed);
        auto const list = a_random_list(chance);
        auto const whole = register_of({written(chance, list)});
        ASSERT_GT(whole.size(), 20U);
        std::vector<std::string> files;
        for (auto const& part : cut(chance, list)) files.push_back(written(chance, part));
        chance.shuffle(files);
        ASSERT_THAT(unlike(register_of(files), whole), IsEmpty());
    }
}

TEST_P(AnyMemberList, ChangesNothingTheSecondTime) {
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        Chance chance(seed);
        auto const file = written(chance, a_random_list(chance));
        auto const fresh = make_migrated();
        found(*fresh);
        auto const first = support::ok(import_into(*fresh, file));
        auto const before = canonical_dump(*fresh);
        imports::Options options;
        options.updates = chance.one_in(2);
        auto const second = support::ok(import_into(*fresh, file, options));
        ASSERT_EQ(second.accepted, 0);
        ASSERT_EQ(second.unchanged, first.accepted + first.unchanged);
        ASSERT_TRUE(second.differs.empty());
        ASSERT_EQ(second.rejected, first.rejected);
        ASSERT_THAT(unlike(canonical_dump(*fresh), before), IsEmpty());
    }
}

TEST_P(AnyMemberList, SaysTheSameInAnyOrderOfItsRowsAndColumns) {
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        SCOPED_TRACE(seed);
        Chance chance(seed);
        auto list = a_random_list(chance);
        auto const in_order = register_of({written(chance, list)});
        chance.shuffle(list);
        auto headings = support::all_member_headings();
        chance.shuffle(headings);
        ASSERT_THAT(unlike(register_of({written(chance, list, headings)}), in_order), IsEmpty());
    }
}

}  // namespace
}  // namespace members
