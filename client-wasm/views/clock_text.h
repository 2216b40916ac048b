#ifndef KETENTAFEL_CLIENT_VIEWS_CLOCK_TEXT_H_
#define KETENTAFEL_CLIENT_VIEWS_CLOCK_TEXT_H_

#include <string>
#include <string_view>

#include "client-wasm/views/view.h"
#include "shared/chain/meeting_time.h"

namespace ketentafel::views {

// "18:50"; what is over time counts up: "2:10". Seconds are those that are not over yet.
std::string ClockText(Micros remaining);

// What a screen reader says when asked: "nog 18 minuten", "2 minuten over tijd".
std::string SpokenTime(const View& view, Micros remaining);

TimeState TimeStateOf(const chain::ItemTimes& item);

// The words beside the figures: "min over", "bijna om", "over tijd", "gepauzeerd".
std::string_view AfterKey(TimeState state);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_CLOCK_TEXT_H_
