#ifndef KETENTAFEL_SERVER_CORE_FOLLOW_UPS_H_
#define KETENTAFEL_SERVER_CORE_FOLLOW_UPS_H_

#include <string>
#include <string_view>

#include "ketentafel/v1/action.pb.h"
#include "ketentafel/v1/command.pb.h"
#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::core {

// How long such a link works. Source: account_service.proto.
inline constexpr Micros kFollowUpLinkLength = std::chrono::hours(24 * 30);

// What the page behind a one-time link shows: nothing but what its owner is asked.
struct FollowUpQuestion {
  std::string chain_name;
  std::string person_name;  // who is asked
  std::string asker_name;   // who asks
  std::string language;     // in which it was asked by mail; empty: it was handed over as a link
  v1::Action action;        // title, due, state and news; no ids of others
};

// The one-time links on which an owner says how an action goes, without signing in. Opening one
// consumes nothing, so that a mail scanner does no harm; the answer does.
// Threads: every method may be called from any thread but the core loop, and may wait for the disk.
class FollowUps {
 public:
  virtual ~FollowUps() = default;

  // A new link takes the place of the former one. Returns its secret.
  // Errors: NOT_FOUND FOLLOW_UP_UNKNOWN; FAILED_PRECONDITION FOLLOW_UP_ANSWERED; UNAVAILABLE.
  virtual StatusOr<std::string> MakeLink(const std::string& ledger_id,
                                         const std::string& follow_up_id) = 0;

  // Errors: NOT_FOUND LINK_UNKNOWN (wrong, answered, asked anew, expired, or of somebody who left the
  // table); FAILED_PRECONDITION ACTION_OVER (closed at the table meanwhile); UNAVAILABLE.
  virtual StatusOr<FollowUpQuestion> Read(std::string_view secret) = 0;

  // The id of the answer's follow-up is the link's own.
  // Errors: as Read; what AnswerFollowUp refuses.
  virtual Status Answer(std::string_view secret, v1::AnswerFollowUp answer) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_FOLLOW_UPS_H_
