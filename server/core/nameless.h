#ifndef KETENTAFEL_SERVER_CORE_NAMELESS_H_
#define KETENTAFEL_SERVER_CORE_NAMELESS_H_

#include <string>

#include "ketentafel/v1/chain_file.pb.h"

namespace ketentafel::core {

// Takes the names and contacts of people out of a file: each becomes `word` with a number, the same
// one wherever the person or key person comes up. What was typed in long texts stays as it is.
void LeaveNamesOut(const std::string& word, v1::ChainFile* file);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_NAMELESS_H_
