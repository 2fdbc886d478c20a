// What a meeting held on paper comes to: pure.
#include "meetings/paper.h"

#include <algorithm>
#include <set>

#include "meetings/planning.h"
#include "meetings/running.h"

namespace meetings {
namespace {

constexpr std::size_t most_rows = 1000;

class Checker {
public:
    Checker(PaperMeeting const& paper, PaperGround const& ground) : paper_(paper), ground_(ground) {}

    std::vector<base::FieldError> take() {
        check_times();
        check_people();
        check_items();
        check_attendance();
        check_speakers();
        return std::move(fields_);
    }

private:
    void add(std::string pointer, char const* code, base::Arguments arguments = {}) {
        fields_.push_back({std::move(pointer), code, std::move(arguments)});
    }

    void check_member(std::optional<MemberId> const& member, std::string pointer) {
        auto const is_called = [&](auto const& one) { return one.member_id == *member; };
        if (member && std::none_of(ground_.called.begin(), ground_.called.end(), is_called))
            add(std::move(pointer), "meeting.member_is_elsewhere");
    }

    void check_text(std::optional<std::string> const& text, std::string pointer) {
        if (text) check_length(*text, std::move(pointer), fields_, text_limit_bytes);
    }

    void check_times() {
        if (!paper_.id) add("/id", "missing");
        if (paper_.day > ground_.today) add("/day", "date_in_future");
        check_minute(paper_.start_minute, "/start_minute", fields_);
        check_minute(paper_.end_minute, "/end_minute", fields_);
        if (paper_.end_minute <= paper_.start_minute) add("/end_minute", "ends_before_start");
        if (paper_.committee_met_on > paper_.day) add("/committee_met_on", "agenda.committee_after_meeting");
        if (paper_.documents_sent_on > ground_.today) add("/documents_sent_on", "agenda.sent_in_future");
    }

    void check_people() {
        check_member(paper_.chair_id, "/chair_id");
        check_member(paper_.minute_taker_id, "/minute_taker_id");
        check_text(paper_.place, "/place");
        check_text(paper_.topic, "/topic");
        check_text(paper_.guests, "/guests");
        if (paper_.items.size() > most_rows) add("/items", "meeting.too_much");
        if (paper_.speakers.size() > most_rows) add("/speakers", "meeting.too_much");
    }

    void check_items() {
        int other_minutes = 0;
        std::set<ItemId> ids;
        for (std::size_t at = 0; at < paper_.items.size(); ++at) {
            auto const& item = paper_.items[at];
            auto const pointer = "/items/" + std::to_string(at);
            if (!ids.insert(item.id).second) add(pointer + "/id", "agenda.id_repeated");
            check_item({item.id, item.title, item.kind, item.minutes, {}}, pointer, fields_);
            check_member(item.prepared_by, pointer + "/prepared_by");
            check_text(item.conclusion, pointer + "/conclusion");
            if (item.kind != ItemKind::party) other_minutes += item.minutes;
        }
        if (other_minutes > paper_.end_minute - paper_.start_minute) add("/items", "minutes_exceed_meeting");
    }

    void check_attendance() {
        if (paper_.attendance && paper_.counts) add("/counts", "meeting.attendance_twice");
        if (paper_.counts) check_counts(*paper_.counts);
        if (!paper_.attendance) return;
        std::set<MemberId> marked;
        for (std::size_t at = 0; at < paper_.attendance->size(); ++at) {
            auto const& mark = (*paper_.attendance)[at];
            auto const pointer = "/attendance/" + std::to_string(at);
            check_member(mark.member_id, pointer + "/member_id");
            if (!marked.insert(mark.member_id).second) add(pointer + "/member_id", "agenda.id_repeated");
            check_minute(mark.came_at_minute, pointer + "/came_at_minute", fields_);
            check_minute(mark.left_at_minute, pointer + "/left_at_minute", fields_);
            check_text(mark.reason, pointer + "/reason");
        }
        auto const left = std::count_if(ground_.called.begin(), ground_.called.end(), [&](auto const& one) {
            return !one.is_exempt && !marked.contains(one.member_id);
        });
        if (left > 0) add("/attendance", "meeting.attendance_is_incomplete", {{"count", std::to_string(left)}});
    }

    void check_counts(PaperCounts const& counts) {
        for (auto const& [name, count] :
             {std::pair("present", counts.present), std::pair("absent_excused", counts.absent_excused),
              std::pair("absent_unexcused", counts.absent_unexcused)})
            if (count < 0) add("/counts/" + std::string(name), "count_invalid");
    }

