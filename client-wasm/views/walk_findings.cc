#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/finding_form.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/walk_words.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

using FindingOf = chain::Entry<v1::PersonaFinding>;

bool IsOf(const v1::Origin& origin, const std::string& finding_id) {
  return origin.kind() == v1::Element::kPersonaFinding && origin.id() == finding_id;
}

void SetOrigin(const std::string& finding_id, v1::Origin* origin) {
  origin->set_kind(v1::Element::kPersonaFinding);
  origin->set_id(finding_id);
}

// What became of it besides actions: an agreement, or one that waits for the minute-taker.
std::string Agreed(const View& view, const std::string& finding_id) {
  for (const auto& entry : view.state().All<v1::MinutesEntry>()) {
    if (IsOf(entry->origin(), finding_id)) return view.T("walk.agreement.made");
  }
  for (const auto& proposal : view.state().All<v1::Proposal>()) {
    if (proposal->state() == v1::WAITING && IsOf(proposal->origin(), finding_id)) {
      return view.T("walk.agreement.proposed");
    }
  }
  return "";
}

bool IsMissed(const View& view, const std::string& finding_id) {
  const auto all = view.state().All<v1::MissingParty>();
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return IsOf(one->origin(), finding_id); });
}

bool HasAction(const View& view, const std::string& finding_id) {
  const auto all = view.state().All<v1::Action>();
  return std::any_of(all.begin(), all.end(),
                     [&](const auto& one) { return IsOf(one->origin(), finding_id); });
}

// Whoever has the pen writes the agreement down; others offer it.
v1::Command Agreement(const View& view, const LiveWalk& walk, const FindingOf& finding) {
  v1::Command command;
  const auto fill = [&](auto* line) {
    line->set_id(view.NewId());
    line->set_meeting_id(walk.meeting.id);
    line->set_item_id(walk.walk->item_id());
    line->set_kind(v1::AGREEMENT);
    line->set_text(finding->text());
    SetOrigin(*finding.id, line->mutable_origin());
  };
  if (walk.meeting.i_write) {
    fill(command.mutable_put_minutes_entry());
  } else {
    fill(command.mutable_propose_entry());
  }
  return command;
}

v1::Command MissingLink(const View& view, const LiveWalk& walk, const FindingOf& finding) {
  v1::Command command;
  v1::PutMissingParty* put = command.mutable_put_missing_party();
  put->set_id(view.NewId());
  v1::MissingParty* missing = put->mutable_missing_party();
  missing->set_meeting_id(walk.meeting.id);
  missing->set_asked_by_party_id(finding->party_id());
  if (CountCharacters(finding->text()) <= kShortText) {
    missing->set_name(finding->text());
  } else {
    missing->set_name(BlockLine(view, finding->block_key().empty() ? walk.walk->block_keys(0)
                                                                   : finding->block_key()));
    missing->set_why(finding->text());
  }
  SetOrigin(*finding.id, missing->mutable_origin());
  command.set_expected_revision(0);
  return command;
}

void Item(View& view, std::string_view key, std::string_view label, char32_t icon,
          const v1::Command& command) {
  const Status would = view.model.Would(command);
  const std::string reason = would.ok() ? "" : view.model.Sentence(would);
  if (MenuItem(view.ui, key, {.label = label, .icon = icon, .disabled_reason = reason})) {
    view.Submit(command, kWalkPlace);
  }
}

void More(View& view, const LiveWalk& walk, const FindingOf& finding) {
  const std::string label = view.T("walk.finding.more", {{"text", finding->text()}});
  Menu(view.ui, "more",
       {.button = {.label = label, .icon = icons::kMore, .kind = ButtonKind::kQuiet},
        .look = MenuStyle::Look::kIconButton},
       [&] {
         if (HasAction(view, *finding.id) &&
             MenuItem(view.ui, "action", {.label = view.T("walk.action"),
                                          .icon = icons::kPlus})) {
           OpenActionFor(view, finding->text(), finding->block_key(),
                         v1::Element::kPersonaFinding, *finding.id);
         }
         if (!IsMissed(view, *finding.id)) {
           Item(view, "missing", view.T("walk.missing_link"), icons::kHole,
                MissingLink(view, walk, finding));
         }
         v1::Command remove;
         remove.mutable_remove_finding()->set_id(*finding.id);
         Item(view, "remove", view.T("common.remove"), icons::kX, remove);
       });
}

