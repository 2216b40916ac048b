#include "shared/chain/instrument_checks.h"

#include "shared/chain/checks.h"
#include "shared/chain/refusals.h"

namespace ketentafel::chain {
namespace {

constexpr size_t kLinkLength = 400;
constexpr int kMostBlocks = 7;
constexpr int kMostSegments = 20;

}  // namespace

Status CheckInstrument(const v1::Instrument& instrument) {
  const Emptiness own_words =
      instrument.content_key().empty() ? Emptiness::kRefused : Emptiness::kAllowed;
  KETENTAFEL_RETURN_IF_ERROR(CheckKey("instrument.content_key", instrument.content_key()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("instrument.name", instrument.name(), own_words));
  KETENTAFEL_RETURN_IF_ERROR(CheckLong("instrument.what", instrument.what()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKey("instrument.category_key", instrument.category_key(), Emptiness::kRefused));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckCount("instrument.block_keys", instrument.block_keys_size(), {1, kMostBlocks}));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKeys("instrument.block_keys", instrument.block_keys(), kMostBlocks));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckKeys("instrument.segment_keys", instrument.segment_keys(), kMostSegments));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("instrument.area", instrument.area()));
  KETENTAFEL_RETURN_IF_ERROR(CheckShort("instrument.contact", instrument.contact()));
  KETENTAFEL_RETURN_IF_ERROR(CheckLink("instrument.link", instrument.link()));
  KETENTAFEL_RETURN_IF_ERROR(
      CheckDate("instrument.last_checked", instrument.last_checked(), Emptiness::kAllowed));
  return CheckOrderKey("instrument.order_key", instrument.order_key(), Emptiness::kAllowed);
}

Status CheckLink(std::string_view field, std::string_view link) {
  KETENTAFEL_RETURN_IF_ERROR(CheckText(field, link, kLinkLength, Emptiness::kAllowed));
  // Nothing else than these two: a page would run what stands behind "javascript:".
  const bool of_the_web = link.starts_with("https://") || link.starts_with("http://");
  const bool whole = link.find_first_of(" \n\"<>") == std::string_view::npos;
  if (link.empty() || (of_the_web && whole)) return OkStatus();
  return InvalidArgument(refusal::kLinkMalformed, "not an address of the web")
      .With("field", std::string(field));
}

Status CheckOffered(const LedgerState& state, std::string_view instrument_id) {
  KETENTAFEL_RETURN_IF_ERROR(CheckExists(state, v1::Element::kInstrument, instrument_id,
                                         refusal::kInstrumentUnknown));
  if (!state.Get<v1::Instrument>(instrument_id)->has_retired_on()) return OkStatus();
  return FailedPrecondition(refusal::kInstrumentRetired, "this instrument is not offered any more")
      .With("id", std::string(instrument_id));
}

}  // namespace ketentafel::chain
