#pragma once
// Private to tasks: what a task becomes when it is given, changed, reported on or dropped. Pure; whoever asks has seen
// that its owner belongs to the cell.
#include "tasks/tasks.h"

namespace tasks {

// Texts tidied, empty ones left out; of a longer text the lines stay.
Wanted tidied(Wanted wanted);
Report tidied(Report report);
std::string tidied_lines(std::string_view text);

// Everything wrong with what is wanted of a task that was given on that day.
std::vector<base::FieldError> faults_of(Wanted const& wanted, base::Day given_on);

// Of texts that are tidied. Faults: body.invalid, task.is_over.
base::Result<Task> given(TaskId id, NewTask const& task, base::Day today);
base::Result<Task> changed(Task const& was, Wanted const& wanted);
base::Result<Task> reported(Task const& was, Report const& report, base::Day today);
base::Result<Task> dropped(Task const& was, std::string const& reason, base::Day today);

// Whether the task already is what an act wants to make of it, whatever its version.
bool is_same(Task const& one, Task const& other);

base::Error invalid(std::vector<base::FieldError> fields);

}  // namespace tasks
