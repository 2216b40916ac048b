// Files of the page: found by path, chosen by what the browser can unpack.
#ifndef KETENTAFEL_DOORS_STATIC_FILES_H_
#define KETENTAFEL_DOORS_STATIC_FILES_H_

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "server/doors/http_message.h"

namespace ketentafel::doors {

// A folder and the path below which its files stand.
struct StaticMount {
  std::string prefix;  // begins and ends with a slash
  std::filesystem::path folder;
};

// Answers GET and HEAD from folders. A precompressed variant stands beside its file as `name.br` or
// `name.gz`. Names that hold a hash are cached for a year, all others are asked for again.
// Threads: any, several at once.
class StaticFiles {
 public:
  // The longest prefix wins, whatever the order.
  explicit StaticFiles(std::vector<StaticMount> mounts);

  // 200, 304, 400 for a path that is none, 404. The body is there for HEAD too.
  [[nodiscard]] HttpReply Get(const HttpRequest& request) const;

 private:
  std::vector<StaticMount> mounts_;
};

// What `Accept-Encoding` says about `coding`. Source: RFC 9110, 12.5.3.
bool AcceptsCoding(std::string_view accept_encoding, std::string_view coding);

// Whether a file's name changes with its content: `app.4f1c09ab.wasm`, `app-4f1c09ab.js`.
bool HasHashedName(std::string_view file_name);

// For pages of our own: nothing from elsewhere, no inline script, never inside a frame.
std::string_view ContentSecurityPolicy();

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_STATIC_FILES_H_
