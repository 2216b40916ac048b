// The methods that browsers may call, found by path. Filled from descriptors: no code per method.
#ifndef KETENTAFEL_DOORS_METHOD_TABLE_H_
#define KETENTAFEL_DOORS_METHOD_TABLE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace ketentafel::doors {

// gRPC-Web has no client streaming: such methods stay unknown.
enum class MethodKind { kUnknown, kUnary, kServerStreaming };

class MethodTable {
 public:
  // `services`: full names of the allowed ones, such as "ketentafel.v1.LedgerService". A service
  // that is not linked into the process has no methods.
  explicit MethodTable(const std::vector<std::string>& services);

  // `path`: "/package.Service/Method".
  [[nodiscard]] MethodKind Find(std::string_view path) const;

 private:
  std::map<std::string, MethodKind, std::less<>> kinds_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_METHOD_TABLE_H_
