#include <cstdlib>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "shared/chain/expected_parties.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kOpen = "contribution/open";
constexpr int kMostHours = 200;

std::string Said(const View& view, const v1::Contribution* contribution) {
  if (contribution == nullptr) return view.T("contribution.not_said");
  if (!contribution->hours_known()) return view.T("contribution.hours.unknown");
  return view.Plural("contribution.hours.said", contribution->hours_per_month());
}

void HoursField(View& view, FormDraft& form, v1::Contribution* contribution) {
  const std::string stored =
      contribution->hours_known() ? std::to_string(contribution->hours_per_month()) : "";
  const std::string typed = form.Value("hours", stored);
  std::string hours = typed;
  if (auto changed = NumberField(view.ui, "hours", typed, {.min = 0, .max = kMostHours},
                                 {.label = view.T("contribution.hours"),
                                  .help = view.T("contribution.hours.hint"), .width = Px(200)})) {
    hours = *changed;
    form.SetValue("hours", hours);
  }
  contribution->set_hours_known(!hours.empty());
  contribution->set_hours_per_month(std::atoi(hours.c_str()));
}

void Fields(View& view, const std::string& party_id, const v1::Element* stored) {
  FormDraft form(view, "contribution/" + party_id, stored == nullptr ? 0 : stored->revision());
  v1::Command command;
  v1::SetContribution* set = command.mutable_set_contribution();
  set->set_party_id(party_id);
  if (stored != nullptr) *set->mutable_contribution() = stored->contribution();
  v1::Contribution* contribution = set->mutable_contribution();
  const auto area = [&](std::string_view name, const std::string& text) {
    const std::string key = "contribution." + std::string(name);
    return form.Area(name, text, {.label = view.T(key), .placeholder = view.T(key + ".hint"),
                                  .rows = 2, .max_rows = 5});
  };
  contribution->set_brings(area("brings", contribution->brings()));
  contribution->set_expects_of_others(area("expects_of_others", contribution->expects_of_others()));
  contribution->set_expects_of_director(
      area("expects_of_director", contribution->expects_of_director()));
  HoursField(view, form, contribution);
  command.set_expected_revision(form.expected());
  const std::string place = "contribution/" + party_id;
  RefusalLine(view, place);
  if (SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kTinted},
                   command, place, {form.prefix()})) {
    view.Choose(std::string(kOpen), "");
  }
}

void PartyRow(View& view, const chain::Entry<v1::ChainParty>& party) {
  const v1::Element* stored = view.state().Find(v1::Element::kContribution, *party.id);
  const bool open = view.Chosen(kOpen) == *party.id;
  const std::string note = Said(view, stored == nullptr ? nullptr : &stored->contribution());
  if (Disclosure(view.ui, *party.id, {.label = party->name(), .note = note, .open = open}, [&] {
        Column(view.ui, {.padding = Sides(0, 12), .gap_px = 12},
               [&] { Fields(view, *party.id, stored); });
      })) {
    view.Choose(std::string(kOpen), open ? "" : *party.id);
  }
  if (open || stored == nullptr || stored->contribution().brings().empty()) return;
  Text(view.ui, stored->contribution().brings(), {.color = Color::kInk2});
}

}  // namespace

void ContributionsCard(View& view, const LiveMeeting& meeting) {
  int64_t total = 0;
  for (const auto& one : view.state().All<v1::Contribution>()) total += one->hours_per_month();
  Card(view.ui, {.key = "contributions", .role = Role::kRegion,
                 .label = view.T("report.contributions"), .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("report.contributions"),
                         .note = view.Plural("contribution.hours.total", total)});
         for (const auto& party : chain::ExpectedParties(view.state(), meeting.id)) {
           PartyRow(view, party);
         }
       });
}

}  // namespace ketentafel::views
