#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_WALKS_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_WALKS_H_

// Why walking along the blocks with a persona can be refused; see refusals.h.
#define KETENTAFEL_REFUSALS_OF_A_WALK(X)                                                           \
  X(kPersonaNotChecked, "PERSONA_NOT_CHECKED")   /* F not in its present version */                \
  X(kWalkUnknown, "WALK_UNKNOWN")                /* N */                                           \
  X(kWalkAlready, "WALK_ALREADY")                /* F one at a time */                             \
  X(kWalkNotGoing, "WALK_NOT_GOING")             /* F it has stopped */                            \
  X(kWalkOver, "WALK_OVER")                      /* F it is finished */                            \
  X(kStepNotNext, "STEP_NOT_NEXT")               /* I to the step before or after */               \
  X(kQuietElsewhere, "QUIET_ELSEWHERE")          /* F belongs to the step of reading */            \
  X(kQuietAlready, "QUIET_ALREADY")              /* F the minute runs */                           \
  X(kBlockNotOnWalk, "BLOCK_NOT_ON_WALK")        /* I the walk does not pass it */                 \
  X(kTouchpointUnknown, "TOUCHPOINT_UNKNOWN")    /* N */                                           \
  X(kFindingUnknown, "FINDING_UNKNOWN")          /* N */                                           \
  X(kHandoverToItself, "HANDOVER_TO_ITSELF")     /* I to another party */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_WALKS_H_
