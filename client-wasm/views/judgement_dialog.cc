#include <algorithm>
#include <array>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/judgements.h"
#include "client-wasm/views/names.h"
#include "shared/chain/coverage_verbs.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kJudging = "dialog/judgement/edit";
constexpr std::array kAdequacies = {v1::ENOUGH, v1::LACKING, v1::LIVED_EXPERIENCE_LACKING,
                                    v1::ADEQUACY_UNSPECIFIED};

// "b2/education/young".
std::string TokenOf(const JudgementCell& cell) {
  return cell.block_key + "/" + cell.category_key + "/" + cell.segment_key;
}

JudgementCell CellOf(std::string_view token) {
  const auto first = token.find('/');
  const auto second = token.find('/', first + 1);
  if (first == token.npos || second == token.npos) return {};
  return {std::string(token.substr(0, first)),
          std::string(token.substr(first + 1, second - first - 1)),
          std::string(token.substr(second + 1))};
}

template <class Key>
bool Has(const google::protobuf::RepeatedPtrField<Key>& keys, const std::string& key) {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

// What the catalogue has for this field; what is for all carers counts for every group.
std::vector<InstrumentEntry> OffersIn(const View& view, const JudgementCell& cell) {
  auto offers = chain::InstrumentsOffered(view.state());
  std::erase_if(offers, [&](const InstrumentEntry& offer) {
    const bool for_group = cell.segment_key.empty() || offer->segment_keys_size() == 0 ||
                           Has(offer->segment_keys(), cell.segment_key);
    return offer->category_key() != cell.category_key || !for_group ||
           !Has(offer->block_keys(), cell.block_key);
  });
  return offers;
}

void Offers(View& view, const JudgementCell& cell) {
  const auto offers = OffersIn(view, cell);
  Meta(view.ui, view.Plural("judgement.offers", static_cast<int64_t>(offers.size())));
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    for (const InstrumentEntry& offer : offers) {
      Chip(view.ui, {.label = InstrumentName(view, *offer.value), .icon = icons::kTool});
    }
  });
}

v1::Adequacy AdequacyField(View& view, FormDraft& form, v1::Adequacy stored) {
  std::array<std::string, kAdequacies.size()> labels, keys;
  std::array<ChoiceOption, kAdequacies.size()> options;
  const std::string kept = form.Value("adequacy", std::to_string(stored));
  int selected = -1;
  for (size_t i = 0; i < kAdequacies.size(); ++i) {
    labels[i] = view.T(TextKey(kAdequacies[i]));
    keys[i] = std::to_string(kAdequacies[i]);
    options[i] = {.key = keys[i], .label = labels[i], .icon = IconOf(kAdequacies[i])};
    if (kept == keys[i]) selected = static_cast<int>(i);
  }
  const auto chosen = Choice(view.ui, "adequacy",
                             {.label = view.T("judgement.choose"), .look = ChoiceLook::kList,
                              .selected = selected, .label_place = ChoiceStyle::Label::kShown},
                             options);
  if (chosen) {
    selected = *chosen;
    form.SetValue("adequacy", keys[static_cast<size_t>(selected)]);
  }
  return selected < 0 ? v1::ADEQUACY_UNSPECIFIED : kAdequacies[static_cast<size_t>(selected)];
}

void JudgedBy(View& view, const v1::BlockJudgement& judgement) {
  const v1::CivilDate day = view.model.Local(chain::InstantOf(judgement.judged_at()),
                                             view.state().chain()->zone()).date();
  Meta(view.ui, view.T("judgement.by", {{"who", PersonName(view, judgement.person_id())},
                                        {"date", LongDate(view, day)}}));
}

// A hole becomes an action in one click, from the list and from here.
void ActionButton(View& view, const JudgementCell& cell) {
  if (!IsHole(cell.Adequacy(view))) return;
  if (ShowActionsOf(view, v1::Element::kBlockJudgement, cell.Id(view))) return;
  if (Button(view.ui, "action", {.label = view.T("coverage.make_action"),
                                 .icon = icons::kPlus})) {
    view.Choose(std::string(kJudging), "");
    OpenActionFor(view,
                  view.T("coverage.action.judgement",
                         {{"block", BlockName(view, cell.block_key)},
                          {"category", view.T("support." + cell.category_key)},
                          {"segment", SegmentName(view, cell.segment_key)}}),
                  cell.block_key, v1::Element::kBlockJudgement, cell.Id(view));
  }
}

void JudgeForm(View& view, const JudgementCell& cell) {
  const std::string id = cell.Id(view);
  const v1::Element* stored = view.state().Find(v1::Element::kBlockJudgement, id);
  const v1::BlockJudgement before =
      stored == nullptr ? v1::BlockJudgement() : stored->block_judgement();
  Text(view.ui, BlockName(view, cell.block_key), {.color = Color::kInk2});
  Text(view.ui, SegmentName(view, cell.segment_key), {.type = Type::kBodyStrong});
  Offers(view, cell);
  FormDraft form(view, "judgement/" + TokenOf(cell), stored == nullptr ? 0 : stored->revision());
  v1::Command command;
  v1::BlockJudgement* judgement = command.mutable_judge_block()->mutable_judgement();
  judgement->set_block_key(cell.block_key);
  judgement->set_category_key(cell.category_key);
  judgement->set_segment_key(cell.segment_key);
  judgement->set_adequacy(AdequacyField(view, form, before.adequacy()));
  judgement->set_note(form.Area("note", before.note(), {.label = view.T("judgement.note"),
                                                        .rows = 2, .max_rows = 5}));
  command.set_expected_revision(form.expected());
  if (stored != nullptr) JudgedBy(view, before);
  RefusalLine(view, kJudging);
  DialogButtons(view.ui, [&] {
    ActionButton(view, cell);
    if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                    .kind = ButtonKind::kPrimary},
                     command, kJudging, {form.prefix()})) {
      view.Choose(std::string(kJudging), "");
    }
  });
}

}  // namespace

std::string JudgementCell::Id(const View& view) const {
  return chain::JudgementId(view.state(), block_key, category_key, segment_key);
}

v1::Adequacy JudgementCell::Adequacy(const View& view) const {
  const auto* judgement = view.state().Get<v1::BlockJudgement>(Id(view));
  return judgement == nullptr ? v1::ADEQUACY_UNSPECIFIED : judgement->adequacy();
}

char32_t IconOf(v1::Adequacy adequacy) {
  switch (adequacy) {
    case v1::ENOUGH: return icons::kCheckc;
    case v1::LACKING: return icons::kHole;
    case v1::LIVED_EXPERIENCE_LACKING: return icons::kTalk;
    default: return icons::kCircle;
  }
}

Color ColorOf(v1::Adequacy adequacy) {
  switch (adequacy) {
    case v1::ENOUGH: return Color::kGreen;
    case v1::LACKING:
    case v1::LIVED_EXPERIENCE_LACKING: return Color::kAmber;
    default: return Color::kInk2;
  }
}

void OpenJudgement(View& view, const JudgementCell& cell) {
  view.Choose(std::string(kJudging), TokenOf(cell));
}

void JudgementDialog(View& view) {
  const std::string token(view.Chosen(kJudging));
  if (token.empty()) return;
  const JudgementCell cell = CellOf(token);
  const auto wish = Dialog(view.ui, "judgement",
                           {.title = view.T("support." + cell.category_key), .width_px = 560},
                           [&] { JudgeForm(view, cell); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kJudging), "");
}

}  // namespace ketentafel::views
