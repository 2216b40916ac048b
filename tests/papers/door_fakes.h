#ifndef KETENTAFEL_TESTS_PAPERS_DOOR_FAKES_H_
#define KETENTAFEL_TESTS_PAPERS_DOOR_FAKES_H_

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "shared/base/clock.h"
#include "tests/content/built_bundle.h"
#include "tests/rules/table.h"

// What stands behind the routes of papers and calendars.
namespace ketentafel::doors {

// One ledger, open to ana.
class OneLedger final : public core::Ledgers {
 public:
  explicit OneLedger(chain::Table at_hand) : table(std::move(at_hand)) {}

  void Submit(core::CallerIdentity, v1::SubmitRequest, SubmitDone) override {}
  core::WatchId Watch(core::CallerIdentity, v1::WatchRequest,
                      std::shared_ptr<core::WatchReader>) override {
    return 0;
  }
  void StopWatching(core::WatchId) override {}
  void Hint(core::CallerIdentity, v1::HintRequest, HintDone) override {}
  void ReadState(core::CallerIdentity caller, std::string ledger_id, StateDone done) override {
    if (caller.account_id != "ana") {
      return done(PermissionDenied("NOT_YOURS", "no seat at this table"));
    }
    if (ledger_id != table.state.ledger_id()) return done(NotFound("LEDGER_UNKNOWN", "none"));
    done(table.state);
  }

  chain::Table table;
};

// Everybody's session is their name; the person has that name too. Calendars are at the addresses
// given.
class Names final : public core::Accounts {
 public:
  explicit Names(std::map<std::string, std::string, std::less<>> calendars = {},
                 std::string ledger_id = "")
      : calendars_(std::move(calendars)), ledger_id_(std::move(ledger_id)) {}

  StatusOr<core::CallerIdentity> FindSession(std::string_view secret) override {
    if (secret.empty()) return Unauthenticated("NOT_SIGNED_IN", "who is it?");
    return core::CallerIdentity{.account_id = std::string(secret)};
  }
  StatusOr<v1::PeekLinkResponse> PeekLink(std::string_view, const v1::PeekLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::OpenLinkResponse> OpenLink(std::string_view, const v1::OpenLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::WhoAmIResponse> WhoAmI(std::string_view secret) override {
    v1::WhoAmIResponse who;
    v1::SeatRef* seat = who.add_seats();
    seat->set_ledger_id(ledger_id_);
    seat->set_person_id(chain::Id(secret));
    return who;
  }
  Status SignOut(std::string_view) override { return OkStatus(); }
  StatusOr<v1::MakeLinkResponse> MakeLink(std::string_view, const v1::MakeLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<v1::MakeCalendarFeedResponse> MakeCalendarFeed(std::string_view) override {
    return Internal("UNUSED", "");
  }
  StatusOr<core::CalendarHolder> FindCalendarFeed(std::string_view secret) override {
    const auto found = calendars_.find(secret);
    if (found == calendars_.end()) return NotFound("CALENDAR_UNKNOWN", "none");
    return core::CalendarHolder{
        {.account_id = found->second}, {ledger_id_}, {chain::Id(found->second + ".party")}};
  }
  StatusOr<v1::MakeLinkResponse> MakeFollowUpLink(std::string_view,
                                                  const v1::MakeFollowUpLinkRequest&) override {
    return Internal("UNUSED", "");
  }
  StatusOr<std::string> MakeOperatorLink() override { return Internal("UNUSED", ""); }

 private:
  const std::map<std::string, std::string, std::less<>> calendars_;
  const std::string ledger_id_;
};

class HandClock final : public Clock {
 public:
  explicit HandClock(Instant start) : now(start) {}
  Instant Now() const override { return now; }

  Instant now;
};

inline std::vector<content::Bundle> BothBundles() {
  std::vector<content::Bundle> bundles;
  bundles.push_back(content::BuiltBundle("nl"));
  bundles.push_back(content::BuiltBundle("en"));
  return bundles;
}

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_PAPERS_DOOR_FAKES_H_
