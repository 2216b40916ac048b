#include "server/doors/method_table.h"

#include <google/protobuf/descriptor.h>

namespace ketentafel::doors {

MethodTable::MethodTable(const std::vector<std::string>& services) {
  const auto* pool = google::protobuf::DescriptorPool::generated_pool();
  for (const std::string& name : services) {
    const auto* service = pool->FindServiceByName(name);
    if (service == nullptr) continue;
    for (int i = 0; i < service->method_count(); ++i) {
      const auto* method = service->method(i);
      if (method->client_streaming()) continue;
      kinds_["/" + name + "/" + method->name()] =
          method->server_streaming() ? MethodKind::kServerStreaming : MethodKind::kUnary;
    }
  }
}

MethodKind MethodTable::Find(std::string_view path) const {
  const auto found = kinds_.find(path);
  return found == kinds_.end() ? MethodKind::kUnknown : found->second;
}

}  // namespace ketentafel::doors
