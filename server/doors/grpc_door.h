// The door for gRPC clients, and the in-process server behind the door for browsers.
#ifndef KETENTAFEL_DOORS_GRPC_DOOR_H_
#define KETENTAFEL_DOORS_GRPC_DOOR_H_

#include <grpcpp/grpcpp.h>

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/status.h"

namespace ketentafel::doors {

// Whether clients may ask the server which services it has.
enum class Reflection { kOff, kOn };

struct GrpcDoorOptions {
  std::string listen_address = "127.0.0.1";
  uint16_t port = 0;  // 0: any free one
  Reflection reflection = Reflection::kOff;
  // More is RESOURCE_EXHAUSTED.
  size_t max_message_bytes = 1024 * 1024;
};

// Serves services over TCP and to this process, with grpc.health.v1.Health beside them.
// Threads: any.
class GrpcDoor {
 public:
  // Serves when it returns. `services` must outlive the door.
  // Errors: UNAVAILABLE PORT_IN_USE; INVALID_ARGUMENT ADDRESS_INVALID; INTERNAL LISTEN_FAILED.
  static StatusOr<std::unique_ptr<GrpcDoor>> Open(const GrpcDoorOptions& options,
                                                  const std::vector<grpc::Service*>& services);
  ~GrpcDoor();

  uint16_t port() const { return port_; }

  // Calls over it end at once when the door drains: drain whatever uses it first.
  std::shared_ptr<grpc::Channel> InProcessChannel();

  // Takes no more calls, finishes those under way; what is not done after `grace` is cancelled.
  void Drain(std::chrono::milliseconds grace);

 private:
  GrpcDoor(std::unique_ptr<grpc::Server> server, uint16_t port);

  std::unique_ptr<grpc::Server> server_;
  uint16_t port_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_GRPC_DOOR_H_
