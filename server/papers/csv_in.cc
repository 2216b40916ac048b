#include "server/papers/csv_in.h"

#include <algorithm>
#include <array>
#include <cstdint>

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

// 0x80..0x9F; zero: the control character of the same number.
constexpr std::array<uint16_t, 32> kWindows = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void AddCodePoint(uint32_t code, std::string* text) {
  if (code < 0x80) {
    *text += static_cast<char>(code);
  } else if (code < 0x800) {
    *text += static_cast<char>(0xC0 | (code >> 6));
    *text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    *text += static_cast<char>(0xE0 | (code >> 12));
    *text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    *text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

}  // namespace

std::string Utf8Of(std::string_view bytes) {
  if (IsUtf8(bytes)) return std::string(bytes);
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const bool special = byte >= 0x80 && byte < 0xA0 && kWindows[byte - 0x80] != 0;
    AddCodePoint(special ? kWindows[byte - 0x80] : byte, &text);
  }
  return text;
}

StatusOr<std::vector<CsvRow>> ReadCsv(std::string_view csv) {
  if (csv.starts_with(kByteOrderMark)) csv.remove_prefix(kByteOrderMark.size());
  return Reader(csv).Run();
}

}  // namespace ketentafel::papers
