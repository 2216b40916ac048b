#include "shared/content/instrument_words.h"

namespace ketentafel::content {

std::string InstrumentName(const Bundle& bundle, const v1::Instrument& instrument) {
  if (!instrument.name().empty()) return instrument.name();
  const v1::Instrument* known = bundle.FindInstrument(instrument.content_key());
  return known == nullptr ? instrument.content_key() : known->name();
}

std::string InstrumentWhat(const Bundle& bundle, const v1::Instrument& instrument) {
  if (!instrument.what().empty()) return instrument.what();
  const v1::Instrument* known = bundle.FindInstrument(instrument.content_key());
  return known == nullptr ? "" : known->what();
}

}  // namespace ketentafel::content
