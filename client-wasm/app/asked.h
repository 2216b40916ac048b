#ifndef KETENTAFEL_CLIENT_APP_ASKED_H_
#define KETENTAFEL_CLIENT_APP_ASKED_H_

#include <cstdint>

#include "shared/base/clock.h"
#include "shared/base/status.h"

namespace ketentafel::app {

// A question about the records whose answer is kept up to date while somebody looks at it: a view
// pushes a RecordsIntent in every frame in which this Lacks what it shows.
template <class Request, class Reply>
struct Asked {
  Request request;   // what was last asked
  Request answered;  // what `answer` is to
  Reply answer;      // the last that came; stays while a newer one is under way
  Status failure;    // of the last one that was asked
  bool asking = false;
  int64_t revision = -1;  // of the chain when it was asked
  Instant asked_at;

  bool IsFor(const Request& wanted) const {
    return request.SerializeAsString() == wanted.SerializeAsString();
  }
  bool Answers(const Request& wanted) const {
    return answered.SerializeAsString() == wanted.SerializeAsString();
  }
  // Whether `wanted` is still to be asked, or once more now that the chain has come to `now_at`.
  bool Lacks(const Request& wanted, int64_t now_at) const {
    return !asking && (revision != now_at || !IsFor(wanted));
  }
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_ASKED_H_
