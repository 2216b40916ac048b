#include "server/core/follow_up_book.h"

#include <future>
#include <utility>

#include "server/core/look_inside.h"
#include "server/core/secrets.h"
#include "shared/chain/action_tree.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::core {
namespace {

Status LinkUnknown() {
  return NotFound("LINK_UNKNOWN", "this link was answered, replaced, or is too old");
}

template <class T>
std::string NameOf(const chain::LedgerState& state, const std::string& id) {
  const T* named = state.Get<T>(id);
  return named == nullptr ? "" : named->name();
}

// What an owner may see of the action without signing in.
v1::Action Shown(const v1::Action& action) {
  v1::Action shown;
  shown.set_title(action.title());
  shown.set_state(action.state());
  shown.set_news(action.news());
  if (action.has_due()) *shown.mutable_due() = action.due();
  return shown;
}

// That of the mail in which it was asked last.
std::string LanguageOf(const chain::LedgerState& state, std::string_view follow_up_id) {
  std::string language;
  Instant last;
  for (const auto& delivery : state.All<v1::Delivery>()) {
    if (delivery->follow_up_id() != follow_up_id) continue;
    if (chain::InstantOf(delivery->requested_at()) < last) continue;
    last = chain::InstantOf(delivery->requested_at());
    language = delivery->language();
  }
  return language;
}

}  // namespace

StatusOr<std::string> FollowUpBook::MakeLink(const std::string& ledger_id,
                                             const std::string& follow_up_id) {
  StatusOr<LiveLedgers::Inside> inside = LookInside(*ledgers_, ledger_id);
  if (!inside.ok()) return inside.status();
  const v1::FollowUp* follow_up = nullptr;
  if (inside->state != nullptr) follow_up = inside->state->Get<v1::FollowUp>(follow_up_id);
  if (follow_up == nullptr) {
    return NotFound(chain::refusal::kFollowUpUnknown, "it was asked anew, or never");
  }
  if (follow_up->has_answered_at()) {
    return FailedPrecondition(chain::refusal::kFollowUpAnswered, "it has its answer");
  }
  std::string secret = NewSecret();
  const Instant now = clock_->Now();
  KETENTAFEL_RETURN_IF_ERROR(people_->PutFollowUpLink(
      {HashOf(secret), ledger_id, follow_up_id, now, now + kFollowUpLinkLength}));
  return secret;
}

StatusOr<FollowUpBook::Found> FollowUpBook::Find(std::string_view secret) {
  if (!IsSecret(secret)) return LinkUnknown();
  auto link = people_->FindFollowUpLink(HashOf(secret));
  if (!link.ok()) return link.status();
  if (!link->has_value() || (*link)->expires_at <= clock_->Now()) return LinkUnknown();
  Found found{std::move(**link), nullptr};
  StatusOr<LiveLedgers::Inside> inside = LookInside(*ledgers_, found.link.ledger_id);
  if (!inside.ok()) return inside.status();
  found.state = inside->state;
  if (found.state != nullptr) {
    found.follow_up = found.state->Get<v1::FollowUp>(found.link.follow_up_id);
  }
  if (found.follow_up == nullptr || found.follow_up->has_answered_at()) return LinkUnknown();
  // Who left the table speaks for nobody any more.
  if (chain::SeatsOfPerson(*found.state, found.follow_up->person_id()).empty()) {
    return LinkUnknown();
  }
  return found;
}

StatusOr<FollowUpQuestion> FollowUpBook::Read(std::string_view secret) {
  const StatusOr<Found> found = Find(secret);
  if (!found.ok()) return found.status();
  const chain::LedgerState& state = *(*found).state;
  const v1::FollowUp& follow_up = *(*found).follow_up;
  const auto* action = state.Get<v1::Action>(follow_up.action_id());
  if (action == nullptr) return LinkUnknown();
  if (chain::IsOver(*action)) {
    return FailedPrecondition(chain::refusal::kActionOver, "it was done or dropped meanwhile");
  }
  return FollowUpQuestion{.chain_name = state.chain()->name(),
                          .person_name = NameOf<v1::Person>(state, follow_up.person_id()),
                          .asker_name = NameOf<v1::Person>(state, follow_up.asked_by_person_id()),
                          .language = LanguageOf(state, (*found).link.follow_up_id),
                          .action = Shown(*action)};
}

Status FollowUpBook::Answer(std::string_view secret, v1::AnswerFollowUp answer) {
  const StatusOr<Found> found = Find(secret);
  if (!found.ok()) return found.status();
  answer.set_id((*found).link.follow_up_id);
  v1::Command command;
  *command.mutable_answer_follow_up() = std::move(answer);
  KETENTAFEL_RETURN_IF_ERROR(Submit((*found).link.ledger_id, std::move(command)));
  // The answer is on disk: a link that stays behind leads nowhere any more.
  [[maybe_unused]] const Status tidied = people_->EndFollowUpLink((*found).link.secret_hash);
  return OkStatus();
}

Status FollowUpBook::Submit(const std::string& ledger_id, v1::Command command) {
  auto promise = std::make_shared<std::promise<Status>>();
  std::future<Status> answer = promise->get_future();
  ledgers_->SubmitAsServer(ledger_id, std::move(command),
                           [promise](const StatusOr<v1::SubmitResponse>& response) {
                             promise->set_value(response.status());
                           });
  promise.reset();
  try {
    return answer.get();
  } catch (const std::future_error&) {
    return Unavailable("SHUTTING_DOWN", "the server is stopping; try again in a moment");
  }
}

}  // namespace ketentafel::core
