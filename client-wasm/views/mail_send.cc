#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/mail_parts.h"
#include "client-wasm/views/select_options.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kAsking = "dialog/mail/asking";

v1::Command SendCommand(const View& view, const MailWish& wish) {
  v1::Command command;
  v1::SendPaper* send = command.mutable_send_paper();
  send->set_paper(wish.paper);
  send->set_meeting_id(wish.meeting_id);
  send->set_language(wish.language);
  send->set_words(wish.words);
  for (const Recipient& one : wish.recipients) {
    if (!one.chosen) continue;
    v1::NewDelivery* delivery = send->add_deliveries();
    delivery->set_id(view.NewId());
    delivery->set_person_id(one.person_id);
    // Whoever puts a mark behind a name that has it means it.
    if (one.has_paper) send->set_again(true);
  }
  return command;
}

void RecipientRow(View& view, const MailWish& wish, const Recipient& one) {
  const std::string label =
      view.T("common.name_of_party", {{"name", one.name}, {"party", one.party}});
  const std::string missing = one.has_address ? "" : view.T("mail.no_address");
  const std::string hint = one.has_paper    ? view.T("mail.has_it")
                           : one.has_former ? view.T("mail.has_former")
                           : one.is_meant   ? ""
                           : wish.paper == v1::INVITATION_PAPER
                               ? view.T("mail.not_invited_yet")
                               : view.T("mail.not_meant");
  if (Checkbox(view.ui, one.person_id, {.label = label, .checked = one.chosen, .hint = hint,
                                        .disabled_reason = missing})) {
    view.Choose(RecipientKey(wish, one.person_id), one.chosen ? "off" : "on");
  }
}

// Sent mail does not come back: asked once more, with the number in it.
void AskDialog(View& view, const MailWish& wish, const v1::Command& command, int count) {
  if (view.Chosen(kAsking).empty()) return;
  const std::string send = view.Plural("mail.send_to", count);
  const auto close = [&] { view.Choose(std::string(kAsking), ""); };
  const auto answer = Dialog(view.ui, "ask", {.title = send}, [&] {
    Text(view.ui, view.T("mail.ask"));
    RefusalLine(view, kMailPlace);
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "no", {.label = view.T("common.cancel")})) close();
      if (SubmitButton(view, "yes", {.label = view.T("mail.yes_send"), .icon = icons::kMail,
                                     .kind = ButtonKind::kPrimary},
                       command, kMailPlace, {MailWordsKey(wish)})) {
        close();
      }
    });
  });
  if (answer == DialogWish::kClose) close();
}

}  // namespace

void RecipientsCard(View& view, const MailWish& wish) {
  const std::string title = view.T("mail.recipients");
  Card(view.ui, {.key = "recipients", .role = Role::kRegion, .label = title, .gap_px = 4}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(wish.recipients.size())});
    if (wish.recipients.empty()) {
      Text(view.ui, view.T("mail.nobody"), {.color = Color::kInk2});
    }
    for (const Recipient& one : wish.recipients) RecipientRow(view, wish, one);
    const bool all = std::all_of(wish.recipients.begin(), wish.recipients.end(),
                                 [](const Recipient& one) { return one.has_address; });
    if (all) return;
    Text(view.ui, view.T("mail.no_address.line"), {.color = Color::kInk2});
    if (Button(view.ui, "parties", {.label = view.T("home.to_parties"), .icon = icons::kOrg})) {
      view.Go(Screen::kParties);
    }
  });
}

void WordsCard(View& view, MailWish* wish) {
  const std::string title = view.T("mail.words");
  Card(view.ui, {.key = "words", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    SelectOptions languages;
    languages.Add("nl", view.T("mail.dutch"));
    languages.Add("en", view.T("mail.english"));
    if (auto chosen = Select(view.ui, "language", wish->language, languages.span(),
                             {.label = view.T("mail.language")})) {
      view.Choose("mail/language", *chosen);
    }
    wish->words = DraftTextArea(view, {.draft_key = MailWordsKey(*wish)},
                                {.label = view.T("mail.own_words"), .rows = 3, .max_rows = 8});
  });
}

void SendCard(View& view, const MailWish& wish) {
  const app::PaperPreview& preview = view.model.preview;
  const v1::Command command = SendCommand(view, wish);
  const int count = command.send_paper().deliveries_size();
  const bool set_up = preview.answer.mail_is_set_up();
  const bool asked = preview.answer.mails_size() > 0 || preview.answer.mail_is_set_up();
  Card(view.ui, {.key = "send", .role = Role::kRegion, .label = view.T("mail.send"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("mail.send")});
         if (asked && !set_up) {
           IconText(view.ui, icons::kWarn, view.T("mail.not_set_up"),
                    {.color = Color::kAmber});
           Text(view.ui, view.T("mail.not_set_up.line"));
           return;
         }
         std::string why = count == 0 ? view.T("mail.choose_somebody") : "";
         const Status would = view.model.Would(command);
         if (why.empty() && !would.ok()) why = view.model.Sentence(would);
         if (Button(view.ui, "send", {.label = view.Plural("mail.send_to", count),
                                      .icon = icons::kMail, .kind = ButtonKind::kPrimary,
                                      .disabled_reason = why})) {
           view.Choose(std::string(kAsking), "open");
         }
         RefusalLine(view, kMailPlace);
         Meta(view.ui, view.T(wish.paper == v1::REPORT_PAPER ? "mail.send.line_report"
                                                             : "mail.send.line"));
       });
  AskDialog(view, wish, command, count);
}

}  // namespace ketentafel::views
