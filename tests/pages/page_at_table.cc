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

PageAtTable::PageAtTable(chain::Table* table, std::string_view person, std::string_view place)
    : table_(table), person_(person) {
  around_.now = table->now;
  app_.Start("#/chain/" + table->state.ledger_id() + std::string(place), "nl");
  SignIn();
  SendSnapshot();
  for (const auto& held : around_.locks) held();  // this tab is the one that sends
  screen_ = std::make_unique<widgets::Screen>(
      [this](widgets::Context& ui) {
        views::ShowPage(ui, app_.model(), intents_);
        app_.Handle(intents_.Take());
      },
      1440.f, kTall);
  Run();
}

// With a seat in this chain and one in another.
void PageAtTable::SignIn() {
  v1::WhoAmIResponse who;
  who.set_account_id(person_);
  for (const std::string& ledger_id : {table_->state.ledger_id(), chain::Id("another")}) {
    v1::SeatRef* seat = who.add_seats();
    seat->set_ledger_id(ledger_id);
    seat->set_chain_name(ledger_id == table_->state.ledger_id() ? "Deze keten" : "Andere keten");
  }
  const auto call = line_.Open("WhoAmI").at(0);
  line_.Send(call, who);
  line_.End(call, Code::kOk);
}

void PageAtTable::SendSnapshot() {
  const auto call = line_.Open("Watch").at(0);
  v1::WatchResponse event;
  event.mutable_reset()->set_history_id("history");
  line_.Send(call, event);
  event.mutable_snapshot()->set_revision(table_->state.revision());
  event.mutable_snapshot()->set_last(true);
  const chain::ReaderView view = chain::ViewOf(table_->state, chain::Id(person_));
  for (const v1::Element* element : table_->state.Elements()) {
    if (!chain::Sees(view, chain::AudienceOf(table_->state, *element))) continue;
    *event.mutable_snapshot()->add_elements() = *element;
  }
  line_.Send(call, event);
  v1::CaughtUp* caught_up = event.mutable_caught_up();
  caught_up->set_revision(table_->state.revision());
  caught_up->set_history_id("history");
  caught_up->set_reader_person_id(chain::Id(person_));
  *caught_up->mutable_server_time() = chain::TimestampOf(table_->now);
  line_.Send(call, event);
  seen_ = table_->log.size();
}

void PageAtTable::CatchUp() {
  for (; seen_ < table_->log.size(); ++seen_) {
    v1::WatchResponse event;
    *event.mutable_changes() = table_->log[seen_];
    line_.Send(line_.Open("Watch").at(0), event);
  }
  if (screen_) screen_->Update();
}

void PageAtTable::Answer() {
  for (const auto& call : line_.Open("Submit")) {
    v1::SubmitRequest request;
    ASSERT_TRUE(request.ParseFromString(call.request));
    if (request.ledger_id() != table_->state.ledger_id()) {
      sent_elsewhere_.push_back(request);
      line_.AnswerSubmit(call, 1);
      continue;
    }
    // As the core does: what the author saw is what the earlier command left.
    v1::Command command = request.command();
    if (command.expected_case() == v1::Command::kExpectedCommandId) {
      command.set_expected_revision(revisions_[command.expected_command_id()]);
    }
    table_->Must(person_, command);
    revisions_[command.id()] = table_->state.revision();
    line_.AnswerSubmit(call, table_->state.revision());
  }
}

void PageAtTable::Run() {
  for (int round = 0; round < kRounds; ++round) {
    screen_->Update();
    app_.Tick();
    Answer();
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

void PageAtTable::Resize(float width) {
  screen_->Resize(width, 900);
  Run();
}

bool PageAtTable::Says(std::string_view text) {
  for (const semantics::Node& node : screen_->tree().nodes()) {
    for (const auto which : {semantics::Text::kName, semantics::Text::kValue}) {
      const std::string_view said = screen_->tree().TextOf(node, which);
      if (said.find(text) != std::string_view::npos) return true;
    }
  }
  return false;
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
