#include "tests/papers/said.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

namespace ketentafel::papers {

std::string Said(const std::string& command) {
  std::string said;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  while (const size_t got = fread(buffer, 1, sizeof buffer, pipe)) said.append(buffer, got);
  EXPECT_EQ(pclose(pipe), 0) << command;
  return said;
}

TempFile::TempFile(const std::string& name, const std::string& bytes)
    // Tests run side by side, each in a process of its own.
    : path_(testing::TempDir() + "ketentafel-" + std::to_string(getpid()) + "-" + name) {
  std::ofstream(path_, std::ios::binary) << bytes;
}

TempFile::~TempFile() { std::remove(path_.c_str()); }

std::string PythonSaid(const std::string& script, const std::string& name,
                       const std::string& bytes) {
  const TempFile program("script.py", script);
  const TempFile file(name, bytes);
  return Said("/usr/bin/python3 " + program.path() + " " + file.path());
}

}  // namespace ketentafel::papers
