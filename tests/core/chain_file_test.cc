// A chain's file, out and in again, for whatever people did.
#include "server/core/chain_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "server/core/chain_copy.h"
#include "server/core/chain_load.h"
#include "server/core/secrets.h"
#include "server/core/string_fields.h"
#include "server/store/ledger_tables.h"
#include "shared/base/ids.h"
#include "shared/base/text.h"
#include "tests/rules/random_commands.h"
#include "tests/rules/table.h"

namespace ketentafel::core {
namespace {

using chain::RandomCommands;
using chain::Table;

constexpr ChainFileWish kAll{.history = ChainFileWish::History::kWhole};
constexpr LoadWish kCopy{.as = LoadWish::As::kCopy, .copy_mark = "(kopie)"};

// A ledger as the store keeps it.
struct Kept {
  chain::LedgerState state;
  std::vector<v1::ChangeSet> log;
};

Kept Keep(const std::string& ledger_id, const std::vector<v1::ChangeSet>& sets) {
  Kept kept{chain::LedgerState(ledger_id), {}};
  for (v1::ChangeSet set : sets) {
    for (v1::Change& change : *set.mutable_changes()) {
      if (change.has_put()) change.mutable_put()->clear_revision();
    }
    kept.state.Apply(set);
    kept.log.push_back(store::WithoutPersonalValues(set));
  }
  return kept;
}

Kept Loaded(const v1::ChainFile& file, const LoadWish& wish = {}) {
  std::vector<v1::ChangeSet> sets;
  for (const auto& outcome : OutcomesOf(file, wish, Instant(std::chrono::hours(600000)))) {
    sets.push_back(outcome.changes);
  }
  return Keep(file.ledger_id(), sets);
}

// What people at a table did, as far as it was let through.
Kept Story(int seed, int steps) {
  RandomCommands random(static_cast<uint64_t>(seed));
  Table table = Table::WithChain();
  for (int step = 0; step < steps; ++step) {
    table.now += std::chrono::seconds(random.UpTo(90));
    const auto [person, command] = random.Next(table.state);
    (void)table.Do(person, command).ok();
  }
  return Keep(table.state.ledger_id(), table.log);
}

std::string Json(const Kept& kept, const ChainFileWish& wish) {
  return JsonOf(ChainFileOf(kept.state, kept.log, wish));
}

v1::ChainFile Read(const std::string& json) {
  StatusOr<v1::ChainFile> file = ReadChainFile(json);
  EXPECT_TRUE(file.ok()) << file.status().ToString();
  if (!file.ok()) return {};
  const Status whole = CheckChainFile(*file);
  EXPECT_TRUE(whole.ok()) << whole.ToString();
  return *std::move(file);
}

bool HasMailOnItsWay(const chain::LedgerState& state) {
  const auto mails = state.All<v1::Delivery>();
  return std::any_of(mails.begin(), mails.end(), [](const auto& mail) {
    return mail->state() == v1::DELIVERY_WAITING || mail->state() == v1::DELIVERY_UNDER_WAY;
  });
}

// What a chain's elements go by. They may speak of others that were never there.
std::set<std::string> IdsIn(const v1::ChainFile& file) {
  std::set<std::string> ids;
  for (const v1::Element& element : file.elements()) {
    for (const std::string& part : Split(element.id(), '-')) {
      if (IsId(part)) ids.insert(part);
    }
  }
  return ids;
}

// What is left of a file when every id is the same, in any order.
std::multiset<std::string> ShapeOf(v1::ChainFile file) {
  ReplaceStrings(&file, [](const std::string& text) {
    std::string shape;
    for (const std::string& part : Split(text, '-')) shape += (IsId(part) ? "#" : part) + "-";
    return shape;
  });
  std::multiset<std::string> shape;
  for (const v1::Element& element : file.elements()) shape.insert(element.SerializeAsString());
  for (const v1::ChangeSet& set : file.history()) shape.insert(set.SerializeAsString());
  return shape;
}

TEST(AChainsFile, BringsAThousandChainsBackAsTheyWere) {
  int mails = 0;
  for (int seed = 1; seed <= 1000; ++seed) {
    const Kept kept = Story(seed, 10 + seed % 50);
    const std::string json = Json(kept, kAll);
    const v1::ChainFile file = Read(json);
    const Kept again = Loaded(file);
    if (HasMailOnItsWay(kept.state)) {
      EXPECT_FALSE(HasMailOnItsWay(again.state));
      EXPECT_EQ(again.state.revision(), kept.state.revision() + 1);
      ++mails;
    } else {
      ASSERT_EQ(Json(again, kAll), json) << "seed " << seed;
    }

    v1::ChainFile copy = file;
    GiveNewIds(NewId, &copy);
    ASSERT_TRUE(CheckChainFile(copy).ok()) << CheckChainFile(copy).ToString();
    std::set<std::string> both;
    const std::set<std::string> ours = IdsIn(file);
    const std::set<std::string> theirs = IdsIn(copy);
    std::set_intersection(ours.begin(), ours.end(), theirs.begin(), theirs.end(),
                          std::inserter(both, both.end()));
    ASSERT_TRUE(both.empty()) << "seed " << seed << ": " << *both.begin();
    ASSERT_EQ(ShapeOf(copy), ShapeOf(file)) << "seed " << seed;
    if (HasFailure()) FAIL() << "seed " << seed;
  }
  EXPECT_GT(mails, 0);
}

TEST(AChainsFile, WithoutItsHistoryBringsBackTheSameElements) {
  for (int seed = 1; seed <= 50; ++seed) {
    const Kept kept = Story(seed, 60);
    const std::string json = Json(kept, {});
    const Kept again = Loaded(Read(json));
    EXPECT_EQ(again.log.size(), 1u);
    if (HasMailOnItsWay(kept.state)) continue;
    EXPECT_EQ(Json(again, {}), json);
  }
}

TEST(AChainsFile, OfACopyIsNamedSoAndAsksNobodyAnything) {
  const Kept kept = Story(3, 40);
  v1::ChainFile file = Read(Json(kept, kAll));
  GiveNewIds(NewId, &file);
  const Kept copy = Loaded(file, kCopy);
  EXPECT_EQ(copy.state.chain()->name(), kept.state.chain()->name() + " (kopie)");
  EXPECT_NE(copy.state.ledger_id(), kept.state.ledger_id());
  EXPECT_TRUE(copy.state.Get<v1::FollowUpRules>(copy.state.ledger_id())->reminders_off());
  EXPECT_EQ(copy.log.front().at().seconds(), kept.log.front().at().seconds());
  EXPECT_FALSE(DirectorsSeat(copy.state).empty());
}

TEST(AChainsFile, WithoutNamesHoldsNoneAndStillHoldsTogether) {
  const Kept kept = Story(5, 80);
  ChainFileWish wish = kAll;
  wish.nameless_word = "Persoon";
  const std::string json = Json(kept, wish);
  for (const auto& person : kept.state.All<v1::Person>()) {
    EXPECT_EQ(json.find("\"name\": \"" + person->name() + "\""), std::string::npos)
        << person->name();
  }
  EXPECT_EQ(json.find("contactCard"), std::string::npos);
  const Kept again = Loaded(Read(json));
  EXPECT_EQ(again.state.All<v1::Person>().size(), kept.state.All<v1::Person>().size());
  EXPECT_TRUE(again.state.All<v1::ContactCard>().empty());
}

class ABrokenFile : public ::testing::Test {
 protected:
  // What is said of the file once `spoil` has been at it.
  template <class Spoil>
  std::string ReasonAfter(Spoil spoil) {
    v1::ChainFile file = file_;
    spoil(&file);
    const auto read = ReadChainFile(JsonOf(file));
    if (!read.ok()) return read.status().reason();
    return CheckChainFile(*read).reason();
  }

