#include <algorithm>
#include <array>

#include "client-wasm/views/block_parts.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/follow_up.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/screens.h"
#include "shared/chain/action_order.h"
#include "shared/chain/blocks.h"
#include "shared/chain/coverage.h"
#include "shared/chain/phases.h"
#include "shared/chain/rights.h"
#include "shared/chain/running_actions.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr size_t kActionsShown = 5;

std::string Greeting(const View& view) {
  const std::string name = PersonName(view, view.model.me());
  const std::string first = name.substr(0, name.find(' '));
  const int hour =
      view.model.Local(view.model.Now(), view.model.surroundings().LocalZone()).hour();
  const char* key = hour < 12   ? "greeting.morning"
                    : hour < 18 ? "greeting.afternoon"
                                : "greeting.evening";
  return view.T(key, {{"name", first}});
}

std::string AboutChain(const View& view) {
  const auto parties = chain::PartiesAtTable(view.state());
  std::vector<std::string> segments;
  for (const std::string& key : view.state().chain()->segment_keys()) {
    segments.push_back(content::InSentence(view.T("segment." + key)));
  }
  const auto count = static_cast<int64_t>(parties.size());
  if (segments.empty()) return view.Plural("home.about", count);
  return view.Plural("home.about_with_focus", count,
                     {{"segments", content::Listed(view.model.texts(), segments)}});
}

std::string PhaseNote(const View& view, v1::Phase phase, v1::Phase now) {
  if (phase == v1::PREPARE && phase == now) {
    const auto open = static_cast<int64_t>(chain::OpenQuestions(view.state()).size());
    return view.Plural("exploration.progress", 4 - open, {{"total", "4"}});
  }
  if (phase == v1::APPLY && phase == now) {
    // A shortened phase C counts the blocks that were chosen for it.
    const auto chosen = chain::ChosenBlocks(view.state());
    if (!chosen.empty()) {
      const auto had = std::count_if(chosen.begin(), chosen.end(), [&](const std::string& block) {
        return !chain::RecordOf(view.state(), block).held.empty();
      });
      return view.T("home.blocks_had", {{"n", std::to_string(had)},
                                        {"total", std::to_string(chosen.size())}});
    }
  }
  return view.T(TextKey(phase) + ".line");
}

void Phases(View& view) {
  static constexpr std::array kPhases = {v1::PREPARE, v1::START, v1::APPLY, v1::OPTIMISE};
  static constexpr std::array<std::string_view, 4> kLetters = {"A", "B", "C", "D"};
  const v1::Phase now = view.state().chain()->phase();
  std::array<std::string, 4> titles, notes, names;
  std::array<PhaseStyle, 4> cells;
  for (size_t i = 0; i < 4; ++i) {
    titles[i] = view.T(TextKey(kPhases[i]));
    notes[i] = PhaseNote(view, kPhases[i], now);
    const PhaseState state = kPhases[i] < now    ? PhaseState::kDone
                             : kPhases[i] == now ? PhaseState::kNow
                                                 : PhaseState::kToCome;
    const char* state_key = state == PhaseState::kDone  ? "home.phase.done"
                            : state == PhaseState::kNow ? "home.phase.now"
                                                        : "home.phase.to_come";
    names[i] = view.T("phase.letter", {{"letter", std::string(kLetters[i])}}) + ", " + titles[i] +
               ", " + view.T(state_key);
    cells[i] = {.key = kLetters[i], .letter = kLetters[i], .title = titles[i], .note = notes[i],
                .state = state, .name = names[i]};
  }
  if (const auto pressed = PhaseStrip(view.ui, "phases", view.T("home.phases"), cells)) {
    const bool prepares = kPhases[static_cast<size_t>(*pressed)] == v1::PREPARE;
    view.Go(prepares ? Screen::kSetup : Screen::kMeetings);
  }
}

// When a phase has done its work, the way to the next one lies ready for the director.
void NextPhaseCard(View& view) {
  const v1::Phase now = view.state().chain()->phase();
  if (!chain::HasDoneItsWork(view.state(), now)) return;
  const v1::Phase next = chain::NextPhase(now);
  v1::Command command;
  command.mutable_enter_phase()->set_phase(next);
  if (!view.model.Would(command).ok()) return;
  const std::string title = view.T("setup.enter_phase", {{"phase", view.T(TextKey(next))}});
  Card(view.ui, Tone::kTint, {.key = "next_phase", .role = Role::kRegion, .label = title,
                              .padding = Sides(space::kGap, space::kTight)},
       [&] {
         Flow(view.ui, {.gap_px = space::kTight, .align = Align::kCenter}, [&] {
           IconText(view.ui, icons::kCheckc, view.T(TextKey(now) + ".done"));
           (void)SubmitButton(view, "enter", {.label = title, .icon = icons::kArrow,
                                              .icon_side = IconSide::kAfter},
                              command, "phase");
         });
         RefusalLine(view, "phase");
       });
}

