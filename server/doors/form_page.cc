#include "server/doors/form_page.h"

#include <string_view>
#include <utility>

namespace ketentafel::doors {
namespace {

constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'";

}  // namespace

HttpReply FormPage(int status, std::string html) {
  return {.status = status,
          .headers = {{"content-type", "text/html; charset=utf-8"},
                      {"content-security-policy", std::string(kPolicy)},
                      // Under no-referrer a browser sends a form with "Origin: null", which the
                      // door takes for another site's. Source: Fetch, "append a request Origin
                      // header". An address that holds a secret goes nowhere else.
                      {"referrer-policy", "same-origin"},
                      {"cache-control", "no-store"}},
          .body = std::move(html)};
}

}  // namespace ketentafel::doors
