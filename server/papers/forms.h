#ifndef KETENTAFEL_PAPERS_FORMS_H_
#define KETENTAFEL_PAPERS_FORMS_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "server/papers/docx.h"
#include "server/papers/pdf.h"
#include "server/papers/wall_clock.h"
#include "shared/base/status.h"

// The forms in which papers leave.
namespace ketentafel::papers {

enum class Form { kHtml, kPdf, kDocx, kCsv, kXlsx, kIcs };

// "pdf"; nothing for an ending that is of no form.
std::string_view EndingOf(Form form);
std::optional<Form> FormOfEnding(std::string_view ending);
std::string_view MediaTypeOf(Form form);

// A finished paper.
struct Paper {
  std::string bytes;
  std::string media_type;
  std::string file_name;  // "verslag-2026-09-17.pdf"; ASCII
  std::string title;
};

// A paper as HTML, before it takes its form.
struct Written {
  std::string html;
  std::string title;
  std::string file_stem;  // "verslag-2026-09-17"
};

// What makes another form of HTML; others in tests.
struct Converters {
  std::function<StatusOr<std::string>(const std::string& html)> pdf =
      [](const std::string& html) { return PdfOf(html); };
  std::function<StatusOr<std::string>(const std::string& html)> docx =
      [](const std::string& html) { return DocxOf(html); };
};

// Errors: NOT_FOUND PAPER_UNKNOWN (a form that is for lists); UNAVAILABLE, see PdfOf and DocxOf.
// Threads: any; blocks.
StatusOr<Paper> InForm(Written written, Form form, const Converters& converters);

// A page that needs no other file, for whoever keeps or sends it.
std::string SelfContained(const std::string& html);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_FORMS_H_
