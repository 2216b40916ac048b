#ifndef KETENTAFEL_PAPERS_PAPER_WORDS_H_
#define KETENTAFEL_PAPERS_PAPER_WORDS_H_

#include <string>
#include <string_view>
#include <utility>

#include "google/protobuf/timestamp.pb.h"
#include "ketentafel/v1/chain.pb.h"
#include "server/papers/wall_clock.h"
#include "shared/chain/ledger_state.h"
#include "shared/content/bundle.h"

namespace ketentafel::papers {

// What things of a ledger are called, in the reader's language and the meeting's zone.
class PaperWords {
 public:
  PaperWords(const chain::LedgerState& state, const content::Bundle& bundle,
             WallClock wall_clock, std::string zone)
      : state_(state), bundle_(bundle), wall_clock_(std::move(wall_clock)), zone_(std::move(zone)) {}

  std::string Text(std::string_view key, const content::Args& args = {}) const {
    return bundle_.Text(key, args);
  }
  const content::Bundle& bundle() const { return bundle_; }

  std::string Party(std::string_view id) const;
  std::string Person(std::string_view id) const;
  // "Ilse Brand, Zorgdat"; the person alone, or the party alone, where the other is not said.
  std::string PersonOfParty(std::string_view person_id, std::string_view party_id) const;
  // Who sits for a party now; empty: nobody.
  std::string Representative(std::string_view party_id) const;
  std::string Meeting(const v1::Meeting& meeting) const;
  std::string Item(const v1::AgendaItem& item) const;
  // The plain line beneath an item; may be empty.
  std::string Purpose(const v1::AgendaItem& item) const;

  // Empty for a date that is not set.
  std::string Date(const v1::CivilDate& date) const;
  // "15 oktober 2026", for tables.
  std::string ShortDate(const v1::CivilDate& date) const;
  v1::CivilDate DayOf(const google::protobuf::Timestamp& time) const;
  std::string DateOf(Instant instant) const;
  std::string DateOf(const google::protobuf::Timestamp& time) const;
  // "13.02"
  std::string TimeOf(const google::protobuf::Timestamp& time) const;
  std::string PlannedMoment(const v1::Meeting& meeting) const;

 private:
  std::string ItemKey(const v1::AgendaItem& item) const;

  const chain::LedgerState& state_;
  const content::Bundle& bundle_;
  const WallClock wall_clock_;
  std::string zone_;
};

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_PAPERS_PAPER_WORDS_H_
