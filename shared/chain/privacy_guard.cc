#include "shared/chain/privacy_guard.h"

#include <algorithm>
#include <optional>

#include "shared/base/text.h"
#include "shared/chain/edited_element.h"
#include "shared/chain/guarded_texts.h"
#include "shared/chain/refusals.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::chain {
namespace {

constexpr std::string_view kReasonField = "overruled.reason";
constexpr int kMostOverrules = 40;

// The words that an edited element has already. The wire form of a message has its texts as they
// are.
class Standing {
 public:
  explicit Standing(const Situation& situation) : situation_(situation) {}

  bool Has(std::string_view words) {
    if (!bytes_) {
      const v1::Element* element = EditedElement(situation_);
      bytes_ = element == nullptr ? std::string() : element->SerializeAsString();
    }
    return bytes_->find(words) != std::string::npos;
  }

 private:
  const Situation& situation_;
  std::optional<std::string> bytes_;  // most commands never ask
};

PrivacyStop StopAt(std::string_view field, std::string_view text, const privacy::Found& found) {
  const std::string_view words = text.substr(found.start, found.length);
  return {field, found.rule, words, CountCharacters(text.substr(0, found.start)),
          CountCharacters(words)};
}

Status Stopped(const PrivacyStop& stop) {
  return InvalidArgument(refusal::kPrivacyStopped, "this may be about a real carer")
      .With("field", std::string(stop.field))
      .With("rule", std::string(privacy::NameOf(stop.rule)))
      .With("start", std::to_string(stop.start))
      .With("length", std::to_string(stop.length));
}

bool Lets(const v1::Overrule& overrule, const PrivacyStop& stop) {
  return overrule.field() == stop.field && overrule.rule() == privacy::NameOf(stop.rule);
}

Status CheckReasons(const Situation& situation) {
  if (situation.command.overruled_size() > kMostOverrules) {
    return InvalidArgument(refusal::kTooMany, "too many of these")
        .With("field", "overruled")
        .With("most", std::to_string(kMostOverrules));
  }
  for (const v1::Overrule& overrule : situation.command.overruled()) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckText(kReasonField, overrule.reason(), kShortText, Emptiness::kRefused));
    const auto found = InspectNow(overrule.reason(), situation.now);
    if (!found.empty()) return Stopped(StopAt(kReasonField, overrule.reason(), found.front()));
  }
  return OkStatus();
}

}  // namespace

std::vector<privacy::Found> InspectNow(std::string_view text, Instant now) {
  return privacy::Inspect(text, privacy::BuiltInCues(), CivilOf(UtcDateOf(now)));
}

std::string DottedNow(std::string_view text, Instant now) {
  return privacy::Dotted(
      text, privacy::InspectUnfinished(text, privacy::BuiltInCues(), CivilOf(UtcDateOf(now))));
}

std::vector<PrivacyStop> PrivacyStopsOf(const Situation& situation) {
  std::vector<PrivacyStop> stops;
  Standing standing(situation);
  for (const GuardedText& guarded : GuardedTextsOf(situation.command)) {
    for (const privacy::Found& found : InspectNow(*guarded.text, situation.now)) {
      const PrivacyStop stop = StopAt(guarded.field, *guarded.text, found);
      if (!standing.Has(stop.words)) stops.push_back(stop);
    }
  }
  return stops;
}

Status CheckPrivacy(const Situation& situation) {
  KETENTAFEL_RETURN_IF_ERROR(CheckReasons(situation));
  // Only what a field may hold at all is worth reading.
  for (const GuardedText& guarded : GuardedTextsOf(situation.command)) {
    KETENTAFEL_RETURN_IF_ERROR(
        CheckText(guarded.field, *guarded.text, kLongText, Emptiness::kAllowed));
  }
  for (const PrivacyStop& stop : PrivacyStopsOf(situation)) {
    const bool let_through =
        std::any_of(situation.command.overruled().begin(), situation.command.overruled().end(),
                    [&](const v1::Overrule& overrule) { return Lets(overrule, stop); });
    if (!let_through) return Stopped(stop);
  }
  return OkStatus();
}

std::vector<v1::Overrule> OverrulesUsed(const Situation& situation) {
  std::vector<v1::Overrule> used;
  if (situation.command.overruled().empty()) return used;
  const std::vector<PrivacyStop> stops = PrivacyStopsOf(situation);
  for (const v1::Overrule& overrule : situation.command.overruled()) {
    const bool needed =
        std::any_of(stops.begin(), stops.end(),
                    [&](const PrivacyStop& stop) { return Lets(overrule, stop); });
    if (needed) used.push_back(overrule);
  }
  return used;
}

}  // namespace ketentafel::chain
