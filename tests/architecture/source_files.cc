#include "tests/architecture/source_files.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace ketentafel::architecture {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> kNotOursAtTop = {".git", ".deps", "build", "data"};
constexpr std::array<std::string_view, 2> kNotOursAnywhere = {"node_modules", "__pycache__"};

bool IsOurs(const fs::path& path) {
  const std::string top = path.begin()->string();
  if (std::ranges::find(kNotOursAtTop, top) != kNotOursAtTop.end()) return false;
  return std::ranges::none_of(path, [](const fs::path& part) {
    return std::ranges::find(kNotOursAnywhere, part.string()) != kNotOursAnywhere.end();
  });
}

bool ReadText(const fs::path& path, std::vector<std::string>& lines) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  const std::string text = bytes.str();
  if (text.find('\0') != std::string::npos) return false;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return true;
}

std::vector<SourceFile> ReadAll() {
  std::vector<SourceFile> files;
  const fs::path root = KETENTAFEL_ROOT;
  for (auto it = fs::recursive_directory_iterator(root); it != fs::end(it); ++it) {
    const fs::path path = it->path().lexically_relative(root);
    if (!IsOurs(path)) {
      it.disable_recursion_pending();
      continue;
    }
    SourceFile file{.path = path.generic_string(), .lines = {}};
    if (it->is_regular_file() && ReadText(it->path(), file.lines)) files.push_back(std::move(file));
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

}  // namespace

const std::vector<SourceFile>& SourceFiles() {
  static const std::vector<SourceFile>* const files = new std::vector<SourceFile>(ReadAll());
  return *files;
}

std::string_view IncludedBy(std::string_view line) {
  constexpr std::string_view kInclude = "#include ";
  if (!line.starts_with(kInclude)) return {};
  line.remove_prefix(kInclude.size());
  const size_t end = line.find_last_of("\">");
  return end == std::string_view::npos || end == 0 ? std::string_view() : line.substr(1, end - 1);
}

}  // namespace ketentafel::architecture
