// Comparing a list with the register.
#include "members/plan.h"

#include <set>

#include "base/text.h"

namespace members {
namespace {

using organisations::Kind;

// A cell by the two names that lists give it.
struct CellName {
    std::string grassroots{};
    std::string cell{};
};

// Finds the cells a list names, and founds those the register lacks when a row that is taken needs them.
class ListedCells {
public:
    ListedCells(organisations::Tree const& tree, std::vector<Listed> const& list, base::IdMaker& ids)
        : tree_(tree), names_(tree), ids_(ids) {
        for (auto const& node : tree.nodes())
            if (organisations::is_grassroots(node.kind) || &node == tree.root())
                superiors_.emplace(node.name_key, Superior{node.id, node.kind});
        if (tree.root() != nullptr) root_ = Superior{tree.root()->id, tree.root()->kind};
        for (auto const& listed : list)
            if (!listed.cell.empty() && !is_one_name(listed)) committees_.insert(base::match_key(listed.grassroots));
    }

    [[nodiscard]] std::optional<OrganisationId> find(Listed const& listed) const {
        return names_.find(listed.grassroots, listed.cell);
    }

    [[nodiscard]] std::optional<OrganisationId> committee_of(Listed const& listed) const {
        auto const above = superiors_.find(base::match_key(listed.grassroots));
        if (above == superiors_.end() || above->second.kind != Kind::grassroots_committee) return std::nullopt;
        return above->second.id;
    }

    [[nodiscard]] CellName name_of(std::optional<OrganisationId> cell) const {
        if (!cell) return {};
        if (auto const founded = founded_.find(cell->value); founded != founded_.end()) return founded->second;
        auto const* node = tree_.find(*cell);
        if (node == nullptr) return {};
        auto const* above = tree_.listed_under(*node);
        return {above == nullptr ? "" : above->name, node->name};
    }

    // None, and nothing founded, where the names cannot be a cell: nothing under a committee of that name, or something
    // under a cell.
    std::optional<OrganisationId> find_or_found(Listed const& listed,
                                                std::vector<organisations::NewOrganisation>& founded) {
        if (auto const known = find(listed)) return known;
        if (listed.cell.empty() || listed.grassroots.empty()) return std::nullopt;
        auto const key = base::match_key(listed.grassroots);
        auto known = superiors_.find(key);
        bool const is_new = known == superiors_.end();
        if (is_one_name(listed)) {
            if (!is_new || committees_.contains(key) || organisations::is_cell(root_.kind)) return std::nullopt;
            auto const cell = found(listed.grassroots, root_.id, Kind::grassroots_cell, founded);
            superiors_.emplace(key, Superior{cell, Kind::grassroots_cell});
            return named(cell, listed);
        }
        if (organisations::is_cell(is_new ? root_.kind : known->second.kind)) return std::nullopt;
        if (is_new) {
            auto const committee = found(listed.grassroots, root_.id, Kind::grassroots_committee, founded);
            known = superiors_.emplace(key, Superior{committee, Kind::grassroots_committee}).first;
        }
        auto const& above = known->second;
        return named(found(listed.cell, above.id, Kind::attached_cell, founded), listed);
    }

private:
    struct Superior {
        OrganisationId id{};
        Kind kind = Kind::upper_committee;
    };

    static bool is_one_name(Listed const& listed) {
        return base::match_key(listed.grassroots) == base::match_key(listed.cell);
    }

    OrganisationId found(std::string const& name, OrganisationId under, Kind kind,
                         std::vector<organisations::NewOrganisation>& founded) {
        auto const id = ids_.next<organisations::Organisation>();
        founded.push_back({id, std::nullopt, std::nullopt, under, kind, name, std::nullopt});
        return id;
    }

    OrganisationId named(OrganisationId cell, Listed const& listed) {
        names_.add(listed.grassroots, listed.cell, cell);
        founded_.emplace(cell.value, CellName{listed.grassroots, listed.cell});
        return cell;
    }

    organisations::Tree const& tree_;
    organisations::CellNames names_;
    base::IdMaker& ids_;
    std::unordered_map<std::string, Superior> superiors_;
    std::unordered_map<std::int64_t, CellName> founded_;
    std::set<std::string> committees_;  // grass-roots names under which the list has cells of another name
    Superior root_{};
};

// Finds the member a row speaks of.
class People {
public:
    explicit People(std::vector<Known> const& known) {
        by_card_.reserve(known.size());
        by_person_.reserve(known.size());
        for (auto const& one : known) add(one);
    }

    void add(Known const& one) {
        all_.push_back(one);
        if (one.card_number) by_card_.emplace(*one.card_number, all_.size() - 1);
        if (one.cell_id) by_person_.emplace(person_key(one.full_name, one.born_on, *one.cell_id), all_.size() - 1);
    }

    Known* find(Listed const& listed, std::optional<OrganisationId> cell) {
        if (listed.card_number)
            if (auto const same = by_card_.find(*listed.card_number); same != by_card_.end())
                return &all_[same->second];
        if (!cell) return nullptr;
        auto const same = by_person_.find(person_key(listed.full_name, listed.born_on, *cell));
        if (same == by_person_.end()) return nullptr;
        auto& one = all_[same->second];
        bool const is_another = listed.card_number && one.card_number;
        return is_another ? nullptr : &one;
    }

private:
    static std::string person_key(std::string const& name, std::optional<base::PartialDay> const& born_on,
                                  OrganisationId cell) {
        return base::match_key(name) + "|" + (born_on ? base::to_text(*born_on) : "") + "|" +
               std::to_string(cell.value);
    }

