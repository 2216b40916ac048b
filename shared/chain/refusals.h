#ifndef KETENTAFEL_SHARED_CHAIN_REFUSALS_H_
#define KETENTAFEL_SHARED_CHAIN_REFUSALS_H_

#include <array>
#include <string_view>

#include "shared/chain/refusals_of_actions.h"
#include "shared/chain/refusals_of_instruments.h"
#include "shared/chain/refusals_of_walks.h"

// Every reason a command can be refused for: the constant, its name on the wire, and what it means.
// A screen shows the text under the lower-case name. Append-only: a name on the wire never changes
// its meaning. Codes: I INVALID_ARGUMENT, N NOT_FOUND, A ALREADY_EXISTS, F FAILED_PRECONDITION,
// P PERMISSION_DENIED, B ABORTED.
#define KETENTAFEL_REFUSALS(X)                                                                     \
  /* -- shape of a command ------------------------------------------------------------------- */ \
  X(kVerbUnknown, "VERB_UNKNOWN")                /* I the command says nothing we know */          \
  X(kIdMalformed, "ID_MALFORMED")                /* I not 32 hexadecimal digits */                 \
  X(kIdTaken, "ID_TAKEN")                        /* A an element has this id already */            \
  X(kExpectedMissing, "EXPECTED_MISSING")        /* I which revision did the author see? */        \
  X(kStale, "STALE")                             /* B somebody changed it in the meantime */       \
  X(kTextNotUtf8, "TEXT_NOT_UTF8")               /* I */                                           \
  X(kTextControlCharacter, "TEXT_CONTROL_CHARACTER") /* I */                                       \
  X(kTextTooLong, "TEXT_TOO_LONG")               /* I details: field, limit, length */             \
  X(kTextMissing, "TEXT_MISSING")                /* I details: field */                            \
  X(kFieldMissing, "FIELD_MISSING")              /* I a part of the command is not there */        \
  X(kChoiceUnknown, "CHOICE_UNKNOWN")            /* I not a value of this enumeration */           \
  X(kChoiceMissing, "CHOICE_MISSING")            /* I nothing chosen where one must choose */      \
  X(kChoiceTwice, "CHOICE_TWICE")                /* I the same value twice in one list */          \
  X(kNumberOutOfRange, "NUMBER_OUT_OF_RANGE")    /* I details: field, least, most */               \
  X(kTooMany, "TOO_MANY")                        /* I details: field, most */                      \
  X(kTooFew, "TOO_FEW")                          /* I details: field, least */                     \
  X(kDateInvalid, "DATE_INVALID")                /* I no such date, or not 1900..2200 */           \
  X(kDateMissing, "DATE_MISSING")                /* I details: field */                            \
  X(kTimeInvalid, "TIME_INVALID")                /* I no such time of day */                       \
  X(kKeyMalformed, "KEY_MALFORMED")              /* I not a key of the content library */          \
  X(kZoneMalformed, "ZONE_MALFORMED")            /* I not the name of a time zone */               \
  X(kEmailMalformed, "EMAIL_MALFORMED")          /* I */                                           \
  X(kOrderKeyMalformed, "ORDER_KEY_MALFORMED")   /* I not a fractional key */                      \
  X(kPrivacyStopped, "PRIVACY_STOPPED")          /* I details: field, rule, start, length */       \
  X(kOriginMalformed, "ORIGIN_MALFORMED")        /* I not a kind of element with its id */         \
  /* -- rights ------------------------------------------------------------------------------- */ \
  X(kNoSeat, "NO_SEAT")                          /* P no current seat in this chain */             \
  X(kNotYours, "NOT_YOURS")                      /* P details: needs */                            \
  /* -- chain -------------------------------------------------------------------------------- */ \
  X(kLedgerUnknown, "LEDGER_UNKNOWN")            /* N no chain here */                             \
  X(kChainExists, "CHAIN_EXISTS")                /* F there is a chain here already */             \
  X(kQuestionsOpen, "QUESTIONS_OPEN")            /* F the four questions; or give a reason */      \
  X(kStartMeetingOpen, "START_MEETING_OPEN")     /* F not held yet; or give a reason */            \
  X(kPhaseAlready, "PHASE_ALREADY")              /* F the chain is in this phase */                \
  /* -- parties ------------------------------------------------------------------------------ */ \
  X(kPartyUnknown, "PARTY_UNKNOWN")              /* N */                                           \
  X(kPartyLeft, "PARTY_LEFT")                    /* F the party has left the table */              \
  X(kPersonUnknown, "PERSON_UNKNOWN")            /* N */                                           \
  X(kPersonElsewhere, "PERSON_ELSEWHERE")        /* F no current seat for this party */            \
  X(kPersonAlreadySeated, "PERSON_ALREADY_SEATED") /* F sits for this party already */             \
  X(kSeatUnknown, "SEAT_UNKNOWN")                /* N */                                           \
  X(kSeatEnded, "SEAT_ENDED")                    /* F */                                           \
  X(kSeatOfOtherParty, "SEAT_OF_OTHER_PARTY")    /* I one takes over a seat of the same party */   \
  X(kRoleUnknown, "ROLE_UNKNOWN")                /* N */                                           \
  X(kRoleEnded, "ROLE_ENDED")                    /* F */                                           \
  X(kRoleNotInUse, "ROLE_NOT_IN_USE")            /* I of a case: never recorded, only rehearsed */ \
  X(kRoleReasonMissing, "ROLE_REASON_MISSING") /* I why does the role move? */                     \
  X(kRoleAlreadyThere, "ROLE_ALREADY_THERE")     /* F this holder has this role already */         \
  X(kDirectorNeeded, "DIRECTOR_NEEDED")          /* F a chain keeps a director: replace first */   \
  X(kEndsBeforeItBegins, "ENDS_BEFORE_IT_BEGINS") /* I */                                          \
  X(kChecklistEntryUnknown, "CHECKLIST_ENTRY_UNKNOWN") /* N */                                     \
  X(kChecklistEntryOfLibrary, "CHECKLIST_ENTRY_OF_LIBRARY") /* F the list's own lines stay */      \
  X(kChecklistEntryIsParty, "CHECKLIST_ENTRY_IS_PARTY") /* F it became a party */                  \
  X(kNewPartyWithoutYes, "NEW_PARTY_WITHOUT_YES") /* I only a yes becomes a party */               \
  /* -- plan --------------------------------------------------------------------------------- */ \
  X(kMeetingUnknown, "MEETING_UNKNOWN")          /* N */                                           \
  X(kMeetingNotPlanned, "MEETING_NOT_PLANNED")   /* F runs, has ended or was cancelled */          \
  X(kMeetingOver, "MEETING_OVER")                /* F has ended or was cancelled */                \
  X(kMeetingBegun, "MEETING_BEGUN")              /* F its start stays */                           \
  X(kItemUnknown, "ITEM_UNKNOWN")                /* N */                                           \
  X(kItemBegun, "ITEM_BEGUN")                    /* F is or has been current */                    \
  X(kItemOfOtherMeeting, "ITEM_OF_OTHER_MEETING") /* I */                                          \
  X(kLastItem, "LAST_ITEM")                      /* F an agenda keeps one item */                  \
  X(kDatesOutOfOrder, "DATES_OUT_OF_ORDER")      /* I the meetings of phase C follow another */    \
  X(kBasicMeetingsPlanned, "BASIC_MEETINGS_PLANNED") /* F more than four of them */                \
  X(kItemHasMinutes, "ITEM_HAS_MINUTES")         /* F something was written or offered at it */    \
  X(kAfterItself, "AFTER_ITSELF")                /* I an item cannot follow itself */              \
  X(kNotABasicMeeting, "NOT_A_BASIC_MEETING")    /* I phase C has basic meetings only */           \
  /* -- forms -------------------------------------------------------------------------------- */ \
  X(kImpressionUnknown, "IMPRESSION_UNKNOWN")    /* N */                                           \
  X(kGoalUnknown, "GOAL_UNKNOWN")                /* N */                                           \
  X(kMissingPartyUnknown, "MISSING_PARTY_UNKNOWN") /* N */                                         \
  X(kLinkToItself, "LINK_TO_ITSELF")             /* I a party is no partner of itself */           \
  X(kLinkAmbiguous, "LINK_AMBIGUOUS")            /* I a party or a name, not both or neither */    \
  X(kRoleAlreadyConfirmed, "ROLE_ALREADY_CONFIRMED") /* F */                                       \
  /* -- blocks ------------------------------------------------------------------------------- */ \
  X(kNotAZoomIn, "NOT_A_ZOOM_IN")                /* I this item is about no block */               \
  X(kBlockNotChosen, "BLOCK_NOT_CHOSEN")         /* F choose first which one it is about */        \
  X(kQuestionOfOtherBlock, "QUESTION_OF_OTHER_BLOCK") /* I */                                      \
  X(kVoiceUnknown, "VOICE_UNKNOWN")              /* N a contribution to a question */              \
  X(kReflectionReleased, "REFLECTION_RELEASED")  /* F everybody has these notes */                 \
  X(kReflectionEmpty, "REFLECTION_EMPTY")        /* F there is nothing to release */               \
  KETENTAFEL_REFUSALS_OF_ACTIONS(X)                                                                \
  /* -- personas ----------------------------------------------------------------------------- */ \
  X(kPersonaUnknown, "PERSONA_UNKNOWN")          /* N */                                           \
  X(kPersonaArchived, "PERSONA_ARCHIVED")        /* F */                                           \
  X(kPersonaChanged, "PERSONA_CHANGED")          /* B details: version, its present one */         \
  X(kCheckByAnother, "CHECK_BY_ANOTHER")         /* F who wrote it does not check it */            \
  X(kTracePointsOpen, "TRACE_POINTS_OPEN")       /* I details: point, the first one left out */    \
  KETENTAFEL_REFUSALS_OF_INSTRUMENTS(X)                                                            \
  KETENTAFEL_REFUSALS_OF_A_MEETING(X)

