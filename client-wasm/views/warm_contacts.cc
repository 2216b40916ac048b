#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/audience.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using MissingEntry = chain::Entry<v1::MissingParty>;

constexpr std::string_view kOpen = "warm";
constexpr std::array kKinds = {v1::BY_PHONE, v1::BY_MAIL, v1::IN_PERSON, v1::OTHER_CONTACT};

// Those that have not joined, the first to ask again first.
std::vector<MissingEntry> Missing(const View& view) {
  auto all = view.state().All<v1::MissingParty>();
  std::erase_if(all, [](const auto& one) { return !one->party_id().empty(); });
  chain::SortByOrderKey(&all);
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    if (a->has_retry_on() != b->has_retry_on()) return a->has_retry_on();
    return chain::CivilOf(a->retry_on()) < chain::CivilOf(b->retry_on());
  });
  return all;
}

bool HasCome(const View& view, const v1::MissingParty& missing) {
  return missing.has_retry_on() &&
         chain::CivilOf(missing.retry_on()) <= chain::CivilOf(view.model.Today());
}

void WarmWords(View& view, const v1::MissingParty& missing) {
  Text(view.ui, missing.name(), {.type = Type::kBodyStrong});
  if (!missing.declined_why().empty()) Text(view.ui, missing.declined_why());
  if (!missing.has_retry_on()) return;
  IconText(view.ui, icons::kCal,
           view.T("warm.again", {{"date", LongDate(view, missing.retry_on())}}),
           {.color = HasCome(view, missing) ? Color::kAmber : Color::kInk2});
}

void WarmRow(View& view, const MissingEntry& missing) {
  Column(view.ui, {.key = *missing.id, .role = Role::kListItem, .label = missing->name(),
                   .gap_px = space::kHalf},
         [&] {
           Column(view.ui, {.key = "words"}, [&] { WarmWords(view, *missing.value); });
           const std::string label = view.T("warm.keep");
           if (Button(view.ui, "keep",
                      {.label = label, .name = label + ": " + missing->name()})) {
             view.Choose(std::string(kOpen), *missing.id);
           }
         });
}

void Moments(View& view, const std::string& id) {
  for (const auto& moment : view.state().All<v1::ContactMoment>()) {
    if (moment->missing_party_id() != id) continue;
    const auto local =
        view.model.Local(chain::InstantOf(moment->at()), view.state().chain()->zone());
    Meta(view.ui, LongDate(view, local.date()) + ", " + view.T(TextKey(moment->kind())) + ": " +
                      moment->text());
  }
}

void NewMoment(View& view, const std::string& id) {
  FormDraft form(view, "warm_moment/" + id, 0);
  const SelectOptions kinds = KindOptions(view, kKinds);
  v1::Command command;
  v1::ContactMoment* moment = command.mutable_put_contact_moment()->mutable_moment();
  const std::string kind = form.Select("kind", "1", kinds.span(), {.label = view.T("warm.how")});
  moment->set_kind(static_cast<v1::ContactKind>(kind.empty() ? 0 : kind[0] - '0'));
  moment->set_text(form.Line("text", "", {.label = view.T("warm.said")}));
  moment->set_missing_party_id(id);
  if (Trimmed(moment->text()).empty()) return;
  command.mutable_put_contact_moment()->set_id(view.NewId());
  (void)SubmitButton(view, "moment", {.label = view.T("warm.note"), .icon = icons::kPlus}, command,
                     kOpen, {form.prefix()});
}

}  // namespace

void WarmContactsCard(View& view) {
  const auto missing = Missing(view);
  if (missing.empty()) return;
  const std::string title = view.T("warm.title");
  Card(view.ui, {.key = "warm", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(missing.size())});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const MissingEntry& one : missing) WarmRow(view, one);
    });
  });
}

void WarmContactDialog(View& view) {
  const std::string id(view.Chosen(kOpen));
  const v1::Element* stored = view.state().Find(v1::Element::kMissingParty, id);
  if (stored == nullptr) return;
  const std::string& name = stored->missing_party().name();
  const auto wish = Dialog(view.ui, "warm", {.title = name, .width_px = 560}, [&] {
    FormDraft form(view, "warm/" + id, stored->revision());
    v1::Command command;
    v1::PutMissingParty* put = command.mutable_put_missing_party();
    put->set_id(id);
    v1::MissingParty* missing = put->mutable_missing_party();
    *missing = stored->missing_party();
    missing->set_declined_why(
        form.Area("why", missing->declined_why(), {.label = view.T("warm.why"), .rows = 2}));
    *missing->mutable_retry_on() =
        form.Date("retry", missing->retry_on(), {.label = view.T("warm.retry")});
    Moments(view, id);
    NewMoment(view, id);
    command.set_expected_revision(form.expected());
    RefusalLine(view, kOpen);
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary},
                       command, kOpen, {form.prefix()})) {
        view.Choose(std::string(kOpen), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kOpen), "");
}

void DueContacts(View& view) {
  if (!chain::ViewOf(view.state(), view.model.me()).director) return;
  auto due = Missing(view);
  std::erase_if(due, [&](const auto& one) { return !HasCome(view, *one.value); });
  if (due.empty()) return;
  const std::string title = view.T("warm.due");
  Card(view.ui, Tone::kTint, {.key = "due_contacts", .role = Role::kRegion, .label = title}, [&] {
    CardHead(view, {.title = title});
    for (const MissingEntry& one : due) {
      if (Link(view.ui, *one.id, {.label = one->name(), .href = view.HrefTo(Screen::kParties),
                                  .icon = icons::kRight})) {
        view.Go(Screen::kParties);
        view.Choose(std::string(kOpen), *one.id);
      }
    }
  });
}

}  // namespace ketentafel::views
