#ifndef KETENTAFEL_SHARED_CONTENT_INSTRUMENT_WORDS_H_
#define KETENTAFEL_SHARED_CONTENT_INSTRUMENT_WORDS_H_

#include <string>

#include "shared/content/bundle.h"

namespace ketentafel::content {

// What an instrument is called and does: its own words, else those of the library in the language
// of the bundle.
std::string InstrumentName(const Bundle& bundle, const v1::Instrument& instrument);
std::string InstrumentWhat(const Bundle& bundle, const v1::Instrument& instrument);

}  // namespace ketentafel::content

#endif  // KETENTAFEL_SHARED_CONTENT_INSTRUMENT_WORDS_H_
