#include "server/doors/list_in_route.h"

#include <google/protobuf/util/json_util.h>

#include <algorithm>
#include <chrono>
#include <future>
#include <memory>

#include "server/core/secrets.h"
#include "server/doors/form_fields.h"
#include "server/doors/form_page.h"
#include "server/doors/posted_file.h"
#include "server/papers/csv_in.h"
#include "server/papers/list_in.h"
#include "server/papers/report_html.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "shared/content/refusal_text.h"

namespace ketentafel::doors {
namespace {

namespace json = google::protobuf::util;

constexpr std::chrono::seconds kPatience{10};
// Units: bytes. A command in JSON takes more than its list.
constexpr size_t kMostBytes = 4 * 1024 * 1024;

int StatusFor(const Status& status) {
  switch (status.code()) {
    case Code::kUnauthenticated: return 401;
    case Code::kPermissionDenied: return 403;
    case Code::kNotFound: return 404;
    case Code::kAborted: return 409;
    case Code::kInvalidArgument:
    case Code::kFailedPrecondition: return 422;
    default: return 503;
  }
}

std::string JsonOf(const v1::Command& command) {
  std::string text;
  return json::MessageToJsonString(command, &text).ok() ? text : "";
}

}  // namespace

PostedBody ListInRoute::Takes() {
  return {.types = {std::string(kPartsType)}, .most_bytes = kMostBytes};
}

ListInRoute::Wish ListInRoute::WishIn(const std::string& path) {
  const std::vector<std::string> parts = Split(path, '/');
  if (parts.size() != 2 || !IsId(parts[0])) return {};
  if (parts[1] == "actions") return {parts[0], v1::ACTION_LIST};
  if (parts[1] == "parties") return {parts[0], v1::PARTY_LIST};
  return {};
}

HttpReply ListInRoute::Get(const RouteRequest& request) {
  const content::Bundle& bundle = BundleIn(around_.bundles, FormField(request.query, "lang"));
  const Wish wish = WishIn(request.path);
  if (wish.kind != v1::LIST_KIND_UNSPECIFIED) {
    return FormPage(200, papers::ListInHtml(bundle, wish, ""));
  }
  return FormPage(404, papers::SentenceHtml(bundle, bundle.Text("report.refused.not_found")));
}

HttpReply ListInRoute::Post(const RouteRequest& request) {
  const auto said = [&](std::string_view name) {
    return PostedPart(request.content_type, request.body, name);
  };
  const content::Bundle& bundle = BundleIn(around_.bundles, std::string(said("lang")));
  const Wish wish = WishIn(request.path);
  if (wish.kind == v1::LIST_KIND_UNSPECIFIED) {
    return FormPage(404, papers::SentenceHtml(bundle, bundle.Text("report.refused.not_found")));
  }
  return said("command").empty() ? Preview(request, wish, bundle) : Take(request, wish, bundle);
}

HttpReply ListInRoute::Preview(const RouteRequest& request, const Wish& wish,
                               const content::Bundle& bundle) {
  const StatusOr<v1::ReadListResponse> read = Read(request, wish, bundle.language());
  if (!read.ok()) {
    return FormPage(StatusFor(read.status()),
                    papers::ListInHtml(bundle, wish,
                                       content::RefusalText(bundle, read.status())));
  }
  const std::string command = (*read).has_command() ? JsonOf((*read).command()) : "";
  return FormPage(200, papers::ListPreviewHtml(bundle, wish, *read, command));
}

StatusOr<v1::ReadListResponse> ListInRoute::Read(const RouteRequest& request, const Wish& wish,
                                                 std::string_view language) {
  const StatusOr<core::CallerIdentity> caller =
      around_.accounts->FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  const StatusOr<chain::LedgerState> state =
      around_.steward->ReadAsDirector(*caller, wish.ledger_id);
  if (!state.ok()) return state.status();
  v1::ReadListRequest list;
  list.set_kind(wish.kind);
  list.set_language(std::string(language));
  list.set_csv(papers::Utf8Of(PostedPart(request.content_type, request.body, "file")));
  return papers::ReadList({*state, around_.bundles, core::NewId, around_.clock->Now()}, list);
}

HttpReply ListInRoute::Take(const RouteRequest& request, const Wish& wish,
                            const content::Bundle& bundle) {
  v1::Command command;
  const std::string_view text = PostedPart(request.content_type, request.body, "command");
  const bool read = json::JsonStringToMessage({text.data(), text.size()}, &command).ok();
  const v1::ImportList list = command.import_list();
  const Status taken = read && command.has_import_list()
                           ? Submit(request, wish, std::move(command))
                           : InvalidArgument("LIST_UNREADABLE", "not what was previewed");
  if (taken.ok()) {
    return FormPage(200, papers::ListTakenHtml(bundle, wish,
                                               list.actions_size() + list.parties_size()));
  }
  return FormPage(StatusFor(taken),
                  papers::ListInHtml(bundle, wish, content::RefusalText(bundle, taken)));
}

Status ListInRoute::Submit(const RouteRequest& request, const Wish& wish, v1::Command command) {
  const StatusOr<core::CallerIdentity> caller =
      around_.accounts->FindSession(request.session_secret);
  if (!caller.ok()) return caller.status();
  v1::SubmitRequest submit;
  submit.set_ledger_id(wish.ledger_id);
  command.set_id(core::NewId());
  *submit.mutable_command() = std::move(command);
  // Shared with the answer, which may come after nobody waits for it any more.
  auto promise = std::make_shared<std::promise<Status>>();
  std::future<Status> answer = promise->get_future();
  around_.ledgers->Submit(*caller, std::move(submit),
                          [promise](const StatusOr<v1::SubmitResponse>& response) {
                            promise->set_value(response.status());
                          });
  if (answer.wait_for(kPatience) != std::future_status::ready) {
    return Unavailable("CORE_SLOW", "the ledgers do not answer");
  }
  return answer.get();
}

}  // namespace ketentafel::doors
