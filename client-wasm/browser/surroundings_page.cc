#include "client-wasm/browser/surroundings_page.h"

#include <emscripten.h>

#include "client-wasm/browser/bytes.h"
#include "client-wasm/browser/page.h"
#include "shared/base/ids.h"

namespace ketentafel::browser {

extern "C" {
double kt_js_now_ms();
void kt_js_random(void* out, int bytes);
int kt_js_zone_offset(const char* zone, int bytes, double at_ms);
char* kt_js_local_zone(int* size);
char* kt_js_page_url(int* size);
char* kt_js_language(int* size);
void kt_js_show_route(const char* route, int bytes, int push);
void kt_js_load_content(const char* language, int bytes, uint32_t question);
int kt_js_later_screens();
void kt_js_fetch_later_screens();
void kt_js_copy(const char* text, int bytes);
void kt_js_open_tab(const char* url, int bytes);
void kt_js_print();
void kt_js_hold_lock(const char* name, int bytes, uint32_t question);
void kt_js_save_file(const char* name, int name_bytes, const char* text, int text_bytes);
void kt_js_read_file(int most_bytes, uint32_t question);
}

namespace {

constexpr int64_t kQuarterMs = 15 * 60 * 1000;
constexpr size_t kOffsetsKept = 2000;

PageSurroundings* the_surroundings = nullptr;

int Size(std::string_view text) { return static_cast<int>(text.size()); }

int64_t FloorDiv(int64_t value, int64_t by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

}  // namespace

PageSurroundings::PageSurroundings() { the_surroundings = this; }
PageSurroundings::~PageSurroundings() { the_surroundings = nullptr; }

Instant PageSurroundings::Now() const {
  return Instant(Micros(static_cast<int64_t>(kt_js_now_ms() * 1000)));
}

std::string PageSurroundings::NewId() const {
  uint64_t bits[2];
  kt_js_random(bits, sizeof(bits));
  return IdFromBits(bits[0], bits[1]);
}

int PageSurroundings::ZoneOffsetMinutes(std::string_view zone, Instant at) const {
  const int64_t at_ms = FloorDiv(at.time_since_epoch().count(), 1000);
  const int64_t quarter = FloorDiv(at_ms, kQuarterMs);
  const auto [it, is_new] = offsets_.try_emplace({std::string(zone), quarter});
  if (!is_new) return it->second;
  const auto quarter_ms = static_cast<double>(quarter * kQuarterMs);
  const int offset = kt_js_zone_offset(zone.data(), Size(zone), quarter_ms);
  it->second = offset;
  if (offsets_.size() > kOffsetsKept) offsets_.clear();
  return offset;
}

std::string PageSurroundings::LocalZone() const {
  int size = 0;
  char* data = kt_js_local_zone(&size);
  return TakeBytes(data, size);
}

void PageSurroundings::ShowRoute(std::string_view route, History history) {
  kt_js_show_route(route.data(), Size(route), history == History::kPush ? 1 : 0);
}

std::string PageSurroundings::PageUrl() const {
  int size = 0;
  char* data = kt_js_page_url(&size);
  return TakeBytes(data, size);
}

std::string PageSurroundings::BrowserLanguage() const {
  int size = 0;
  char* data = kt_js_language(&size);
  return TakeBytes(data, size);
}

void PageSurroundings::LoadContent(std::string_view language,
                                   std::function<void(StatusOr<std::string>)> done) {
  contents_[++last_question_] = std::move(done);
  kt_js_load_content(language.data(), Size(language), last_question_);
}

void PageSurroundings::OnContent(uint32_t question, StatusOr<std::string> bytes) {
  const auto node = contents_.extract(question);
  if (!node.empty()) node.mapped()(std::move(bytes));
}

app::Surroundings::LaterScreens PageSurroundings::later_screens() const {
  return static_cast<LaterScreens>(kt_js_later_screens());
}
void PageSurroundings::FetchLaterScreens() { kt_js_fetch_later_screens(); }

void PageSurroundings::CopyText(std::string_view text) { kt_js_copy(text.data(), Size(text)); }
void PageSurroundings::OpenInNewTab(std::string_view url) { kt_js_open_tab(url.data(), Size(url)); }
void PageSurroundings::Print() { kt_js_print(); }

void PageSurroundings::SaveFile(std::string_view name, std::string_view text) {
  kt_js_save_file(name.data(), Size(name), text.data(), Size(text));
}

void PageSurroundings::ReadFile(size_t most_bytes, std::function<void(std::string)> done) {
  files_.clear();  // whoever asks again has closed the dialog before
  files_[++last_question_] = std::move(done);
  kt_js_read_file(static_cast<int>(most_bytes), last_question_);
}

void PageSurroundings::OnFile(uint32_t question, std::string bytes) {
  const auto node = files_.extract(question);
  if (!node.empty()) node.mapped()(std::move(bytes));
}

void PageSurroundings::HoldLock(std::string_view name, std::function<void()> held) {
  locks_[++last_question_] = std::move(held);
  kt_js_hold_lock(name.data(), Size(name), last_question_);
}

void PageSurroundings::OnLock(uint32_t question) {
  const auto node = locks_.extract(question);
  if (!node.empty()) node.mapped()();
}

void PageSurroundings::Wake() { UpdateSoon(); }

extern "C" {

EMSCRIPTEN_KEEPALIVE void kt_content(uint32_t question, const char* data, int bytes) {
  if (the_surroundings == nullptr) return;
  the_surroundings->OnContent(question, std::string(data, static_cast<size_t>(bytes)));
}
EMSCRIPTEN_KEEPALIVE void kt_no_content(uint32_t question) {
  if (the_surroundings == nullptr) return;
  the_surroundings->OnContent(question, Unavailable("CONTENT_UNREACHABLE", "content did not load"));
}
EMSCRIPTEN_KEEPALIVE void kt_lock_held(uint32_t question) {
  if (the_surroundings != nullptr) the_surroundings->OnLock(question);
}

EMSCRIPTEN_KEEPALIVE void kt_file(uint32_t question, const char* data, int bytes) {
  if (the_surroundings == nullptr) return;
  the_surroundings->OnFile(question, std::string(data, static_cast<size_t>(bytes)));
}

}  // extern "C"

}  // namespace ketentafel::browser
