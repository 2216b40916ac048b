// What AccountBook does with calendars.
#include <algorithm>
#include <utility>

#include "server/core/account_book.h"
#include "server/core/secrets.h"

namespace ketentafel::core {
namespace {

Status CalendarUnknown() {
  return NotFound("CALENDAR_UNKNOWN", "this address shows no calendar (any more)");
}

}  // namespace

StatusOr<v1::MakeCalendarFeedResponse> AccountBook::MakeCalendarFeed(
    std::string_view session_secret) {
  auto session = Session(session_secret);
  if (!session.ok()) return session.status();
  const std::string secret = NewSecret();
  KETENTAFEL_RETURN_IF_ERROR(
      people_->PutCalendarFeed({HashOf(secret), session->account.id, clock_->Now()}));
  v1::MakeCalendarFeedResponse response;
  response.set_secret(secret);
  return response;
}

StatusOr<CalendarHolder> AccountBook::FindCalendarFeed(std::string_view secret) {
  if (!IsSecret(secret)) return CalendarUnknown();
  auto feed = people_->FindCalendarFeed(HashOf(secret));
  if (!feed.ok()) return feed.status();
  if (!feed->has_value()) return CalendarUnknown();
  CalendarHolder holder{.caller = {.account_id = (*feed)->account_id}};
  auto seats = SeatsOf(holder.caller.account_id);
  if (!seats.ok()) return seats.status();
  for (const SeatView& seat : *seats) {
    holder.party_ids.push_back(seat.ref.party_id());
    const std::string& ledger_id = seat.ref.ledger_id();
    // Somebody may have two seats at one table.
    if (std::ranges::find(holder.ledger_ids, ledger_id) == holder.ledger_ids.end()) {
      holder.ledger_ids.push_back(ledger_id);
    }
  }
  return holder;
}

}  // namespace ketentafel::core
