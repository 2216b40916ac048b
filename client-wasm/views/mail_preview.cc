#include "client-wasm/views/cards.h"
#include "client-wasm/views/mail_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kWhose = "mail/preview";
// The chain's revision at which it was asked: who speaks for whom, the meeting and what was agreed
// may all be in a mail.
constexpr std::string_view kAskedAt = "mail/preview_at";

v1::PreviewPaperRequest RequestFor(const View& view, const MailWish& wish) {
  v1::PreviewPaperRequest request;
  request.set_ledger_id(view.state().ledger_id());
  request.set_paper(wish.paper);
  request.set_meeting_id(wish.meeting_id);
  request.set_language(wish.language);
  request.set_words(wish.words);
  return request;
}

// Words that the guard stops do not leave the page, not even to be looked at.
bool MayAsk(const View& view, const MailWish& wish) {
  v1::Command command;
  command.mutable_send_paper()->set_words(wish.words);
  return view.model.MayLeave(command).ok();
}

void KeepUpToDate(View& view, const MailWish& wish) {
  const app::PaperPreview& preview = view.model.preview;
  const v1::PreviewPaperRequest request = RequestFor(view, wish);
  const std::string revision = std::to_string(view.model.truth().revision());
  const bool same = preview.request.SerializeAsString() == request.SerializeAsString() &&
                    view.Chosen(kAskedAt) == revision;
  if (same || preview.asking || !MayAsk(view, wish)) return;
  view.out.Push(app::PreviewIntent{request});
  view.Choose(std::string(kAskedAt), revision);
}

std::string Encoded(std::string_view text) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kDigits[byte >> 4];
    encoded += kDigits[byte & 15];
  }
  return encoded;
}

std::string FileUrl(const View& view, const MailWish& wish, const std::string& person_id) {
  return "/mail/paper/" + view.state().ledger_id() + "/" +
         std::to_string(static_cast<int>(wish.paper)) + "/" + wish.meeting_id + "/" + person_id +
         ".eml?lang=" + wish.language + "&words=" + Encoded(wish.words);
}

const v1::MailPreview* ChosenMail(const View& view) {
  const auto& mails = view.model.preview.answer.mails();
  for (const v1::MailPreview& mail : mails) {
    if (mail.person_id() == view.Chosen(kWhose)) return &mail;
  }
  return mails.empty() ? nullptr : &mails[0];
}

void WhoseSelect(View& view, const MailWish& wish, const std::string& person_id) {
  SelectOptions people;
  for (const Recipient& one : wish.recipients) {
    people.Add(one.person_id,
               view.T("common.name_of_party", {{"name", one.name}, {"party", one.party}}));
  }
  if (auto chosen = Select(view.ui, "whose", person_id, people.span(),
                           {.label = view.T("mail.preview.whose")})) {
    view.Choose(std::string(kWhose), *chosen);
  }
}

void MailText(View& view, const MailWish& wish, const v1::MailPreview& mail) {
  Column(view.ui, {.key = "subject"}, [&] {
    Meta(view.ui, view.T("mail.subject"));
    Text(view.ui, mail.subject(), {.type = Type::kBodyStrong});
  });
  Panel(view.ui, Tone::kCanvas, {.key = "text"}, [&] {
    Text(view.ui, mail.text(), {.language = wish.language});
  });
  if (mail.attachments_size() > 0) {
    const std::vector<std::string> names(mail.attachments().begin(), mail.attachments().end());
    IconText(view.ui, icons::kBook,
             view.T("mail.enclosed", {{"files", content::Listed(view.model.texts(), names)}}));
  }
  const std::string missing = mail.has_address() ? "" : view.T("mail.no_address");
  if (Button(view.ui, "file", {.label = view.T("mail.file"), .icon = icons::kDownload,
                               .disabled_reason = missing})) {
    view.out.Push(app::OpenTabIntent{FileUrl(view, wish, mail.person_id())});
  }
}

}  // namespace

void PreviewCard(View& view, const MailWish& wish) {
  KeepUpToDate(view, wish);
  const app::PaperPreview& preview = view.model.preview;
  const bool ours = preview.request.meeting_id() == wish.meeting_id;
  const v1::MailPreview* mail = ours ? ChosenMail(view) : nullptr;
  const std::string title = view.T("mail.preview");
  Card(view.ui, {.key = "preview", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    if (!preview.failure.ok()) {
      Alert(view.ui, "failure", view.model.Sentence(preview.failure));
    } else if (mail == nullptr) {
      StatusText(view.ui, "asking", view.T(preview.asking ? "common.busy" : "mail.nobody"),
                 {.color = Color::kInk2});
    } else {
      WhoseSelect(view, wish, mail->person_id());
      MailText(view, wish, *mail);
    }
  });
}

}  // namespace ketentafel::views
