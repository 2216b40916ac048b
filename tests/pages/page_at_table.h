#ifndef KETENTAFEL_TESTS_PAGES_PAGE_AT_TABLE_H_
#define KETENTAFEL_TESTS_PAGES_PAGE_AT_TABLE_H_

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/app/app.h"
#include "shared/chain/library.h"
#include "tests/app/fakes.h"
#include "tests/rules/table.h"
#include "tests/widgets/screen.h"

namespace ketentafel {

// The server's library.
struct SharedLibrary {
  // Asked in the name of a chain. Errors: as chain::Decide.
  Status Do(const chain::Membership& chain, const v1::Command& command);

  chain::LedgerState state{std::string(chain::kLibraryLedgerId)};
  std::vector<v1::ChangeSet> log;
};

// The page of one person at a table of the rules, without browser and without server: what it asks
// is decided at once, and what follows comes back as the stream would bring it.
class PageAtTable {
 public:
  // `person` is a name of the table; `place` follows the chain's address: "/personas/ank".
  PageAtTable(chain::Table* table, std::string_view person, std::string_view place);
  // The table's chain is called "Deze keten" in the library.
  PageAtTable(chain::Table* table, SharedLibrary* library, std::string_view person,
              std::string_view place);

  // Each does it, and lets the page answer until it is quiet.
  void Click(semantics::Role role, std::string_view name);
  void Press(std::string_view button) { Click(semantics::Role::kButton, button); }
  // Instead of what stands there.
  void Type(semantics::Role role, std::string_view name, std::string_view text);
  void Choose(std::string_view select, std::string_view value);
  void ChooseFile(std::string text);
  void Resize(float width);
  void Go(std::string_view place);
  // The server's word on whether mail can leave from it.
  enum class Mail { kLeaves, kStays };
  void AnswerWhetherMailLeaves(Mail mail = Mail::kLeaves);
  // How far the code of the later screens is; natively it is there from the start.
  void SetLaterScreens(app::Surroundings::LaterScreens later);
  // How many wait for that word.
  size_t PreviewsAsked() const { return line_.Open("PreviewPaper").size(); }
  // Takes in what others did to the table, and to the library, meanwhile.
  void CatchUp();

  // Whether it can be read anywhere on the page.
  bool Says(std::string_view text);
  bool Has(semantics::Role role, std::string_view name) { return screen_->Has(role, name); }
  // How many things are read before it.
  size_t Place(semantics::Role role, std::string_view name);
  // What is wrong with the page as it lies there; empty on a healthy one.
  std::string Complaints();

  const std::string& saved_file() const { return around_.saved_file; }
  int fetches_of_later_screens() const { return around_.fetches; }
  // Whether it has the library open at all.
  bool ReadsLibrary() const { return WatchOf(std::string(chain::kLibraryLedgerId)).has_value(); }

 private:
  // The content comes from the library that was built.
  class Around : public app::FakeSurroundings {
   public:
    void LoadContent(std::string_view language,
                     std::function<void(StatusOr<std::string>)> done) override;
    LaterScreens later_screens() const override { return later; }
    void FetchLaterScreens() override { ++fetches; }

    LaterScreens later = LaterScreens::kIn;
    int fetches = 0;
  };

  void SignIn();
  std::optional<app::FakeTransport::Call> WatchOf(const std::string& ledger_id) const;
  // The whole of a ledger, as this person may see it under this name.
  void SendSnapshot(const chain::LedgerState& state, const std::string& reader);
  void OpenLibrary();
  void Answer();
  void AnswerLinks();
  // What the log of the table says, as the server's records would. page_records.cc
  void AnswerRecords();
  void Run();

  chain::Table* table_;
  SharedLibrary no_library_;
  SharedLibrary* library_;
  std::string person_;
  size_t library_seen_ = 0;
  net::CallId library_watch_ = 0;
  size_t seen_ = 0;  // change sets of the table's log
  std::map<std::string, int64_t> revisions_;  // by command
  app::FakeTransport line_;
  app::FakeStorage storage_;
  Around around_;
  app::App app_{&line_, &storage_, &around_};
  app::Intents intents_;
  std::unique_ptr<widgets::Screen> screen_;
};

}  // namespace ketentafel

#endif  // KETENTAFEL_TESTS_PAGES_PAGE_AT_TABLE_H_