// -- live, round, attendance, minutes, pen, report ------------------------------------------------
#define KETENTAFEL_REFUSALS_OF_A_MEETING(X)                                                        \
  X(kNotCurrent, "NOT_CURRENT")                  /* B somebody moved on in the meantime */         \
  X(kMeetingNotRunning, "MEETING_NOT_RUNNING")   /* F planned, ended or called off */              \
  X(kMeetingNotBegun, "MEETING_NOT_BEGUN")       /* F */                                           \
  X(kDirectorIsHere, "DIRECTOR_IS_HERE")         /* F the director starts the meeting */           \
  X(kLeadIsHere, "LEAD_IS_HERE")                 /* F details: wait_s */                          \
  X(kLeadAlready, "LEAD_ALREADY")                /* F the author leads */                          \
  X(kPausedAlready, "PAUSED_ALREADY")            /* F */                                           \
  X(kNotPaused, "NOT_PAUSED")                    /* F */                                           \
  X(kSameItem, "SAME_ITEM")                      /* I from and to are one */                       \
  X(kNothingLeftToTake, "NOTHING_LEFT_TO_TAKE")  /* F an item keeps its used minutes */            \
  X(kStartTooEarly, "START_TOO_EARLY")           /* I details: earliest_unix_s */                  \
  X(kStartTooLate, "START_TOO_LATE")             /* I details: latest_unix_s */                    \
  X(kEndTooEarly, "END_TOO_EARLY")               /* I details: earliest_unix_s */                  \
  X(kEndTooLate, "END_TOO_LATE")                 /* I lies ahead */                                \
  X(kNoCardOpen, "NO_CARD_OPEN")                 /* F */                                           \
  X(kCardOpenAlready, "CARD_OPEN_ALREADY")       /* F everybody sees it */                         \
  X(kNoRound, "NO_ROUND")                        /* I only introductions have one */               \
  X(kRoundPartyMissing, "ROUND_PARTY_MISSING")   /* I details: party_id */                        \
  X(kFloorAlready, "FLOOR_ALREADY")              /* I from and to are one */                       \
  X(kPartyAbsent, "PARTY_ABSENT")                /* F mark it present first */                     \
  X(kParkedPointUnknown, "PARKED_POINT_UNKNOWN") /* N */                                           \
  X(kEntryUnknown, "ENTRY_UNKNOWN")              /* N */                                           \
  X(kPenElsewhere, "PEN_ELSEWHERE")              /* P only who holds the pen writes */             \
  X(kReportSettled, "REPORT_SETTLED")            /* F what was settled stays */                    \
  X(kProposalUnknown, "PROPOSAL_UNKNOWN")        /* N */                                           \
  X(kProposalAnswered, "PROPOSAL_ANSWERED")      /* F */                                           \
  X(kPenIsYours, "PEN_IS_YOURS")                 /* F */                                           \
  X(kPenNotNext, "PEN_NOT_NEXT")                 /* F details: party_id, who is next */            \
  X(kHolderIsHere, "HOLDER_IS_HERE")             /* F it hands the pen over itself */              \
  X(kPenNotOffered, "PEN_NOT_OFFERED")           /* F neither asked nor next */                    \
  X(kPartyDeclined, "PARTY_DECLINED")            /* F not asked again in this meeting */           \
  X(kPartyOutsideTurn, "PARTY_OUTSIDE_TURN")     /* F network parties and guests do not write */   \
  X(kMeetingNotEnded, "MEETING_NOT_ENDED")       /* F */                                           \
  X(kSettledAlready, "SETTLED_ALREADY")          /* F by the author */                             \
  KETENTAFEL_REFUSALS_OF_A_WALK(X)

namespace ketentafel::chain::refusal {

#define KETENTAFEL_DEFINE_REFUSAL(constant, name) inline constexpr std::string_view constant = name;
KETENTAFEL_REFUSALS(KETENTAFEL_DEFINE_REFUSAL)
#undef KETENTAFEL_DEFINE_REFUSAL

#define KETENTAFEL_LIST_REFUSAL(constant, name) std::string_view(name),
inline constexpr std::array kAll = {KETENTAFEL_REFUSALS(KETENTAFEL_LIST_REFUSAL)};
#undef KETENTAFEL_LIST_REFUSAL

}  // namespace ketentafel::chain::refusal

#endif  // KETENTAFEL_SHARED_CHAIN_REFUSALS_H_
