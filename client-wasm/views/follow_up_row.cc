#include <array>
#include <utility>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/follow_up.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/made_link.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/reminders.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using chain::FollowedAction;
using chain::FollowUpGroup;

constexpr float kBesideBox = 36;  // the width of a checkbox's box and its gap
constexpr std::string_view kOpenChoice = "follow_up/open";
constexpr std::array kContactKinds = {v1::BY_PHONE, v1::BY_MAIL, v1::IN_PERSON,
                                      v1::OTHER_CONTACT};

std::string DayOf(const View& view, const google::protobuf::Timestamp& at) {
  const std::string& zone = view.state().chain()->zone();
  return DayAndMonth(view, view.model.Local(chain::InstantOf(at), zone).date());
}

std::string OwnerLine(const View& view, const v1::Action& action) {
  const std::string person = chain::OwnerToAsk(view.state(), action);
  std::string line = ShortPartyName(view, action.owner_party_id());
  if (line.empty()) line = view.T("action.nobody_yet");
  if (!person.empty()) line = PersonName(view, person) + ", " + line;
  if (action.due().year() == 0) return line;
  return line + ". " + view.T("follow_up.page.due", {{"date", DayAndMonth(view, action.due())}});
}

// How the mail with the question fares, where that is worth a word.
void MailLine(View& view, const std::string& follow_up_id) {
  for (const auto& delivery : view.state().All<v1::Delivery>()) {
    if (delivery->follow_up_id() == follow_up_id) {
      Meta(view.ui, view.T("follow.mail", {{"state", view.T(TextKey(delivery->state()))}}));
    }
  }
}

void Lines(View& view, const FollowedAction& one) {
  const v1::Action& action = *one.action.value;
  Meta(view.ui, OwnerLine(view, action));
  if (action.state() == v1::BLOCKED) {
    IconText(view.ui, icons::kBlock,
             view.T("action.stuck_because", {{"text", action.obstacle().text()}}),
             {.type = Type::kMetaStrong, .color = Color::kAmber}, 16);
  }
  if (one.group == FollowUpGroup::kSilent) {
    Meta(view.ui, view.Plural("follow.last_news", one.days_silent));
  }
  if (one.asked.value == nullptr) return;
  Meta(view.ui, view.T("follow.asked", {{"date", DayOf(view, one.asked->asked_at())}}));
  MailLine(view, *one.asked.id);
}

void AskButton(View& view, const FollowedAction& one, AskBy by, std::string_view key,
               char32_t icon) {
  const v1::Command command = AskCommand(view, {one}, by);
  const Status would = view.model.Would(command);
  const std::string label = view.T(key);
  if (Button(view.ui, key, {.label = label, .icon = icon,
                            .name = label + ": " + one.action->title(),
                            .disabled_reason = would.ok() ? "" : view.model.Sentence(would)})) {
    Ask(view, command);
  }
}

void Buttons(View& view, const FollowedAction& one, bool open) {
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    const std::string person = chain::OwnerToAsk(view.state(), *one.action.value);
    if (CanMail(view) && !chain::AddressOf(view.state(), person).empty()) {
      AskButton(view, one, AskBy::kMail, "follow.ask", icons::kMail);
    }
    AskButton(view, one, AskBy::kLink, "parties.make_link", icons::kKey);
    const auto count = chain::ContactAbout(view.state(), *one.action.id).size();
    const std::string label = count == 0 ? view.T("warm.note")
                                         : view.T("follow.contact", {{"n", std::to_string(count)}});
    if (Button(view.ui, "contact", {.label = label, .icon = icons::kSpeak,
                                    .kind = ButtonKind::kQuiet,
                                    .name = label + ": " + one.action->title(),
                                    .pressed = open})) {
      view.Choose(std::string(kOpenChoice), open ? "" : *one.action.id);
    }
  });
}

void MomentRow(View& view, const chain::Entry<v1::ContactMoment>& moment) {
  const std::string when =
      view.T(TextKey(moment->kind())) + ", " + DayOf(view, moment->at());
  Row(view.ui, {.key = *moment.id, .role = Role::kListItem, .label = when, .gap_px = 12}, [&] {
    Column(view.ui, {.width = Flex()}, [&] {
      Meta(view.ui, when);
      if (!moment->text().empty()) Text(view.ui, moment->text());
    });
    v1::Command remove;
    remove.mutable_remove_contact_moment()->set_id(*moment.id);
    if (IconButton(view.ui, "remove", {.label = view.T("common.remove") + ": " + when,
                                       .icon = icons::kX})) {
      view.Submit(remove, kFollowUpPlace);
    }
  });
}

