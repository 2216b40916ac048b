#include "server/example/loader.h"

#include <future>
#include <map>
#include <memory>
#include <utility>

#include "shared/chain/refusals.h"

namespace ketentafel::example {
namespace {

class Loading {
 public:
  Loading(const Script& script, core::Ledgers& ledgers, core::Accounts& accounts)
      : script_(script), ledgers_(ledgers), accounts_(accounts) {}

  StatusOr<std::vector<PersonalLink>> Run();

 private:
  Status SignInOperator();
  // The session of a person, who signs in when first needed.
  StatusOr<std::string> SessionOf(const std::string& person);
  StatusOr<std::string> MakeLink(const std::string& person);
  Status Submit(const Step& step);
  Status SubmitAll();
  StatusOr<std::vector<PersonalLink>> FreshLinks();
  StatusOr<PersonalLink> FreshLink(const std::string& person);
  Status SignEveryoneOut();

  const Script& script_;
  core::Ledgers& ledgers_;
  core::Accounts& accounts_;
  std::map<std::string, std::string> sessions_;  // person -> secret
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

StatusOr<std::string> Loading::SessionOf(const std::string& person) {
  if (const auto found = sessions_.find(person); found != sessions_.end()) return found->second;
  StatusOr<std::string> secret = MakeLink(person);
  if (!secret.ok()) return secret.status();
  v1::OpenLinkRequest request;
  request.set_secret(*secret);
  StatusOr<v1::OpenLinkResponse> opened = accounts_.OpenLink("", request);
  if (!opened.ok()) return opened.status();
  return sessions_[person] = opened->session_secret();
}

Status Loading::Submit(const Step& step) {
  StatusOr<std::string> session = SessionOf(step.as);
  if (!session.ok()) return session.status();
  StatusOr<core::CallerIdentity> caller = accounts_.FindSession(*session);
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

StatusOr<std::vector<PersonalLink>> Loading::Run() {
  KETENTAFEL_RETURN_IF_ERROR(SignInOperator());
  const Status submitted = SubmitAll();
  StatusOr<std::vector<PersonalLink>> links = std::vector<PersonalLink>();
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

StatusOr<std::vector<PersonalLink>> LoadExample(const Script& script, core::Ledgers& ledgers,
                                                core::Accounts& accounts) {
  return Loading(script, ledgers, accounts).Run();
}

}  // namespace ketentafel::example
