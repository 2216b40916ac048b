#include "server/core/own_steward.h"

#include <chrono>
#include <future>
#include <memory>
#include <utility>

#include "shared/chain/refusals.h"

namespace ketentafel::core {
namespace {

constexpr std::chrono::seconds kPatience{30};

// What a callback brings. Shared with the one who answers, who may come after nobody waits.
template <class T>
class Awaited {
 public:
  std::function<void(T)> Callback() {
    return [promise = promise_](T value) { promise->set_value(std::move(value)); };
  }
  T Wait() {
    std::future<T> answer = promise_->get_future();
    if (answer.wait_for(kPatience) != std::future_status::ready) {
      return T(Unavailable("CORE_SLOW", "the ledgers do not answer"));
    }
    return answer.get();
  }

 private:
  std::shared_ptr<std::promise<T>> promise_ = std::make_shared<std::promise<T>>();
};

}  // namespace

StatusOr<chain::LedgerState> OwnSteward::Read(const std::string& ledger_id) {
  Awaited<StatusOr<LiveLedgers::Inside>> answer;
  ledgers_->Look(ledger_id, answer.Callback());
  StatusOr<LiveLedgers::Inside> inside = answer.Wait();
  if (!inside.ok()) return inside.status();
  if (inside->state == nullptr) {
    return NotFound(chain::refusal::kLedgerUnknown, "there is no chain in this ledger");
  }
  return *inside->state;
}

StatusOr<chain::LedgerState> OwnSteward::ReadAsDirector(const CallerIdentity& caller,
                                                        const std::string& ledger_id) {
  Awaited<StatusOr<chain::LedgerState>> answer;
  ledgers_->ReadAsDirector(caller, ledger_id, answer.Callback());
  return answer.Wait();
}

Status OwnSteward::Submit(const std::string& ledger_id, v1::Command command) {
  Awaited<StatusOr<v1::SubmitResponse>> answer;
  ledgers_->SubmitAsServer(ledger_id, std::move(command), answer.Callback());
  return answer.Wait().status();
}

void OwnSteward::Listen(Listener listener) {
  Awaited<Status> answer;
  ledgers_->Listen(std::move(listener), [done = answer.Callback()] { done(OkStatus()); });
  [[maybe_unused]] const Status told = answer.Wait();
}

}  // namespace ketentafel::core
