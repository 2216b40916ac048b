#include "server/doors/http_door.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <future>
#include <set>
#include <thread>

#include "server/doors/acceptor.h"
#include "server/doors/fault_log.h"
#include "server/doors/http_session.h"

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;
using asio::awaitable;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);
constexpr size_t kWorkers = 2;

ConnectionLimits LimitsOf(const HttpDoorOptions& options) {
  ConnectionLimits limits;
  // Room for the largest message in base64, and its frame: one that is too large by less is refused
  // without losing the connection.
  limits.body_bytes = options.max_message_bytes / 3 * 4 + 1024;
  limits.write = options.write_timeout;
  for (const MountedRoute& mounted : options.routes) {
    if (mounted.posted.most_bytes == 0) continue;
    limits.long_bodies.push_back({mounted.prefix, mounted.posted.most_bytes});
  }
  return limits;
}

WebBridge::Options BridgeOptionsOf(const HttpDoorOptions& options) {
  return {options.services, options.max_message_bytes, options.transport};
}

}  // namespace

class HttpDoor::Impl {
 public:
  Impl(HttpDoorOptions options, std::shared_ptr<grpc::Channel> channel, const DoorKey& key)
      : max_connections_(options.max_connections),
        limits_(LimitsOf(options)),
        acceptor_(io_),
        services_{HostRule(options.host_names), StaticFiles(options.mounts), options.routes,
                  WebBridge(BridgeOptionsOf(options), std::move(channel), key),
                  asio::thread_pool(kWorkers)} {}

  ~Impl() {
    if (!thread_.joinable()) return;
    Drain(std::chrono::milliseconds(0));
    thread_.join();
  }

  Status Listen(const std::string& address, uint16_t port) {
    return OpenAcceptor(address, port, acceptor_);
  }

  void Start() {
    asio::co_spawn(io_, Accept(), asio::detached);
    thread_ = std::thread([this] { io_.run(); });
  }

  uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void Drain(std::chrono::milliseconds grace) {
    if (drained_) return;
    drained_ = true;
    std::future<void> empty = empty_.get_future();
    asio::post(io_, [this] {
      draining_ = true;
      acceptor_.close();
      // Over a copy: a session that ends takes itself out of the set.
      for (const auto& session : std::set(sessions_)) session->Drain();
      if (sessions_.empty()) empty_.set_value();
    });
    if (empty.wait_for(grace) == std::future_status::ready) return;
    asio::post(io_, [this] {
      for (const auto& session : std::set(sessions_)) session->Close();
    });
    empty.wait();
  }

 private:
  awaitable<void> Accept() {
    while (acceptor_.is_open()) {
      auto [error, socket] = co_await acceptor_.async_accept(kAsTuple);
      if (error == asio::error::operation_aborted) co_return;
      if (error) {
        // Out of file descriptors, most likely: let some connections end first.
        asio::steady_timer pause(io_, std::chrono::milliseconds(100));
        co_await pause.async_wait(kAsTuple);
        continue;
      }
      Serve(std::move(socket));
    }
  }

  void Serve(tcp::socket socket) {
    const bool full = sessions_.size() >= max_connections_;
    const auto session = std::make_shared<HttpSession>(std::move(socket), limits_, services_);
    sessions_.insert(session);
    asio::co_spawn(io_, full ? session->RunRefusing() : session->Run(),
                   [this, session](const std::exception_ptr& failure) { Ended(session, failure); });
  }

  void Ended(const std::shared_ptr<HttpSession>& session, const std::exception_ptr& failure) {
    try {
      if (failure) std::rethrow_exception(failure);
    } catch (const std::exception& e) {
      LogFault("HTTP connection", Internal("CONNECTION_FAILED", e.what()));
    }
    sessions_.erase(session);
    if (draining_ && sessions_.empty()) empty_.set_value();
  }

  bool drained_ = false;
  const size_t max_connections_;
  const ConnectionLimits limits_;
  asio::io_context io_{1};
  tcp::acceptor acceptor_;
  HttpServices services_;
  // On the door's thread only.
  std::set<std::shared_ptr<HttpSession>> sessions_;
  bool draining_ = false;
  std::promise<void> empty_;
  std::thread thread_;
};

HttpDoor::HttpDoor(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

HttpDoor::~HttpDoor() = default;

StatusOr<std::unique_ptr<HttpDoor>> HttpDoor::Open(HttpDoorOptions options,
                                                   std::shared_ptr<grpc::Channel> channel,
                                                   const DoorKey& key) {
  const std::string address = options.listen_address;
  const uint16_t port = options.port;
  auto impl = std::make_unique<Impl>(std::move(options), std::move(channel), key);
  KETENTAFEL_RETURN_IF_ERROR(impl->Listen(address, port));
  impl->Start();
  return std::unique_ptr<HttpDoor>(new HttpDoor(std::move(impl)));
}

uint16_t HttpDoor::port() const { return impl_->port(); }

void HttpDoor::Drain(std::chrono::milliseconds grace) { impl_->Drain(grace); }

}  // namespace ketentafel::doors
