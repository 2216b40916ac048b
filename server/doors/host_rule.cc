#include "server/doors/host_rule.h"

#include <boost/asio/ip/address.hpp>

#include "server/doors/http_message.h"

namespace ketentafel::doors {
namespace {

std::string_view WithoutScheme(std::string_view address) {
  const size_t mark = address.find("://");
  return mark == std::string_view::npos ? address : address.substr(mark + 3);
}

// A browser leaves a scheme's own port out of Host and Origin alike; some proxies do not.
std::string_view WithoutPort(std::string_view authority, std::string_view port) {
  if (authority.ends_with(port)) authority.remove_suffix(port.size());
  return authority;
}

}  // namespace

HostRule::HostRule(const std::vector<std::string>& names) {
  for (const std::string& name : names) names_.insert(ToLower(name));
}

bool HostRule::KnowsHost(std::string_view host) const {
  const std::string name = HostNameOf(host);
  if (name.empty()) return false;
  if (name == "localhost" || names_.contains(name)) return true;
  boost::system::error_code error;
  boost::asio::ip::make_address(name, error);
  return !error;
}

bool HostRule::AllowsOrigin(std::string_view origin, std::string_view host) const {
  // A proxy may have put its own name for us into Host; the browser knows the public one.
  if (origin.empty() || names_.contains(HostNameOf(origin))) return true;
  const std::string from = ToLower(origin);
  const std::string to = ToLower(host);
  if (from.starts_with("https://")) {
    return WithoutPort(WithoutScheme(from), ":443") == WithoutPort(to, ":443");
  }
  if (from.starts_with("http://")) {
    return WithoutPort(WithoutScheme(from), ":80") == WithoutPort(to, ":80");
  }
  return false;
}

std::string HostNameOf(std::string_view address) {
  address = WithoutScheme(address);
  address = address.substr(0, address.find('/'));
  if (address.starts_with('[')) {
    const size_t end = address.find(']');
    return end == std::string_view::npos ? "" : ToLower(address.substr(1, end - 1));
  }
  return ToLower(address.substr(0, address.find(':')));
}

}  // namespace ketentafel::doors
