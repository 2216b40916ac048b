#ifndef KETENTAFEL_SERVER_CORE_THREAD_LOOP_H_
#define KETENTAFEL_SERVER_CORE_THREAD_LOOP_H_

#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "server/core/loop.h"

namespace ketentafel::core {

// A loop with a thread of its own.
class ThreadLoop final : public Loop {
 public:
  ThreadLoop();
  ~ThreadLoop() override { Stop(); }

  void Post(Task task) override;
  void PostAfter(Micros delay, Task task) override;

  // Runs what was posted so far, drops what was to come later, and ends the thread. What is posted
  // afterwards is dropped. Threads: not from a task.
  void Stop();

 private:
  using Steady = std::chrono::steady_clock;

  void Run();
  // Waits for work; nothing when the loop has been stopped and is empty.
  std::optional<std::vector<Task>> Take();
  void TakeDue(std::vector<Task>* tasks);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<Task> tasks_;
  std::multimap<Steady::time_point, Task> later_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_THREAD_LOOP_H_
