#ifndef KETENTAFEL_TESTS_CORE_RECORDING_READER_H_
#define KETENTAFEL_TESTS_CORE_RECORDING_READER_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "server/core/ledgers.h"
#include "shared/chain/ledger_state.h"

namespace ketentafel::testing {

// A reader that keeps what it hears, and folds it as a page would.
class RecordingReader final : public core::WatchReader {
 public:
  explicit RecordingReader(std::string ledger_id) : replica(std::move(ledger_id)) {}

  void Deliver(std::shared_ptr<const std::string> event) override {
    bytes.push_back(event);
    v1::WatchResponse& response = events.emplace_back();
    if (!response.ParseFromString(*event)) ++malformed;
    Fold(response);
  }
  void End(Status why) override { end = std::move(why); }

  // The hints of one person, oldest first.
  std::vector<v1::Hint> HintsOf(const std::string& person_id) const {
    std::vector<v1::Hint> hints;
    for (const v1::WatchResponse& event : events) {
      if (event.hint().person_id() == person_id) hints.push_back(event.hint().hint());
    }
    return hints;
  }

  int Count(v1::WatchResponse::EventCase kind) const {
    int count = 0;
    for (const v1::WatchResponse& event : events) count += event.event_case() == kind;
    return count;
  }

  void Forget() {
    events.clear();
    bytes.clear();
  }

  std::vector<v1::WatchResponse> events;
  std::vector<std::shared_ptr<const std::string>> bytes;
  std::optional<Status> end;
  chain::LedgerState replica;
  std::string history_id;
  std::string person_id;
  bool caught_up = false;
  int gaps = 0;  // change sets that did not follow upon what was there
  int malformed = 0;

 private:
  void Fold(const v1::WatchResponse& event) {
    if (event.has_reset()) {
      replica = chain::LedgerState(replica.ledger_id());
      history_id = event.reset().history_id();
      caught_up = false;
    } else if (event.has_snapshot()) {
      for (const v1::Element& element : event.snapshot().elements()) replica.Restore(element);
      replica.set_revision(event.snapshot().revision());
    } else if (event.has_changes()) {
      if (event.changes().revision() != replica.revision() + 1) ++gaps;
      replica.Apply(event.changes());
    } else if (event.has_caught_up()) {
      caught_up = true;
      history_id = event.caught_up().history_id();
      person_id = event.caught_up().reader_person_id();
    }
  }
};

// Element by element: kind, id, revision and value.
inline std::vector<std::string> Listing(const chain::LedgerState& state) {
  std::vector<std::string> lines;
  for (const v1::Element* element : state.Elements()) lines.push_back(element->ShortDebugString());
  return lines;
}

}  // namespace ketentafel::testing

#endif  // KETENTAFEL_TESTS_CORE_RECORDING_READER_H_