void NextMeeting(View& view) {
  const MeetingEntry meeting = MeetingAtHand(view);
  if (meeting.value != nullptr) return MeetingCard(view, meeting, MeetingCardWeight::kMain, 2);
  // A new chain has four questions to answer before there is something to meet about.
  const bool begins = view.state().chain()->phase() == v1::PREPARE &&
                      !chain::HasDoneItsWork(view.state(), v1::PREPARE);
  Card(view.ui, {.key = "no_meeting", .gap_px = space::kTight}, [&] {
    if (begins) {
      EmptyState(view, icons::kList, view.T("empty.chain"), view.T("empty.chain.line"));
    } else {
      EmptyState(view, icons::kCal, view.T("empty.meetings"), view.T("empty.meetings.line"));
    }
    Flow(view.ui, {.gap_px = space::kStep}, [&] {
      if (begins && Button(view.ui, "prepare", {.label = view.T("meeting.prepare"),
                                                .icon = icons::kArrow,
                                                .icon_side = IconSide::kAfter,
                                                .kind = ButtonKind::kPrimary})) {
        view.Go(Screen::kSetup);
      }
      const auto kind = begins ? ButtonKind::kPlain : ButtonKind::kPrimary;
      if (Button(view.ui, "plan", {.label = view.T("meeting.plan"), .icon = icons::kPlus,
                                   .kind = kind})) {
        view.Go(Screen::kMeetings);
      }
    });
  });
}

// What runs, in the order of its own screen; who directs the chain sees first where it is stuck.
std::vector<chain::Entry<v1::Action>> OpenActions(const View& view) {
  auto actions = view.state().All<v1::Action>();
  const auto is_stuck = [](const auto& action) { return action->state() == v1::BLOCKED; };
  std::erase_if(actions, [&](const auto& action) {
    return !chain::IsRunning(*action.value) && !is_stuck(action);
  });
  chain::SortActions(&actions);
  if (chain::IsDirector(view.state(), view.model.me())) {
    std::stable_partition(actions.begin(), actions.end(), is_stuck);
  }
  return actions;
}

// Columns, or on a phone one line below the title.
void ActionRow(View& view, const chain::Entry<v1::Action>& action) {
  const std::string owner = ShortPartyName(view, action->owner_party_id());
  const std::string day = ShortDate(view, action->due());
  const bool phone = view.ui.IsPhone();
  Row(view.ui, {.key = *action.id, .role = Role::kListItem, .label = action->title(),
                .min_height_px = 48, .padding = Sides(0, phone ? space::kStep : space::kHalf),
                .gap_px = 12},
      [&] {
        const bool stuck = action->state() == v1::BLOCKED;
        Icon(view.ui, stuck ? icons::kBlock : icons::kCircle, 24,
             stuck ? Color::kAmber : Color::kInk2);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, action->title());
          if (phone) Meta(view.ui, owner + (owner.empty() || day.empty() ? "" : ", ") + day);
          if (!stuck) return;
          Text(view.ui, view.T("action.stuck_because", {{"text", action->obstacle().text()}}),
               {.type = Type::kMetaStrong, .color = Color::kAmber});
        });
        if (phone) return;
        Meta(view.ui, owner);
        Meta(view.ui, day,
             {.color = Color::kInk, .align = TextAlign::kEnd, .width = Px(88)});
      });
}

void Actions(View& view) {
  const auto actions = OpenActions(view);
  Card(view.ui, {.key = "actions", .role = Role::kRegion, .label = view.T("home.actions"),
                 .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("home.actions"),
                         .count = static_cast<int>(actions.size())},
                  [&] {
                    if (Link(view.ui, "all", {.label = view.T("home.all_actions"),
                                              .href = view.HrefTo(Screen::kActions),
                                              .icon = icons::kRight})) {
                      view.Go(Screen::kActions);
                    }
                  });
         AgreementsLink(view);
         if (actions.empty()) {
           EmptyState(view, icons::kCheckc, view.T("empty.actions"), view.T("empty.actions.line"));
           return;
         }
         Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("home.actions")},
                [&] {
                  for (size_t i = 0; i < actions.size() && i < kActionsShown; ++i) {
                    Divider(view.ui);
                    ActionRow(view, actions[i]);
                  }
                });
       });
}

void GapRow(View& view, std::string_view key, std::string_view title, std::string_view line) {
  Row(view.ui, {.key = key, .role = Role::kListItem, .label = title, .gap_px = 12}, [&] {
    Icon(view.ui, icons::kHole, 24, Color::kAmber);
    Column(view.ui, {.width = Flex()}, [&] {
      Text(view.ui, title, {.type = Type::kBodyStrong});
      if (!line.empty()) Meta(view.ui, line);
    });
  });
}

