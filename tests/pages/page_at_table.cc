#include "tests/pages/page_at_table.h"

#include "client-wasm/views/page.h"
#include "shared/chain/audience.h"
#include "tests/content/built_bundle.h"

namespace ketentafel {
namespace {

constexpr int kRounds = 4;  // a wish, its answer, the stream, and what follows from it
constexpr float kTall = 3000;

}  // namespace

void PageAtTable::Around::LoadContent(std::string_view language,
                                      std::function<void(StatusOr<std::string>)> done) {
  done(content::BuiltBytes(std::string(language)));
}

Status SharedLibrary::Do(const chain::Membership& chain, const v1::Command& command) {
  chain::Caller caller{.person_id = "account of " + chain.chain_name};
  caller.memberships.push_back(chain);
  auto decision = chain::Decide(state, {}, command, caller, Instant());
  if (!decision.ok()) return decision.status();
  v1::ChangeSet set;
  set.set_revision(state.revision() + 1);
  set.set_command_id(command.id());
  for (v1::Change& change : *decision) *set.add_changes() = std::move(change);
  state.Apply(set);
  log.push_back(std::move(set));
  return OkStatus();
}

PageAtTable::PageAtTable(chain::Table* table, std::string_view person, std::string_view place)
    : PageAtTable(table, nullptr, person, place) {}

PageAtTable::PageAtTable(chain::Table* table, SharedLibrary* library, std::string_view person,
                         std::string_view place)
    : table_(table), library_(library == nullptr ? &no_library_ : library), person_(person) {
  around_.now = table->now;
  app_.Start("#/chain/" + table->state.ledger_id() + std::string(place), "nl");
  SignIn();
  SendSnapshot(table->state, chain::Id(person_));
  seen_ = table->log.size();
  for (const auto& held : around_.locks) held();  // this tab is the one that sends
  screen_ = std::make_unique<widgets::Screen>(
      [this](widgets::Context& ui) {
        views::ShowPage(ui, app_.model(), intents_);
        app_.Handle(intents_.Take());
      },
      1440.f, kTall);
  Run();
}

void PageAtTable::SignIn() {
  v1::WhoAmIResponse who;
  who.set_account_id(person_);
  v1::SeatRef* seat = who.add_seats();
  seat->set_ledger_id(table_->state.ledger_id());
  seat->set_chain_name("Deze keten");
  const auto call = line_.Open("WhoAmI").at(0);
  line_.Send(call, who);
  line_.End(call, Code::kOk);
}

std::optional<app::FakeTransport::Call> PageAtTable::WatchOf(const std::string& ledger_id) const {
  for (const auto& call : line_.Open("Watch")) {
    v1::WatchRequest request;
    if (request.ParseFromString(call.request) && request.ledger_id() == ledger_id) return call;
  }
  return std::nullopt;
}

void PageAtTable::SendSnapshot(const chain::LedgerState& state, const std::string& reader) {
  const auto call = *WatchOf(state.ledger_id());
  v1::WatchResponse event;
  event.mutable_reset()->set_history_id("history");
  line_.Send(call, event);
  event.mutable_snapshot()->set_revision(state.revision());
  event.mutable_snapshot()->set_last(true);
  const chain::ReaderView view = chain::ViewOf(state, reader);
  for (const v1::Element* element : state.Elements()) {
    if (!chain::Sees(view, chain::AudienceOf(state, *element))) continue;
    *event.mutable_snapshot()->add_elements() = *element;
  }
  line_.Send(call, event);
  v1::CaughtUp* caught_up = event.mutable_caught_up();
  caught_up->set_revision(state.revision());
  caught_up->set_history_id("history");
  caught_up->set_reader_person_id(reader);
  *caught_up->mutable_server_time() = chain::TimestampOf(table_->now);
  line_.Send(call, event);
}

void PageAtTable::OpenLibrary() {
  const auto watch = WatchOf(library_->state.ledger_id());
  if (!watch) library_watch_ = 0;
  if (!watch || watch->id == library_watch_) return;
  library_watch_ = watch->id;
  SendSnapshot(library_->state, person_);
  library_seen_ = library_->log.size();
}

void PageAtTable::CatchUp() {
  for (; seen_ < table_->log.size(); ++seen_) {
    v1::WatchResponse event;
    *event.mutable_changes() = table_->log[seen_];
    line_.Send(*WatchOf(table_->state.ledger_id()), event);
  }
  OpenLibrary();
  for (; library_watch_ != 0 && library_seen_ < library_->log.size(); ++library_seen_) {
    v1::WatchResponse event;
    *event.mutable_changes() = library_->log[library_seen_];
    line_.Send(*WatchOf(library_->state.ledger_id()), event);
  }
  if (screen_) screen_->Update();
}

void PageAtTable::Answer() {
  for (const auto& call : line_.Open("Submit")) {
    v1::SubmitRequest request;
    ASSERT_TRUE(request.ParseFromString(call.request));
    if (request.ledger_id() == library_->state.ledger_id()) {
      const Status done =
          library_->Do({table_->state.ledger_id(), "Deze keten"}, request.command());
      ASSERT_TRUE(done.ok()) << done.ToString();
      line_.AnswerSubmit(call, library_->state.revision());
      continue;
    }
    // As the core does: what the author saw is what the earlier command left.
    v1::Command command = request.command();
    if (command.expected_case() == v1::Command::kExpectedCommandId) {
      command.set_expected_revision(revisions_[command.expected_command_id()]);
    }
    if (command.has_undo_change()) {
      table_->TakeBack(person_, command.undo_change().revision());
    } else {
      table_->Must(person_, command);
    }
    revisions_[command.id()] = table_->state.revision();
    line_.AnswerSubmit(call, table_->state.revision());
  }
  AnswerRecords();
}

// Every link that is asked for has the same secret.
void PageAtTable::AnswerLinks() {
  v1::MakeLinkResponse made;
  made.set_secret("geheim");
  for (const auto& call : line_.Open("MakeFollowUpLink")) {
    line_.Send(call, made);
    line_.End(call, Code::kOk);
  }
}

void PageAtTable::AnswerWhetherMailLeaves(Mail mail) {
  v1::PreviewPaperResponse answer;
  answer.set_mail_is_set_up(mail == Mail::kLeaves);
  const auto call = line_.Open("PreviewPaper").at(0);
  line_.Send(call, answer);
  line_.End(call, Code::kOk);
  Run();
}

void PageAtTable::SetLaterScreens(app::Surroundings::LaterScreens later) {
  around_.later = later;
  Run();
}

void PageAtTable::Run() {
  for (int round = 0; round < kRounds; ++round) {
    screen_->Update();
    app_.Tick();
    Answer();
    AnswerLinks();
    CatchUp();
  }
}

void PageAtTable::Click(semantics::Role role, std::string_view name) {
  screen_->Click(role, name);
  Run();
}

void PageAtTable::Type(semantics::Role role, std::string_view name, std::string_view text) {
  const std::string before = screen_->TextOf(role, name, semantics::Text::kValue);
  screen_->SetValue(role, name, text, before);
  Run();
}

void PageAtTable::Choose(std::string_view select, std::string_view value) {
  screen_->SetValue(semantics::Role::kSelect, select, value);
  Run();
}

void PageAtTable::ChooseFile(std::string text) {
  ASSERT_TRUE(around_.file_chosen) << "nobody was asked for a file";
  around_.file_chosen(std::move(text));
  Run();
}

void PageAtTable::Go(std::string_view place) {
  app_.OnFragment("#/chain/" + table_->state.ledger_id() + std::string(place));
  Run();
}

void PageAtTable::Resize(float width) {
  screen_->Resize(width, 900);
  Run();
}

bool PageAtTable::Says(std::string_view text) {
  for (const semantics::Node& node : screen_->tree().nodes()) {
    for (const auto which : {semantics::Text::kName, semantics::Text::kValue,
                             semantics::Text::kDescription}) {
      const std::string_view said = screen_->tree().TextOf(node, which);
      if (said.find(text) != std::string_view::npos) return true;
    }
  }
  return false;
}

size_t PageAtTable::Place(semantics::Role role, std::string_view name) {
  size_t before = 0;
  for (const semantics::Node& node : screen_->tree().nodes()) {
    if (node.role == role &&
        screen_->tree().TextOf(node, semantics::Text::kName) == name) {
      return before;
    }
    ++before;
  }
  ADD_FAILURE() << "nobody reads " << name;
  return before;
}

std::string PageAtTable::Complaints() {
  const widgets::LintReport report = screen_->Lint();
  std::string all;
  if (report.undescribed > 0) all += std::to_string(report.undescribed) + " undescribed\n";
  if (report.collisions > 0) all += std::to_string(report.collisions) + " collisions\n";
  for (const std::string& line : report.unnamed) all += "unnamed: " + line + "\n";
  for (const std::string& line : report.overlapping) all += "overlapping: " + line + "\n";
  for (const std::string& line : report.outside) all += "outside: " + line + "\n";
  return all;
}

}  // namespace ketentafel
