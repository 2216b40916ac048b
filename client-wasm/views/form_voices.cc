#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/zoom_in.h"
#include "shared/base/text.h"
#include "shared/chain/blocks.h"

namespace ketentafel::views {
namespace {

using VoiceEntry = chain::Entry<v1::QuestionVoice>;

constexpr std::string_view kEditing = "dialog/voice/edit";
constexpr std::string_view kPlace = "voice";
constexpr std::array kKinds = {v1::VOICE_ANSWER, v1::VOICE_GAP, v1::VOICE_IDEA};

char32_t IconOf(v1::VoiceKind kind) {
  return kind == v1::VOICE_GAP    ? icons::kHole
         : kind == v1::VOICE_IDEA ? icons::kBulb
                                  : icons::kSpeak;
}

Color ColorOf(v1::VoiceKind kind) {
  return kind == v1::VOICE_GAP ? Color::kAmber : Color::kAccent;
}

void VoiceRow(View& view, const ZoomIn& zoom_in, const VoiceEntry& voice,
              const OpenQuestion& question) {
  const std::string party = ShortPartyName(view, voice->party_id());
  Row(view.ui, {.key = *voice.id, .role = Role::kListItem, .padding = Sides(0, space::kStep),
                .gap_px = 12, .align = Align::kStart},
      [&] {
        Icon(view.ui, IconOf(voice->kind()), 20, ColorOf(voice->kind()));
        Column(view.ui, {.width = Flex(), .gap_px = space::kHalf}, [&] {
          Text(view.ui, voice->text());
          Meta(view.ui, view.T(TextKey(voice->kind())) + ", " + party);
          BecomesRow(view, zoom_in.outcomes,
                     {.kind = v1::Element::kQuestionVoice, .id = *voice.id,
                      .text = voice->text(), .by = party, .block_key = question.block_key,
                      .meeting_id = voice->meeting_id(), .item_id = voice->item_id()});
        });
        // Whose it is, and whoever writes for others; the dialog says what stands in the way.
        const LiveMeeting& meeting = zoom_in.meeting;
        if (!meeting.i_write && voice->party_id() != meeting.my_party_id) return;
        if (IconButton(view.ui, "edit", {.label = view.T("common.edit") + ": " + voice->text() +
                                                  ", " + party,
                                         .icon = icons::kPen, .kind = ButtonKind::kQuiet})) {
          view.Choose(std::string(kEditing), *voice.id);
        }
      });
}

v1::VoiceKind KindField(View& view, FormDraft& form, v1::VoiceKind stored) {
  std::array<std::string, kKinds.size()> labels;
  std::array<ChoiceOption, kKinds.size()> options;
  const std::string kept = form.Value("kind", std::to_string(stored));
  int selected = 0;
  for (size_t i = 0; i < kKinds.size(); ++i) {
    labels[i] = view.T(TextKey(kKinds[i]));
    options[i] = {.key = labels[i], .label = labels[i], .icon = IconOf(kKinds[i])};
    if (kept == std::to_string(kKinds[i])) selected = static_cast<int>(i);
  }
  if (const auto chosen = Choice(view.ui, "kind", {.label = view.T("zoom.voice.kind"),
                                                   .selected = selected},
                                 options)) {
    selected = *chosen;
    form.SetValue("kind", std::to_string(kKinds[static_cast<size_t>(selected)]));
  }
  return kKinds[static_cast<size_t>(selected)];
}

void VoiceFields(View& view, const std::string& id, const v1::Element& stored) {
  FormDraft form(view, "voice/" + id, stored.revision());
  v1::Command command;
  v1::PutQuestionVoice* put = command.mutable_put_question_voice();
  put->set_id(id);
  *put->mutable_voice() = stored.question_voice();
  put->mutable_voice()->set_kind(KindField(view, form, stored.question_voice().kind()));
  put->mutable_voice()->set_text(form.Area("text", stored.question_voice().text(),
                                           {.label = view.T("zoom.voice.text"),
                                            .rows = 3, .max_rows = 8}));
  command.set_expected_revision(form.expected());
  RefusalLine(view, kPlace);
  DialogButtons(view.ui, [&] {
    v1::Command remove;
    remove.mutable_remove_question_voice()->set_id(id);
    if (SubmitButton(view, "remove", {.label = view.T("common.remove"), .icon = icons::kX,
                                      .kind = ButtonKind::kQuiet},
                     remove, kPlace, {form.prefix()})) {
      view.Choose(std::string(kEditing), "");
    }
    if (SubmitButton(view, "save", {.label = view.T("common.save"), .kind = ButtonKind::kPrimary},
                     command, kPlace, {form.prefix()})) {
      view.Choose(std::string(kEditing), "");
    }
  });
}

}  // namespace

// One field and what it is: three ways to say it.
void SayForm(View& view, const LiveMeeting& meeting, const OpenQuestion& question) {
  const std::string draft = "voice/" + question.item_id + "/" + question.key;
  const std::string number = std::to_string(question.number);
  const std::string place = std::string(kPlace) + "/" + question.key;
  const std::string text = DraftTextArea(
      view, {.draft_key = draft},
      {.label = view.T("zoom.say", {{"number", number}}), .label_place = LabelPlace::kSpoken,
       .placeholder = view.T("zoom.say.hint"), .rows = 1, .max_rows = 6});
  const std::string_view for_party = meeting.i_write ? view.Chosen("voice/party") : "";
  const std::string reason = Trimmed(text).empty() ? view.T("zoom.say.type_first") : "";
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    for (const v1::VoiceKind kind : kKinds) {
      v1::Command command;
      v1::PutQuestionVoice* put = command.mutable_put_question_voice();
      put->set_id(view.NewId());
      v1::QuestionVoice* voice = put->mutable_voice();
      voice->set_meeting_id(question.meeting_id);
      voice->set_item_id(question.item_id);
      voice->set_question_key(question.key);
      voice->set_party_id(for_party.empty() ? meeting.my_party_id : std::string(for_party));
      voice->set_kind(kind);
      voice->set_text(text);
      const std::string label = view.T(TextKey(kind));
      const std::string name = label + ", " + view.T("zoom.say", {{"number", number}});
      const ButtonStyle style = {
          .label = label, .icon = IconOf(kind),
          .kind = kind == v1::VOICE_ANSWER ? ButtonKind::kTinted : ButtonKind::kPlain,
          .name = name, .disabled_reason = reason, .reason_place = ReasonPlace::kSpoken};
      if (reason.empty()) {
        (void)SubmitButton(view, TextKey(kind), style, command, place, {draft});
      } else {
        (void)Button(view.ui, TextKey(kind), style);
      }
    }
  });
  RefusalLine(view, place);
}

void VoiceDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  const v1::Element* stored =
      id.empty() ? nullptr : view.state().Find(v1::Element::kQuestionVoice, id);
  if (stored == nullptr) return;
  const auto wish = Dialog(view.ui, "voice", {.title = view.T("zoom.voice.edit")},
                           [&] { VoiceFields(view, id, *stored); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

void VoicesOf(View& view, const ZoomIn& zoom_in, const OpenQuestion& question) {
  const auto voices = chain::VoicesAt(view.state(), question.item_id, question.key);
  if (voices.empty()) return;
  Column(view.ui, {.key = "voices", .role = Role::kList,
                   .label = view.T("zoom.voices", {{"number", std::to_string(question.number)}})},
         [&] {
           for (const VoiceEntry& voice : voices) {
             Divider(view.ui);
             VoiceRow(view, zoom_in, voice, question);
           }
         });
}

}  // namespace ketentafel::views
