#ifndef KETENTAFEL_CLIENT_VIEWS_NAMES_H_
#define KETENTAFEL_CLIENT_VIEWS_NAMES_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// What things are called on the screen, in the reader's language.
std::string PartyName(const View& view, std::string_view party_id);       // in full
std::string ShortPartyName(const View& view, std::string_view party_id);  // its own short name
std::string PersonName(const View& view, std::string_view person_id);
std::string RepresentativeName(const View& view, std::string_view party_id);  // empty: nobody
std::string ChainTitle(const View& view);  // of the chain at hand, on its own
// Who holds a role: the person with their party, the party as a whole, or somebody outside the chain.
std::string HolderName(const View& view, const v1::RoleAssignment& assignment);
// "Bouwsteen 2: Preventie en vroegsignalering"
std::string BlockName(const View& view, std::string_view block_key);
std::string InstrumentName(const View& view, const v1::Instrument& instrument);
std::string SegmentName(const View& view, std::string_view segment_key);  // empty: all carers
std::string MeetingTitle(const View& view, const v1::Meeting& meeting);
std::string ItemTitle(const View& view, const v1::AgendaItem& item);
std::string ItemPurpose(const View& view, const v1::AgendaItem& item);
// "HW": first letters of the first and last word.
std::string Initials(std::string_view name);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_NAMES_H_
