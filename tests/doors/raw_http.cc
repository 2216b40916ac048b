#include "tests/doors/raw_http.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>

#include "shared/wire/headers.h"

namespace ketentafel::doors {
namespace {

constexpr int kSilenceMs = 10'000;

}  // namespace

RawHttp::RawHttp(uint16_t port, int receive_buffer) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
  if (receive_buffer > 0) {
    setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
  }
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_port = htons(port);
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(socket_, reinterpret_cast<const sockaddr*>(&at), sizeof at) != 0) Close();
}

RawHttp::~RawHttp() { Close(); }

void RawHttp::Send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
}

void RawHttp::TrySend(std::string_view bytes) {
  pollfd ready{socket_, POLLOUT, 0};
  while (!bytes.empty() && poll(&ready, 1, 500) == 1) {
    const ssize_t sent = send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent <= 0) return;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
}

bool RawHttp::ReadSome() {
  pollfd ready{socket_, POLLIN, 0};
  if (poll(&ready, 1, kSilenceMs) != 1) return false;
  char buffer[65536];
  const ssize_t got = recv(socket_, buffer, sizeof buffer, 0);
  if (got <= 0) return false;
  input_.append(buffer, static_cast<size_t>(got));
  return true;
}

std::optional<HttpReply> RawHttp::ReceiveHead() {
  size_t end = std::string::npos;
  while ((end = input_.find("\r\n\r\n")) == std::string::npos) {
    if (!ReadSome()) return std::nullopt;
  }
  HttpReply reply;
  const size_t first_line = input_.find("\r\n");
  reply.status = std::atoi(input_.c_str() + sizeof("HTTP/1.1"));
  const std::string lines = input_.substr(first_line + 2, end - first_line);
  for (const auto& [name, value] : wire::ParseHeaders(lines))
    reply.headers.push_back({name, value});
  input_.erase(0, end + 4);
  return reply;
}

std::optional<HttpReply> RawHttp::Receive(std::string_view for_method) {
  std::optional<HttpReply> reply = ReceiveHead();
  if (!reply || for_method == "HEAD" || reply->status == 304) return reply;
  const auto take = [&](size_t size) {
    while (input_.size() < size && ReadSome()) {
    }
    std::string bytes = input_.substr(0, size);
    input_.erase(0, size);
    return bytes;
  };
  if (FindHeader(reply->headers, "transfer-encoding") != "chunked") {
    const std::string length(FindHeader(reply->headers, "content-length"));
    reply->body = take(std::strtoul(length.c_str(), nullptr, 10));
    return reply;
  }
  for (;;) {
    size_t end = std::string::npos;
    while ((end = input_.find("\r\n")) == std::string::npos) {
      if (!ReadSome()) return std::nullopt;
    }
    const size_t size = std::strtoul(input_.c_str(), nullptr, 16);
    input_.erase(0, end + 2);
    reply->body += take(size);
    take(2);
    if (size == 0) return reply;
  }
}

bool RawHttp::ReceiveUntil(std::string_view text) {
  while (input_.find(text) == std::string::npos) {
    if (!ReadSome()) return false;
  }
  return true;
}

bool RawHttp::ClosedWithin(std::chrono::milliseconds patience) {
  const auto end = std::chrono::steady_clock::now() + patience;
  char buffer[65536];
  while (std::chrono::steady_clock::now() < end) {
    pollfd ready{socket_, POLLIN, 0};
    if (poll(&ready, 1, 50) == 1 && recv(socket_, buffer, sizeof buffer, 0) <= 0) return true;
  }
  return false;
}

void RawHttp::Close() {
  if (socket_ >= 0) close(socket_);
  socket_ = -1;
}

void RawHttp::Reset() {
  const linger now{1, 0};
  setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
  Close();
}

std::optional<HttpReply> Fetch(uint16_t port, std::string_view request) {
  RawHttp http(port);
  http.Send(request);
  return http.Receive(request.substr(0, request.find(' ')));
}

std::string GetRequest(std::string_view target, std::string_view headers) {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) +
         "\r\n";
}

}  // namespace ketentafel::doors
