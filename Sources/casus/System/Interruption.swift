// Ctrl-C while articles are read: those at hand are finished first; a second one ends at once. The signals are held back from all threads but
// one, which waits for them, so no handler runs anywhere. Killing the program harder is safe too: what is stored is in transactions.

import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Holds SIGINT and SIGTERM back.
enum Interruption {
  /// The signal that came first; 0 is none. Only the waiting thread writes it.
  private static let received = Atomic<Int32>(0)

  /// From here on `isPending` tells of Ctrl-C. To be called before any thread is made: threads inherit what is held back.
  static func hold() {
    var set = signals
    pthread_sigmask(SIG_BLOCK, &set, nil)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(
      &thread, nil,
      { _ in
        Interruption.wait()
        return nil
      }, nil)
    // Without the thread Ctrl-C ends the program as it always does.
    if code != 0 { pthread_sigmask(SIG_UNBLOCK, &set, nil) }
  }

  /// Whether Ctrl-C was pressed, or the program told to end, since `hold`.
  static var isPending: Bool { received.load(ordering: .relaxed) != 0 }

  /// 128 and the signal's number, as shells give it.
  static var exitStatus: Int32 { 128 + received.load(ordering: .relaxed) }

  private static func wait() {
    var set = signals
    var number: Int32 = 0
    guard sigwait(&set, &number) == 0 else { return }
    received.store(number, ordering: .relaxed)
    guard sigwait(&set, &number) == 0 else { return }
    signal(number, SIG_DFL)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    kill(getpid(), number)
  }

  private static var signals: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    return set
  }
}
