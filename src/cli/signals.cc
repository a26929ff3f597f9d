#include "cli/signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "read/byte_stream.h"

namespace news_extract {
namespace {

volatile std::sig_atomic_t received = 0;
int wake_pipe[2] = {-1, -1};  // its end is never read: once woken, every read that waits is given up

extern "C" void note_signal(int signal) {
  const int error = errno;
  received = signal;
  g_stop.store(true);
  [[maybe_unused]] const ssize_t written = ::write(wake_pipe[1], "", 1);
  errno = error;
}

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, signal);
  return set;
}

}  // namespace

std::atomic<bool> g_stop{false};

void watch_signals() {
  for (const int signal : {SIGPIPE, SIGXFSZ}) std::signal(signal, SIG_IGN);
  if (::pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) == 0) give_up_reads_when_readable(wake_pipe[0]);
  struct sigaction action = {};
  action.sa_handler = note_signal;
  // No SA_RESTART: a read that waits is to return. The second signal finds the default.
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction before = {};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler != SIG_IGN) sigaction(signal, &action, nullptr);  // nohup asks to ignore SIGHUP
  }
}

int received_signal() { return received; }

const char* signal_name(int signal) {
  return signal == SIGINT ? "SIGINT" : signal == SIGTERM ? "SIGTERM" : signal == SIGHUP ? "SIGHUP" : "a signal";
}

SignalShield::SignalShield() {
  const sigset_t set = ending_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
}

SignalShield::~SignalShield() {
  const sigset_t set = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

}  // namespace news_extract
