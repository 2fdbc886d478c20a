#pragma once
// What the routes of this room share: the cell asked about, and people by name.
#include <map>
#include <utility>

#include "meetings/closing.h"
#include "meetings/meetings.h"
#include "platform/http/call.h"
#include "platform/http/route.h"

namespace meetings {

// The cell, if the caller has the right there. Faults: those of Reach::require, organisation.not_a_cell.
base::Result<> require_cell(db::Tx& tx, http::Call& call, rights::Right right, OrganisationId id);

// The year asked about; none is this year's, see year_or_this.
struct YearQuery {
    std::optional<int> year{};
};
RECORD(YearQuery, year)

struct Named {
    OrganisationId id{};
    std::string name{};
};
RECORD(Named, id, name)
// As they were called that day; without a name where the cell was not there.
std::pair<Named, std::optional<Named>> cell_and_parent(db::Tx& tx, OrganisationId cell, base::Day day);

struct Person {
    MemberId id{};
    std::string full_name{};
};
RECORD(Person, id, full_name)

// Names of a cell's members on a day, and of others when they are asked for.
class People {
public:
    People(db::Tx& tx, OrganisationId cell, base::Day day);
    [[nodiscard]] std::optional<Person> find(std::optional<MemberId> const& member) const;
    // None for somebody who does not belong to the cell that day.
    [[nodiscard]] std::optional<Person> find_called(std::optional<MemberId> const& member) const;

private:
    db::Tx& tx_;
    std::map<MemberId, std::string> called_{};
};

// The routes of each part of the room.
std::vector<http::Route> plan_routes();
std::vector<http::Route> live_routes();
std::vector<http::Route> record_routes();
std::vector<http::Route> thematic_routes();
std::vector<http::Route> drawn_routes();
std::vector<http::Route> attachment_routes();

}  // namespace meetings
