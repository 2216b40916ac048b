#include <algorithm>
#include <utility>

#include "client-wasm/views/action_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "shared/base/text.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using SuccessEntry = chain::Entry<v1::Success>;

constexpr std::string_view kPlace = "success";
// How long all screens show a success that is celebrated.
constexpr Micros kShownFor = std::chrono::seconds(60);
constexpr size_t kMostListed = 8;

// Those that were not celebrated at another meeting, the latest first.
std::vector<SuccessEntry> ToStandStillBy(const View& view, const LiveMeeting& meeting) {
  auto successes = view.state().All<v1::Success>();
  std::erase_if(successes, [&](const SuccessEntry& success) {
    const std::string& where = success->celebrated_meeting_id();
    return !where.empty() && where != meeting.id;
  });
  std::sort(successes.begin(), successes.end(), [](const auto& a, const auto& b) {
    return std::pair(b->made_at().seconds(), *a.id) < std::pair(a->made_at().seconds(), *b.id);
  });
  return successes;
}

// Who brought it about: the owner of the action it came from.
std::string OfWhom(const View& view, const v1::Success& success) {
  const auto* action = view.state().Get<v1::Action>(success.action_id());
  return action == nullptr ? "" : PartyName(view, action->owner_party_id());
}

void SuccessRow(View& view, const LiveMeeting& meeting, const SuccessEntry& success) {
  Column(view.ui, {.key = *success.id, .role = Role::kListItem, .label = success->text(),
                   .padding = Sides(0, 12), .gap_px = space::kHalf},
         [&] {
           Row(view.ui, {.gap_px = 12, .align = Align::kStart}, [&] {
             Icon(view.ui, icons::kStar, 24, Color::kAccent);
             Column(view.ui, {.width = Flex()}, [&] {
               Text(view.ui, success->text());
               const std::string whose = OfWhom(view, *success.value);
               if (!whose.empty()) Meta(view.ui, whose);
             });
             if (!success->celebrated_meeting_id().empty()) {
               Chip(view.ui, {.label = view.T("success.celebrated"), .icon = icons::kCheck,
                              .tone = ChipTone::kGreen});
             }
           });
           v1::Command celebrate;
           celebrate.mutable_celebrate_success()->set_id(*success.id);
           celebrate.mutable_celebrate_success()->set_meeting_id(meeting.id);
           if (!view.model.Would(celebrate).ok()) return;
           const std::string label = view.T("success.celebrate");
           if (Button(view.ui, "celebrate", {.label = label, .icon = icons::kStar,
                                             .name = label + ": " + success->text()})) {
             view.Submit(celebrate, std::string(kPlace));
           }
         });
}

v1::Command PutCommand(const View& view, const std::string& text, const std::string& action_id) {
  v1::Command command;
  command.mutable_put_success()->set_id(view.NewId());
  command.mutable_put_success()->mutable_success()->set_text(text);
  command.mutable_put_success()->mutable_success()->set_action_id(action_id);
  return command;
}

}  // namespace

void SuccessDialog(View& view) {
  const std::string chosen(view.Chosen(kSuccessChoice));
  if (chosen.empty()) return;
  // Of an action, or of nothing but itself.
  const ActionEntry action = FindAction(view, chosen);
  const bool of_action = action.id != nullptr;
  const std::string draft = "success/" + chosen;
  const auto wish = Dialog(view.ui, "success", {.title = view.T("success.make")}, [&] {
    Text(view.ui, view.T("success.line"), {.color = Color::kInk2});
    const std::string stored =
        !of_action ? "" : action->result().empty() ? action->title() : action->result();
    const std::string text =
        DraftTextArea(view, {.draft_key = draft + "/success.text", .stored = stored},
                      {.label = view.T("success.text"), .rows = 2, .max_rows = 5,
                       .required = true});
    RefusalLine(view, kPlace);
    const std::string reason = Trimmed(text).empty() ? view.T("refusal.text_missing") : "";
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       PutCommand(view, text, of_action ? *action.id : ""), kPlace, {draft})) {
        view.Choose(std::string(kSuccessChoice), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kSuccessChoice), "");
}

void SuccessesCard(View& view, const LiveMeeting& meeting) {
  const auto successes = ToStandStillBy(view, meeting);
  Card(view.ui, {.key = "successes", .role = Role::kRegion, .label = view.T("success.title"),
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("success.title")});
         RefusalLine(view, kPlace);
         if (successes.empty()) {
           EmptyState(view, icons::kStar, view.T("success.none"), view.T("success.none.line"));
         } else {
           Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("success.title")},
                  [&] {
                    for (size_t i = 0; i < std::min(successes.size(), kMostListed); ++i) {
                      if (i > 0) Divider(view.ui);
                      SuccessRow(view, meeting, successes[i]);
                    }
                  });
         }
         if (Button(view.ui, "add", {.label = view.T("success.add"), .icon = icons::kPlus})) {
           view.Choose(std::string(kSuccessChoice), "new");
         }
       });
}

const v1::Success* CelebratedNow(const View& view, const LiveMeeting& meeting) {
  const v1::Success* latest = nullptr;
  Instant since;
  for (const auto& success : view.state().All<v1::Success>()) {
    if (success->celebrated_meeting_id() != meeting.id) continue;
    const Instant at = chain::InstantOf(success->celebrated_at());
    if (meeting.now - at > kShownFor || (latest != nullptr && at < since)) continue;
    latest = success.value;
    since = at;
  }
  return latest;
}

void CelebratedPanel(View& view, const LiveMeeting& meeting) {
  const v1::Success* success = CelebratedNow(view, meeting);
  if (success == nullptr) return;
  Card(view.ui, Tone::kTint, {.key = "celebrated", .role = Role::kRegion,
                              .label = view.T("success.now"), .gap_px = 12},
       [&] {
         StatusLine(view.ui, "line", icons::kStar, view.T("success.now"),
                    {.type = Type::kBodyStrong, .color = Color::kAccent});
         Text(view.ui, success->text(), {.type = Type::kSpeaker});
         const std::string whose = OfWhom(view, *success);
         if (!whose.empty()) Text(view.ui, view.T("success.thanks", {{"party", whose}}));
       });
}

void SuccessOnWall(View& view, const v1::Success& success) {
  Panel(view.ui, Tone::kTint, {.key = "celebrated", .padding = Sides(48, 48), .gap_px = 40}, [&] {
    Row(view.ui, {.gap_px = 40}, [&] {
      Disc(view.ui, {.icon = icons::kStar, .tone = DiscTone::kFilled, .size_px = 128});
      Text(view.ui, view.T("success.now"), {.type = Type::kWallSpeaker, .width = Flex()});
    });
    Text(view.ui, success.text(), {.type = Type::kWallQuestion});
    const std::string whose = OfWhom(view, success);
    if (whose.empty()) return;
    Text(view.ui, view.T("success.thanks", {{"party", whose}}),
         {.type = Type::kWallSmall, .color = Color::kInk2});
  });
}

}  // namespace ketentafel::views
