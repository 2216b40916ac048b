#include "server/doors/paper_addresses.h"

#include <algorithm>
#include <array>

namespace ketentafel::doors {
namespace {

struct NamedFolder {
  std::string_view name;
  PaperFolder folder;
};

constexpr std::array kFolders = {
    NamedFolder{"report", PaperFolder::kReport},
    NamedFolder{"agenda", PaperFolder::kAgenda},
    NamedFolder{"invitation", PaperFolder::kInvitation},
    NamedFolder{"meeting", PaperFolder::kMeeting},
    NamedFolder{"actions", PaperFolder::kActions},
    NamedFolder{"parties", PaperFolder::kParties},
    NamedFolder{"agreements", PaperFolder::kAgreements},
    NamedFolder{"contacts", PaperFolder::kContacts},
    NamedFolder{"take-home", PaperFolder::kTakeHome},
    NamedFolder{"covenant", PaperFolder::kCovenant},
    NamedFolder{"blocks", PaperFolder::kBlocks},
};

constexpr std::string_view kCard = "card/";

// Takes what stands before the first slash.
std::optional<std::string_view> TakePart(std::string_view* path) {
  const size_t slash = path->find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const std::string_view part = path->substr(0, slash);
  path->remove_prefix(slash + 1);
  return part;
}

struct NamedForm {
  std::string_view name;
  papers::Form form;
};

std::optional<NamedForm> NamedFormOf(std::string_view file) {
  const size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const auto form = papers::FormOfEnding(file.substr(dot + 1));
  if (!form) return std::nullopt;
  return NamedForm{file.substr(0, dot), *form};
}

}  // namespace

bool IsPaperId(std::string_view text) {
  return text.size() == 32 && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

std::optional<PaperAddress> PaperAddressOf(std::string_view path) {
  const auto folder_name = TakePart(&path);
  const auto ledger_id = folder_name ? TakePart(&path) : std::nullopt;
  const auto file = ledger_id ? NamedFormOf(path) : std::nullopt;
  if (!file || !IsPaperId(*ledger_id)) return std::nullopt;
  const auto* folder = std::ranges::find(kFolders, *folder_name, &NamedFolder::name);
  if (folder == kFolders.end()) return std::nullopt;
  return PaperAddress{folder->folder, std::string(*ledger_id), std::string(file->name),
                      file->form};
}

std::optional<CardAddress> CardAddressOf(std::string_view path) {
  if (!path.starts_with(kCard)) return std::nullopt;
  const auto file = NamedFormOf(path.substr(kCard.size()));
  if (!file) return std::nullopt;
  return CardAddress{file->name, file->form};
}

std::string_view QueryValue(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    const size_t end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    if (pair.starts_with(name) && pair.substr(name.size()).starts_with('=')) {
      return pair.substr(name.size() + 1);
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return "";
}

}  // namespace ketentafel::doors
