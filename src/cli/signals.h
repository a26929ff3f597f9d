#pragma once

// Signals that end a run: they are noted, so that it ends after whole lines.
// A reader that has gone, or a limit of file sizes, is an error of write(), not a signal.

#include <atomic>

namespace news_extract {

/// Set by the first SIGINT, SIGTERM or SIGHUP.
extern std::atomic<bool> g_stop;

/// Installs the handlers. A second signal ends the program at once.
void watch_signals();
/// The signal that came, or 0.
int received_signal();
/// "SIGINT" and the like.
const char* signal_name(int signal);

/// Keeps signals from the threads that are started while it lives: the main
/// thread, which may wait in a read, is to get them.
class SignalShield {
 public:
  SignalShield();
  ~SignalShield();
  SignalShield(const SignalShield&) = delete;
  SignalShield& operator=(const SignalShield&) = delete;
};

}  // namespace news_extract
