// Pages of plain HTML with a form that comes back to where they came from.
#ifndef KETENTAFEL_DOORS_FORM_PAGE_H_
#define KETENTAFEL_DOORS_FORM_PAGE_H_

#include <string>
#include <string_view>
#include <vector>

#include "server/doors/http_message.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Without scripts, kept by nobody, and allowed to send its form here alone.
HttpReply FormPage(int status, std::string html);

// The library in a language ("nl"); the first one where there is none.
const content::Bundle& BundleIn(const std::vector<content::Bundle>& bundles,
                                std::string_view language);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_FORM_PAGE_H_
