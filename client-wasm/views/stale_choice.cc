#include "client-wasm/views/stale_choice.h"

namespace ketentafel::views {

int64_t BaseOf(const View& view, int64_t revision) {
  return view.model.IsUnderWay(revision) ? 0 : revision;
}

int64_t ExpectedOf(const View& view, std::string_view draft_key, int64_t revision) {
  const app::Draft* draft = view.model.FindDraft(draft_key);
  return draft == nullptr || draft->base_revision == 0 ? revision : draft->base_revision;
}

void StaleChoice(View& view, const StoredText& stored) {
  const app::Draft* draft = view.model.FindDraft(stored.draft_key);
  const bool stale = draft != nullptr && draft->base_revision != 0 &&
                     draft->base_revision < stored.revision && draft->text != stored.text;
  if (!stale) return;
  const std::string key = std::string(stored.draft_key) + "/stale";
  Panel(view.ui, Tone::kAmber, {.key = key, .role = Role::kGroup, .label = view.T("stale.title"),
                                .gap_px = space::kStep},
        [&] {
          IconText(view.ui, icons::kWarn, view.T("stale.title"),
                   {.type = Type::kBodyStrong, .color = Color::kAmber});
          Text(view.ui, view.T("stale.line"));
          Meta(view.ui, view.T("stale.theirs"));
          Text(view.ui, stored.text);
          Flow(view.ui, {.gap_px = space::kStep}, [&] {
            if (Button(view.ui, "mine", {.label = view.T("stale.keep_yours")})) {
              view.out.Push(app::ClearDraftIntent{std::string(stored.draft_key)});
              view.out.Push(app::DraftIntent{std::string(stored.draft_key), draft->text,
                                             Keep::kDurable, stored.revision});
            }
            if (Button(view.ui, "theirs", {.label = view.T("stale.keep_theirs")})) {
              view.out.Push(app::ClearDraftIntent{std::string(stored.draft_key)});
            }
          });
        });
}

}  // namespace ketentafel::views
