#include "client-wasm/app/app.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "shared/chain/audience.h"
#include "shared/chain/library.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// At most five hints a second are let through; four leave room.
constexpr auto kHintGap = milliseconds(250);

// What a choice of this name opened lies over one screen, and goes as another one comes.
constexpr std::string_view kOpenDialog = "dialog/";

// Where a stream stands in the ledger's history; nothing while it is lost or catching up.
std::optional<Footing> FootingOf(const LedgerLink& link) {
  if (link.state() != LinkState::kLive || !link.replica().caught_up()) return std::nullopt;
  return Footing{link.replica().history_id(), link.replica().state().revision()};
}

bool ShowsRunningClock(const Model& model) {
  const Screen screen = model.route.screen;
  if (screen != Screen::kLive && screen != Screen::kWall) return false;
  const auto* clock = model.state().Get<v1::MeetingClock>(model.route.meeting_id);
  return clock != nullptr && clock->has_started_at() && !clock->has_ended_at();
}

}  // namespace

App::App(net::Transport* transport, Storage* storage, Surroundings* surroundings)
    : storage_(storage),
      surroundings_(surroundings),
      api_(transport),
      model_(surroundings) {}

void App::Start(std::string_view fragment, std::string_view language) {
  const auto kept = storage_->Find("language");
  const std::string wish = kept.empty() ? std::string(language) : kept.front().second;
  model_.language = wish.starts_with("en") ? "en" : "nl";
  LoadTexts(model_.language);
  Enter(ParseRoute(fragment), Surroundings::History::kReplace);
  AskWho();
}

void App::OnFragment(std::string_view fragment) {
  Route route = ParseRoute(fragment);
  if (route == model_.route) return;
  Enter(std::move(route), Surroundings::History::kReplace);
}

void App::Handle(std::vector<Intent> intents) {
  ++press_;
  for (Intent& intent : intents) {
    std::visit([this](auto& one) { Do(std::move(one)); }, intent);
  }
}

void App::Tick() {
  const Instant now = surroundings_->Now();
  if (model_.chain) {
    for (OpenChain* ledger : model_.Ledgers()) {
      ledger->link.Tick(now);
      ledger->outbox.Tick(now);
    }
    // A decision may turn with time alone, such as taking the lead after a minute.
    Redraw();
  }
  if (now >= records_due_) records_due_ = Instant::max();
  if (draft_line_waits_ && now - draft_line_sent_at_ >= kHintGap) SendDraftLine();
}

Instant App::NextTick() const {
  Instant next = Instant::max();
  if (draft_line_waits_) next = draft_line_sent_at_ + kHintGap;
  next = std::min(next, records_due_);
  if (!model_.chain) return next;
  const Instant now = surroundings_->Now();
  for (const OpenChain* ledger : model_.Ledgers()) {
    next = std::min({next, ledger->link.NextTick(), ledger->outbox.NextTick()});
  }
  if (model_.chain->link.state() == LinkState::kLost) next = std::min(next, now + seconds(1));
  if (ShowsRunningClock(model_)) {
    // The second changes for everybody at once: on the server's clock.
    const Micros into = model_.Now().time_since_epoch() % Micros(seconds(1));
    next = std::min(next, now + (seconds(1) - into) + milliseconds(5));
  }
  return next;
}

void App::LoadTexts(const std::string& language) {
  if (model_.bundles.contains(language)) return;
  surroundings_->LoadContent(language, [this, language](StatusOr<std::string> bytes) {
    model_.content_failure = bytes.status();
    if (bytes.ok()) {
      auto bundle = content::Bundle::Parse(*bytes);
      model_.content_failure = bundle.status();
      if (bundle.ok()) model_.bundles.emplace(language, *std::move(bundle));
    }
    surroundings_->Wake();
  });
}

void App::AskWho() {
  api_.WhoAmI([this](StatusOr<v1::WhoAmIResponse> answer) {
    Account& account = model_.account;
    if (answer.ok()) {
      account = {Account::State::kSignedIn, *std::move(answer)};
    } else if (answer.status().code() == Code::kUnauthenticated) {
      account = {Account::State::kSignedOut, {}};
    } else {
      account.state = Account::State::kNoAnswer;
    }
    if (account.state == Account::State::kSignedIn && !model_.route.ledger_id.empty()) {
      OpenTheChain(model_.route.ledger_id);
    }
    surroundings_->Wake();
  });
}

