#include "tests/doors/fake_core.h"

#include <algorithm>

namespace ketentafel::doors {
namespace {

Status NotSignedIn() { return Unauthenticated("NOT_SIGNED_IN", "sign in first"); }

}  // namespace

void FakeLedgers::Submit(core::CallerIdentity, v1::SubmitRequest, SubmitDone done) {
  ++submitted;
  if (!refusal.ok()) return done(refusal);
  v1::SubmitResponse response;
  response.set_revision(7);
  done(response);
}

core::WatchId FakeLedgers::Watch(core::CallerIdentity, v1::WatchRequest request,
                                 std::shared_ptr<core::WatchReader> reader) {
  if (request.ledger_id().empty()) {
    reader->End(NotFound("LEDGER_UNKNOWN", "there is no such ledger"));
    return 0;
  }
  const std::lock_guard lock(mutex_);
  readers_.emplace_back(++last_, std::move(reader));
  return last_;
}

void FakeLedgers::StopWatching(core::WatchId id) {
  const std::lock_guard lock(mutex_);
  std::erase_if(readers_, [&](const auto& entry) { return entry.first == id; });
}

// Takes a hint about a ledger, and one about none it finds too many.
void FakeLedgers::Hint(core::CallerIdentity, v1::HintRequest request, HintDone done) {
  done(request.ledger_id().empty() ? ResourceExhausted("TOO_MANY_HINTS", "five a second")
                                   : OkStatus());
}

void FakeLedgers::ReadState(core::CallerIdentity, std::string, StateDone done) {
  done(NotFound("LEDGER_UNKNOWN", "there is no such ledger"));
}

void FakeLedgers::Publish(const std::shared_ptr<const std::string>& event) {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, reader] : readers_) reader->Deliver(event);
}

void FakeLedgers::EndAll(const Status& why) {
  const std::lock_guard lock(mutex_);
  for (const auto& [id, reader] : readers_) reader->End(why);
}

size_t FakeLedgers::watching() {
  const std::lock_guard lock(mutex_);
  return readers_.size();
}

StatusOr<core::CallerIdentity> FakeAccounts::FindSession(std::string_view session_secret) {
  if (session_secret != kSession) return NotSignedIn();
  return core::CallerIdentity{.account_id = "ana", .may_make_chains = false};
}

StatusOr<v1::PeekLinkResponse> FakeAccounts::PeekLink(std::string_view session_secret,
                                                      const v1::PeekLinkRequest&) {
  v1::PeekLinkResponse response;
  response.set_already_open(session_secret == kSession);
  return response;
}

StatusOr<v1::OpenLinkResponse> FakeAccounts::OpenLink(std::string_view,
                                                      const v1::OpenLinkRequest& request) {
  if (request.secret() != kLink) return NotFound("LINK_UNKNOWN", "there is no such link");
  v1::OpenLinkResponse response;
  response.set_session_secret(kSession);
  response.set_ledger_id("chain");
  return response;
}

StatusOr<v1::WhoAmIResponse> FakeAccounts::WhoAmI(std::string_view session_secret) {
  if (session_secret != kSession) return NotSignedIn();
  v1::WhoAmIResponse response;
  response.set_account_id("ana");
  response.mutable_expires_at()->set_seconds(1767225600 + 3600);
  return response;
}

Status FakeAccounts::SignOut(std::string_view) { return OkStatus(); }

StatusOr<v1::MakeLinkResponse> FakeAccounts::MakeLink(std::string_view,
                                                      const v1::MakeLinkRequest&) {
  return PermissionDenied("SEAT_NOT_YOURS", "only the director makes links");
}

StatusOr<v1::MakeLinkResponse> FakeAccounts::MakeFollowUpLink(std::string_view,
                                                              const v1::MakeFollowUpLinkRequest&) {
  return Internal("NOT_FAKED", "");
}

StatusOr<v1::MakeCalendarFeedResponse> FakeAccounts::MakeCalendarFeed(std::string_view) {
  return Unauthenticated("NOT_SIGNED_IN", "open a link first");
}

StatusOr<core::CalendarHolder> FakeAccounts::FindCalendarFeed(std::string_view) {
  return NotFound("CALENDAR_UNKNOWN", "no such calendar");
}

StatusOr<std::string> FakeAccounts::MakeOperatorLink() { return std::string(kLink); }

}  // namespace ketentafel::doors
