// Which sentences a quarter's figures ask for.
#include "reports/draft.h"

#include <algorithm>
#include <array>
#include <functional>

namespace reports {
namespace {

constexpr std::string_view opening = "{{";
constexpr std::string_view closing = "}}";
constexpr std::string_view before_prefix = "before.";

base::Quarter after(base::Quarter quarter) {
    if (quarter.number < 4) return {quarter.year, static_cast<std::uint8_t>(quarter.number + 1)};
    return {static_cast<std::int16_t>(quarter.year + 1), 1};
}

bool is_some(std::optional<std::int64_t> figure) {
    return figure.value_or(0) > 0;
}

// Sentences of one section, one paragraph of them at a time.
class Writing {
public:
    Writing(Report const& report, words::Language language) : language_(language) {
        for (auto const& key : figure_keys()) {
            auto const name = key.substr(key.find('.') + 1);
            arguments_[name] = mark("", key);
            arguments_["before_" + name] = mark(before_prefix, key);
        }
        arguments_["organisation"] = report.organisation.name;
        arguments_["quarter"] = quarter_in_words(report.quarter);
        arguments_["next_quarter"] = quarter_in_words(after(report.quarter));
        // A quarter that is not over is told of as it is today.
        arguments_["last_day"] = base::to_words(std::min(report.quarter.last(), report.today));
    }

    void section(std::string_view code) { sections_.push_back({text(code), {}}); }
    void paragraph() { is_new_ = true; }
    // A sentence where the figures ask for it.
    void say(std::string_view code, bool is_asked_for = true) {
        if (!is_asked_for) return;
        auto& paragraphs = sections_.back().paragraphs;
        if (is_new_ || paragraphs.empty()) {
            paragraphs.push_back(text(code));
        } else {
            paragraphs.back() += " " + text(code);
        }
        is_new_ = false;
    }
    std::vector<Section> take() { return std::move(sections_); }
    [[nodiscard]] bool has_said_nothing() const { return sections_.back().paragraphs.empty(); }

private:
    static std::string mark(std::string_view prefix, std::string_view key) {
        std::string mark(opening);
        return mark.append(prefix).append(key).append(closing);
    }
    [[nodiscard]] std::string text(std::string_view code) const {
        return words::text(language_, "draft." + std::string(code), arguments_);
    }

