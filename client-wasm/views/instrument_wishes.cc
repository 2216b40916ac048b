#include <algorithm>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "shared/base/text.h"
#include "shared/chain/timestamps.h"
#include "shared/content/instrument_words.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

using WishEntry = chain::Entry<v1::InstrumentProposal>;
constexpr size_t kAnsweredShown = 5;

std::vector<WishEntry> Wishes(const View& view, bool waiting) {
  auto wishes = view.state().All<v1::InstrumentProposal>();
  std::erase_if(wishes, [&](const WishEntry& wish) {
    if (waiting) return wish->state() != v1::WAITING;
    return wish->person_id() != view.model.me();
  });
  std::sort(wishes.begin(), wishes.end(), [](const WishEntry& a, const WishEntry& b) {
    return chain::InstantOf(a->proposed_at()) < chain::InstantOf(b->proposed_at());
  });
  return wishes;
}

// What the catalogue says now; null for a new one.
const v1::Element* NowOf(const View& view, const v1::InstrumentProposal& wish) {
  return view.state().Find(v1::Element::kInstrument, wish.instrument_id());
}

std::string Keys(const View& view, std::string_view family,
                 const google::protobuf::RepeatedPtrField<std::string>& keys) {
  std::vector<std::string> names;
  for (const std::string& key : keys) names.push_back(view.T(std::string(family) + key));
  return names.empty() ? view.T("common.none") : content::Listed(view.model.texts(), names);
}

// One field where it changes: what it says now and what it would say.
void Difference(View& view, std::string_view label, const std::string& now,
                const std::string& wanted) {
  if (now == wanted) return;
  const std::string none = view.T("common.none");
  Column(view.ui, {}, [&] {
    Meta(view.ui, label);
    if (!now.empty()) {
      Text(view.ui, view.T("instrument.wish.was", {{"text", now}}), {.color = Color::kInk2});
    }
    Text(view.ui,
         view.T("instrument.wish.becomes", {{"text", wanted.empty() ? none : wanted}}));
  });
}

std::string CategoryName(const View& view, const v1::Instrument& instrument) {
  return instrument.category_key().empty() ? "" : view.T("support." + instrument.category_key());
}

void Differences(View& view, const v1::Instrument& now, const v1::Instrument& wanted) {
  const content::Bundle& texts = view.model.texts();
  const auto blocks = [&](const v1::Instrument& one) {
    return one.block_keys_size() == 0 ? "" : Keys(view, "block.", one.block_keys());
  };
  Difference(view, view.T("instrument.name"), content::InstrumentName(texts, now),
             content::InstrumentName(texts, wanted));
  Difference(view, view.T("instrument.what"), content::InstrumentWhat(texts, now),
             content::InstrumentWhat(texts, wanted));
  Difference(view, view.T("instrument.category"), CategoryName(view, now),
             CategoryName(view, wanted));
  Difference(view, view.T("instrument.blocks"), blocks(now), blocks(wanted));
  Difference(view, view.T("instrument.segments"), Keys(view, "segment.", now.segment_keys()),
             Keys(view, "segment.", wanted.segment_keys()));
  Difference(view, view.T("instrument.area"), now.area(), wanted.area());
  Difference(view, view.T("instrument.contact"), now.contact(), wanted.contact());
  Difference(view, view.T("instrument.link"), now.link(), wanted.link());
}

v1::Command AnswerCommand(const std::string& id, v1::ProposalState answer) {
  v1::Command command;
  command.mutable_answer_instrument()->set_id(id);
  command.mutable_answer_instrument()->set_answer(answer);
  return command;
}

