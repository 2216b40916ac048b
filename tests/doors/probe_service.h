#ifndef KETENTAFEL_TESTS_DOORS_PROBE_SERVICE_H_
#define KETENTAFEL_TESTS_DOORS_PROBE_SERVICE_H_

#include <grpcpp/grpcpp.h>

#include <atomic>

#include "doors_probe_service.grpc.pb.h"
#include "server/doors/call_origin.h"

namespace ketentafel::doors {

// What happened inside, for tests to look at.
struct ProbeCounts {
  std::atomic<int> open_calls{0};
  std::atomic<int> cancelled{0};
  std::atomic<int> written{0};
};

class ProbeService final : public probe::v1::Probe::CallbackService {
 public:
  explicit ProbeService(const DoorKey& key) : key_(key) {}

  grpc::ServerUnaryReactor* Ping(grpc::CallbackServerContext* context,
                                 const probe::v1::PingRequest* request,
                                 probe::v1::PingReply* reply) override;
  grpc::ServerWriteReactor<probe::v1::CountReply>* Count(
      grpc::CallbackServerContext* context, const probe::v1::CountRequest* request) override;
  grpc::ServerWriteReactor<probe::v1::CountReply>* Refuse(
      grpc::CallbackServerContext* context, const probe::v1::RefuseRequest* request) override;
  grpc::ServerUnaryReactor* SetSession(grpc::CallbackServerContext* context,
                                       const probe::v1::SetSessionRequest* request,
                                       probe::v1::SetSessionReply* reply) override;

  const ProbeCounts& counts() const { return counts_; }

 private:
  const DoorKey key_;
  ProbeCounts counts_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_DOORS_PROBE_SERVICE_H_
