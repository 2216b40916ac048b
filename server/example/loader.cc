#include "server/example/loader.h"

#include <algorithm>
#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <utility>

#include "server/example/journey_clock.h"
#include "shared/chain/refusals.h"

namespace ketentafel::example {
namespace {

// A session that nobody uses ends after a month.
constexpr Micros kLookIn = std::chrono::hours(24 * 20);

class Loading {
 public:
  Loading(const Script& script, core::Core& core, JourneyClock& clock)
      : script_(script), ledgers_(core.ledgers()), accounts_(core.accounts()), clock_(clock) {}

  // `now`: when the journey is over.
  StatusOr<std::vector<PersonalLink>> Run(Instant now);

 private:
  Status SignInOperator();
  // Time passes. The operator, who lets the others in, looks in now and then.
  Status PassTime(Instant until);
  // Who a person is to the core; they sign in when first needed.
  StatusOr<core::CallerIdentity> CallerFor(const std::string& person);
  StatusOr<std::string> MakeLink(const std::string& person);
  Status Submit(const Step& step);
  Status SubmitAll();
  StatusOr<std::vector<PersonalLink>> FreshLinks();
  StatusOr<PersonalLink> FreshLink(const std::string& person);
  Status SignEveryoneOut();

  const Script& script_;
  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  JourneyClock& clock_;
  std::map<std::string, std::string> sessions_;  // person -> secret
  std::map<std::string, core::CallerIdentity> callers_;
};

Status Loading::SignInOperator() {
  StatusOr<std::string> secret = accounts_.MakeOperatorLink();
  if (!secret.ok()) return secret.status();
  v1::OpenLinkRequest request;
  request.set_secret(*secret);
  StatusOr<v1::OpenLinkResponse> opened = accounts_.OpenLink("", request);
  if (!opened.ok()) return opened.status();
  sessions_[script_.operator_key] = opened->session_secret();
  return OkStatus();
}

StatusOr<std::string> Loading::MakeLink(const std::string& person) {
  v1::MakeLinkRequest request;
  request.set_ledger_id(script_.ledger_id);
  request.set_seat_id(script_.seat_ids.at(person));
  StatusOr<v1::MakeLinkResponse> link =
      accounts_.MakeLink(sessions_.at(script_.operator_key), request);
  if (!link.ok()) return link.status();
  return link->secret();
}

StatusOr<core::CallerIdentity> Loading::CallerFor(const std::string& person) {
  if (const auto known = callers_.find(person); known != callers_.end()) return known->second;
  if (!sessions_.contains(person)) {
    StatusOr<std::string> secret = MakeLink(person);
    if (!secret.ok()) return secret.status();
    v1::OpenLinkRequest request;
    request.set_secret(*secret);
    StatusOr<v1::OpenLinkResponse> opened = accounts_.OpenLink("", request);
    if (!opened.ok()) return opened.status();
    sessions_[person] = opened->session_secret();
  }
  StatusOr<core::CallerIdentity> caller = accounts_.FindSession(sessions_.at(person));
  if (caller.ok()) callers_[person] = *caller;
  return caller;
}

Status Loading::PassTime(Instant until) {
  for (Instant at = clock_.Now(); at < until;) {
    at = std::min(until, at + kLookIn);
    clock_.TurnTo(at);
    const auto looked_in = accounts_.FindSession(sessions_.at(script_.operator_key));
    if (!looked_in.ok()) return looked_in.status();
  }
  return OkStatus();
}

Status Loading::Submit(const Step& step) {
  if (step.at) KETENTAFEL_RETURN_IF_ERROR(PassTime(*step.at));
  StatusOr<core::CallerIdentity> caller = CallerFor(step.as);
  if (!caller.ok()) return caller.status();
  v1::SubmitRequest request;
  request.set_ledger_id(script_.ledger_id);
  *request.mutable_command() = step.command;
  std::promise<Status> answer;
  ledgers_.Submit(*caller, std::move(request), [&](StatusOr<v1::SubmitResponse> response) {
    answer.set_value(response.ok() ? OkStatus() : response.status());
  });
  return answer.get_future().get();
}

StatusOr<PersonalLink> Loading::FreshLink(const std::string& person) {
  StatusOr<std::string> secret = MakeLink(person);
  if (!secret.ok()) return secret.status();
  v1::PeekLinkRequest request;
  request.set_secret(*secret);
  StatusOr<v1::PeekLinkResponse> who = accounts_.PeekLink("", request);
  if (!who.ok()) return who.status();
  return PersonalLink{who->person_name(), who->party_name(), *secret};
}

Status Loading::SignEveryoneOut() {
  for (const auto& [person, session] : sessions_) {
    KETENTAFEL_RETURN_IF_ERROR(accounts_.SignOut(session));
  }
  sessions_.clear();
  return OkStatus();
}

Status Loading::SubmitAll() {
  for (size_t i = 0; i < script_.steps.size(); ++i) {
    const Status status = Submit(script_.steps[i]);
    if (status.ok()) continue;
    return Status(status.code(), status.reason(),
                  "example, step " + std::to_string(i + 1) + ": " + status.message());
  }
  return OkStatus();
}

StatusOr<std::vector<PersonalLink>> Loading::FreshLinks() {
  std::vector<PersonalLink> links;
  for (const std::string& person : script_.links_for) {
    StatusOr<PersonalLink> link = FreshLink(person);
    if (!link.ok()) return link.status();
    links.push_back(*std::move(link));
  }
  return links;
}

StatusOr<std::vector<PersonalLink>> Loading::Run(Instant now) {
  KETENTAFEL_RETURN_IF_ERROR(SignInOperator());
  Status submitted = SubmitAll();
  StatusOr<std::vector<PersonalLink>> links = std::vector<PersonalLink>();
  if (submitted.ok()) submitted = PassTime(now);
  clock_.CatchUp();
  if (submitted.ok()) {
    links = FreshLinks();
  } else if (submitted.reason() != chain::refusal::kChainExists) {
    links = submitted;
  }
  // Whatever came of it: nobody's session stays behind.
  KETENTAFEL_RETURN_IF_ERROR(SignEveryoneOut());
  return links;
}

}  // namespace

StatusOr<std::vector<PersonalLink>> LoadExample(const Script& script, store::Store* store,
                                                const Clock& real) {
  JourneyClock clock(&real);
  // Before the core starts, which forgets at once what has expired by its clock.
  if (const auto& began = script.steps.front().at) clock.TurnTo(*began);
  const std::unique_ptr<core::Core> core = core::StartCore(store, &clock);
  return Loading(script, *core, clock).Run(real.Now());
}

}  // namespace ketentafel::example
