#include "server/papers/list_in.h"

#include <string>
#include <variant>
#include <vector>

#include "server/papers/chain_lists.h"
#include "server/papers/csv_in.h"
#include "server/papers/list_lines.h"
#include "shared/chain/decide.h"
#include "shared/chain/refusals.h"

namespace ketentafel::papers {
namespace {

// Source: paper_service.proto, command.proto.
constexpr size_t kLongestList = 200 * 1024;
constexpr size_t kMostLines = 500;

// An element as the cells of its list say it, for people to read.
std::vector<std::string> Cells(const chain::LedgerState& state, const content::Bundle& bundle,
                               const ReadLine& line) {
  const PaperWords words(state, bundle, nullptr, "");  // no cell tells the time
  const bool of_party = line.party.has_party();
  const auto* party = state.Get<v1::ChainParty>(line.party.id());
  const auto* action = state.Get<v1::Action>(line.action.id());
  std::vector<Cell> row;
  if (of_party && party != nullptr) row = RowOf(words, line.party.id(), *party);
  if (!of_party && action != nullptr) row = RowOf(state, words, *action);
  std::vector<std::string> texts;
  for (const Cell& cell : row) {
    const auto* date = std::get_if<v1::CivilDate>(&cell);
    texts.push_back(date != nullptr ? words.ShortDate(*date) : std::get<std::string>(cell));
  }
  return texts;
}

// Lines against the state, each on what the ones before it left.
class ListReader {
 public:
  ListReader(const ListSurroundings& around, v1::ListKind kind, std::string_view language)
      : around_(around),
        bundle_(content::BundleIn(around.bundles, language)),
        words_(around),
        kind_(kind),
        state_(around.state) {
    const auto director = chain::HolderOf(state_, v1::CHAIN_DIRECTOR);
    if (director.value != nullptr) director_.person_id = director->person_id();
  }

  StatusOr<v1::ReadListResponse> Read(const std::vector<CsvRow>& rows) {
    if (rows.empty() || !words_.ReadHead(kind_, rows.front().cells)) {
      return InvalidArgument("LIST_WITHOUT_HEAD", "the first line has no column with a title");
    }
    if (rows.size() > kMostLines + 1) {
      return InvalidArgument("LIST_TOO_LONG", "a list has at most 500 lines")
          .With("most", std::to_string(kMostLines));
    }
    for (const std::string& title : words_.UnknownColumns()) response_.add_unknown_columns(title);
    for (size_t i = 1; i < rows.size(); ++i) Take(rows[i]);
    if (whole_ && command_.has_import_list()) *response_.mutable_command() = std::move(command_);
    return std::move(response_);
  }

 private:
  void Take(const CsvRow& row) {
    v1::ListLine* line = response_.add_lines();
    line->set_number(row.line);
    const ReadLine read = kind_ == v1::PARTY_LIST ? words_.Party(state_, row.cells)
                                                  : words_.Action(state_, row.cells);
    line->set_title(read.title);
    line->set_change(read.change);
    for (const v1::LineError& error : read.errors) *line->add_errors() = error;
    if (read.errors.empty() && read.change != v1::LINE_SAME) Try(read, line);
    if (!line->errors().empty()) whole_ = false;
  }

  // The rules have the last word.
  void Try(const ReadLine& read, v1::ListLine* line) {
    v1::Command command;
    command.set_id(around_.state.ledger_id());  // any will do: it is never submitted
    Add(read, command.mutable_import_list());
    const auto changes =
        chain::Decide(state_, chain::Presence(), command, director_, around_.now);
    if (!changes.ok()) return Refuse(read, changes.status(), line);
    v1::ChangeSet set;
    set.set_revision(state_.revision());
    for (const v1::Change& change : *changes) *set.add_changes() = change;
    const std::vector<std::string> before = Cells(state_, bundle_, read);
    state_.Apply(set);
    if (read.change == v1::LINE_CHANGED) Compare(before, Cells(state_, bundle_, read), line);
    Add(read, command_.mutable_import_list());
  }

  void Compare(const std::vector<std::string>& before, const std::vector<std::string>& after,
               v1::ListLine* line) const {
    const PaperWords words(state_, bundle_, nullptr, "");
    const auto columns =
        ColumnsOf(words, kind_ == v1::PARTY_LIST ? ListOf::kParties : ListOf::kActions);
    for (size_t i = 0; i < columns.size(); ++i) {
      if (before[i] == after[i]) continue;
      v1::CellChange* change = line->add_changes();
      change->set_column(columns[i].title);
      change->set_before(before[i]);
      change->set_after(after[i]);
    }
  }

  void Refuse(const ReadLine& read, const Status& status, v1::ListLine* line) {
    const auto named = status.details().find("field");
    std::string field = named == status.details().end() ? "" : named->second;
    if (status.reason().starts_with("PARTY_")) field = "action.owner_party_id";
    if (status.reason().starts_with("PERSON_")) field = "action.owner_person_id";
    const bool no_owner = read.action.has_action() && read.action.action().owner_party_id().empty();
    v1::LineError* error = line->add_errors();
    error->set_column(words_.ColumnOf(field));
    error->set_reason(no_owner && status.reason() == chain::refusal::kPartyUnknown
                          ? std::string(chain::refusal::kTextMissing)
                          : status.reason());
  }

  static void Add(const ReadLine& read, v1::ImportList* list) {
    if (read.party.has_party()) {
      *list->add_parties() = read.party;
      list->add_expected_party_revisions(read.revision);
    } else {
      *list->add_actions() = read.action;
      list->add_expected_action_revisions(read.revision);
    }
  }

  const ListSurroundings& around_;
  const content::Bundle& bundle_;
  ListLines words_;
  const v1::ListKind kind_;
  chain::LedgerState state_;
  chain::Caller director_;
  v1::ReadListResponse response_;
  v1::Command command_;
  bool whole_ = true;
};

}  // namespace

StatusOr<v1::ReadListResponse> ReadList(const ListSurroundings& around,
                                        const v1::ReadListRequest& request) {
  if (request.csv().size() > kLongestList) {
    return InvalidArgument("LIST_TOO_LONG", "a list has at most 200 KB")
        .With("most", std::to_string(kMostLines));
  }
  StatusOr<std::vector<CsvRow>> rows = ReadCsv(request.csv());
  if (!rows.ok()) return rows.status();
  return ListReader(around, request.kind(), request.language()).Read(*rows);
}

}  // namespace ketentafel::papers
