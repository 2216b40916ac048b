#include "client-wasm/widgets/overlay.h"

#include <string>
#include <utility>

#include "client-wasm/widgets/container.h"

namespace ketentafel::widgets {
namespace {

namespace flag = semantics::flag;

constexpr std::string_view kCloseKey = "close";
constexpr float kNewsWidth = 720;
constexpr float kLowPage = 400;  // so low that buttons in view would leave no room for the rest

float DialogPad(Context& ui) { return ui.IsPhone() ? 16 : 24; }

// Title and cross: the first line of a dialog.
bool DialogHead(Context& ui, std::string_view title) {
  bool closed = false;
  Row(ui, {.gap_px = space::kStep, .align = Align::kStart}, [&] {
    Column(ui, {.width = Flex(), .padding = Insets{0, 8, 0, 0}}, [&] { Heading(ui, 2, title); });
    closed = IconButton(ui, kCloseKey, {.label = ui.words().close, .icon = icons::kX});
  });
  return closed;
}

}  // namespace

DialogWish Dialog(Context& ui, std::string_view key, const DialogStyle& style, Build contents) {
  Context::Frame& frame = ui.frame();
  // The button that opens it often has the same key and stands in the same scope.
  const NodeId id = frame.Id(std::string(key) + " dialog");
  const bool sheet = ui.IsPhone();
  const float margin = MarginFor(ui.breakpoint());
  Part part =
      frame.FromBox(PartKind::kColumn, {.fill = Color::kSurface, .radius_px = radius::kCard});
  part.width = Px(sheet ? frame.width : style.width_px);
  part.max_height = frame.height - (sheet ? 48 : 2 * margin);
  part.square_bottom = sheet;
  if (Meaning* said = frame.Say(part, id, Role::kDialog, style.title, flag::kModal)) {
    said->container = true;
  }
  frame.OpenOverlay(sheet ? OverlayKind::kSheet : OverlayKind::kDialog, 0, part);
  const size_t overlay = frame.overlays.size() - 1;
  const auto [known, opens] = frame.memory.dialogs.try_emplace(id);
  known->second = frame.number;
  frame.overlays[overlay].opens = opens;
  frame.PushScope(id);
  bool closed = frame.tree.Take(id, semantics::ActionKind::kKey);
  const int around = std::exchange(frame.dialog, frame.overlays[overlay].root);
  ScrollArea(ui, {.key = "scroll"}, [&] {
    const float pad = DialogPad(ui);
    Column(ui, {.padding = Insets{pad, pad - 4, pad, pad}, .gap_px = space::kTight}, [&] {
      frame.overlays[overlay].close = frame.Id(kCloseKey);
      if (DialogHead(ui, style.title)) closed = true;
      contents();
    });
  });
  frame.dialog = around;
  frame.PopScope();
  frame.CloseOverlay();
  return closed ? DialogWish::kClose : DialogWish::kStay;
}

void DialogButtons(Context& ui, Build buttons) {
  Context::Frame& frame = ui.frame();
  const float pad = DialogPad(ui);
  const bool stays = frame.dialog != kNoPart && frame.height >= kLowPage;
  // Below what scrolls, so that they are in view however long it is.
  if (stays) frame.open.push_back(frame.dialog);
  const Insets around = stays ? Sides(pad, 12) : Insets{0, space::kStep, 0, 0};
  if (stays) Divider(ui);
  if (ui.IsPhone()) {
    Column(ui, {.padding = around, .gap_px = space::kStep, .align = Align::kStretch}, buttons);
  } else {
    // One of them may have its reason below it; the buttons themselves stay on one line.
    Row(ui, {.padding = around, .gap_px = 12, .align = Align::kStart, .justify = Justify::kEnd},
        buttons);
  }
  if (stays) frame.open.pop_back();
}

ToastWish Toast(Context& ui, std::string_view key, const ToastStyle& style) {
  Context::Frame& frame = ui.frame();
  std::string said(style.text);
  if (!style.what.empty()) said += ": " + std::string(style.what);
  frame.memory.announcement = said;
  Divider(ui);
  bool act = false, held = false;
  // A landmark of its own: it is about the page and belongs to no other.
  Row(ui, {.key = key, .role = Role::kRegion, .label = said,
           .padding = Sides(MarginFor(ui.breakpoint()), 6), .gap_px = 12,
           .fill = Color::kSurface},
      [&] {
        // A phone has room for its words and its button; elsewhere they stand together.
        if (!ui.IsPhone()) Icon(ui, style.icon, 24, Color::kInk2);
        Column(ui, {.width = ui.IsNarrow() ? Flex() : Auto(), .max_width_px = kNewsWidth}, [&] {
          Text(ui, style.text, {.type = style.what.empty() ? Type::kBody : Type::kBodyStrong});
          if (!style.what.empty()) Meta(ui, style.what, {.overflow = Overflow::kEllipsis});
        });
        act = Button(ui, "act", {.label = style.action, .kind = ButtonKind::kTinted,
                                 .busy = style.busy, .shortcut = style.shortcut});
        const NodeId button = ui.IdOf("act");
        held = frame.tree.ShowsFocus(button) || frame.Hovered(button);
      });
  Memory::Toast& toast = frame.memory.toast;
  toast.id = ui.IdOf(key);
  held = held || frame.Hovered(toast.id);
  if (held || toast.news != style.news || toast.seen + 1 < frame.number) toast.since = frame.now;
  toast.news = style.news;
  toast.seen = frame.number;
  if (act) return ToastWish::kAct;
  if (style.stays_ms <= 0 || held) return ToastWish::kNone;
  const double left = toast.since + style.stays_ms - frame.now;
  if (left > 0) {
    ui.WakeIn(left);
    return ToastWish::kNone;
  }
  frame.RunAgain();  // without it
  return ToastWish::kGone;
}

}  // namespace ketentafel::widgets
