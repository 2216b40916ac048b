// The page behind a follow-up link: reading it changes nothing, sending it answers.
#ifndef KETENTAFEL_DOORS_ANSWER_ROUTE_H_
#define KETENTAFEL_DOORS_ANSWER_ROUTE_H_

#include <vector>

#include "server/core/follow_ups.h"
#include "server/doors/http_route.h"
#include "server/papers/answer_page.h"
#include "shared/content/bundle.h"

namespace ketentafel::doors {

// Mounted at "/answer/"; the path is the link's secret. ?lang=nl or en; else the language of the
// mail in which it was asked.
class AnswerRoute final : public HttpRoute {
 public:
  // `follow_ups` outlives it; the first bundle is for who asks for no language that is here.
  AnswerRoute(core::FollowUps& follow_ups, std::vector<content::Bundle> bundles)
      : follow_ups_(follow_ups), bundles_(std::move(bundles)) {}

  HttpReply Get(const RouteRequest& request) override;
  HttpReply Post(const RouteRequest& request) override;

 private:
  HttpReply Refused(const content::Bundle& bundle, const Status& status) const;

  core::FollowUps& follow_ups_;
  const std::vector<content::Bundle> bundles_;
};

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_ANSWER_ROUTE_H_
