#include "server/doors/read_state.h"

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace ketentafel::doors {
namespace {

constexpr std::chrono::seconds kPatience{10};

}  // namespace

StatusOr<chain::LedgerState> ReadState(core::Ledgers& ledgers, const core::CallerIdentity& caller,
                                       const std::string& ledger_id) {
  // Shared with the answer, which may come after nobody waits for it any more.
  auto promise = std::make_shared<std::promise<StatusOr<chain::LedgerState>>>();
  std::future<StatusOr<chain::LedgerState>> answer = promise->get_future();
  ledgers.ReadState(caller, ledger_id, [promise](StatusOr<chain::LedgerState> state) {
    promise->set_value(std::move(state));
  });
  if (answer.wait_for(kPatience) != std::future_status::ready) {
    return Unavailable("CORE_SLOW", "the ledgers do not answer");
  }
  return answer.get();
}

}  // namespace ketentafel::doors
