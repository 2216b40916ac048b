#ifndef KETENTAFEL_CLIENT_WIDGETS_FIELD_FRAME_H_
#define KETENTAFEL_CLIENT_WIDGETS_FIELD_FRAME_H_

#include <string_view>

#include "client-wasm/widgets/container.h"
#include "client-wasm/widgets/fields.h"

namespace ketentafel::widgets {

// What one kind of field has that others have not.
struct FieldShape {
  Role role = Role::kTextBox;
  std::string_view value = {};  // as the browser's own field has it
  std::string_view shown = {};  // as the canvas shows it
  std::string_view options = {};
  char32_t icon = 0;  // behind the text; search: before it
  NumberRange range = {};
  float min_width_px = 200;
};

// Label, help, frame with the text, error: all kinds of field are built by this.
void BuildField(Context& ui, NodeId id, const FieldStyle& style, const FieldShape& shape);
// Takes the new value of a field that may be changed.
bool TakeValue(Context& ui, NodeId id, const FieldStyle& style, semantics::Action* action);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_FIELD_FRAME_H_
