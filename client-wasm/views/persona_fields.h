#ifndef KETENTAFEL_CLIENT_VIEWS_PERSONA_FIELDS_H_
#define KETENTAFEL_CLIENT_VIEWS_PERSONA_FIELDS_H_

#include <string>
#include <string_view>

#include "client-wasm/views/form_draft.h"
#include "google/protobuf/repeated_field.h"

namespace ketentafel::views {

// A list of lines: each in a field of its own, with one to add and one to take away.
// Texts: persona.<field>, persona.<field>.line.
void LineFields(View& view, FormDraft& form, std::string_view field,
                google::protobuf::RepeatedPtrField<std::string>* lines);
// Without the empty ones, which people leave behind.
void DropEmptyLines(google::protobuf::RepeatedPtrField<std::string>* lines);

// The face, put together part by part.
void PortraitFields(View& view, FormDraft& form, v1::Portrait* portrait);

// Which groups of carers it stands for.
void SegmentFields(View& view, FormDraft& form,
                   google::protobuf::RepeatedPtrField<std::string>* segment_keys);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PERSONA_FIELDS_H_
