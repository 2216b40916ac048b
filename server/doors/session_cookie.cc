#include "server/doors/session_cookie.h"

#include "server/doors/http_message.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kCookieName = "ketentafel_session";
constexpr std::string_view kBearer = "Bearer ";

// Base64url: needs no quoting in a cookie, and cannot end a header line.
bool IsSecret(std::string_view text) {
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '-' || c == '_';
    if (!plain) return false;
  }
  return !text.empty();
}

bool IsDigits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string CookieLine(std::string_view secret, std::string_view max_age_s,
                       PageTransport transport) {
  std::string line(kCookieName);
  line.append("=").append(secret);
  line.append("; HttpOnly; SameSite=Strict; Path=/; Max-Age=").append(max_age_s);
  if (transport == PageTransport::kTls) line.append("; Secure");
  return line;
}

}  // namespace

std::string SetSessionValue(std::string_view secret, std::chrono::seconds lifetime) {
  return std::string(secret) + " " + std::to_string(lifetime.count());
}

std::string EndSessionValue() { return "end"; }

std::optional<std::string> SetCookieLine(std::string_view set_session_value,
                                         PageTransport transport) {
  if (set_session_value == EndSessionValue()) return CookieLine("", "0", transport);
  const size_t space = set_session_value.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view secret = set_session_value.substr(0, space);
  const std::string_view max_age_s = set_session_value.substr(space + 1);
  if (!IsSecret(secret) || !IsDigits(max_age_s)) return std::nullopt;
  return CookieLine(secret, max_age_s, transport);
}

std::string SessionInCookies(std::string_view cookie_header) {
  while (!cookie_header.empty()) {
    const size_t semicolon = cookie_header.find(';');
    const std::string_view cookie = Trimmed(cookie_header.substr(0, semicolon));
    cookie_header = semicolon == std::string_view::npos ? "" : cookie_header.substr(semicolon + 1);
    const size_t equals = cookie.find('=');
    if (equals == std::string_view::npos || cookie.substr(0, equals) != kCookieName) continue;
    const std::string_view secret = cookie.substr(equals + 1);
    if (IsSecret(secret)) return std::string(secret);
  }
  return {};
}

std::string SessionInAuthorization(std::string_view authorization) {
  if (!authorization.starts_with(kBearer)) return {};
  const std::string_view secret = Trimmed(authorization.substr(kBearer.size()));
  return IsSecret(secret) ? std::string(secret) : std::string();
}

std::string AuthorizationOf(std::string_view secret) { return std::string(kBearer).append(secret); }

}  // namespace ketentafel::doors
