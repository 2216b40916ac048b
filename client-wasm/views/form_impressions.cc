#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

using ImpressionEntry = chain::Entry<v1::Impression>;

void ImpressionRow(View& view, const ImpressionEntry& impression) {
  const bool chance = impression->kind() == v1::OPPORTUNITY;
  Row(view.ui, {.key = *impression.id, .role = Role::kListItem, .padding = Sides(0, 8),
                .gap_px = 12, .align = Align::kStart},
      [&] {
        Icon(view.ui, chance ? icons::kStar : icons::kTalk, 20, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, impression->text());
          Meta(view.ui, ShortPartyName(view, impression->party_id()));
        });
        v1::Command remove;
        remove.mutable_remove_impression()->set_id(*impression.id);
        if (!view.model.Would(remove).ok()) return;
        if (IconButton(view.ui, "remove", {.label = view.T("common.remove") + ": " +
                                                    impression->text(),
                                           .icon = icons::kX, .kind = ButtonKind::kQuiet})) {
          view.Submit(remove, "impression");
        }
      });
}

void Kind(View& view, const std::vector<ImpressionEntry>& all, v1::ImpressionKind kind,
          std::string_view title) {
  const auto is_of_kind = [&](const ImpressionEntry& one) { return one->kind() == kind; };
  if (std::none_of(all.begin(), all.end(), is_of_kind)) return;
  Heading(view.ui, 3, title);
  Column(view.ui, {.key = title, .role = Role::kList, .label = title}, [&] {
    for (const ImpressionEntry& impression : all) {
      if (is_of_kind(impression)) ImpressionRow(view, impression);
    }
  });
}

void AddForm(View& view, const LiveMeeting& meeting) {
  const std::string draft = "impression/" + meeting.id;
  const std::string text = DraftTextArea(view, {.draft_key = draft},
                                         {.label = view.T("impression.text"),
                                          .placeholder = view.T("impression.text.hint"),
                                          .rows = 2, .max_rows = 5});
  const auto command_of = [&](v1::ImpressionKind kind) {
    v1::Command command;
    v1::PutImpression* put = command.mutable_put_impression();
    put->set_id(view.NewId());
    put->mutable_impression()->set_meeting_id(meeting.id);
    put->mutable_impression()->set_party_id(meeting.my_party_id);
    put->mutable_impression()->set_person_id(view.model.me());
    put->mutable_impression()->set_kind(kind);
    put->mutable_impression()->set_text(text);
    return command;
  };
  const std::string reason = Trimmed(text).empty() ? view.T("impression.type_first") : "";
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    (void)SubmitButton(view, "impression", {.label = view.T("impression.add"),
                                            .icon = icons::kTalk, .kind = ButtonKind::kTinted,
                                            .disabled_reason = reason,
                                            .reason_place = ReasonPlace::kSpoken},
                       command_of(v1::IMPRESSION), "impression", {draft});
    (void)SubmitButton(view, "opportunity", {.label = view.T("impression.add_opportunity"),
                                             .icon = icons::kStar,
                                             .disabled_reason = reason,
                                             .reason_place = ReasonPlace::kSpoken},
                       command_of(v1::OPPORTUNITY), "impression", {draft});
  });
}

}  // namespace

void ImpressionsCard(View& view, const LiveMeeting& meeting) {
  auto all = view.state().All<v1::Impression>();
  std::erase_if(all, [&](const auto& one) { return one->meeting_id() != meeting.id; });
  chain::SortByOrderKey(&all);
  Card(view.ui, {.key = "impressions", .role = Role::kRegion, .label = view.T("impression.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("impression.title"),
                         .count = static_cast<int>(all.size())});
         Text(view.ui, view.T("impression.line"), {.color = Color::kInk2});
         // First what one works on: what others say fills in below it.
         AddForm(view, meeting);
         RefusalLine(view, "impression");
         Kind(view, all, v1::IMPRESSION, view.T("impression.impressions"));
         Kind(view, all, v1::OPPORTUNITY, view.T("impression.opportunities"));
       });
}

}  // namespace ketentafel::views
