#include "tests/doors/probe_service.h"

#include <grpcpp/alarm.h>

#include <chrono>
#include <mutex>

#include "server/doors/status_translation.h"

namespace ketentafel::doors {
namespace {

using probe::v1::CountReply;

std::chrono::system_clock::time_point In(uint32_t ms) {
  return std::chrono::system_clock::now() + std::chrono::milliseconds(ms);
}

class DelayedAnswer final : public grpc::ServerUnaryReactor {
 public:
  DelayedAnswer(uint32_t delay_ms, ProbeCounts& counts) : counts_(counts) {
    ++counts_.open_calls;
    alarm_.Set(In(delay_ms), [this](bool) { Finish(grpc::Status::OK); });
  }
  void OnCancel() override {
    ++counts_.cancelled;
    alarm_.Cancel();
  }
  void OnDone() override {
    --counts_.open_calls;
    delete this;
  }

 private:
  ProbeCounts& counts_;
  grpc::Alarm alarm_;
};

// Writes one number after the other, as fast as they are taken or with pauses.
class Counter final : public grpc::ServerWriteReactor<CountReply> {
 public:
  Counter(const probe::v1::CountRequest& request, grpc::Status end, ProbeCounts& counts)
      : request_(request), end_(std::move(end)), counts_(counts) {
    ++counts_.open_calls;
    reply_.mutable_payload()->assign(request.payload_bytes(), 'x');
    StartSendInitialMetadata();
    Step();
  }
  void OnWriteDone(bool ok) override {
    if (!ok) return Leave();
    ++counts_.written;
    if (request_.interval_ms() == 0) return Step();
    const std::lock_guard lock(mutex_);
    if (cancelled_) return Leave();
    pausing_ = true;
    alarm_.Set(In(request_.interval_ms()), [this](bool) { PauseEnded(); });
  }
  void OnCancel() override {
    ++counts_.cancelled;
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
    if (pausing_) alarm_.Cancel();
  }
  void OnDone() override {
    {
      const std::lock_guard lock(mutex_);  // OnCancel may still be inside
    }
    --counts_.open_calls;
    delete this;
  }

 private:
  void PauseEnded() {
    {
      const std::lock_guard lock(mutex_);
      pausing_ = false;
    }
    Step();
  }
  void Step() {
    if (request_.count() != 0 && reply_.number() == request_.count()) return Finish(end_);
    reply_.set_number(reply_.number() + 1);
    StartWrite(&reply_);
  }
  void Leave() { Finish(grpc::Status(grpc::StatusCode::CANCELLED, "reader left")); }

  const probe::v1::CountRequest request_;
  const grpc::Status end_;
  ProbeCounts& counts_;
  CountReply reply_;
  std::mutex mutex_;
  grpc::Alarm alarm_;
  bool pausing_ = false;
  bool cancelled_ = false;
};

// Ends at once.
class Refusal final : public grpc::ServerWriteReactor<CountReply> {
 public:
  explicit Refusal(const grpc::Status& status) { Finish(status); }
  void OnDone() override { delete this; }
};

}  // namespace

grpc::ServerUnaryReactor* ProbeService::Ping(grpc::CallbackServerContext* context,
                                             const probe::v1::PingRequest* request,
                                             probe::v1::PingReply* reply) {
  const CallOrigin origin = OriginOf(*context, key_);
  reply->set_text(request->text());
  reply->mutable_payload()->assign(request->reply_bytes(), 'y');
  reply->set_session_secret(origin.session_secret);
  reply->set_address(origin.address);
  reply->set_over_http(origin.door == Door::kHttp);
  reply->set_has_deadline(context->deadline() != std::chrono::system_clock::time_point::max());
  for (const auto& [name, value] : context->client_metadata()) {
    const std::string text(value.data(), value.size());
    (*reply->mutable_metadata())[std::string(name.data(), name.size())] =
        text == key_.text() ? "(the key)" : text;
  }
  context->AddInitialMetadata("x-initial", "one");
  context->AddInitialMetadata("x-initial-bin", std::string("\0\1\xff", 3));
  context->AddTrailingMetadata("x-trailing", "two");
  if (request->delay_ms() != 0) return new DelayedAnswer(request->delay_ms(), counts_);
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(grpc::Status::OK);
  return reactor;
}

grpc::ServerWriteReactor<CountReply>* ProbeService::Count(grpc::CallbackServerContext*,
                                                          const probe::v1::CountRequest* request) {
  return new Counter(*request, grpc::Status::OK, counts_);
}

grpc::ServerWriteReactor<CountReply>* ProbeService::Refuse(
    grpc::CallbackServerContext*, const probe::v1::RefuseRequest* request) {
  const Status status(static_cast<Code>(request->code()), request->reason(), request->message());
  const grpc::Status end = ToGrpcStatus(Status(status).With("limit", "7"), "Probe.Refuse");
  if (request->after() == 0) return new Refusal(end);
  probe::v1::CountRequest first;
  first.set_count(request->after());
  return new Counter(first, end, counts_);
}

grpc::ServerUnaryReactor* ProbeService::SetSession(grpc::CallbackServerContext* context,
                                                   const probe::v1::SetSessionRequest* request,
                                                   probe::v1::SetSessionReply*) {
  context->AddInitialMetadata("ketentafel-set-session", request->value());
  grpc::ServerUnaryReactor* reactor = context->DefaultReactor();
  reactor->Finish(grpc::Status::OK);
  return reactor;
}

}  // namespace ketentafel::doors
