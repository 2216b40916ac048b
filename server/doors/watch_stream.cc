#include "server/doors/watch_stream.h"

#include "server/doors/raw_message.h"
#include "server/doors/status_translation.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kWhere = "LedgerService.Watch";

}  // namespace

WatchStream::WatchStream(core::Ledgers& ledgers, const Limits& limits)
    : ledgers_(ledgers), limits_(limits) {
  // At once, so that a browser knows that it is connected; proxies hold back less than that.
  StartSendInitialMetadata();
}

std::shared_ptr<WatchStream> WatchStream::Make(core::Ledgers& ledgers, const Limits& limits) {
  std::shared_ptr<WatchStream> stream(new WatchStream(ledgers, limits));
  stream->self_ = stream;
  return stream;
}

WatchStream* WatchStream::Open(core::Ledgers& ledgers, const core::CallerIdentity& caller,
                               v1::WatchRequest request, const Limits& limits) {
  const std::shared_ptr<WatchStream> stream = Make(ledgers, limits);
  // gRPC's reactions begin when the method has returned: none of them sees the watch unset.
  stream->watch_ = ledgers.Watch(caller, std::move(request), stream);
  return stream.get();
}

WatchStream* WatchStream::Refuse(core::Ledgers& ledgers, const Status& why) {
  const std::shared_ptr<WatchStream> stream = Make(ledgers, Limits());
  stream->End(why);
  return stream.get();
}

void WatchStream::Deliver(std::shared_ptr<const std::string> event) {
  Step step = Step::kNone;
  {
    const std::lock_guard lock(mutex_);
    if (end_) return;
    waiting_bytes_ += event->size();
    waiting_.push_back(std::move(event));
    if (waiting_.size() > limits_.events || waiting_bytes_ > limits_.bytes) {
      Stop(ToGrpcStatus(ResourceExhausted("READER_TOO_SLOW", "resume from the last revision"),
                        kWhere));
    }
    step = Next();
  }
  Take(step);
}

void WatchStream::End(Status why) {
  Step step = Step::kNone;
  {
    const std::lock_guard lock(mutex_);
    // What was delivered before still goes out.
    if (!end_) end_ = ToGrpcStatus(why, kWhere);
    step = Next();
  }
  Take(step);
}

void WatchStream::OnWriteDone(bool ok) {
  Step step = Step::kNone;
  {
    const std::lock_guard lock(mutex_);
    writing_ = false;
    if (!ok) Stop(grpc::Status(grpc::StatusCode::CANCELLED, "reader left"));
    step = Next();
  }
  Take(step);
}

void WatchStream::OnCancel() {
  Step step = Step::kNone;
  {
    const std::lock_guard lock(mutex_);
    Stop(grpc::Status(grpc::StatusCode::CANCELLED, "reader left"));
    step = Next();
  }
  Take(step);
}

void WatchStream::OnDone() {
  ledgers_.StopWatching(watch_);
  const std::shared_ptr<WatchStream> last = std::move(self_);
}

void WatchStream::Stop(const grpc::Status& why) {
  waiting_.clear();
  waiting_bytes_ = 0;
  if (!end_) end_ = why;
}

WatchStream::Step WatchStream::Next() {
  if (writing_ || finished_) return Step::kNone;
  if (!waiting_.empty()) {
    waiting_bytes_ -= waiting_.front()->size();
    out_ = ShareBytes(std::move(waiting_.front()));
    waiting_.pop_front();
    writing_ = true;
    return Step::kWrite;
  }
  if (!end_) return Step::kNone;
  finished_ = true;
  return Step::kFinish;
}

void WatchStream::Take(Step step) {
  if (step == Step::kWrite) StartWrite(&out_);
  if (step == Step::kFinish) Finish(*end_);
}

}  // namespace ketentafel::doors
