#include "server/core/look_inside.h"

#include <future>
#include <memory>

namespace ketentafel::core {

StatusOr<LiveLedgers::Inside> LookInside(LiveLedgers& ledgers, const std::string& ledger_id) {
  using Answer = StatusOr<LiveLedgers::Inside>;
  auto promise = std::make_shared<std::promise<Answer>>();
  std::future<Answer> answer = promise->get_future();
  ledgers.Look(ledger_id, [promise](Answer inside) { promise->set_value(std::move(inside)); });
  promise.reset();
  try {
    return answer.get();
  } catch (const std::future_error&) {
    // The loop has stopped and dropped the question.
    return Unavailable("SHUTTING_DOWN", "the server is stopping; try again in a moment");
  }
}

}  // namespace ketentafel::core
