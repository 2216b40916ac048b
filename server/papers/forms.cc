#include "server/papers/forms.h"

#include <algorithm>
#include <array>

#include "server/papers/embedded.h"

namespace ketentafel::papers {
namespace {

struct FormFacts {
  Form form;
  std::string_view ending;
  std::string_view media_type;
};

constexpr std::array kForms = {
    FormFacts{Form::kHtml, "html", "text/html; charset=utf-8"},
    FormFacts{Form::kPdf, "pdf", "application/pdf"},
    FormFacts{Form::kDocx, "docx",
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    FormFacts{Form::kCsv, "csv", "text/csv; charset=utf-8"},
    FormFacts{Form::kXlsx, "xlsx",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    FormFacts{Form::kIcs, "ics", "text/calendar; charset=utf-8"},
};

const FormFacts& FactsOf(Form form) {
  return *std::ranges::find(kForms, form, &FormFacts::form);
}

StatusOr<std::string> BytesOf(std::string html, Form form, const Converters& converters) {
  switch (form) {
    case Form::kHtml: return html;
    case Form::kPdf: return converters.pdf(html);
    case Form::kDocx: return converters.docx(html);
    default: return NotFound("PAPER_UNKNOWN", "this paper is not a list");
  }
}

}  // namespace

std::string_view EndingOf(Form form) { return FactsOf(form).ending; }

std::optional<Form> FormOfEnding(std::string_view ending) {
  const auto* found = std::ranges::find(kForms, ending, &FormFacts::ending);
  if (found == kForms.end()) return std::nullopt;
  return found->form;
}

std::string_view MediaTypeOf(Form form) { return FactsOf(form).media_type; }

StatusOr<Paper> InForm(Written written, Form form, const Converters& converters) {
  StatusOr<std::string> bytes = BytesOf(std::move(written.html), form, converters);
  if (!bytes.ok()) return bytes.status();
  return Paper{.bytes = *std::move(bytes),
               .media_type = std::string(MediaTypeOf(form)),
               .file_name = written.file_stem + "." + std::string(EndingOf(form)),
               .title = std::move(written.title)};
}

std::string SelfContained(const std::string& html) {
  constexpr std::string_view kLink = "<link rel=\"stylesheet\" href=\"/papers/report.css\">";
  constexpr std::string_view kNavEnd = "</nav>";
  std::string page = html;
  // Ways to other forms lead nowhere from a file.
  const size_t nav = page.find("<nav ");
  const size_t nav_end = page.find(kNavEnd, nav);
  if (nav_end != std::string::npos) page.erase(nav, nav_end + kNavEnd.size() - nav);
  const size_t at = page.find(kLink);
  if (at == std::string::npos) return page;
  return page.replace(at, kLink.size(), "<style>" + std::string(kReportCss) + "</style>");
}

}  // namespace ketentafel::papers
