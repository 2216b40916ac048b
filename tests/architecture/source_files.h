#ifndef KETENTAFEL_TESTS_ARCHITECTURE_SOURCE_FILES_H_
#define KETENTAFEL_TESTS_ARCHITECTURE_SOURCE_FILES_H_

#include <string>
#include <string_view>
#include <vector>

namespace ketentafel::architecture {

// A file of this repository: its path from the root, with '/', and its lines.
struct SourceFile {
  std::string path;
  std::vector<std::string> lines;
};

// Every text file of the repository, but not what is built, installed or recorded.
const std::vector<SourceFile>& SourceFiles();

// What an #include line names, or nothing when the line is another one.
std::string_view IncludedBy(std::string_view line);

}  // namespace ketentafel::architecture

#endif  // KETENTAFEL_TESTS_ARCHITECTURE_SOURCE_FILES_H_
