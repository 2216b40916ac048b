#include "server/doors/http_session.h"

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>

#include "server/doors/fault_log.h"
#include "server/doors/session_cookie.h"

namespace ketentafel::doors {
namespace {

namespace asio = boost::asio;
using asio::awaitable;

// The refusal of a request that does not come from a page of ours, or nothing.
std::optional<HttpReply> Unwelcome(const HostRule& hosts, const HttpRequest& request) {
  if (CountHeaders(request.headers, "host") != 1) return TextReply(400, "one Host header, please");
  const std::string_view host = request.Header("host");
  if (!hosts.KnowsHost(host)) return TextReply(421, "not a name of this server (see --public-url)");
  if (!hosts.AllowsOrigin(request.Header("origin"), host)) {
    return TextReply(403, "pages from elsewhere may not call this server");
  }
  return std::nullopt;
}

void AddUnlessPresent(HttpReply& reply, std::string_view name, std::string_view value) {
  if (!FindHeader(reply.headers, name).empty()) return;
  reply.headers.push_back({std::string(name), std::string(value)});
}

void AddProtection(HttpReply& reply) {
  AddUnlessPresent(reply, "x-content-type-options", "nosniff");
  AddUnlessPresent(reply, "referrer-policy", "no-referrer");
  AddUnlessPresent(reply, "cross-origin-resource-policy", "same-origin");
  if (FindHeader(reply.headers, "content-type").starts_with("text/html")) {
    AddUnlessPresent(reply, "content-security-policy", ContentSecurityPolicy());
    AddUnlessPresent(reply, "cross-origin-opener-policy", "same-origin");
  }
}

bool IsHead(const HttpRequest& request) { return request.method == "HEAD"; }

}  // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, const ConnectionLimits& limits,
                         HttpServices& services)
    : connection_(std::move(socket), limits), services_(services) {}

awaitable<void> HttpSession::Run() {
  for (bool open = true; open && !draining_;) {
    HttpRequest request;
    waiting_ = true;
    const ReadOutcome outcome = co_await connection_.Read(request);
    waiting_ = false;
    if (outcome == ReadOutcome::kClosed) break;
    if (outcome != ReadOutcome::kRequest) {
      co_await AnswerUnread(request, outcome);
      break;
    }
    open = co_await Answer(request) && After(request) == AfterReply::kKeepOpen;
  }
  connection_.Close();
}

awaitable<void> HttpSession::RunRefusing() {
  draining_ = true;
  const HttpReply reply = TextReply(503, "too many connections");
  co_await connection_.Write(reply, AfterReply::kClose, HttpConnection::SendBody::kYes);
  co_await connection_.LingerAndClose();
}

void HttpSession::Drain() {
  draining_ = true;
  if (waiting_) connection_.Close();
  if (const std::shared_ptr<BridgeStream> stream = open_stream_.lock()) {
    stream->Interrupt(grpc::Status(grpc::StatusCode::UNAVAILABLE, "the server is stopping"));
  }
}

awaitable<bool> HttpSession::Answer(const HttpRequest& request) {
  if (std::optional<HttpReply> refusal = Unwelcome(services_.hosts, request)) {
    co_return co_await Send(request, *std::move(refusal));
  }
  if (request.method == "GET" || IsHead(request)) co_return co_await AnswerGet(request);
  if (request.method != "POST") {
    HttpReply reply = TextReply(405, "GET, HEAD and POST only");
    reply.headers.push_back({"allow", "GET, HEAD, POST"});
    co_return co_await Send(request, std::move(reply));
  }
  if (const MountedRoute* mounted = RouteOf(request); mounted != nullptr) {
    co_return co_await AnswerPost(*mounted, request);
  }
  if (request.version < 11) co_return co_await Send(request, TextReply(505, "HTTP/1.1, please"));
  // Only this type, which no form of another site can send without asking first.
  const std::optional<WebFormat> format = WebFormatOf(request.Header("content-type"));
  if (!format) co_return co_await Send(request, TextReply(415, "gRPC-Web with protobuf only"));
  co_return co_await services_.bridge.Serve(connection_, request, *format, After(request),
                                            open_stream_);
}

