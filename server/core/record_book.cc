#include "server/core/record_book.h"

#include <algorithm>
#include <utility>

#include "server/core/history.h"
#include "server/core/look_inside.h"
#include "shared/base/text.h"
#include "shared/chain/agreements.h"
#include "shared/chain/audience.h"
#include "shared/chain/refusals.h"

namespace ketentafel::core {
namespace {

constexpr size_t kLongestSearch = 200;  // characters
constexpr int kUsualHits = 20;
constexpr int kMostHits = 100;
// Of what the index finds some may be for other eyes.
constexpr int kMostFinds = 500;

// An agreement that is cited by its number stands first, with what it says now.
void AddCited(const chain::LedgerState& state, const std::string& typed,
              v1::SearchResponse* response) {
  const int cited = chain::CitedNumber(typed);
  if (cited == 0) return;
  for (const auto& agreement : chain::AgreementsOf(state)) {
    if (agreement->agreement_number() != cited) continue;
    v1::SearchHit* hit = response->add_hits();
    *hit->mutable_element() = *state.Find(v1::Element::kMinutesEntry, *agreement.id);
    hit->set_excerpt(chain::TextInForce(*agreement.value));
  }
}

bool IsAmong(const v1::SearchResponse& response, const store::SearchFind& find) {
  const auto& hits = response.hits();
  return std::any_of(hits.begin(), hits.end(), [&](const v1::SearchHit& hit) {
    return hit.element().value_case() == find.kind && hit.element().id() == find.id;
  });
}

}  // namespace

StatusOr<RecordBook::Eyes> RecordBook::EyesOf(const CallerIdentity& caller,
                                              const std::string& ledger_id) {
  StatusOr<SeatedLook> look = LookInsideAs(*ledgers_, caller, ledger_id);
  if (!look.ok()) return look.status();
  Eyes eyes{std::move(look->state), {}};
  eyes.view = chain::ViewOf(*eyes.state, look->person_id);
  if (eyes.view.at_table) return eyes;
  return PermissionDenied(chain::refusal::kSeatEnded, "your seat has ended");
}

StatusOr<std::vector<v1::ChangeSet>> RecordBook::LogOf(const chain::LedgerState& state) {
  return store_->ChangesAfter(state.ledger_id(), 0, state.revision());
}

StatusOr<v1::HistoryResponse> RecordBook::History(const CallerIdentity& caller,
                                                  const v1::HistoryRequest& request) {
  StatusOr<Eyes> eyes = EyesOf(caller, request.ledger_id());
  if (!eyes.ok()) return eyes.status();
  StatusOr<std::vector<v1::ChangeSet>> log = LogOf(*eyes->state);
  if (!log.ok()) return log.status();
  return HistoryOf({*eyes->state, eyes->view, *log}, static_cast<chain::Kind>(request.kind()),
                   request.id());
}

StatusOr<v1::LookBackResponse> RecordBook::LookBack(const CallerIdentity& caller,
                                                    const v1::LookBackRequest& request) {
  StatusOr<Eyes> eyes = EyesOf(caller, request.ledger_id());
  if (!eyes.ok()) return eyes.status();
  StatusOr<std::vector<v1::ChangeSet>> log = LogOf(*eyes->state);
  if (!log.ok()) return log.status();
  return LookBackOn({*eyes->state, eyes->view, *log}, request.meeting_id());
}

StatusOr<v1::SearchResponse> RecordBook::Search(const CallerIdentity& caller,
                                                const v1::SearchRequest& request) {
  StatusOr<Eyes> eyes = EyesOf(caller, request.ledger_id());
  if (!eyes.ok()) return eyes.status();
  if (CountCharacters(request.text()) > kLongestSearch) {
    return InvalidArgument(chain::refusal::kTextTooLong, "a search has at most 200 characters")
        .With("field", "text")
        .With("limit", std::to_string(kLongestSearch));
  }
  auto finds = store_->Search(request.ledger_id(), request.text(), kMostFinds);
  if (!finds.ok()) return finds.status();
  const int limit = std::clamp(request.limit() == 0 ? kUsualHits : request.limit(), 1, kMostHits);
  v1::SearchResponse response;
  AddCited(*eyes->state, request.text(), &response);
  for (store::SearchFind& find : *finds) {
    if (response.hits_size() >= limit) break;
    if (IsAmong(response, find)) continue;
    // The index may be a commit ahead of the state.
    const v1::Element* element = eyes->state->Find(find.kind, find.id);
    if (element == nullptr) continue;
    if (!chain::Sees(eyes->view, chain::AudienceOf(*eyes->state, *element))) continue;
    v1::SearchHit* hit = response.add_hits();
    *hit->mutable_element() = *element;
    hit->set_excerpt(std::move(find.excerpt));
  }
  return response;
}

}  // namespace ketentafel::core