    words::Language language_;
    base::Arguments arguments_;
    std::vector<Section> sections_;
    bool is_new_ = true;
};

void write_organisations(Writing& writing, Report const& report, organisations::Kind kind) {
    writing.section("organisations_heading");
    auto const& figures = report.figures.organisations;
    auto const is_cell = organisations::is_cell(kind);
    auto const is_above = !is_cell && !organisations::is_grassroots(kind);
    writing.say("organisations_above", is_above && figures.grassroots.has_value());
    writing.say("organisations_grassroots", !is_cell && !is_above);
    writing.paragraph();
    auto const& members = report.figures.members;
    auto const* const before = report.before ? &report.before->members : nullptr;
    writing.say("members_none", !is_some(members.at_end));
    writing.say("members", is_some(members.at_end));
    writing.say("members_before", is_some(members.at_end) && before != nullptr && is_some(before->at_end));
    writing.paragraph();
    writing.say(is_some(members.admitted) ? "admitted" : "admitted_none");
    writing.say("admission_rate", is_some(members.admitted) && members.admission_rate_percent.has_value());
    writing.say("recognised", is_some(members.recognised));
}

void write_meetings(Writing& writing, Report const& report, organisations::Kind kind) {
    writing.section("meetings_heading");
    auto const& figures = report.figures.meetings;
    if (figures.records == Records::none) {
        writing.say("meetings_no_records");
        return;
    }
    auto const is_cell = organisations::is_cell(kind);
    writing.say("meetings_partial_records", figures.records == Records::partial);
    writing.paragraph();
    writing.say(is_cell ? "meetings_held_cell" : "meetings_held");
    auto const has_before = report.before && report.before->meetings.records != Records::none;
    writing.say("meetings_before", has_before);
    writing.say("meetings_not_over", is_some(figures.cell_months_not_over));
    writing.paragraph();
    writing.say(is_some(figures.thematic_held) ? "thematic" : "thematic_none");
    writing.paragraph();
    writing.say(figures.attendance_percent ? "attendance" : "attendance_not_known");
    writing.say("attendance_before",
                figures.attendance_percent && has_before && report.before->meetings.attendance_percent.has_value());
    writing.say("spoke", figures.spoke_percent.has_value());
}

void write_shortcomings(Writing& writing, Report const& report, organisations::Kind kind) {
    writing.section("shortcomings_heading");
    auto const& figures = report.figures.meetings;
    if (figures.records == Records::none) {
        writing.say("shortcomings_no_records");
        return;
    }
    auto const is_cell = organisations::is_cell(kind);
    auto const each = [&](std::string_view code, std::optional<std::int64_t> figure) {
        writing.paragraph();
        writing.say(code, is_some(figure));
    };
    each(is_cell ? "missed_cell" : "missed", figures.cell_months_missed);
    each(is_cell ? "without_thematic_cell" : "without_thematic", figures.cells_without_thematic);
    each("too_short", figures.too_short);
    each("mixed", figures.mixed_with_professional);
    each("duration_unclear", figures.duration_unclear);
    writing.paragraph();
    writing.say("shortcomings_none", writing.has_said_nothing());
}

void write_tasks(Writing& writing) {
    writing.section("tasks_heading");
    writing.say("tasks");
}

// Calls use(key) for what stands between each pair of marks, and puts what it gives in its place.
std::string replaced(std::string_view text, std::function<std::string(std::string_view)> const& use) {
    std::string out;
    while (true) {
        auto const open = text.find(opening);
        auto const close = open == std::string_view::npos ? open : text.find(closing, open);
        if (close == std::string_view::npos) return out.append(text);
        out.append(text.substr(0, open));
        out += use(text.substr(open + opening.size(), close - open - opening.size()));
        text.remove_prefix(close + closing.size());
    }
}

}  // namespace

std::string quarter_in_words(base::Quarter quarter) {
    constexpr std::array<char const*, 4> roman{"I", "II", "III", "IV"};
    return std::string(roman.at(quarter.number - 1U)) + "/" + std::to_string(quarter.year);
}

std::vector<Section> draft_of(Report const& report, organisations::Kind kind, words::Language language) {
    Writing writing(report, language);
    write_organisations(writing, report, kind);
    write_meetings(writing, report, kind);
    write_shortcomings(writing, report, kind);
    write_tasks(writing);
    return writing.take();
}

std::string written_out(std::string_view paragraph, Report const& report, words::Language language) {
    return replaced(paragraph, [&](std::string_view key) {
        auto const is_before = key.starts_with(before_prefix);
        auto const figures = is_before ? report.before.value_or(Figures{}) : report.figures;
        auto const name = is_before ? key.substr(before_prefix.size()) : key;
        auto written = reports::in_words(figures, name, language);
        return written ? *std::move(written) : std::string(opening).append(key).append(closing);
    });
}

std::vector<base::FieldError> unknown_figures(std::vector<Section> const& sections) {
    auto const keys = figure_keys();
    std::vector<base::FieldError> faults;
    for (std::size_t section = 0; section < sections.size(); ++section) {
        auto const& paragraphs = sections[section].paragraphs;
        for (std::size_t number = 0; number < paragraphs.size(); ++number)
            replaced(paragraphs[number], [&](std::string_view key) {
                auto const name = key.starts_with(before_prefix) ? key.substr(before_prefix.size()) : key;
                if (std::find(keys.begin(), keys.end(), name) == keys.end())
                    faults.push_back({"/sections/" + std::to_string(section) + "/paragraphs/" + std::to_string(number),
                                      "report_text.unknown_figure",
                                      {{"key", std::string(key)}}});
                return std::string();
            });
    }
    return faults;
}

}  // namespace reports
