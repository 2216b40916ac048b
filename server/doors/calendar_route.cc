#include "server/doors/calendar_route.h"

#include <algorithm>
#include <utility>

#include "server/core/secrets.h"
#include "server/doors/paper_addresses.h"
#include "server/doors/read_state.h"
#include "server/papers/calendar.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kEnding = ".ics";

// The same meetings give the same tag, whenever they are asked for.
std::string EtagOf(const std::string& calendar) {
  constexpr char kDigits[] = "0123456789abcdef";
  constexpr size_t kBytes = 16;
  std::string tag = "\"";
  for (const char byte : core::HashOf(calendar).substr(0, kBytes)) {
    tag += kDigits[(byte >> 4) & 0xF];
    tag += kDigits[byte & 0xF];
  }
  return tag + '"';
}

HttpReply Sentence(int status, const std::string& text) {
  return {.status = status,
          .headers = {{"content-type", "text/plain; charset=utf-8"}, {"cache-control", "no-store"}},
          .body = text + "\n"};
}

}  // namespace

CalendarRoute::CalendarRoute(core::Ledgers& ledgers, core::Accounts& accounts, const Clock& clock,
                             std::vector<content::Bundle> bundles)
    : ledgers_(ledgers), accounts_(accounts), clock_(clock), bundles_(std::move(bundles)) {}

HttpReply CalendarRoute::Get(const RouteRequest& request) {
  const std::string_view said = QueryValue(request.query, "lang");
  const auto found = std::ranges::find(bundles_, said, &content::Bundle::language);
  const content::Bundle& bundle = found == bundles_.end() ? bundles_.front() : *found;
  const StatusOr<Held> held = HeldAt(request.path);
  if (!held.ok()) {
    const bool unknown = held.status().code() == Code::kNotFound;
    return Sentence(unknown ? 404 : 503,
                    bundle.Text(unknown ? "calendar.unknown" : "report.refused.not_now"));
  }
  const std::string etag = EtagOf(papers::CalendarFeed(held->chains, held->party_ids, bundle, Instant()));
  HttpReply reply{.status = 200,
                  .headers = {{"etag", etag}, {"cache-control", "private, no-cache"}}};
  if (request.if_none_match.find(etag) != std::string::npos) {
    reply.status = 304;
    return reply;
  }
  reply.headers.push_back({"content-type", "text/calendar; charset=utf-8"});
  reply.body = papers::CalendarFeed(held->chains, held->party_ids, bundle, clock_.Now());
  return reply;
}

StatusOr<CalendarRoute::Held> CalendarRoute::HeldAt(const std::string& path) {
  if (!path.ends_with(kEnding)) return NotFound("CALENDAR_UNKNOWN", "there is no such calendar");
  const StatusOr<core::CalendarHolder> holder =
      accounts_.FindCalendarFeed(path.substr(0, path.size() - kEnding.size()));
  if (!holder.ok()) return holder.status();
  Held held{.chains = {}, .party_ids = (*holder).party_ids};
  for (const std::string& ledger_id : (*holder).ledger_ids) {
    StatusOr<chain::LedgerState> state = ReadState(ledgers_, (*holder).caller, ledger_id);
    if (!state.ok()) return state.status();
    held.chains.push_back(*std::move(state));
  }
  return held;
}

}  // namespace ketentafel::doors