  const v1::ChainFile file_ = Read(Json(Story(7, 60), kAll));
};

TEST_F(ABrokenFile, IsNotReadAtAll) {
  EXPECT_EQ(ReadChainFile("").status().reason(), "CHAIN_FILE_UNREADABLE");
  EXPECT_EQ(ReadChainFile("{").status().reason(), "CHAIN_FILE_UNREADABLE");
  EXPECT_EQ(ReadChainFile("PK\x03\x04").status().reason(), "CHAIN_FILE_UNREADABLE");
  EXPECT_EQ(ReadChainFile("{}").status().reason(), "CHAIN_FILE_FOREIGN");
  EXPECT_EQ(ReadChainFile("{\"persona\": {\"name\": \"Els\"}}").status().reason(),
            "CHAIN_FILE_FOREIGN");
  const std::string json = JsonOf(file_);
  EXPECT_EQ(ReadChainFile(json.substr(0, json.size() / 2)).status().reason(),
            "CHAIN_FILE_UNREADABLE");
}

TEST_F(ABrokenFile, OfANewerProgramIsToldApart) {
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* file) { file->set_version(2); }), "CHAIN_FILE_NEWER");
  const auto newer = ReadChainFile(
      R"({"format": "ketentafel-chain", "version": 3, "elements": [{"dream": {}}]})");
  EXPECT_EQ(newer.status().reason(), "CHAIN_FILE_NEWER");
  EXPECT_EQ(newer.status().details().at("version"), "3");
  const auto strange = ReadChainFile(
      R"({"format": "ketentafel-chain", "version": 1, "elements": [{"dream": {}}]})");
  EXPECT_EQ(strange.status().reason(), "CHAIN_FILE_UNREADABLE");
}

TEST_F(ABrokenFile, IsRefusedWhereItDoesNotHoldTogether) {
  const std::string damaged = "CHAIN_FILE_DAMAGED";
  EXPECT_EQ(ReasonAfter([](v1::ChainFile*) {}), "");
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->set_ledger_id("x"); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->mutable_elements()->RemoveLast(); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { *f->add_elements() = f->elements(0); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->mutable_elements(2)->set_id("../x"); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->mutable_elements(0)->mutable_chain()->set_name(
                            "Anders"); }),
            damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->mutable_history()->RemoveLast(); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) { f->mutable_history(3)->set_revision(9); }), damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) {
              f->mutable_history(3)->set_command_id(f->history(2).command_id());
            }),
            damaged);
  EXPECT_EQ(ReasonAfter([](v1::ChainFile* f) {
              for (v1::Element& element : *f->mutable_elements()) {
                if (element.has_seat()) element.mutable_seat()->set_person_id("Ana");
              }
            }),
            damaged);
}

}  // namespace
}  // namespace ketentafel::core
