// Ctrl-C while articles are read: the one at hand is finished first. The signal is held back and asked for, so no handler and no shared
// flag is needed. Killing the program harder is safe too: each article is one transaction.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds SIGINT back.
enum Interruption {
  /// From here on `isPending` tells of Ctrl-C.
  static func hold() {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Whether Ctrl-C was pressed since `hold`.
  static var isPending: Bool {
    var set = sigset_t()
    sigpending(&set)
    return sigismember(&set, SIGINT) == 1
  }
}
