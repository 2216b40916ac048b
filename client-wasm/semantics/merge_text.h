#ifndef KETENTAFEL_CLIENT_SEMANTICS_MERGE_TEXT_H_
#define KETENTAFEL_CLIENT_SEMANTICS_MERGE_TEXT_H_

#include <string>
#include <string_view>

namespace ketentafel::semantics {

// Puts one person's edit of `base` into `current`, which somebody else may have changed meanwhile.
//
// Both edits survive when they touch different parts; where they touch the same part, what was
// typed here follows what came from elsewhere. Never splits a UTF-8 sequence.
std::string MergeText(std::string_view base, std::string_view edited, std::string_view current);

}  // namespace ketentafel::semantics

#endif  // KETENTAFEL_CLIENT_SEMANTICS_MERGE_TEXT_H_
