#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

namespace r = refusal;
constexpr auto kInvalid = Code::kInvalidArgument;

void AddAction(v1::Command* command, std::string_view id, std::string_view title,
               int64_t expected = 0) {
  auto* list = command->mutable_import_list();
  auto* line = list->add_actions();
  line->set_id(Id(id));
  line->mutable_action()->set_title(std::string(title));
  line->mutable_action()->set_state(v1::OPEN);
  line->mutable_action()->set_owner_party_id(Id("gus.party"));
  list->add_expected_action_revisions(expected);
}

TEST(ImportList, MakesWhatIsNewAndChangesWhatWasThere) {
  Table table = Table::WithChain();
  v1::Command first;
  AddAction(&first, "a", "Bellen");
  table.Must("ana", first);
  v1::Command second;
  AddAction(&second, "a", "Bellen met de praktijk",
            table.state.Find(v1::Element::kAction, Id("a"))->revision());
  AddAction(&second, "b", "Folder maken");
  AddAction(&second, "c", "Folder brengen");
  auto* party = second.mutable_import_list()->add_parties();
  party->set_id(Id("new.party"));
  *party->mutable_party() = Party("Bibliotheek", v1::NETWORK);
  second.mutable_import_list()->add_expected_party_revisions(0);
  second.mutable_import_list()->mutable_actions(1)->mutable_action()->set_owner_party_id(
      Id("new.party"));
  const size_t sets = table.log.size();
  table.Must("ana", second);
  EXPECT_EQ(table.log.size(), sets + 1) << "one step, to be told as one";
  EXPECT_EQ(table.Get<v1::Action>(Id("a")).title(), "Bellen met de praktijk");
  EXPECT_EQ(table.Get<v1::Action>(Id("b")).owner_party_id(), Id("new.party"));
  EXPECT_LT(table.Get<v1::Action>(Id("b")).order_key(),
            table.Get<v1::Action>(Id("c")).order_key());
}

TEST(ImportList, TakesAllLinesOrNone) {
  Table table = Table::WithChain();
  v1::Command command;
  AddAction(&command, "a", "Bellen");
  AddAction(&command, "b", "");
  const int64_t before = table.state.revision();
  const Status refused = table.Do("ana", command);
  EXPECT_THAT(refused, IsRefused(kInvalid, r::kTextMissing));
  EXPECT_EQ(refused.details().at("line"), "2");
  EXPECT_EQ(table.state.revision(), before);
}

TEST(ImportList, RefusesALineThatSomebodyChangedSince) {
  Table table = Table::WithChain();
  v1::Command first;
  AddAction(&first, "a", "Bellen");
  table.Must("ana", first);
  v1::Command again;
  AddAction(&again, "a", "Anders", 1);
  EXPECT_THAT(table.Do("ana", again), IsRefused(Code::kAborted, r::kStale));
  v1::Command blind;
  AddAction(&blind, "a", "Anders", 0);
  EXPECT_THAT(table.Do("ana", blind), IsRefused(Code::kAborted, r::kStale));
}

TEST(ImportList, NeedsALineAndARevisionForEach) {
  Table table = Table::WithChain();
  v1::Command command;
  command.mutable_import_list();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kFieldMissing));
  AddAction(&command, "a", "Bellen");
  command.mutable_import_list()->clear_expected_action_revisions();
  EXPECT_THAT(table.Do("ana", command), IsRefused(kInvalid, r::kFieldMissing));
  v1::Command long_list;
  for (int i = 0; i < 501; ++i) AddAction(&long_list, std::to_string(i), "Bellen");
  EXPECT_THAT(table.Do("ana", long_list), IsRefused(kInvalid, r::kTooMany));
}

}  // namespace
}  // namespace ketentafel::chain
