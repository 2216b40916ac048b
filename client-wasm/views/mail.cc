#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/mail_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/invited.h"
#include "shared/chain/rights.h"

namespace ketentafel::views {
namespace {

// What leaves by mail now: the meeting's state says so.
v1::PaperKind PaperNow(const v1::Meeting& meeting) {
  if (meeting.state() == v1::ENDED) return v1::REPORT_PAPER;
  return meeting.state() == v1::CANCELLED ? v1::CANCELLATION_PAPER : v1::INVITATION_PAPER;
}

std::string_view TitleKey(v1::PaperKind paper) {
  if (paper == v1::REPORT_PAPER) return "mail.send_report";
  return paper == v1::CANCELLATION_PAPER ? "mail.send_cancellation" : "mail.send_invitation";
}

// Whether a paper is for somebody as a rule: that a meeting is off is for who was invited to it.
bool IsMeant(const View& view, const MailWish& wish, const std::string& person_id) {
  if (wish.paper == v1::CANCELLATION_PAPER) {
    const auto invited = chain::PeopleInvitedByMail(view.state(), wish.meeting_id);
    const bool got_one = std::find(invited.begin(), invited.end(), person_id) != invited.end();
    if (!invited.empty()) return got_one;
  }
  return chain::IsForPerson(view.state(), wish.meeting_id, person_id);
}

std::vector<Recipient> Recipients(const View& view, const MailWish& wish) {
  std::vector<Recipient> recipients;
  for (const std::string& person_id : chain::RecipientsOf(view.state())) {
    Recipient one;
    one.person_id = person_id;
    one.name = PersonName(view, person_id);
    const auto seats = chain::SeatsOfPerson(view.state(), person_id);
    if (!seats.empty()) one.party = PartyName(view, seats.front()->party_id());
    one.has_address = !chain::AddressOf(view.state(), person_id).empty();
    one.has_paper = chain::HasPaper(view.state(), wish.paper, wish.meeting_id, person_id);
    one.is_meant = IsMeant(view, wish, person_id);
    one.has_former = wish.paper == v1::INVITATION_PAPER && !one.has_paper &&
                     chain::WasToldOtherwise(view.state(), wish.meeting_id, person_id);
    const std::string_view said = view.Chosen(RecipientKey(wish, person_id));
    const bool by_itself = one.is_meant && !one.has_paper;
    one.chosen = one.has_address && (said.empty() ? by_itself : said == "on");
    recipients.push_back(std::move(one));
  }
  return recipients;
}

MailWish WishOf(const View& view, const v1::Meeting& meeting) {
  MailWish wish;
  wish.meeting_id = view.model.route.meeting_id;
  wish.paper = PaperNow(meeting);
  const std::string_view language = view.Chosen("mail/language");
  wish.language = language.empty() ? view.model.language : std::string(language);
  wish.words = view.model.DraftOr(MailWordsKey(wish), "");
  wish.recipients = Recipients(view, wish);
  return wish;
}

// Why nothing can leave yet; empty: it can.
std::string NotYet(const View& view, const MailWish& wish) {
  if (!chain::IsDirector(view.state(), view.model.me())) return view.T("mail.director_only");
  const Status fits = chain::CheckPaperFits(view.state(), wish.paper, wish.meeting_id);
  return fits.ok() ? "" : view.model.Sentence(fits);
}

}  // namespace

std::string RecipientKey(const MailWish& wish, std::string_view person_id) {
  return "mail/" + wish.meeting_id + "/" + std::to_string(static_cast<int>(wish.paper)) + "/" +
         std::string(person_id);
}

std::string MailWordsKey(const MailWish& wish) { return "mail/" + wish.meeting_id + "/words"; }

void ShowMail(View& view) {
  const auto* meeting = view.state().Get<v1::Meeting>(view.model.route.meeting_id);
  MailWish wish = WishOf(view, *meeting);
  const std::string title = view.T(TitleKey(wish.paper));
  ChainFrame(view, title, [&] {
    PageTitle(view, title, MeetingTitle(view, *meeting) + ". " + MeetingMoment(view, *meeting),
              [] {});
    if (const std::string why = NotYet(view, wish); !why.empty()) {
      Card(view.ui, {.key = "not_yet"},
           [&] { EmptyState(view, icons::kMail, view.T("mail.not_yet"), why); });
      return;
    }
    TwoColumns(
        view,
        [&] {
          DeliveriesCard(view, wish);
          RecipientsCard(view, wish);
          PreviewCard(view, wish);
        },
        [&] {
          WordsCard(view, &wish);
          SendCard(view, wish);
        });
  });
}

}  // namespace ketentafel::views