// Guardians are looked for once the approach is applied, of the blocks that it is about here.
std::vector<std::string> BlocksWithGuardians(const View& view) {
  if (view.state().chain()->phase() < v1::APPLY) return {};
  auto chosen = chain::ChosenBlocks(view.state());
  return chosen.empty() ? AllBlockKeys(view) : chosen;
}

// Seats and roles of the chain by name; of blocks and instruments how many are open.
void GapRows(View& view, const std::vector<chain::CoverageGap>& gaps) {
  int64_t guardians = 0;
  int64_t instruments = 0;
  for (const chain::CoverageGap& gap : gaps) {
    if (gap.kind == chain::GapKind::kSeat) {
      const std::string key = TextKey(gap.seat);
      GapRow(view, key, view.T(key + ".missing"), view.T(key + ".line"));
    } else if (gap.kind == chain::GapKind::kRole) {
      const std::string key = TextKey(gap.role);
      GapRow(view, key, view.T(key), view.T(key + ".line"));
    } else {
      ++(gap.kind == chain::GapKind::kGuardian ? guardians : instruments);
    }
  }
  if (guardians > 0) {
    GapRow(view, "guardians", view.Plural("coverage.home.guardians", guardians),
           view.T("coverage.home.guardians.line"));
  }
  if (instruments > 0) {
    GapRow(view, "instruments", view.Plural("coverage.home.instruments", instruments),
           view.T("coverage.home.instruments.line"));
  }
}

// What only the reader can let through, before they have to look for it.
void WaitingWishes(View& view) {
  const int waiting = WishesForMe(view);
  if (waiting == 0) return;
  const std::string label = view.Plural("instrument.wishes.home", waiting);
  Card(view.ui, Tone::kTint, {.key = "wishes", .role = Role::kRegion,
                              .label = view.T("instrument.wishes"), .gap_px = space::kStep},
       [&] {
         CardHead(view, {.title = view.T("instrument.wishes"), .count = waiting});
         if (Link(view.ui, "open", {.label = label,
                                    .href = view.HrefToDetail(Screen::kInstruments, ""),
                                    .icon = icons::kRight})) {
           view.GoToDetail(Screen::kInstruments, "");
         }
       });
}

void Gaps(View& view) {
  const auto gaps = chain::GapsOf(view.state(), BlocksWithGuardians(view));
  Card(view.ui, {.key = "gaps", .role = Role::kRegion, .label = view.T("home.gaps"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("home.gaps")});
         if (gaps.empty()) {
           IconText(view.ui, icons::kCheckc, view.T("home.no_gaps"));
           return;
         }
         Column(view.ui, {.key = "list", .role = Role::kList, .label = view.T("home.gaps"),
                          .gap_px = space::kTight},
                [&] { GapRows(view, gaps); });
         if (Button(view.ui, "fill", {.label = view.T("coverage.board"),
                                      .icon = icons::kPeople})) {
           view.GoToDetail(Screen::kInstruments, "coverage");
         }
       });
}

void Goals(View& view) {
  const auto goals = chain::GoalsOf(view.state(), "");  // those of a block stand on its sheet
  if (goals.empty()) return;
  Card(view.ui, {.key = "goals", .role = Role::kRegion, .label = view.T("goal.title"),
                 .gap_px = 12},
       [&] {
         CardHead(view, {.title = view.T("goal.title")});
         for (const auto& goal : goals) {
           Row(view.ui, {.key = *goal.id, .gap_px = 12, .align = Align::kStart}, [&] {
             Icon(view.ui, icons::kStar, 24, Color::kAccent);
             Text(view.ui, goal->text(), {.width = Flex()});
           });
         }
       });
}

}  // namespace

void ShowHome(View& view) {
  // Before phase C the blocks still lie ahead: what comes first stands first.
  const bool applies = view.state().chain()->phase() >= v1::APPLY;
  ChainFrame(view, view.T("nav.home"), [&] {
    PageTitle(view, Greeting(view), AboutChain(view), [] {});
    // On a phone the next meeting is what one opens the page for.
    if (view.ui.IsPhone()) NextMeeting(view);
    Phases(view);
    NextPhaseCard(view);
    if (applies) BlockStrip(view);
    TwoColumns(
        view,
        [&] {
          if (!view.ui.IsPhone()) NextMeeting(view);
          Actions(view);
        },
        [&] {
          FollowUpCard(view);
          WaitingWishes(view);
          DueContacts(view);
          DueCovenants(view);
          Gaps(view);
          Goals(view);
        });
    if (!applies) BlockStrip(view);
  });
}

}  // namespace ketentafel::views
