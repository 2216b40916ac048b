#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/persona_card.h"
#include "client-wasm/views/select_options.h"
#include "client-wasm/views/walk_list.h"
#include "client-wasm/views/walk_live.h"
#include "client-wasm/views/walk_words.h"
#include "shared/chain/persona_rules.h"
#include "shared/chain/walk_state.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kDraft = "walk/start";
constexpr std::string_view kUnfolded = "walk/start/unfolded";

// Where a persona belongs at the table: an item of its own, zooming in, the story of a theme.
bool TakesWalks(const v1::AgendaItem& item) {
  return item.kind() == v1::PERSONA_WALK || item.kind() == v1::ZOOM_IN ||
         item.content_key() == "theme.case";
}

SelectOptions ReadyPersonas(const View& view) {
  SelectOptions options;
  options.Add("", view.T("common.choose"));
  for (const auto& persona : chain::PersonasOf(view.state(), chain::Archived::kWithout)) {
    if (!chain::IsReadyForUse(view.state(), *persona.id)) continue;
    options.Add(*persona.id, PersonaTitle(view, PersonaInWords(view, *persona.id)));
  }
  return options;
}

// The blocks that are ticked: at first that of the item, or those that a carer meets.
std::vector<std::string> ChosenBlocks(const View& view, const v1::AgendaItem& item,
                                      const std::string& draft) {
  std::vector<std::string> chosen;
  const std::string kept = view.model.DraftOr(draft, "first");
  for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
    const bool first = item.block_key().empty() ? block.level() == v1::CASE_LEVEL
                                                : block.key() == item.block_key();
    const bool ticked = kept == "first" ? first : kept.find(block.key()) != std::string::npos;
    if (ticked) chosen.push_back(block.key());
  }
  return chosen;
}

std::vector<std::string> BlockChoice(View& view, const v1::AgendaItem& item,
                                     const std::string& draft) {
  std::vector<std::string> chosen = ChosenBlocks(view, item, draft);
  const std::string label = view.T("walk.start.blocks");
  Text(view.ui, label, {.type = Type::kMetaStrong});
  Column(view.ui, {.key = "blocks", .role = Role::kGroup, .label = label}, [&] {
    for (const v1::BuildingBlock& block : view.model.texts().content().blocks()) {
      const auto found = std::find(chosen.begin(), chosen.end(), block.key());
      const std::string line =
          std::to_string(block.number()) + ". " + BlockLine(view, block.key());
      if (!Checkbox(view.ui, block.key(), {.label = line, .checked = found != chosen.end()})) {
        continue;
      }
      std::string kept = ",";
      for (const v1::BuildingBlock& one : view.model.texts().content().blocks()) {
        const bool was = std::find(chosen.begin(), chosen.end(), one.key()) != chosen.end();
        if (was != (one.key() == block.key())) kept += one.key() + ",";
      }
      view.out.Push(app::DraftIntent{draft, kept, Keep::kPassing});
    }
  });
  return chosen;
}

void StartForm(View& view, const LiveMeeting& meeting, const SelectOptions& personas) {
  const auto& item = *meeting.current_item();
  const std::string draft = std::string(kDraft) + "/" + *item.id;
  v1::Command command;
  v1::StartWalk* start = command.mutable_start_walk();
  start->set_id(view.NewId());
  start->set_meeting_id(meeting.id);
  start->set_item_id(*item.id);
  start->set_persona_id(DraftSelect(view, {.draft_key = draft + "/persona",
                                           .keep = Keep::kPassing},
                                    personas.span(), {.label = view.T("walk.start.persona")}));
  for (std::string& block : BlockChoice(view, *item.value, draft + "/blocks")) {
    start->add_block_keys(std::move(block));
  }
  const SelectOptions parties = PartyOptions(view, view.T("walk.start.reader.none"));
  start->set_reader_party_id(DraftSelect(view, {.draft_key = draft + "/reader",
                                                .keep = Keep::kPassing},
                                         parties.span(), {.label = view.T("walk.start.reader")}));
  const std::string reason =
      start->persona_id().empty()   ? view.T("walk.start.choose_first")
      : start->block_keys().empty() ? view.T("walk.start.blocks_first")
                                    : std::string();
  if (SubmitButton(view, "begin", {.label = view.T("walk.start.begin"), .icon = icons::kWalk,
                                   .kind = ButtonKind::kTinted, .size = ButtonSize::kBig,
                                   .disabled_reason = reason},
                   command, kWalkPlace, {draft})) {
    view.Choose(std::string(kUnfolded), "");
  }
}

