// Where a door listens.
#ifndef KETENTAFEL_DOORS_LISTEN_ADDRESS_H_
#define KETENTAFEL_DOORS_LISTEN_ADDRESS_H_

#include <cstdint>
#include <string>

#include "shared/base/status.h"

namespace ketentafel::doors {

// Whether only this machine can reach `address`, an IP address in digits.
bool IsLoopback(const std::string& address);

// "127.0.0.1:8080", "[::1]:8080".
std::string HostAndPort(const std::string& address, uint16_t port);

// Whether a door can be opened there. Asked before gRPC is, which tells only that it failed.
// Errors: UNAVAILABLE PORT_IN_USE; INVALID_ARGUMENT ADDRESS_INVALID; INTERNAL LISTEN_FAILED.
Status CheckListen(const std::string& address, uint16_t port);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_LISTEN_ADDRESS_H_
