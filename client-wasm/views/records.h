#ifndef KETENTAFEL_CLIENT_VIEWS_RECORDS_H_
#define KETENTAFEL_CLIENT_VIEWS_RECORDS_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"
#include "shared/chain/carried_over.h"

// What screens that show the records share.
namespace ketentafel::views {

// Each keeps its answer up to date while it is built. Null while there is none: then it has said
// that it is coming, or why not and how to try again.
const v1::HistoryResponse* HistoryAtHand(View& view, int kind, std::string_view id);
const v1::LookBackResponse* LookBackAtHand(View& view, const std::string& meeting_id);
// Its answer may be to what was typed just before.
const v1::SearchResponse* SearchAtHand(View& view, const std::string& text, int limit);

// "17 september 2026", in the chain's zone.
std::string DayOf(const View& view, const google::protobuf::Timestamp& at);
// The title of a meeting; empty where there is none.
std::string MeetingName(const View& view, std::string_view meeting_id);
// "17 september 2026, Startbijeenkomst"
std::string DayAndMeeting(const View& view, const google::protobuf::Timestamp& at,
                          std::string_view meeting_id);
// "Meegenomen, 2e keer"; empty for what came up here.
std::string TimesCarriedText(const View& view, int times);

// "Bleef liggen bij Startbijeenkomst, 17 september 2026. 3e keer"
std::string LeftFromText(const View& view, const chain::LeftOver& left);
// Two sentences; what people wrote often has its full stop already.
std::string JoinedSentences(std::string first, const std::string& second);

// Set as the search screen opens: its field takes the focus.
inline constexpr std::string_view kSearchFocus = "search/focus";

// To the register of agreements, with how many hold.
void AgreementsLink(View& view);
// Opens the history of something; `of` is what it is called. history.cc
void HistoryButton(View& view, int kind, const std::string& id, std::string_view of);
// The history that is open. Every screen of a chain draws it once. history.cc
void RecordDialogs(View& view);
// The way back from one's own last change, for a moment, between the body and the bottom bar of
// every screen of a chain; and how high it is now. Units: CSS pixels. own_change.cc
void OwnChangeLine(View& view);
float OwnChangeHeight(const View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_RECORDS_H_
