#include "server/doors/listen_address.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include "server/doors/acceptor.h"

namespace ketentafel::doors {

namespace asio = boost::asio;

bool IsLoopback(const std::string& address) {
  boost::system::error_code error;
  const asio::ip::address parsed = asio::ip::make_address(address, error);
  return !error && parsed.is_loopback();
}

std::string HostAndPort(const std::string& address, uint16_t port) {
  const bool is_v6 = address.find(':') != std::string::npos;
  return (is_v6 ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

Status CheckListen(const std::string& address, uint16_t port) {
  asio::io_context io;
  asio::ip::tcp::acceptor acceptor(io);
  return OpenAcceptor(address, port, acceptor);
}

}  // namespace ketentafel::doors
