// One connection of a browser or another HTTP client: bytes become requests, replies become bytes.
#ifndef KETENTAFEL_DOORS_HTTP_CONNECTION_H_
#define KETENTAFEL_DOORS_HTTP_CONNECTION_H_

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "server/doors/http_message.h"

namespace ketentafel::doors {

struct ConnectionLimits {
  size_t header_bytes = 16 * 1024;
  size_t body_bytes = 1024 * 1024;
  // Where more is taken: files that somebody sends in.
  struct LongBody {
    std::string path_prefix;
    size_t bytes = 0;
  };
  std::vector<LongBody> long_bodies = {};
  // Between two requests, and for all headers of one to arrive.
  std::chrono::seconds idle{60};
  std::chrono::seconds body{30};
  // For each piece of a reply; nothing while a stream has nothing to say.
  std::chrono::seconds write{20};
};

// How reading a request ended.
enum class ReadOutcome {
  kRequest,
  kClosed,  // by the other side, or too late: nothing to answer
  kMalformed,
  kHeadersTooLarge,
  kBodyTooLarge,  // the headers are known
};

// A socket with HTTP/1.1 on it. Hides the HTTP library from the rest of the room.
// Threads: all calls on the executor of the socket.
class HttpConnection {
 public:
  HttpConnection(boost::asio::ip::tcp::socket socket, const ConnectionLimits& limits);
  ~HttpConnection();

  boost::asio::awaitable<ReadOutcome> Read(HttpRequest& request);

  // A whole reply. `with_body` is kNo for HEAD: the length is told, the body is not sent.
  // False: the connection is lost.
  enum class SendBody { kYes, kNo };
  boost::asio::awaitable<bool> Write(const HttpReply& reply, AfterReply after, SendBody send_body);

  // A reply whose end is not known yet: the head, then chunks, then the end.
  boost::asio::awaitable<bool> StartChunks(const HttpReply& head, AfterReply after);
  boost::asio::awaitable<bool> WriteChunk(const std::vector<boost::asio::const_buffer>& pieces);
  boost::asio::awaitable<bool> EndChunks();

  // Returns when the other side has closed. What it sends meanwhile waits for the next Read().
  boost::asio::awaitable<void> WaitForClose();

  // Lets the other side read the last answer before the connection goes: closing with unread input
  // would reset it, and the answer would be lost.
  boost::asio::awaitable<void> LingerAndClose();

  // At once; what is waiting on the connection ends.
  void Close();

  // "ip:port" of the other side.
  const std::string& caller_address() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HTTP_CONNECTION_H_
