#ifndef KETENTAFEL_SHARED_CHAIN_GUARDED_TEXTS_H_
#define KETENTAFEL_SHARED_CHAIN_GUARDED_TEXTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/command.pb.h"

// Which texts the privacy guard reads: the table from verb to fields. Not read are places, names of
// parties and of persons in their work, contact cards, areas and links: what is public, or has its
// own place so that it need not stand anywhere else. Source: KT-70.
namespace ketentafel::chain {

// Points into the command.
struct GuardedText {
  std::string_view field;  // its path within the verb: "action.note"; in a list, as all of it
  const std::string* text = nullptr;
};

std::vector<GuardedText> GuardedTextsOf(const v1::Command& command);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_GUARDED_TEXTS_H_