void App::Enter(Route route, Surroundings::History history) {
  const bool has_link = route.screen == Screen::kLink && !route.link_secret.empty();
  if (has_link) {
    model_.link = {LinkAtHand::State::kPeeking, std::exchange(route.link_secret, ""), {}, {}};
    history = Surroundings::History::kReplace;
  }
  if (route != model_.route) {
    std::erase_if(model_.choices,
                  [](const auto& choice) { return choice.first.starts_with(kOpenDialog); });
  }
  model_.route = std::move(route);
  Do(DismissRefusalIntent{std::string(kUndoPlace)});
  // Without the secret: it must not stay in the address bar or the history.
  surroundings_->ShowRoute(FormatRoute(model_.route), history);
  if (has_link) Peek();
  if (model_.route.ledger_id.empty()) {
    model_.library.reset();
    model_.chain.reset();
  } else if (model_.account.state == Account::State::kSignedIn) {
    OpenTheChain(model_.route.ledger_id);
  }
  KeepLibrary();
}

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

void App::Do(GoIntent intent) {
  if (intent.route == model_.route) return;
  Enter(std::move(intent.route), Surroundings::History::kPush);
}

void App::Do(DraftIntent intent) {
  Draft draft{std::move(intent.text), intent.base_revision};
  if (const Draft* held = model_.FindDraft(intent.key)) draft.base_revision = held->base_revision;
  if (!model_.chain) {
    model_.page_drafts_[intent.key] = std::move(draft);
  } else if (intent.keep == Keep::kDurable) {
    model_.chain->drafts.SetDurable(intent.key, std::move(draft), surroundings_->Now());
  } else {
    model_.chain->drafts.SetPassing(intent.key, std::move(draft));
  }
}

void App::Do(ClearDraftIntent intent) {
  if (model_.chain) model_.chain->drafts.Clear(intent.key);
  std::erase_if(model_.page_drafts_, [&](const auto& entry) {
    return entry.first == intent.key || entry.first.starts_with(intent.key + "/");
  });
}

void App::Do(ChooseIntent intent) {
  if (intent.value.empty()) {
    model_.choices.erase(intent.key);
  } else {
    model_.choices[intent.key] = std::move(intent.value);
  }
}

void App::Do(DraftLineIntent intent) {
  draft_line_ = std::move(intent.line);
  draft_line_waits_ = true;
  if (surroundings_->Now() - draft_line_sent_at_ >= kHintGap) SendDraftLine();
}

void App::SendDraftLine() {
  draft_line_waits_ = false;
  draft_line_sent_at_ = surroundings_->Now();
  if (!model_.chain) return;
  v1::HintRequest request;
  request.set_ledger_id(model_.truth().ledger_id());
  v1::DraftLine* line = request.mutable_hint()->mutable_draft_line();
  *line = draft_line_;
  line->set_text(chain::DottedNow(draft_line_.text(), model_.Now()));
  // Passing by nature: when it does not arrive, the next one will.
  api_.Hint(request, [](const StatusOr<v1::HintResponse>&) {});
}

void App::Do(LanguageIntent intent) {
  model_.language = intent.language == "en" ? "en" : "nl";
  storage_->Put("language", model_.language);
  LoadTexts(model_.language);
}

void App::Peek() {
  v1::PeekLinkRequest request;
  request.set_secret(model_.link.secret);
  api_.PeekLink(request, [this](StatusOr<v1::PeekLinkResponse> answer) {
    if (answer.ok()) {
      model_.link.state = LinkAtHand::State::kReady;
      model_.link.about = *std::move(answer);
    } else {
      model_.link.state = LinkAtHand::State::kFailed;
      model_.link.failure = answer.status();
    }
    surroundings_->Wake();
  });
}

