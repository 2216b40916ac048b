// Which names this server answers to, and which pages may call it.
#ifndef KETENTAFEL_DOORS_HOST_RULE_H_
#define KETENTAFEL_DOORS_HOST_RULE_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace ketentafel::doors {

// Protects against DNS rebinding (a foreign name that points here) and against other sites'
// pages that post here with the browser's cookie.
class HostRule {
 public:
  // `names`: further host names without port, such as that of the public address. `localhost` and
  // addresses in digits are always known: a rebinding attack needs a name of its own.
  explicit HostRule(const std::vector<std::string>& names);

  // Is `host` (the Host header: a name or address, perhaps with a port) one of ours?
  [[nodiscard]] bool KnowsHost(std::string_view host) const;

  // May a page from `origin` call the server that was addressed as `host`? One with the same name
  // and port may, and one from a name of ours. No origin at all comes from a client that is not a
  // page, or from the page's own GET.
  [[nodiscard]] bool AllowsOrigin(std::string_view origin, std::string_view host) const;

 private:
  std::set<std::string, std::less<>> names_;
};

// The host of a URL or of a Host header, without scheme, port and path, in lower case.
std::string HostNameOf(std::string_view address);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HOST_RULE_H_
