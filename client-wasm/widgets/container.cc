#include "client-wasm/widgets/container.h"

#include <utility>

namespace ketentafel::widgets {

void BuildPart(Context& ui, const Part& part, NodeId id, Build contents) {
  Context::Frame& frame = ui.frame();
  frame.Open(part);
  if (id != 0) frame.PushScope(id);
  contents();
  if (id != 0) frame.PopScope();
  frame.Close();
}

void BuildBox(Context& ui, PartKind kind, const Box& box, Build contents) {
  Context::Frame& frame = ui.frame();
  Part part = frame.FromBox(kind, box);
  NodeId id = box.key.empty() ? 0 : frame.Id(box.key);
  if (box.role) {
    const NodeId own = id != 0 ? id : frame.NextId();
    if (Meaning* said = frame.Say(part, own, *box.role, box.label, box.flags)) {
      said->container = true;
      said->position = box.position;
      said->count = box.count;
    }
  }
  BuildPart(ui, part, id, contents);
}

void BuildHugging(Context& ui, PartKind kind, const Box& box, Build contents) {
  const int index = static_cast<int>(ui.frame().parts.items.size());
  BuildBox(ui, kind, box, contents);
  ui.frame().part(index).hugs = true;
}

void Silently(Context& ui, Build contents) {
  const Voice before = std::exchange(ui.frame().voice, Voice::kSilent);
  contents();
  ui.frame().voice = before;
}

Insets CardPadding(const Context& ui) { return All(ui.IsPhone() ? 16 : 24); }

Touch TouchOf(Context& ui, NodeId id) {
  if (ui.frame().Held(id)) return Touch::kHeld;
  return ui.frame().Hovered(id) ? Touch::kHover : Touch::kRest;
}

void Reason(Context& ui, std::string_view reason) {
  Silently(ui, [&] { Text(ui, reason, {.type = Type::kMeta, .color = Color::kInk2}); });
}

}  // namespace ketentafel::widgets
