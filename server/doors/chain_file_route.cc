#include "server/doors/chain_file_route.h"

#include <algorithm>

#include "server/doors/form_fields.h"
#include "server/doors/form_page.h"
#include "server/doors/posted_file.h"
#include "server/papers/chain_file_page.h"
#include "server/papers/report_html.h"
#include "shared/base/ids.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::doors {
namespace {

constexpr std::string_view kEnding = ".json";
constexpr std::string_view kLoad = "load";
constexpr std::string_view kJsonType = "application/json";
// Room for what a form puts around the file.
constexpr size_t kAround = 64 * 1024;

HttpReply Json(int status, std::string json) {
  return {.status = status,
          .headers = {{"content-type", std::string(kJsonType)}},
          .body = std::move(json)};
}

int StatusFor(const Status& status) {
  switch (status.code()) {
    case Code::kUnauthenticated: return 401;
    case Code::kPermissionDenied: return 403;
    case Code::kNotFound: return 404;
    case Code::kAlreadyExists: return 409;
    case Code::kResourceExhausted: return status.reason() == "DISK_FULL" ? 503 : 413;
    case Code::kInvalidArgument: return 422;
    default: return 503;
  }
}

// The reasons and details are made by us: upper case, ids, numbers and names of fields.
std::string JsonOf(const Status& status) {
  std::string json = "{\"reason\": \"" + status.reason() + "\"";
  for (const auto& [key, value] : status.details()) {
    json += ", \"" + key + "\": \"" + value + "\"";
  }
  return json + "}\n";
}

bool IsFile(const std::string& path) {
  return path.ends_with(kEnding) && IsId(std::string_view(path).substr(0, path.size() - 5));
}

bool IsJson(const RouteRequest& request) { return request.content_type.starts_with(kJsonType); }

// A field of the address or of the form that was sent.
std::string Said(const RouteRequest& request, std::string_view name) {
  if (request.content_type.starts_with(kPartsType)) {
    return std::string(PostedPart(request.content_type, request.body, name));
  }
  return FormField(request.query, name);
}

std::string LinkTo(const core::LoadedChain& loaded) { return "/#/link/" + loaded.link_secret; }

}  // namespace

PostedBody ChainFileRoute::Takes() {
  return {.types = {std::string(kPartsType), std::string(kJsonType)},
          .most_bytes = core::kLongestChainFile + kAround};
}

HttpReply ChainFileRoute::Get(const RouteRequest& request) {
  const content::Bundle& bundle = BundleIn(bundles_, FormField(request.query, "lang"));
  if (request.path == kLoad) return FormPage(200, papers::ChainFileInHtml(bundle, ""));
  if (IsId(request.path)) return FormPage(200, papers::ChainFileOutHtml(bundle, request.path));
  if (IsFile(request.path)) return File(request, bundle);
  return FormPage(404, papers::SentenceHtml(bundle, bundle.Text("report.refused.not_found")));
}

HttpReply ChainFileRoute::File(const RouteRequest& request, const content::Bundle& bundle) {
  StatusOr<std::string> json = Write(request, bundle);
  if (!json.ok()) {
    return FormPage(StatusFor(json.status()),
                    papers::SentenceHtml(bundle, content::RefusalText(bundle, json.status())));
  }
  HttpReply reply = Json(200, *std::move(json));
  reply.headers.push_back(
      {"content-disposition", "attachment; filename=\"ketentafel-" + request.path + "\""});
  return reply;
}

StatusOr<std::string> ChainFileRoute::Write(const RouteRequest& request,
                                            const content::Bundle& bundle) {
  const StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  core::ChainFileWish wish;
  if (FormField(request.query, "history") == "1") {
    wish.history = core::ChainFileWish::History::kWhole;
  }
  if (FormField(request.query, "names") == "0") {
    wish.nameless_word = bundle.Text("chain_file.person");
  }
  return files_.Write(*caller, request.path.substr(0, 32), wish);
}

HttpReply ChainFileRoute::Post(const RouteRequest& request) {
  const content::Bundle& bundle = BundleIn(bundles_, Said(request, "lang"));
  if (request.path != kLoad) {
    return FormPage(404, papers::SentenceHtml(bundle, bundle.Text("report.refused.not_found")));
  }
  const StatusOr<core::LoadedChain> loaded = Load(request, bundle);
  if (!loaded.ok()) {
    const int status = StatusFor(loaded.status());
    if (IsJson(request)) return Json(status, JsonOf(loaded.status()));
    return FormPage(status, papers::ChainFileInHtml(
                                bundle, content::RefusalText(bundle, loaded.status())));
  }
  if (IsJson(request)) {
    return Json(200, "{\"ledgerId\": \"" + loaded->ledger_id + "\", \"link\": \"" +
                         LinkTo(*loaded) + "\"}\n");
  }
  return FormPage(200, papers::ChainFileLoadedHtml(bundle, loaded->chain_name,
                                                   loaded->director_name, LinkTo(*loaded)));
}

StatusOr<core::LoadedChain> ChainFileRoute::Load(const RouteRequest& request,
                                                 const content::Bundle& bundle) {
  const StatusOr<core::CallerIdentity> caller = accounts_.FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  core::LoadWish wish;
  if (Said(request, "copy") == "1") {
    wish.as = core::LoadWish::As::kCopy;
    wish.copy_mark = bundle.Text("chain_file.mark");
  }
  if (IsJson(request)) return files_.Load(*caller, request.body, wish);
  return files_.Load(*caller, PostedPart(request.content_type, request.body, "file"), wish);
}

}  // namespace ketentafel::doors
