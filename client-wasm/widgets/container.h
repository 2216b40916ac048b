#ifndef KETENTAFEL_CLIENT_WIDGETS_CONTAINER_H_
#define KETENTAFEL_CLIENT_WIDGETS_CONTAINER_H_

#include "client-wasm/widgets/controls.h"
#include "client-wasm/widgets/frame.h"
#include "client-wasm/widgets/text.h"

namespace ketentafel::widgets {

// Opens a container as the box says, builds what is inside, and closes it.
void BuildBox(Context& ui, PartKind kind, const Box& box, Build contents);
// The same for what keeps its own width in a column.
void BuildHugging(Context& ui, PartKind kind, const Box& box, Build contents);
// The same from a part that is ready; `id` 0: names nothing.
void BuildPart(Context& ui, const Part& part, NodeId id, Build contents);
// The first thing that Tab reaches: over the bars to what the page is about.
void SkipLink(Context& ui);
// What is inside is only drawn: its control says it.
void Silently(Context& ui, Build contents);
// A button that looks like an avatar: its label is the initials.
bool AvatarButton(Context& ui, std::string_view key, const ButtonStyle& style);
// Padding of a card on this page.
Insets CardPadding(const Context& ui);
// How a control of that id looks now. Order of importance: held, hovered, at rest.
enum class Touch : uint8_t { kRest, kHover, kHeld };
Touch TouchOf(Context& ui, NodeId id);
// The line that says why a control is disabled, or what is wrong: 14 px below it.
void Reason(Context& ui, std::string_view reason);

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_CONTAINER_H_