void ContactPart(View& view, const FollowedAction& one) {
  const std::string title = view.T("contact.none") + ": " + one.action->title();
  Panel(view.ui, Tone::kCanvas, {.key = "moments", .role = Role::kGroup, .label = title,
                                 .gap_px = 12},
        [&] {
          const auto moments = chain::ContactAbout(view.state(), *one.action.id);
          if (!moments.empty()) {
            Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12},
                   [&] {
                     for (const auto& moment : moments) MomentRow(view, moment);
                   });
          }
          FormDraft form(view, "contact/" + *one.action.id, 0);
          v1::Command command;
          v1::PutContactMoment* put = command.mutable_put_contact_moment();
          put->set_id(view.NewId());
          v1::ContactMoment* moment = put->mutable_moment();
          moment->set_action_id(*one.action.id);
          const SelectOptions kinds = KindOptions(view, kContactKinds);
          const std::string kind = form.Select("kind", "1", kinds.span(),
                                               {.label = view.T("follow.contact.kind")});
          moment->set_kind(static_cast<v1::ContactKind>(kind[0] - '0'));
          moment->set_text(form.Area("moment.text", "", {.label = view.T("follow.contact.text"),
                                                         .rows = 2, .max_rows = 5}));
          command.set_expected_revision(0);
          (void)SubmitButton(view, "save", {.label = view.T("common.save")}, command,
                             kFollowUpPlace, {form.prefix()});
        });
}

void LinkMade(View& view, const FollowedAction& one) {
  if (one.asked.value == nullptr) return;
  const std::string& asked = *one.asked.id;
  RefusalLine(view, "link/" + asked);
  const auto made = view.model.made_links.find(asked);
  if (made == view.model.made_links.end()) return;
  MadeLink(view, made->second,
           PersonName(view, one.asked->person_id()) + ", " + one.action->title());
}

void About(View& view, const FollowedAction& one, bool open) {
  Column(view.ui, {.key = "lines"}, [&] { Lines(view, one); });
  LinkMade(view, one);
  Buttons(view, one, open);
  if (open) ContactPart(view, one);
}

}  // namespace

bool CanMail(const View& view) { return view.model.preview.answer.mail_is_set_up(); }

bool IsChosen(const View& view, const FollowedAction& one) {
  return !view.Chosen("follow_up/choose/" + *one.action.id).empty();
}

v1::Command AskCommand(const View& view, const std::vector<FollowedAction>& actions, AskBy by) {
  v1::Command command;
  command.mutable_ask_owners()->set_language(view.model.language);
  for (const FollowedAction& one : actions) {
    v1::NewFollowUp* asked = command.mutable_ask_owners()->add_follow_ups();
    asked->set_id(view.NewId());
    asked->set_action_id(*one.action.id);
    const std::string person = chain::OwnerToAsk(view.state(), *one.action.value);
    if (by == AskBy::kMail && !chain::AddressOf(view.state(), person).empty()) {
      asked->set_delivery_id(view.NewId());
    }
  }
  return command;
}

void Ask(View& view, const v1::Command& command) {
  for (const v1::NewFollowUp& asked : command.ask_owners().follow_ups()) {
    if (asked.delivery_id().empty()) view.Choose("follow_up/link/" + asked.id(), "1");
  }
  view.Submit(command, kFollowUpPlace);
}

void FollowUpRow(View& view, const FollowedAction& one) {
  const std::string& id = *one.action.id;
  const bool open = view.Chosen(kOpenChoice) == id;
  Column(view.ui, {.key = id, .role = Role::kListItem, .label = one.action->title(),
                   .gap_px = space::kHalf},
         [&] {
           const bool chosen = IsChosen(view, one);
           if (Checkbox(view.ui, "choose", {.label = one.action->title(), .checked = chosen})) {
             view.Choose("follow_up/choose/" + id, chosen ? "" : "1");
           }
           // Below the words of the box, where there is room.
           const float indent = view.ui.IsPhone() ? 0.0f : kBesideBox;
           Column(view.ui,
                  {.key = "about", .padding = Insets{.left = indent}, .gap_px = space::kStep},
                  [&] { About(view, one, open); });
         });
}

}  // namespace ketentafel::views
