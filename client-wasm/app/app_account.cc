#include <utility>

#include "client-wasm/app/app.h"

// What is asked of the server beside the ledgers: links, previews, addresses, signing out.
namespace ketentafel::app {

void App::Peek() {
  v1::PeekLinkRequest request;
  request.set_secret(model_.link.secret);
  api_.PeekLink(request, [this](StatusOr<v1::PeekLinkResponse> answer) {
    if (answer.ok()) {
      model_.link.state = LinkAtHand::State::kReady;
      model_.link.about = *std::move(answer);
    } else {
      model_.link.state = LinkAtHand::State::kFailed;
      model_.link.failure = answer.status();
    }
    surroundings_->Wake();
  });
}

void App::Do(OpenLinkIntent intent) {
  v1::OpenLinkRequest request;
  request.set_secret(model_.link.secret);
  request.set_add_to_session(intent.session == OpenLinkIntent::Session::kAddToCurrent);
  model_.link.state = LinkAtHand::State::kOpening;
  api_.OpenLink(request, [this](StatusOr<v1::OpenLinkResponse> answer) {
    if (!answer.ok()) {
      model_.link.state = LinkAtHand::State::kFailed;
      model_.link.failure = answer.status();
      surroundings_->Wake();
      return;
    }
    model_.link = {};
    Route route;
    route.ledger_id = answer->ledger_id();
    if (!route.ledger_id.empty()) route.screen = Screen::kHome;
    Enter(std::move(route), Surroundings::History::kReplace);
    AskWho();
  });
}

void App::Do(MakeLinkIntent intent) {
  if (!model_.chain) return;
  const bool personal = intent.follow_up_id.empty();
  const std::string& id = personal ? intent.seat_id : intent.follow_up_id;
  const std::string place = "link/" + id;
  model_.refusals.erase(place);
  const auto made = [this, place, id, path = personal ? "#/link/" : "answer/"](
                        const StatusOr<v1::MakeLinkResponse>& answer) {
    if (answer.ok()) {
      model_.made_links[id] = surroundings_->PageUrl() + path + answer->secret();
    } else {
      model_.refusals[place] = answer.status();
    }
    surroundings_->Wake();
  };
  if (personal) {
    v1::MakeLinkRequest request;
    request.set_ledger_id(model_.truth().ledger_id());
    request.set_seat_id(id);
    api_.MakeLink(request, made);
  } else {
    v1::MakeFollowUpLinkRequest request;
    request.set_ledger_id(model_.truth().ledger_id());
    request.set_follow_up_id(id);
    api_.MakeFollowUpLink(request, made);
  }
}

void App::Do(PreviewIntent intent) {
  if (!model_.chain || model_.preview.asking) return;
  PaperPreview& preview = model_.preview;
  intent.request.set_ledger_id(model_.truth().ledger_id());
  preview.request = std::move(intent.request);
  preview.asking = true;
  api_.PreviewPaper(preview.request, [this](StatusOr<v1::PreviewPaperResponse> answer) {
    model_.preview.asking = false;
    model_.preview.failure = answer.status();
    if (answer.ok()) model_.preview.answer = *std::move(answer);
    surroundings_->Wake();
  });
}

void App::Do(MakeCalendarFeedIntent) {
  model_.refusals.erase("calendar");
  api_.MakeCalendarFeed([this](const StatusOr<v1::MakeCalendarFeedResponse>& answer) {
    if (answer.ok()) {
      model_.calendar_address =
          surroundings_->PageUrl() + "calendar/" + (*answer).secret() + ".ics";
    } else {
      model_.refusals["calendar"] = answer.status();
    }
    surroundings_->Wake();
  });
}

void App::Do(SignOutIntent) {
  if (model_.chain) model_.chain->drafts.Forget();
  api_.SignOut([this](const StatusOr<v1::SignOutResponse>&) {
    model_.account = {Account::State::kSignedOut, {}};
    model_.made_links.clear();
    model_.preview = {};
    model_.records = {};
    model_.calendar_address.clear();
    Enter({}, Surroundings::History::kReplace);
    surroundings_->Wake();
  });
}

}  // namespace ketentafel::app
