#ifndef KETENTAFEL_TESTS_CORE_MANUAL_TIME_H_
#define KETENTAFEL_TESTS_CORE_MANUAL_TIME_H_

#include <atomic>
#include <deque>
#include <map>
#include <utility>

#include "server/core/loop.h"
#include "shared/base/clock.h"

namespace ketentafel::testing {

// A clock that a hand moves. Threads: any.
class ManualClock final : public Clock {
 public:
  Instant Now() const override { return Instant(Micros(us_.load())); }
  void Advance(Micros by) { us_ += by.count(); }

 private:
  std::atomic<int64_t> us_ = 1'780'000'000'000'000;  // 28 May 2026, in the evening
};

// A loop that runs when the test says so.
class ManualLoop final : public core::Loop {
 public:
  void Post(Task task) override { tasks_.push_back(std::move(task)); }
  void PostAfter(Micros delay, Task task) override {
    later_.emplace(now_ + delay, std::move(task));
  }

  // Whether there was something to run.
  bool RunOne() {
    if (tasks_.empty()) return false;
    const Task task = std::move(tasks_.front());
    tasks_.pop_front();
    task();
    return true;
  }
  bool Run() {
    bool ran = false;
    while (RunOne()) ran = true;
    return ran;
  }

  // Time passes: what has become due may run.
  void Advance(Micros by) {
    now_ += by;
    while (!later_.empty() && later_.begin()->first <= now_) {
      tasks_.push_back(std::move(later_.begin()->second));
      later_.erase(later_.begin());
    }
  }

  size_t waiting() const { return tasks_.size(); }

 private:
  std::deque<Task> tasks_;
  std::multimap<Micros, Task> later_;
  Micros now_{0};
};

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_MANUAL_TIME_H_
