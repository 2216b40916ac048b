#ifndef KETENTAFEL_SERVER_CORE_RECORDS_H_
#define KETENTAFEL_SERVER_CORE_RECORDS_H_

#include "ketentafel/v1/record_service.pb.h"
#include "server/core/ledgers.h"
#include "shared/base/status.h"

namespace ketentafel::core {

// What the log and the index know, for the eyes of whoever asks. Errors: see RecordService.
// Threads: every method may be called from any thread but the core loop, and waits for it.
class Records {
 public:
  virtual ~Records() = default;

  virtual StatusOr<v1::HistoryResponse> History(const CallerIdentity& caller,
                                                const v1::HistoryRequest& request) = 0;
  virtual StatusOr<v1::LookBackResponse> LookBack(const CallerIdentity& caller,
                                                  const v1::LookBackRequest& request) = 0;
  virtual StatusOr<v1::SearchResponse> Search(const CallerIdentity& caller,
                                              const v1::SearchRequest& request) = 0;
};

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_RECORDS_H_
