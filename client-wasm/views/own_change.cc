#include <string>

#include "client-wasm/views/names.h"
#include "client-wasm/views/records.h"
#include "shared/chain/agreements.h"

namespace ketentafel::views {
namespace {

using Stage = app::OwnChange::Stage;

constexpr double kStaysMs = 15'000;
constexpr float kLineHeight = 57;  // with its two lines of text

// What an element is called where it stands.
std::string NameOf(const View& view, const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kAction: return element.action().title();
    case v1::Element::kAgendaItem: return ItemTitle(view, element.agenda_item());
    case v1::Element::kParty: return element.party().name();
    case v1::Element::kMinutesEntry: return chain::TextInForce(element.minutes_entry());
    case v1::Element::kGoal: return element.goal().text();
    case v1::Element::kMissingParty: return element.missing_party().name();
    case v1::Element::kImpression: return element.impression().text();
    case v1::Element::kSuccess: return element.success().text();
    case v1::Element::kTraining: return element.training().title();
    case v1::Element::kParkedPoint: return element.parked_point().text();
    case v1::Element::kCovenant: return element.covenant().title();
    default: return element.contact_moment().text();
  }
}

bool IsThere(const app::OwnChange& change) { return !change.revisions.empty(); }

void Dismiss(View& view) {
  view.out.Push(app::DismissRefusalIntent{std::string(app::kUndoPlace)});
}

// The latest first: the others stand below it.
void TakeBack(View& view, const app::OwnChange& change) {
  for (auto at = change.revisions.rbegin(); at != change.revisions.rend(); ++at) {
    v1::Command undo;
    undo.mutable_undo_change()->set_revision(*at);
    view.Submit(std::move(undo), app::kUndoPlace);
  }
}

void Refused(View& view, const Status& why) {
  if (Toast(view.ui, "undo", {.text = view.model.Sentence(why), .icon = icons::kWarn,
                              .action = view.T("common.close")}) == ToastWish::kAct) {
    Dismiss(view);
  }
}

}  // namespace

float OwnChangeHeight(const View& view) {
  const bool shows = view.model.RefusalAt(app::kUndoPlace) != nullptr ||
                     IsThere(view.model.own_change);
  return shows ? kLineHeight : 0;
}

void OwnChangeLine(View& view) {
  if (const Status* why = view.model.RefusalAt(app::kUndoPlace)) return Refused(view, *why);
  const app::OwnChange& change = view.model.own_change;
  if (!IsThere(change)) return;
  // What is still under way may be built on it, or be the rest of the way back.
  const bool busy = !view.model.chain->outbox.pending().empty();
  const bool back = change.stage == Stage::kBack && !busy;
  const v1::Element& was = change.slip.about;
  const v1::Element* now = view.state().Find(was.value_case(), was.id());
  const ToastWish wish =
      Toast(view.ui, "undo",
            {.text = view.T(back ? "undo.back" : change.slip.text_key),
             .what = NameOf(view, now == nullptr ? was : *now),
             .icon = back ? icons::kUndo : icons::kCheck,
             .action = view.T(back ? "common.close" : "common.undo"),
             .shortcut = back ? "" : "Control+Z",
             .busy = busy,
             .news = change.revisions.back() * 2 + (back ? 1 : 0),
             .stays_ms = kStaysMs});
  if (wish == ToastWish::kNone) return;
  if (wish == ToastWish::kAct && !back) return TakeBack(view, change);
  Dismiss(view);
}

}  // namespace ketentafel::views
