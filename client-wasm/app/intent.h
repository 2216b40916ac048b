#ifndef KETENTAFEL_CLIENT_APP_INTENT_H_
#define KETENTAFEL_CLIENT_APP_INTENT_H_

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "client-wasm/app/route.h"
#include "ketentafel/v1/command.pb.h"
#include "ketentafel/v1/ledger_service.pb.h"
#include "ketentafel/v1/paper_service.pb.h"
#include "ketentafel/v1/record_service.pb.h"

namespace ketentafel::app {

// Asks the server for a change. `place` names the widget beside which a refusal is shown. `clears`
// names the drafts that the command was made of (keys, and all under them): they go along with it
// and come back when it is refused.
struct SubmitIntent {
  enum class To { kChain, kLibrary };

  v1::Command command;  // id and expected_command_id are filled in by the app
  std::string place;
  std::vector<std::string> clears;
  To to = To::kChain;
};

struct GoIntent {
  Route route;
};

// Keeps what is typed under a key. A durable draft survives a closed tab; a passing one does not.
enum class Keep { kDurable, kPassing };
struct DraftIntent {
  std::string key;
  std::string text;
  Keep keep = Keep::kDurable;
  int64_t base_revision = 0;  // of the element that is edited; 0: nothing stored yet
};
struct ClearDraftIntent {
  std::string key;  // and every key that begins with it and a '/'
};

// A choice of this page alone: a tab, a panel; "dialog/..." goes with its screen. Empty: forget it.
struct ChooseIntent {
  std::string key;
  std::string value;
};

// The line being typed, for the others to see.
struct DraftLineIntent {
  v1::DraftLine line;
};

struct LanguageIntent {
  std::string language;  // "nl" or "en"
};
struct OpenLinkIntent {
  enum class Session { kOwn, kAddToCurrent } session = Session::kOwn;
};
// The personal link of a seat or the one-time link of a follow-up; the model gets its address.
struct MakeLinkIntent {
  std::string seat_id;
  std::string follow_up_id = {};
};
// Asks what each person would get by mail; the answer comes into the model. One at a time: asked
// while another is under way, it is left alone.
struct PreviewIntent {
  v1::PreviewPaperRequest request;  // its ledger is filled in by the app
};
// Asks the records; the answer comes into the model. Pushed for as long as it is lacking there: how
// soon it is asked again, while somebody types or much happens, is for the app to choose.
struct RecordsIntent {
  // Their ledger is filled in by the app.
  std::variant<v1::HistoryRequest, v1::LookBackRequest, v1::SearchRequest> request;
};
// A new address for one's own calendar; the former one ends.
struct MakeCalendarFeedIntent {};
struct SignOutIntent {};
struct DismissRefusalIntent {
  std::string place;
};
struct CopyIntent {
  std::string text;
};
struct OpenTabIntent {
  std::string url;
};
struct SaveFileIntent {
  std::string name;
  std::string text;
};
// The text of a file that the person chooses becomes a passing draft.
struct ReadFileIntent {
  std::string draft_key;
  size_t most_bytes = 0;  // of a longer file one byte more is read
};
struct PrintIntent {};
struct RetryIntent {};  // try the connection now

// What to do with the commands that were made before the chain was put back to an earlier moment.
struct DoubtedIntent {
  enum class Answer { kSend, kGiveBack } answer = Answer::kGiveBack;
};

using Intent =
    std::variant<SubmitIntent, GoIntent, DraftIntent, ClearDraftIntent, ChooseIntent,
                 DraftLineIntent, LanguageIntent, OpenLinkIntent, MakeLinkIntent,
                 MakeCalendarFeedIntent, PreviewIntent, RecordsIntent, SignOutIntent,
                 DismissRefusalIntent, CopyIntent, OpenTabIntent, SaveFileIntent, ReadFileIntent,
                 PrintIntent, RetryIntent, DoubtedIntent>;

// What a frame's views want, in order. Views push; the app handles them after the frame.
class Intents {
 public:
  template <class T>
  void Push(T intent) {
    list_.emplace_back(std::move(intent));
  }
  std::vector<Intent> Take() { return std::exchange(list_, {}); }
  bool empty() const { return list_.empty(); }

 private:
  std::vector<Intent> list_;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_INTENT_H_
