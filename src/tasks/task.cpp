// Decisions about one task.
#include "tasks/task.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"

namespace tasks {
namespace {

constexpr std::size_t title_limit_bytes = 1000;
constexpr std::size_t short_limit_bytes = 1000;
constexpr std::size_t long_limit_bytes = 8000;

std::optional<std::string> if_any(std::optional<std::string> text) {
    return text && text->empty() ? std::nullopt : std::move(text);
}

void check_length(std::vector<base::FieldError>& fields, std::string pointer, std::optional<std::string> const& text,
                  std::size_t limit) {
    if (text && text->size() > limit)
        fields.push_back({std::move(pointer), "text_too_long", {{"limit", std::to_string(limit)}}});
}

base::Error is_over() {
    return {base::Fault::refused, "task.is_over"};
}

void write(Task& task, Wanted const& wanted) {
    task.title = wanted.title;
    task.owner_id = wanted.owner_id;
    task.helpers = wanted.helpers;
    task.due_on = wanted.due_on;
}

std::vector<base::FieldError> faults_of(Report const& report, Task const& was, base::Day today) {
    std::vector<base::FieldError> fields;
    if (report.state != State::under_way && report.state != State::done)
        fields.push_back({"/state", "task.state_is_no_report"});
    if (report.state == State::done && !report.result) fields.push_back({"/result", "task.result_missing"});
    check_length(fields, "/result", report.result, long_limit_bytes);
    check_length(fields, "/evidence", report.evidence, long_limit_bytes);
    if (report.done_on && *report.done_on > today) fields.push_back({"/done_on", "task.done_in_future"});
    if (report.done_on && *report.done_on < was.given_on) fields.push_back({"/done_on", "task.done_before_given"});
    return fields;
}

}  // namespace

bool is_open(State state) {
    return state == State::given || state == State::under_way;
}

bool is_late(State state, base::Day due_on, base::Day today) {
    return is_open(state) && today > due_on;
}

base::Error invalid(std::vector<base::FieldError> fields) {
    return {base::Fault::invalid, "body.invalid", {}, std::move(fields)};
}

std::string tidied_lines(std::string_view text) {
    std::string lines;
    std::size_t blank_lines = 0;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = base::tidied(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) {
            ++blank_lines;
            continue;
        }
        if (!lines.empty()) lines += blank_lines > 0 ? "\n\n" : "\n";
        blank_lines = 0;
        lines += line;
    }
    return lines;
}

Wanted tidied(Wanted wanted) {
    wanted.title = base::tidied(wanted.title);
    if (wanted.helpers) wanted.helpers = if_any(base::tidied(*wanted.helpers));
    return wanted;
}

Report tidied(Report report) {
    if (report.result) report.result = if_any(tidied_lines(*report.result));
    if (report.evidence) report.evidence = if_any(tidied_lines(*report.evidence));
    return report;
}

std::vector<base::FieldError> faults_of(Wanted const& wanted, base::Day given_on) {
    std::vector<base::FieldError> fields;
    if (wanted.title.empty()) fields.push_back({"/title", "task.title_missing"});
    check_length(fields, "/title", wanted.title, title_limit_bytes);
    check_length(fields, "/helpers", wanted.helpers, short_limit_bytes);
    if (wanted.due_on < given_on) fields.push_back({"/due_on", "task.due_before_given"});
    return fields;
}

base::Result<Task> given(TaskId id, NewTask const& task, base::Day today) {
    Task made;
    made.id = id;
    made.cell_id = task.cell_id;
    made.given_on = task.given_on.value_or(today);
    auto fields = faults_of(task.wanted, made.given_on);
    if (!fields.empty()) return invalid(std::move(fields));
    write(made, task.wanted);
    if (task.origin) {
        made.origin_kind = task.origin->kind;
        made.origin_id = task.origin->id;
    }
    return made;
}

base::Result<Task> changed(Task const& was, Wanted const& wanted) {
    if (!is_open(was.state)) return is_over();
    auto fields = faults_of(wanted, was.given_on);
    if (!fields.empty()) return invalid(std::move(fields));
    auto is = was;
    write(is, wanted);
    ++is.version;
    return is;
}

base::Result<Task> reported(Task const& was, Report const& report, base::Day today) {
    if (was.state == State::dropped) return is_over();
    auto fields = faults_of(report, was, today);
    if (!fields.empty()) return invalid(std::move(fields));
    auto is = was;
    is.state = report.state;
    is.result = report.result;
    is.evidence = report.evidence;
    is.done_on.reset();
    // A correction of what was reported leaves the day, unless it names another.
    if (is.state == State::done) is.done_on = report.done_on ? report.done_on : was.done_on ? was.done_on : today;
    ++is.version;
    return is;
}

base::Result<Task> dropped(Task const& was, std::string const& reason, base::Day today) {
    if (!is_open(was.state)) return is_over();
    std::vector<base::FieldError> fields;
    if (reason.empty()) fields.push_back({"/reason", "task.reason_missing"});
    check_length(fields, "/reason", reason, short_limit_bytes);
    if (!fields.empty()) return invalid(std::move(fields));
    auto is = was;
    is.state = State::dropped;
    is.reason = reason;
    is.dropped_on = today;
    ++is.version;
    return is;
}

bool is_same(Task const& one, Task const& other) {
    auto const said = [](Task const& task) {
        return std::tie(task.cell_id, task.title, task.owner_id, task.helpers, task.given_on, task.due_on,
                        task.origin_kind, task.origin_id, task.state, task.result, task.evidence, task.done_on,
                        task.dropped_on, task.reason);
    };
    return said(one) == said(other);
}

}  // namespace tasks
