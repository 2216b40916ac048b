#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_RECORDS_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_RECORDS_H_

// A part of the list in refusals.h: what is carried over, agreements that live on, taking back.
#define KETENTAFEL_REFUSALS_OF_RECORDS(X)                                                          \
  X(kNotCarriable, "NOT_CARRIABLE")              /* F was dealt with, or its meeting goes on */    \
  X(kCarriedAlready, "CARRIED_ALREADY")          /* F stands on another agenda; details: id */     \
  X(kNotAnAgreement, "NOT_AN_AGREEMENT")         /* F a line of another kind */                    \
  X(kMinutesStillOpen, "MINUTES_STILL_OPEN")     /* F change the line itself, in its minutes */    \
  X(kAgreementSame, "AGREEMENT_SAME")            /* I says what it said */                         \
  X(kElementUnknown, "ELEMENT_UNKNOWN")          /* N */                                           \
  X(kUndoOfAnother, "UNDO_OF_ANOTHER")           /* P one takes back one's own */                  \
  X(kUndoImpossible, "UNDO_IMPOSSIBLE")          /* F this kind of change stays */                 \
  X(kUndoBuiltOn, "UNDO_BUILT_ON")               /* B somebody has gone on with it */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_RECORDS_H_
