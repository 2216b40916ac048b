#include "server/doors/http_connection.h"

#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_cat.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::awaitable;
using boost::system::error_code;
using tcp = asio::ip::tcp;

constexpr auto kAsTuple = asio::as_tuple(asio::use_awaitable);

// A client that sends ahead while a call is open is read no further than this.
constexpr size_t kReadAhead = 64 * 1024;
// Small: one such buffer stays with every open stream.
constexpr size_t kCloseProbe = 512;
// What a refused upload may still send before the connection is cut.
constexpr size_t kLingerBytes = 64 * 1024 * 1024;
constexpr std::chrono::seconds kLingerTime{5};

void SetSocketOptions(tcp::socket& socket) {
  error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  socket.set_option(asio::socket_base::keep_alive(true), ignored);
  const auto set = [&](int option, int value) {
    setsockopt(socket.native_handle(), IPPROTO_TCP, option, &value, sizeof value);
  };
  // A laptop that was closed is noticed after a minute at most.
  set(TCP_KEEPIDLE, 30);
  set(TCP_KEEPINTVL, 10);
  set(TCP_KEEPCNT, 3);
  set(TCP_USER_TIMEOUT, 30'000);
}

std::string AddressOf(const tcp::socket& socket) {
  error_code error;
  const tcp::endpoint end = socket.remote_endpoint(error);
  if (error) return "?";
  const std::string port = std::to_string(end.port());
  const std::string ip = end.address().to_string();
  return end.address().is_v6() ? "[" + ip + "]:" + port : ip + ":" + port;
}

ReadOutcome OutcomeOf(const error_code& error) {
  if (!error) return ReadOutcome::kRequest;
  if (error == http::error::body_limit) return ReadOutcome::kBodyTooLarge;
  if (error == http::error::header_limit || error == http::error::buffer_overflow) {
    return ReadOutcome::kHeadersTooLarge;
  }
  if (error == http::error::end_of_stream || error == http::error::partial_message) {
    return ReadOutcome::kClosed;
  }
  const bool from_parser = error.category() == make_error_code(http::error::bad_method).category();
  return from_parser ? ReadOutcome::kMalformed : ReadOutcome::kClosed;
}

template <class Fields>
void TakeHead(const http::request<http::string_body, Fields>& from, HttpRequest& to) {
  to.method = std::string(from.method_string());
  to.target = std::string(from.target());
  to.version = static_cast<int>(from.version());
  to.headers.clear();
  for (const auto& field : from) {
    to.headers.push_back({ToLower(field.name_string()), std::string(field.value())});
  }
}

// Units: bytes.
size_t MostFor(const ConnectionLimits& limits, const HttpRequest& request) {
  for (const ConnectionLimits::LongBody& one : limits.long_bodies) {
    if (request.Path().starts_with(one.path_prefix)) return one.bytes;
  }
  return limits.body_bytes;
}

size_t MostOfAll(const ConnectionLimits& limits) {
  size_t most = limits.body_bytes;
  for (const ConnectionLimits::LongBody& one : limits.long_bodies) most = std::max(most, one.bytes);
  return most;
}

}  // namespace

struct HttpConnection::Impl {
  Impl(tcp::socket socket, const ConnectionLimits& the_limits)
      : stream(std::move(socket)), limits(the_limits), address(AddressOf(stream.socket())) {
    SetSocketOptions(stream.socket());
  }

  // In pieces, each with the whole write time: a slow line is not a dead one.
  template <class Buffers>
  awaitable<bool> WriteAll(const Buffers& buffers) {
    beast::buffers_suffix<Buffers> rest(buffers);
    while (asio::buffer_size(rest) > 0) {
      stream.expires_after(limits.write);
      const auto [error, written] = co_await stream.async_write_some(rest, kAsTuple);
      if (error) co_return false;
      rest.consume(written);
    }
    co_return true;
  }

  beast::tcp_stream stream;
  beast::flat_buffer input;
  ConnectionLimits limits;
  std::string address;
};

HttpConnection::HttpConnection(tcp::socket socket, const ConnectionLimits& limits)
    : impl_(std::make_unique<Impl>(std::move(socket), limits)) {}

HttpConnection::~HttpConnection() = default;

