// The queue of jobs and the threads that work it off.
#include "platform/jobs/jobs.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/log/log.h"

namespace jobs {
namespace {

base::Error cancelled() {
    return {base::Fault::refused, "job.cancelled"};
}

}  // namespace

base::Result<> Progress::still_wanted() const {
    if (is_cancelled_) return cancelled();
    return {};
}

struct Job {
    Key key{};
    Kind kind = Kind::replaceable;
    Work work{};
    Progress progress{};
    // Guarded by the crew's mutex.
    State state = State::waiting;
    std::any result{};
    std::optional<base::Error> problem{};

    [[nodiscard]] bool is_under_way() const { return state == State::waiting || state == State::running; }
    void end_with(base::Result<std::any> outcome) {
        state = outcome ? State::done : State::failed;
        if (outcome)
            result = *std::move(outcome);
        else
            problem = outcome.take_error();
        work = {};
    }
};
using Shared = std::shared_ptr<Job>;

struct Jobs::Crew {
    explicit Crew(Bounds its_bounds) : bounds(its_bounds) {}

    Bounds bounds;
    std::mutex mutex;
    std::condition_variable wakes;
    bool is_stopping = false;
    std::deque<Shared> queue;
    std::map<Key, Shared> jobs;  // the last of each key
    std::deque<Shared> running;
    std::deque<Shared> ended;  // in their order
    std::vector<std::thread> threads;

    void work_on() {
        std::unique_lock lock(mutex);
        while (true) {
            wakes.wait(lock, [&] { return is_stopping || !queue.empty(); });
            if (is_stopping) return;
            auto const job = queue.front();
            queue.pop_front();
            job->state = State::running;
            running.push_back(job);
            lock.unlock();
            auto outcome = outcome_of(*job);
            lock.lock();
            std::erase(running, job);
            job->end_with(std::move(outcome));
            keep(job);
        }
    }

    static base::Result<std::any> outcome_of(Job& job) {
        if (job.progress.is_cancelled()) return cancelled();
        try {
            return job.work(job.progress);
        } catch (std::exception const& problem) {
            logs::error("job.broke", {{"reason", std::string_view(problem.what())}});
            return base::Error{base::Fault::unavailable, "machine.failed", {{"reason", problem.what()}}};
        }
    }

    // Results may be large: only the last few stay.
    void keep(Shared const& job) {
        ended.push_back(job);
        if (ended.size() <= bounds.kept) return;
        auto const oldest = ended.front();
        ended.pop_front();
        if (auto const found = jobs.find(oldest->key); found != jobs.end() && found->second == oldest)
            jobs.erase(found);
    }

    void drop(Shared const& job) {
        job->progress.cancel();
        auto const was_waiting = std::erase(queue, job) > 0;
        if (was_waiting) job->end_with(cancelled());
        std::erase(ended, job);
    }
};

Jobs::Jobs(Bounds bounds) : crew_(std::make_unique<Crew>(bounds)) {}

Jobs::~Jobs() {
    {
        std::lock_guard const lock(crew_->mutex);
        crew_->is_stopping = true;
        crew_->queue.clear();
        for (auto const& job : crew_->running) job->progress.cancel();
    }
    crew_->wakes.notify_all();
    for (auto& thread : crew_->threads) thread.join();
}

base::Result<> Jobs::start(Key const& key, Kind kind, Work work) {
    std::lock_guard const lock(crew_->mutex);
    auto const found = crew_->jobs.find(key);
    if (found != crew_->jobs.end()) {
        if (found->second->kind == Kind::lasting && found->second->is_under_way())
            return base::Error{base::Fault::conflict, "job.under_way"};
        crew_->drop(found->second);
        crew_->jobs.erase(found);
    }
    if (crew_->queue.size() >= crew_->bounds.waiting) return base::Error{base::Fault::unavailable, "jobs.busy"};
    auto const job = std::make_shared<Job>();
    job->key = key;
    job->kind = kind;
    job->work = std::move(work);
    crew_->jobs.emplace(key, job);
    crew_->queue.push_back(job);
    while (crew_->threads.size() < crew_->bounds.workers) crew_->threads.emplace_back([this] { crew_->work_on(); });
    crew_->wakes.notify_one();
    return {};
}

std::optional<View> Jobs::view(Key const& key) const {
    std::lock_guard const lock(crew_->mutex);
    auto const found = crew_->jobs.find(key);
    if (found == crew_->jobs.end()) return std::nullopt;
    auto const& job = *found->second;
    return View{job.kind, job.state, job.progress.done(), job.progress.total(), job.result, job.problem};
}

void Jobs::cancel(Key const& key) {
    std::lock_guard const lock(crew_->mutex);
    auto const found = crew_->jobs.find(key);
    if (found != crew_->jobs.end() && found->second->is_under_way()) found->second->progress.cancel();
}

void Jobs::forget(Key const& key) {
    std::lock_guard const lock(crew_->mutex);
    auto const found = crew_->jobs.find(key);
    if (found == crew_->jobs.end()) return;
    crew_->drop(found->second);
    crew_->jobs.erase(found);
}

}  // namespace jobs
