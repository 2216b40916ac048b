#include "server/doors/call_metadata.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "server/doors/call_origin.h"
#include "server/doors/session_cookie.h"
#include "shared/wire/base64.h"

namespace ketentafel::doors {
namespace {

using std::chrono::nanoseconds;

// About the connection or the browser, not about the call.
constexpr std::array<std::string_view, 36> kDropped{"accept",
                                                    "accept-charset",
                                                    "accept-encoding",
                                                    "accept-language",
                                                    "cache-control",
                                                    "connection",
                                                    "content-encoding",
                                                    "content-length",
                                                    "content-type",
                                                    "cookie",
                                                    "date",
                                                    "dnt",
                                                    "expect",
                                                    "forwarded",
                                                    "host",
                                                    "keep-alive",
                                                    "origin",
                                                    "pragma",
                                                    "priority",
                                                    "referer",
                                                    "te",
                                                    "trailer",
                                                    "transfer-encoding",
                                                    "upgrade",
                                                    "upgrade-insecure-requests",
                                                    "user-agent",
                                                    "via",
                                                    "x-forwarded-for",
                                                    "x-forwarded-host",
                                                    "x-forwarded-proto",
                                                    "x-grpc-web",
                                                    "x-real-ip",
                                                    "x-user-agent",
                                                    "if-none-match",
                                                    "if-modified-since",
                                                    "range"};
constexpr std::array<std::string_view, 5> kDroppedPrefixes{
    "grpc-", "sec-", "proxy-", "access-control-", kInternalMetadataPrefix};

bool IsDropped(std::string_view name) {
  return std::find(kDropped.begin(), kDropped.end(), name) != kDropped.end() ||
         name == kSetSessionMetadata ||
         std::any_of(kDroppedPrefixes.begin(), kDroppedPrefixes.end(),
                     [&](std::string_view prefix) { return name.starts_with(prefix); });
}

bool IsMetadataName(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

bool IsMetadataText(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c <= 0x7e; });
}

Status Malformed(std::string_view name) {
  return InvalidArgument("METADATA_MALFORMED", "a header of the call is malformed")
      .With("name", std::string(name));
}

}  // namespace

StatusOr<CallMetadata> MetadataFrom(const HttpHeaders& headers) {
  CallMetadata metadata;
  for (const auto& [name, value] : headers) {
    if (name == "grpc-timeout") {
      metadata.timeout = ParseTimeout(value);
      if (!metadata.timeout) return Malformed(name);
      continue;
    }
    if (IsDropped(name) || !IsMetadataName(name)) continue;
    if (name.ends_with("-bin")) {
      std::optional<std::string> bytes = wire::Base64Decode(value);
      if (!bytes) return Malformed(name);
      metadata.entries.emplace_back(name, *std::move(bytes));
      continue;
    }
    if (!IsMetadataText(value)) return Malformed(name);
    metadata.entries.emplace_back(name, value);
  }
  const std::string session = SessionInCookies(FindHeader(headers, "cookie"));
  if (!session.empty() && FindHeader(headers, "authorization").empty()) {
    metadata.entries.emplace_back("authorization", AuthorizationOf(session));
  }
  return metadata;
}

std::optional<nanoseconds> ParseTimeout(std::string_view text) {
  constexpr size_t kMaxDigits = 8;
  if (text.size() < 2 || text.size() > kMaxDigits + 1) return std::nullopt;
  int64_t amount = 0;
  const char* const end = text.data() + text.size() - 1;
  const auto [stop, error] = std::from_chars(text.data(), end, amount);
  if (error != std::errc() || stop != end || amount < 0) return std::nullopt;
  // Eight digits of hours do not fit in nanoseconds; nobody waits longer than a month.
  const auto at_most_a_month = [&](auto unit) {
    constexpr std::chrono::hours kMonth{31 * 24};
    using Unit = decltype(unit);
    return Unit(amount) > kMonth ? nanoseconds(kMonth) : nanoseconds(Unit(amount));
  };
  switch (text.back()) {
    case 'H':
      return at_most_a_month(std::chrono::hours());
    case 'M':
      return at_most_a_month(std::chrono::minutes());
    case 'S':
      return at_most_a_month(std::chrono::seconds());
    case 'm':
      return at_most_a_month(std::chrono::milliseconds());
    case 'u':
      return at_most_a_month(std::chrono::microseconds());
    case 'n':
      return at_most_a_month(nanoseconds());
    default:
      return std::nullopt;
  }
}

}  // namespace ketentafel::doors
