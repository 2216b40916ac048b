#ifndef KETENTAFEL_TESTS_PAPERS_SAID_H_
#define KETENTAFEL_TESTS_PAPERS_SAID_H_

#include <string>

// Other people's programs, to read what ours has written.
namespace ketentafel::papers {

// What a shell command writes; the test fails when it ends badly.
std::string Said(const std::string& command);

// A file that is there while this is.
class TempFile {
 public:
  TempFile(const std::string& name, const std::string& bytes);
  ~TempFile();
  TempFile(const TempFile&) = delete;
  TempFile& operator=(const TempFile&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// What a script for Debian's own Python prints; it gets the file's path as sys.argv[1].
std::string PythonSaid(const std::string& script, const std::string& name,
                       const std::string& bytes);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_TESTS_PAPERS_SAID_H_
