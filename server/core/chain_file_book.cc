#include "server/core/chain_file_book.h"

#include <utility>

#include "server/core/account_book.h"
#include "server/core/chain_copy.h"
#include "server/core/chain_load.h"
#include "server/core/look_inside.h"
#include "server/core/seat_holders.h"
#include "server/core/secrets.h"
#include "shared/base/ids.h"
#include "shared/chain/refusals.h"
#include "shared/chain/rights.h"

namespace ketentafel::core {

StatusOr<std::string> ChainFileBook::Write(const CallerIdentity& caller,
                                           const std::string& ledger_id,
                                           const ChainFileWish& wish) {
  const StatusOr<SeatedLook> look = LookInsideAs(*ledgers_, caller, ledger_id);
  if (!look.ok()) return look.status();
  const chain::LedgerState& state = *look->state;
  if (!chain::IsDirector(state, look->person_id)) {
    return PermissionDenied(chain::refusal::kNotYours, "the chain director takes a chain out")
        .With("needs", "director");
  }
  std::vector<v1::ChangeSet> log;
  if (wish.history == ChainFileWish::History::kWhole) {
    auto read = store_->ChangesAfter(ledger_id, 0, state.revision());
    if (!read.ok()) return read.status();
    log = *std::move(read);
  }
  return JsonOf(ChainFileOf(state, log, wish));
}

Status ChainFileBook::CheckIsNew(const std::string& ledger_id) {
  const auto there = store_->LoadLedger(ledger_id);
  if (!there.ok()) return there.status();
  if (!there->has_value()) return OkStatus();
  return AlreadyExists("CHAIN_FILE_HERE", "this chain is on this server already; load it as a copy");
}

StatusOr<LoadedChain> ChainFileBook::Load(const CallerIdentity& caller, std::string_view json,
                                          const LoadWish& wish) {
  if (caller.account_id.empty()) return Unauthenticated("NOT_SIGNED_IN", "open a link first");
  if (!caller.may_make_chains) {
    return PermissionDenied(chain::refusal::kNotYours, "chains are loaded by who may make them")
        .With("needs", "operator");
  }
  if (json.size() > kLongestChainFile) {
    return ResourceExhausted("CHAIN_FILE_TOO_LARGE", "a chain's file has at most 32 MB");
  }
  StatusOr<v1::ChainFile> file = ReadChainFile(json);
  if (!file.ok()) return file.status();
  KETENTAFEL_RETURN_IF_ERROR(CheckChainFile(*file));
  if (wish.as == LoadWish::As::kCopy) GiveNewIds(NewId, &*file);
  return Store(*file, wish);
}

StatusOr<LoadedChain> ChainFileBook::Store(const v1::ChainFile& file, const LoadWish& wish) {
  const Instant now = clock_->Now();
  const std::vector<store::CommandOutcome> outcomes = OutcomesOf(file, wish, now);
  chain::LedgerState state = StateIn(file);
  const std::string seat_id = DirectorsSeat(state);
  if (seat_id.empty()) {
    return InvalidArgument("CHAIN_FILE_LEADERLESS", "nobody in this file directs the chain");
  }
  std::lock_guard lock(loading_);
  KETENTAFEL_RETURN_IF_ERROR(CheckIsNew(file.ledger_id()));
  // The link first: without its chain it leads nowhere, but nobody can get into a chain without one.
  LoadedChain loaded{.ledger_id = file.ledger_id(), .link_secret = NewSecret()};
  KETENTAFEL_RETURN_IF_ERROR(store_->people().PutLink(
      {HashOf(loaded.link_secret), file.ledger_id(), seat_id, now, now + kLinkLength}));
  KETENTAFEL_RETURN_IF_ERROR(store_->Commit(outcomes));
  for (const store::CommandOutcome& outcome : outcomes) state.Apply(outcome.changes);
  loaded.chain_name = state.chain()->name();
  const auto* person = state.Get<v1::Person>(state.Get<v1::Seat>(seat_id)->person_id());
  if (person != nullptr) loaded.director_name = person->name();
  return loaded;
}

}  // namespace ketentafel::core
