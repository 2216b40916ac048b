// Inviting to a meeting, and what is said when it changes or is called off.
#include <gmock/gmock.h>

#include "shared/chain/deliveries.h"
#include "tests/pages/page_at_table.h"

namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

std::string At(std::string_view screen, std::string_view meeting = "start") {
  return "/" + std::string(screen) + "/" + Id(meeting);
}

// The others cannot be reached.
void AddressOnly(chain::Table* table, const std::vector<std::string>& people) {
  for (const auto& card : table->state.All<v1::ContactCard>()) {
    table->Plant(std::string(*card.id), v1::ContactCard());
  }
  for (const std::string& person : people) {
    v1::ContactCard card;
    card.set_email(person + "@werk.example");
    table->Plant(Id(person), card);
  }
}

v1::Delivery Invitation(std::string_view person, v1::DeliveryState state) {
  v1::Delivery delivery;
  delivery.set_paper(v1::INVITATION_PAPER);
  delivery.set_meeting_id(Id("start"));
  delivery.set_person_id(Id(person));
  delivery.set_language("nl");
  delivery.set_state(state);
  return delivery;
}

// Ben and Gus got the invitation.
chain::Table Invited() {
  chain::Table table = chain::Table::WithMeeting();
  AddressOnly(&table, {"ben", "gus"});
  for (const char* person : {"ben", "gus"}) {
    table.Plant(Id(std::string("mail ") + person), Invitation(person, v1::DELIVERY_SENT));
  }
  return table;
}

void Move(chain::Table* table) {
  v1::Command command;
  command.mutable_edit_meeting()->set_id(Id("start"));
  *command.mutable_edit_meeting()->mutable_meeting() = table->Get<v1::Meeting>(Id("start"));
  command.mutable_edit_meeting()->mutable_meeting()->set_place("Zaal 2");
  table->Must("ana", table->Seen<v1::Meeting>(command, Id("start")));
}

TEST(CallingOff, IsAskedFirstAndLeadsToTheCancellation) {
  chain::Table table = Invited();
  PageAtTable page(&table, "ana", At("plan"));
  page.Press("Datum en plaats");
  page.Press("Bijeenkomst afzeggen");
  EXPECT_TRUE(page.Says("2 mensen kregen al een uitnodiging."));
  page.Press("Laat doorgaan");
  EXPECT_EQ(table.Get<v1::Meeting>(Id("start")).state(), v1::PLANNED);
  page.Press("Datum en plaats");
  page.Press("Bijeenkomst afzeggen");
  page.Press("Ja, zeg af");
  EXPECT_EQ(table.Get<v1::Meeting>(Id("start")).state(), v1::CANCELLED);
  EXPECT_TRUE(page.Says("Afgezegd"));
  EXPECT_TRUE(page.Says("Uitgenodigd waren: ben en gus."));
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Verstuur de afzegging, Startbijeenkomst");
  page.AnswerWhetherMailLeaves();
  page.Press("Verstuur aan 2 mensen");
  page.Press("Ja, verstuur");
  EXPECT_TRUE(chain::HasPaper(table.state, v1::CANCELLATION_PAPER, Id("start"), Id("ben")));
  EXPECT_TRUE(chain::HasPaper(table.state, v1::CANCELLATION_PAPER, Id("start"), Id("gus")));
  page.Go("/meetings");
  EXPECT_TRUE(page.Says("De afzegging is verstuurd aan ben en gus."));
}

TEST(CallingOff, IsReadByEverybodyUntilTheDayHasPassed) {
  chain::Table table = Invited();
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  table.Must("ana", cancel);
  PageAtTable page(&table, "ben", "/meetings");
  EXPECT_TRUE(page.Says("Gaat niet door"));
  EXPECT_FALSE(page.Has(Role::kButton, "Verstuur de afzegging, Startbijeenkomst"));
  page.Resize(320);
  EXPECT_EQ(page.Complaints(), "");
  v1::Meeting meeting = table.Get<v1::Meeting>(Id("start"));
  *meeting.mutable_starts()->mutable_date() = chain::Date(2020, 1, 12);
  table.Plant(Id("start"), meeting);
  PageAtTable later(&table, "ben", "/meetings");
  EXPECT_FALSE(later.Says("Gaat niet door"));
}

