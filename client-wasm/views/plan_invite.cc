#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "shared/chain/rights.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kInviting = "dialog/plan/invite";
constexpr std::string_view kCopied = "plan/invite_copied";

// "13.00 Opening", one item on a line.
std::string AgendaLines(const View& view, const PlannedMeeting& meeting) {
  std::string lines;
  for (size_t i = 0; i < meeting.items.size(); ++i) {
    lines += content::TimeOfDay(view.model.texts(), meeting.outline.items[i].starts_at_minute) +
             " " + ItemTitle(view, *meeting.items[i].value) + "\n";
  }
  return lines;
}

std::string Invitation(const View& view, const PlannedMeeting& meeting) {
  return view.T("plan.invitation", {{"meeting", MeetingTitle(view, *meeting.plan)},
                                    {"chain", ChainTitle(view)},
                                    {"moment", MeetingMoment(view, *meeting.plan)},
                                    {"agenda", AgendaLines(view, meeting)},
                                    {"name", PersonName(view, view.model.me())}});
}

// The parties that nobody can be invited for yet.
void WithoutRepresentative(View& view) {
  std::vector<std::string> names;
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    if (RepresentativeName(view, *party.id).empty()) names.push_back(party->name());
  }
  if (names.empty()) return;
  IconText(view.ui, icons::kHole,
           view.T("plan.invite.nobody_yet",
                  {{"parties", content::Listed(view.model.texts(), names)}}),
           {.color = Color::kAmber});
}

void CopyPart(View& view, const std::string& text) {
  (void)TextArea(view.ui, "text", text, {.label = view.T("plan.invite.text"),
                                         .rows = 6, .max_rows = 10, .read_only = true});
  if (Button(view.ui, "copy", {.label = view.T("parties.copy"), .icon = icons::kCopy,
                               .kind = ButtonKind::kPrimary})) {
    view.out.Push(app::CopyIntent{text});
    view.Choose(std::string(kCopied), text);
  }
  if (view.Chosen(kCopied) != text) return;
  StatusLine(view.ui, "copied", icons::kCheck, view.T("parties.copied"));
}

}  // namespace

void InviteDialog(View& view, const PlannedMeeting& meeting) {
  if (view.Chosen(kInviting).empty()) return;
  const auto wish = Dialog(
      view.ui, "invite", {.title = view.T("plan.invite"), .width_px = 640}, [&] {
        Text(view.ui, view.T("plan.invite.line"), {.color = Color::kInk2});
        CopyPart(view, Invitation(view, meeting));
        if (chain::IsDirector(view.state(), view.model.me()) && meeting.plan->state() == v1::PLANNED &&
            Button(view.ui, "mail", {.label = view.T("mail.send_invitation"),
                                     .icon = icons::kMail})) {
          view.Choose(std::string(kInviting), "");
          view.Go(Screen::kMail, meeting.id);
        }
        Heading(view.ui, 3, view.T("plan.invite.links"));
        Text(view.ui, view.T("plan.invite.links.line"), {.color = Color::kInk2});
        WithoutRepresentative(view);
        if (Button(view.ui, "links", {.label = view.T("home.to_parties"), .icon = icons::kKey})) {
          view.Choose(std::string(kInviting), "");
          view.Go(Screen::kParties);
        }
      });
  if (wish == DialogWish::kClose) view.Choose(std::string(kInviting), "");
}

}  // namespace ketentafel::views
