// The rows behind a figure for the pages, a part at a time: names are read for the rows shown alone.
#include <algorithm>

#include "json/codec.h"
#include "reports/answer.h"

namespace reports {
namespace {

TraceRow row_at(Quarterly const& quarterly, OrganisationId organisation) {
    TraceRow row;
    row.organisation_id = organisation;
    auto const* const node = quarterly.tree->find(organisation);
    row.organisation = node == nullptr ? "" : quarterly.tree->path_of(*node);
    return row;
}

TraceRow trace_row(db::Tx&, Quarterly const& quarterly, Node const* const& node) {
    return row_at(quarterly, node->id);
}

TraceRow trace_row(db::Tx& tx, Quarterly const& quarterly, members::Stay const& stay) {
    auto row = row_at(quarterly, stay.cell_id);
    row.member_id = stay.member_id;
    if (auto const named = members::named(tx, stay.member_id)) {
        row.full_name = named->full_name;
        row.card_number = named->card_number;
    }
    row.admitted_on = stay.admitted_on;
    row.official_on = stay.official_on;
    return row;
}

TraceRow trace_row(db::Tx&, Quarterly const& quarterly, JudgedMeeting const& meeting) {
    auto const shown = meetings::row_of(meeting.held);
    auto row = row_at(quarterly, meeting.held.cell_id);
    row.meeting_id = shown.id;
    row.held_on = shown.held_on;
    row.kind = shown.kind;
    row.party_minutes = shown.party_minutes;
    row.professional_minutes = shown.professional_minutes;
    row.present = shown.present;
    row.absent_excused = shown.absent_excused;
    row.absent_unexcused = shown.absent_unexcused;
    row.spoke = shown.spoke;
    return row;
}

TraceRow trace_row(db::Tx&, Quarterly const& quarterly, CellMonth const& month) {
    auto row = row_at(quarterly, month.cell->id);
    row.month = month.month;
    return row;
}

TraceRow trace_row(db::Tx&, Quarterly const& quarterly, CellQuarter const& quarter) {
    return row_at(quarterly, quarter.cell->id);
}

RowKind kind_of(Node const* const*) {
    return RowKind::organisations;
}
RowKind kind_of(members::Stay const*) {
    return RowKind::members;
}
RowKind kind_of(JudgedMeeting const*) {
    return RowKind::meetings;
}
RowKind kind_of(CellMonth const*) {
    return RowKind::months;
}
RowKind kind_of(CellQuarter const*) {
    return RowKind::quarters;
}

class Tracing {
public:
    Tracing(db::Tx& tx, Quarterly const& quarterly, Part const& part) : tx_(tx), quarterly_(quarterly), part_(part) {}

    // The rows of one kind that count, a part of them shown.
    template <class Row>
    void take(std::vector<Row const*> const& rows) {
        traced_.kind = kind_of(static_cast<Row const*>(nullptr));
        traced_.total = std::ssize(rows);
        auto const first = std::min(part_.first, rows.size());
        auto const last = std::min(first + part_.limit, rows.size());
        for (auto at = first; at < last; ++at) traced_.rows.push_back(trace_row(tx_, quarterly_, *rows[at]));
        if (last < rows.size()) traced_.next = std::to_string(last);
    }

    // False where no counting figure has this key.
    bool take_count(std::string_view key) {
        auto is_found = false;
        each_count(quarterly_.facts, [&](auto const& figure, auto const& rows) {
            if (figure.key != key) return;
            is_found = true;
            take(rows_of(figure, rows, quarterly_.facts, base::Certainty::yes));
        });
        traced_.value = json::Decimal{traced_.total * 100};
        return is_found;
    }

    void take_rate(Rate const& rate) {
        take_count(rate.part);
        traced_.part = traced_.total;
        each_count(quarterly_.facts, [&](auto const& figure, auto const& rows) {
            if (figure.key == rate.whole) traced_.whole = value_of(figure, rows, quarterly_.facts);
        });
        traced_.value = percent(*traced_.part, traced_.whole.value_or(0));
    }

    void take_share(Share const& share) {
        std::vector<JudgedMeeting const*> rows;
        for (auto const& meeting : quarterly_.facts.meetings)
            if (share.part(meeting.held) && share.whole(meeting.held)) rows.push_back(&meeting);
        take(rows);
        auto const sums = sums_of(share, quarterly_.facts);
        traced_.part = sums.part;
        traced_.whole = sums.whole;
        traced_.value = percent(sums.part, sums.whole);
    }

    Traced traced() { return std::move(traced_); }

private:
    db::Tx& tx_;
    Quarterly const& quarterly_;
    Part const& part_;
    Traced traced_{};
};

std::optional<LockedValue> locked_value(db::Tx& tx, Quarterly const& quarterly, std::string_view key) {
    auto const locked = store::locked_report(tx, quarterly.top->id, quarterly.facts.quarter);
    if (!locked) return {};
    auto const report = json::parse(locked->figures, store::figures_limits);
    if (!report) throw db::Broken("a locked report cannot be read");
    auto const value = json::decode<std::optional<json::Decimal>>(figure_of(*report, key));
    return LockedValue{locked->at, value ? *value : std::nullopt};
}

}  // namespace

base::Result<Traced> traced_of(db::Tx& tx, Quarterly const& quarterly, std::string_view key, Part const& part) {
    Tracing tracing(tx, quarterly, part);
    auto const has_key = [&](auto const& figure) { return figure.key == key; };
    auto const rate = std::find_if(rates().begin(), rates().end(), has_key);
    auto const share = std::find_if(shares().begin(), shares().end(), has_key);
    if (rate != rates().end()) {
        tracing.take_rate(*rate);
    } else if (share != shares().end()) {
        tracing.take_share(*share);
    } else if (!tracing.take_count(key)) {
        return unknown_figure(key, quarterly.facts);
    }
    auto traced = tracing.traced();
    traced.key = key;
    traced.locked = locked_value(tx, quarterly, key);
    return traced;
}

std::vector<Undecidable> undecidable_of(db::Tx& tx, Quarterly const& quarterly, std::size_t limit) {
    std::vector<Undecidable> undecidable;
    each_count(quarterly.facts, [&](auto const& figure, auto const& rows) {
        for (auto const* row : rows_of(figure, rows, quarterly.facts, base::Certainty::unknown))
            if (undecidable.size() < limit)
                undecidable.push_back({std::string(figure.key), trace_row(tx, quarterly, *row)});
    });
    return undecidable;
}

}  // namespace reports
