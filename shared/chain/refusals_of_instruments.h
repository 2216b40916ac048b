#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_INSTRUMENTS_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_INSTRUMENTS_H_

// Part of refusals.h: roles on blocks and instruments, the catalogue, the training register.
#define KETENTAFEL_REFUSALS_OF_INSTRUMENTS(X)                                                      \
  X(kGuardianTaken, "GUARDIAN_TAKEN")            /* F details: party_id; a reason replaces it */   \
  X(kHolderAmbiguous, "HOLDER_AMBIGUOUS")        /* I a party or an outside name, one of them */   \
  X(kInstrumentUnknown, "INSTRUMENT_UNKNOWN")    /* N */                                           \
  X(kInstrumentRetired, "INSTRUMENT_RETIRED")    /* F it is not offered any more */                \
  X(kInstrumentAlreadyThere, "INSTRUMENT_ALREADY_THERE") /* F taken from the library already */    \
  X(kLinkMalformed, "LINK_MALFORMED")            /* I not an address of the web */                 \
  X(kInstrumentProposalUnknown, "INSTRUMENT_PROPOSAL_UNKNOWN") /* N */                             \
  X(kFeedbackUnknown, "FEEDBACK_UNKNOWN")        /* N */                                           \
  X(kTrainingUnknown, "TRAINING_UNKNOWN")        /* N */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_INSTRUMENTS_H_
