#ifndef KETENTAFEL_TESTS_EXAMPLE_READ_EXAMPLE_H_
#define KETENTAFEL_TESTS_EXAMPLE_READ_EXAMPLE_H_

#include <memory>
#include <stdexcept>
#include <string>

#include "server/example/sources.h"
#include "shared/base/ids.h"

namespace ketentafel::example {

// A Wednesday.
inline constexpr Civil kToday{2026, 9, 2};

// Ids that count: nothing random in a test. Another `series` gives other ids.
inline NewId CountingIds(uint64_t series = 0) {
  return [series, count = std::make_shared<uint64_t>(0)] { return IdFromBits(series, ++*count); };
}

// The example as the build laid it beside the content bundles.
inline Script ShippedExample(const Civil& today = kToday, const NewId& new_id = CountingIds()) {
  const auto sources = ReadSources(KETENTAFEL_CONTENT_DIR "/example/harderwijk-ermelo.json");
  if (!sources.ok()) throw std::runtime_error(sources.status().ToString());
  StatusOr<Script> script = ReadScript(sources->front(), today, new_id);
  if (!script.ok()) throw std::runtime_error(script.status().ToString());
  return *std::move(script);
}

}  // namespace ketentafel::example

#endif  // KETENTAFEL_TESTS_EXAMPLE_READ_EXAMPLE_H_
