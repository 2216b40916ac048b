#include "client-wasm/semantics/node.h"

namespace ketentafel::semantics {

const char* RoleNames() {
  return "root group region banner navigation main complementary form dialog list listitem table "
         "rowgroup row columnheader rowheader cell tablist tabpanel radiogroup menu scroll "
         "heading text paragraph label status alert timer image separator progress "
         "button link menuitem tab checkbox radio switch slider textbox textarea "
         "select date time number";
}

const char* FlagNames() {
  return "disabled focusable checked selected toggle pressed expandable expanded hasPopup current "
         "currentStep readOnly required invalid password submits modal overlay coveredText wraps "
         "strong busy hidden alignCenter alignEnd bare";
}

const char* TextNames() {
  return "name value description hint attr inputMode options language";
}

}  // namespace ketentafel::semantics
