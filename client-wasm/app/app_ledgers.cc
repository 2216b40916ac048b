#include <optional>
#include <utility>

#include "client-wasm/app/app.h"
#include "shared/chain/audience.h"
#include "shared/chain/library.h"

// The ledgers that the page has open, and what goes to them.
namespace ketentafel::app {
namespace {

// Where a stream stands in the ledger's history; nothing while it is lost or catching up.
std::optional<Footing> FootingOf(const LedgerLink& link) {
  if (link.state() != LinkState::kLive || !link.replica().caught_up()) return std::nullopt;
  return Footing{link.replica().history_id(), link.replica().state().revision()};
}

}  // namespace

void App::OpenTheChain(const std::string& ledger_id) {
  if (model_.chain && model_.truth().ledger_id() == ledger_id) return;
  model_.library.reset();
  model_.chain.reset();
  model_.refusals.clear();
  model_.records = {};
  model_.chain = OpenLedger(ledger_id, [this] {
    Told(model_.chain.get());
    if (!model_.library) KeepLibrary();
  });
}

void App::KeepLibrary() {
  if (model_.route.screen != Screen::kPersonas) {
    // A browser has few connections to one server: what nobody looks at holds none. What is on its
    // way to the library goes first.
    if (model_.library && model_.library->outbox.pending().empty()) model_.library.reset();
    return;
  }
  if (model_.library || !model_.IsCaughtUp()) return;
  if (!chain::ViewOf(model_.truth(), model_.me()).insider) return;
  model_.library = OpenLedger(std::string(chain::kLibraryLedgerId),
                              [this] { Told(model_.library.get()); });
}

std::unique_ptr<OpenChain> App::OpenLedger(const std::string& ledger_id,
                                           std::function<void()> told) {
  const std::string scope = model_.account.who.account_id() + "/" + ledger_id;
  OutboxEvents events;
  events.reached = [this, ledger_id](const Wish& wish) { NoteOwnChange(ledger_id, wish); };
  events.refused = [this](const Wish& wish, const Status& why) {
    if (wish.command.has_undo_change()) model_.own_change = {};
    model_.refusals[wish.place] = why;
    for (const TakenDraft& taken : wish.drafts) PutBack(taken);
  };
  events.changed = [this] {
    Redraw();
    surroundings_->Wake();
  };
  auto opened = std::make_unique<OpenChain>(&api_, storage_, surroundings_, ledger_id, scope,
                                            std::move(told), std::move(events));
  surroundings_->HoldLock("unsent/" + scope, [this, ledger_id] {
    for (OpenChain* ledger : model_.Ledgers()) {
      const bool is_held = ledger->link.replica().state().ledger_id() == ledger_id;
      if (is_held) ledger->outbox.AdoptLeftovers();
    }
  });
  return opened;
}

void App::Told(OpenChain* ledger) {
  if (ledger == nullptr) return;  // still being made
  const int64_t revision = ledger->link.replica().state().revision();
  ledger->outbox.Follow(FootingOf(ledger->link));
  if (revision > 0) ledger->outbox.Reached(revision);
  Redraw();
  surroundings_->Wake();
}

void App::Redraw() {
  if (!model_.chain) return;
  model_.chain->drawn = model_.chain->outbox.pending().DrawOver(
      model_.truth(), model_.presence(), model_.caller(), model_.Now());
  if (!model_.library) return;
  model_.library->drawn = model_.library->outbox.pending().DrawOver(
      model_.library->link.replica().state(), {}, model_.library_caller(), model_.Now());
}

void App::Do(SubmitIntent intent) {
  // A view that follows one command up with another has given it an id already.
  if (intent.command.id().empty()) intent.command.set_id(surroundings_->NewId());
  model_.refusals.erase(intent.place);
  model_.refusals.erase(std::string(kUndoPlace));
  // Stopped words stay in their draft: nothing of them leaves the page.
  if (Status may = model_.MayLeave(intent.command); !may.ok()) {
    model_.refusals[intent.place] = std::move(may);
    Redraw();
    return;
  }
  if (intent.command.has_create_chain()) return SubmitFirst(std::move(intent));
  const bool to_library = intent.to == SubmitIntent::To::kLibrary;
  OpenChain* ledger = to_library ? model_.library.get() : model_.chain.get();
  if (ledger == nullptr) return;
  const Replica& replica = ledger->link.replica();
  ledger->outbox.pending().Expect(replica.state(), &intent.command);
  Wish wish{.command = std::move(intent.command),
            .place = std::move(intent.place),
            .footing = {replica.history_id(), replica.state().revision()},
            .press = press_};
  if (!to_library) wish.slip = SlipOf(model_.state(), wish.command);
  if (wish.command.has_undo_change()) {
    model_.own_change.stage = OwnChange::Stage::kGoingBack;
  } else if (wish.slip.about.value_case() == v1::Element::VALUE_NOT_SET) {
    model_.own_change = {};  // no longer the last one
  }
  for (const std::string& key : intent.clears) {
    for (auto& [taken, draft] : model_.chain->drafts.Take(key)) {
      wish.drafts.push_back({taken, std::move(draft)});
    }
  }
  ledger->outbox.Add(std::move(wish));
  Redraw();
}

void App::PutBack(const TakenDraft& taken) {
  Draft draft = taken.draft;
  // What has been typed since goes behind it.
  const Draft* since = model_.chain->drafts.Find(taken.key);
  if (since != nullptr && !since->text.empty()) draft.text += "\n" + since->text;
  model_.chain->drafts.SetDurable(taken.key, std::move(draft), surroundings_->Now());
}

void App::SubmitFirst(SubmitIntent intent) {
  v1::SubmitRequest request;
  request.set_ledger_id(surroundings_->NewId());
  *request.mutable_command() = std::move(intent.command);
  const std::string ledger_id = request.ledger_id();
  api_.Submit(request, [this, ledger_id, place = intent.place,
                        clears = intent.clears](StatusOr<v1::SubmitResponse> answer) {
    if (answer.ok()) {
      for (const std::string& key : clears) Do(ClearDraftIntent{key});
      Enter({.screen = Screen::kHome, .ledger_id = ledger_id}, Surroundings::History::kPush);
      AskWho();
    } else {
      model_.refusals[place] = answer.status();
    }
    surroundings_->Wake();
  });
}

void App::Do(DoubtedIntent intent) {
  if (!model_.chain) return;
  for (OpenChain* ledger : model_.Ledgers()) {
    if (intent.answer == DoubtedIntent::Answer::kSend) {
      ledger->outbox.SendDoubted();
    } else {
      ledger->outbox.GiveBackDoubted();
    }
  }
  Redraw();
}

}  // namespace ketentafel::app
