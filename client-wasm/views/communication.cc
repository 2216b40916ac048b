#include <algorithm>

#include "client-wasm/views/approach.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/persona_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kSegment = "personas/words_for";

std::vector<KnownPersona> PersonasFor(const View& view, std::string_view segment) {
  auto known = KnownPersonas(view);
  std::erase_if(known, [&](const KnownPersona& persona) {
    const auto& keys = persona.shown.segment_keys();
    return std::find(keys.begin(), keys.end(), segment) == keys.end();
  });
  return known;
}

// The segment that was chosen; before that the first one.
std::string SegmentAtHand(const View& view) {
  const std::string chosen(view.Chosen(kSegment));
  const auto& segments = view.model.texts().content().segments();
  if (!chosen.empty() || segments.empty()) return chosen;
  return segments.begin()->key();
}

std::string Lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// The word in a text that many do not take for themselves; empty when there is none. Source: P5.
std::string LabelIn(const View& view, const std::string& text) {
  const std::string lower = Lower(text);
  for (const std::string& word : Split(view.T("communication.labels"), ',')) {
    if (!word.empty() && lower.find(word) != std::string::npos) return word;
  }
  return "";
}

void LabelHint(View& view, const v1::CommunicationSheet& sheet) {
  const std::string label = LabelIn(view, sheet.wording() + " " + sheet.channels());
  StatusLine(view.ui, "hint", icons::kBulb,
             label.empty() ? "" : view.T("communication.label_hint", {{"word", label}}),
             {.type = Type::kBodyStrong, .color = Color::kAmber});
  if (!label.empty()) Text(view.ui, view.T("communication.label_hint.line"));
}

void SheetFields(View& view, FormDraft& form, v1::CommunicationSheet* sheet) {
  sheet->set_channels(form.Area("channels", sheet->channels(),
                                {.label = view.T("communication.channels"),
                                 .help = view.T("communication.channels.line"), .width = Flex(),
                                 .rows = 3, .max_rows = 10}));
  sheet->set_wording(form.Area("wording", sheet->wording(),
                               {.label = view.T("communication.wording"),
                                .help = view.T("communication.wording.line"), .width = Flex(),
                                .rows = 3, .max_rows = 10}));
}

void SheetCard(View& view, const std::string& segment) {
  const std::string title = view.T("segment." + segment);
  const v1::Element* stored = view.state().Find(v1::Element::kCommunicationSheet,
                                                chain::CommunicationId(view.state(), segment));
  Card(view.ui, {.key = segment, .role = Role::kRegion, .label = title, .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         FormDraft form(view, "communication/" + segment,
                        stored == nullptr ? 0 : stored->revision());
         v1::Command command;
         v1::CommunicationSheet* sheet = command.mutable_set_communication()->mutable_sheet();
         if (stored != nullptr) *sheet = stored->communication_sheet();
         sheet->set_segment_key(segment);
         SheetFields(view, form, sheet);
         LabelHint(view, *sheet);
         command.set_expected_revision(form.expected());
         RefusalLine(view, "communication");
         (void)SubmitButton(view, "save", {.label = view.T("common.save"),
                                           .kind = ButtonKind::kPrimary},
                            command, "communication", {form.prefix()});
       });
}

void SearchesOf(View& view, const KnownPersona& persona) {
  const std::string title = PersonaTitle(view, persona.shown);
  Row(view.ui, {.key = persona.detail, .role = Role::kListItem, .padding = Sides(0, space::kStep),
                .gap_px = 12, .align = Align::kStart},
      [&] {
        Portrait(view.ui, PartsOf(persona.shown.portrait()), 56, "");
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, title, {.type = Type::kBodyStrong});
          for (const std::string& line : persona.shown.search_behaviour()) {
            Text(view.ui, "– " + line);
          }
        });
      });
}

void SearchCard(View& view, const std::string& segment) {
  const std::string title = view.T("communication.searches");
  const auto personas = PersonasFor(view, segment);
  Card(view.ui, {.key = "searches", .role = Role::kRegion, .label = title, .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = title});
         if (personas.empty()) {
           return EmptyState(view, icons::kSearch, view.T("communication.nobody"),
                             view.T("communication.nobody.line"));
         }
         Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
           for (size_t i = 0; i < personas.size(); ++i) {
             if (i > 0) Divider(view.ui);
             SearchesOf(view, personas[i]);
           }
         });
       });
}

}  // namespace

void CommunicationPage(View& view) {
  PageTitle(view, view.T("communication.title"), view.T("communication.line"), [&] {
    if (Button(view.ui, "list", {.label = view.T("persona.all"), .icon = icons::kBack,
                                 .kind = ButtonKind::kQuiet})) {
      view.GoToDetail(Screen::kPersonas, "");
    }
  });
  ApproachNavigation(view);
  const std::string segment = SegmentAtHand(view);
  if (segment.empty()) return;
  SelectOptions options;
  for (const v1::Segment& known : view.model.texts().content().segments()) {
    options.Add(known.key(), view.T("segment." + known.key()));
  }
  const auto chosen = Select(view.ui, "segment", segment, options.span(),
                             {.label = view.T("persona.segment"), .width = Px(320)});
  if (chosen) view.Choose(std::string(kSegment), *chosen);
  TwoColumns(
      view, [&] { SheetCard(view, segment); }, [&] { SearchCard(view, segment); });
}

}  // namespace ketentafel::views
