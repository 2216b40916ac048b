#include "server/core/history.h"
#include "server/store/search_words.h"
#include "shared/chain/audience.h"
#include "tests/pages/page_at_table.h"

namespace ketentafel {
namespace {

// Enough of an index for a page: what holds the words as they were typed.
v1::SearchResponse Found(const chain::LedgerState& state, const std::string& typed) {
  v1::SearchResponse response;
  for (const v1::Element* element : state.Elements()) {
    std::string words = store::SearchWordsOf(*element);
    const size_t at = words.find(typed);
    if (at == std::string::npos) continue;
    v1::SearchHit* hit = response.add_hits();
    *hit->mutable_element() = *element;
    hit->set_excerpt(words.insert(at + typed.size(), "\u2069").insert(at, "\u2068"));
  }
  return response;
}

template <class Request>
Request RequestOf(const app::FakeTransport::Call& call) {
  Request request;
  request.ParseFromString(call.request);
  return request;
}

}  // namespace

void PageAtTable::AnswerRecords() {
  const chain::ReaderView view = chain::ViewOf(table_->state, chain::Id(person_));
  const core::LogReading reading{table_->state, view, table_->log};
  for (const auto& call : line_.Open("RecordService/History")) {
    const auto request = RequestOf<v1::HistoryRequest>(call);
    line_.Send(call, *core::HistoryOf(reading, static_cast<chain::Kind>(request.kind()),
                                      request.id()));
    line_.End(call, Code::kOk);
  }
  for (const auto& call : line_.Open("RecordService/LookBack")) {
    const auto request = RequestOf<v1::LookBackRequest>(call);
    line_.Send(call, *core::LookBackOn(reading, request.meeting_id()));
    line_.End(call, Code::kOk);
  }
  for (const auto& call : line_.Open("RecordService/Search")) {
    line_.Send(call, Found(table_->state, RequestOf<v1::SearchRequest>(call).text()));
    line_.End(call, Code::kOk);
  }
}

}  // namespace ketentafel
