// Offices as a member list names them.
#include "members/listed_offices.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace members {
namespace {

struct Naming {
    std::string_view words;
    ListedOffice office;
};

constexpr ListedOffice of_cell(Office office) {
    return {office, Seat::cell};
}
constexpr ListedOffice of_committee(Office office) {
    return {office, Seat::committee};
}

// As offices write them, without accents; longer ones of the same words are told apart whole.
constexpr std::array<Naming, 45> namings{{
    {"bi thu", of_cell(Office::secretary)},
    {"bt", of_cell(Office::secretary)},
    {"bi thu chi bo", of_cell(Office::secretary)},
    {"bi thu chi uy", of_cell(Office::secretary)},
    {"bi thu cb", of_cell(Office::secretary)},
    {"bt chi bo", of_cell(Office::secretary)},
    {"bt cb", of_cell(Office::secretary)},
    {"btcb", of_cell(Office::secretary)},
    {"pho bi thu", of_cell(Office::deputy)},
    {"pho bt", of_cell(Office::deputy)},
    {"p bi thu", of_cell(Office::deputy)},
    {"pbt", of_cell(Office::deputy)},
    {"pho bi thu chi bo", of_cell(Office::deputy)},
    {"pho bi thu chi uy", of_cell(Office::deputy)},
    {"pho bi thu cb", of_cell(Office::deputy)},
    {"pbt chi bo", of_cell(Office::deputy)},
    {"pbt cb", of_cell(Office::deputy)},
    {"pbtcb", of_cell(Office::deputy)},
    {"chi uy vien", of_cell(Office::committee_member)},
    {"chi uy", of_cell(Office::committee_member)},
    {"cuv", of_cell(Office::committee_member)},
    {"uy vien", of_cell(Office::committee_member)},
    {"uv", of_cell(Office::committee_member)},
    {"cap uy vien", of_cell(Office::committee_member)},
    {"cap uy", of_cell(Office::committee_member)},
    {"uy vien chi uy", of_cell(Office::committee_member)},
    {"uv chi uy", of_cell(Office::committee_member)},
    {"bi thu dang uy", of_committee(Office::secretary)},
    {"bi thu dang bo", of_committee(Office::secretary)},
    {"bt dang uy", of_committee(Office::secretary)},
    {"bt du", of_committee(Office::secretary)},
    {"btdu", of_committee(Office::secretary)},
    {"pho bi thu dang uy", of_committee(Office::deputy)},
    {"pho bi thu dang bo", of_committee(Office::deputy)},
    {"pho bi thu thuong truc dang uy", of_committee(Office::deputy)},
    {"pbt dang uy", of_committee(Office::deputy)},
    {"pbt du", of_committee(Office::deputy)},
    {"dang uy vien", of_committee(Office::committee_member)},
    {"duv", of_committee(Office::committee_member)},
    {"uy vien dang uy", of_committee(Office::committee_member)},
    {"uv dang uy", of_committee(Office::committee_member)},
    {"uy vien bch dang bo", of_committee(Office::committee_member)},
    {"uy vien ban chap hanh dang bo", of_committee(Office::committee_member)},
    {"uy vien ban thuong vu dang uy", of_committee(Office::committee_member)},
    {"uv btv dang uy", of_committee(Office::committee_member)},
}};

std::string office_in_words(Office office) {
    switch (office) {
        case Office::secretary: return "Bí thư";
        case Office::deputy: return "Phó bí thư";
        case Office::committee_member: break;
    }
    return "Ủy viên";
}

// "Bí thư chi bộ kiêm Đảng ủy viên", "BT; ĐUV", "Phó bí thư và ...".
std::vector<std::string> offices_written_in(std::string_view text) {
    auto folded = base::folded(text);
    for (std::string_view const joint : {" kiem ", " va "})
        for (auto at = folded.find(joint); at != std::string::npos; at = folded.find(joint))
            folded.replace(at, joint.size(), ",");
    std::vector<std::string> parts(1);
    for (char const c : folded) {
        if (std::string_view(",;/+&-\n").find(c) != std::string_view::npos)
            parts.emplace_back();
        else
            parts.back() += c == '.' ? ' ' : c;
    }
    for (auto& part : parts) part = base::tidied(part);
    std::erase(parts, "");
    return parts;
}

// What stands in the way of taking up an office, and how the register is brought to it.
class OfficePlanner {
public:
    OfficePlanner(std::vector<OfficeRow> const& there, base::Day today, Differences differences)
        : now_(there), today_(today), differences_(differences) {}

    void take(Seated const& seated) {
        bool is_changed = false;
        for (auto const& listed : seated.offices) {
            auto const at = listed.seat == Seat::cell ? std::optional(seated.cell_id) : seated.committee_id;
            if (!at) {
                plan.not_understood.push_back(seated.row);
                continue;
            }
            is_changed = take_up(seated, {*at, seated.member_id, listed.office, seated.office_from.value_or(today_),
                                          std::nullopt}) ||
                         is_changed;
        }
        plan.rows_updated += is_changed && seated.is_otherwise_unchanged ? 1 : 0;
    }

    OfficePlan plan;

private:
    bool take_up(Seated const& seated, OfficeHeld const& wanted) {
        std::vector<OfficeRow*> in_the_way;
        for (auto& other : now_) {
            if (other.organisation_id != wanted.organisation_id) continue;
            bool const is_his = other.member_id == wanted.member_id;
            if (is_his && other.office == wanted.office) return false;
            if (is_his || (wanted.office == Office::secretary && other.office == Office::secretary))
                in_the_way.push_back(&other);
        }
        for (auto const* const other : in_the_way)
            plan.differs.push_back({seated.row,
                                    {Field::office, office_in_words(wanted.office),
                                     office_in_words(other->office) + ": " + other->full_name}});
        auto const may_end = [&](OfficeRow const* other) {
            return other->id && (!other->from_day || *other->from_day < *wanted.from_day);
        };
        bool const is_listed = !in_the_way.empty() && differences_ == Differences::are_listed;
        if (is_listed || !std::all_of(in_the_way.begin(), in_the_way.end(), may_end)) return false;
        for (auto* const other : in_the_way) {
            plan.ended.push_back({*other, *wanted.from_day - std::chrono::days(1)});
            other->organisation_id = {};  // in nobody's way any more
        }
        plan.begun.push_back(wanted);
        now_.push_back({{},
                        1,
                        wanted.organisation_id,
                        wanted.member_id,
                        seated.full_name,
                        wanted.office,
                        wanted.from_day,
                        std::nullopt});
        return true;
    }

    std::vector<OfficeRow> now_;  // those without an id are new
    base::Day today_;
    Differences differences_;
};

}  // namespace

std::optional<std::vector<ListedOffice>> read_offices(std::string_view text) {
    std::vector<ListedOffice> offices;
    for (auto const& part : offices_written_in(text)) {
        auto const* const naming =
            std::find_if(namings.begin(), namings.end(), [&](Naming const& one) { return one.words == part; });
        if (naming == namings.end()) return std::nullopt;
        auto const same_seat = std::find_if(offices.begin(), offices.end(),
                                            [&](ListedOffice const& one) { return one.seat == naming->office.seat; });
        if (same_seat == offices.end())
            offices.push_back(naming->office);
        else
            same_seat->office = std::min(same_seat->office, naming->office.office);
    }
    return offices;
}

OfficePlan plan_offices(std::vector<Seated> const& seated, std::vector<OfficeRow> const& there, base::Day today,
                        Differences differences) {
    OfficePlanner planner(there, today, differences);
    for (auto const& one : seated) planner.take(one);
    return std::move(planner.plan);
}

}  // namespace members
