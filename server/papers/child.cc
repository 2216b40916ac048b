#include "server/papers/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <thread>

namespace ketentafel::papers {
namespace {

constexpr std::chrono::milliseconds kLook{5};

Status Failed(std::string_view what) { return Unavailable("CHILD_FAILED", what); }

Status TooSlow() { return Unavailable("CHILD_TOO_SLOW", "it took too long"); }

void CloseIfOpen(int* fd) {
  if (*fd >= 0) close(*fd);
  *fd = -1;
}

int MillisecondsUntil(Child::Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(
      deadline - std::chrono::steady_clock::now());
  return static_cast<int>(std::max<int64_t>(left.count(), 0));
}

// Default signals, none blocked, and a group of its own so that all of it can be killed.
void Plain(posix_spawnattr_t* attributes) {
  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(attributes, &signals);
  sigaddset(&signals, SIGPIPE);
  sigaddset(&signals, SIGTERM);
  posix_spawnattr_setsigdefault(attributes, &signals);
  posix_spawnattr_setpgroup(attributes, 0);
  posix_spawnattr_setflags(attributes,
                           POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
}

pid_t Spawn(const std::vector<std::string>& arguments, int in, int out) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) {
    argv.push_back(const_cast<char*>(argument.c_str()));
  }
  argv.push_back(nullptr);
  std::array<std::string, 3> variables = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8",
                                          "HOME=/nonexistent"};
  std::array<char*, 4> environment = {variables[0].data(), variables[1].data(),
                                      variables[2].data(), nullptr};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in, 0);
  posix_spawn_file_actions_adddup2(&actions, out, 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  Plain(&attributes);
  pid_t pid = -1;
  const int error =
      posix_spawn(&pid, argv.front(), &actions, &attributes, argv.data(), environment.data());
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? pid : -1;
}

}  // namespace

struct Child::Talk {
  std::string_view input;
  std::string output;
  size_t max_bytes = 0;
  bool over = false;
};

Child::~Child() {
  CloseIfOpen(&in_);
  CloseIfOpen(&out_);
  if (pid_ < 0) return;
  kill(-pid_, SIGKILL);
  waitpid(pid_, nullptr, 0);
}

Status Child::Start(const std::vector<std::string>& arguments) {
  // A socket takes writes that raise no SIGPIPE; a pipe does not.
  int in[2];
  int out[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0) return Failed("no sockets left");
  if (pipe2(out, O_CLOEXEC) != 0) {
    close(in[0]);
    close(in[1]);
    return Failed("no pipes left");
  }
  in_ = in[0];
  out_ = out[0];
  pid_ = Spawn(arguments, in[1], out[1]);
  close(in[1]);
  close(out[1]);
  if (pid_ < 0) return Failed("cannot start " + arguments.front());
  fcntl(in_, F_SETFL, O_NONBLOCK);
  fcntl(out_, F_SETFL, O_NONBLOCK);
  return OkStatus();
}

Status Child::Step(Talk* talk, Deadline deadline) {
  std::array<pollfd, 2> polled = {pollfd{out_, POLLIN, 0}, pollfd{in_, POLLOUT, 0}};
  const int ready = poll(polled.data(), polled.size(), MillisecondsUntil(deadline));
  if (ready == 0) return TooSlow();
  if (ready < 0) return errno == EINTR ? OkStatus() : Failed("cannot wait for it");
  if (polled[1].revents != 0) {
    const ssize_t sent = send(in_, talk->input.data(), talk->input.size(), MSG_NOSIGNAL);
    if (sent > 0) talk->input.remove_prefix(static_cast<size_t>(sent));
    const bool gone = sent < 0 && errno != EAGAIN && errno != EINTR;
    if (gone || talk->input.empty()) CloseIfOpen(&in_);
  }
  if (polled[0].revents == 0) return OkStatus();
  std::array<char, 64 * 1024> buffer;
  const ssize_t got = read(out_, buffer.data(), buffer.size());
  if (got < 0) return errno == EAGAIN || errno == EINTR ? OkStatus() : Failed("cannot read it");
  talk->over = got == 0;
  talk->output.append(buffer.data(), static_cast<size_t>(got));
  return talk->output.size() > talk->max_bytes ? Failed("it wrote too much") : OkStatus();
}

Status Child::Wait(Deadline deadline) {
  int how = 0;
  for (;;) {
    const pid_t ended = waitpid(pid_, &how, WNOHANG);
    if (ended == pid_) break;
    if (ended < 0) return Failed("it is gone");
    if (std::chrono::steady_clock::now() >= deadline) return TooSlow();
    std::this_thread::sleep_for(kLook);
  }
  pid_ = -1;
  return WIFEXITED(how) && WEXITSTATUS(how) == 0 ? OkStatus() : Failed("it ended badly");
}

StatusOr<std::string> Child::Converse(const std::string& input, size_t max_bytes,
                                      Deadline deadline) {
  Talk talk{.input = input, .max_bytes = max_bytes};
  while (!talk.over) KETENTAFEL_RETURN_IF_ERROR(Step(&talk, deadline));
  KETENTAFEL_RETURN_IF_ERROR(Wait(deadline));
  return std::move(talk.output);
}

}  // namespace ketentafel::papers
