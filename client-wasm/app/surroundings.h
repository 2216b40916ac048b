#ifndef KETENTAFEL_CLIENT_APP_SURROUNDINGS_H_
#define KETENTAFEL_CLIENT_APP_SURROUNDINGS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::app {

// What the page asks of the browser around it.
// Threads: one; callbacks come on it, never from inside the call that asked.
class Surroundings : public Clock {
 public:
  // 128 random bits as an id.
  virtual std::string NewId() const = 0;

  // How far local time in an IANA zone is ahead of UTC at an instant. Units: minutes.
  virtual int ZoneOffsetMinutes(std::string_view zone, Instant at) const = 0;
  // The zone this device lives in, e.g. "Europe/Amsterdam".
  virtual std::string LocalZone() const = 0;

  // Shows a route in the address bar ("/chain/<id>/live/<id>", after the '#').
  enum class History { kPush, kReplace };
  virtual void ShowRoute(std::string_view route, History history) = 0;
  // The page's address without fragment, e.g. "http://localhost:8080/".
  virtual std::string PageUrl() const = 0;

  // Bytes of the content bundle in a language ("nl", "en").
  virtual void LoadContent(std::string_view language,
                           std::function<void(StatusOr<std::string>)> done) = 0;

  // The code of the later screens travels behind that of the first ones (client-wasm/web/split.mjs).
  // What did not come is fetched again by itself; the page is woken when this changes.
  enum class LaterScreens { kComing, kIn, kLost };
  virtual LaterScreens later_screens() const { return LaterScreens::kIn; }
  // Fetches what is lost at once.
  virtual void FetchLaterScreens() {}

  virtual void CopyText(std::string_view text) = 0;
  virtual void OpenInNewTab(std::string_view url) = 0;
  virtual void Print() = 0;

  // Runs `held` once this tab holds a lock that one tab at a time can have (Web Locks); it keeps
  // it as long as it lives.
  virtual void HoldLock(std::string_view name, std::function<void()> held) = 0;

  // Offers a text as a file of that name to save.
  virtual void SaveFile(std::string_view name, std::string_view text) = 0;
  // Lets the person choose a file and reads it, no further than one byte beyond `most_bytes`; never
  // answers when they choose none.
  virtual void ReadFile(size_t most_bytes, std::function<void(std::string)> done) = 0;

  // Asks for an update: something arrived from outside an event of the page.
  virtual void Wake() = 0;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_SURROUNDINGS_H_