awaitable<bool> HttpSession::AnswerGet(const HttpRequest& request) {
  const MountedRoute* mounted = RouteOf(request);
  HttpReply reply = co_await OnWorker([&] {
    return mounted != nullptr ? FromRoute(*mounted, request) : services_.files.Get(request);
  });
  co_return co_await Send(request, std::move(reply));
}

// From a page of this server alone: Unwelcome has looked at the origin, which browsers send along
// with every form.
awaitable<bool> HttpSession::AnswerPost(const MountedRoute& mounted, const HttpRequest& request) {
  const std::string_view type = request.Header("content-type");
  const auto is_sent = [&](const std::string& taken) { return type.starts_with(taken); };
  if (std::ranges::none_of(mounted.posted.types, is_sent)) {
    co_return co_await Send(request, TextReply(415, "not what is taken here"));
  }
  HttpReply reply = co_await OnWorker([&] { return FromRoute(mounted, request); });
  co_return co_await Send(request, std::move(reply));
}

const MountedRoute* HttpSession::RouteOf(const HttpRequest& request) const {
  for (const MountedRoute& mounted : services_.routes) {
    if (request.Path().starts_with(mounted.prefix)) return &mounted;
  }
  return nullptr;
}

awaitable<void> HttpSession::AnswerUnread(const HttpRequest& request, ReadOutcome outcome) {
  HttpReply reply = TextReply(400, "this is not HTTP as we know it");
  if (outcome == ReadOutcome::kHeadersTooLarge) reply = TextReply(431, "too many headers");
  if (outcome == ReadOutcome::kBodyTooLarge) {
    const std::optional<WebFormat> format = WebFormatOf(request.Header("content-type"));
    reply = format ? services_.bridge.TooLarge(*format) : TextReply(413, "too much");
  }
  co_await connection_.Write(reply, AfterReply::kClose, HttpConnection::SendBody::kYes);
  co_await connection_.LingerAndClose();
}

awaitable<HttpReply> HttpSession::OnWorker(std::function<HttpReply()> work) {
  auto on_worker = [](std::function<HttpReply()> todo) -> awaitable<HttpReply> {
    co_return todo();
  };
  co_return co_await asio::co_spawn(services_.workers, on_worker(std::move(work)),
                                    asio::use_awaitable);
}

awaitable<bool> HttpSession::Send(const HttpRequest& request, HttpReply reply) {
  AddProtection(reply);
  const auto send_body =
      IsHead(request) ? HttpConnection::SendBody::kNo : HttpConnection::SendBody::kYes;
  co_return co_await connection_.Write(reply, After(request), send_body);
}

HttpReply HttpSession::FromRoute(const MountedRoute& mounted, const HttpRequest& request) const {
  RouteRequest to_route;
  to_route.path = std::string(request.Path().substr(mounted.prefix.size()));
  to_route.query = std::string(request.Query());
  to_route.session_secret = SessionInAuthorization(request.Header("authorization"));
  if (to_route.session_secret.empty()) {
    to_route.session_secret = SessionInCookies(request.Header("cookie"));
  }
  to_route.caller_address = request.caller_address;
  to_route.accept_language = std::string(request.Header("accept-language"));
  to_route.if_none_match = std::string(request.Header("if-none-match"));
  const bool is_post = request.method == "POST";
  if (is_post) {
    to_route.content_type = std::string(request.Header("content-type"));
    to_route.body = request.body;
  }
  HttpReply reply;
  try {
    reply = is_post ? mounted.route->Post(to_route) : mounted.route->Get(to_route);
  } catch (const std::exception& e) {
    LogFault(request.method + " " + mounted.prefix, Internal("ROUTE_FAILED", e.what()));
    reply = TextReply(500, "the server could not do this just now");
  }
  AddUnlessPresent(reply, "cache-control", "no-store");
  return reply;
}

AfterReply HttpSession::After(const HttpRequest& request) const {
  const bool asked_to_close = ToLower(request.Header("connection")) == "close";
  const bool keep = !draining_ && request.version == 11 && !asked_to_close;
  return keep ? AfterReply::kKeepOpen : AfterReply::kClose;
}

}  // namespace ketentafel::doors
