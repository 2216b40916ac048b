#ifndef KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_
#define KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"
#include "ketentafel/v1/content.pb.h"

namespace ketentafel::views {

// A wish for a meeting with the agenda of a template, with new ids; date and place are still open.
// `chosen_blocks`: what to zoom in on where the template leaves that open; they share its minutes.
v1::PlanMeeting PlanFrom(const View& view, const v1::AgendaTemplate& source,
                         const std::vector<std::string>& chosen_blocks = {});

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_
