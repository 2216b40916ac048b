#ifndef KETENTAFEL_TESTS_STORE_SAMPLE_H_
#define KETENTAFEL_TESTS_STORE_SAMPLE_H_

#include <string>

#include "shared/base/ids.h"

namespace ketentafel::testing {

// What every sample database holds, whatever its schema version. See tests/data/README.md.
inline std::string SampleLedger() { return IdFromBits(0x5a3b1e, 1); }
inline constexpr char kSampleSession[] = "hash of a sample session";
inline constexpr char kSampleLink[] = "hash of a sample link";

inline std::string SamplePath(int schema_version) {
  return std::string(KETENTAFEL_TEST_DATA) + "/schema_" + std::to_string(schema_version) + ".db";
}

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_STORE_SAMPLE_H_
