#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_MAIL_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_MAIL_H_

// Why sending a paper by mail can be refused; see refusals.h.
#define KETENTAFEL_REFUSALS_OF_MAIL(X)                                                             \
  X(kPaperNotMailed, "PAPER_NOT_MAILED")         /* I nobody sends this one by hand */             \
  X(kMeetingNotCancelled, "MEETING_NOT_CANCELLED") /* F it still takes place */                    \
  X(kPersonWithoutSeat, "PERSON_WITHOUT_SEAT")   /* F details: person_id */                        \
  X(kAlreadySent, "ALREADY_SENT")                /* F details: person_id; or say `again` */        \
  X(kDeliveryUnknown, "DELIVERY_UNKNOWN")        /* N */                                           \
  X(kDeliveryMovedOn, "DELIVERY_MOVED_ON")       /* B somebody was before it */                    \
  X(kDeliveryNotStuck, "DELIVERY_NOT_STUCK")     /* F only what failed or is unsure goes again */  \
  X(kDeliveryGone, "DELIVERY_GONE")              /* F sent, or being sent */

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_OF_MAIL_H_
