#include "client-wasm/app/app.h"

#include <algorithm>
#include <utility>

#include "shared/chain/timestamps.h"

namespace ketentafel::app {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

// At most five hints a second are let through; four leave room.
constexpr auto kHintGap = milliseconds(250);

// What a choice of this name opened lies over one screen, and goes as another one comes.
constexpr std::string_view kOpenDialog = "dialog/";

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
