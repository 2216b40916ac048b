#include "server/mail/letter_writer.h"

#include <algorithm>

#include "server/core/watch_events.h"
#include "server/mail/letter_words.h"
#include "server/papers/calendar.h"
#include "shared/chain/audience.h"
#include "shared/chain/deliveries.h"

namespace ketentafel::mail {
namespace {

using papers::Form;

// Two languages of a report and of an invitation, and who sees a little more or less.
constexpr size_t kMostKept = 6;

std::vector<Form> FormsOf(v1::PaperKind paper) {
  switch (paper) {
    case v1::REPORT_PAPER:
    case v1::AGENDA_PAPER: return {Form::kPdf};
    case v1::INVITATION_PAPER: return {Form::kIcs, Form::kPdf};
    case v1::CANCELLATION_PAPER: return {Form::kIcs};
    default: return {};
  }
}

Attachment AttachmentOf(papers::Paper paper) {
  return {std::move(paper.file_name), std::move(paper.media_type), std::move(paper.bytes)};
}

Status ForTheMailRoom(const Status& status) {
  if (status.code() == Code::kUnavailable) return Unavailable("PAPER_NOT_MADE", status.message());
  return NotFound("PAPER_GONE", status.message());
}

}  // namespace

LetterWish WishOf(const v1::Delivery& delivery, Instant now) {
  return {.paper = delivery.paper(),
          .meeting_id = delivery.meeting_id(),
          .person_id = delivery.person_id(),
          .language = delivery.language(),
          .words = delivery.words(),
          .day = delivery.day(),
          .follow_up_id = delivery.follow_up_id(),
          .now = now};
}

const content::Bundle& LetterWriter::BundleFor(const std::string& language) const {
  const auto found = std::ranges::find(around_.bundles, language, &content::Bundle::language);
  return found == around_.bundles.end() ? around_.bundles.front() : *found;
}

StatusOr<Letter> LetterWriter::Write(const chain::LedgerState& state, const LetterWish& wish,
                                     Papers papers) {
  LetterTopic topic{state, BundleFor(wish.language), wish, around_.wall_clock};
  if (wish.paper == v1::FOLLOW_UP_PAPER) {
    // The question stands with the director; whom it was asked gets its one answer link.
    if (!CanAskOwners()) return Unavailable("PAPER_NOT_MADE", "there are no links");
    StatusOr<std::string> link = around_.follow_up_link(state.ledger_id(), wish.follow_up_id);
    if (!link.ok()) return link.status();
    topic.follow_up_link = *std::move(link);
    return WordsOf(topic);
  }
  const chain::LedgerState visible =
      core::VisibleState(state, chain::ViewOf(state, wish.person_id));
  if (visible.chain() == nullptr) return NotFound("PAPER_GONE", "who left gets no papers");
  // What left for whom is the director's to see, but the reader has it in the letter box.
  const bool told_otherwise =
      wish.paper == v1::INVITATION_PAPER &&
      chain::WasToldOtherwise(state, wish.meeting_id, wish.person_id);
  StatusOr<Letter> letter =
      WordsOf({visible, topic.bundle, wish, around_.wall_clock, "", told_otherwise});
  if (!letter.ok()) return letter;
  KETENTAFEL_RETURN_IF_ERROR(Attach(visible, wish, papers, &*letter));
  return letter;
}

Status LetterWriter::Attach(const chain::LedgerState& visible, const LetterWish& wish,
                            Papers papers, Letter* letter) {
  for (const Form form : FormsOf(wish.paper)) {
    StatusOr<Attachment> attachment = MakeAttachment(visible, wish, form, papers);
    if (!attachment.ok()) return ForTheMailRoom(attachment.status());
    letter->attachments.push_back(*std::move(attachment));
  }
  return OkStatus();
}

StatusOr<Attachment> LetterWriter::MakeAttachment(const chain::LedgerState& visible,
                                                  const LetterWish& wish, Form form,
                                                  Papers papers) {
  const content::Bundle& bundle = BundleFor(wish.language);
  if (form == Form::kIcs) {
    // Of a meeting that was called off it takes the entry out of the calendar.
    StatusOr<papers::Paper> event = papers::MeetingEvent(
        visible, bundle, {.meeting_id = wish.meeting_id, .now = wish.now});
    if (!event.ok()) return event.status();
    return AttachmentOf(*std::move(event));
  }
  papers::Converters converters = around_.converters;
  converters.pdf = [this, papers](const std::string& html) -> StatusOr<std::string> {
    return papers == Papers::kNamed ? std::string() : PdfOnce(html);
  };
  StatusOr<papers::Paper> paper =
      papers::MakePaper(visible, bundle,
                        {.kind = wish.paper,
                         .meeting_id = wish.meeting_id,
                         .party_id = "",
                         .person_id = wish.paper == v1::INVITATION_PAPER ? wish.person_id : "",
                         .reader_id = wish.person_id,
                         .form = form,
                         .now = wish.now,
                         .wall_clock = around_.wall_clock},
                        converters);
  if (!paper.ok()) return paper.status();
  return AttachmentOf(*std::move(paper));
}

StatusOr<std::string> LetterWriter::PdfOnce(const std::string& html) {
  {
    const std::lock_guard lock(mutex_);
    const auto found =
        std::ranges::find(made_, html, &std::pair<std::string, std::string>::first);
    if (found != made_.end()) return found->second;
  }
  StatusOr<std::string> pdf = around_.converters.pdf(html);
  if (!pdf.ok()) return pdf;
  const std::lock_guard lock(mutex_);
  made_.emplace_back(html, *pdf);
  if (made_.size() > kMostKept) made_.pop_front();
  return pdf;
}

}  // namespace ketentafel::mail
