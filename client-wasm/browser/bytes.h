#ifndef KETENTAFEL_CLIENT_BROWSER_BYTES_H_
#define KETENTAFEL_CLIENT_BROWSER_BYTES_H_

#include <cstdlib>
#include <string>

namespace ketentafel::browser {

// Takes over bytes that the page's script put into memory with malloc. Null: no bytes.
inline std::string TakeBytes(char* data, int size) {
  std::string bytes;
  if (data != nullptr) bytes.assign(data, static_cast<size_t>(size));
  std::free(data);
  return bytes;
}

}  // namespace ketentafel::browser

#endif  // KETENTAFEL_CLIENT_BROWSER_BYTES_H_
