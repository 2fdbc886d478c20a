// Loading majorities, and judging votes by them.
#include "voting/majority.h"

#include <algorithm>
#include <stdexcept>

#include "base/embedded.h"
#include "json/codec.h"

namespace embedded {
std::span<base::EmbeddedFile const> majorities();  // src/voting/majorities
}

namespace voting {
namespace {

struct MajorityFile {
    std::vector<MajorityEntry> entries{};
};
RECORD(MajorityFile, entries)

bool overlap(MajorityEntry const& one, MajorityEntry const& other) {
    auto const is_before = [](std::optional<base::Day> const& last, std::optional<base::Day> const& first) {
        return last && first && *last < *first;
    };
    return one.matter == other.matter && !is_before(one.to, other.from) && !is_before(other.to, one.from);
}

bool is_sound(MajorityEntry const& entry) {
    auto const is_share = [](Majority const& majority) {
        return majority.part > 0 && majority.part <= majority.of &&
               (majority.share == Share::at_least || majority.part < majority.of);
    };
    return !entry.readings.empty() && std::all_of(entry.readings.begin(), entry.readings.end(), is_share);
}

}  // namespace

base::Result<std::vector<MajorityEntry>> load_majorities(std::string_view text) {
    auto file = TRY(json::decode<MajorityFile>(TRY(json::parse(text))));
    for (std::size_t at = 0; at < file.entries.size(); ++at) {
        auto const pointer = "/entries/" + std::to_string(at);
        auto const overlaps = [&](auto const& other) { return overlap(file.entries[at], other); };
        if (!is_sound(file.entries[at]))
            return base::Error{base::Fault::invalid, "body.invalid", {}, {{pointer + "/readings", "missing"}}};
        auto const rest = std::span(file.entries).subspan(at + 1);
        if (std::any_of(rest.begin(), rest.end(), overlaps))
            return base::Error{base::Fault::invalid, "vote.majorities_overlap", {{"entry", pointer}}};
    }
    return std::move(file.entries);
}

std::vector<MajorityEntry> const& embedded_majorities() {
    static auto const entries = [] {
        std::vector<MajorityEntry> all;
        for (auto const& file : embedded::majorities()) {
            auto loaded = load_majorities(file.text);
            if (!loaded) throw std::logic_error("majorities/" + std::string(file.name) + ": " + loaded.error().code);
            all.insert(all.end(), loaded->begin(), loaded->end());
        }
        return all;
    }();
    return entries;
}

MajorityEntry const* in_force(std::span<MajorityEntry const> entries, Matter matter, base::Day day) {
    auto const found = std::find_if(entries.begin(), entries.end(), [&](MajorityEntry const& entry) {
        return entry.matter == matter && (!entry.from || *entry.from <= day) && (!entry.to || *entry.to >= day);
    });
    return found == entries.end() ? nullptr : &*found;
}

int needed(Majority const& majority, int counted) {
    auto const share = std::int64_t{majority.part} * counted;
    auto const whole = share / majority.of;
    auto const is_whole = share % majority.of == 0;
    return static_cast<int>(majority.share == Share::over || !is_whole ? whole + 1 : whole);
}

Decision decide_by(Vote const& vote, MajorityEntry const* entry) {
    Decision decision;
    if (entry == nullptr) return decision;
    decision.entry = *entry;
    for (auto const& majority : entry->readings) {
        auto const counted = majority.base == Base::present ? vote.present : vote.official;
        auto const fewest = needed(majority, counted);
        decision.readings.push_back({majority, counted, fewest, vote.in_favour >= fewest});
    }
    if (entry->needs_official && vote.official < *entry->needs_official) {
        decision.outcome = Outcome::not_valid;
        decision.reason = Reason::too_few_official;
        return decision;
    }
    auto const& readings = decision.readings;
    auto const met = std::count_if(readings.begin(), readings.end(), [](auto const& judged) { return judged.is_met; });
    auto const is_settled = met == 0 || met == std::ssize(readings);
    decision.outcome = !is_settled ? Outcome::unclear : met == 0 ? Outcome::not_carried : Outcome::carried;
    decision.reason = !is_settled ? Reason::readings_differ : met == 0 ? Reason::not_met : Reason::met;
    return decision;
}

Decision decide(Vote const& vote, base::Day day) {
    return decide_by(vote, in_force(embedded_majorities(), vote.matter, day));
}

}  // namespace voting