const std::string& HttpConnection::caller_address() const { return impl_->address; }

awaitable<ReadOutcome> HttpConnection::Read(HttpRequest& request) {
  http::request_parser<http::string_body> parser;
  parser.header_limit(static_cast<uint32_t>(impl_->limits.header_bytes));
  parser.body_limit(MostOfAll(impl_->limits));
  request.caller_address = impl_->address;

  impl_->stream.expires_after(impl_->limits.idle);
  const auto [head_error, head_bytes] =
      co_await http::async_read_header(impl_->stream, impl_->input, parser, kAsTuple);
  if (head_error && head_error != http::error::body_limit) co_return OutcomeOf(head_error);
  TakeHead(parser.get(), request);
  if (head_error) co_return ReadOutcome::kBodyTooLarge;
  const size_t most = MostFor(impl_->limits, request);
  if (parser.content_length().value_or(0) > most) co_return ReadOutcome::kBodyTooLarge;
  parser.body_limit(most);

  if (ToLower(request.Header("expect")) == "100-continue") {
    const std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    const asio::const_buffer buffer = asio::buffer(go_on);
    if (!co_await impl_->WriteAll(buffer)) co_return ReadOutcome::kClosed;
  }
  // A file takes longer than a call.
  const int patience = most > impl_->limits.body_bytes ? 10 : 1;
  impl_->stream.expires_after(impl_->limits.body * patience);
  const auto [body_error, body_bytes] =
      co_await http::async_read(impl_->stream, impl_->input, parser, kAsTuple);
  if (!body_error) request.body = std::move(parser.get().body());
  co_return OutcomeOf(body_error);
}

awaitable<bool> HttpConnection::Write(const HttpReply& reply, AfterReply after,
                                      SendBody send_body) {
  const std::string head = SerializeHead(reply, BodyLength::kFixed, reply.body.size(), after);
  std::vector<asio::const_buffer> buffers{asio::buffer(head)};
  if (send_body == SendBody::kYes) buffers.push_back(asio::buffer(reply.body));
  co_return co_await impl_->WriteAll(buffers);
}

awaitable<bool> HttpConnection::StartChunks(const HttpReply& head, AfterReply after) {
  const std::string bytes = SerializeHead(head, BodyLength::kChunked, 0, after);
  const asio::const_buffer buffer = asio::buffer(bytes);
  co_return co_await impl_->WriteAll(buffer);
}

awaitable<bool> HttpConnection::WriteChunk(const std::vector<asio::const_buffer>& pieces) {
  const auto chunk = http::make_chunk(pieces);
  co_return co_await impl_->WriteAll(chunk);
}

awaitable<bool> HttpConnection::EndChunks() {
  const auto last = http::make_chunk_last();
  co_return co_await impl_->WriteAll(last);
}

awaitable<void> HttpConnection::WaitForClose() {
  while (impl_->input.size() < kReadAhead) {
    // Only the read side: a write that is under way keeps its own time.
    impl_->stream.expires_never();
    const auto buffer = impl_->input.prepare(kCloseProbe);
    const auto [error, bytes] = co_await impl_->stream.async_read_some(buffer, kAsTuple);
    if (error) co_return;
    impl_->input.commit(bytes);
  }
  // Of whoever sends this much ahead, the next write finds out that it has gone.
  asio::steady_timer never(impl_->stream.get_executor(), asio::steady_timer::time_point::max());
  co_await never.async_wait(asio::use_awaitable);
}

awaitable<void> HttpConnection::LingerAndClose() {
  error_code ignored;
  impl_->stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  const auto end = std::chrono::steady_clock::now() + kLingerTime;
  std::array<char, 16 * 1024> sink;
  for (size_t total = 0; total < kLingerBytes;) {
    impl_->stream.expires_at(end);
    const auto [error, bytes] =
        co_await impl_->stream.async_read_some(asio::buffer(sink), kAsTuple);
    if (error) break;
    total += bytes;
  }
  Close();
}

void HttpConnection::Close() {
  error_code ignored;
  impl_->stream.socket().shutdown(tcp::socket::shutdown_both, ignored);
  impl_->stream.close();
}

}  // namespace ketentafel::doors
