#pragma once
// Work that takes longer than a request may wait: done on threads of its own, watched by asking, and stopped when
// nobody wants it any more.
#include <any>
#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace jobs {

// How far a job is, in units of its own (rows); and whether it is still wanted. Safe from any thread.
class Progress {
public:
    void expect(std::size_t total) { total_ = static_cast<std::int64_t>(total); }
    void advance(std::size_t by) { done_ += static_cast<std::int64_t>(by); }
    void cancel() { is_cancelled_ = true; }

    [[nodiscard]] std::int64_t done() const { return done_; }
    [[nodiscard]] std::int64_t total() const { return total_; }
    [[nodiscard]] bool is_cancelled() const { return is_cancelled_; }
    // What a job asks where it can stop without leaving anything half done; the fault is job.cancelled.
    [[nodiscard]] base::Result<> still_wanted() const;

private:
    std::atomic<std::int64_t> done_{0};
    std::atomic<std::int64_t> total_{0};
    std::atomic<bool> is_cancelled_{false};
};

enum class State { waiting, running, done, failed };

// One that may be replaced gives way to the next job of the same key; the other kind runs to its end.
enum class Kind { replaceable, lasting };

// What somebody who asks learns of a job; copied at that moment.
struct View {
    Kind kind = Kind::replaceable;
    State state = State::waiting;
    std::int64_t done = 0;
    std::int64_t total = 0;
    std::any result{};                     // of one that is done
    std::optional<base::Error> problem{};  // of one that failed

    [[nodiscard]] bool is_under_way() const { return state == State::waiting || state == State::running; }
};

// What is worked on, and which task it is: several jobs may go by one thing.
struct Key {
    std::int64_t thing = 0;
    std::string_view task{};  // of the program's own text
    auto operator<=>(Key const&) const = default;
};

// An exception out of it ends the job as machine.failed.
using Work = std::function<base::Result<std::any>(Progress& progress)>;

struct Bounds {
    unsigned workers = 2;
    std::size_t waiting = 16;
    std::size_t kept = 32;  // ended jobs whose results can still be asked for; the oldest go first
};

// Safe from any thread. Threads begin with the first job. When it goes, jobs that wait are dropped, those that run are
// cancelled and waited for.
class Jobs {
public:
    explicit Jobs(Bounds bounds = {});
    ~Jobs();
    Jobs(Jobs const&) = delete;
    Jobs& operator=(Jobs const&) = delete;

    // Faults: job.under_way where a lasting job of that key is, jobs.busy where too many wait.
    base::Result<> start(Key const& key, Kind kind, Work work);
    // The job last started under the key; none where it was never started or is no longer kept.
    [[nodiscard]] std::optional<View> view(Key const& key) const;
    // It ends as failed with job.cancelled as soon as it can; one that has ended stays as it is.
    void cancel(Key const& key);
    // Cancels it, and it can no longer be asked for.
    void forget(Key const& key);

private:
    struct Crew;
    std::unique_ptr<Crew> crew_;
};

}  // namespace jobs
