#include <algorithm>
#include <array>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/lasting.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/chain/audience.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using MissingEntry = chain::Entry<v1::MissingParty>;

constexpr std::string_view kOpen = "dialog/warm", kNew = "new";
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

v1::Command PutCommand(const std::string& id, const v1::MissingParty& missing, int64_t expected) {
  v1::Command command;
  command.set_expected_revision(expected);
  command.mutable_put_missing_party()->set_id(id);
  *command.mutable_put_missing_party()->mutable_missing_party() = missing;
  return command;
}

bool MayAdd(const View& view) {
  v1::MissingParty somebody;
  somebody.set_name(view.T("warm.title"));
  return view.model.Would(PutCommand(view.NewId(), somebody, 0)).ok();
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
           const v1::Command again = PutCommand(*missing.id, *missing.value, missing.revision);
           if (!view.model.Would(again).ok()) return;
           const std::string label = view.T("warm.keep");
           if (Button(view.ui, "keep",
                      {.label = label, .name = label + ": " + missing->name()})) {
             view.Choose(std::string(kOpen), *missing.id);
           }
         });
}

// As on the agenda item where the table says whom it misses.
void Introduction(View& view, FormDraft& form, v1::MissingParty* missing) {
  const SelectOptions parties = PartyOptions(view, view.T("missing.asked_by.nobody"));
  missing->set_name(form.Line("name", "", {.label = view.T("missing.name"), .required = true},
                              Guard::kExempt));
  missing->set_why(form.Line("reason", "", {.label = view.T("missing.why")}));
  missing->set_asked_by_party_id(
      form.Select("asked_by", "", parties.span(), {.label = view.T("missing.asked_by")}));
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

// For who keeps in touch: guests and network parties do not.
void WarmContactsCard(View& view) {
  if (!chain::ViewOf(view.state(), view.model.me()).insider) return;
  const auto missing = Missing(view);
  const bool may_add = MayAdd(view);
  if (missing.empty() && !may_add) return;
  const std::string title = view.T("warm.title");
  Card(view.ui, {.key = "warm", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(missing.size())});
    if (missing.empty()) Text(view.ui, view.T("warm.none"), {.color = Color::kInk2});
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const MissingEntry& one : missing) WarmRow(view, one);
    });
    if (may_add && Button(view.ui, "add", {.label = view.T("warm.add"), .icon = icons::kPlus})) {
      view.Choose(std::string(kOpen), std::string(kNew));
    }
  });
}

void WarmContactDialog(View& view) {
  const std::string id(view.Chosen(kOpen));
  const v1::Element* stored = view.state().Find(v1::Element::kMissingParty, id);
  const bool is_new = id == kNew;
  if (stored == nullptr && !is_new) return;
  const std::string title = is_new ? view.T("warm.add") : stored->missing_party().name();
  const auto wish = Dialog(view.ui, "warm", {.title = title, .width_px = 560}, [&] {
    FormDraft form(view, "warm/" + id, is_new ? 0 : stored->revision());
    v1::MissingParty missing;
    if (!is_new) missing = stored->missing_party();
    if (is_new) Introduction(view, form, &missing);
    missing.set_declined_why(
        form.Area("why", missing.declined_why(), {.label = view.T("warm.why"), .rows = 2}));
    *missing.mutable_retry_on() =
        form.Date("retry", missing.retry_on(), {.label = view.T("warm.retry")});
    if (!is_new) {
      Moments(view, id);
      NewMoment(view, id);
    }
    RefusalLine(view, kOpen);
    DialogButtons(view.ui, [&] {
      const bool named = !Trimmed(missing.name()).empty();
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary,
                                      .disabled_reason =
                                          named ? "" : view.T("missing.name_first")},
                       PutCommand(is_new ? view.NewId() : id, missing, form.expected()), kOpen,
                       {form.prefix()})) {
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
