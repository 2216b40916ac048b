#include <gtest/gtest.h>

#include "tests/pages/page_at_table.h"

// What a person sees while the code of the later screens is on its way, or does not come.
namespace ketentafel {
namespace {

using semantics::Role;
using LaterScreens = app::Surroundings::LaterScreens;

constexpr std::string_view kLoading = "Dit scherm wordt geladen";
constexpr std::string_view kLost = "Dit scherm laadt nog niet";

TEST(LaterScreens, KeepTheFrameOfTheChainWhileTheyAreComing) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", "");
  page.SetLaterScreens(LaterScreens::kComing);
  EXPECT_FALSE(page.Says(kLoading));  // home is a first screen
  page.Go("/parties");
  EXPECT_TRUE(page.Says(kLoading));
  EXPECT_TRUE(page.Has(Role::kLink, "Organisaties"));
  EXPECT_FALSE(page.Has(Role::kButton, "Nu proberen"));
  EXPECT_EQ(page.Complaints(), "");

  page.SetLaterScreens(LaterScreens::kIn);
  EXPECT_FALSE(page.Says(kLoading));
  EXPECT_TRUE(page.Has(Role::kHeading, "Organisaties"));
}

TEST(LaterScreens, SayThatTheyAreLostAndAreFetchedAgain) {
  chain::Table table = chain::Table::WithChain();
  PageAtTable page(&table, "ana", "/parties");
  page.SetLaterScreens(LaterScreens::kLost);
  EXPECT_TRUE(page.Says(kLost));
  EXPECT_EQ(page.Complaints(), "");
  page.Press("Nu proberen");
  EXPECT_EQ(page.fetches_of_later_screens(), 1);

  page.Go("");
  EXPECT_FALSE(page.Says(kLost));  // the first screens work as usual
  page.Go("/parties");
  page.SetLaterScreens(LaterScreens::kIn);
  EXPECT_TRUE(page.Has(Role::kHeading, "Organisaties"));
}

}  // namespace
}  // namespace ketentafel
