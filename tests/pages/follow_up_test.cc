#include <gtest/gtest.h>

#include "shared/base/civil.h"
#include "shared/chain/follow_up_list.h"
#include "tests/pages/page_at_table.h"

// What the director follows up between meetings, as it is read and pressed on the page.
namespace ketentafel {
namespace {

using chain::Id;
using semantics::Role;

constexpr char kPlace[] = "/follow-up";

v1::Action Titled(std::string_view title, v1::ActionState state = v1::OPEN) {
  v1::Action action;
  action.set_title(std::string(title));
  action.set_state(state);
  action.set_owner_party_id(Id("ben.party"));
  return action;
}

// "Folder maken" is past its date, "Geld zoeken" is stuck; "Poster maken" goes on.
chain::Table WithActions() {
  chain::Table table = chain::Table::WithChain();
  v1::Action late = Titled("Folder maken");
  *late.mutable_due() = chain::Date(2020, 1, 12);
  table.Plant(Id("folder"), late);
  v1::Action stuck = Titled("Geld zoeken", v1::BLOCKED);
  stuck.mutable_obstacle()->set_text("Het fonds is dicht.");
  table.Plant(Id("money"), stuck);
  table.Plant(Id("poster"), Titled("Poster maken"));
  return table;
}

void Reply(chain::Table* table, v1::FollowUpAnswer answer, std::string_view text) {
  for (const auto& asked : table->state.All<v1::FollowUp>()) {
    if (asked->has_answered_at()) continue;
    v1::Command command;
    command.mutable_answer_follow_up()->set_id(*asked.id);
    command.mutable_answer_follow_up()->set_answer(answer);
    command.mutable_answer_follow_up()->set_text(std::string(text));
    table->Must("server", command);
    return;
  }
  ADD_FAILURE() << "nothing was asked";
}

TEST(FollowUpPage, ListsWhereSomebodyMayNeedHelp) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("Folder maken"));
  EXPECT_TRUE(page.Says("1 actie zit vast"));
  EXPECT_TRUE(page.Says("Zit vast: Het fonds is dicht."));
  EXPECT_FALSE(page.Says("Poster maken")) << "it goes on";
  page.Press("Bekijk");
  EXPECT_TRUE(page.Says("Poster maken"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, IsNotThereForAnybodyElse) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ben", kPlace);
  EXPECT_FALSE(page.Says("Opvolging"));
  PageAtTable home(&table, "ben", "");
  EXPECT_FALSE(home.Says("Opvolging"));
  PageAtTable actions(&table, "ben", "/actions");
  EXPECT_FALSE(actions.Says("Opvolging"));
}

TEST(FollowUpPage, IsReachedFromHomeAndFromTheActions) {
  chain::Table table = WithActions();
  PageAtTable home(&table, "ana", "");
  EXPECT_TRUE(home.Says("Het fonds is dicht."));
  home.Click(Role::kLink, "Bekijk: Opvolging");
  EXPECT_TRUE(home.Says("Alleen u ziet deze lijst."));
  PageAtTable actions(&table, "ana", "/actions");
  actions.Press("Opvolging");
  EXPECT_TRUE(actions.Says("Alleen u ziet deze lijst."));
}

TEST(FollowUpPage, AsksWithALinkAndShowsTheAnswerAsItComes) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Link maken: Folder maken");
  EXPECT_TRUE(page.Says("nog geen antwoord"));
  EXPECT_TRUE(page.Says("answer/geheim"));
  EXPECT_TRUE(page.Has(Role::kButton, "Kopiëren: ben, Folder maken"));
  Reply(&table, v1::ANSWERED_STUCK, "De drukker is ziek.");
  page.CatchUp();
  EXPECT_TRUE(page.Says("De drukker is ziek."));
  EXPECT_TRUE(page.Says("2 acties zitten vast"));
  EXPECT_FALSE(page.Says("nog geen antwoord"));
  EXPECT_FALSE(page.Says("answer/geheim")) << "it is used up";
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, AsksByMailWhereThatCanReachTheOwner) {
  chain::Table table = WithActions();
  PageAtTable without(&table, "ana", kPlace);
  EXPECT_FALSE(without.Has(Role::kButton, "Vraag hoe het gaat: Folder maken"));
  v1::ContactCard card;
  card.set_email("ben@steunpunt.example");
  table.Plant(Id("ben"), card);
  PageAtTable page(&table, "ana", kPlace);
  page.AnswerWhetherMailLeaves();
  page.Press("Vraag hoe het gaat: Folder maken");
  const auto deliveries = table.state.All<v1::Delivery>();
  ASSERT_EQ(deliveries.size(), 1u);
  EXPECT_EQ(deliveries[0]->person_id(), Id("ben"));
  EXPECT_TRUE(page.Says("nog geen antwoord"));
}

TEST(FollowUpPage, AsksAllThatWereChosenWithOnePress) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Kies allemaal");
  page.Press("Vraag naar 2 acties");
  EXPECT_EQ(table.state.All<v1::FollowUp>().size(), 2u);
  EXPECT_TRUE(page.Has(Role::kButton, "Vraag wie u kiest"));
}

TEST(FollowUpPage, KeepsContactMomentsPerAction) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Press("Noteer contact: Folder maken");
  page.Choose("Hoe had u contact?", "3");
  page.Type(Role::kTextArea, "Wat sprak u af?", "Zij belt maandag de drukker.");
  page.Press("Vastleggen");
  const auto moments = table.state.All<v1::ContactMoment>();
  ASSERT_EQ(moments.size(), 1u);
  EXPECT_EQ(moments[0]->kind(), v1::IN_PERSON);
  EXPECT_TRUE(page.Says("Zij belt maandag de drukker."));
  EXPECT_TRUE(page.Has(Role::kButton, "Contact, 1: Folder maken"));
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, StandsOnAPhone) {
  chain::Table table = WithActions();
  PageAtTable page(&table, "ana", kPlace);
  page.Resize(320);
  page.Press("Link maken: Folder maken");
  EXPECT_EQ(page.Complaints(), "");
}

TEST(FollowUpPage, SaysThatThereIsNobodyToAsk) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", kPlace);
  EXPECT_TRUE(page.Says("Er is nu niemand om na te vragen"));
}

}  // namespace
}  // namespace ketentafel
