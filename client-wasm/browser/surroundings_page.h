#ifndef KETENTAFEL_CLIENT_BROWSER_SURROUNDINGS_PAGE_H_
#define KETENTAFEL_CLIENT_BROWSER_SURROUNDINGS_PAGE_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "client-wasm/app/surroundings.h"

namespace ketentafel::browser {

// The browser around the page: clock, time zones (Intl), address bar, clipboard, locks. One object
// per page.
class PageSurroundings : public app::Surroundings {
 public:
  PageSurroundings();
  ~PageSurroundings() override;

  Instant Now() const override;
  std::string NewId() const override;
  int ZoneOffsetMinutes(std::string_view zone, Instant at) const override;
  std::string LocalZone() const override;
  void ShowRoute(std::string_view route, History history) override;
  std::string PageUrl() const override;
  void LoadContent(std::string_view language,
                   std::function<void(StatusOr<std::string>)> done) override;
  LaterScreens later_screens() const override;
  void FetchLaterScreens() override;
  void CopyText(std::string_view text) override;
  void OpenInNewTab(std::string_view url) override;
  void Print() override;
  void HoldLock(std::string_view name, std::function<void()> held) override;
  void SaveFile(std::string_view name, std::string_view text) override;
  void ReadFile(size_t most_bytes, std::function<void(std::string)> done) override;
  void Wake() override;

  // The language of ours that this browser asks for first ("nl", "en"), or nothing.
  std::string BrowserLanguage() const;

  // What the page's script answers, by the number the question went out with.
  void OnContent(uint32_t question, StatusOr<std::string> bytes);
  void OnLock(uint32_t question);
  void OnFile(uint32_t question, std::string bytes);

 private:
  uint32_t last_question_ = 0;
  std::map<uint32_t, std::function<void(StatusOr<std::string>)>> contents_;
  std::map<uint32_t, std::function<void()>> locks_;
  std::map<uint32_t, std::function<void(std::string)>> files_;
  // Offsets change on whole quarters of an hour only; screens ask for many instants each frame.
  mutable std::map<std::pair<std::string, int64_t>, int> offsets_;
};

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_SURROUNDINGS_PAGE_H_
