#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/forms.h"
#include "client-wasm/views/meeting_list.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/planned_agenda.h"
#include "shared/chain/blocks.h"
#include "shared/chain/planning_dates.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kPlace = "basic_dates";
constexpr std::array kLengths = {120, 90};
constexpr size_t kMostShort = 2;  // blocks of a shortened phase C. Source: domain 3, KT-19

// A meeting to come: what it is called and the agenda it gets.
struct WantedMeeting {
  std::string label;
  const v1::AgendaTemplate* source = nullptr;
  std::vector<std::string> blocks;  // that the template leaves open
};

std::vector<MeetingEntry> BasicMeetings(const View& view) {
  auto meetings = MeetingsByDate(view);
  std::erase_if(meetings, [](const auto& meeting) { return meeting->kind() != v1::BASIC; });
  return meetings;
}

// One of two; the chosen one as 0 or 1.
int TwoWays(View& view, FormDraft& form, std::string_view field, std::string_view label,
            const std::array<std::string, 2>& labels) {
  const std::array<ChoiceOption, 2> options = {
      {{.key = labels[0], .label = labels[0]}, {.key = labels[1], .label = labels[1]}}};
  int selected = form.Value(field, "0") == "1" ? 1 : 0;
  if (const auto chosen = Choice(view.ui, field, {.label = label, .selected = selected,
                                                  .label_place = ChoiceStyle::Label::kShown},
                                 options)) {
    selected = *chosen;
    form.SetValue(field, std::to_string(selected));
  }
  return selected;
}

int LengthField(View& view, FormDraft& form) {
  const int chosen = TwoWays(view, form, "length", view.T("dates.length"),
                             {view.Plural("time.minutes", kLengths[0]),
                              view.Plural("time.minutes", kLengths[1])});
  return kLengths[static_cast<size_t>(chosen)];
}

std::string BlockTitle(const View& view, const std::string& key) {
  const v1::BuildingBlock* block = view.model.texts().FindBlock(key);
  return (block == nullptr ? "" : std::to_string(block->number()) + ". ") +
         view.T("block." + key);
}

// Which blocks to take, out of these; `at_first` are ticked until somebody says otherwise.
std::vector<std::string> BlockTicks(View& view, FormDraft& form,
                                    const std::vector<std::string>& offered,
                                    const std::vector<std::string>& at_first) {
  std::string stored;
  for (const std::string& key : at_first) stored += key;
  std::string kept = form.Value("blocks", stored);
  const auto has = [&](const std::string& key) { return kept.find(key) != std::string::npos; };
  Column(view.ui, {.key = "blocks", .role = Role::kGroup, .label = view.T("dates.which_blocks"),
                   .gap_px = space::kHalf},
         [&] {
           for (const std::string& key : offered) {
             const bool on = has(key);
             if (!Checkbox(view.ui, key, {.label = BlockTitle(view, key), .checked = on})) continue;
             if (on) {
               kept.erase(kept.find(key), key.size());
             } else {
               kept += key;
             }
             form.SetValue("blocks", kept);
           }
         });
  std::vector<std::string> chosen;
  std::copy_if(offered.begin(), offered.end(), std::back_inserter(chosen), has);
  return chosen;
}

void Warnings(View& view, const Civil& date) {
  for (const std::string& id : chain::MeetingsOn(view.state(), date)) {
    const auto* other = view.state().Get<v1::Meeting>(id);
    IconText(view.ui, icons::kWarn,
             view.T("dates.conflict", {{"title", MeetingTitle(view, *other)}}),
             {.color = Color::kAmber});
  }
  constexpr int kSaturday = 5;
  if (WeekdayFromMonday(date) >= kSaturday) {
    IconText(view.ui, icons::kWarn, view.T("dates.weekend"), {.color = Color::kAmber});
  }
}

