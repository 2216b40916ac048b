#include "server/doors/static_files.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>

namespace ketentafel::doors {
namespace {

namespace fs = std::filesystem;

struct Coding {
  std::string_view name;
  std::string_view suffix;
};

// In order of preference. Chromium offers no br on plain http outside localhost.
constexpr std::array<Coding, 2> kCodings{{{"br", ".br"}, {"gzip", ".gz"}}};

std::string_view ContentTypeOf(const fs::path& file) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kTypes{{
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".wasm", "application/wasm"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".txt", "text/plain; charset=utf-8"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".ttf", "font/ttf"},
      {".woff2", "font/woff2"},
      {".pdf", "application/pdf"},
  }};
  const std::string extension = file.extension().string();
  for (const auto& [known, type] : kTypes) {
    if (known == extension) return type;
  }
  return "application/octet-stream";
}

// One spelling per file: no escapes, no way up, nothing hidden.
bool IsPlainPath(std::string_view path) {
  if (!path.starts_with('/')) return false;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '-' || c == '_' || c == '.' || c == '~' || c == '+';
    if (!plain) return false;
  }
  return path.find("/.") == std::string_view::npos && path.find("//") == std::string_view::npos;
}

// The file with the coding that it is sent in; empty name: as it is.
struct Variant {
  fs::path file;
  std::string_view coding;
};

struct Choice {
  std::optional<Variant> variant;
  bool varies = false;
};

Choice Choose(const fs::path& file, std::string_view accept_encoding) {
  Choice choice;
  std::error_code error;
  for (const Coding& coding : kCodings) {
    fs::path packed = file;
    packed += coding.suffix;
    if (!fs::is_regular_file(packed, error)) continue;
    choice.varies = true;
    if (choice.variant || !AcceptsCoding(accept_encoding, coding.name)) continue;
    choice.variant = Variant{packed, coding.name};
  }
  if (!choice.variant && fs::is_regular_file(file, error)) choice.variant = Variant{file, ""};
  return choice;
}

std::string EtagOf(const Variant& variant) {
  std::error_code error;
  const auto changed = fs::last_write_time(variant.file, error).time_since_epoch().count();
  const auto size = fs::file_size(variant.file, error);
  std::string tag = "\"" + std::to_string(size) + "-" + std::to_string(changed);
  if (!variant.coding.empty()) tag.append("-").append(variant.coding);
  return tag + "\"";
}

bool MatchesEtag(std::string_view if_none_match, std::string_view etag) {
  while (!if_none_match.empty()) {
    const size_t comma = if_none_match.find(',');
    std::string_view one = Trimmed(if_none_match.substr(0, comma));
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == etag || one == "*") return true;
    if_none_match = comma == std::string_view::npos ? "" : if_none_match.substr(comma + 1);
  }
  return false;
}

std::optional<std::string> Contents(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

HttpReply ReplyWith(const fs::path& file, const Choice& choice, const HttpRequest& request) {
  HttpReply reply;
  const std::string etag = EtagOf(*choice.variant);
  reply.headers = {{"etag", etag},
                   {"cache-control", HasHashedName(file.filename().string())
                                         ? "public, max-age=31536000, immutable"
                                         : "no-cache"}};
  if (choice.varies) reply.headers.push_back({"vary", "Accept-Encoding"});
  if (MatchesEtag(request.Header("if-none-match"), etag)) {
    reply.status = 304;
    return reply;
  }
  std::optional<std::string> contents = Contents(choice.variant->file);
  if (!contents) return TextReply(404, "not found");
  reply.body = *std::move(contents);
  reply.headers.push_back({"content-type", std::string(ContentTypeOf(file))});
  if (!choice.variant->coding.empty()) {
    reply.headers.push_back({"content-encoding", std::string(choice.variant->coding)});
  }
  return reply;
}

}  // namespace

StaticFiles::StaticFiles(std::vector<StaticMount> mounts) : mounts_(std::move(mounts)) {
  std::sort(mounts_.begin(), mounts_.end(), [](const StaticMount& a, const StaticMount& b) {
    return a.prefix.size() > b.prefix.size();
  });
}

HttpReply StaticFiles::Get(const HttpRequest& request) const {
  const std::string_view path = request.Path();
  if (!IsPlainPath(path)) return TextReply(400, "bad path");
  for (const StaticMount& mount : mounts_) {
    if (!path.starts_with(mount.prefix)) continue;
    std::string name(path.substr(mount.prefix.size()));
    if (name.empty() || name.ends_with('/')) name += "index.html";
    const fs::path file = mount.folder / name;
    const Choice choice = Choose(file, request.Header("accept-encoding"));
    return choice.variant ? ReplyWith(file, choice, request) : TextReply(404, "not found");
  }
  return TextReply(404, "not found");
}

bool AcceptsCoding(std::string_view accept_encoding, std::string_view coding) {
  bool any = false;
  while (!accept_encoding.empty()) {
    const size_t comma = accept_encoding.find(',');
    const std::string_view item = accept_encoding.substr(0, comma);
    accept_encoding = comma == std::string_view::npos ? "" : accept_encoding.substr(comma + 1);
    const size_t semicolon = item.find(';');
    const std::string name = ToLower(Trimmed(item.substr(0, semicolon)));
    if (name != coding && name != "*") continue;
    const std::string_view quality =
        semicolon == std::string_view::npos ? "" : Trimmed(item.substr(semicolon + 1));
    const bool refused =
        quality.starts_with("q=0") && quality.find_first_not_of("0.", 2) == std::string_view::npos;
    if (name == coding) return !refused;
    any = !refused;
  }
  return any;
}

bool HasHashedName(std::string_view file_name) {
  constexpr size_t kDigits = 8;
  const size_t dot = file_name.rfind('.');
  if (dot == std::string_view::npos) return false;
  const std::string_view stem = file_name.substr(0, dot);
  const size_t mark = stem.find_last_of(".-");
  if (mark == std::string_view::npos) return false;
  const std::string_view hash = stem.substr(mark + 1);
  return hash.size() >= kDigits &&
         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string_view ContentSecurityPolicy() {
  return "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
         "img-src 'self' data:; connect-src 'self'; font-src 'self'; manifest-src 'self'; "
         "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

}  // namespace ketentafel::doors
