#ifndef KETENTAFEL_TESTS_APP_FAKES_H_
#define KETENTAFEL_TESTS_APP_FAKES_H_

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "client-wasm/app/storage.h"
#include "client-wasm/app/surroundings.h"
#include "client-wasm/net/transport.h"
#include "ketentafel/v1/ledger_service.pb.h"
#include "shared/base/ids.h"

namespace ketentafel::app {

// A browser's storage that outlives the page under test.
class FakeStorage : public Storage {
 public:
  void Put(std::string_view key, std::string_view value) override { kept[std::string(key)] = value; }
  void Remove(std::string_view key) override { kept.erase(std::string(key)); }
  std::vector<std::pair<std::string, std::string>> Find(std::string_view prefix) const override {
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& entry : kept) {
      if (entry.first.starts_with(prefix)) found.push_back(entry);
    }
    return found;
  }

  std::map<std::string, std::string> kept;
};

// A browser whose clock stands still until told.
class FakeSurroundings : public Surroundings {
 public:
  Instant Now() const override { return now; }
  std::string NewId() const override { return IdFromBits(7, ++ids_); }
  int ZoneOffsetMinutes(std::string_view, Instant at) const override {
    return at < summer_ends ? 120 : 60;
  }
  std::string LocalZone() const override { return "Europe/Amsterdam"; }
  void ShowRoute(std::string_view route, History) override { shown_route = route; }
  std::string PageUrl() const override { return "http://localhost/"; }
  void LoadContent(std::string_view, std::function<void(StatusOr<std::string>)>) override {}
  void CopyText(std::string_view) override {}
  void OpenInNewTab(std::string_view) override {}
  void Print() override {}
  void SaveFile(std::string_view name, std::string_view text) override {
    saved_file = std::string(name) + "\n" + std::string(text);
  }
  void ReadFile(size_t, std::function<void(std::string)> done) override {
    file_chosen = std::move(done);
  }
  void HoldLock(std::string_view, std::function<void()> held) override {
    locks.push_back(std::move(held));
  }
  void Wake() override { ++wakes; }

  Instant now{std::chrono::seconds(1'800'000'000)};
  Instant summer_ends{std::chrono::seconds(1'792'890'000)};  // 2026-10-25T01:00:00Z
  std::string shown_route;
  std::string saved_file;  // its name, then its text
  std::function<void(std::string)> file_chosen;
  std::vector<std::function<void()>> locks;
  int wakes = 0;

 private:
  mutable uint64_t ids_ = 0;
};

// A line to a server that answers when the test says so.
class FakeTransport : public net::Transport {
 public:
  struct Call {
    net::CallId id = 0;
    std::string method;
    std::string request;
    net::Receiver* receiver = nullptr;
  };

  net::CallId Start(std::string_view method, std::string_view request, const net::CallOptions&,
                    net::Receiver* receiver) override {
    calls.push_back({++last_, std::string(method), std::string(request), receiver});
    return last_;
  }
  void Cancel(net::CallId id) override {
    std::erase_if(calls, [&](const Call& call) { return call.id == id; });
  }

  // The open calls of a method, e.g. "Submit".
  std::vector<Call> Open(std::string_view method) const {
    std::vector<Call> open;
    for (const Call& call : calls) {
      if (call.method.ends_with(method)) open.push_back(call);
    }
    return open;
  }
  template <class Message>
  void Send(const Call& call, const Message& message) {
    call.receiver->OnMessage(message.SerializeAsString());
  }
  void End(const Call& call, Code code) {
    std::erase_if(calls, [&](const Call& other) { return other.id == call.id; });
    call.receiver->OnEnd({.code = code, .message = "", .trailers = {}});
  }
  void AnswerSubmit(const Call& call, int64_t revision) {
    v1::SubmitResponse response;
    response.set_revision(revision);
    Send(call, response);
    End(call, Code::kOk);
  }

  std::vector<Call> calls;

 private:
  net::CallId last_ = 0;
};

}  // namespace ketentafel::app

#endif  // KETENTAFEL_TESTS_APP_FAKES_H_
