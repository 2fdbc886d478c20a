// What stands between a paper and its seal.
#include <algorithm>

#include "base/text.h"
#include "minutes/paper.h"

namespace minutes {
namespace {

std::size_t to_be_written(std::vector<std::string> const& paragraphs) {
    return static_cast<std::size_t>(std::count_if(paragraphs.begin(), paragraphs.end(), is_to_be_written));
}

std::size_t to_be_written(Text const& text) {
    std::size_t count = 0;
    auto const& sections = text.minutes ? text.minutes->sections : text.decision->sections;
    for (auto const& section : sections) count += to_be_written(section.paragraphs);
    if (text.minutes) count += to_be_written(text.minutes->conclusions);
    return count;
}

bool is_empty(std::string const& text) {
    return base::tidied(text).empty();
}

bool is_absent(MinutesPaper const& paper, documents::PaperPerson const& person) {
    auto const key = base::match_key(person.name);
    auto const is_he = [&](auto const& one) { return base::match_key(one.name) == key; };
    return std::any_of(paper.absent_excused.begin(), paper.absent_excused.end(), is_he) ||
           std::any_of(paper.absent_unexcused.begin(), paper.absent_unexcused.end(), is_he);
}

// What the record counts, and the paper may have been made to say otherwise.
std::vector<std::string> differences(MinutesPaper const& paper, MinutesPaper const& drafted) {
    std::vector<std::string> names;
    auto const compare = [&](auto const& one, auto const& other, char const* name) {
        if (one != other) names.emplace_back(name);
    };
    auto const people = [](std::vector<documents::PaperPerson> const& listed) {
        std::vector<std::string> keys;
        for (auto const& one : listed) keys.push_back(base::match_key(one.name));
        std::sort(keys.begin(), keys.end());
        return keys;
    };
    compare(paper.opened, drafted.opened, "minutes.field.opened");
    compare(paper.closed, drafted.closed, "minutes.field.closed");
    compare(paper.summoned, drafted.summoned, "minutes.field.summoned");
    compare(paper.present, drafted.present, "minutes.field.present");
    compare(people(paper.absent_excused), people(drafted.absent_excused), "minutes.field.absent_excused");
    compare(people(paper.absent_unexcused), people(drafted.absent_unexcused), "minutes.field.absent_unexcused");
    return names;
}

class Checks {
public:
    Checks(Paper const& paper, Text const& drafted) : paper_(paper), drafted_(drafted) {}

    std::vector<Check> all() {
        must(paper_.version == 0, "meeting_paper.is_not_saved");
        if (auto const count = to_be_written(paper_.text); count > 0)
            add("meeting_paper.to_be_written", Weight::must, {{"count", std::to_string(count)}});
        paper_.text.minutes ? of_minutes(*paper_.text.minutes) : of_decision(*paper_.text.decision);
        must(find(paper_.approvals, Role::chair) == nullptr, "meeting_paper.chair_has_not_approved");
        must(find(paper_.approvals, Role::minute_taker) == nullptr, "meeting_paper.minute_taker_has_not_approved");
        return std::move(checks_);
    }

private:
    void add(char const* code, Weight weight, base::Arguments arguments = {}) {
        checks_.push_back({code, weight, std::move(arguments), {}});
    }
    void must(bool is_wrong, char const* code) {
        if (is_wrong) add(code, Weight::must);
    }
    void advise(bool is_odd, char const* code) {
        if (is_odd) add(code, Weight::advice);
    }

    void of_minutes(MinutesPaper const& text) {
        must(is_empty(text.subject), "meeting_paper.subject_missing");
        must(is_empty(text.chair.name), "meeting_paper.chair_missing");
        must(is_empty(text.minute_taker.name), "meeting_paper.minute_taker_missing");
        advise(is_absent(text, text.chair) || is_absent(text, text.minute_taker), "meeting_paper.leader_is_absent");
        advise(text.conclusions.empty(), "meeting_paper.no_conclusions");
        advise(!paper_.read_back, "meeting_paper.not_read_back");
        advise(paper_.read_back && paper_.read_back->version != paper_.version, "meeting_paper.changed_since_read");
        if (!drafted_.minutes) return;
        if (auto fields = differences(text, *drafted_.minutes); !fields.empty())
            checks_.push_back({"meeting_paper.differs_from_record", Weight::advice, {}, std::move(fields)});
    }

    void of_decision(DecisionPaper const& text) {
        must(is_empty(text.subject), "meeting_paper.subject_missing");
        must(is_empty(text.signer.name) || is_empty(text.signer.post), "meeting_paper.signer_missing");
        // Decision 399-QĐ/TW of that day lets cells issue conclusions; by 66-QĐ/TW they could not, as secondary sources
        // say.
        advise(paper_.kind == Kind::conclusion && paper_.day < base::make_day(2026, 1, 9),
               "meeting_paper.no_conclusion_then");
        advise(is_empty(text.vote), "meeting_paper.no_vote");
        advise(text.tasks.empty(), "meeting_paper.no_tasks");
    }

    Paper const& paper_;
    Text const& drafted_;
    std::vector<Check> checks_{};
};

}  // namespace

std::vector<Check> checks_of(Paper const& paper, Text const& drafted) {
    return Checks(paper, drafted).all();
}

bool may_be_sealed(std::vector<Check> const& checks) {
    return std::none_of(checks.begin(), checks.end(), [](auto const& one) { return one.weight == Weight::must; });
}

}  // namespace minutes
