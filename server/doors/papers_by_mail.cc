#include "server/doors/papers_by_mail.h"

#include <utility>

#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/refusals.h"

namespace ketentafel::doors {
namespace {

mail::LetterWish WishOf(const v1::PreviewPaperRequest& request, const std::string& person_id,
                        Instant now) {
  return {.paper = request.paper(),
          .meeting_id = request.meeting_id(),
          .person_id = person_id,
          .language = request.language(),
          .words = request.words(),
          .day = {},
          .follow_up_id = "",
          .now = now};
}

Status CheckRequest(const chain::LedgerState& state, const v1::PreviewPaperRequest& request) {
  KETENTAFEL_RETURN_IF_ERROR(
      CheckText("words", request.words(), kLongText, Emptiness::kAllowed));
  return chain::CheckPaperFits(state, request.paper(), request.meeting_id());
}

mail::Mailbox MailboxOf(const chain::LedgerState& state, const std::string& person_id) {
  const auto* person = state.Get<v1::Person>(person_id);
  return {person == nullptr ? "" : person->name(), chain::AddressOf(state, person_id)};
}

mail::Mailbox Director(const chain::LedgerState& state) {
  const auto director = chain::HolderOf(state, v1::CHAIN_DIRECTOR);
  return director.value == nullptr ? mail::Mailbox{} : MailboxOf(state, director->person_id());
}

// "mail-zoe-brons.eml": what of a name is in the alphabet.
std::string FileNameFor(const std::string& name) {
  std::string stem;
  for (const char c : name) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (letter) stem += c;
    if (c >= 'A' && c <= 'Z') stem += static_cast<char>(c - 'A' + 'a');
    if (c == ' ' && !stem.empty() && stem.back() != '-') stem += '-';
  }
  return "mail-" + stem + ".eml";
}

}  // namespace

StatusOr<v1::PreviewPaperResponse> PapersByMail::Preview(const core::CallerIdentity& caller,
                                                         const v1::PreviewPaperRequest& request) {
  StatusOr<chain::LedgerState> state =
      around_.steward->ReadAsDirector(caller, request.ledger_id());
  if (!state.ok()) return state.status();
  v1::PreviewPaperResponse response;
  response.set_mail_is_set_up(!around_.from.address.empty());
  // The question to an owner is the same for all: who asks wants to know whether it can leave.
  if (request.paper() == v1::FOLLOW_UP_PAPER) return response;
  KETENTAFEL_RETURN_IF_ERROR(CheckRequest(*state, request));
  for (const std::string& person_id : chain::RecipientsOf(*state)) {
    const mail::LetterWish wish = WishOf(request, person_id, around_.clock->Now());
    StatusOr<mail::Letter> letter = around_.writer->Write(*state, wish, mail::Papers::kNamed);
    if (!letter.ok()) return letter.status();
    v1::MailPreview* preview = response.add_mails();
    preview->set_person_id(person_id);
    preview->set_has_address(!chain::AddressOf(*state, person_id).empty());
    preview->set_subject(letter->subject);
    preview->set_text(mail::TextOf(*letter));
    for (mail::Attachment& attachment : letter->attachments) {
      preview->add_attachments(std::move(attachment.file_name));
    }
  }
  return response;
}

StatusOr<MailFile> PapersByMail::FileFor(const core::CallerIdentity& caller,
                                         const v1::PreviewPaperRequest& request,
                                         const std::string& person_id) {
  const StatusOr<chain::LedgerState> state =
      around_.steward->ReadAsDirector(caller, request.ledger_id());
  if (!state.ok()) return state.status();
  KETENTAFEL_RETURN_IF_ERROR(CheckRequest(*state, request));
  if (state->Get<v1::Person>(person_id) == nullptr) {
    return NotFound(chain::refusal::kPersonUnknown, "there is no such person");
  }
  const std::string id = JoinIds(request.meeting_id(), person_id);
  return Write(*state, WishOf(request, person_id, around_.clock->Now()), id);
}

StatusOr<MailFile> PapersByMail::FileOf(const core::CallerIdentity& caller,
                                        const std::string& ledger_id,
                                        const std::string& delivery_id) {
  const StatusOr<chain::LedgerState> state = around_.steward->ReadAsDirector(caller, ledger_id);
  if (!state.ok()) return state.status();
  const auto* delivery = state->Get<v1::Delivery>(delivery_id);
  if (delivery == nullptr) {
    return NotFound(chain::refusal::kDeliveryUnknown, "there is no such delivery");
  }
  return Write(*state, mail::WishOf(*delivery, around_.clock->Now()), delivery_id);
}

StatusOr<MailFile> PapersByMail::Write(const chain::LedgerState& state,
                                       const mail::LetterWish& wish,
                                       const std::string& delivery_id) {
  mail::Envelope envelope{.from = around_.from.address.empty() ? Director(state) : around_.from,
                          .to = MailboxOf(state, wish.person_id),
                          .reply_to = {},
                          .delivery_id = delivery_id,
                          .date = around_.clock->Now(),
                          .use = mail::MessageUse::kDraft};
  if (envelope.to.address.empty() || envelope.from.address.empty()) {
    return FailedPrecondition("ADDRESS_MISSING", "nobody has said where to reach this person");
  }
  StatusOr<mail::Letter> letter = around_.writer->Write(state, wish, mail::Papers::kMade);
  if (!letter.ok()) return letter.status();
  StatusOr<std::string> bytes = mail::Compose(*letter, envelope);
  if (!bytes.ok()) return bytes.status();
  return MailFile{*std::move(bytes), FileNameFor(envelope.to.name)};
}

}  // namespace ketentafel::doors
