#include "server/core/thread_loop.h"

#include <utility>

namespace ketentafel::core {

ThreadLoop::ThreadLoop() : thread_([this] { Run(); }) {}

void ThreadLoop::Post(Task task) {
  std::lock_guard lock(mutex_);
  if (stopped_) return;
  tasks_.push_back(std::move(task));
  wake_.notify_one();
}

void ThreadLoop::PostAfter(Micros delay, Task task) {
  std::lock_guard lock(mutex_);
  if (stopped_) return;
  later_.emplace(Steady::now() + delay, std::move(task));
  wake_.notify_one();
}

void ThreadLoop::Stop() {
  {
    std::lock_guard lock(mutex_);
    stopped_ = true;
    wake_.notify_one();
  }
  if (thread_.joinable()) thread_.join();
}

void ThreadLoop::Run() {
  while (std::optional<std::vector<Task>> tasks = Take()) {
    for (Task& task : *tasks) {
      task();
      // What a task holds goes with it, before the next one runs.
      task = nullptr;
    }
  }
}

std::optional<std::vector<ThreadLoop::Task>> ThreadLoop::Take() {
  std::unique_lock lock(mutex_);
  std::vector<Task> tasks;
  while (true) {
    TakeDue(&tasks);
    if (!tasks.empty()) return tasks;
    if (stopped_) return std::nullopt;
    if (later_.empty()) {
      wake_.wait(lock);
    } else {
      wake_.wait_until(lock, later_.begin()->first);
    }
  }
}

void ThreadLoop::TakeDue(std::vector<Task>* tasks) {
  tasks->swap(tasks_);
  if (stopped_) return;
  const Steady::time_point now = Steady::now();
  while (!later_.empty() && later_.begin()->first <= now) {
    tasks->push_back(std::move(later_.begin()->second));
    later_.erase(later_.begin());
  }
}

}  // namespace ketentafel::core
