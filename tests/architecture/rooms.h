#ifndef KETENTAFEL_TESTS_ARCHITECTURE_ROOMS_H_
#define KETENTAFEL_TESTS_ARCHITECTURE_ROOMS_H_

#include <string>
#include <string_view>
#include <vector>

namespace ketentafel::architecture {

// A folder and what its files may know: names of KnowledgeOf, or paths from the root.
struct Room {
  std::string_view folder;
  std::vector<std::string_view> may_know;
};

// The rooms, the innermost first. Files outside every room (main.cc) may know everything.
const std::vector<Room>& Rooms();

// The room that the file stands in, or null.
const Room* RoomOf(std::string_view path);

// What including `header` means to know: "grpc", "sqlite", "std", ... or the header's own path when
// it is one of ours.
std::string KnowledgeOf(std::string_view header);

// Whether files of `room` may include `header`.
bool MayInclude(const Room& room, std::string_view header);

}  // namespace ketentafel::architecture

#endif  // KETENTAFEL_TESTS_ARCHITECTURE_ROOMS_H_
