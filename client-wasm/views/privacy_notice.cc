#include "client-wasm/views/privacy_notice.h"

#include <algorithm>
#include <set>

#include "client-wasm/widgets/marked.h"
#include "shared/base/text.h"
#include "shared/chain/refusals.h"

namespace ketentafel::views {
namespace {

using privacy::Found;
using privacy::Rule;

constexpr std::string_view kOverrule = "/overrule";

std::string PanelKey(std::string_view draft_key) { return "privacy/" + std::string(draft_key); }

std::string SentenceOf(const View& view, Rule rule) {
  return view.model.Sentence(InvalidArgument(chain::refusal::kPrivacyStopped, "")
                                 .With("rule", std::string(privacy::NameOf(rule))));
}

std::string_view WordsOf(std::string_view text, const Found& found) {
  return text.substr(found.start, found.length);
}

// What is found and does not stand in the stored text already.
std::vector<Found> NewFinds(const View& view, const DraftStyle& draft, std::string_view text) {
  std::vector<Found> found = chain::InspectNow(text, view.model.Now());
  std::erase_if(found, [&](const Found& one) {
    return draft.stored.find(WordsOf(text, one)) != draft.stored.npos;
  });
  return found;
}

bool IsGuarded(const DraftStyle& draft, const FieldStyle& field) {
  return draft.guard != Guard::kExempt && field.kind != TextKind::kEmail &&
         field.kind != TextKind::kPhone && !draft.draft_key.ends_with(kOverrule);
}

// What is marked in the field, and not said there yet.
void OtherRules(View& view, const std::vector<Found>& found) {
  std::set<Rule> said = {found.front().rule};
  for (const Found& one : found) {
    if (said.insert(one.rule).second) Meta(view.ui, SentenceOf(view, one.rule));
  }
}

// Why it may stand there.
void ReasonField(View& view, const DraftStyle& draft, const FieldStyle& field) {
  const std::string key = OverruleKey(draft.draft_key);
  const bool stopped =
      !chain::InspectNow(view.model.DraftOr(key, ""), view.model.Now()).empty();
  const std::string error = stopped ? view.T("privacy.reason.stopped") : "";
  (void)DraftTextField(
      view, {.draft_key = key, .guard = Guard::kExempt},
      {.label = view.T("privacy.reason", {{"field", std::string(field.label)}}),
       .help = view.T("privacy.reason.help"), .error = error});
  const std::string label = view.T("privacy.take_back");
  if (Button(view.ui, "back", {.label = label, .kind = ButtonKind::kQuiet,
                               .name = label + ": " + std::string(field.label)})) {
    view.out.Push(app::ClearDraftIntent{key});
    view.Choose(PanelKey(draft.draft_key), "");
  }
}

// The words that a contact card has a place for.
const Found* CardWords(const std::vector<Found>& found) {
  const auto one = std::find_if(found.begin(), found.end(), [](const Found& candidate) {
    return candidate.rule == Rule::kPhone || candidate.rule == Rule::kEmail;
  });
  return one == found.end() ? nullptr : &*one;
}

void Ways(View& view, const DraftStyle& draft, const FieldStyle& field, const Found* for_card) {
  const std::string key = PanelKey(draft.draft_key);
  const auto named = [&](const std::string& label) {
    return label + ": " + std::string(field.label);
  };
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (for_card != nullptr) {
      const std::string label = view.T("privacy.to_card");
      if (Button(view.ui, "card", {.label = label, .icon = icons::kCard,
                                   .name = named(label)})) {
        view.Choose(key, "card");
      }
    }
    const std::string label = view.T("privacy.overrule");
    if (Button(view.ui, "overrule", {.label = label, .kind = ButtonKind::kQuiet,
                                     .name = named(label)})) {
      view.Choose(key, "reason");
    }
  });
}

void Notice(View& view, const DraftStyle& draft, const FieldStyle& field, std::string_view text,
            const std::vector<Found>& found) {
  const std::string key = PanelKey(draft.draft_key);
  const Found* for_card = draft.guard == Guard::kOffersCard ? CardWords(found) : nullptr;
  const std::string title = view.T("privacy.found_in", {{"field", std::string(field.label)}});
  const bool has_reason = view.model.HasDraft(OverruleKey(draft.draft_key));
  const bool reasons = view.Chosen(key) == "reason" || has_reason;
  Panel(view.ui, Tone::kAmber, {.key = key, .role = Role::kGroup, .label = title,
                                .gap_px = space::kStep},
        [&] {
          OtherRules(view, found);
          if (reasons) {
            ReasonField(view, draft, field);
          } else if (view.Chosen(key) == "card" && for_card != nullptr) {
            ContactOffer(view, {draft.draft_key, text, *for_card});
          } else {
            Ways(view, draft, field, for_card);
          }
        });
}

// Whether each draft that has these words has a reason; the reason, of the last.
bool FindReason(const View& view, const std::vector<std::string>& drafts, std::string_view words,
                std::string* reason) {
  for (const std::string& prefix : drafts) {
    for (const auto& [key, draft] : view.model.chain->drafts.Under(prefix)) {
      if (key.ends_with(kOverrule) || draft->text.find(words) == draft->text.npos) continue;
      *reason = Trimmed(view.model.DraftOr(OverruleKey(key), ""));
      if (reason->empty()) return false;
    }
  }
  return !reason->empty();
}

bool HasReasons(const View& view, const std::vector<std::string>& drafts) {
  return std::any_of(drafts.begin(), drafts.end(), [&](const std::string& prefix) {
    const auto under = view.model.chain->drafts.Under(prefix);
    return std::any_of(under.begin(), under.end(), [](const auto& entry) {
      return entry.first.ends_with(kOverrule);
    });
  });
}

}  // namespace

std::string OverruleKey(std::string_view draft_key) {
  return std::string(draft_key) + std::string(kOverrule);
}

void WithPrivacyNotice(View& view, const DraftStyle& draft, const FieldStyle& field,
                       std::string_view text,
                       const std::function<void(const FieldStyle& field)>& build) {
  if (!IsGuarded(draft, field)) return build(field);
  const std::vector<Found> found = NewFinds(view, draft, text);
  if (found.empty()) {
    // The next find begins anew.
    const std::string panel = PanelKey(draft.draft_key);
    if (!view.Chosen(panel).empty()) view.Choose(panel, "");
    return build(field);
  }
  const bool overruled =
      !Trimmed(view.model.DraftOr(OverruleKey(draft.draft_key), "")).empty();
  const std::string sentence = overruled ? "" : SentenceOf(view, found.front().rule);
  FieldStyle noticed = field;
  if (noticed.error.empty()) noticed.error = sentence;
  std::vector<widgets::Stretch> marked;
  if (!overruled) {
    for (const Found& one : found) marked.push_back({one.start, one.length});
  }
  Column(view.ui, {.width = field.width, .gap_px = space::kHalf}, [&] {
    WithMarks(view.ui, marked, [&] { build(noticed); });
    Notice(view, draft, field, text, found);
  });
}

void AddOverrules(const View& view, const std::vector<std::string>& drafts, v1::Command* command) {
  if (!view.model.chain || !HasReasons(view, drafts)) return;
  for (const chain::PrivacyStop& stop : view.model.PrivacyStopsOf(*command)) {
    std::string reason;
    if (!FindReason(view, drafts, stop.words, &reason)) continue;
    v1::Overrule overrule;
    overrule.set_field(std::string(stop.field));
    overrule.set_rule(std::string(privacy::NameOf(stop.rule)));
    overrule.set_reason(reason);
    *command->add_overruled() = std::move(overrule);
  }
}

}  // namespace ketentafel::views