    void check_speakers() {
        if (paper_.spoke && *paper_.spoke < 0) add("/spoke", "count_invalid");
        for (std::size_t at = 0; at < paper_.speakers.size(); ++at) {
            auto const& one = paper_.speakers[at];
            auto const pointer = "/speakers/" + std::to_string(at);
            if (one.member_id.has_value() == one.guest.has_value())
                add(pointer + "/member_id", "meeting.member_or_guest");
            check_member(one.member_id, pointer + "/member_id");
            auto const is_item = [&](auto const& item) { return item.id == *one.item_id; };
            if (one.item_id && std::none_of(paper_.items.begin(), paper_.items.end(), is_item))
                add(pointer + "/item_id", "meeting.item_unknown");
            check_text(one.guest, pointer + "/guest");
            check_text(one.gist, pointer + "/gist");
        }
    }

    PaperMeeting const& paper_;
    PaperGround const& ground_;
    std::vector<base::FieldError> fields_{};
};

std::vector<OnRoll> roll_of_paper(PaperMeeting const& paper, PaperGround const& ground) {
    if (!paper.attendance) return {};
    std::vector<OnRoll> marked;
    for (auto const& mark : *paper.attendance) {
        auto const is_there = mark.state == Attendance::present;
        OnRoll entry{.member_id = mark.member_id, .state = mark.state};
        if (!is_there) entry.reason = mark.reason;
        if (is_there) entry.came_at_minute = mark.came_at_minute;
        if (is_there) entry.left_at_minute = mark.left_at_minute;
        marked.push_back(std::move(entry));
    }
    auto roll = roll_of(ground.called, std::move(marked));
    settle_exempt(roll);
    return roll;
}

MeetingRecord record_of_paper(PaperMeeting const& paper, PaperGround const& ground) {
    MeetingRecord record;
    record.head = {.meeting_id = paper.id,
                   .cell_id = ground.cell_id,
                   .chair_id = paper.chair_id,
                   .minute_taker_id = paper.minute_taker_id,
                   .topic = paper.topic,
                   .committee_met_on = paper.committee_met_on,
                   .documents_sent_on = paper.documents_sent_on,
                   .place = paper.place,
                   .guests = paper.guests};
    record.kind = paper.kind;
    record.day = paper.day;
    record.start_minute = paper.start_minute;
    record.end_minute = paper.end_minute;
    record.place = paper.place;
    for (auto const& item : paper.items)
        record.items.push_back({.id = item.id,
                                .number = static_cast<std::int64_t>(record.items.size()) + 1,
                                .title = item.title,
                                .kind = item.kind,
                                .minutes = item.minutes,
                                .prepared_by = item.prepared_by,
                                .spent_minutes = item.minutes,
                                .conclusion = item.conclusion});
    record.roll = roll_of_paper(paper, ground);
    for (auto const& one : paper.speakers)
        record.interventions.push_back({.number = static_cast<std::int64_t>(record.interventions.size()) + 1,
                                        .item_id = one.item_id,
                                        .member_id = one.member_id,
                                        .guest = one.guest,
                                        .gist = one.gist.value_or("")});
    return record;
}

}  // namespace

base::Result<Closing> closing_of_paper(PaperMeeting const& paper, PaperGround const& ground) {
    if (auto fields = Checker(paper, ground).take(); !fields.empty())
        return base::Error{base::Fault::invalid, "body.invalid", {}, std::move(fields)};
    Closing closing{{}, record_of_paper(paper, ground)};
    auto const& record = closing.record;
    auto counts = counts_of(record.roll);
    if (paper.counts) counts = {paper.counts->present, paper.counts->absent_excused, paper.counts->absent_unexcused};
    closing.held = {.cell_id = ground.cell_id,
                    .id = paper.id,
                    .kind = paper.kind,
                    .held_on = paper.day,
                    .start_minute = paper.start_minute,
                    .end_minute = paper.end_minute,
                    .break_minutes = minutes_of(record.items, ItemKind::break_),
                    .present = counts.present,
                    .absent_excused = counts.absent_excused,
                    .absent_unexcused = counts.absent_unexcused,
                    .spoke = paper.speakers.empty() ? paper.spoke : spoke(record.roll, record.interventions),
                    .documents_sent_on = paper.documents_sent_on,
                    .committee_met_on = paper.committee_met_on};
    // Without an agenda nobody knows what the time was spent on.
    if (!paper.items.empty()) closing.held.professional_minutes = minutes_of(record.items, ItemKind::professional);
    if (is_concluded(record.items)) closing.held.concluded = true;
    return closing;
}

}  // namespace meetings
