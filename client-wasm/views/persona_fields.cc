#include "client-wasm/views/persona_fields.h"

#include <algorithm>
#include <utility>

#include "client-wasm/semantics/merge_text.h"
#include "shared/base/text.h"
#include "shared/chain/persona_rules.h"

namespace ketentafel::views {
namespace {

using Lines = google::protobuf::RepeatedPtrField<std::string>;

// A line cannot hold a line break of its own: the draft of a list is its lines.
std::string Pack(const Lines& lines) {
  std::string packed;
  for (std::string line : lines) {
    std::replace(line.begin(), line.end(), '\n', ' ');
    packed += line + "\n";
  }
  return packed;
}

void Unpack(const std::string& packed, Lines* lines) {
  lines->Clear();
  for (std::string& line : Split(packed, '\n')) *lines->Add() = std::move(line);
}

// What one did to the list of lines.
struct LineWish {
  int removed = -1;
  bool changed = false;
};

void LineRow(View& view, const std::string& label, Lines* lines, int index, LineWish* wish) {
  const std::string name = label + " " + std::to_string(index + 1);
  std::string* line = lines->Mutable(index);
  const std::string key = std::to_string(index);
  Row(view.ui, {.key = key, .role = Role::kListItem, .gap_px = space::kHalf}, [&] {
    const auto edit = TextField(view.ui, "text", *line,
                                {.label = name, .label_place = LabelPlace::kSpoken,
                                 .width = Flex()});
    if (edit) {
      *line = semantics::MergeText(edit->base, edit->text, *line);
      wish->changed = true;
    }
    if (IconButton(view.ui, "remove", {.label = view.T("common.remove") + ": " + name,
                                       .icon = icons::kX, .kind = ButtonKind::kQuiet})) {
      wish->removed = index;
    }
  });
}

}  // namespace

void LineFields(View& view, FormDraft& form, std::string_view field, Lines* lines) {
  const std::string key = "persona." + std::string(field);
  const std::string label = view.T(key);
  const Box box = {
      .key = field, .role = Role::kGroup, .label = label, .gap_px = space::kStep};
  Column(view.ui, box, [&] {
    Heading(view.ui, 3, label);
    Meta(view.ui, view.T(key + ".line"));
    Unpack(form.Watched(field, Pack(*lines)), lines);
    LineWish wish;
    Column(view.ui, {.key = "lines", .role = Role::kList, .label = label, .gap_px = space::kStep},
           [&] {
             for (int i = 0; i < lines->size(); ++i) LineRow(view, label, lines, i, &wish);
           });
    const bool full = lines->size() >= chain::kPersonaLines;
    const std::string add = view.T("persona.add_line");
    if (Button(view.ui, "add", {.label = add, .icon = icons::kPlus, .kind = ButtonKind::kQuiet,
                                .name = add + ": " + label,
                                .disabled_reason = full ? view.T("persona.lines_full") : ""})) {
      lines->Add();
      wish.changed = true;
    }
    if (wish.removed >= 0) lines->DeleteSubrange(wish.removed, 1);
    if (wish.changed || wish.removed >= 0) form.SetWatched(field, Pack(*lines));
  });
}

void DropEmptyLines(Lines* lines) {
  Lines kept;
  for (const std::string& line : *lines) {
    if (std::string text = Trimmed(line); !text.empty()) *kept.Add() = std::move(text);
  }
  lines->Swap(&kept);
}

void SegmentFields(View& view, FormDraft& form, Lines* segment_keys) {
  Unpack(form.Watched("segments", Pack(*segment_keys)), segment_keys);
  const std::string label = view.T("persona.segments");
  Column(view.ui, {.key = "segments", .role = Role::kGroup, .label = label}, [&] {
    Heading(view.ui, 3, label);
    Meta(view.ui, view.T("persona.segments.line"));
    for (const v1::Segment& segment : view.model.texts().content().segments()) {
      const auto at = std::find(segment_keys->begin(), segment_keys->end(), segment.key());
      const bool on = at != segment_keys->end();
      if (!Checkbox(view.ui, segment.key(),
                    {.label = view.T("segment." + segment.key()), .checked = on})) {
        continue;
      }
      if (on) {
        segment_keys->erase(at);
      } else {
        *segment_keys->Add() = segment.key();
      }
      form.SetWatched("segments", Pack(*segment_keys));
    }
  });
}

}  // namespace ketentafel::views
