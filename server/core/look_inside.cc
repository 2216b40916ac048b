#include "server/core/look_inside.h"

#include <future>
#include <memory>
#include <utility>

#include "server/core/seat_holders.h"
#include "shared/base/ids.h"
#include "shared/chain/refusals.h"

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

StatusOr<SeatedLook> LookInsideAs(LiveLedgers& ledgers, const CallerIdentity& caller,
                                  const std::string& ledger_id) {
  if (caller.account_id.empty()) return Unauthenticated("NOT_SIGNED_IN", "open a link first");
  if (!IsId(ledger_id)) {
    return InvalidArgument(chain::refusal::kIdMalformed,
                           "an id is 32 lower-case hexadecimal digits")
        .With("field", "ledger_id");
  }
  StatusOr<LiveLedgers::Inside> inside = LookInside(ledgers, ledger_id);
  if (!inside.ok()) return inside.status();
  SeatedLook look{std::move(inside->state), ""};
  if (look.state != nullptr) {
    look.person_id = PersonOf(*look.state, inside->ties, caller.account_id);
  }
  if (look.person_id.empty()) return NotFound(chain::refusal::kLedgerUnknown, "no such chain");
  return look;
}

}  // namespace ketentafel::core
