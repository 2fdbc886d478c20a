// What is kept of a text, what is wrong with it, and what a paper says of itself.
#include "minutes/paper.h"

#include <algorithm>

#include "base/text.h"
#include "json/codec.h"
#include "platform/words/words.h"

namespace minutes {
namespace {

constexpr std::size_t text_limit_bytes = 20'000;
constexpr std::size_t list_limit = 500;
constexpr std::size_t note_limit_bytes = 400;

void compose(boost::json::value& value) {
    if (auto* const text = value.if_string())
        *text = base::composed(std::string_view(*text));
    else if (auto* const list = value.if_array())
        for (auto& one : *list) compose(one);
    else if (auto* const object = value.if_object())
        for (auto& [name, one] : *object) compose(one);
}

void measure(boost::json::value const& value, std::string const& pointer, std::vector<base::FieldError>& faults) {
    if (auto const* const text = value.if_string()) {
        if (text->size() > text_limit_bytes)
            faults.push_back({pointer, "text_too_long", {{"limit", std::to_string(text_limit_bytes)}}});
    } else if (auto const* const list = value.if_array()) {
        if (list->size() > list_limit)
            faults.push_back({pointer, "out_of_range", {{"minimum", "0"}, {"maximum", std::to_string(list_limit)}}});
        for (std::size_t at = 0; at < list->size(); ++at)
            measure((*list)[at], pointer + "/" + std::to_string(at), faults);
    } else if (auto const* const object = value.if_object()) {
        for (auto const& [name, one] : *object) measure(one, pointer + "/" + std::string(name), faults);
    }
}

std::string const& own_subject(Text const& text) {
    static std::string const none;
    if (text.minutes) return text.minutes->subject;
    return text.decision ? text.decision->subject : none;
}

}  // namespace

bool is_kept(Kind kind) {
    return kind == Kind::minutes || kind == Kind::resolution || kind == Kind::conclusion;
}

Text draft_of(Ground const& ground, Kind kind) {
    if (kind == Kind::minutes) return {minutes_draft(ground), std::nullopt};
    return {std::nullopt, decision_draft(ground, kind)};
}

Text tidied(Text const& text) {
    auto value = json::encode(text);
    compose(value);
    auto tidy = json::decode<Text>(value);
    if (!tidy) return text;  // what was encoded is always read again
    if (tidy->minutes) tidy->minutes->read_back.clear();
    return *std::move(tidy);
}

std::vector<base::FieldError> faults_of(Text const& text, Kind kind) {
    std::vector<base::FieldError> faults;
    auto const is_minutes = kind == Kind::minutes;
    if (text.minutes.has_value() != is_minutes)
        faults.push_back({"/text/minutes", is_minutes ? "missing" : "meeting_paper.another_kind"});
    if (text.decision.has_value() == is_minutes)
        faults.push_back({"/text/decision", is_minutes ? "meeting_paper.another_kind" : "missing"});
    measure(json::encode(text), "/text", faults);
    return faults;
}

bool is_same(Text const& one, Text const& other) {
    return json::encode(one) == json::encode(other);
}

std::string sentence_of(ReadBack const& read) {
    base::Arguments arguments{{"time", time_in_words(read.minute)}, {"day", day_in_words(read.on)}};
    if (!read.note) return words::text(vietnamese, "minutes.read_back", arguments);
    arguments.emplace("note", *read.note);
    return words::text(vietnamese, "minutes.read_back_with", arguments);
}

std::vector<base::FieldError> faults_of(ReadBack const& wanted, meetings::MeetingRecord const& record,
                                        base::Day today) {
    std::vector<base::FieldError> faults;
    constexpr int minutes_of_a_day = 24 * 60;
    if (wanted.minute < 0 || wanted.minute >= minutes_of_a_day)
        faults.push_back({"/minute", "out_of_range", {{"minimum", "0"}, {"maximum", "1439"}}});
    auto const is_before = wanted.on < record.day ||
                           (wanted.on == record.day && record.start_minute && wanted.minute < *record.start_minute);
    if (is_before) faults.push_back({"/on", "meeting_paper.read_before_meeting"});
    if (wanted.on > today) faults.push_back({"/on", "meeting_paper.read_in_future"});
    if (wanted.note && wanted.note->size() > note_limit_bytes)
        faults.push_back({"/note", "text_too_long", {{"limit", std::to_string(note_limit_bytes)}}});
    return faults;
}

Approval const* find(std::vector<Approval> const& approvals, Role role) {
    auto const found =
        std::find_if(approvals.begin(), approvals.end(), [&](auto const& one) { return one.role == role; });
    return found == approvals.end() ? nullptr : &*found;
}

bool is_same_person(std::vector<Approval> const& approvals, Approval const& wanted) {
    return std::any_of(approvals.begin(), approvals.end(), [&](auto const& one) {
        if (one.role == wanted.role) return false;
        if (one.member_id && wanted.member_id) return one.member_id == wanted.member_id;
        return base::match_key(one.name) == base::match_key(wanted.name);
    });
}

State state_of(Paper const& paper) {
    if (paper.sealed_paper_id) return State::sealed;
    if (paper.version == 0) return State::drafted;
    auto const is_approved =
        find(paper.approvals, Role::chair) != nullptr && find(paper.approvals, Role::minute_taker) != nullptr;
    return is_approved ? State::approved : State::edited;
}

std::string subject_of(Paper const& paper, std::optional<Replaced> const& replaced) {
    auto const& subject = own_subject(paper.text);
    if (!replaced) return subject;
    auto const kind = paper.kind == Kind::minutes      ? "minutes.word.minutes"
                      : paper.kind == Kind::resolution ? "minutes.word.resolution"
                                                       : "minutes.word.conclusion";
    return words::text(vietnamese, "minutes.replaces",
                       {{"subject", subject},
                        {"paper", words::text(vietnamese, kind)},
                        {"number", replaced->number},
                        {"day", day_in_words(replaced->day)}});
}

boost::json::object values_of(Paper const& paper, std::optional<Replaced> const& replaced) {
    auto values = paper.text.minutes ? json::encode(*paper.text.minutes).as_object()
                                     : json::encode(paper.text.decision.value_or(DecisionPaper{})).as_object();
    values["subject"] = subject_of(paper, replaced);
    if (paper.text.minutes) values["read_back"] = paper.read_back ? sentence_of(*paper.read_back) : "";
    return values;
}

}  // namespace minutes
