#ifndef KETENTAFEL_CLIENT_APP_MODEL_H_
#define KETENTAFEL_CLIENT_APP_MODEL_H_

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client-wasm/app/asked.h"
#include "client-wasm/app/drafts.h"
#include "client-wasm/app/ledger_link.h"
#include "client-wasm/app/outbox.h"
#include "client-wasm/app/own_change.h"
#include "client-wasm/app/route.h"
#include "client-wasm/app/surroundings.h"
#include "ketentafel/v1/account_service.pb.h"
#include "ketentafel/v1/paper_service.pb.h"
#include "ketentafel/v1/record_service.pb.h"
#include "shared/chain/decide.h"
#include "shared/chain/privacy_guard.h"
#include "shared/content/bundle.h"

namespace ketentafel::app {

// Who has signed in.
struct Account {
  enum class State { kAsking, kSignedOut, kSignedIn, kNoAnswer } state = State::kAsking;
  v1::WhoAmIResponse who;
};

// The personal link that waits for its button.
struct LinkAtHand {
  enum class State { kNone, kPeeking, kReady, kOpening, kFailed } state = State::kNone;
  std::string secret;
  v1::PeekLinkResponse about;
  Status failure;
};

// What the server said of a paper that is about to leave.
struct PaperPreview {
  bool asking = false;
  v1::PreviewPaperRequest request;  // what was last asked
  v1::PreviewPaperResponse answer;  // the last that came; stays while a newer one is under way
  Status failure;
};

// What the records of the chain at hand say, as far as somebody looks at it.
struct Records {
  Asked<v1::HistoryRequest, v1::HistoryResponse> history;
  Asked<v1::LookBackRequest, v1::LookBackResponse> look_back;
  Asked<v1::SearchRequest, v1::SearchResponse> search;
};

// One ledger that is open on this page. Stays where it is made: calls under way point into it.
struct OpenChain {
  OpenChain(net::Api* api, Storage* storage, const Clock* clock, const std::string& ledger_id,
            const std::string& scope, std::function<void()> told, OutboxEvents events)
      : link(api, clock, ledger_id, std::move(told)),
        outbox(api, storage, clock, ledger_id, scope, std::move(events)),
        drafts(storage, scope, clock->Now()),
        drawn(ledger_id) {}
  OpenChain(const OpenChain&) = delete;
  OpenChain& operator=(const OpenChain&) = delete;

  LedgerLink link;
  Outbox outbox;
  Drafts drafts;
  chain::LedgerState drawn;  // the replica with everything under way drawn over it
};

// Everything the screens may see. Views read it and push intents; only the App changes it.
class Model {
 public:
  explicit Model(const Surroundings* surroundings) : surroundings_(surroundings) {}

  // ---- The page
  Route route;
  std::string language = "nl";
  std::map<std::string, content::Bundle> bundles;  // by language, as far as loaded
  Status content_failure;                          // when a language could not be loaded
  Account account;
  LinkAtHand link;
  std::unique_ptr<OpenChain> chain;                // null outside a chain
  std::unique_ptr<OpenChain> library;  // the server's; null while nobody looks at personas
  std::map<std::string, std::string, std::less<>> choices;
  std::map<std::string, Status, std::less<>> refusals;    // by place
  std::map<std::string, std::string> made_links;  // address by the id of its seat or follow-up
  PaperPreview preview;
  Records records;
  OwnChange own_change;
  std::string calendar_address;                           // as made just now; empty: not made

  // ---- Texts. Until a language is loaded every text is empty.
  bool HasTexts() const { return bundles.contains(language); }
  const content::Bundle& texts() const;
  std::string T(std::string_view key) const;
  std::string T(std::string_view key, const content::Args& args) const;
  std::string Plural(std::string_view key, int64_t count, const content::Args& args = {}) const;
  // The sentence for a refusal, in the reader's language.
  std::string Sentence(const Status& refusal) const;

  // ---- The chain at hand. Only with `chain`.
  const chain::LedgerState& state() const { return chain->drawn; }
  const chain::LedgerState& truth() const { return chain->link.replica().state(); }
  const chain::Presence& presence() const { return chain->link.replica().presence(); }
  // Whether the chain's state has come in at all.
  bool IsCaughtUp() const { return chain && chain->link.replica().caught_up(); }
  // What the chains of this server share; null until it has come in, and for who may not read it.
  const chain::LedgerState* shared() const {
    const bool is_open = library && library->link.replica().caught_up() &&
                         library->link.state() != LinkState::kRefused;
    return is_open ? &library->drawn : nullptr;
  }
  chain::Caller library_caller() const;
  // The reader in this chain, and the party of their seat; empty when there is none.
  const std::string& me() const { return chain->link.replica().person_id(); }
  std::string my_party_id() const;
  chain::Caller caller() const;
  bool IsMe(std::string_view person_id) const { return person_id == me(); }
  // Whether the element as drawn is still on its way to the server.
  bool IsUnderWay(int64_t element_revision) const {
    return element_revision > truth().revision();
  }
  // Commands that wait for consent: the chain was put back to a moment before they were made.
  size_t InDoubt() const;
  size_t Unsent() const;
  // The chain at hand and the server's library, as far as they are open.
  std::vector<OpenChain*> Ledgers() const;
  // Whether the line has been gone long enough to say so: a blip under three seconds shows nothing.
  bool ShowsLost() const;

  // What the server would answer now, as far as this page can tell: to grey out a control.
  Status Would(const v1::Command& command) const;
  Status LibraryWould(const v1::Command& command) const;  // only where something is shared()
  // What the privacy guard finds in its texts, overruled or not; the words point into it.
  std::vector<chain::PrivacyStop> PrivacyStopsOf(const v1::Command& command) const;
  // Whether the guard lets it leave this page. Errors: as chain::CheckPrivacy.
  Status MayLeave(const v1::Command& command) const;

  // ---- Time. The server's clock counts for everyone.
  Instant Now() const;
  // An instant as local date and time in a zone.
  v1::CivilDateTime Local(Instant instant, std::string_view zone) const;
  // A civil time in a zone as an instant.
  Instant InstantAt(const v1::CivilDateTime& civil, std::string_view zone) const;
  v1::CivilDate Today() const;

  // ---- Typed text
  // The draft under a key, or what is stored.
  std::string DraftOr(std::string_view key, std::string_view stored) const;
  bool HasDraft(std::string_view key) const { return FindDraft(key) != nullptr; }
  const Draft* FindDraft(std::string_view key) const;
  std::string_view Chosen(std::string_view key) const;
  const Status* RefusalAt(std::string_view place) const;

  const Surroundings& surroundings() const { return *surroundings_; }

 private:
  friend class App;
  const Surroundings* surroundings_;
  std::map<std::string, Draft, std::less<>> page_drafts_;  // outside a chain: passing only
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_CLIENT_APP_MODEL_H_
