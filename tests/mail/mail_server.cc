#include "tests/mail/mail_server.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <stdexcept>

extern char** environ;

namespace ketentafel::testing {

MailServer::MailServer(std::vector<std::string> options) {
  int in[2];
  int out[2];
  // Closed in every child: one that held another's end would keep it from ending.
  if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  std::vector<std::string> words = {"/usr/bin/python3", "-B", KETENTAFEL_SMTP_SERVER};
  words.insert(words.end(), options.begin(), options.end());
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  if (posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), environ) != 0) {
    throw std::runtime_error("no mail server");
  }
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  to_ = in[1];
  from_ = fdopen(out[0], "r");
  const std::string ready = ReadLine();
  if (!ready.starts_with("ready ")) throw std::runtime_error("no mail server: " + ready);
  port_ = std::atoi(ready.c_str() + 6);
}

MailServer::~MailServer() { Close(); }

std::vector<std::string> MailServer::Close() {
  std::vector<std::string> mails;
  if (pid_ < 0) return mails;
  close(to_);
  for (std::string line = ReadLine(); !line.empty(); line = ReadLine()) mails.push_back(line);
  std::fclose(from_);
  waitpid(pid_, nullptr, 0);
  pid_ = -1;
  return mails;
}

std::string MailServer::ReadLine() {
  std::string line;
  for (int c = std::fgetc(from_); c != EOF && c != '\n'; c = std::fgetc(from_)) {
    line += static_cast<char>(c);
  }
  return line;
}

}  // namespace ketentafel::testing
