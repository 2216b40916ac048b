#include "client-wasm/app/route.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "shared/base/ids.h"

namespace ketentafel::app {
namespace {

constexpr std::array<std::pair<std::string_view, Screen>, 6> kChainScreens = {{
    {"setup", Screen::kSetup},
    {"parties", Screen::kParties},
    {"meetings", Screen::kMeetings},
    {"actions", Screen::kActions},
    {"follow-up", Screen::kFollowUp},
    {"search", Screen::kSearch},
}};

constexpr std::array<std::pair<std::string_view, Screen>, 5> kMeetingScreens = {{
    {"plan", Screen::kPlan},
    {"live", Screen::kLive},
    {"wall", Screen::kWall},
    {"report", Screen::kReport},
    {"mail", Screen::kMail},
}};

constexpr std::array<std::pair<std::string_view, Screen>, 5> kDetailScreens = {{
    {"blocks", Screen::kBlocks},
    {"instruments", Screen::kInstruments},
    {"personas", Screen::kPersonas},
    {"cards", Screen::kCards},
    {"agreements", Screen::kAgreements},
}};

// An id, or a key of the content library.
bool IsDetail(std::string_view text) {
  return text.size() <= 80 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
         });
}

std::vector<std::string_view> Parts(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const size_t end = path.find('/');
    if (end != 0) parts.push_back(path.substr(0, end));
    if (end == std::string_view::npos) break;
    path.remove_prefix(end + 1);
  }
  return parts;
}

}  // namespace

Route ParseRoute(std::string_view fragment) {
  if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
  const auto parts = Parts(fragment);
  if (parts.size() == 1 && parts[0] == "new") return {.screen = Screen::kNewChain};
  if (parts.size() == 2 && parts[0] == "link") {
    return {.screen = Screen::kLink, .link_secret = std::string(parts[1])};
  }
  if (parts.size() < 2 || parts[0] != "chain" || !IsId(parts[1])) return {};
  Route route{.screen = Screen::kHome, .ledger_id = std::string(parts[1])};
  if (parts.size() < 3) return route;
  for (const auto& [word, screen] : kChainScreens) {
    if (parts[2] == word) route.screen = screen;
  }
  for (const auto& [word, screen] : kDetailScreens) {
    if (parts[2] != word) continue;
    route.screen = screen;
    if (parts.size() > 3 && IsDetail(parts[3])) route.detail = parts[3];
    return route;
  }
  if (parts.size() < 4 || !IsId(parts[3])) return route;
  for (const auto& [word, screen] : kMeetingScreens) {
    if (parts[2] != word) continue;
    route.screen = screen;
    route.meeting_id = parts[3];
  }
  return route;
}

std::string FormatRoute(const Route& route) {
  if (route.screen == Screen::kNewChain) return "/new";
  if (route.screen == Screen::kLink || route.ledger_id.empty()) return "/";
  const std::string chain = "/chain/" + route.ledger_id;
  for (const auto& [word, screen] : kChainScreens) {
    if (route.screen == screen) return chain + "/" + std::string(word);
  }
  for (const auto& [word, screen] : kDetailScreens) {
    if (route.screen != screen) continue;
    const std::string list = chain + "/" + std::string(word);
    return route.detail.empty() ? list : list + "/" + route.detail;
  }
  for (const auto& [word, screen] : kMeetingScreens) {
    if (route.screen == screen) return chain + "/" + std::string(word) + "/" + route.meeting_id;
  }
  return chain;
}

}  // namespace ketentafel::app
