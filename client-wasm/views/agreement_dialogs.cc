#include "client-wasm/views/agreement_dialogs.h"

#include <utility>

#include "client-wasm/views/form_draft.h"
#include "shared/chain/agreements.h"
#include "shared/chain/refusals.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kRevise = "dialog/agreement/revise", kEnd = "dialog/agreement/end";
constexpr std::string_view kPlace = "agreement";

v1::Command ReviseCommand(const std::string& id, int64_t expected, std::string text,
                          std::string reason) {
  v1::Command command;
  command.set_expected_revision(expected);
  v1::ReviseAgreement* revise = command.mutable_revise_agreement();
  revise->set_id(id);
  revise->set_ended(text.empty());
  revise->set_text(std::move(text));
  revise->set_reason(std::move(reason));
  return command;
}

void OpenButton(View& view, std::string_view choice, std::string_view key, char32_t icon,
                const AgreementEntry& agreement) {
  const std::string label = view.T(key);
  if (Button(view.ui, choice, {.label = label, .icon = icon, .kind = ButtonKind::kQuiet,
                               .name = label + ": " + AgreementNumber(view, *agreement.value)})) {
    view.Choose(std::string(choice), *agreement.id);
  }
}

void Contents(View& view, std::string_view choice, const v1::Element& stored) {
  const v1::MinutesEntry& agreement = stored.minutes_entry();
  const bool ends = choice == kEnd;
  FormDraft form(view, std::string(choice) + "/" + stored.id(), stored.revision());
  Text(view.ui, AgreementNumber(view, agreement), {.type = Type::kBodyStrong});
  std::string text;
  if (ends) {
    Text(view.ui, chain::TextInForce(agreement));
  } else {
    text = form.Area("text", chain::TextInForce(agreement),
                     {.label = view.T("agreement.text"), .rows = 2, .max_rows = 6,
                      .required = true});
  }
  std::string reason = form.Area("reason", "", {.label = view.T("agreement.reason"), .rows = 1,
                                                .max_rows = 4});
  Text(view.ui, view.T("agreement.keeps"), {.color = Color::kInk2});
  RefusalLine(view, kPlace);
  DialogButtons(view.ui, [&] {
    // An emptied text is no ending.
    const std::string missing = !ends && text.empty() ? view.T("refusal.text_missing") : "";
    const std::string label = view.T(ends ? "agreement.end" : "common.save");
    if (SubmitButton(view, "save", {.label = label, .kind = ButtonKind::kPrimary,
                                    .disabled_reason = missing},
                     ReviseCommand(stored.id(), form.expected(), std::move(text),
                                   std::move(reason)),
                     kPlace, {form.prefix()})) {
      view.Choose(std::string(choice), "");
    }
  });
}

}  // namespace

std::string AgreementNumber(const View& view, const v1::MinutesEntry& agreement) {
  return view.T("agreement.number", {{"number", std::to_string(agreement.agreement_number())}});
}

void ReviseButtons(View& view, const AgreementEntry& agreement) {
  const bool holds = chain::Holds(*agreement.value);
  const std::string text = holds ? "" : chain::TextInForce(*agreement.value);
  if (!view.model.Would(ReviseCommand(*agreement.id, agreement.revision, text, "")).ok()) return;
  OpenButton(view, kRevise, holds ? "agreement.revise" : "agreement.hold_again", icons::kPen,
             agreement);
  if (holds) OpenButton(view, kEnd, "agreement.end", icons::kX, agreement);
}

void WaitsForReport(View& view, const AgreementEntry& agreement) {
  const Status would = view.model.Would(ReviseCommand(
      *agreement.id, agreement.revision, chain::TextInForce(*agreement.value), ""));
  if (would.reason() == chain::refusal::kMinutesStillOpen) {
    Meta(view.ui, view.T("agreement.after_report"));
  }
}

void AgreementDialog(View& view) {
  for (const std::string_view choice : {kRevise, kEnd}) {
    const v1::Element* stored =
        view.state().Find(v1::Element::kMinutesEntry, view.Chosen(choice));
    if (stored == nullptr) continue;
    const auto wish = Dialog(
        view.ui, choice,
        {.title = view.T(choice == kEnd ? "agreement.end" : "agreement.revise"), .width_px = 560},
        [&] { Contents(view, choice, *stored); });
    if (wish == DialogWish::kClose) view.Choose(std::string(choice), "");
  }
}

}  // namespace ketentafel::views
