// The door for browsers: the page's files, routes, and gRPC-Web to the in-process server.
#ifndef KETENTAFEL_DOORS_HTTP_DOOR_H_
#define KETENTAFEL_DOORS_HTTP_DOOR_H_

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "server/doors/call_origin.h"
#include "server/doors/http_route.h"
#include "server/doors/session_cookie.h"
#include "server/doors/static_files.h"
#include "shared/base/status.h"

namespace ketentafel::doors {

struct HttpDoorOptions {
  std::string listen_address = "127.0.0.1";
  uint16_t port = 0;  // 0: any free one
  // Names by which browsers reach the server, beside localhost and addresses in digits.
  std::vector<std::string> host_names;
  PageTransport transport = PageTransport::kPlain;
  // Full names of the gRPC services that browsers may call.
  std::vector<std::string> services;
  std::vector<StaticMount> mounts;
  std::vector<MountedRoute> routes;
  // More is RESOURCE_EXHAUSTED MESSAGE_TOO_LARGE.
  size_t max_message_bytes = 1024 * 1024;
  size_t max_connections = 4096;
  // For each piece of a reply that a browser does not take.
  std::chrono::seconds write_timeout{20};
};

// One thread for all connections, a few more for files and routes.
// Threads: any, except inside a route.
class HttpDoor {
 public:
  // Listens when it returns. `channel` leads to the in-process server that knows `key`.
  // Errors: UNAVAILABLE PORT_IN_USE; INVALID_ARGUMENT ADDRESS_INVALID; INTERNAL LISTEN_FAILED.
  static StatusOr<std::unique_ptr<HttpDoor>> Open(HttpDoorOptions options,
                                                  std::shared_ptr<grpc::Channel> channel,
                                                  const DoorKey& key);
  // Drains without grace when nobody did before.
  ~HttpDoor();

  uint16_t port() const;

  // Takes no more connections, answers the calls under way, ends streams with UNAVAILABLE; what is
  // not done after `grace` is cut. Must come before the gRPC server's own shutdown.
  void Drain(std::chrono::milliseconds grace);

 private:
  class Impl;
  explicit HttpDoor(std::unique_ptr<Impl> impl);

  std::unique_ptr<Impl> impl_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HTTP_DOOR_H_
