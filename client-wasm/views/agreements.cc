#include <utility>

#include "client-wasm/views/agreement_dialogs.h"
#include "client-wasm/views/cards.h"
#include "client-wasm/views/folded.h"
#include "client-wasm/views/frame.h"
#include "client-wasm/views/records.h"
#include "client-wasm/views/screens.h"
#include "shared/base/text.h"
#include "shared/chain/agreements.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kWordsDraft = "agreements/words";

// By number, and by all that it says or has said.
bool Says(const View& view, const v1::MinutesEntry& agreement, const std::string& words) {
  const int cited = chain::CitedNumber(words);
  if (cited != 0 && cited == agreement.agreement_number()) return true;
  std::string all = agreement.text();
  // Whoever types a number means that one, and not those that begin with it.
  if (cited == 0) all += "\n" + AgreementNumber(view, agreement);
  for (const v1::AgreementRevision& revision : agreement.revisions()) {
    all += "\n" + revision.text();
  }
  return Folded(all).find(words) != std::string::npos;
}

// What it said before, the latest first, each with the day until which it held and why it changed.
void FormerWords(View& view, const v1::MinutesEntry& agreement) {
  for (int i = agreement.revisions_size() - 1; i >= 0; --i) {
    const v1::AgreementRevision& revision = agreement.revisions(i);
    std::string former = agreement.text();
    for (int j = 0; j < i; ++j) {
      if (!agreement.revisions(j).text().empty()) former = agreement.revisions(j).text();
    }
    Column(view.ui, {.key = std::to_string(i)}, [&] {
      Text(view.ui, former, {.color = Color::kInk2});
      Meta(view.ui, view.T(revision.ended() ? "agreement.ended_on" : "agreement.revised_on",
                           {{"day", DayAndMeeting(view, revision.at(), revision.meeting_id())}}));
      if (!revision.reason().empty()) Meta(view.ui, revision.reason());
    });
  }
}

void FormerPart(View& view, const AgreementEntry& agreement) {
  if (agreement->revisions().empty()) return;
  const std::string choice = "agreement/former/" + *agreement.id;
  const bool open = !view.Chosen(choice).empty() || view.model.route.detail == *agreement.id;
  if (Disclosure(view.ui, "former", {.label = view.T("agreement.former"), .open = open}, [&] {
        Column(view.ui, {.padding = Sides(0, space::kStep), .gap_px = space::kStep},
               [&] { FormerWords(view, *agreement.value); });
      })) {
    view.Choose(choice, open ? "" : "open");
    if (open && !view.model.route.detail.empty()) view.GoToDetail(Screen::kAgreements, "");
  }
}

void AgreementRow(View& view, const AgreementEntry& agreement) {
  const std::string number = AgreementNumber(view, *agreement.value);
  const bool named = view.model.route.detail == *agreement.id;
  Column(view.ui, {.key = *agreement.id, .role = Role::kListItem, .label = number,
                   .padding = All(space::kStep), .gap_px = space::kHalf,
                   .fill = named ? Color::kTint : Color::kNone, .radius_px = radius::kControl},
         [&] {
           Text(view.ui, number, {.type = Type::kMetaStrong, .color = Color::kAccent});
           Text(view.ui, chain::TextInForce(*agreement.value));
           Meta(view.ui, DayAndMeeting(view, agreement->written_at(), agreement->meeting_id()));
           FormerPart(view, agreement);
           Flow(view.ui, {.gap_px = space::kStep}, [&] {
             ReviseButtons(view, agreement);
             HistoryButton(view, v1::Element::kMinutesEntry, *agreement.id, number);
           });
           WaitsForReport(view, agreement);
         });
}

void ListCard(View& view, std::string_view key, std::string_view title,
              const std::vector<AgreementEntry>& agreements, std::string_view empty_key) {
  Card(view.ui, {.key = key, .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title, .count = static_cast<int>(agreements.size())});
    if (agreements.empty()) {
      return EmptyState(view, icons::kLink, view.T(empty_key),
                        view.T(std::string(empty_key) + ".line"));
    }
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title}, [&] {
      for (size_t i = 0; i < agreements.size(); ++i) {
        if (i > 0) Divider(view.ui);
        AgreementRow(view, agreements[i]);
      }
    });
  });
}

std::string FilterField(View& view) {
  return Folded(Trimmed(DraftTextField(
      view, {.draft_key = kWordsDraft, .keep = Keep::kPassing, .guard = Guard::kExempt},
      {.label = view.T("agreement.filter"), .width = view.ui.IsNarrow() ? Flex() : Px(360),
       .kind = TextKind::kSearch})));
}

}  // namespace

void ShowAgreements(View& view) {
  ChainFrame(view, view.T("report.agreements"), [&] {
    PageTitle(view, view.T("report.agreements"), view.T("agreement.line"), [] {});
    const std::string words = FilterField(view);
    std::vector<AgreementEntry> in_force, ended;
    for (const AgreementEntry& agreement : chain::AgreementsOf(view.state())) {
      // Those of minutes that are still being written have no number yet.
      if (agreement->agreement_number() == 0 || !Says(view, *agreement.value, words)) continue;
      (chain::Holds(*agreement.value) ? in_force : ended).push_back(agreement);
    }
    StatusText(view.ui, "found",
               words.empty() ? std::string()
                             : view.Plural("search.found", static_cast<int64_t>(in_force.size() +
                                                                                ended.size())),
               {.color = Color::kInk2});
    ListCard(view, "in_force", view.T("agreement.in_force"), in_force,
             words.empty() ? "agreement.none" : "search.none");
    if (!ended.empty()) {
      ListCard(view, "ended", view.T("agreement.ended_ones"), ended, "search.none");
    }
    AgreementDialog(view);
  });
}

}  // namespace ketentafel::views
