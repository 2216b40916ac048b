#ifndef KETENTAFEL_TESTS_STORE_TEMP_FOLDER_H_
#define KETENTAFEL_TESTS_STORE_TEMP_FOLDER_H_

#include <cstdlib>
#include <filesystem>
#include <string>

namespace ketentafel::testing {

// A folder of its own for one test, gone afterwards.
class TempFolder {
 public:
  TempFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ketentafel-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  ~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  std::string File(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_STORE_TEMP_FOLDER_H_
