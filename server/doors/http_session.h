// What the HTTP door does with the requests of one connection.
#ifndef KETENTAFEL_DOORS_HTTP_SESSION_H_
#define KETENTAFEL_DOORS_HTTP_SESSION_H_

#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <memory>
#include <vector>

#include "server/doors/host_rule.h"
#include "server/doors/http_connection.h"
#include "server/doors/http_route.h"
#include "server/doors/static_files.h"
#include "server/doors/web_bridge.h"

namespace ketentafel::doors {

// Shared by all connections of a door.
struct HttpServices {
  HostRule hosts;
  StaticFiles files;
  std::vector<MountedRoute> routes;
  WebBridge bridge;
  // Files and routes may wait for the disk: not on the door's own thread.
  boost::asio::thread_pool workers;
};

// Threads: all calls on the door's thread.
class HttpSession {
 public:
  HttpSession(boost::asio::ip::tcp::socket socket, const ConnectionLimits& limits,
              HttpServices& services);

  // Serves until the connection ends.
  boost::asio::awaitable<void> Run();

  // One answer, that there are too many connections.
  boost::asio::awaitable<void> RunRefusing();

  // Ends what waits, finishes what was accepted: an idle connection goes, a unary call is answered
  // first, a stream ends with UNAVAILABLE.
  void Drain();

  // At once.
  void Close() { connection_.Close(); }

 private:
  boost::asio::awaitable<bool> Answer(const HttpRequest& request);
  boost::asio::awaitable<bool> AnswerGet(const HttpRequest& request);
  boost::asio::awaitable<bool> AnswerPost(const MountedRoute& mounted, const HttpRequest& request);
  // Null: none is mounted there.
  const MountedRoute* RouteOf(const HttpRequest& request) const;
  boost::asio::awaitable<void> AnswerUnread(const HttpRequest& request, ReadOutcome outcome);
  boost::asio::awaitable<HttpReply> OnWorker(std::function<HttpReply()> work);
  boost::asio::awaitable<bool> Send(const HttpRequest& request, HttpReply reply);
  HttpReply FromRoute(const MountedRoute& mounted, const HttpRequest& request) const;
  AfterReply After(const HttpRequest& request) const;

  HttpConnection connection_;
  HttpServices& services_;
  std::weak_ptr<BridgeStream> open_stream_;
  bool waiting_ = false;  // for a request
  bool draining_ = false;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HTTP_SESSION_H_
