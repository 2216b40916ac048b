#ifndef KETENTAFEL_CLIENT_VIEWS_VIEW_H_
#define KETENTAFEL_CLIENT_VIEWS_VIEW_H_

#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/app/intent.h"
#include "client-wasm/app/model.h"
#include "client-wasm/widgets/widgets.h"
#include "shared/content/text_keys.h"

namespace ketentafel::views {

// Views are written in widgets.
using namespace ::ketentafel::widgets;  // NOLINT(google-build-using-namespace)
using widgets::Clock;  // not the one that says what time it is
using app::Keep;
using app::Screen;
using content::TextKey;

// What a screen is given: where to build, what to show, and where to leave wishes.
struct View {
  Context& ui;
  const app::Model& model;
  app::Intents& out;

  std::string T(std::string_view key) const { return model.T(key); }
  std::string T(std::string_view key, const content::Args& args) const {
    return model.T(key, args);
  }
  std::string Plural(std::string_view key, int64_t count, const content::Args& args = {}) const {
    return model.Plural(key, count, args);
  }
  const chain::LedgerState& state() const { return model.state(); }
  // For a new element. A new one at each call: only the one in a wish that is made counts.
  std::string NewId() const { return model.surroundings().NewId(); }

  // To a screen of the chain at hand, or of a meeting in it.
  app::Route RouteTo(Screen screen, std::string_view meeting_id = {}) const;
  std::string HrefTo(Screen screen, std::string_view meeting_id = {}) const;
  void Go(Screen screen, std::string_view meeting_id = {});
  // To one thing of a screen that shows a list, or with an empty detail to the list.
  app::Route RouteToDetail(Screen screen, std::string_view detail) const;
  std::string HrefToDetail(Screen screen, std::string_view detail) const;
  void GoToDetail(Screen screen, std::string_view detail);

  // Asks the server; `place` is where a refusal shows, `clears` the drafts that are done with then.
  void Submit(v1::Command command, std::string_view place, std::vector<std::string> clears = {});

  // A choice of this page alone, such as an open panel.
  void Choose(std::string key, std::string value);
  std::string_view Chosen(std::string_view key) const { return model.Chosen(key); }
};

// ---- Asking for a change

// A button that submits a command. Where the rules say no already, it is greyed out with the reason.
// Whether it was pressed.
bool SubmitButton(View& view, std::string_view key, ButtonStyle style, const v1::Command& command,
                  std::string_view place, std::vector<std::string> clears = {});

// The sentence of a refusal at this place, read out at once; nothing while there is none.
void RefusalLine(View& view, std::string_view place);

// ---- Typing

// What the privacy guard does with a field. Fields for a mail address or a telephone number are
// exempt anyhow.
enum class Guard : uint8_t {
  kReads,
  kOffersCard,  // and offers to put a number or address on somebody's contact card instead
  kExempt,      // a place, a party or a person in their work: shared/chain/guarded_texts.h
};

// A text bound to a draft: what is typed stays under `draft_key` until it is submitted.
// `base_revision` is that of the stored element. Returns the text as it stands.
struct DraftStyle {
  std::string_view draft_key = {};
  std::string_view stored = {};
  int64_t base_revision = 0;
  Keep keep = Keep::kDurable;
  Guard guard = Guard::kReads;
};
std::string DraftTextField(View& view, const DraftStyle& draft, const FieldStyle& field);
std::string DraftTextArea(View& view, const DraftStyle& draft, const FieldStyle& field);
std::string DraftSelect(View& view, const DraftStyle& draft, std::span<const SelectOption> options,
                        const FieldStyle& field);
// "2026-09-17", or empty.
std::string DraftDate(View& view, const DraftStyle& draft, const FieldStyle& field);
// "13:00", or empty.
std::string DraftTime(View& view, const DraftStyle& draft, const FieldStyle& field);

// ---- Empty places

// An empty state that explains: a title and what one can do about it.
void EmptyState(View& view, char32_t icon, std::string_view title, std::string_view line);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_VIEW_H_
