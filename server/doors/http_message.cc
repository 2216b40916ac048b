#include "server/doors/http_message.h"

#include <algorithm>

namespace ketentafel::doors {
namespace {

std::string_view ReasonPhrase(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 408:
      return "Request Timeout";
    case 410:
      return "Gone";
    case 413:
      return "Content Too Large";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "-";
  }
}

// RFC 9110: these have no body and say nothing about its length.
bool HasNoBody(int status) { return status == 204 || status == 304; }

}  // namespace

std::string_view FindHeader(const HttpHeaders& headers, std::string_view name) {
  for (const HttpHeader& header : headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

int CountHeaders(const HttpHeaders& headers, std::string_view name) {
  return static_cast<int>(std::count_if(headers.begin(), headers.end(),
                                        [&](const HttpHeader& h) { return h.name == name; }));
}

std::string_view HttpRequest::Path() const {
  return std::string_view(target).substr(0, target.find('?'));
}

std::string_view HttpRequest::Query() const {
  const size_t mark = target.find('?');
  return mark == std::string::npos ? std::string_view() : std::string_view(target).substr(mark + 1);
}

std::string SerializeHead(const HttpReply& reply, BodyLength length, size_t body_bytes,
                          AfterReply after) {
  std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " ";
  head.append(ReasonPhrase(reply.status)).append("\r\n");
  for (const HttpHeader& header : reply.headers) {
    head.append(header.name).append(": ").append(header.value).append("\r\n");
  }
  if (length == BodyLength::kChunked) {
    head.append("transfer-encoding: chunked\r\n");
  } else if (!HasNoBody(reply.status)) {
    head.append("content-length: ").append(std::to_string(body_bytes)).append("\r\n");
  }
  head.append(after == AfterReply::kClose ? "connection: close\r\n" : "connection: keep-alive\r\n");
  return head.append("\r\n");
}

HttpReply TextReply(int status, std::string_view text) {
  HttpReply reply;
  reply.status = status;
  reply.headers = {{"content-type", "text/plain; charset=utf-8"}, {"cache-control", "no-store"}};
  reply.body = std::string(text) + "\n";
  return reply;
}

std::string ToLower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view Trimmed(std::string_view text) {
  const size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

}  // namespace ketentafel::doors
