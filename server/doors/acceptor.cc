#include "server/doors/acceptor.h"

#include "server/doors/listen_address.h"

namespace ketentafel::doors {

namespace asio = boost::asio;

Status OpenAcceptor(const std::string& address, uint16_t port, asio::ip::tcp::acceptor& acceptor) {
  boost::system::error_code error;
  const asio::ip::address ip = asio::ip::make_address(address, error);
  if (error) return InvalidArgument("ADDRESS_INVALID", "not an IP address: " + address);
  const asio::ip::tcp::endpoint at(ip, port);
  acceptor.open(at.protocol(), error);
  if (!error) acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor.bind(at, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (!error) return OkStatus();
  const std::string where = HostAndPort(address, port);
  if (error == asio::error::address_in_use) {
    return Unavailable("PORT_IN_USE", "another program listens on " + where);
  }
  return Internal("LISTEN_FAILED", "cannot listen on " + where + ": " + error.message());
}

}  // namespace ketentafel::doors
