#include "server/papers/list.h"
#include "shared/base/civil.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::papers {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

std::string Quoted(std::string text) {
  if (!text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(";\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string TextOf(const Cell& cell) {
  if (const auto* text = std::get_if<std::string>(&cell)) return Quoted(*text);
  if (const int* number = std::get_if<int>(&cell)) return std::to_string(*number);
  const auto& date = std::get<v1::CivilDate>(cell);
  return date.year() == 0 ? "" : ToIso(chain::CivilOf(date));
}

}  // namespace

std::string CsvOf(const List& list) {
  std::string csv(kByteOrderMark);
  for (size_t i = 0; i < list.columns.size(); ++i) {
    csv += (i == 0 ? "" : ";") + Quoted(list.columns[i].title);
  }
  csv += "\r\n";
  for (const auto& row : list.rows) {
    for (size_t i = 0; i < row.size(); ++i) csv += (i == 0 ? "" : ";") + TextOf(row[i]);
    csv += "\r\n";
  }
  return csv;
}

}  // namespace ketentafel::papers
