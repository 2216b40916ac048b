#include <algorithm>

#include "client-wasm/views/action_list.h"
#include "client-wasm/views/becomes.h"
#include "client-wasm/views/block_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "shared/chain/role_holders.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

using InstrumentEntry = chain::Entry<v1::Instrument>;

// Short, so that it fits a column.
std::string Holder(const View& view, const v1::RoleAssignment& role) {
  if (!role.outside_name().empty()) return HolderName(view, role);
  const std::string party = ShortPartyName(view, role.party_id());
  if (role.person_id().empty()) return party;
  return view.T("common.name_of_party",
                {{"name", PersonName(view, role.person_id())}, {"party", party}});
}

std::vector<InstrumentEntry> InstrumentsOf(const View& view, std::string_view block_key) {
  auto instruments = view.state().All<v1::Instrument>();
  std::erase_if(instruments, [&](const InstrumentEntry& instrument) {
    const auto& keys = instrument->block_keys();
    return instrument->has_retired_on() ||
           std::find(keys.begin(), keys.end(), block_key) == keys.end();
  });
  chain::SortByOrderKey(&instruments);
  return instruments;
}

std::string InstrumentTitle(const View& view, const v1::Instrument& instrument) {
  if (!instrument.name().empty()) return instrument.name();
  for (const v1::Instrument& known : view.model.texts().content().instruments()) {
    if (known.content_key() == instrument.content_key()) return known.name();
  }
  return instrument.content_key();
}

std::string Providers(const View& view, const std::string& instrument_id) {
  std::vector<std::string> names;
  for (const auto& provider : chain::ProvidersOf(view.state(), instrument_id)) {
    names.push_back(Holder(view, *provider.value));
  }
  return names.empty() ? view.T("sheet.nobody_yet")
                       : content::Listed(view.model.texts(), names);
}

std::string Segments(const View& view, const v1::Instrument& instrument) {
  std::vector<std::string> names;
  for (const std::string& key : instrument.segment_keys()) {
    names.push_back(view.T("segment." + key));
  }
  return names.empty() ? view.T("sheet.all_carers")
                       : content::ListedTerms(view.model.texts(), std::move(names));
}

void InstrumentRow(View& view, const InstrumentEntry& instrument) {
  const auto developer = chain::DeveloperOf(view.state(), *instrument.id);
  const std::string title = InstrumentTitle(view, *instrument.value);
  Column(view.ui, {.key = *instrument.id, .role = Role::kListItem, .label = title,
                   .padding = Sides(0, space::kStep)},
         [&] {
           if (Link(view.ui, "open", {.label = title,
                                      .href = view.HrefToDetail(Screen::kInstruments,
                                                                *instrument.id)})) {
             view.GoToDetail(Screen::kInstruments, *instrument.id);
           }
           Meta(view.ui, view.T("sheet.segments") + ": " + Segments(view, *instrument.value));
           Meta(view.ui, view.T("sheet.provider") + ": " + Providers(view, *instrument.id));
           Meta(view.ui, view.T("sheet.developer") + ": " +
                             (developer.value == nullptr ? view.T("sheet.nobody_yet")
                                                         : Holder(view, *developer.value)));
         });
}

void InstrumentsCard(View& view, std::string_view block_key) {
  const auto instruments = InstrumentsOf(view, block_key);
  const std::string title = view.T("sheet.instruments");
  Card(view.ui, {.key = "instruments", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(instruments.size())});
    if (instruments.empty()) {
      EmptyState(view, icons::kTool, view.T("empty.block_instruments"),
                 view.T("empty.block_instruments.line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < instruments.size(); ++i) {
        if (i > 0) Divider(view.ui);
        InstrumentRow(view, instruments[i]);
      }
    });
    if (Link(view.ui, "all", {.label = view.T("sheet.all_instruments"),
                              .href = view.HrefToDetail(Screen::kInstruments, ""),
                              .icon = icons::kRight})) {
      view.GoToDetail(Screen::kInstruments, "");
    }
  });
}

std::string DateOfMeeting(const View& view, std::string_view meeting_id) {
  const auto* meeting = view.state().Get<v1::Meeting>(meeting_id);
  return meeting == nullptr ? "" : ShownDate(view, FieldValue(meeting->starts().date()));
}

// The latest answer to a question, and what is still missing there.
void QuestionRow(View& view, const Outcomes& outcomes, const v1::GuidingQuestion& question) {
  const auto answers = chain::AnswersTo(view.state(), question.key());
  Column(view.ui, {.key = question.key(), .role = Role::kListItem,
                   .padding = Sides(0, space::kStep), .gap_px = space::kHalf},
         [&] {
           Text(view.ui, view.T("question." + question.key()), {.color = Color::kInk2});
           if (answers.empty()) {
             Meta(view.ui, view.T("sheet.no_answer"));
           } else {
             Text(view.ui, answers.front()->text());
             Meta(view.ui, DateOfMeeting(view, answers.front()->meeting_id()));
           }
           for (const auto& voice : view.state().All<v1::QuestionVoice>()) {
             const bool is_gap = voice->kind() == v1::VOICE_GAP;
             if (!is_gap || voice->question_key() != question.key()) continue;
             Column(view.ui, {.key = *voice.id, .gap_px = space::kHalf}, [&] {
               const std::string party = ShortPartyName(view, voice->party_id());
               IconText(view.ui, icons::kHole, voice->text(), {.color = Color::kAmber});
               Meta(view.ui, view.T(TextKey(voice->kind())) + ", " + party);
               BecomesRow(view, outcomes,
                          {.kind = v1::Element::kQuestionVoice, .id = *voice.id,
                           .text = voice->text(), .by = party,
                           .block_key = question.block_key(),
                           .meeting_id = voice->meeting_id(), .item_id = voice->item_id()});
             });
           }
         });
}

