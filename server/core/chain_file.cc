#include "server/core/chain_file.h"

#include <google/protobuf/util/json_util.h>

#include <utility>

#include "server/core/nameless.h"

namespace ketentafel::core {
namespace {

namespace json = google::protobuf::util;

Status Unreadable(const json::Status& status) {
  return InvalidArgument("CHAIN_FILE_UNREADABLE", "not a chain's file: " + status.ToString());
}

}  // namespace

v1::ChainFile ChainFileOf(const chain::LedgerState& state, const std::vector<v1::ChangeSet>& log,
                          const ChainFileWish& wish) {
  const bool whole = wish.history == ChainFileWish::History::kWhole;
  v1::ChainFile file;
  file.set_format(std::string(kChainFileFormat));
  file.set_version(kChainFileVersion);
  file.set_ledger_id(state.ledger_id());
  if (whole) file.set_revision(state.revision());
  for (const v1::Element* element : state.Elements()) {
    *file.add_elements() = *element;
    if (!whole) file.mutable_elements()->rbegin()->clear_revision();
  }
  if (whole) {
    for (const v1::ChangeSet& set : log) *file.add_history() = set;
  }
  if (!wish.nameless_word.empty()) LeaveNamesOut(wish.nameless_word, &file);
  return file;
}

std::string JsonOf(const v1::ChainFile& file) {
  json::JsonPrintOptions options;
  options.add_whitespace = true;
  std::string text;
  // It fails on text that is not UTF-8 alone, and no ledger takes that in.
  if (!json::MessageToJsonString(file, &text, options).ok()) text.clear();
  return text;
}

StatusOr<v1::ChainFile> ReadChainFile(std::string_view text) {
  const google::protobuf::StringPiece piece(text.data(), text.size());
  // First without minding what a newer one may have: it is told apart from a broken one.
  json::JsonParseOptions lenient;
  lenient.ignore_unknown_fields = true;
  v1::ChainFile file;
  const json::Status known = json::JsonStringToMessage(piece, &file, lenient);
  const bool ours = file.format() == kChainFileFormat;
  if (ours && file.version() > kChainFileVersion) {
    return InvalidArgument("CHAIN_FILE_NEWER", "a newer Ketentafel wrote this file")
        .With("version", std::to_string(file.version()));
  }
  if (!known.ok()) return Unreadable(known);
  if (!ours || file.version() != kChainFileVersion) {
    return InvalidArgument("CHAIN_FILE_FOREIGN", "this is JSON, but not a chain's file");
  }
  file.Clear();
  const json::Status read = json::JsonStringToMessage(piece, &file);
  if (!read.ok()) return Unreadable(read);
  return file;
}

chain::LedgerState StateIn(const v1::ChainFile& file) {
  chain::LedgerState state(file.ledger_id());
  for (const v1::Element& element : file.elements()) state.Restore(element);
  state.set_revision(file.revision());
  return state;
}

}  // namespace ketentafel::core
