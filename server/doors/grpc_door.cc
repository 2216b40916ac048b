#include "server/doors/grpc_door.h"

#include <grpcpp/ext/proto_server_reflection_plugin.h>
#include <grpcpp/health_check_service_interface.h>

#include "server/doors/listen_address.h"

namespace ketentafel::doors {
namespace {

// Finds out within a minute that a laptop was closed; clients may ask as often.
void SetKeepalive(grpc::ServerBuilder& builder) {
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, 30'000);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, 10'000);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, 10'000);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
}

}  // namespace

GrpcDoor::GrpcDoor(std::unique_ptr<grpc::Server> server, uint16_t port)
    : server_(std::move(server)), port_(port) {}

GrpcDoor::~GrpcDoor() { Drain(std::chrono::milliseconds(0)); }

StatusOr<std::unique_ptr<GrpcDoor>> GrpcDoor::Open(const GrpcDoorOptions& options,
                                                   const std::vector<grpc::Service*>& services) {
  KETENTAFEL_RETURN_IF_ERROR(CheckListen(options.listen_address, options.port));
  grpc::EnableDefaultHealthCheckService(true);
  if (options.reflection == Reflection::kOn) {
    grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  }
  grpc::ServerBuilder builder;
  int port = 0;
  builder.AddListeningPort(HostAndPort(options.listen_address, options.port),
                           grpc::InsecureServerCredentials(), &port);
  // Two servers on one port would share its calls, and each would know only half of the truth.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.SetMaxReceiveMessageSize(static_cast<int>(options.max_message_bytes));
  SetKeepalive(builder);
  for (grpc::Service* service : services) builder.RegisterService(service);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr || port == 0) {
    return Internal("LISTEN_FAILED",
                    "cannot listen on " + HostAndPort(options.listen_address, options.port));
  }
  return std::unique_ptr<GrpcDoor>(new GrpcDoor(std::move(server), static_cast<uint16_t>(port)));
}

std::shared_ptr<grpc::Channel> GrpcDoor::InProcessChannel() {
  grpc::ChannelArguments arguments;
  // The limit on what comes in stands at the doors; a snapshot going out may be larger.
  arguments.SetMaxReceiveMessageSize(-1);
  arguments.SetMaxSendMessageSize(-1);
  return server_->InProcessChannel(arguments);
}

void GrpcDoor::Drain(std::chrono::milliseconds grace) {
  if (auto* health = server_->GetHealthCheckService()) health->SetServingStatus(false);
  server_->Shutdown(std::chrono::system_clock::now() + grace);
  server_->Wait();
}

}  // namespace ketentafel::doors
