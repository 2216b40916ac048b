// A seam for pages made by the server itself, such as reports.
#ifndef KETENTAFEL_DOORS_HTTP_ROUTE_H_
#define KETENTAFEL_DOORS_HTTP_ROUTE_H_

#include <memory>
#include <string>
#include <vector>

#include "server/doors/form_fields.h"
#include "server/doors/http_message.h"

namespace ketentafel::doors {

struct RouteRequest {
  std::string path;            // what follows the route's prefix, as sent
  std::string query;           // what follows the question mark, as sent
  std::string session_secret;  // of the caller; empty: not signed in
  std::string caller_address;
  std::string accept_language;  // as sent
  std::string content_type;    // of a POST, as sent
  std::string body;             // of a POST
  std::string if_none_match;    // as sent
};

// Answers GET (and HEAD) for every path below a prefix; POST where it takes one.
class HttpRoute {
 public:
  virtual ~HttpRoute() = default;

  // The whole answer. A reply without `cache-control` is sent as `no-store`; one in HTML without
  // `content-security-policy` gets the page's own.
  // Threads: called on worker threads, several at once; may block.
  virtual HttpReply Get(const RouteRequest& request) = 0;

  // What a page of this server sent, in one of the types the route is mounted with. Else as Get.
  virtual HttpReply Post(const RouteRequest&) {
    return {.status = 405, .headers = {{"allow", "GET, HEAD"}}, .body = ""};
  }
};

// What a route takes by POST.
struct PostedBody {
  std::vector<std::string> types = {std::string(kFormType)};
  size_t most_bytes = 0;  // 0: what the door takes of any call
};

struct MountedRoute {
  std::string prefix;  // begins and ends with a slash, such as "/papers/"
  std::shared_ptr<HttpRoute> route;
  PostedBody posted = {};
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_HTTP_ROUTE_H_
