#pragma once
// A list of the register as an Excel page: pure.
#include "members/answers.h"
#include "platform/sheet/writer.h"
#include "platform/words/words.h"

namespace members {

// Left to right, as whoever asks has them on the screen.
enum class ListColumn {
    full_name,
    card_number,
    sex,
    born_on,
    admitted_on,
    official_on,
    standing,
    is_exempt,
    organisation,
    cell,
    offices
};
RECORD_ENUM(ListColumn, full_name, card_number, sex, born_on, admitted_on, official_on, standing, is_exempt,
            organisation, cell, offices)

struct WorkbookQuery {
    std::optional<OrganisationId> organisation{};
    std::optional<std::string> search{};
    std::optional<StandingFilter> standing{};
    std::optional<Office> office{};
    std::optional<SortBy> sort{};
    std::optional<Direction> direction{};
    std::optional<std::string> columns{};  // "full_name,card_number"; all of them where it is not given
};
RECORD(WorkbookQuery, organisation, search, standing, office, sort, direction, columns)

ListQuery as_list_query(WorkbookQuery const& query);
// The fault's code is body.invalid.
base::Result<std::vector<ListColumn>> columns_of(std::string_view names);

struct ListShown {
    std::vector<MemberShown> const& rows;
    std::vector<ListColumn> const& columns;
    std::string of{};  // the organisation; empty: everywhere the caller may see
    base::Day day{};
};
sheet::Page page_of(ListShown const& list, organisations::Tree const& tree, words::Language language);

}  // namespace members
