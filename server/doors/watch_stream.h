// One open Watch on its way out.
#ifndef KETENTAFEL_DOORS_WATCH_STREAM_H_
#define KETENTAFEL_DOORS_WATCH_STREAM_H_

#include <grpcpp/grpcpp.h>

#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "server/core/ledgers.h"
#include "shared/base/status.h"

namespace ketentafel::doors {

// Writes what the core delivers, one event after the other, in the bytes that all readers of a view
// share. A reader that lets more wait than it may is cut, and resumes from its last revision.
// Threads: the core's calls and gRPC's reactions come from any thread.
class WatchStream final : public grpc::ServerWriteReactor<grpc::ByteBuffer>,
                          public core::WatchReader {
 public:
  // What may wait for a reader: the replay after a long absence fits, a stuck reader's hours do
  // not.
  struct Limits {
    size_t events = 20'000;
    size_t bytes = 16 * 1024 * 1024;
  };

  // A stream that gRPC owns until its OnDone, ready to be returned from a method.
  static WatchStream* Open(core::Ledgers& ledgers, const core::CallerIdentity& caller,
                           v1::WatchRequest request, const Limits& limits);
  // A stream that ends with a refusal.
  static WatchStream* Refuse(core::Ledgers& ledgers, const Status& why);

  void Deliver(std::shared_ptr<const std::string> event) override;
  void End(Status why) override;

 private:
  enum class Step { kNone, kWrite, kFinish };

  WatchStream(core::Ledgers& ledgers, const Limits& limits);
  // Keeps the stream alive for gRPC.
  static std::shared_ptr<WatchStream> Make(core::Ledgers& ledgers, const Limits& limits);

  void OnWriteDone(bool ok) override;
  void OnCancel() override;
  void OnDone() override;

  // Forgets what waits, and ends as `why` unless it is ending already. Needs the mutex.
  void Stop(const grpc::Status& why);
  // Decides what comes next, and prepares it. Needs the mutex.
  Step Next();
  // Does it. Without the mutex: gRPC may come back at once.
  void Take(Step step);

  core::Ledgers& ledgers_;
  const Limits limits_;
  core::WatchId watch_ = 0;  // written before gRPC knows the stream
  std::shared_ptr<WatchStream> self_;

  std::mutex mutex_;
  std::deque<std::shared_ptr<const std::string>> waiting_;
  size_t waiting_bytes_ = 0;
  bool writing_ = false;
  bool finished_ = false;
  std::optional<grpc::Status> end_;
  grpc::ByteBuffer out_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_WATCH_STREAM_H_
