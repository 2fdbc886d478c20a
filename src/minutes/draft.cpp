// The words around a record. Each sentence stands in web/src/words under "minutes."; nothing is said here that the
// record does not say.
#include "minutes/draft.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "minutes/counting.h"
#include "platform/words/words.h"

namespace minutes {
namespace {

using documents::PaperPerson;
using meetings::Attendance;

std::string say(std::string_view code, base::Arguments const& arguments = {}) {
    return words::text(vietnamese, code, arguments);
}

std::string two_digits(int number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// The first two months with a nought, the others without.
std::string month_text(base::Day day) {
    auto const month = static_cast<int>(static_cast<unsigned>(base::calendar(day).month()));
    return month < 3 ? two_digits(month) : std::to_string(month);
}

std::string year_text(base::Day day) {
    return std::to_string(static_cast<int>(base::calendar(day).year()));
}

std::string blank() {
    return say("minutes.blank");
}

// --- People ---

std::string post_of(Ground const& ground, MemberId member) {
    auto const found = ground.offices.find(member);
    if (found == ground.offices.end()) return "";
    switch (found->second) {
        case members::Office::secretary: return say("minutes.post.secretary");
        case members::Office::deputy: return say("minutes.post.deputy");
        case members::Office::committee_member: return say("minutes.post.committee_member");
    }
    return "";
}

std::string name_of(Ground const& ground, std::optional<MemberId> const& member) {
    auto const found = member ? ground.names.find(*member) : ground.names.end();
    return found == ground.names.end() ? "" : found->second;
}

PaperPerson person(Ground const& ground, std::optional<MemberId> const& member) {
    return {name_of(ground, member), member ? post_of(ground, *member) : ""};
}

std::vector<PaperPerson> absent(Ground const& ground, Attendance state) {
    std::vector<PaperPerson> all;
    for (auto const& one : ground.record.roll)
        if (one.state == state) all.push_back({one.full_name, one.reason.value_or("")});
    return all;
}

// Where they were only counted their names are to be written by hand.
std::vector<PaperPerson> absent_or_counted(Ground const& ground, Attendance state, std::optional<int> counted) {
    if (!ground.record.roll.empty()) return absent(ground, state);
    if (counted.value_or(0) == 0) return {};
    return {{blank(), say("minutes.not_named", {{"count", std::to_string(*counted)}})}};
}

std::vector<PaperPerson> late_or_early(Ground const& ground) {
    std::vector<PaperPerson> all;
    for (auto const& one : ground.record.roll) {
        if (one.came_at_minute)
            all.push_back({one.full_name, say("minutes.came_late", {{"time", time_in_words(*one.came_at_minute)}})});
        if (one.left_at_minute)
            all.push_back({one.full_name, say("minutes.left_early", {{"time", time_in_words(*one.left_at_minute)}})});
    }
    return all;
}

// One guest on a line or between semicolons: "Ông Trần Văn Ba, chủ tịch công đoàn".
std::vector<PaperPerson> guests(Ground const& ground) {
    std::vector<PaperPerson> all;
    std::string_view rest = ground.record.head.guests ? *ground.record.head.guests : std::string_view();
    while (!rest.empty()) {
        auto const end = rest.find_first_of("\n;");
        auto const line = base::tidied(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        auto const comma = line.find(',');
        PaperPerson guest{line.substr(0, comma), ""};
        if (comma != std::string::npos) guest.post = base::tidied(line.substr(comma + 1));
        if (!guest.name.empty()) all.push_back(std::move(guest));
    }
    return all;
}

// --- What the meeting was ---

base::Arguments about(meetings::MeetingRecord const& record) {
    return {{"month", month_text(record.day)},
            {"year", year_text(record.day)},
            {"day", day_in_words(record.day)},
            {"topic", record.head.topic.value_or("")}};
}

std::string meeting_in_words(meetings::MeetingRecord const& record) {
    auto const arguments = about(record);
    switch (record.kind) {
        case meetings::MeetingKind::regular: return say("minutes.meeting.regular", arguments);
        case meetings::MeetingKind::thematic:
            return record.head.topic ? say("minutes.meeting.thematic_on", arguments)
                                     : say("minutes.meeting.thematic", arguments);
        case meetings::MeetingKind::combined: return say("minutes.meeting.combined", arguments);
        case meetings::MeetingKind::extraordinary: return say("minutes.meeting.extraordinary", arguments);
        case meetings::MeetingKind::committee: return say("minutes.meeting.committee", arguments);
    }
    return "";
}

std::string opened(meetings::MeetingRecord const& record) {
    auto const time = record.start_minute ? time_in_words(*record.start_minute) : blank();
    return say("minutes.time_and_day", {{"time", time}, {"day", day_in_words(record.day)}});
}

std::string closed(meetings::MeetingRecord const& record) {
    if (!record.end_minute) return blank();
    return say("minutes.same_day", {{"time", time_in_words(*record.end_minute)}});
}

// --- What was said and done ---

// A guest need not be a comrade.
std::string speaker_of(Ground const& ground, meetings::Intervention const& said) {
    return said.guest ? say("minutes.guest", {{"name", *said.guest}})
                      : say("minutes.comrade", {{"name", name_of(ground, said.member_id)}});
}

std::string spoken(Ground const& ground, meetings::Intervention const& said) {
    auto const code = base::tidied(said.gist).empty() ? "minutes.spoke" : "minutes.said";
    return say(code, {{"speaker", speaker_of(ground, said)}, {"gist", said.gist}});
}

std::vector<documents::PaperSection> item_sections(Ground const& ground) {
    std::vector<documents::PaperSection> sections;
    for (auto const& item : ground.record.items) {
        if (item.kind == meetings::ItemKind::break_) continue;
        documents::PaperSection section{std::to_string(sections.size() + 1) + ". " + item.title, {}};
        if (item.prepared_by)
            section.paragraphs.push_back(say("minutes.presented", {{"name", name_of(ground, item.prepared_by)}}));
        for (auto const& said : ground.record.interventions)
            if (said.item_id == item.id) section.paragraphs.push_back(spoken(ground, said));
        sections.push_back(std::move(section));
    }
    if (ground.record.questions.empty()) return sections;
    documents::PaperSection asked{std::to_string(sections.size() + 1) + ". " + say("minutes.questions"), {}};
    for (auto const& one : ground.record.questions) asked.paragraphs.push_back("- " + one.question);
    sections.push_back(std::move(asked));
    return sections;
}

// Said on no item of this agenda.
std::vector<documents::PaperOpinion> other_opinions(Ground const& ground) {
    std::vector<documents::PaperOpinion> all;
    auto const& items = ground.record.items;
    for (auto const& said : ground.record.interventions) {
        auto const is_on_one = std::any_of(items.begin(), items.end(), [&](auto const& item) {
            return said.item_id == item.id && item.kind != meetings::ItemKind::break_;
        });
        if (!is_on_one) all.push_back({speaker_of(ground, said), said.gist});
    }
    return all;
}

std::vector<std::string> conclusions(Ground const& ground) {
    std::vector<std::string> all;
    for (auto const& item : ground.record.items)
        if (item.conclusion && !base::tidied(*item.conclusion).empty())
            all.push_back(say("minutes.concluded", {{"item", item.title}, {"conclusion", *item.conclusion}}));
    return all;
}

std::string owner_of(Ground const& ground, tasks::Task const& task) {
    auto owner = task.owner_name.value_or(name_of(ground, task.owner_id));
    if (owner.empty()) owner = say("minutes.committee_answers");
    return task.helpers ? say("minutes.owner_with", {{"owner", owner}, {"helpers", *task.helpers}}) : owner;
}

std::vector<documents::PaperTask> tasks_given(Ground const& ground) {
    std::vector<documents::PaperTask> all;
    for (auto const& task : ground.given)
        if (task.state != tasks::State::dropped)
            all.push_back({task.title, owner_of(ground, task), base::to_words(task.due_on)});
    return all;
}

std::string share_of(voting::Vote const& vote, int counted) {
    auto text = std::to_string(vote.in_favour) + "/" + std::to_string(counted);
    auto const share = meetings::percent(vote.in_favour, counted);
    return share ? text + " (" + words::percent(vietnamese, *share) + ")" : text;
}

// On the base that the rules of the day ask for; on both where they leave it open and it makes a difference.
struct InFavour {
    std::string text{};
    bool is_on_both = false;
};
InFavour in_favour(Ground const& ground, voting::Vote const& vote) {
    std::set<voting::Base> bases;
    for (auto const& reading : voting::decide(vote, ground.record.day).readings) bases.insert(reading.majority.base);
    if (bases.empty()) bases.insert(voting::Base::present);
    if (bases.size() > 1 && vote.present != vote.official)
        return {say("minutes.vote.on_both",
                    {{"present", share_of(vote, vote.present)}, {"official", share_of(vote, vote.official)}}),
                true};
    return {share_of(vote, *bases.begin() == voting::Base::present ? vote.present : vote.official)};
}

// --- Resolution and conclusion ---

std::string state_of(tasks::Task const& task, base::Day day) {
    switch (task.state) {
        case tasks::State::done: return say("minutes.task.done");
        case tasks::State::dropped: return say("minutes.task.dropped");
        case tasks::State::given:
        case tasks::State::under_way: break;
    }
    if (tasks::is_late(task.state, task.due_on, day)) return say("minutes.task.late");
    return say(task.state == tasks::State::given ? "minutes.task.given" : "minutes.task.under_way");
}

std::vector<documents::PaperResult> results(Ground const& ground) {
    std::vector<documents::PaperResult> all;
    for (auto const& task : ground.due)
        all.push_back({task.title, owner_of(ground, task), base::to_words(task.due_on),
                       state_of(task, ground.record.day), task.result.value_or(task.reason.value_or(""))});
    return all;
}

// A meeting of the first half of a month speaks of that month, a later one of the next.
base::Day month_led(base::Day day) {
    constexpr unsigned middle = 15;
    if (static_cast<unsigned>(base::calendar(day).day()) <= middle) return day;
    return base::month_of(day).next().first();
}

std::string decision_subject(meetings::MeetingRecord const& record) {
    if (record.kind == meetings::MeetingKind::thematic && record.head.topic)
        return say("minutes.decision.topic", {{"topic", *record.head.topic}});
    auto const month = month_led(record.day);
    return say("minutes.decision.month", {{"month", month_text(month)}, {"year", year_text(month)}});
}

std::string opening(Ground const& ground, Kind kind) {
    auto const& record = ground.record;
    auto const numbers = numbers_of(record.roll, ground.held);
    auto const people = say("minutes.decision.people", {{"summoned", text_of(numbers.summoned)},
                                                        {"present", text_of(numbers.present)},
                                                        {"excused", text_of(numbers.absent_excused)},
                                                        {"unexcused", text_of(numbers.absent_unexcused)}});
    auto const led = say("minutes.decision.led", {{"chair", name_of(ground, record.head.chair_id)},
                                                  {"minute_taker", name_of(ground, record.head.minute_taker_id)}});
    return say(kind == Kind::resolution ? "minutes.decision.resolved" : "minutes.decision.concluded",
               {{"cell", ground.cell},
                {"day", day_in_words(record.day)},
                {"place", record.place.value_or(blank())},
                {"meeting", meeting_in_words(record)},
                {"people", people},
                {"led", led}});
}

std::string roman(std::size_t number) {
    constexpr std::array<char const*, 6> numerals{"I", "II", "III", "IV", "V", "VI"};
    return numerals.at(number - 1);
}

std::vector<documents::PaperSection> decision_sections(Ground const& ground, Kind kind, bool has_results) {
    std::vector<documents::PaperSection> sections;
    // What the tasks came to is the form's own first part.
    auto number = has_results ? std::size_t{1} : std::size_t{0};
    auto const add = [&](std::string_view heading, std::vector<std::string> paragraphs) {
        sections.push_back({roman(++number) + "- " + say(heading), std::move(paragraphs)});
    };
    auto decided = conclusions(ground);
    if (decided.empty()) decided.push_back(say("minutes.write.tasks"));
    if (kind == Kind::resolution) {
        add("minutes.decision.judged", {say("minutes.write.judged")});
        add("minutes.decision.tasks", std::move(decided));
    } else {
        add("minutes.decision.content", std::move(decided));
    }
    add("minutes.decision.execution", {say("minutes.decision.follow")});
    return sections;
}

std::string adopted(InFavour const& vote) {
    return say(vote.is_on_both ? "minutes.decision.vote_on_both" : "minutes.decision.vote", {{"in_favour", vote.text}});
}

// The vote on the paper itself where one was taken, by what was asked; else none is claimed.
std::string vote_on(Ground const& ground, Kind kind) {
    auto const wanted =
        base::folded(say(kind == Kind::resolution ? "minutes.word.resolution" : "minutes.word.conclusion"));
    for (auto vote = ground.votes.rbegin(); vote != ground.votes.rend(); ++vote)
        if (base::folded(vote->question).find(wanted) != std::string::npos) return adopted(in_favour(ground, *vote));
    return "";
}

documents::Signer signer_of(Ground const& ground) {
    for (auto const& [member, office] : ground.offices)
        if (office == members::Office::secretary && ground.record.head.chair_id.value_or(member) == member)
            return {say("minutes.signer.secretary"), name_of(ground, member)};
    auto const& chair = ground.record.head.chair_id;
    auto const found = chair ? ground.offices.find(*chair) : ground.offices.end();
    if (found != ground.offices.end() && found->second == members::Office::deputy)
        return {say("minutes.signer.deputy"), name_of(ground, chair)};
    for (auto const& [member, office] : ground.offices)
        if (office == members::Office::secretary) return {say("minutes.signer.secretary"), name_of(ground, member)};
    return {say("minutes.signer.secretary"), ""};
}

}  // namespace

std::string day_in_words(base::Day day) {
    auto const number = static_cast<int>(static_cast<unsigned>(base::calendar(day).day()));
    return say("minutes.day", {{"day", two_digits(number)}, {"month", month_text(day)}, {"year", year_text(day)}});
}

std::string time_in_words(int minute) {
    return say("minutes.time", {{"hour", two_digits(minute / 60)}, {"minute", two_digits(minute % 60)}});
}

bool is_to_be_written(std::string_view paragraph) {
    auto const text = base::tidied(paragraph);
    return text.size() > 1 && text.front() == '[' && text.back() == ']';
}

MinutesPaper minutes_draft(Ground const& ground) {
    auto const& record = ground.record;
    auto const numbers = numbers_of(record.roll, ground.held);
    MinutesPaper paper;
    paper.subject = meeting_in_words(record);
    paper.place = record.place.value_or(blank());
    paper.opened = opened(record);
    paper.closed = closed(record);
    paper.summoned = text_of(numbers.summoned);
    paper.official = text_of(numbers.official);
    paper.probationary = text_of(numbers.probationary);
    paper.exempt = numbers.exempt.value_or(0) == 0 ? "" : text_of(numbers.exempt);
    paper.present = text_of(numbers.present);
    if (numbers.exempt_present > 0)
        paper.present = say("minutes.present_with_exempt",
                            {{"present", text_of(numbers.present)},
                             {"exempt", text_of(numbers.exempt_present)},
                             {"all", text_of(numbers.present.value_or(0) + numbers.exempt_present)}});
    paper.absent_excused = absent_or_counted(ground, Attendance::absent_excused, numbers.absent_excused);
    paper.absent_unexcused = absent_or_counted(ground, Attendance::absent_unexcused, numbers.absent_unexcused);
    paper.late_or_early = late_or_early(ground);
    paper.guests = guests(ground);
    paper.chair = person(ground, record.head.chair_id);
    paper.minute_taker = person(ground, record.head.minute_taker_id);
    paper.sections = item_sections(ground);
    paper.opinions = other_opinions(ground);
    for (auto const& vote : ground.votes)
        paper.votes.push_back({vote.question, in_favour(ground, vote).text, std::to_string(vote.against),
                               std::to_string(vote.abstained)});
    paper.conclusions = conclusions(ground);
    paper.tasks = tasks_given(ground);
    return paper;
}

DecisionPaper decision_draft(Ground const& ground, Kind kind) {
    DecisionPaper paper;
    paper.subject = decision_subject(ground.record);
    paper.bases = {say("minutes.decision.charter"),
                   say("minutes.decision.meeting", {{"day", day_in_words(ground.record.day)}})};
    paper.opening = opening(ground, kind);
    paper.results = results(ground);
    paper.sections = decision_sections(ground, kind, !paper.results.empty());
    paper.tasks = tasks_given(ground);
    paper.vote = vote_on(ground, kind);
    if (!ground.superior.empty()) paper.recipients.push_back(ground.superior);
    paper.recipients.push_back(say("minutes.decision.to_members"));
    paper.signer = signer_of(ground);
    return paper;
}

}  // namespace minutes