void DateRow(View& view, FormDraft& form, int number, const WantedMeeting& wanted,
             const Civil& proposed, const v1::Meeting& model, v1::PlanBasicMeetings* plan) {
  Column(view.ui, {.key = std::to_string(number), .gap_px = space::kHalf}, [&] {
    const v1::CivilDate date =
        form.Date("date" + std::to_string(number), chain::DateOf(proposed),
                  {.label = wanted.label, .width = Flex()});
    if (date.year() == 0 || wanted.source == nullptr) return;
    Warnings(view, chain::CivilOf(date));
    v1::PlanMeeting* meeting = plan->add_meetings();
    *meeting = PlanFrom(view, *wanted.source, wanted.blocks);
    *meeting->mutable_meeting()->mutable_starts() = model.starts();
    *meeting->mutable_meeting()->mutable_starts()->mutable_date() = date;
    meeting->mutable_meeting()->set_place(model.place());
  });
}

// A date for each, about two months apart from `model` on, and fixing them all at once.
void Dates(View& view, FormDraft& form, const std::vector<WantedMeeting>& wanted,
           const v1::Meeting& model, std::string reason = {}) {
  const v1::CivilDate from =
      model.starts().date().year() == 0 ? view.model.Today() : model.starts().date();
  v1::Command command;
  const auto rows = [&] {
    int number = 0;
    for (const auto& proposed :
         chain::ProposeDates(view.state(), chain::CivilOf(from),
                             {.meetings = static_cast<int>(wanted.size())})) {
      const WantedMeeting& meeting = wanted[static_cast<size_t>(number)];
      DateRow(view, form, ++number, meeting, proposed.date, model,
              command.mutable_plan_basic_meetings());
    }
  };
  if (view.ui.IsPhone()) {
    Column(view.ui, {.gap_px = space::kTight}, rows);
  } else {
    Grid(view.ui, {Flex(), Flex()}, space::kTight, {.gap_px = space::kGap}, rows);
  }
  RefusalLine(view, kPlace);
  const int count = command.plan_basic_meetings().meetings_size();
  if (count == 0) reason = view.T("dates.choose_block");
  (void)SubmitButton(view, "plan", {.label = view.Plural("dates.plan", count),
                                    .icon = icons::kCal, .kind = ButtonKind::kTinted,
                                    .disabled_reason = reason},
                     command, kPlace, {form.prefix()});
}

std::vector<WantedMeeting> AllFour(const View& view, int minutes) {
  std::vector<WantedMeeting> wanted;
  for (int ordinal = 1; ordinal <= chain::Spread().meetings; ++ordinal) {
    wanted.push_back({.label = view.T("template.basic_" + std::to_string(ordinal)),
                      .source = view.model.texts().FindTemplate("basic", ordinal, minutes)});
  }
  return wanted;
}

std::vector<WantedMeeting> Spread(const View& view, const std::vector<std::string>& blocks,
                                  int meetings, int minutes) {
  std::vector<WantedMeeting> wanted;
  for (const auto& together : chain::SpreadBlocks(blocks, meetings)) {
    std::string label;
    for (const std::string& key : together) {
      label += (label.empty() ? "" : ", ") + BlockTitle(view, key);
    }
    wanted.push_back({.label = std::move(label),
                      .source = view.model.texts().FindTemplate("basic", 0, minutes),
                      .blocks = together});
  }
  return wanted;
}

std::vector<std::string> AllBlocks(const View& view) {
  std::vector<std::string> keys;
  for (const auto& block : view.model.texts().content().blocks()) keys.push_back(block.key());
  return keys;
}

void Proposal(View& view, const v1::Meeting& model) {
  FormDraft form(view, "basic_dates", 0);
  const bool is_short =
      TwoWays(view, form, "breadth", view.T("dates.breadth"),
              {view.T("dates.all_seven"), view.T("dates.one_or_two")}) == 1;
  Text(view.ui, view.T(is_short ? "dates.one_or_two.line" : "dates.line"),
       {.color = Color::kInk2});
  const int minutes = LengthField(view, form);
  if (!is_short) return Dates(view, form, AllFour(view, minutes), model);
  const auto blocks = BlockTicks(view, form, AllBlocks(view), {"b1", "b2"});
  Dates(view, form, Spread(view, blocks, chain::Spread().meetings, minutes), model,
        blocks.size() > kMostShort ? view.T("dates.two_at_most") : "");
}

