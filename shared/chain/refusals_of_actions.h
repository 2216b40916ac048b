#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_ACTIONS_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_ACTIONS_H_

// Why a wish about an action, or about what came of it, can be refused; see refusals.h.
#define KETENTAFEL_REFUSALS_OF_ACTIONS(X)                                                          \
  X(kActionUnknown, "ACTION_UNKNOWN")            /* N */                                           \
  X(kActionUnderItself, "ACTION_UNDER_ITSELF")   /* I under one of its own sub-actions */          \
  X(kActionHasParts, "ACTION_HAS_PARTS")         /* F details: count; they stay where they are */  \
  X(kPartsOpen, "PARTS_OPEN")                    /* F details: count; they go first */             \
  X(kParentOver, "PARENT_OVER")                  /* F details: id; it is done or dropped */        \
  X(kStateNeedsWords, "STATE_NEEDS_WORDS")       /* I say what is in the way, or why */            \
  X(kSuccessUnknown, "SUCCESS_UNKNOWN")          /* N */                                           \
  X(kSuccessAlready, "SUCCESS_ALREADY")          /* F details: id; this action has one */          \
  X(kSuccessCelebrated, "SUCCESS_CELEBRATED")    /* F details: meeting; at another one */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_ACTIONS_H_
