// A client that sends whatever bytes a test wants, and reads what comes back.
#ifndef KETENTAFEL_TESTS_DOORS_RAW_HTTP_H_
#define KETENTAFEL_TESTS_DOORS_RAW_HTTP_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/doors/http_message.h"

namespace ketentafel::doors {

class RawHttp {
 public:
  // `receive_buffer` in bytes; 0: the system's own.
  explicit RawHttp(uint16_t port, int receive_buffer = 0);
  ~RawHttp();
  RawHttp(const RawHttp&) = delete;
  RawHttp& operator=(const RawHttp&) = delete;

  void Send(std::string_view bytes);
  // Sends what the socket takes within a moment: the server may have stopped reading.
  void TrySend(std::string_view bytes);

  // The next whole reply, chunks joined; nothing when the connection ended or was silent.
  std::optional<HttpReply> Receive(std::string_view for_method = "GET");
  // The head of the next reply; what follows is left to ReceiveUntil.
  std::optional<HttpReply> ReceiveHead();
  // Reads until `text` has come. False: the connection ended or was silent first.
  bool ReceiveUntil(std::string_view text);

  // Whether the server ended the connection, within `patience`.
  bool ClosedWithin(std::chrono::milliseconds patience);

  void Close();
  // As when a cable is cut: no goodbye, a reset.
  void Reset();

 private:
  bool ReadSome();

  int socket_ = -1;
  std::string input_;
};

// One request on a connection of its own.
std::optional<HttpReply> Fetch(uint16_t port, std::string_view request);

// "GET <target>" with a right Host and `headers`, each ending in CRLF.
std::string GetRequest(std::string_view target, std::string_view headers = "");

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_TESTS_DOORS_RAW_HTTP_H_
