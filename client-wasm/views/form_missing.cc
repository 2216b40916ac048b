#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

using MissingEntry = chain::Entry<v1::MissingParty>;

void MissingRow(View& view, const MissingEntry& missing) {
  Row(view.ui, {.key = *missing.id, .role = Role::kListItem, .label = missing->name(),
                .padding = Sides(0, 8), .gap_px = 12},
      [&] {
        Icon(view.ui, icons::kHole, 24, Color::kAmber);
        const std::string who = missing->asked_by_party_id().empty()
                                    ? view.T("missing.asked_by.nobody")
                                    : ShortPartyName(view, missing->asked_by_party_id());
        const auto asked_by = [&] { Chip(view.ui, {.label = who, .icon = icons::kTalk}); };
        Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
          Text(view.ui, missing->name(), {.type = Type::kBodyStrong});
          if (!missing->why().empty()) Text(view.ui, missing->why(), {.color = Color::kInk2});
          if (view.ui.IsPhone()) asked_by();
        });
        if (!view.ui.IsPhone()) asked_by();
        v1::Command remove;
        remove.mutable_remove_missing_party()->set_id(*missing.id);
        if (!view.model.Would(remove).ok()) return;
        if (IconButton(view.ui, "remove",
                       {.label = view.T("common.remove") + ": " + missing->name(),
                        .icon = icons::kX, .kind = ButtonKind::kQuiet})) {
          view.Submit(remove, "missing");
        }
      });
}

void AddForm(View& view, const LiveMeeting& meeting) {
  FormDraft form(view, "missing/" + meeting.id, 0);
  v1::Command command;
  v1::PutMissingParty* put = command.mutable_put_missing_party();
  const SelectOptions parties = PartyOptions(view, view.T("missing.asked_by.nobody"));
  const bool sent = Form(view.ui, {.key = "add", .label = view.T("missing.add"), .gap_px = 12}, [&] {
    put->mutable_missing_party()->set_name(
        form.Line("name", "", {.label = view.T("missing.name")}, Guard::kExempt));
    put->mutable_missing_party()->set_why(form.Line("why", "", {.label = view.T("missing.why")}));
    put->mutable_missing_party()->set_asked_by_party_id(
        form.Select("asked_by", "", parties.span(), {.label = view.T("missing.asked_by")}));
    const bool named = !Trimmed(put->missing_party().name()).empty();
    (void)Button(view.ui, "add", {.label = view.T("missing.add"), .icon = icons::kPlus,
                                  .disabled_reason = named ? "" : view.T("missing.name_first"),
                                  .reason_place = ReasonPlace::kSpoken, .submits = true});
  });
  RefusalLine(view, "missing");
  if (!sent || Trimmed(put->missing_party().name()).empty()) return;
  put->set_id(view.NewId());
  put->mutable_missing_party()->set_meeting_id(meeting.id);
  view.Submit(command, "missing", {form.prefix()});
}

}  // namespace

void MissingPartiesCard(View& view, const LiveMeeting& meeting) {
  auto all = view.state().All<v1::MissingParty>();
  chain::SortByOrderKey(&all);
  Card(view.ui, {.key = "missing", .role = Role::kRegion, .label = view.T("missing.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("missing.title"), .count = static_cast<int>(all.size())});
         Text(view.ui, view.T("missing.line"), {.color = Color::kInk2});
         // First what one works on: what others add fills in below it.
         AddForm(view, meeting);
         Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("missing.title")},
                [&] {
                  for (const MissingEntry& missing : all) MissingRow(view, missing);
                });
       });
}

}  // namespace ketentafel::views