// A shortened phase C can be widened as long as there are meetings left for it.
void Widening(View& view, const v1::Meeting& last) {
  const int left = chain::BasicMeetingsLeft(view.state());
  const auto chosen = chain::ChosenBlocks(view.state());
  std::vector<std::string> open = AllBlocks(view);
  std::erase_if(open, [&](const std::string& key) {
    return std::find(chosen.begin(), chosen.end(), key) != chosen.end();
  });
  if (left == 0 || chosen.empty() || open.empty()) return;
  Divider(view.ui);
  if (view.Chosen("dates/widen") != "open") {
    Text(view.ui, view.T("dates.widen.line"), {.color = Color::kInk2});
    if (Button(view.ui, "widen", {.label = view.T("dates.widen"), .icon = icons::kPlus})) {
      view.Choose("dates/widen", "open");
    }
    return;
  }
  Heading(view.ui, 3, view.T("dates.widen"));
  FormDraft form(view, "basic_widen", 0);
  const int minutes = LengthField(view, form);
  const auto blocks = BlockTicks(view, form, open, open);
  Dates(view, form, Spread(view, blocks, left, minutes), last);
}

void EditLink(View& view, const MeetingEntry& meeting, const std::string& blocks) {
  if (Link(view.ui, "open", {.label = view.T("common.edit"),
                             .href = view.HrefTo(Screen::kPlan, *meeting.id),
                             .name = view.T("common.edit") + ": " +
                                     MeetingTitle(view, *meeting.value) +
                                     (blocks.empty() ? "" : ", " + blocks)})) {
    view.Go(Screen::kPlan, *meeting.id);
  }
}

void PlannedRow(View& view, const MeetingEntry& meeting) {
  const bool phone = view.ui.IsPhone();
  std::string blocks;
  for (const std::string& key : chain::BlocksOf(view.state(), *meeting.id)) {
    blocks += (blocks.empty() ? "" : ", ") + BlockTitle(view, key);
  }
  Row(view.ui, {.key = *meeting.id, .role = Role::kListItem, .gap_px = 12,
                .align = phone ? Align::kStart : Align::kDefault},
      [&] {
        Icon(view.ui, icons::kCal, 24, Color::kAccent);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, MeetingTitle(view, *meeting.value), {.type = Type::kBodyStrong});
          Text(view.ui, MeetingMoment(view, *meeting.value), {.color = Color::kInk2});
          if (!blocks.empty()) Meta(view.ui, blocks);
          if (phone) EditLink(view, meeting, blocks);
        });
        if (!phone) EditLink(view, meeting, blocks);
      });
}

void Planned(View& view, const std::vector<MeetingEntry>& meetings) {
  Column(view.ui, {.key = "planned", .role = Role::kList, .label = view.T("dates.planned"),
                   .gap_px = space::kTight},
         [&] {
           for (const MeetingEntry& meeting : meetings) PlannedRow(view, meeting);
         });
  Widening(view, *meetings.back().value);
}

}  // namespace

void BasicDatesCard(View& view, const std::string& after_meeting_id) {
  const auto* model = view.state().Get<v1::Meeting>(after_meeting_id);
  const auto planned = BasicMeetings(view);
  Card(view.ui, {.key = "dates", .role = Role::kRegion, .label = view.T("dates.title"),
                 .gap_px = space::kTight},
       [&] {
         CardHead(view, {.title = view.T("dates.title")});
         if (!planned.empty()) return Planned(view, planned);
         Proposal(view, model == nullptr ? v1::Meeting() : *model);
       });
}

}  // namespace ketentafel::views
