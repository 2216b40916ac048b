#include "client-wasm/views/records.h"

#include <algorithm>
#include <utility>

#include "client-wasm/views/dates.h"
#include "client-wasm/views/names.h"
#include "shared/chain/agreements.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

void Failure(View& view, const Status& failure) {
  Alert(view.ui, "records.failure", view.model.Sentence(failure));
  if (Button(view.ui, "records.retry", {.label = view.T("connection.try_now")})) {
    view.out.Push(app::RetryIntent{});
  }
}

template <class Request, class Reply>
void KeepAsking(View& view, const app::Asked<Request, Reply>& asked, const Request& request) {
  if (asked.Lacks(request, view.model.truth().revision())) {
    view.out.Push(app::RecordsIntent{request});
  }
}

template <class Request, class Reply>
const Reply* AtHand(View& view, const app::Asked<Request, Reply>& asked, Request request) {
  request.set_ledger_id(view.state().ledger_id());
  KeepAsking(view, asked, request);
  if (!asked.failure.ok() && asked.IsFor(request)) {
    Failure(view, asked.failure);
    return nullptr;
  }
  if (asked.Answers(request)) return &asked.answer;
  StatusText(view.ui, "records.busy", view.T("common.busy"), {.color = Color::kInk2});
  return nullptr;
}

}  // namespace

const v1::HistoryResponse* HistoryAtHand(View& view, int kind, std::string_view id) {
  v1::HistoryRequest request;
  request.set_kind(kind);
  request.set_id(std::string(id));
  return AtHand(view, view.model.records.history, std::move(request));
}

const v1::LookBackResponse* LookBackAtHand(View& view, const std::string& meeting_id) {
  v1::LookBackRequest request;
  request.set_meeting_id(meeting_id);
  return AtHand(view, view.model.records.look_back, std::move(request));
}

const v1::SearchResponse* SearchAtHand(View& view, const std::string& text, int limit) {
  const auto& search = view.model.records.search;
  v1::SearchRequest request;
  request.set_ledger_id(view.state().ledger_id());
  request.set_text(text);
  request.set_limit(limit);
  KeepAsking(view, search, request);
  if (!search.failure.ok()) {
    Failure(view, search.failure);
    return nullptr;
  }
  return search.answered.text().empty() ? nullptr : &search.answer;
}

std::string DayOf(const View& view, const google::protobuf::Timestamp& at) {
  const std::string& zone = view.state().chain()->zone();
  return LongDate(view, view.model.Local(chain::InstantOf(at), zone).date());
}

std::string MeetingName(const View& view, std::string_view meeting_id) {
  const auto* meeting = view.state().Get<v1::Meeting>(meeting_id);
  return meeting == nullptr ? "" : MeetingTitle(view, *meeting);
}

std::string DayAndMeeting(const View& view, const google::protobuf::Timestamp& at,
                          std::string_view meeting_id) {
  const std::string meeting = MeetingName(view, meeting_id);
  return meeting.empty() ? DayOf(view, at) : DayOf(view, at) + ", " + meeting;
}

std::string TimesCarriedText(const View& view, int times) {
  if (times == 0) return "";
  return view.T(times == 1 ? "carried.once" : "carried.again", {{"n", std::to_string(times)}});
}

std::string LeftFromText(const View& view, const chain::LeftOver& left) {
  const auto* clock = view.state().Get<v1::MeetingClock>(left.meeting_id);
  const std::string name = MeetingName(view, left.meeting_id);
  const std::string meeting =
      clock == nullptr ? name : name + ", " + DayOf(view, clock->ended_at());
  const std::string from = view.T("carried.from", {{"meeting", meeting}});
  if (left.times_left < 2) return from;
  return from + ". " + view.T("carried.times", {{"n", std::to_string(left.times_left)}});
}

std::string JoinedSentences(std::string first, const std::string& second) {
  if (first.empty() || second.empty()) return first + second;
  const bool ends = std::string_view(".!?").find(first.back()) != std::string_view::npos;
  return first + (ends ? " " : ". ") + second;
}

void AgreementsLink(View& view) {
  const auto agreements = chain::AgreementsOf(view.state());
  const auto count = std::count_if(agreements.begin(), agreements.end(), [](const auto& one) {
    return one->agreement_number() > 0 && chain::Holds(*one.value);
  });
  if (Link(view.ui, "agreements",
           {.label = view.T("agreement.all", {{"n", std::to_string(count)}}),
            .href = view.HrefToDetail(Screen::kAgreements, ""), .icon = icons::kRight})) {
    view.GoToDetail(Screen::kAgreements, "");
  }
}

}  // namespace ketentafel::views
