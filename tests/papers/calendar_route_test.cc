#include "server/doors/calendar_route.h"

#include <gmock/gmock.h>

#include "tests/content/built_bundle.h"
#include "tests/papers/door_fakes.h"

namespace ketentafel::doors {
namespace {

using chain::Id;
using testing::HasSubstr;

std::string HeaderOf(const HttpReply& reply, std::string_view name) {
  for (const HttpHeader& header : reply.headers) {
    if (header.name == name) return header.value;
  }
  return "";
}

class CalendarAtAnAddress : public testing::Test {
 protected:
  HttpReply Get(const std::string& file, const std::string& if_none_match = "") {
    return route_.Get({.path = file, .query = "lang=en", .if_none_match = if_none_match});
  }

  OneLedger ledgers_{chain::Table::WithMeeting()};
  Names accounts_{{{"ana's secret", "ana"}, {"gus's secret", "gus"}},
                  ledgers_.table.state.ledger_id()};
  HandClock clock_{ledgers_.table.now};
  CalendarRoute route_{ledgers_, accounts_, clock_, BothBundles()};
};

TEST_F(CalendarAtAnAddress, IsGivenToWhoKnowsTheAddressWithoutASession) {
  const HttpReply reply = Get("ana's secret.ics");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(HeaderOf(reply, "content-type"), "text/calendar; charset=utf-8");
  EXPECT_THAT(reply.body, HasSubstr("UID:" + Id("start") + "@ketentafel"));
  EXPECT_THAT(reply.body, HasSubstr("Start meeting"));
}

TEST_F(CalendarAtAnAddress, IsNotSentAgainWhileNothingChanges) {
  const std::string etag = HeaderOf(Get("ana's secret.ics"), "etag");
  ASSERT_FALSE(etag.empty());
  clock_.now += std::chrono::hours(30);
  EXPECT_EQ(Get("ana's secret.ics", etag).status, 304);
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  ledgers_.table.Must("ana", cancel);
  const HttpReply changed = Get("ana's secret.ics", etag);
  EXPECT_EQ(changed.status, 200);
  EXPECT_THAT(changed.body, HasSubstr("STATUS:CANCELLED"));
}

TEST_F(CalendarAtAnAddress, IsNotThereAtAnotherAddress) {
  for (const char* path : {"wrong.ics", "ana's secret", "", ".ics", "../papers/report.css"}) {
    EXPECT_EQ(Get(path).status, 404) << path;
  }
}

TEST_F(CalendarAtAnAddress, IsRefusedWhileTheLedgersDoNotAnswer) {
  EXPECT_EQ(Get("gus's secret.ics").status, 503);
}

}  // namespace
}  // namespace ketentafel::doors
