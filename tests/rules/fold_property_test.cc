// Whatever people do in whatever order: who folds the change sets meant for them holds exactly what
// a snapshot would show them, and the rules keep their promises.
#include <random>
#include <set>

#include "shared/chain/audience.h"
#include "shared/chain/rights.h"
#include "shared/chain/role_holders.h"
#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::chain {
namespace {

std::vector<std::string> SnapshotFor(const ReaderView& view, const LedgerState& state) {
  std::vector<std::string> elements;
  for (const v1::Element* element : state.Elements()) {
    if (Sees(view, AudienceOf(state, *element))) elements.push_back(element->SerializeAsString());
  }
  return elements;
}

std::vector<std::string> Held(const LedgerState& state) {
  std::vector<std::string> elements;
  for (const v1::Element* element : state.Elements()) {
    elements.push_back(element->SerializeAsString());
  }
  return elements;
}

// Somebody who watches: folds what is meant for them, and begins anew with a snapshot when their
// rights change.
class Reader {
 public:
  explicit Reader(std::string person) : person_(Id(person)), replica_(Id("ledger")) {}

  void Follow(const LedgerState& before, const LedgerState& after, const v1::ChangeSet& changes) {
    const ReaderView view = ViewOf(after, person_);
    if (view == ViewOf(before, person_)) {
      // As it is encoded for all who see the same.
      const ReaderView shared = SharedView(view, PersonsMeant(before, after, changes));
      replica_.Apply(ForReader(shared, before, after, changes));
      return;
    }
    ++resets_;
    replica_ = LedgerState(after.ledger_id());
    for (const v1::Element* element : after.Elements()) {
      if (Sees(view, AudienceOf(after, *element))) replica_.Restore(*element);
    }
    replica_.set_revision(after.revision());
  }

  bool HoldsWhatItMaySee(const LedgerState& state) const {
    return replica_.revision() == state.revision() &&
           Held(replica_) == SnapshotFor(ViewOf(state, person_), state);
  }

  int resets() const { return resets_; }

 private:
  std::string person_;
  LedgerState replica_;
  int resets_ = 0;
};

// One holder where one is the rule; nobody on what is not offered any more.
void ExpectPlacesKept(const LedgerState& state) {
  for (const auto& role : state.All<v1::RoleAssignment>()) {
    if (role->has_until()) continue;
    if (!MayBeShared(role->role())) {
      EXPECT_EQ(HoldersOf(state, PlaceOf(*role.value)).size(), 1u);
    }
    if (LevelOf(role->role()) == RoleLevel::kInstrument) {
      const auto* instrument = state.Get<v1::Instrument>(role->instrument_id());
      EXPECT_TRUE(instrument != nullptr && !instrument->has_retired_on());
    }
  }
  std::set<std::string> from_library;
  for (const auto& instrument : state.All<v1::Instrument>()) {
    if (instrument->has_retired_on() || instrument->content_key().empty()) continue;
    EXPECT_TRUE(from_library.insert(instrument->content_key()).second);
  }
}

void ExpectPromisesKept(const LedgerState& state) {
  int directors = 0;
  int information_points = 0;
  for (const auto& role : state.All<v1::RoleAssignment>()) {
    if (role->has_until()) continue;
    directors += role->role() == v1::CHAIN_DIRECTOR;
    information_points += role->role() == v1::INFORMATION_POINT;
  }
  EXPECT_EQ(directors, 1);
  EXPECT_LE(information_points, 1);
  const auto director = HolderOf(state, v1::CHAIN_DIRECTOR);
  const auto seats = SeatsOfParty(state, director->party_id());
  EXPECT_TRUE(std::any_of(seats.begin(), seats.end(), [&](const auto& seat) {
    return IsDirector(state, seat->person_id());
  })) << "nobody can direct";
  for (const auto& party : state.All<v1::ChainParty>()) {
    const auto at_table = SeatsOfParty(state, *party.id);
    EXPECT_LE(std::count_if(at_table.begin(), at_table.end(),
                            [](const auto& seat) { return seat->is_representative(); }),
              1);
    EXPECT_TRUE(at_table.empty() || !party->has_left_on());
  }
  for (const auto& meeting : state.All<v1::Meeting>()) {
    EXPECT_FALSE(ItemsOf(state, *meeting.id).empty());
  }
}

class Story : public testing::TestWithParam<int> {};

TEST_P(Story, LeavesEveryReaderWithWhatASnapshotShows) {
  RandomCommands random(GetParam());
  Table table = Table::WithChain();
  std::vector<Reader> readers;
  for (const char* person : {"ana", "ben", "dee", "eli", "fay", "hal", "stranger"}) {
    readers.emplace_back(person);
  }
  const auto follow = [&](const LedgerState& before) {
    for (Reader& reader : readers) reader.Follow(before, table.state, table.log.back());
  };

  LedgerState before(table.state.ledger_id());
  follow(before);
  int accepted = 0;
  for (int step = 0; step < 400; ++step) {
    before = table.state;
    table.now += std::chrono::seconds(random.UpTo(90));
    const auto [person, command] = random.Next(table.state);
    if (!table.Do(person, command).ok()) continue;
    ++accepted;
    follow(before);
    for (const Reader& reader : readers) {
      ASSERT_TRUE(reader.HoldsWhatItMaySee(table.state)) << "after " << command.DebugString();
    }
    ExpectPromisesKept(table.state);
    ExpectPlacesKept(table.state);
    if (HasFailure()) FAIL() << "after " << command.DebugString();
  }
  EXPECT_GT(accepted, 80) << "the story is too thin to say anything";
}

TEST_P(Story, CanBeToldAgainFromTheLog) {
  RandomCommands random(GetParam() + 1000);
  Table table;
  table.Must("operator", CreateChainCommand());
  for (int step = 0; step < 200; ++step) {
    const auto [person, command] = random.Next(table.state);
    (void)table.Do(person, command).ok();
  }
  LedgerState again(table.state.ledger_id());
  for (const v1::ChangeSet& changes : table.log) again.Apply(changes);
  EXPECT_EQ(Held(again), Held(table.state));
  // Hearing the last ones twice is harmless.
  again.Apply(table.log.back());
  EXPECT_EQ(Held(again), Held(table.state));
}

INSTANTIATE_TEST_SUITE_P(Seeds, Story, testing::Range(1, 13));

TEST(Readers, BeginAnewWhenTheirRightsChange) {
  Table table = Table::WithChain();
  Reader fay("fay");
  LedgerState before(table.state.ledger_id());
  fay.Follow(before, table.state, table.log.back());
  EXPECT_EQ(fay.resets(), 1);
  before = table.state;
  v1::ChainParty party = table.Get<v1::ChainParty>(Id("fay.party"));
  party.set_participation(v1::CHAIN);
  table.Must("ana",
             table.Seen<v1::ChainParty>(PutPartyCommand("fay.party", party), Id("fay.party")));
  fay.Follow(before, table.state, table.log.back());
  EXPECT_EQ(fay.resets(), 2);
  EXPECT_TRUE(fay.HoldsWhatItMaySee(table.state));
}

}  // namespace
}  // namespace ketentafel::chain
