// What the page of an import shows at this moment.
#include "importing/state.h"

namespace importing {
namespace {

// More than anybody reads on a page; the whole list is a file.
constexpr std::size_t most_shown = 500;

template <class T>
std::int64_t cut(std::vector<T>& list) {
    auto const total = static_cast<std::int64_t>(list.size());
    if (list.size() > most_shown) list.resize(most_shown);
    return total;
}

void show(ImportState& shown, imports::Outcome outcome) {
    Totals totals;
    totals.differs = cut(outcome.differs);
    totals.rejected = cut(outcome.rejected);
    totals.notices = cut(outcome.notices);
    cut(outcome.rows_passed_over);
    cut(outcome.columns_passed_over);
    shown.totals = totals;
    shown.outcome = std::move(outcome);
}

Problem said(base::Error const& error, words::Language language) {
    return {error.code, error.arguments, words::text(language, error.code, error.arguments)};
}

void fail(ImportState& shown, base::Error const& error, words::Language language) {
    shown.state = State::failed;
    shown.problem = said(error, language);
}

void show(ImportState& shown, jobs::View const& look, words::Language language) {
    if (look.problem) return fail(shown, *look.problem, language);
    if (look.state != jobs::State::done) {
        shown.state = State::reading;
        shown.progress = {look.done, look.total};
        return;
    }
    auto const& preview = *std::any_cast<SharedPreview const&>(look.result);
    shown.headings = preview.headings;
    shown.fields = preview.fields;
    shown.state = State::previewed;
    if (preview.outcome) show(shown, *preview.outcome);
    if (preview.problem) fail(shown, *preview.problem, language);
}

}  // namespace

ImportState state_of(Upload const& upload, Settings const& settings, Jobs const& jobs, words::Language language) {
    ImportState shown;
    shown.id = upload.id;
    shown.kind = upload.kind;
    shown.file_name = upload.file_name;
    shown.at = upload.at;
    shown.by = upload.actor;
    shown.settings = {settings.period, settings.updates};
    if (upload.state == UploadState::cancelled) {
        shown.state = State::cancelled;
        return shown;
    }
    if (jobs.look) show(shown, *jobs.look, language);
    if (!jobs.take) return shown;
    if (jobs.take->problem) fail(shown, *jobs.take->problem, language);
    if (!jobs.take->is_under_way()) return shown;
    shown.state = State::taking;
    shown.problem.reset();
    shown.progress = {jobs.take->done, jobs.take->total};
    return shown;
}

ImportState state_of(store::Taken const& taken, std::optional<imports::Outcome> outcome, Jobs const& jobs,
                     words::Language language) {
    ImportState shown;
    shown.id = taken.id;
    shown.kind = taken.kind;
    shown.file_name = taken.file_name;
    shown.at = taken.at;
    shown.by = taken.actor;
    shown.state = taken.undone_at ? State::undone : State::taken;
    shown.undone_at = taken.undone_at;
    shown.undone_by = taken.undone_by;
    if (outcome) show(shown, *std::move(outcome));
    if (taken.undone_at || !jobs.undo) return shown;
    // What was stopped is as it was, and needs no words.
    auto const& problem = jobs.undo->problem;
    if (problem && problem->code != "job.cancelled") shown.problem = said(*problem, language);
    if (!jobs.undo->is_under_way()) return shown;
    shown.state = State::undoing;
    shown.progress = {jobs.undo->done, jobs.undo->total};
    return shown;
}

}  // namespace importing
