#include "client-wasm/app/model.h"

#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::app {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;

constexpr auto kBlip = seconds(3);
constexpr int64_t kMinutesPerDay = 24 * 60;

v1::CivilDateTime CivilFromMinutes(int64_t minutes_since_1970) {
  int64_t day = minutes_since_1970 / kMinutesPerDay;
  int64_t minute = minutes_since_1970 % kMinutesPerDay;
  if (minute < 0) {
    minute += kMinutesPerDay;
    --day;
  }
  v1::CivilDateTime civil;
  *civil.mutable_date() = chain::DateOf(CivilFromDays(day));
  civil.set_hour(static_cast<int32_t>(minute / 60));
  civil.set_minute(static_cast<int32_t>(minute % 60));
  return civil;
}

v1::Command Tried(const v1::Command& command) {
  v1::Command tried = command;
  tried.set_id(IdFromBits(0, 0));
  return tried;
}

}  // namespace

const content::Bundle& Model::texts() const { return bundles.at(language); }

std::string Model::T(std::string_view key) const { return HasTexts() ? texts().Text(key) : ""; }

std::string Model::T(std::string_view key, const content::Args& args) const {
  return HasTexts() ? texts().Text(key, args) : "";
}

std::string Model::Plural(std::string_view key, int64_t count, const content::Args& args) const {
  return HasTexts() ? texts().Plural(key, count, args) : "";
}

std::string Model::Sentence(const Status& refusal) const {
  return HasTexts() ? content::RefusalText(texts(), refusal) : "";
}

std::string Model::my_party_id() const {
  const auto seats = chain::SeatsOfPerson(state(), me());
  return seats.empty() ? "" : seats.front()->party_id();
}

chain::Caller Model::caller() const {
  return {.person_id = chain ? me() : "", .may_make_chains = account.who.may_make_chains()};
}

chain::Caller Model::library_caller() const {
  chain::Caller caller{.person_id = account.who.account_id()};
  for (const v1::SeatRef& seat : account.who.seats()) {
    caller.memberships.push_back({seat.ledger_id(), seat.chain_name()});
  }
  return caller;
}

std::vector<OpenChain*> Model::Ledgers() const {
  std::vector<OpenChain*> open;
  for (OpenChain* ledger : {chain.get(), library.get()}) {
    if (ledger != nullptr) open.push_back(ledger);
  }
  return open;
}

size_t Model::InDoubt() const {
  size_t count = 0;
  for (const OpenChain* ledger : Ledgers()) count += ledger->outbox.pending().InDoubt();
  return count;
}

size_t Model::Unsent() const {
  size_t count = 0;
  for (const OpenChain* ledger : Ledgers()) count += ledger->outbox.pending().Unanswered();
  return count;
}

bool Model::ShowsLost() const {
  return chain && chain->link.state() == LinkState::kLost &&
         surroundings_->Now() - chain->link.lost_since() >= kBlip;
}

Status Model::Would(const v1::Command& command) const {
  return chain::Decide(state(), presence(), Tried(command), caller(), Now()).status();
}

Status Model::LibraryWould(const v1::Command& command) const {
  return chain::Decide(*shared(), {}, Tried(command), library_caller(), Now()).status();
}

Instant Model::Now() const {
  const Instant here = surroundings_->Now();
  return chain ? here + chain->link.replica().server_ahead() : here;
}

std::vector<chain::PrivacyStop> Model::PrivacyStopsOf(const v1::Command& command) const {
  if (!chain) return {};
  return chain::PrivacyStopsOf({state(), presence(), command, caller(), Now()});
}

Status Model::MayLeave(const v1::Command& command) const {
  if (chain) return chain::CheckPrivacy({state(), presence(), command, caller(), Now()});
  const chain::LedgerState nothing;
  const chain::Presence nobody;
  return chain::CheckPrivacy({nothing, nobody, command, {}, Now()});
}

v1::CivilDateTime Model::Local(Instant instant, std::string_view zone) const {
  const int64_t utc = std::chrono::floor<minutes>(instant.time_since_epoch()).count();
  return CivilFromMinutes(utc + surroundings_->ZoneOffsetMinutes(zone, instant));
}

Instant Model::InstantAt(const v1::CivilDateTime& civil, std::string_view zone) const {
  const int64_t local = DaysFromCivil(chain::CivilOf(civil.date())) * kMinutesPerDay +
                        civil.hour() * 60 + civil.minute();
  const auto at = [](int64_t count) { return Instant(minutes(count)); };
  // The offset depends on the instant that is looked for: a second look settles days on which the
  // clocks change.
  const int first = surroundings_->ZoneOffsetMinutes(zone, at(local));
  return at(local - surroundings_->ZoneOffsetMinutes(zone, at(local - first)));
}

v1::CivilDate Model::Today() const {
  std::string zone = chain && state().chain() != nullptr ? state().chain()->zone() : "";
  if (zone.empty()) zone = surroundings_->LocalZone();
  return Local(Now(), zone).date();
}

const Draft* Model::FindDraft(std::string_view key) const {
  if (chain) {
    if (const Draft* draft = chain->drafts.Find(key)) return draft;
  }
  auto found = page_drafts_.find(key);
  return found == page_drafts_.end() ? nullptr : &found->second;
}

std::string Model::DraftOr(std::string_view key, std::string_view stored) const {
  const Draft* draft = FindDraft(key);
  return draft == nullptr ? std::string(stored) : draft->text;
}

std::string_view Model::Chosen(std::string_view key) const {
  auto found = choices.find(key);
  return found == choices.end() ? std::string_view() : std::string_view(found->second);
}

const Status* Model::RefusalAt(std::string_view place) const {
  auto found = refusals.find(place);
  return found == refusals.end() ? nullptr : &found->second;
}

}  // namespace ketentafel::app
