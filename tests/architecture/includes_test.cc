#include <gtest/gtest.h>

#include <regex>

#include "tests/architecture/rooms.h"
#include "tests/architecture/source_files.h"

namespace ketentafel::architecture {
namespace {

bool IsCpp(const SourceFile& file) {
  return file.path.ends_with(".h") || file.path.ends_with(".cc");
}

TEST(Rooms, KnowOnlyWhatTheDesignLetsThemKnow) {
  int includes = 0;
  for (const SourceFile& file : SourceFiles()) {
    const Room* room = IsCpp(file) ? RoomOf(file.path) : nullptr;
    if (room == nullptr) continue;
    for (const std::string& line : file.lines) {
      const std::string_view header = IncludedBy(line);
      if (header.empty()) continue;
      ++includes;
      EXPECT_TRUE(MayInclude(*room, header))
          << file.path << " includes " << header << ", but " << room->folder
          << " may not know that: " << KnowledgeOf(header);
    }
  }
  EXPECT_GT(includes, 0) << "no source was found under " << KETENTAFEL_ROOT;
}

TEST(Rooms, RefuseWhatTheDesignNamesNever) {
  EXPECT_FALSE(MayInclude(*RoomOf("shared/chain/decide.cc"), "thread"));
  EXPECT_FALSE(MayInclude(*RoomOf("server/core/loop.cc"), "sqlite3.h"));
  EXPECT_FALSE(
      MayInclude(*RoomOf("server/core/loop.cc"), "ketentafel/v1/ledger_service.grpc.pb.h"));
  EXPECT_FALSE(MayInclude(*RoomOf("server/store/store.cc"), "server/core/ledgers.h"));
  EXPECT_FALSE(MayInclude(*RoomOf("server/doors/doors.cc"), "server/store/store.h"));
  EXPECT_FALSE(MayInclude(*RoomOf("client-wasm/views/agenda.cc"), "imgui.h"));
  EXPECT_FALSE(MayInclude(*RoomOf("client-wasm/widgets/button.cc"), "client-wasm/app/model.h"));
  EXPECT_FALSE(MayInclude(*RoomOf("client-wasm/browser/stage.cc"), "client-wasm/app/model.h"));
}

TEST(Rooms, AllowWhatTheDesignNamesMay) {
  EXPECT_TRUE(MayInclude(*RoomOf("shared/chain/decide.cc"), "boost/container/flat_map.hpp"));
  EXPECT_TRUE(MayInclude(*RoomOf("server/store/store.cc"), "sqlite3.h"));
  EXPECT_TRUE(MayInclude(*RoomOf("server/doors/doors.cc"), "server/core/ledgers.h"));
  EXPECT_TRUE(MayInclude(*RoomOf("client-wasm/widgets/button.cc"), "imgui.h"));
  EXPECT_EQ(RoomOf("server/main.cc"), nullptr);
}

// Rules are pure: the same command gives the same answer whenever it is decided again.
TEST(Rooms, SharedNeverReadsTheClockOrRollsDice) {
  const std::regex impure(R"(_clock::now\(|\btime\(nullptr\)|gettimeofday|random_device|\brand\()");
  for (const SourceFile& file : SourceFiles()) {
    if (!IsCpp(file) || !file.path.starts_with("shared/")) continue;
    for (const std::string& line : file.lines) {
      EXPECT_FALSE(std::regex_search(line, impure)) << file.path << ": " << line;
    }
  }
}

TEST(Rooms, OnlyTheWindowHoldsJavaScript) {
  for (const SourceFile& file : SourceFiles()) {
    if (!file.path.starts_with("client-wasm/")) continue;
    const bool script = file.path.ends_with(".js") || file.path.ends_with(".mjs");
    EXPECT_TRUE(!script || file.path.starts_with("client-wasm/browser/") ||
                file.path.starts_with("client-wasm/web/"))
        << file.path;
  }
}

}  // namespace
}  // namespace ketentafel::architecture
