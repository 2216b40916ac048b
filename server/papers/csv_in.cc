#include "server/papers/csv_in.h"

#include <algorithm>

#include "shared/base/text.h"

namespace ketentafel::papers {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kFormulaStarts = "=+-@\t\r";

char SeparatorOf(std::string_view csv) {
  const std::string_view head = csv.substr(0, csv.find('\n'));
  const auto commas = std::count(head.begin(), head.end(), ',');
  return std::count(head.begin(), head.end(), ';') >= commas ? ';' : ',';
}

std::string Tidy(const std::string& cell) {
  std::string tidy = Trimmed(cell);
  if (tidy.size() > 1 && tidy[0] == '\'' && kFormulaStarts.find(tidy[1]) != std::string::npos) {
    tidy.erase(0, 1);
  }
  return tidy;
}

class Reader {
 public:
  explicit Reader(std::string_view csv) : csv_(csv), separator_(SeparatorOf(csv)) {}

  StatusOr<std::vector<CsvRow>> Run() {
    for (size_t i = 0; i < csv_.size(); ++i) {
      const char c = csv_[i];
      if (c == '\n') ++line_;
      if (quoted_) {
        if (c != '"') {
          if (c != '\r') cell_ += c;
        } else if (i + 1 < csv_.size() && csv_[i + 1] == '"') {
          cell_ += csv_[++i];
        } else {
          quoted_ = false;
        }
      } else if (c == '"' && Trimmed(cell_).empty()) {
        quoted_ = true;
        cell_.clear();
      } else if (c == separator_) {
        EndCell();
      } else if (c == '\n') {
        EndRow();
      } else if (c != '\r') {
        cell_ += c;
      }
    }
    if (quoted_) {
      return InvalidArgument("LIST_UNREADABLE", "a quote that begins does not end")
          .With("line", std::to_string(row_.line));
    }
    EndRow();
    return std::move(rows_);
  }

 private:
  void EndCell() {
    row_.cells.push_back(Tidy(cell_));
    cell_.clear();
  }
  void EndRow() {
    EndCell();
    const bool empty = std::all_of(row_.cells.begin(), row_.cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (!empty) rows_.push_back(std::move(row_));
    row_ = {.line = line_, .cells = {}};
  }

  const std::string_view csv_;
  const char separator_;
  int line_ = 1;
  bool quoted_ = false;
  std::string cell_;
  CsvRow row_{.line = 1, .cells = {}};
  std::vector<CsvRow> rows_;
};

}  // namespace

StatusOr<std::vector<CsvRow>> ReadCsv(std::string_view csv) {
  if (csv.starts_with(kByteOrderMark)) csv.remove_prefix(kByteOrderMark.size());
  return Reader(csv).Run();
}

}  // namespace ketentafel::papers