void App::Do(OpenLinkIntent intent) {
  v1::OpenLinkRequest request;
  request.set_secret(model_.link.secret);
  request.set_add_to_session(intent.session == OpenLinkIntent::Session::kAddToCurrent);
  model_.link.state = LinkAtHand::State::kOpening;
  api_.OpenLink(request, [this](StatusOr<v1::OpenLinkResponse> answer) {
    if (!answer.ok()) {
      model_.link.state = LinkAtHand::State::kFailed;
      model_.link.failure = answer.status();
      surroundings_->Wake();
      return;
    }
    model_.link = {};
    Route route;
    route.ledger_id = answer->ledger_id();
    if (!route.ledger_id.empty()) route.screen = Screen::kHome;
    Enter(std::move(route), Surroundings::History::kReplace);
    AskWho();
  });
}

void App::Do(MakeLinkIntent intent) {
  if (!model_.chain) return;
  const bool personal = intent.follow_up_id.empty();
  const std::string& id = personal ? intent.seat_id : intent.follow_up_id;
  const std::string place = "link/" + id;
  model_.refusals.erase(place);
  const auto made = [this, place, id, path = personal ? "#/link/" : "answer/"](
                        const StatusOr<v1::MakeLinkResponse>& answer) {
    if (answer.ok()) {
      model_.made_links[id] = surroundings_->PageUrl() + path + answer->secret();
    } else {
      model_.refusals[place] = answer.status();
    }
    surroundings_->Wake();
  };
  if (personal) {
    v1::MakeLinkRequest request;
    request.set_ledger_id(model_.truth().ledger_id());
    request.set_seat_id(id);
    api_.MakeLink(request, made);
  } else {
    v1::MakeFollowUpLinkRequest request;
    request.set_ledger_id(model_.truth().ledger_id());
    request.set_follow_up_id(id);
    api_.MakeFollowUpLink(request, made);
  }
}

void App::Do(PreviewIntent intent) {
  if (!model_.chain || model_.preview.asking) return;
  PaperPreview& preview = model_.preview;
  intent.request.set_ledger_id(model_.truth().ledger_id());
  preview.request = std::move(intent.request);
  preview.asking = true;
  api_.PreviewPaper(preview.request, [this](StatusOr<v1::PreviewPaperResponse> answer) {
    model_.preview.asking = false;
    model_.preview.failure = answer.status();
    if (answer.ok()) model_.preview.answer = *std::move(answer);
    surroundings_->Wake();
  });
}

void App::Do(MakeCalendarFeedIntent) {
  model_.refusals.erase("calendar");
  api_.MakeCalendarFeed([this](const StatusOr<v1::MakeCalendarFeedResponse>& answer) {
    if (answer.ok()) {
      model_.calendar_address =
          surroundings_->PageUrl() + "calendar/" + (*answer).secret() + ".ics";
    } else {
      model_.refusals["calendar"] = answer.status();
    }
    surroundings_->Wake();
  });
}

void App::Do(SignOutIntent) {
  if (model_.chain) model_.chain->drafts.Forget();
  api_.SignOut([this](const StatusOr<v1::SignOutResponse>&) {
    model_.account = {Account::State::kSignedOut, {}};
    model_.made_links.clear();
    model_.preview = {};
    model_.records = {};
    model_.calendar_address.clear();
    Enter({}, Surroundings::History::kReplace);
    surroundings_->Wake();
  });
}

void App::Do(DismissRefusalIntent intent) {
  model_.refusals.erase(intent.place);
  if (intent.place == kUndoPlace) model_.own_change = {};
}

void App::Do(CopyIntent intent) { surroundings_->CopyText(intent.text); }

void App::Do(OpenTabIntent intent) { surroundings_->OpenInNewTab(intent.url); }

void App::Do(SaveFileIntent intent) { surroundings_->SaveFile(intent.name, intent.text); }

void App::Do(ReadFileIntent intent) {
  surroundings_->ReadFile(intent.most_bytes, [this, key = intent.draft_key](std::string text) {
    Do(DraftIntent{key, std::move(text), Keep::kPassing});
    surroundings_->Wake();
  });
}

void App::Do(PrintIntent) { surroundings_->Print(); }

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

void App::Do(RetryIntent) {
  if (model_.account.state == Account::State::kNoAnswer) AskWho();
  surroundings_->FetchLaterScreens();
  Records& records = model_.records;
  records.history.revision = records.look_back.revision = records.search.revision = -1;
  for (OpenChain* ledger : model_.Ledgers()) {
    ledger->link.Retry();
    ledger->outbox.Retry();
  }
}

}  // namespace ketentafel::app
