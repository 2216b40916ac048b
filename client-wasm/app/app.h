#ifndef KETENTAFEL_CLIENT_APP_APP_H_
#define KETENTAFEL_CLIENT_APP_APP_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "client-wasm/app/intent.h"
#include "client-wasm/app/model.h"
#include "client-wasm/app/storage.h"
#include "client-wasm/app/surroundings.h"
#include "client-wasm/net/api.h"

namespace ketentafel::app {

// The mind of the page: takes intents and what the server says, changes the model.
// Threads: one.
class App {
 public:
  App(net::Transport* transport, Storage* storage, Surroundings* surroundings);

  const Model& model() const { return model_; }

  // The page has loaded, at this fragment of its address. `language` is the browser's wish.
  void Start(std::string_view fragment, std::string_view language);
  // The person went back, forward, or opened another address.
  void OnFragment(std::string_view fragment);
  // What the views asked for in the frame just built.
  void Handle(std::vector<Intent> intents);
  // Reconnects, resends, keeps clocks: call it before building a frame.
  void Tick();
  // When Tick and a new frame are next needed; Instant::max() when nothing is awaited.
  Instant NextTick() const;

 private:
  // One per intent.
  void Do(SubmitIntent intent);
  void Do(GoIntent intent);
  void Do(DraftIntent intent);
  void Do(ClearDraftIntent intent);
  void Do(ChooseIntent intent);
  void Do(DraftLineIntent intent);
  void Do(LanguageIntent intent);
  void Do(OpenLinkIntent intent);
  void Do(MakeLinkIntent intent);
  void Do(PreviewIntent intent);
  void Do(RecordsIntent intent);
  void Do(MakeCalendarFeedIntent intent);
  void Do(SignOutIntent intent);
  void Do(DismissRefusalIntent intent);
  void Do(CopyIntent intent);
  void Do(OpenTabIntent intent);
  void Do(SaveFileIntent intent);
  void Do(ReadFileIntent intent);
  void Do(PrintIntent intent);
  void Do(RetryIntent intent);
  void Do(DoubtedIntent intent);

  void Enter(Route route, Surroundings::History history);
  void OpenTheChain(const std::string& ledger_id);
  // What the chains of this server share is open while somebody who may read it looks at personas.
  void KeepLibrary();
  std::unique_ptr<OpenChain> OpenLedger(const std::string& ledger_id, std::function<void()> told);
  void Told(OpenChain* ledger);
  void LoadTexts(const std::string& language);
  void AskWho();
  void Peek();
  void SubmitFirst(SubmitIntent intent);  // makes the chain itself: there is no ledger yet
  // Asks unless it was asked a moment ago: then in a later frame.
  template <class Request, class Reply>
  void Ask(Asked<Request, Reply>* asked, Request request,
           void (net::Api::*call)(const Request&, net::Done<Reply>));
  void NoteOwnChange(const std::string& ledger_id, const Wish& wish);
  void PutBack(const TakenDraft& taken);
  void Redraw();
  void SendDraftLine();

  Storage* storage_;
  Surroundings* surroundings_;
  net::Api api_;
  Model model_;
  uint64_t press_ = 0;  // what a frame asks for at once is one press
  v1::DraftLine draft_line_;
  bool draft_line_waits_ = false;
  Instant draft_line_sent_at_;
  Instant records_due_ = Instant::max();  // when a question that was put off may be asked
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_APP_H_
