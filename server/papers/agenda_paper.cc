#include "server/papers/chain_papers.h"
#include "shared/chain/refusals.h"

namespace ketentafel::papers {
namespace {

class AgendaPage : private ChainPage {
 public:
  using ChainPage::ChainPage;

  Written Take(const v1::Meeting& meeting) {
    Begin("paper.agenda",
          words_.Text("paper.agenda_of", {{"meeting", words_.Meeting(meeting)}}),
          request_.meeting_id);
    Terms(FactsOf(meeting));
    Agenda(request_.meeting_id);
    return Finish(FileStem(T("paper.file.agenda"), meeting));
  }
};

}  // namespace

StatusOr<Written> AgendaPaper(const ChainSource& source) {
  const auto* meeting = source.state.Get<v1::Meeting>(source.request.meeting_id);
  if (meeting == nullptr) return NotFound(chain::refusal::kMeetingUnknown, "no such meeting");
  return AgendaPage(source).Take(*meeting);
}

}  // namespace ketentafel::papers
