#ifndef KETENTAFEL_CLIENT_NET_API_H_
#define KETENTAFEL_CLIENT_NET_API_H_

#include <functional>
#include <map>
#include <memory>

#include "client-wasm/net/transport.h"
#include "ketentafel/v1/account_service.pb.h"
#include "ketentafel/v1/ledger_service.pb.h"
#include "ketentafel/v1/paper_service.pb.h"
#include "ketentafel/v1/record_service.pb.h"
#include "shared/base/status.h"

namespace ketentafel::net {

// What happened to a call, with the reason and details the server gave (google.rpc.ErrorInfo).
Status StatusOf(const CallEnd& end);

template <class Reply>
using Done = std::function<void(StatusOr<Reply>)>;

// The server's services as typed calls. Unary calls have a deadline of 15 s.
// Threads: one; callbacks are never called from inside the call that started them.
class Api {
 public:
  explicit Api(Transport* transport);
  ~Api();
  Api(const Api&) = delete;
  Api& operator=(const Api&) = delete;

  void Submit(const v1::SubmitRequest& request, Done<v1::SubmitResponse> done);
  void Hint(const v1::HintRequest& request, Done<v1::HintResponse> done);
  void PeekLink(const v1::PeekLinkRequest& request, Done<v1::PeekLinkResponse> done);
  void OpenLink(const v1::OpenLinkRequest& request, Done<v1::OpenLinkResponse> done);
  void WhoAmI(Done<v1::WhoAmIResponse> done);
  void SignOut(Done<v1::SignOutResponse> done);
  void MakeLink(const v1::MakeLinkRequest& request, Done<v1::MakeLinkResponse> done);
  void MakeFollowUpLink(const v1::MakeFollowUpLinkRequest& request,
                        Done<v1::MakeLinkResponse> done);
  void PreviewPaper(const v1::PreviewPaperRequest& request, Done<v1::PreviewPaperResponse> done);
  void History(const v1::HistoryRequest& request, Done<v1::HistoryResponse> done);
  void LookBack(const v1::LookBackRequest& request, Done<v1::LookBackResponse> done);
  void Search(const v1::SearchRequest& request, Done<v1::SearchResponse> done);
  void MakeCalendarFeed(Done<v1::MakeCalendarFeedResponse> done);

  // Follows a ledger until it ends or is stopped. Returns the call's id.
  CallId Watch(const v1::WatchRequest& request,
               std::function<void(const v1::WatchResponse&)> on_event,
               std::function<void(Status)> on_end);
  // Nothing more is heard of it.
  void Stop(CallId id);

 private:
  class Call;
  template <class Request, class Reply>
  void Unary(std::string_view method, const Request& request, Done<Reply> done);
  void Finish(uint64_t serial);

  Transport* transport_;
  uint64_t next_serial_ = 1;
  std::map<uint64_t, std::unique_ptr<Call>> calls_;
};

}  // namespace ketentafel::net

#endif  // KETENTAFEL_CLIENT_NET_API_H_
