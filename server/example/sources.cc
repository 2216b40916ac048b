#include "server/example/sources.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace ketentafel::example {
namespace {

namespace fs = std::filesystem;

Status Unreadable(const fs::path& path) {
  return InvalidArgument("OPTION_INVALID", "cannot read the example " + path.string());
}

StatusOr<std::string> ReadFile(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Unreadable(path);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// What lies in a folder, by name.
std::vector<fs::path> Inside(const fs::path& folder) {
  std::vector<fs::path> paths;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

// Adds the examples' files that lie directly in a folder.
Status AddParts(const fs::path& folder, std::vector<std::string>* parts) {
  for (const fs::path& path : Inside(folder)) {
    if (path.extension() != ".json") continue;
    StatusOr<std::string> part = ReadFile(path);
    if (!part.ok()) return part.status();
    parts->push_back(*std::move(part));
  }
  return OkStatus();
}

}  // namespace

StatusOr<std::vector<Source>> ReadSources(const fs::path& path) {
  std::vector<Source> sources;
  if (!fs::is_directory(path)) {
    StatusOr<std::string> json = ReadFile(path);
    if (!json.ok()) return json.status();
    sources.push_back({path.stem().string(), {*std::move(json)}});
    return sources;
  }
  std::vector<std::string> beginning;
  KETENTAFEL_RETURN_IF_ERROR(AddParts(path, &beginning));
  for (const fs::path& folder : Inside(path)) {
    if (!fs::is_directory(folder)) continue;
    Source source{path.filename().string() + "/" + folder.filename().string(), beginning};
    KETENTAFEL_RETURN_IF_ERROR(AddParts(folder, &source.parts));
    sources.push_back(std::move(source));
  }
  if (sources.empty()) return Unreadable(path);
  return sources;
}

}  // namespace ketentafel::example
