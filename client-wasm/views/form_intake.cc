#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/partner_fields.h"
#include "shared/chain/expected_parties.h"
#include "shared/chain/round_time.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kOpen = "intake/open";
constexpr std::array kActivities = {v1::SIGNAL, v1::INFORM, v1::MONITOR,
                                    v1::SUPPORT, v1::REFER, v1::OTHER_ACTIVITY};
constexpr std::array kFinancing = {v1::FINANCED_BY_MUNICIPALITY, v1::HEALTH_INSURER,
                                   v1::CARE_OFFICE, v1::CARER_CONTRIBUTION, v1::VOLUNTEER_WORK,
                                   v1::OTHER_FINANCING};

// A set of kinds as check boxes. Kept as digits: "135".
template <class Kind, size_t kCount>
std::string KindBoxes(View& view, FormDraft& form, std::string_view field,
                      std::string_view label, const std::array<Kind, kCount>& kinds,
                      const std::string& stored) {
  std::string chosen = form.Value(field, stored);
  Column(view.ui, {.key = field, .role = Role::kGroup, .label = label, .gap_px = space::kHalf},
         [&] {
           Text(view.ui, label, {.type = Type::kBodyStrong});
           Flow(view.ui, {.gap_px = space::kTight}, [&] {
             for (const Kind kind : kinds) {
               const char digit = static_cast<char>('0' + kind);
               const bool on = chosen.find(digit) != std::string::npos;
               if (!Checkbox(view.ui, TextKey(kind), {.label = view.T(TextKey(kind)),
                                                      .checked = on})) {
                 continue;
               }
               if (on) {
                 std::erase(chosen, digit);
               } else {
                 chosen += digit;
               }
               form.SetValue(field, chosen);
             }
           });
         });
  return chosen;
}

template <class Kinds>
std::string Digits(const Kinds& kinds) {
  std::string digits;
  for (const int kind : kinds) digits += static_cast<char>('0' + kind);
  return digits;
}

void TextParts(View& view, FormDraft& form, v1::Intake* intake) {
  intake->set_how_meets_carers(form.Area("how_meets_carers", intake->how_meets_carers(),
                                         {.label = view.T("intake.how_meets_carers"),
                                          .placeholder = view.T("intake.how_meets_carers.hint"),
                                          .rows = 2, .max_rows = 5}));
  intake->set_carer_count(form.Line("carer_count", intake->carer_count(),
                                    {.label = view.T("intake.carer_count"),
                                     .help = view.T("intake.carer_count.hint")}));
  intake->set_how_often(form.Line("how_often", intake->how_often(),
                                  {.label = view.T("intake.how_often"),
                                   .placeholder = view.T("intake.how_often.hint")}));
  const std::string activities = KindBoxes(view, form, "activities", view.T("intake.activities"),
                                           kActivities, Digits(intake->activities()));
  intake->clear_activities();
  for (char digit : activities) {
    intake->add_activities(static_cast<v1::ActivityKind>(digit - '0'));
  }
  intake->set_how(form.Area("how", intake->how(), {.label = view.T("intake.how"),
                                                   .placeholder = view.T("intake.how.hint"),
                                                   .rows = 2, .max_rows = 5}));
  const std::string financing = KindBoxes(view, form, "financing", view.T("intake.financing"),
                                          kFinancing, Digits(intake->financing()));
  intake->clear_financing();
  for (char digit : financing) {
    intake->add_financing(static_cast<v1::FinancingKind>(digit - '0'));
  }
}

std::string StateOf(const View& view, const std::string& party_id) {
  const auto* intake = view.state().Get<v1::Intake>(party_id);
  if (intake == nullptr) return view.T("intake.state.empty");
  return view.T(intake->ready() ? "intake.state.ready" : "intake.state.begun");
}

// In the round the speaker's form stands open for the minute-taker, for the others their own until
// it is ready, unless somebody opened another one.
std::string OpenParty(const View& view, const LiveMeeting& meeting) {
  const std::string_view chosen = view.Chosen(kOpen);
  if (!chosen.empty()) return std::string(chosen);
  if (!meeting.i_write) {
    const auto* own = view.state().Get<v1::Intake>(meeting.my_party_id);
    const bool open = !meeting.i_lead && (own == nullptr || !own->ready());
    return open ? meeting.my_party_id : "";
  }
  const auto round = chain::RoundTimesOf(view.state(), *meeting.shown_item()->id, meeting.now);
  return round.current < 0 ? ""
                           : round.speakers[static_cast<size_t>(round.current)].party_id;
}

}  // namespace

void IntakeForm(View& view, const std::string& party_id) {
  const v1::Element* stored = view.state().Find(v1::Element::kIntake, party_id);
  FormDraft form(view, "intake/" + party_id, stored == nullptr ? 0 : stored->revision());
  v1::Command command;
  v1::SetIntake* set = command.mutable_set_intake();
  set->set_party_id(party_id);
  if (stored != nullptr) *set->mutable_intake() = stored->intake();
  v1::Intake* intake = set->mutable_intake();
  Text(view.ui, view.T("intake.line") + " " + view.T("intake.no_names"), {.color = Color::kInk2});
  TextParts(view, form, intake);
  PartnerFields(view, form, "partners", intake->mutable_partners());
  PartnerFields(view, form, "wished_partners", intake->mutable_wished_partners());
  const bool ready = form.Value("ready", intake->ready() ? "1" : "") == "1";
  if (Checkbox(view.ui, "ready", {.label = view.T("intake.ready"), .checked = ready,
                                  .hint = view.T("intake.ready.line")})) {
    form.SetValue("ready", ready ? "" : "1");
  }
  intake->set_ready(ready);
  command.set_expected_revision(form.expected());
  const std::string place = "intake/" + party_id;
  RefusalLine(view, place);
  if (stored != nullptr && !form.touched()) {
    StatusLine(view.ui, "kept", icons::kCheck, view.T("common.kept"), {.color = Color::kGreen});
    return;
  }
  (void)SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kTinted,
                                    .name = view.T("common.save") + ": " +
                                            PartyName(view, party_id)},
                     command, place, {form.prefix()});
}

void IntakeCard(View& view, const LiveMeeting& meeting) {
  const auto parties = chain::ExpectedParties(view.state(), meeting.id);
  int64_t ready = 0;
  for (const auto& intake : view.state().All<v1::Intake>()) ready += intake->ready() ? 1 : 0;
  const std::string open_party = OpenParty(view, meeting);
  Card(view.ui, {.key = "intakes", .role = Role::kRegion, .label = view.T("report.introductions"),
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("report.introductions"),
                         .note = view.Plural("intake.progress", ready,
                                             {{"total", std::to_string(parties.size())}})});
         for (const auto& party : parties) {
           const bool open = open_party == *party.id;
           if (Disclosure(view.ui, *party.id,
                          {.label = party->name(), .note = StateOf(view, *party.id),
                           .open = open},
                          [&] {
                            Column(view.ui, {.padding = Sides(0, 12), .gap_px = space::kTight},
                                   [&] { IntakeForm(view, *party.id); });
                          })) {
             view.Choose(std::string(kOpen), open ? "none" : *party.id);
           }
         }
       });
}

}  // namespace ketentafel::views
