#ifndef KETENTAFEL_TESTS_RULES_INSTRUMENT_WORDS_H_
#define KETENTAFEL_TESTS_RULES_INSTRUMENT_WORDS_H_

#include <string>
#include <string_view>

#include "ketentafel/v1/command.pb.h"

// Short ways to say what concerns blocks and the instrument catalogue.
namespace ketentafel::chain {

v1::Instrument Offer(std::string_view name);
v1::Command PutInstrumentCommand(std::string_view id, const v1::Instrument& instrument);
v1::Command RetireInstrumentCommand(std::string_view id, const v1::CivilDate& on);
v1::Command ProposeInstrumentCommand(std::string_view id, std::string_view instrument,
                                     const v1::Instrument& wanted, int64_t base_revision);
v1::Command AnswerInstrumentCommand(std::string_view id, v1::ProposalState answer,
                                    std::string_view reply);
v1::Command SendFeedbackCommand(std::string_view id, std::string_view instrument,
                                std::string_view text);
v1::Command AnswerFeedbackCommand(std::string_view id, v1::FeedbackState state,
                                  std::string_view reply);

// A role on a block or an instrument, from 1 March 2026, without a reason.
v1::Command GuardCommand(std::string_view id, std::string_view block, std::string_view party,
                         std::string_view person);
v1::Command OnInstrumentCommand(std::string_view id, v1::Role role, std::string_view instrument,
                                std::string_view party, std::string_view person);

v1::Command JudgeCommand(std::string_view block, std::string_view category,
                         std::string_view segment, v1::Adequacy adequacy);
v1::Command PutTrainingCommand(std::string_view id, std::string_view title,
                               std::string_view party);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_INSTRUMENT_WORDS_H_
