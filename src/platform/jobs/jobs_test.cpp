// Jobs as somebody sees them who starts, asks and cancels.
#include "platform/jobs/jobs.h"

#include <gmock/gmock.h>

#include <chrono>
#include <future>
#include <thread>

#include "support/result.h"

namespace jobs {
namespace {

using support::code_of;
using support::ok;

constexpr Key key{7, "work"};

// A gate that work waits behind until the test opens it.
class Gate {
public:
    void open() { opened_.set_value(); }
    Work work(int result) {
        return [gate = gate_, result](Progress&) -> base::Result<std::any> {
            gate.wait();
            return std::any(result);
        };
    }

private:
    std::promise<void> opened_;
    std::shared_future<void> gate_{opened_.get_future()};
};

View ended(Jobs& jobs, Key const& of = key) {
    for (int tries = 0; tries < 5000; ++tries) {
        auto view = jobs.view(of);
        if (view && !view->is_under_way()) return *view;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    throw std::runtime_error("the job does not end");
}

void await_running(Jobs& jobs, Key const& of = key) {
    while (jobs.view(of)->state != State::running) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

Work until_cancelled() {
    return [](Progress& progress) -> base::Result<std::any> {
        while (true) {
            TRY(progress.still_wanted());
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    };
}

TEST(Jobs, OfOneThingAreToldApartByTheirTask) {
    Jobs jobs;
    ok(jobs.start({7, "look"}, Kind::lasting, [](Progress&) -> base::Result<std::any> { return std::any(1); }));
    ok(jobs.start({7, "take"}, Kind::lasting, [](Progress&) -> base::Result<std::any> { return std::any(2); }));
    EXPECT_EQ(std::any_cast<int>(ended(jobs, {7, "look"}).result), 1);
    EXPECT_EQ(std::any_cast<int>(ended(jobs, {7, "take"}).result), 2);
    EXPECT_FALSE(jobs.view({7, "undo"}));
}

TEST(Jobs, GiveTheResultOfWorkThatIsDone) {
    Jobs jobs;
    ok(jobs.start(key, Kind::lasting, [](Progress& progress) -> base::Result<std::any> {
        progress.expect(3);
        progress.advance(3);
        return std::any(42);
    }));
    auto const view = ended(jobs);
    EXPECT_EQ(view.state, State::done);
    EXPECT_EQ(std::any_cast<int>(view.result), 42);
    EXPECT_EQ(view.done, 3);
    EXPECT_EQ(view.total, 3);
}

TEST(Jobs, SayWhatWorkFailedWith) {
    Jobs jobs;
    ok(jobs.start(key, Kind::lasting, [](Progress&) -> base::Result<std::any> {
        return base::Error{base::Fault::refused, "a.problem"};
    }));
    EXPECT_EQ(ended(jobs).problem->code, "a.problem");
    ok(jobs.start(key, Kind::lasting,
                  [](Progress&) -> base::Result<std::any> { throw std::runtime_error("disk full"); }));
    EXPECT_EQ(ended(jobs).problem->code, "machine.failed");
}

TEST(Jobs, ShowHowFarTheyAreWhileTheyRun) {
    Jobs jobs;
    ok(jobs.start(key, Kind::lasting, [](Progress& progress) -> base::Result<std::any> {
        progress.expect(10);
        progress.advance(4);
        return until_cancelled()(progress);
    }));
    while (jobs.view(key)->done != 4) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    EXPECT_EQ(jobs.view(key)->total, 10);
    EXPECT_TRUE(jobs.view(key)->is_under_way());
}

TEST(Jobs, EndAsCancelledWhenNobodyWantsThem) {
    Jobs jobs;
    ok(jobs.start(key, Kind::lasting, until_cancelled()));
    await_running(jobs);
    jobs.cancel(key);
    EXPECT_EQ(ended(jobs).problem->code, "job.cancelled");
}

TEST(Jobs, AreNeverBegunWhereTheyWereCancelledWhileWaiting) {
    Jobs jobs({1, 16, 32});
    Gate gate;
    ok(jobs.start({1, "work"}, Kind::lasting, gate.work(1)));
    await_running(jobs, {1, "work"});
    bool has_run = false;
    ok(jobs.start({2, "work"}, Kind::lasting, [&](Progress&) -> base::Result<std::any> {
        has_run = true;
        return std::any();
    }));
    jobs.cancel({2, "work"});
    gate.open();
    EXPECT_EQ(ended(jobs, {2, "work"}).problem->code, "job.cancelled");
    EXPECT_FALSE(has_run);
}

TEST(Jobs, GiveWayToTheNextOnlyWhereTheyAreReplaceable) {
    Jobs jobs;
    ok(jobs.start(key, Kind::replaceable, until_cancelled()));
    await_running(jobs);
    ok(jobs.start(key, Kind::lasting, until_cancelled()));
    await_running(jobs);
    EXPECT_EQ(jobs.view(key)->kind, Kind::lasting);
    EXPECT_EQ(code_of(jobs.start(key, Kind::replaceable, until_cancelled())), "job.under_way");
}

TEST(Jobs, AreRefusedWhenTooManyWait) {
    Jobs jobs({1, 2, 32});
    Gate gate;
    ok(jobs.start({1, "work"}, Kind::lasting, gate.work(1)));
    await_running(jobs, {1, "work"});
    ok(jobs.start({2, "work"}, Kind::lasting, gate.work(2)));
    ok(jobs.start({3, "work"}, Kind::lasting, gate.work(3)));
    EXPECT_EQ(code_of(jobs.start({4, "work"}, Kind::lasting, gate.work(4))), "jobs.busy");
    gate.open();
    EXPECT_EQ(std::any_cast<int>(ended(jobs, {3, "work"}).result), 3);
}

TEST(Jobs, AreKeptAsManyAsThereIsRoomFor) {
    Jobs jobs({1, 16, 2});
    for (std::int64_t each : {1, 2, 3}) {
        ok(jobs.start({each, "work"}, Kind::lasting, [](Progress&) -> base::Result<std::any> { return std::any(); }));
        ended(jobs, {each, "work"});
    }
    EXPECT_FALSE(jobs.view({1, "work"}));
    EXPECT_TRUE(jobs.view({2, "work"}));
    EXPECT_TRUE(jobs.view({3, "work"}));
    jobs.forget({3, "work"});
    EXPECT_FALSE(jobs.view({3, "work"}));
}

TEST(Jobs, EndBeforeWhatTheyWorkOnGoes) {
    std::string ended_with;
    {
        Jobs jobs;
        ok(jobs.start(key, Kind::lasting, [&](Progress& progress) -> base::Result<std::any> {
            auto outcome = until_cancelled()(progress);
            ended_with = outcome.error().code;
            return outcome;
        }));
        await_running(jobs);
    }
    EXPECT_EQ(ended_with, "job.cancelled");
}

}  // namespace
}  // namespace jobs
