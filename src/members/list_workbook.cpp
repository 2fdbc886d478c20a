// A list of the register as an Excel page: its columns in the words of the request's language.
#include "members/list_workbook.h"

#include <array>

#include "json/codec.h"

namespace members {
namespace {

constexpr std::array<ListColumn, 11> all_columns{
    ListColumn::full_name,    ListColumn::card_number, ListColumn::sex,      ListColumn::born_on,
    ListColumn::admitted_on,  ListColumn::official_on, ListColumn::standing, ListColumn::is_exempt,
    ListColumn::organisation, ListColumn::cell,        ListColumn::offices};

template <class Enum>
std::string word(words::Language language, std::string_view prefix, Enum value) {
    auto const name = json::encode(value);
    return words::text(language, std::string(prefix) + std::string(name.as_string().c_str()));
}

sheet::Shows shows(ListColumn column) {
    switch (column) {
        case ListColumn::born_on:
        case ListColumn::admitted_on:
        case ListColumn::official_on: return sheet::Shows::day;
        default: return sheet::Shows::text;
    }
}

std::string offices_in_words(std::vector<OfficeShown> const& offices, words::Language language) {
    std::string text;
    for (auto const& office : offices)
        text += (text.empty() ? "" : "; ") + word(language, "register.office.", office.office) + " – " +
                office.organisation.name;
    return text;
}

std::string listed_under(organisations::Tree const& tree, MemberShown const& member) {
    auto const* const cell = member.cell ? tree.find(member.cell->id) : nullptr;
    auto const* const above = cell == nullptr ? nullptr : tree.listed_under(*cell);
    return above == nullptr ? "" : above->name;
}

sheet::PageValue value(MemberShown const& member, ListColumn column, organisations::Tree const& tree,
                       words::Language language) {
    switch (column) {
        case ListColumn::full_name: return member.full_name;
        case ListColumn::card_number: return sheet::page_value(member.card_number);
        case ListColumn::sex: return member.sex ? word(language, "register.sex.", *member.sex) : sheet::PageValue();
        case ListColumn::born_on: return sheet::page_value(member.born_on);
        case ListColumn::admitted_on: return member.admitted_on;
        case ListColumn::official_on: return sheet::page_value(member.official_on);
        case ListColumn::standing: return word(language, "register.standing.", member.standing);
        case ListColumn::is_exempt: return member.is_exempt ? sheet::PageValue("x") : sheet::PageValue();
        case ListColumn::organisation: return listed_under(tree, member);
        case ListColumn::cell: return member.cell ? sheet::PageValue(member.cell->name) : sheet::PageValue();
        case ListColumn::offices: return offices_in_words(member.offices, language);
    }
    return {};
}

}  // namespace

ListQuery as_list_query(WorkbookQuery const& query) {
    return {query.organisation, query.search,    query.standing, query.office,
            query.sort,         query.direction, std::nullopt,   std::nullopt};
}

base::Result<std::vector<ListColumn>> columns_of(std::string_view names) {
    std::vector<ListColumn> columns;
    while (!names.empty()) {
        auto const end = std::min(names.find(','), names.size());
        auto const column = json::named<ListColumn>(names.substr(0, end));
        if (!column)
            return base::Error{base::Fault::invalid,
                               "body.invalid",
                               {},
                               {{"/columns",
                                 "not_one_of",
                                 {{"allowed",
                                   "full_name, card_number, sex, born_on, "
                                   "admitted_on, official_on, standing, "
                                   "is_exempt, organisation, cell, offices"}}}}};
        columns.push_back(*column);
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    if (columns.empty()) columns.assign(all_columns.begin(), all_columns.end());
    return columns;
}

sheet::Page page_of(ListShown const& list, organisations::Tree const& tree, words::Language language) {
    auto const& root = tree.root() == nullptr ? "" : tree.root()->name;
    sheet::Page page;
    page.name = words::text(language, "register.workbook.name");
    page.title = words::text(language, "register.workbook.title");
    page.lines.push_back(list.of.empty() ? root : list.of);
    page.lines.push_back(
        words::text(language, "register.workbook.as_of",
                    {{"day", base::to_words(list.day)},
                     {"count", words::number(language, static_cast<std::int64_t>(list.rows.size()))}}));
    page.columns.push_back({words::text(language, "register.column.number"), sheet::Shows::number, 6});
    for (auto const column : list.columns)
        page.columns.push_back({word(language, "register.column.", column), shows(column), 0});
    std::int64_t number = 0;
    for (auto const& member : list.rows) {
        std::vector<sheet::PageValue> row{sheet::PageValue(++number)};
        for (auto const column : list.columns) row.push_back(value(member, column, tree, language));
        page.rows.push_back(std::move(row));
    }
    return page;
}

}  // namespace members
