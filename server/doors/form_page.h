// Pages of plain HTML with a form that comes back to where they came from.
#ifndef KETENTAFEL_DOORS_FORM_PAGE_H_
#define KETENTAFEL_DOORS_FORM_PAGE_H_

#include <string>

#include "server/doors/http_message.h"

namespace ketentafel::doors {

// Without scripts, kept by nobody, and allowed to send its form here alone.
HttpReply FormPage(int status, std::string html);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_FORM_PAGE_H_
