#ifndef KETENTAFEL_SERVER_EXAMPLE_SOURCES_H_
#define KETENTAFEL_SERVER_EXAMPLE_SOURCES_H_

#include <filesystem>
#include <vector>

#include "server/example/script.h"
#include "shared/base/status.h"

namespace ketentafel::example {

// Reads what lies at a path: a file is one example; in a folder, each folder is one, its parts the
// files in it in the order of their names, and what lies beside the folders is the beginning of
// each. Errors: INVALID_ARGUMENT OPTION_INVALID (nothing there, or it cannot be read).
StatusOr<std::vector<Source>> ReadSources(const std::filesystem::path& path);

}  // namespace ketentafel::example

#endif  // KETENTAFEL_SERVER_EXAMPLE_SOURCES_H_
