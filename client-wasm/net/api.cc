#include "client-wasm/net/api.h"

#include <string>
#include <utility>

#include "google/protobuf/message_lite.h"

namespace ketentafel::net {
namespace {

constexpr int kUnaryDeadlineMs = 15000;

std::string Path(std::string_view method) { return "/ketentafel.v1." + std::string(method); }

}  // namespace

// One call under way. Owned by the Api until it ends; `message` says whether the bytes parsed.
class Api::Call : public Receiver {
 public:
  Call(Api* api, uint64_t serial, std::function<bool(std::string_view)> message,
       std::function<void(Status)> end)
      : api_(api), serial_(serial), message_(std::move(message)), end_(std::move(end)) {}

  void OnMessage(std::string_view bytes) override {
    if (message_(bytes)) return;
    api_->transport_->Cancel(id);
    End(Internal("ANSWER_MALFORMED", "the answer does not parse"));
  }

  void OnEnd(const CallEnd& end) override { End(StatusOf(end)); }

  CallId id = 0;

 private:
  void End(Status status) {
    auto end = std::move(end_);
    api_->Finish(serial_);  // deletes this
    end(std::move(status));
  }

  Api* api_;
  uint64_t serial_;
  std::function<bool(std::string_view)> message_;
  std::function<void(Status)> end_;
};

Api::Api(Transport* transport) : transport_(transport) {}

Api::~Api() {
  for (auto& [serial, call] : calls_) transport_->Cancel(call->id);
}

void Api::Finish(uint64_t serial) { calls_.erase(serial); }

template <class Request, class Reply>
void Api::Unary(std::string_view method, const Request& request, Done<Reply> done) {
  const uint64_t serial = next_serial_++;
  auto reply = std::make_shared<Reply>();
  auto call = std::make_unique<Call>(
      this, serial,
      [reply](std::string_view bytes) {
        return reply->ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
      },
      [reply, done = std::move(done)](Status status) {
        if (status.ok()) {
          done(std::move(*reply));
        } else {
          done(std::move(status));
        }
      });
  Call* raw = call.get();
  calls_[serial] = std::move(call);
  raw->id = transport_->Start(Path(method), request.SerializeAsString(),
                              {.deadline_ms = kUnaryDeadlineMs}, raw);
}

void Api::Submit(const v1::SubmitRequest& request, Done<v1::SubmitResponse> done) {
  Unary("LedgerService/Submit", request, std::move(done));
}
void Api::Hint(const v1::HintRequest& request, Done<v1::HintResponse> done) {
  Unary("LedgerService/Hint", request, std::move(done));
}
void Api::PeekLink(const v1::PeekLinkRequest& request, Done<v1::PeekLinkResponse> done) {
  Unary("AccountService/PeekLink", request, std::move(done));
}
void Api::OpenLink(const v1::OpenLinkRequest& request, Done<v1::OpenLinkResponse> done) {
  Unary("AccountService/OpenLink", request, std::move(done));
}
void Api::WhoAmI(Done<v1::WhoAmIResponse> done) {
  Unary("AccountService/WhoAmI", v1::WhoAmIRequest(), std::move(done));
}
void Api::SignOut(Done<v1::SignOutResponse> done) {
  Unary("AccountService/SignOut", v1::SignOutRequest(), std::move(done));
}
void Api::MakeLink(const v1::MakeLinkRequest& request, Done<v1::MakeLinkResponse> done) {
  Unary("AccountService/MakeLink", request, std::move(done));
}
void Api::MakeFollowUpLink(const v1::MakeFollowUpLinkRequest& request,
                           Done<v1::MakeLinkResponse> done) {
  Unary("AccountService/MakeFollowUpLink", request, std::move(done));
}
void Api::MakeCalendarFeed(Done<v1::MakeCalendarFeedResponse> done) {
  Unary("AccountService/MakeCalendarFeed", v1::MakeCalendarFeedRequest(), std::move(done));
}

void Api::PreviewPaper(const v1::PreviewPaperRequest& request,
                       Done<v1::PreviewPaperResponse> done) {
  Unary("PaperService/PreviewPaper", request, std::move(done));
}

void Api::History(const v1::HistoryRequest& request, Done<v1::HistoryResponse> done) {
  Unary("RecordService/History", request, std::move(done));
}
void Api::LookBack(const v1::LookBackRequest& request, Done<v1::LookBackResponse> done) {
  Unary("RecordService/LookBack", request, std::move(done));
}
void Api::Search(const v1::SearchRequest& request, Done<v1::SearchResponse> done) {
  Unary("RecordService/Search", request, std::move(done));
}

CallId Api::Watch(const v1::WatchRequest& request,
                  std::function<void(const v1::WatchResponse&)> on_event,
                  std::function<void(Status)> on_end) {
  const uint64_t serial = next_serial_++;
  auto call = std::make_unique<Call>(
      this, serial,
      [on_event = std::move(on_event)](std::string_view bytes) {
        v1::WatchResponse event;
        if (!event.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()))) return false;
        on_event(event);
        return true;
      },
      std::move(on_end));
  Call* raw = call.get();
  calls_[serial] = std::move(call);
  raw->id = transport_->Start(Path("LedgerService/Watch"), request.SerializeAsString(), {}, raw);
  return raw->id;
}

void Api::Stop(CallId id) {
  transport_->Cancel(id);
  std::erase_if(calls_, [&](const auto& entry) { return entry.second->id == id; });
}

}  // namespace ketentafel::net
