#include "tests/widgets/screen.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <utility>

namespace ketentafel::widgets {

using semantics::Node;

std::string FontBytes(std::string_view file) {
  std::ifstream in(std::string(KETENTAFEL_FONTS) + "/" + std::string(file), std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Screen::Screen(View view, float width, float height, float dpr) : view_(std::move(view)) {
  canvas_.SetFonts(FontBytes("Inter-Regular.ttf"), FontBytes("Inter-SemiBold.ttf"),
                   FontBytes("icons.ttf"));
  Resize(width, height, dpr);
  Update();
}

BuildResult Screen::Update(double later_ms) {
  now_ms_ += later_ms;
  return canvas_.Update(now_ms_, [this](Context& ui) { view_(ui); });
}

void Screen::Resize(float width, float height, float dpr) {
  canvas_.Resize(static_cast<int>(width * dpr), static_cast<int>(height * dpr), dpr);
}

const Node* Screen::Find(Role role, std::string_view name) const {
  for (const Node& node : canvas_.tree().nodes()) {
    if (node.role == role && canvas_.tree().TextOf(node, semantics::Text::kName) == name)
      return &node;
  }
  return nullptr;
}

std::string Screen::TextOf(Role role, std::string_view name, semantics::Text which) const {
  const Node* node = Find(role, name);
  return node == nullptr ? "(none)" : std::string(canvas_.tree().TextOf(*node, which));
}

Screen::Place Screen::PlaceOf(Role role, std::string_view name) const {
  const Node* node = Find(role, name);
  if (node == nullptr) {
    ADD_FAILURE() << "nothing called " << name;
    return {};
  }
  Place place = {node->x, node->y, node->w, node->h};
  for (const Node* around = canvas_.tree().Find(node->parent); around != nullptr;
       around = canvas_.tree().Find(around->parent)) {
    place.x += around->x - around->scroll_x;
    place.y += around->y - around->scroll_y;
  }
  return place;
}

int Screen::Count(Role role) const {
  int count = 0;
  for (const Node& node : canvas_.tree().nodes()) count += node.role == role ? 1 : 0;
  return count;
}

semantics::NodeId Screen::Need(Role role, std::string_view name) {
  const Node* node = Find(role, name);
  if (node == nullptr) ADD_FAILURE() << "nothing called " << name;
  return node == nullptr ? 0 : node->id;
}

void Screen::Click(Role role, std::string_view name) {
  Do(role, name, semantics::ActionKind::kClick);
}

void Screen::SetValue(Role role, std::string_view name, std::string_view value,
                      std::string_view base) {
  tree().Post({.id = Need(role, name),
               .kind = semantics::ActionKind::kSetValue,
               .text = std::string(value),
               .base = std::string(base)});
  Update();
}

void Screen::Do(Role role, std::string_view name, semantics::ActionKind kind, std::string text) {
  tree().Post({.id = Need(role, name), .kind = kind, .text = std::move(text)});
  Update();
}

void Screen::Focus(Role role, std::string_view name) {
  tree().SetFocused(Need(role, name), semantics::FocusRing::kShown);
  Update();
}

void Screen::ScrollTo(Role role, std::string_view name, float y) {
  tree().Post({.id = Need(role, name), .kind = semantics::ActionKind::kScroll, .y = y});
  Update();
}

}  // namespace ketentafel::widgets