// Whether the reader makes something of it, or only reads along.
enum class Reader { kTakesPart, kGuest };

void Becomes(View& view, const LiveWalk& walk, const FindingOf& finding, Reader reader) {
  const bool guest = reader == Reader::kGuest;
  const bool has_action = ShowActionsOf(view, v1::Element::kPersonaFinding, *finding.id);
  if (!has_action && !guest) {
    if (Button(view.ui, "action", {.label = view.T("walk.action"), .icon = icons::kPlus,
                                   .name = view.T("walk.action") + ": " + finding->text()})) {
      OpenActionFor(view, finding->text(), finding->block_key(), v1::Element::kPersonaFinding,
                    *finding.id);
    }
  }
  const std::string agreed = Agreed(view, *finding.id);
  if (!agreed.empty()) {
    Chip(view.ui, {.label = agreed, .icon = icons::kCheck, .tone = ChipTone::kGreen});
  } else if (!guest) {
    (void)SubmitButton(view, "agreement",
                       {.label = view.T("walk.agreement"), .kind = ButtonKind::kQuiet,
                        .name = view.T("walk.agreement") + ": " + finding->text()},
                       Agreement(view, walk, finding), kWalkPlace);
  }
  if (IsMissed(view, *finding.id)) {
    Chip(view.ui, {.label = view.T("walk.missing_link.made"), .icon = icons::kHole});
  }
}

void FindingRow(View& view, const LiveWalk& walk, const FindingOf& finding) {
  const bool may_add = view.model.Would(NewFinding(view, walk, finding->kind(), "", "-")).ok();
  const Reader reader = may_add ? Reader::kTakesPart : Reader::kGuest;
  Column(view.ui, {.key = *finding.id, .role = Role::kListItem, .padding = Sides(0, 12),
                   .gap_px = space::kStep},
         [&] {
           Row(view.ui, {.gap_px = 12, .align = Align::kStart}, [&] {
             if (finding->block_key().empty()) {
               Disc(view.ui, {.icon = icons::kWalk, .tone = DiscTone::kTint});
             } else {
               Disc(view.ui, {.text = BlockNumber(view, finding->block_key()),
                              .tone = DiscTone::kFilled,
                              .name = BlockLine(view, finding->block_key())});
             }
             Column(view.ui, {.width = Flex()}, [&] {
               Text(view.ui, finding->text());
               Meta(view.ui, view.T(TextKey(finding->kind())) + ", " +
                                 ShortPartyName(view, finding->party_id()));
             });
             if (reader == Reader::kTakesPart) More(view, walk, finding);
           });
           Flow(view.ui, {.padding = Insets{40, 0, 0, 0}, .gap_px = space::kStep,
                          .align = Align::kCenter},
                [&] { Becomes(view, walk, finding, reader); });
         });
}

// What one adds here is about what the table does now.
v1::FindingKind KindOfNow(int step) {
  switch (step) {
    case 3:
      return v1::FINDING_QUESTION;
    case 6:
      return v1::FINDING_HANDOVER;
    case 7:
      return v1::FINDING_CHANNEL;
    default:
      return v1::FINDING_MISSING;
  }
}

}  // namespace

void WalkFindings(View& view, const LiveWalk& walk) {
  const std::string title = view.T("walk.findings");
  Card(view.ui, {.key = "findings", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .note = std::to_string(walk.findings.size())});
    // First what one works on: what others find fills in below it.
    const std::string label = view.T("walk.findings.add");
    AddFinding(view, walk, {.key = "finding", .kind = KindOfNow(walk.walk->step()),
                            .label = label, .placeholder = label,
                            .button = view.T("walk.add"),
                            .button_place = FindingForm::ButtonPlace::kBelow});
    if (walk.findings.empty()) {
      EmptyState(view, icons::kBulb, view.T("walk.findings.empty"),
                 view.T("walk.findings.empty.line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (const FindingOf& finding : walk.findings) {
        Divider(view.ui);
        FindingRow(view, walk, finding);
      }
    });
  });
}

}  // namespace ketentafel::views
