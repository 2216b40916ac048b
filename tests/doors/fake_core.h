// A core that does as tests say, and remembers what the doors asked of it.
#ifndef KETENTAFEL_TESTS_DOORS_FAKE_CORE_H_
#define KETENTAFEL_TESTS_DOORS_FAKE_CORE_H_

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "server/core/accounts.h"
#include "server/core/ledgers.h"
#include "shared/base/clock.h"

namespace ketentafel::doors {

inline constexpr char kSession[] = "session-of-ana";
inline constexpr char kLink[] = "link-of-ana";

// Answers at once; delivers to watches what Publish is given.
class FakeLedgers final : public core::Ledgers {
 public:
  void Submit(core::CallerIdentity caller, v1::SubmitRequest request, SubmitDone done) override;
  core::WatchId Watch(core::CallerIdentity caller, v1::WatchRequest request,
                      std::shared_ptr<core::WatchReader> reader) override;
  void StopWatching(core::WatchId id) override;
  void Hint(core::CallerIdentity caller, v1::HintRequest request, HintDone done) override;
  void ReadState(core::CallerIdentity caller, std::string ledger_id, StateDone done) override;

  // The same bytes to every watch.
  void Publish(const std::shared_ptr<const std::string>& event);
  void EndAll(const Status& why);
  size_t watching();

  // The answer of Submit that is not ok.
  Status refusal;
  std::atomic<int> submitted{0};

 private:
  std::mutex mutex_;
  std::vector<std::pair<core::WatchId, std::shared_ptr<core::WatchReader>>> readers_;
  core::WatchId last_ = 0;
};

// Knows one session and one link.
class FakeAccounts final : public core::Accounts {
 public:
  StatusOr<core::CallerIdentity> FindSession(std::string_view session_secret) override;
  StatusOr<v1::PeekLinkResponse> PeekLink(std::string_view session_secret,
                                          const v1::PeekLinkRequest& request) override;
  StatusOr<v1::OpenLinkResponse> OpenLink(std::string_view session_secret,
                                          const v1::OpenLinkRequest& request) override;
  StatusOr<v1::WhoAmIResponse> WhoAmI(std::string_view session_secret) override;
  Status SignOut(std::string_view session_secret) override;
  StatusOr<v1::MakeLinkResponse> MakeLink(std::string_view session_secret,
                                          const v1::MakeLinkRequest& request) override;
  StatusOr<v1::MakeLinkResponse> MakeFollowUpLink(
      std::string_view session_secret, const v1::MakeFollowUpLinkRequest& request) override;
  StatusOr<v1::MakeCalendarFeedResponse> MakeCalendarFeed(
      std::string_view session_secret) override;
  StatusOr<core::CalendarHolder> FindCalendarFeed(std::string_view secret) override;
  StatusOr<std::string> MakeOperatorLink() override;
};

// 2026-01-01T00:00:00Z; the session ends an hour later.
class FrozenClock final : public Clock {
 public:
  Instant Now() const override { return Instant(std::chrono::seconds(1767225600)); }
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_DOORS_FAKE_CORE_H_
