#ifndef KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_
#define KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_

#include "client-wasm/views/view.h"
#include "ketentafel/v1/content.pb.h"

namespace ketentafel::views {

// A wish for a meeting with the agenda of a template, with new ids; date and place are still open.
// `chosen_block`: what a zoom-in is about where the template leaves that open.
v1::PlanMeeting PlanFrom(const View& view, const v1::AgendaTemplate& source,
                         std::string_view chosen_block = {});

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PLANNED_AGENDA_H_
