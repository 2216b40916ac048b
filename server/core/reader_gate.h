#ifndef KETENTAFEL_SERVER_CORE_READER_GATE_H_
#define KETENTAFEL_SERVER_CORE_READER_GATE_H_

#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include "server/core/ledgers.h"

namespace ketentafel::core {

// Stands between the core loop and a reader, so that a reader hears nothing once it was closed from
// another thread.
class ReaderGate {
 public:
  explicit ReaderGate(std::shared_ptr<WatchReader> reader) : reader_(std::move(reader)) {}

  void Deliver(std::shared_ptr<const std::string> event) {
    std::lock_guard lock(mutex_);
    if (reader_) reader_->Deliver(std::move(event));
  }

  void End(Status why) {
    std::lock_guard lock(mutex_);
    if (reader_) reader_->End(std::move(why));
    reader_.reset();
  }

  bool closed() {
    std::lock_guard lock(mutex_);
    return reader_ == nullptr;
  }

  // Waits for a delivery under way.
  void Close() {
    std::lock_guard lock(mutex_);
    reader_.reset();
  }

 private:
  std::mutex mutex_;
  std::shared_ptr<WatchReader> reader_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_READER_GATE_H_