void AnswerForm(View& view, const WishEntry& wish, bool overtaken) {
  const std::string name = InstrumentName(view, wish->instrument());
  const std::string place = "wish/" + *wish.id;
  FormDraft form(view, place, 0);
  v1::Command back = AnswerCommand(*wish.id, v1::NOT_NOW);
  back.mutable_answer_instrument()->set_reply(
      form.Area("reply", "", {.label = view.T("instrument.wish.reply"), .rows = 1, .max_rows = 4}));
  RefusalLine(view, place);
  const bool worded = !Trimmed(back.answer_instrument().reply()).empty();
  Flow(view.ui, {.gap_px = space::kStep, .align = Align::kStart}, [&] {
    const std::string take = view.T("instrument.wish.take_in");
    v1::Command in = AnswerCommand(*wish.id, v1::TAKEN_IN);
    in.mutable_answer_instrument()->set_reply(back.answer_instrument().reply());
    if (!overtaken) {
      (void)SubmitButton(view, "in", {.label = take, .icon = icons::kCheck,
                                      .kind = ButtonKind::kOutlined, .name = take + ": " + name},
                         in, place, {place});
    }
    const std::string label = view.T("instrument.wish.send_back");
    (void)SubmitButton(view, "back", {.label = label, .icon = icons::kBack,
                                      .name = label + ": " + name,
                                      .disabled_reason =
                                          worded ? "" : view.T("instrument.wish.reply_first")},
                       back, place, {place});
  });
}

void WaitingWish(View& view, const WishEntry& wish) {
  const v1::Element* now = NowOf(view, *wish.value);
  const bool overtaken = (now == nullptr ? 0 : now->revision()) != wish->base_revision();
  const std::string name = InstrumentName(view, wish->instrument());
  Column(view.ui, {.key = *wish.id, .role = Role::kListItem, .label = name,
                   .padding = Sides(0, 12), .gap_px = space::kStep},
         [&] {
           Flow(view.ui, {.gap_px = space::kStep}, [&] {
             Text(view.ui, name, {.type = Type::kBodyStrong});
             Chip(view.ui, {.label = view.T(now == nullptr ? "instrument.wish.new"
                                                           : "instrument.wish.change")});
           });
           Meta(view.ui, view.T("instrument.wish.by",
                                {{"party", PartyName(view, wish->party_id())}}));
           Differences(view, now == nullptr ? v1::Instrument() : now->instrument(),
                       wish->instrument());
           if (overtaken) {
             IconText(view.ui, icons::kHistory, view.T("instrument.wish.overtaken"),
                      {.width = Flex()});
           }
           AnswerForm(view, wish, overtaken);
         });
}

void MyWish(View& view, const WishEntry& wish) {
  const char* state = wish->state() == v1::WAITING    ? "instrument.wish.waiting"
                      : wish->state() == v1::TAKEN_IN ? "instrument.wish.taken_in"
                                                      : "instrument.wish.not_now";
  const char32_t icon = wish->state() == v1::WAITING    ? icons::kClock
                        : wish->state() == v1::TAKEN_IN ? icons::kCheckc
                                                        : icons::kBack;
  const std::string name = InstrumentName(view, wish->instrument());
  Row(view.ui, {.key = *wish.id, .role = Role::kListItem, .label = name,
                .padding = Sides(0, space::kStep), .gap_px = 12, .align = Align::kStart},
      [&] {
        Icon(view.ui, icon, 24, Color::kInk2);
        Column(view.ui, {.width = Flex()}, [&] {
          Text(view.ui, name, {.type = Type::kBodyStrong});
          Meta(view.ui, view.T(state));
          if (!wish->reply().empty()) Text(view.ui, wish->reply());
        });
      });
}

void MyWishes(View& view) {
  auto mine = Wishes(view, false);
  if (mine.empty()) return;
  std::reverse(mine.begin(), mine.end());
  if (mine.size() > kAnsweredShown) mine.resize(kAnsweredShown);
  const std::string title = view.T("instrument.wishes.mine");
  Card(view.ui, {.key = "my_wishes", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (const WishEntry& wish : mine) MyWish(view, wish);
    });
  });
}

}  // namespace

void WishesCard(View& view) {
  const auto waiting = KeepsCatalogue(view) ? Wishes(view, true) : std::vector<WishEntry>();
  if (!waiting.empty()) {
    const std::string title = view.T("instrument.wishes");
    Card(view.ui, Tone::kTint, {.key = "wishes", .role = Role::kRegion, .label = title,
                                .gap_px = 12},
         [&] {
           CardHead(view, {.title = title, .count = static_cast<int>(waiting.size())});
           Text(view.ui, view.T("instrument.wishes.line"), {.color = Color::kInk2});
           Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
             for (size_t i = 0; i < waiting.size(); ++i) {
               if (i > 0) Divider(view.ui);
               WaitingWish(view, waiting[i]);
             }
           });
         });
  }
  MyWishes(view);
}

}  // namespace ketentafel::views
