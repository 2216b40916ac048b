#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>

#include "server/papers/list.h"

namespace ketentafel::papers {
namespace {

// Excel's own limits. Source: "Excel specifications and limits".
constexpr size_t kLongestSheetName = 31;
constexpr size_t kLongestText = 32'767;

struct Formats {
  lxw_format* head = nullptr;
  lxw_format* text = nullptr;
  lxw_format* date = nullptr;
};

Formats AddFormats(lxw_workbook* book) {
  Formats formats{workbook_add_format(book), workbook_add_format(book),
                  workbook_add_format(book)};
  format_set_bold(formats.head);
  format_set_bottom(formats.head, LXW_BORDER_MEDIUM);
  format_set_bottom_color(formats.head, 0x0B5563);
  format_set_text_wrap(formats.head);
  for (lxw_format* format : {formats.head, formats.text, formats.date}) {
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  }
  format_set_text_wrap(formats.text);
  format_set_num_format(formats.date, "dd-mm-yyyy");
  format_set_align(formats.date, LXW_ALIGN_LEFT);
  return formats;
}

// Not within a character.
std::string AtMost(std::string text, size_t bytes) {
  if (text.size() <= bytes) return text;
  while (bytes > 0 && (text[bytes] & 0xC0) == 0x80) --bytes;
  text.resize(bytes);
  return text;
}

void Write(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell,
           const Formats& formats) {
  if (const auto* text = std::get_if<std::string>(&cell)) {
    if (text->empty()) return;
    worksheet_write_string(sheet, row, column, AtMost(*text, kLongestText).c_str(), formats.text);
  } else if (const int* number = std::get_if<int>(&cell)) {
    worksheet_write_number(sheet, row, column, *number, formats.text);
  } else if (const auto& date = std::get<v1::CivilDate>(cell); date.year() != 0) {
    lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
    worksheet_write_datetime(sheet, row, column, &day, formats.date);
  }
}

void Fill(const List& list, lxw_workbook* book) {
  const Formats formats = AddFormats(book);
  lxw_worksheet* sheet =
      workbook_add_worksheet(book, AtMost(list.title, kLongestSheetName).c_str());
  const auto columns = static_cast<lxw_col_t>(list.columns.size());
  for (lxw_col_t i = 0; i < columns; ++i) {
    worksheet_set_column(sheet, i, i, list.columns[i].width, nullptr);
    worksheet_write_string(sheet, 0, i, list.columns[i].title.c_str(), formats.head);
  }
  lxw_row_t line = 1;
  for (const auto& row : list.rows) {
    for (lxw_col_t i = 0; i < columns; ++i) Write(sheet, line, i, row[i], formats);
    ++line;
  }
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_autofilter(sheet, 0, 0, line - 1, columns - 1);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
}

// A file in memory: the library writes to a path and to nothing else.
class MemoryFile {
 public:
  MemoryFile() : fd_(memfd_create("list", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (fd_ >= 0) close(fd_);
  }

  bool is_open() const { return fd_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }
  std::string Bytes() const {
    std::string bytes;
    std::array<char, 16 * 1024> buffer;
    for (;;) {
      const ssize_t got =
          pread(fd_, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()));
      if (got <= 0) return bytes;
      bytes.append(buffer.data(), static_cast<size_t>(got));
    }
  }

 private:
  const int fd_;
};

}  // namespace

StatusOr<std::string> XlsxOf(const List& list) {
  const MemoryFile file;
  lxw_workbook* book = file.is_open() ? workbook_new(file.path().c_str()) : nullptr;
  if (book == nullptr) return Unavailable("PAPER_FAILED", "no room for a workbook");
  lxw_doc_properties properties{};
  std::string title = list.title;
  properties.title = title.data();
  workbook_set_properties(book, &properties);
  Fill(list, book);
  const lxw_error error = workbook_close(book);
  std::string bytes = file.Bytes();
  if (error == LXW_NO_ERROR && bytes.starts_with("PK")) return bytes;
  return Unavailable("PAPER_FAILED", lxw_strerror(error));
}

}  // namespace ketentafel::papers