void QuestionsCard(View& view, std::string_view block_key) {
  const std::string title = view.T("sheet.questions");
  Card(view.ui, {.key = "questions", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    RefusalLine(view, "becomes");
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      const Outcomes outcomes(view.state());
      bool first = true;
      for (const v1::GuidingQuestion& question : view.model.texts().content().questions()) {
        if (question.block_key() != block_key) continue;
        if (!first) Divider(view.ui);
        first = false;
        QuestionRow(view, outcomes, question);
      }
    });
  });
}

void GuardianCard(View& view, std::string_view block_key) {
  const auto guardian = chain::GuardianOf(view.state(), block_key);
  const std::string title = view.T("role.quality_guardian");
  Card(view.ui, {.key = "guardian", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    GuardianLine(view, block_key);
    if (guardian.value == nullptr) {
      return Text(view.ui, view.T("role.quality_guardian.line"), {.color = Color::kInk2});
    }
    if (const auto* person = view.state().Get<v1::Person>(guardian->person_id())) {
      if (!person->function().empty()) Text(view.ui, person->function());
    }
    if (const auto* contact = view.state().Get<v1::ContactCard>(guardian->person_id())) {
      if (!contact->email().empty()) IconText(view.ui, icons::kMail, contact->email());
      if (!contact->phone().empty()) IconText(view.ui, icons::kTalk, contact->phone());
    }
  });
}

void MeetingLine(View& view, const chain::Entry<v1::Meeting>& meeting) {
  const std::string title = MeetingTitle(view, *meeting.value);
  const std::string date = ShownDate(view, FieldValue(meeting->starts().date()));
  const Screen screen = ScreenOf(*meeting.value);
  Row(view.ui, {.key = *meeting.id, .role = Role::kListItem, .gap_px = 12}, [&] {
    Icon(view.ui, meeting->state() == v1::PLANNED ? icons::kCal : icons::kCheckc, 24,
         Color::kAccent);
    Column(view.ui, {.width = Flex()}, [&] {
      if (Link(view.ui, "open", {.label = title, .href = view.HrefTo(screen, *meeting.id),
                                 .name = title + ", " + date})) {
        view.Go(screen, *meeting.id);
      }
      Meta(view.ui, date);
    });
  });
}

void HadCard(View& view, const BlockAtHand& block) {
  const std::string title = view.T("sheet.had");
  Card(view.ui, {.key = "had", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    BlockChips(view, block);
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = space::kStep},
           [&] {
             for (const auto& meeting : block.record.held) MeetingLine(view, meeting);
             for (const auto& meeting : block.record.planned) MeetingLine(view, meeting);
           });
  });
}

void ActionsOfBlock(View& view, const std::string& block_key) {
  // A step of another block's action stands here by itself; others stand with their action.
  const auto actions = ActionsInOrder(view, [&](const ActionEntry& action) {
    const auto* parent = view.state().Get<v1::Action>(action->parent_id());
    const bool with_parent = parent != nullptr && parent->block_key() == block_key;
    return action->block_key() == block_key && !with_parent;
  });
  Card(view.ui, {.key = "actions", .role = Role::kRegion, .label = view.T("nav.actions"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("nav.actions"),
                         .count = static_cast<int>(actions.size())});
         RefusalLine(view, "action");
         if (actions.empty()) {
           return EmptyState(view, icons::kCheckc, view.T("empty.actions"),
                             view.T("empty.actions.line"));
         }
         const bool roomy = view.ui.breakpoint() >= Breakpoint::k1440;
         ActionRows(view, actions, roomy ? ActionLook::kColumns : ActionLook::kLine);
       });
}

}  // namespace

void GuardianLine(View& view, std::string_view block_key) {
  const auto guardian = chain::GuardianOf(view.state(), block_key);
  if (guardian.value == nullptr) {
    return IconText(view.ui, icons::kHole, view.T("sheet.no_guardian"), {.color = Color::kAmber});
  }
  IconText(view.ui, icons::kShield,
           view.T("sheet.guardian", {{"who", Holder(view, *guardian.value)}}));
}

void BlockSheet(View& view, const BlockAtHand& block) {
  const std::string& key = block.block->key();
  TwoColumns(
      view,
      [&] {
        GoalsCard(view, "", key);
        InstrumentsCard(view, key);
        ActionsOfBlock(view, key);
        QuestionsCard(view, key);
      },
      [&] {
        GuardianCard(view, key);
        HadCard(view, block);
      });
}

}  // namespace ketentafel::views
