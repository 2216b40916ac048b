// Both doors with the probe service behind them, on free ports.
#ifndef KETENTAFEL_TESTS_DOORS_OPEN_DOORS_H_
#define KETENTAFEL_TESTS_DOORS_OPEN_DOORS_H_

#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "server/doors/grpc_door.h"
#include "server/doors/http_door.h"
#include "tests/doors/probe_service.h"

namespace ketentafel::doors {

inline constexpr char kPing[] = "/ketentafel.probe.v1.Probe/Ping";
inline constexpr char kCount[] = "/ketentafel.probe.v1.Probe/Count";
inline constexpr char kRefuse[] = "/ketentafel.probe.v1.Probe/Refuse";
inline constexpr char kSetSession[] = "/ketentafel.probe.v1.Probe/SetSession";
inline constexpr size_t kMessageLimit = 64 * 1024;

class OpenDoors : public testing::Test {
 protected:
  OpenDoors();
  ~OpenDoors() override;

  // Options as the tests want them; `services` and `mounts` filled in.
  HttpDoorOptions DefaultOptions() const;
  void Reopen(HttpDoorOptions options);

  // A file of the page.
  void WriteFile(const std::string& name, const std::string& contents) const;

  const ProbeCounts& counts() const { return probe_.counts(); }

  DoorKey key_ = DoorKey::Random();
  ProbeService probe_{key_};
  std::filesystem::path page_;
  std::unique_ptr<GrpcDoor> grpc_;
  std::unique_ptr<HttpDoor> http_;
};

// Whether `condition` comes true within `patience`.
bool Eventually(const std::function<bool()>& condition,
                std::chrono::milliseconds patience = std::chrono::seconds(10));

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_DOORS_OPEN_DOORS_H_
