#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_FOLLOW_UP_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_FOLLOW_UP_H_

// A part of the list in refusals.h: asking owners how it goes, and contact moments.
#define KETENTAFEL_REFUSALS_OF_FOLLOW_UP(X)                                                        \
  X(kActionOver, "ACTION_OVER")                  /* F done or dropped: nothing to ask */           \
  X(kOwnerMissing, "OWNER_MISSING")              /* F nobody to ask; details: action */            \
  X(kFollowUpUnknown, "FOLLOW_UP_UNKNOWN")       /* N or asked anew since */                       \
  X(kFollowUpAnswered, "FOLLOW_UP_ANSWERED")     /* F it has its answer */                         \
  X(kContactMomentUnknown, "CONTACT_MOMENT_UNKNOWN") /* N */                                       \
  X(kContactAboutOne, "CONTACT_ABOUT_ONE")       /* I an action or a missing party, one of them */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_FOLLOW_UP_H_
