// What the HTTP door reads and answers, free of any HTTP library.
#ifndef KETENTAFEL_DOORS_HTTP_MESSAGE_H_
#define KETENTAFEL_DOORS_HTTP_MESSAGE_H_

#include <string>
#include <string_view>
#include <vector>

namespace ketentafel::doors {

// One header line. Names are in lower case.
struct HttpHeader {
  std::string name;
  std::string value;
};

using HttpHeaders = std::vector<HttpHeader>;

// The value of the first header called `name` (lower case), or empty.
std::string_view FindHeader(const HttpHeaders& headers, std::string_view name);

// How many headers are called `name` (lower case).
int CountHeaders(const HttpHeaders& headers, std::string_view name);

struct HttpRequest {
  std::string method;  // as sent, such as "GET"
  std::string target;  // as sent: path and query
  HttpHeaders headers;
  std::string body;
  std::string caller_address;  // "ip:port" of the other end of the socket
  int version = 11;            // 10 or 11

  // The target without its query.
  std::string_view Path() const;
  // What follows the question mark, or empty.
  std::string_view Query() const;
  std::string_view Header(std::string_view name) const { return FindHeader(headers, name); }
};

struct HttpReply {
  int status = 200;
  HttpHeaders headers;
  std::string body;
};

// How the end of a reply's body is told to the other side.
enum class BodyLength { kFixed, kChunked };

// Whether the connection takes another request after this one.
enum class AfterReply { kKeepOpen, kClose };

// The status line and headers as bytes. `body_bytes` is told when `length` is kFixed.
std::string SerializeHead(const HttpReply& reply, BodyLength length, size_t body_bytes,
                          AfterReply after);

// A short reply in plain text: for people who look at the network panel, never for the page.
HttpReply TextReply(int status, std::string_view text);

// ASCII only, whatever the locale says.
std::string ToLower(std::string_view text);

// Without spaces and tabs at either end.
std::string_view Trimmed(std::string_view text);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HTTP_MESSAGE_H_