    std::vector<Known> all_;
    std::unordered_map<std::string, std::size_t> by_card_;
    std::unordered_map<std::string, std::size_t> by_person_;
};

std::string in_words(std::optional<base::PartialDay> const& date) {
    return date ? base::to_words(*date) : "";
}

std::string in_words(std::optional<ExemptSince> const& exempt) {
    if (!exempt) return "";
    return exempt->from_day ? base::to_words(*exempt->from_day) : "x";
}

std::string in_words(std::optional<Sex> const& sex) {
    if (!sex) return "";
    return *sex == Sex::male ? "Nam" : "Nữ";
}

// Takes the row's fields over into `is` and lists those that said something else. What a row does not give (no sex, no
// birth date, no card) says nothing; no official date and no exemption do: a list shows who is probationary and, where
// it has such a column, who attends.
std::vector<Difference> take_over(Known& is, Listed const& listed) {
    std::vector<Difference> differences;
    auto const differ = [&](Field field, std::string value, std::string in_register) {
        differences.push_back({field, std::move(value), std::move(in_register)});
    };
    auto const take_date = [&](Field field, std::optional<base::PartialDay>& held,
                               std::optional<base::PartialDay> const& given) {
        if (held == given) return;
        differ(field, in_words(given), in_words(held));
        held = given;
    };
    if (base::match_key(is.full_name) != base::match_key(listed.full_name)) {
        differ(Field::full_name, listed.full_name, is.full_name);
        is.full_name = listed.full_name;
    }
    if (listed.sex && listed.sex != is.sex) {
        differ(Field::sex, in_words(listed.sex), in_words(is.sex));
        is.sex = listed.sex;
    }
    if (listed.born_on) take_date(Field::born_on, is.born_on, listed.born_on);
    if (listed.card_number && listed.card_number != is.card_number) {
        differ(Field::card_number, *listed.card_number, is.card_number.value_or(""));
        is.card_number = listed.card_number;
    }
    if (is.admitted_on != listed.admitted_on) {
        differ(Field::admitted_on, base::to_words(listed.admitted_on), base::to_words(is.admitted_on));
        is.admitted_on = listed.admitted_on;
    }
    take_date(Field::official_on, is.official_on, listed.official_on);
    if (listed.shows_exemptions && is.exempt != listed.exempt) {
        differ(Field::exempt, in_words(listed.exempt), in_words(is.exempt));
        is.exempt = listed.exempt;
    }
    return differences;
}

// By the names, since a list tells cells apart by nothing else.
std::vector<Difference> cell_differences(CellName const& now, Listed const& listed) {
    std::vector<Difference> differences;
    if (base::match_key(now.grassroots) != base::match_key(listed.grassroots))
        differences.push_back({Field::grassroots, listed.grassroots, now.grassroots});
    if (base::match_key(now.cell) != base::match_key(listed.cell))
        differences.push_back({Field::cell, listed.cell, now.cell});
    return differences;
}

Known made_from(Listed const& listed, OrganisationId cell, base::IdMaker& ids) {
    return {
        ids.next<Member>(), 1,    listed.card_number, listed.full_name, listed.sex, listed.born_on, listed.admitted_on,
        listed.official_on, cell, ids.next(),         listed.exempt};
}

// One pass over the list, row by row: what an earlier row brought is known to a later one.
class Planner {
public:
    Planner(std::vector<Listed> const& list, std::vector<Known> const& known, organisations::Tree const& tree,
            base::IdMaker& ids)
        : cells_(tree, list, ids), people_(known), ids_(ids) {}

    void take(Listed const& listed, Differences differences) {
        auto const cell = cells_.find(listed);
        if (auto* const known = people_.find(listed, cell)) return compare(*known, listed, cell, differences);
        auto const home = cells_.find_or_found(listed, plan.organisations);
        if (!home) return plan.rejected.push_back({listed.row, {Field::cell, "unknown_cell", listed.cell}});
        plan.added.push_back(made_from(listed, *home, ids_));
        people_.add(plan.added.back());
        seat(listed, plan.added.back(), false);
    }

    Plan plan;

private:
    // Not where the register has him in another cell: there he holds nothing.
    void seat(Listed const& listed, Known const& member, bool is_unchanged) {
        if (listed.offices.empty() || !member.cell_id || cells_.find(listed) != member.cell_id) return;
        plan.seated.push_back({listed.row, member.id, member.full_name, *member.cell_id, cells_.committee_of(listed),
                               listed.offices, listed.office_from, is_unchanged});
    }

    void compare(Known& known, Listed const& listed, std::optional<OrganisationId> cell, Differences differences) {
        Known is = known;
        auto found = take_over(is, listed);
        bool const is_there = cell && cell == known.cell_id;
        auto const moved =
            is_there ? std::vector<Difference>{} : cell_differences(cells_.name_of(known.cell_id), listed);
        found.insert(found.end(), moved.begin(), moved.end());
        if (found.empty()) {
            ++plan.unchanged;
            return seat(listed, known, true);
        }
        for (auto const& difference : found) plan.differs.emplace_back(listed.row, difference);
        if (differences == Differences::are_listed) return seat(listed, known, false);
        if (!moved.empty()) is.cell_id = cells_.find_or_found(listed, plan.organisations);
        if (!is.cell_id) return plan.rejected.push_back({listed.row, {Field::cell, "unknown_cell", listed.cell}});
        is.version = known.version + 1;
        plan.corrections.push_back({known, is, found});
        known = is;
        seat(listed, known, false);
    }

    ListedCells cells_;
    People people_;
    base::IdMaker& ids_;
};

}  // namespace

Plan plan_of(std::vector<Listed> const& list, std::vector<Known> const& register_now, organisations::Tree const& tree,
             base::IdMaker& ids, Differences differences) {
    Planner planner(list, register_now, tree, ids);
    for (auto const& listed : list) planner.take(listed, differences);
    return std::move(planner.plan);
}

}  // namespace members
