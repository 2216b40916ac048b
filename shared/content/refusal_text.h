#ifndef KETENTAFEL_SHARED_CONTENT_REFUSAL_TEXT_H_
#define KETENTAFEL_SHARED_CONTENT_REFUSAL_TEXT_H_

#include <map>
#include <string>
#include <string_view>

#include "shared/base/status.h"
#include "shared/content/bundle.h"

namespace ketentafel::content {

// What a refusal says to a person: one calm sentence that tells what to do. A reason without a
// sentence of its own gets a general one.
std::string RefusalText(const Bundle& bundle, std::string_view reason,
                        const std::map<std::string, std::string>& details);
std::string RefusalText(const Bundle& bundle, const Status& status);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_REFUSAL_TEXT_H_
