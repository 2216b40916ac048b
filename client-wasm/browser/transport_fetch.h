#ifndef KETENTAFEL_CLIENT_BROWSER_TRANSPORT_FETCH_H_
#define KETENTAFEL_CLIENT_BROWSER_TRANSPORT_FETCH_H_

#include <map>
#include <string>
#include <string_view>

#include "client-wasm/net/transport.h"
#include "shared/wire/frame.h"

namespace ketentafel::browser {

// gRPC-Web over the browser's fetch and its streams, to the server the page came from. The browser
// adds the session's cookie by itself. One object per page.
class FetchTransport : public net::Transport {
 public:
  FetchTransport();
  ~FetchTransport() override;

  [[nodiscard]] net::CallId Start(std::string_view method_path, std::string_view request,
                                  const net::CallOptions& options,
                                  net::Receiver* receiver) override;
  void Cancel(net::CallId id) override;

  // Why the browser says that an answer ended.
  enum class Ending { kComplete = 0, kBroken = 1, kDeadline = 2 };

  // What the page's script tells.
  void OnHeaders(net::CallId id, int http_status, std::string_view headers);
  void OnBytes(net::CallId id, std::string_view bytes);
  void OnEnding(net::CallId id, Ending ending);

 private:
  struct Call {
    net::Receiver* receiver = nullptr;
    wire::FrameReader frames;
    wire::Headers trailers;
  };

  // Takes the call out and says its last word.
  void Finish(net::CallId id, Code code, std::string_view message, wire::Headers trailers);

  net::CallId last_id_ = 0;
  std::map<net::CallId, Call> calls_;
};

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_TRANSPORT_FETCH_H_
