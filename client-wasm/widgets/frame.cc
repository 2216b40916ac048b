#include "client-wasm/widgets/frame.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace ketentafel::widgets {
namespace {

constexpr size_t kBlockBytes = 16 * 1024;

NodeId Hash(NodeId seed, std::string_view text) {
  uint32_t hash = seed ^ 2166136261u;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  hash ^= hash >> 15;
  hash *= 2246822519u;
  hash ^= hash >> 13;
  return hash <= kAnnouncer ? hash + 3 : hash;
}

NodeId Hash(NodeId seed, uint32_t number) {
  char bytes[5] = {'#'};
  std::memcpy(bytes + 1, &number, 4);
  return Hash(seed, std::string_view(bytes, 5));
}

}  // namespace

std::string_view TextStore::Keep(std::string_view text) {
  if (text.empty()) return {};
  while (block_ < blocks_.size() && used_ + text.size() > blocks_[block_].size) {
    ++block_;
    used_ = 0;
  }
  if (block_ == blocks_.size()) {
    const size_t size = std::max(kBlockBytes, text.size());
    blocks_.push_back({std::make_unique<char[]>(size), size});
    used_ = 0;
  }
  char* to = blocks_[block_].bytes.get() + used_;
  std::memcpy(to, text.data(), text.size());
  used_ += text.size();
  return {to, text.size()};
}

void TextStore::Clear() { block_ = used_ = 0; }

void Context::Frame::Begin(float width_px, float height_px, double now_ms) {
  width = width_px;
  height = height_px;
  now = now_ms;
  wake_in = -1;
  zoom = 1;
  ++number;
  again = form_sent = false;
  voice = Voice::kSpeaks;
  store.Clear();
  parts.items.clear();
  parts.texts.clear();
  parts.lengths.clear();
  parts.meanings.clear();
  open.clear();
  overlays.clear();
  scopes.assign(1, {semantics::kRootId, 0});
  scroll_area = menu = 0;
  dialog = kNoPart;
  marked = {};
}

NodeId Context::Frame::Id(std::string_view key) const { return Hash(scopes.back().id, key); }

NodeId Context::Frame::NextId() { return Hash(scopes.back().id, scopes.back().next++); }

int Context::Frame::Leaf(const Part& part) {
  const int index = static_cast<int>(parts.items.size());
  parts.items.push_back(part);
  if (open.empty()) return index;
  Part& added = parts.items.back();
  added.parent = open.back();
  Part& parent = parts[added.parent];
  if (parent.first == kNoPart) {
    parent.first = index;
  } else {
    parts[parent.last].next = index;
  }
  parent.last = index;
  return index;
}

int Context::Frame::Open(const Part& part) {
  open.push_back(Leaf(part));
  return open.back();
}

void Context::Frame::Close() { open.pop_back(); }

Part Context::Frame::FromBox(PartKind kind, const Box& box) {
  const float z = zoom;
  const auto length = [z](Length l) {
    if (l.kind == Length::Kind::kPx) l.value *= z;
    return l;
  };
  Part part;
  part.kind = kind;
  part.width = length(box.width);
  part.height = length(box.height);
  part.min_width = box.min_width_px * z;
  part.max_width = box.max_width_px * z;
  part.min_height = box.min_height_px * z;
  part.max_height = box.max_height_px * z;
  const Insets in = box.padding.value_or(Insets{});
  part.padding = {in.left * z, in.top * z, in.right * z, in.bottom * z};
  part.gap = part.line_gap = box.gap_px * z;
  part.align = box.align;
  part.justify = box.justify;
  part.self = box.self;
  part.fill = box.fill;
  part.edge = box.edge;
  part.edge_px = box.edge_px * z;
  part.edge_kind = box.edge_kind;
  part.radius = box.radius_px * z;
  part.clips = box.clips;
  return part;
}

Meaning* Context::Frame::Say(Part& part, NodeId id, Role role, std::string_view name,
                             uint32_t flags) {
  if (voice == Voice::kSilent) return nullptr;
  part.meaning = static_cast<int>(parts.meanings.size());
  Meaning& meaning = parts.meanings.emplace_back();
  meaning.id = id;
  meaning.role = role;
  meaning.name = Keep(name);
  meaning.flags = flags;
  return &meaning;
}

int Context::Frame::AddText(std::vector<TextRun> runs, const TextStyle& style, Role role,
                            NodeId id) {
  const TypeStyle type = StyleOf(style.type);
  std::string whole;
  for (TextRun& run : runs) {
    run.text = Keep(run.text);
    whole += run.text;
  }
  Part part;
  part.kind = PartKind::kText;
  part.width = style.width;
  if (part.width.kind == Length::Kind::kPx) part.width.value *= zoom;
  part.max_width = style.max_width_px * zoom;
  part.self = style.self;
  part.ink = style.color;
  part.text = static_cast<int>(parts.texts.size());
  TextBlock& block = parts.texts.emplace_back();
  block.runs = std::move(runs);
  block.size_px = type.size_px * zoom;
  block.line_px = type.line_px * zoom;
  block.align = style.align;
  block.overflow = style.overflow;
  if (Meaning* said = Say(part, id != 0 ? id : NextId(), role, whole)) {
    said->font_px = block.size_px;
    said->line_px = block.line_px;
    said->language = Keep(style.language);
    const bool strong = !block.runs.empty() && block.runs[0].weight == Weight::kSemiBold;
    if (strong) said->flags |= semantics::flag::kStrong;
    if (style.align == TextAlign::kCenter) said->flags |= semantics::flag::kAlignCenter;
    if (style.align == TextAlign::kEnd) said->flags |= semantics::flag::kAlignEnd;
  }
  return Leaf(part);
}

bool Context::Frame::Clicked(NodeId id, std::string_view disabled_reason) {
  const bool taken = tree.Take(id, semantics::ActionKind::kClick);
  if (taken) memory.pressed_ms = now;
  return taken && disabled_reason.empty();
}

void Context::Frame::OpenOverlay(OverlayKind kind, NodeId anchor, const Part& root) {
  const int index = static_cast<int>(parts.items.size());
  parts.items.push_back(root);
  overlays.push_back({index, kind, anchor});
  open.push_back(index);
}

void Context::Frame::CloseOverlay() { open.pop_back(); }

}  // namespace ketentafel::widgets
