// Killing the server between any two steps of a batch loses nothing that was answered and has shown
// nothing that is not on disk.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "tests/core/kill_script.h"
#include "tests/core/world.h"

namespace ketentafel::testing {
namespace {

// What the child had said when it died.
struct Story {
  std::map<std::string, int64_t> answered;            // revision by command id
  std::vector<std::pair<int64_t, std::string>> seen;  // revision, command id or "snapshot"
  std::map<int, int> sent;                            // the last number of each sender
  std::vector<std::string> complaints;
};

Story Understand(const std::string& said) {
  Story story;
  std::istringstream lines(said.substr(0, said.rfind('\n') + 1));
  std::string word;
  while (lines >> word) {
    int64_t number = 0;
    std::string name;
    if (word == "answered") {
      lines >> number >> name;
      story.answered[name] = number;
    } else if (word == "seen") {
      lines >> number >> name;
      story.seen.emplace_back(number, name);
    } else if (word == "sending") {
      int sender = 0;
      lines >> sender >> story.sent[sender];
    } else {
      std::string rest;
      std::getline(lines, rest);
      story.complaints.push_back(word + rest);
    }
  }
  return story;
}

// A child process and the pipe on which it speaks.
class Child {
 public:
  explicit Child(std::vector<std::string> arguments) {
    int ends[2] = {-1, -1};
    EXPECT_EQ(pipe(ends), 0);
    arguments.insert(arguments.begin(), KETENTAFEL_KILL_CHILD);
    std::vector<char*> argv;
    for (std::string& argument : arguments) argv.push_back(argument.data());
    argv.push_back(nullptr);
    pid_ = fork();
    if (pid_ == 0) {
      dup2(ends[1], STDOUT_FILENO);
      close(ends[0]);
      close(ends[1]);
      execv(argv[0], argv.data());
      _exit(127);
    }
    close(ends[1]);
    pipe_ = ends[0];
  }

  // Kills it a while after it has begun to answer.
  std::string KillAfter(std::chrono::microseconds delay) {
    std::string said;
    while (said.find("answered") == std::string::npos && ReadSome(&said)) {
    }
    std::thread killer([&] {
      std::this_thread::sleep_for(delay);
      kill(pid_, SIGKILL);
    });
    while (ReadSome(&said)) {
    }
    killer.join();
    Bury();
    return said;
  }

  std::string ListenUntilItDies() {
    std::string said;
    while (ReadSome(&said)) {
    }
    Bury();
    return said;
  }

 private:
  bool ReadSome(std::string* said) {
    char buffer[4096];
    const ssize_t size = read(pipe_, buffer, sizeof(buffer));
    if (size > 0) said->append(buffer, static_cast<size_t>(size));
    return size > 0;
  }

  void Bury() {
    int state = 0;
    ASSERT_EQ(waitpid(pid_, &state, 0), pid_);
    close(pipe_);
    EXPECT_TRUE(WIFSIGNALED(state) && WTERMSIG(state) == SIGKILL) << "it ended by itself";
  }

  pid_t pid_ = -1;
  int pipe_ = -1;
};

class KilledServer : public ::testing::Test {
 protected:
  KilledServer() : director_(world_.MakeChain()) { world_.LetGo(); }

  std::vector<std::string> Arguments(int round) {
    return {world_.database_path(), world_.ledger_id, director_.account_id, std::to_string(round)};
  }

  // Opens what the child left and holds its story against it.
  void Check(const std::string& said, int round) {
    const Story story = Understand(said);
    ASSERT_TRUE(story.complaints.empty()) << story.complaints.front();
    world_.Restart();
    const std::vector<v1::ChangeSet> log = Log();
    for (const auto& [command_id, revision] : story.answered) {
      ASSERT_LE(revision, static_cast<int64_t>(log.size())) << "answered, and lost";
      EXPECT_EQ(log[static_cast<size_t>(revision) - 1].command_id(), command_id);
    }
    for (const auto& [revision, command_id] : story.seen) {
      ASSERT_LE(revision, static_cast<int64_t>(log.size())) << "shown, and lost";
      if (command_id == "snapshot") continue;
      EXPECT_EQ(log[static_cast<size_t>(revision) - 1].command_id(), command_id);
    }
    SendAgain(story, round);
    world_.LetGo();
  }

  // The log has no holes, and its fold is what the elements say.
  std::vector<v1::ChangeSet> Log() {
    const store::LedgerRecord record = world_.OnDisk();
    auto log = world_.store().ChangesAfter(world_.ledger_id, 0, record.state.revision() + 1000);
    EXPECT_EQ(static_cast<int64_t>(log->size()), record.state.revision());
    chain::LedgerState folded(world_.ledger_id);
    for (size_t i = 0; i < log->size(); ++i) {
      EXPECT_EQ((*log)[i].revision(), static_cast<int64_t>(i) + 1);
      folded.Apply((*log)[i]);
    }
    size_t personal = 0;
    for (const v1::Element* element : record.state.Elements()) {
      personal += chain::IsPersonal(element->value_case());
    }
    EXPECT_EQ(folded.Elements().size() + personal, record.state.Elements().size());
    return std::move(*log);
  }

  // What was answered is answered the same again; what was on its way happens once.
  void SendAgain(const Story& story, int round) {
    for (const auto& [sender, last] : story.sent) {
      for (int number = std::max(0, last - 5); number <= last; ++number) {
        const v1::Command command = KillCommand(round, sender, number);
        const auto again = world_.Submit(director_, command);
        ASSERT_TRUE(again.ok()) << again.status().ToString();
        auto before = story.answered.find(command.id());
        if (before != story.answered.end()) {
          EXPECT_EQ(*again, before->second);
        }
        EXPECT_EQ(*world_.Submit(director_, command), *again);
      }
    }
  }

  World world_;
  core::CallerIdentity director_;
};

TEST_F(KilledServer, KeepsItsWordWheneverItDies) {
  std::mt19937 random(7);
  size_t answered = 0;
  for (int round = 1; round <= 8; ++round) {
    Child child(Arguments(round));
    const std::string said = child.KillAfter(std::chrono::microseconds(random() % 60'000));
    answered += Understand(said).answered.size();
    ASSERT_NO_FATAL_FAILURE(Check(said, round));
  }
  EXPECT_GT(answered, 8u);
}

class KilledBetween : public KilledServer, public ::testing::WithParamInterface<const char*> {};

TEST_P(KilledBetween, AnyTwoStepsOfABatch) {
  for (int round = 1; round <= 3; ++round) {
    std::vector<std::string> arguments = Arguments(round);
    arguments.push_back(GetParam());
    arguments.push_back(std::to_string(3 * round));
    Child child(arguments);
    ASSERT_NO_FATAL_FAILURE(Check(child.ListenUntilItDies(), round));
  }
}

INSTANTIATE_TEST_SUITE_P(Steps, KilledBetween,
                         ::testing::Values("core.decided", "store.before_transaction",
                                           "store.head_written", "store.rows_written",
                                           "store.log_written", "store.committed", "core.written",
                                           "core.answered", "core.published"),
                         [](const auto& info) {
                           std::string name = info.param;
                           std::replace_if(
                               name.begin(), name.end(),
                               [](char c) { return c == '.' || c == '_'; }, 'X');
                           return name;
                         });

}  // namespace
}  // namespace ketentafel::testing
