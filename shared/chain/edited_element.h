#ifndef KETENTAFEL_SHARED_CHAIN_EDITED_ELEMENT_H_
#define KETENTAFEL_SHARED_CHAIN_EDITED_ELEMENT_H_

#include "shared/chain/decide.h"

namespace ketentafel::chain {

// The element that a verb with texts edits, as it stands. Null when it makes a new one, or has no
// texts.
const v1::Element* EditedElement(const Situation& situation);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_EDITED_ELEMENT_H_
