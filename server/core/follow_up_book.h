#ifndef KETENTAFEL_SERVER_CORE_FOLLOW_UP_BOOK_H_
#define KETENTAFEL_SERVER_CORE_FOLLOW_UP_BOOK_H_

#include <memory>
#include <string>
#include <string_view>

#include "server/core/follow_ups.h"
#include "server/core/live_ledgers.h"
#include "server/store/people.h"
#include "shared/base/clock.h"

namespace ketentafel::core {

// Follow-up links over the store, with the words that the ledgers know.
class FollowUpBook final : public FollowUps {
 public:
  // All of them outlive it.
  FollowUpBook(store::People* people, LiveLedgers* ledgers, const Clock* clock)
      : people_(people), ledgers_(ledgers), clock_(clock) {}

  StatusOr<std::string> MakeLink(const std::string& ledger_id,
                                 const std::string& follow_up_id) override;
  StatusOr<FollowUpQuestion> Read(std::string_view secret) override;
  Status Answer(std::string_view secret, v1::AnswerFollowUp answer) override;

 private:
  // A link that works, and where it leads.
  struct Found {
    store::FollowUpLinkRecord link;
    std::shared_ptr<const chain::LedgerState> state;
    const v1::FollowUp* follow_up = nullptr;  // within the state
  };
  StatusOr<Found> Find(std::string_view secret);
  Status Submit(const std::string& ledger_id, v1::Command command);

  store::People* people_;
  LiveLedgers* ledgers_;
  const Clock* clock_;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_FOLLOW_UP_BOOK_H_
