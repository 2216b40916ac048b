#include <algorithm>
#include <utility>

#include "client-wasm/app/app.h"

// What the page asks of the records, and its way back from its own last change.
namespace ketentafel::app {
namespace {

// Other words for the same search come while somebody types; the same question comes back while
// people at the table do things.
constexpr auto kTypingGap = std::chrono::milliseconds(200);
constexpr auto kSameGap = std::chrono::seconds(1);

}  // namespace

template <class Request, class Reply>
void App::Ask(Asked<Request, Reply>* asked, Request request,
              void (net::Api::*call)(const Request&, net::Done<Reply>)) {
  request.set_ledger_id(model_.truth().ledger_id());
  const int64_t revision = model_.truth().revision();
  if (!asked->Lacks(request, revision)) return;
  const Instant now = surroundings_->Now();
  const Instant due = asked->asked_at + (asked->IsFor(request) ? kSameGap : kTypingGap);
  if (now < due) {
    records_due_ = std::min(records_due_, due);
    return;
  }
  asked->asking = true;
  asked->revision = revision;
  asked->asked_at = now;
  asked->request = request;
  (api_.*call)(request, [this, asked, request](StatusOr<Reply> answer) {
    if (!asked->IsFor(request)) return;  // another chain was opened meanwhile
    asked->asking = false;
    asked->failure = answer.status();
    if (answer.ok()) {
      asked->answered = request;
      asked->answer = *std::move(answer);
    }
    surroundings_->Wake();
  });
}

void App::Do(RecordsIntent intent) {
  if (!model_.chain) return;
  Records& records = model_.records;
  if (auto* history = std::get_if<v1::HistoryRequest>(&intent.request)) {
    Ask(&records.history, std::move(*history), &net::Api::History);
  } else if (auto* back = std::get_if<v1::LookBackRequest>(&intent.request)) {
    Ask(&records.look_back, std::move(*back), &net::Api::LookBack);
  } else {
    Ask(&records.search, std::move(std::get<v1::SearchRequest>(intent.request)),
        &net::Api::Search);
  }
}

void App::NoteOwnChange(const std::string& ledger_id, const Wish& wish) {
  if (!model_.chain || model_.truth().ledger_id() != ledger_id) return;
  OwnChange& change = model_.own_change;
  if (wish.command.has_undo_change()) {
    change.stage = OwnChange::Stage::kBack;
    return;
  }
  const bool first = change.press != wish.press;
  if (first) change = {wish.press, {}, wish.slip};
  const bool whole = first || !change.revisions.empty();
  if (whole && wish.slip.about.value_case() != v1::Element::VALUE_NOT_SET) {
    change.revisions.push_back(wish.revision);
  } else {
    change.revisions.clear();  // half of what one press did is not taken back
  }
}

}  // namespace ketentafel::app