void NoneReady(View& view) {
  EmptyState(view, icons::kPerson, view.T("walk.start.none_ready"),
             view.T("walk.start.none_ready.line"));
  if (Button(view.ui, "personas", {.label = view.T("walk.start.to_personas"),
                                   .icon = icons::kArrow, .icon_side = IconSide::kAfter})) {
    view.Go(Screen::kPersonas);
  }
}

// Walks that stopped, maybe at an earlier meeting, to be taken up here.
void Resume(View& view, const LiveMeeting& meeting) {
  for (const auto& walk : view.state().All<v1::PersonaWalk>()) {
    if (walk->state() != v1::WALK_STOPPED) continue;
    v1::Command command;
    command.mutable_resume_walk()->set_id(*walk.id);
    command.mutable_resume_walk()->set_meeting_id(meeting.id);
    command.mutable_resume_walk()->set_item_id(*meeting.current_item()->id);
    const std::string name = PersonaFirstName(view, walk->persona_id());
    const std::string line =
        view.T("walk.resume.line", {{"n", std::to_string(walk->step())},
                                    {"step", StepTitle(view, walk->step(), name)}});
    Column(view.ui, {.key = *walk.id, .gap_px = space::kHalf}, [&] {
      (void)SubmitButton(view, "resume", {.label = view.T("walk.resume", {{"name", name}}),
                                          .icon = icons::kPlay, .description = line},
                         command, kWalkPlace);
      Meta(view.ui, line);
    });
  }
}

bool HasStopped(const View& view) {
  const auto walks = view.state().All<v1::PersonaWalk>();
  return std::any_of(walks.begin(), walks.end(),
                     [](const auto& walk) { return walk->state() == v1::WALK_STOPPED; });
}

bool MayStart(const View& view, const LiveMeeting& meeting) {
  return (meeting.i_lead || meeting.i_am_director) && !meeting.browses &&
         meeting.current_item() != nullptr &&
         chain::WalkAt(view.state(), meeting.id).id == nullptr;
}

// Zooming in begins with questions; the walk is one press away there, above them.
void FoldedStart(View& view, const std::string& title) {
  Card(view.ui, {.key = "walk_start", .role = Role::kRegion, .label = title}, [&] {
    const auto parts = [&] {
      IconText(view.ui, icons::kWalk, title, {.type = Type::kBodyStrong, .width = Flex()});
      if (Button(view.ui, "unfold", {.label = view.T("walk.start.unfold"),
                                     .icon = icons::kPerson})) {
        view.Choose(std::string(kUnfolded), "yes");
      }
    };
    if (view.ui.IsPhone()) {
      Column(view.ui, {.gap_px = space::kStep}, parts);
    } else {
      Row(view.ui, {.gap_px = space::kStep}, parts);
    }
  });
}

void StartCard(View& view, const LiveMeeting& meeting, const v1::AgendaItem& item) {
  const bool may_start = MayStart(view, meeting);
  if (!may_start && item.kind() != v1::PERSONA_WALK) return;
  const std::string title = view.T("walk.start");
  const bool folds = item.kind() == v1::ZOOM_IN && !HasStopped(view);
  if (folds && view.Chosen(kUnfolded).empty()) return FoldedStart(view, title);
  Card(view.ui, {.key = "walk_start", .role = Role::kRegion, .label = title,
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = title});
         Text(view.ui, view.T("walk.start.line"), {.color = Color::kInk2});
         RefusalLine(view, kWalkPlace);
         if (!may_start) return IconText(view.ui, icons::kClock, view.T("walk.start.waits"));
         Resume(view, meeting);
         const SelectOptions personas = ReadyPersonas(view);
         if (personas.span().size() < 2) return NoneReady(view);
         StartForm(view, meeting, personas);
       });
}

}  // namespace

void WalkStartCard(View& view, const LiveMeeting& meeting) {
  const auto* item = meeting.shown_item();
  const bool running = meeting.times.progress == chain::MeetingProgress::kRunning ||
                       meeting.times.progress == chain::MeetingProgress::kPaused;
  if (item == nullptr || !TakesWalks(*item->value)) return;
  if (running) StartCard(view, meeting, *item->value);
}

void WalksOfItem(View& view, const LiveMeeting& meeting) {
  const auto* item = meeting.shown_item();
  if (item == nullptr || !TakesWalks(*item->value)) return;
  auto walks = view.state().All<v1::PersonaWalk>();
  std::erase_if(walks, [&](const auto& walk) {
    return walk->item_id() != *item->id || walk->state() == v1::WALKING;
  });
  if (!walks.empty()) WalkListCard(view, walks);
}

}  // namespace ketentafel::views
