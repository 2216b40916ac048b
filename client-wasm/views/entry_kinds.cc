#include "client-wasm/views/entry_kinds.h"

namespace ketentafel::views {

char32_t IconOf(v1::MinutesEntryKind kind) {
  switch (kind) {
    case v1::DECISION:
      return icons::kFlag;
    case v1::AGREEMENT:
      return icons::kLink;
    case v1::IDEA:
      return icons::kBulb;
    case v1::QUESTION:
      return icons::kQ;
    default:
      return icons::kNote;
  }
}

v1::MinutesEntryKind EntryKindTiles(View& view, std::string_view choice_key) {
  std::array<std::string, kEntryKinds.size()> labels;
  std::array<ChoiceOption, kEntryKinds.size()> options;
  int selected = 0;
  for (size_t i = 0; i < kEntryKinds.size(); ++i) {
    labels[i] = view.T(TextKey(kEntryKinds[i]));
    options[i] = {.key = labels[i], .label = labels[i], .icon = IconOf(kEntryKinds[i])};
    if (view.Chosen(choice_key) == std::to_string(i)) selected = static_cast<int>(i);
  }
  if (const auto chosen = Choice(view.ui, choice_key,
                                 {.label = view.T("minutes.kind"), .look = ChoiceLook::kTiles,
                                  .selected = selected},
                                 options)) {
    view.Choose(std::string(choice_key), std::to_string(*chosen));
    selected = *chosen;
  }
  return kEntryKinds[static_cast<size_t>(selected)];
}

}  // namespace ketentafel::views
