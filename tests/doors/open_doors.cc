#include "tests/doors/open_doors.h"

#include <fstream>
#include <thread>

namespace ketentafel::doors {

OpenDoors::OpenDoors()
    : page_(std::filesystem::path(testing::TempDir()) /
            (std::string("doors-") +
             testing::UnitTest::GetInstance()->current_test_info()->test_suite_name() + "-" +
             std::to_string(getpid()))) {
  std::filesystem::create_directories(page_);
  GrpcDoorOptions options;
  options.max_message_bytes = kMessageLimit;
  StatusOr<std::unique_ptr<GrpcDoor>> grpc = GrpcDoor::Open(options, {&probe_});
  EXPECT_TRUE(grpc.ok()) << grpc.status().ToString();
  grpc_ = *std::move(grpc);
  Reopen(DefaultOptions());
}

OpenDoors::~OpenDoors() {
  http_.reset();
  grpc_.reset();
  std::filesystem::remove_all(page_);
}

HttpDoorOptions OpenDoors::DefaultOptions() const {
  HttpDoorOptions options;
  options.services = {"ketentafel.probe.v1.Probe"};
  options.mounts = {{"/", page_}};
  options.max_message_bytes = kMessageLimit;
  return options;
}

void OpenDoors::Reopen(HttpDoorOptions options) {
  http_.reset();
  StatusOr<std::unique_ptr<HttpDoor>> http =
      HttpDoor::Open(std::move(options), grpc_->InProcessChannel(), key_);
  ASSERT_TRUE(http.ok()) << http.status().ToString();
  http_ = *std::move(http);
}

void OpenDoors::WriteFile(const std::string& name, const std::string& contents) const {
  std::ofstream(page_ / name, std::ios::binary) << contents;
}

bool Eventually(const std::function<bool()>& condition, std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return true;
}

}  // namespace ketentafel::doors
