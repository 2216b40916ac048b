// Opening a listening socket, with errors that an operator understands.
#ifndef KETENTAFEL_DOORS_ACCEPTOR_H_
#define KETENTAFEL_DOORS_ACCEPTOR_H_

#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>

#include "shared/base/status.h"

namespace ketentafel::doors {

// Errors: UNAVAILABLE PORT_IN_USE; INVALID_ARGUMENT ADDRESS_INVALID; INTERNAL LISTEN_FAILED.
Status OpenAcceptor(const std::string& address, uint16_t port,
                    boost::asio::ip::tcp::acceptor& acceptor);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_ACCEPTOR_H_
