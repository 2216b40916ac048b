// The browser's session: a cookie that scripts cannot read, an `authorization` line to the
// services.
#ifndef KETENTAFEL_DOORS_SESSION_COOKIE_H_
#define KETENTAFEL_DOORS_SESSION_COOKIE_H_

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace ketentafel::doors {

// Initial metadata by which a service gives its browser a session, or ends it. The bridge turns it
// into a cookie and passes it on to nobody.
inline constexpr std::string_view kSetSessionMetadata = "ketentafel-set-session";

// Whether browsers reach the server over TLS (perhaps through a proxy): the cookie then says so.
enum class PageTransport { kPlain, kTls };

// The value for kSetSessionMetadata that starts a session.
std::string SetSessionValue(std::string_view secret, std::chrono::seconds lifetime);

// The value for kSetSessionMetadata that ends the session.
std::string EndSessionValue();

// The `Set-Cookie` line for a value of kSetSessionMetadata; nothing when the value is not one.
// Source: RFC 6265bis for HttpOnly, SameSite and Max-Age.
std::optional<std::string> SetCookieLine(std::string_view set_session_value,
                                         PageTransport transport);

// The session's secret in a `Cookie` header, or empty.
std::string SessionInCookies(std::string_view cookie_header);

// The secret in `authorization: Bearer ...`, or empty.
std::string SessionInAuthorization(std::string_view authorization);

// The other way round.
std::string AuthorizationOf(std::string_view secret);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_SESSION_COOKIE_H_
