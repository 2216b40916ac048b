// What the operator reads when something is wrong with the server itself.
#ifndef KETENTAFEL_DOORS_FAULT_LOG_H_
#define KETENTAFEL_DOORS_FAULT_LOG_H_

#include <string_view>

#include "shared/base/status.h"

namespace ketentafel::doors {

// One line on standard error, with the time; the same again only after a minute. Never a secret,
// never what people wrote.
// Threads: any.
void LogFault(std::string_view where, const Status& fault);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_FAULT_LOG_H_
