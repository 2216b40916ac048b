#ifndef KETENTAFEL_CLIENT_VIEWS_PARTNER_FIELDS_H_
#define KETENTAFEL_CLIENT_VIEWS_PARTNER_FIELDS_H_

#include <string>
#include <string_view>

#include "client-wasm/views/form_draft.h"

namespace ketentafel::views {

// The organisations a party works with, or wishes to: a list with what it is about, and a place to
// add one. `field` is "partners" or "wished_partners". Reads and fills `links`.
void PartnerFields(View& view, FormDraft& form, std::string_view field,
                   google::protobuf::RepeatedPtrField<v1::PartnerLink>* links);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PARTNER_FIELDS_H_