TEST(CallingOff, ShowsTheInvitationsThatStayedHere) {
  chain::Table table = Invited();
  v1::Delivery kept = Invitation("cai", v1::DELIVERY_WITHDRAWN);
  kept.set_reason("MEETING_CALLED_OFF");
  table.Plant(Id("mail cai"), kept);
  v1::Command cancel;
  cancel.mutable_cancel_meeting()->set_id(Id("start"));
  table.Must("ana", cancel);
  PageAtTable page(&table, "ana", At("mail"));
  EXPECT_TRUE(page.Says("De uitnodiging is daarom niet weggegaan."));
}

TEST(AnotherPlace, IsToldToWhoHasAnInvitation) {
  chain::Table table = Invited();
  PageAtTable page(&table, "ana", At("plan"));
  EXPECT_FALSE(page.Says("De genodigden weten dit nog niet"));
  Move(&table);
  page.CatchUp();
  EXPECT_TRUE(page.Says("De genodigden weten dit nog niet"));
  page.Press("Laat het weten");
  page.AnswerWhetherMailLeaves();
  EXPECT_TRUE(page.Says("Kreeg nog de vorige tijd of plaats."));
  page.Press("Verstuur aan 2 mensen");
  page.Press("Ja, verstuur");
  EXPECT_TRUE(chain::PeopleToTell(table.state, Id("start")).empty());
  page.Go(At("plan"));
  EXPECT_FALSE(page.Says("De genodigden weten dit nog niet"));
  PageAtTable other(&table, "ben", At("plan"));
  EXPECT_FALSE(other.Says("De genodigden weten dit nog niet"));
}

TEST(MailPreview, IsAskedAnewOnceForEveryChangeThatCameIn) {
  chain::Table table = Invited();
  PageAtTable page(&table, "ana", At("mail"));
  page.AnswerWhetherMailLeaves();
  EXPECT_EQ(page.PreviewsAsked(), 0u) << "nothing has changed";
  Move(&table);
  page.CatchUp();
  table.Plant(Id("late"), v1::Goal());
  page.CatchUp();
  EXPECT_EQ(page.PreviewsAsked(), 1u);
  page.AnswerWhetherMailLeaves();
  EXPECT_EQ(page.PreviewsAsked(), 1u) << "of what came in meanwhile";
  page.AnswerWhetherMailLeaves();
  EXPECT_EQ(page.PreviewsAsked(), 0u);
}

TEST(ASmallMeeting, IsForWhoIsChosen) {
  chain::Table table = Invited();
  table.Must("ana", chain::PlanMeetingCommand("small", v1::SUBGROUP, {{"one", 10}}));
  PageAtTable page(&table, "ana", At("mail", "small"));
  page.AnswerWhetherMailLeaves();
  EXPECT_TRUE(page.Says("Nog niet uitgenodigd."));
  EXPECT_TRUE(page.Says("Kies eerst voor wie het is."));
  page.Click(Role::kCheckbox, "ben, ben's party");
  page.Press("Verstuur aan één mens");
  page.Press("Ja, verstuur");
  page.Go(At("plan", "small"));
  EXPECT_TRUE(page.Has(Role::kButton, "Niet uitgenodigd, gus's party"));
  EXPECT_FALSE(page.Has(Role::kButton, "Niet uitgenodigd, ben's party"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(Deliveries, ShowFirstWhatAsksForAttention) {
  chain::Table table = Invited();
  table.Plant(Id("mail cai"), Invitation("cai", v1::DELIVERY_FAILED));
  PageAtTable page(&table, "ana", At("mail"));
  EXPECT_TRUE(page.Says("Zo staat het met de mail"));
  EXPECT_LT(page.Place(Role::kListItem, "cai"), page.Place(Role::kListItem, "ben"));
  EXPECT_LT(page.Place(Role::kListItem, "ben"), page.Place(Role::kListItem, "gus"));
}

}  // namespace
}  // namespace ketentafel
