#ifndef KETENTAFEL_TESTS_CONTENT_BUILT_BUNDLE_H_
#define KETENTAFEL_TESTS_CONTENT_BUILT_BUNDLE_H_

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>

#include "shared/content/bundle.h"

namespace ketentafel::content {

// The bytes of a language's bundle as the build made them.
inline std::string BuiltBytes(const std::string& language) {
  for (const auto& file : std::filesystem::directory_iterator(KETENTAFEL_CONTENT_DIR)) {
    const std::string name = file.path().filename().string();
    if (name.rfind("content." + language + ".", 0) != 0 || file.path().extension() != ".bin") {
      continue;
    }
    std::ifstream stream(file.path(), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  throw std::runtime_error("no bundle for " + language);
}

inline Bundle BuiltBundle(const std::string& language) {
  StatusOr<Bundle> bundle = Bundle::Parse(BuiltBytes(language));
  if (!bundle.ok()) throw std::runtime_error(bundle.status().ToString());
  return *std::move(bundle);
}

// A bundle that holds just these texts.
inline Bundle BundleOf(const std::map<std::string, std::string>& texts) {
  v1::ContentBundle content;
  content.set_language("nl");
  for (const auto& [key, text] : texts) (*content.mutable_texts())[key] = text;
  return *Bundle::Parse(content.SerializeAsString());
}

}  // namespace ketentafel::content

#endif  // KETENTAFEL_TESTS_CONTENT_BUILT_BUNDLE_H_
