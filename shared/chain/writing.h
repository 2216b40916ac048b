#ifndef KETENTAFEL_SHARED_CHAIN_WRITING_H_
#define KETENTAFEL_SHARED_CHAIN_WRITING_H_

#include <string>

#include "shared/chain/decide.h"

namespace ketentafel::chain {

// In the meeting only the pen writes; afterwards whoever led may help to finish the report.
// Errors: NOT_FOUND MEETING_UNKNOWN; FAILED_PRECONDITION MEETING_NOT_BEGUN, MEETING_OVER;
// PERMISSION_DENIED PEN_ELSEWHERE.
Status CheckWrites(const Situation& situation, const std::string& meeting_id);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_WRITING_H_
