// Between the threads that read and the one that stores. Invariants: however long storing takes, what waits is bounded in number and size;
// the articles that are due can always come in, so nobody waits for ever.

import Dispatch
import Synchronization

/// Entries on their way to the knowledge base, in order.
final class IngestInbox: Sendable {
  /// Articles and bytes of text that may be at hand between the queue and the knowledge base.
  private static let most = (articles: 8192, bytes: 16 << 20)
  /// Time between two looks at what may have changed without notice, in milliseconds.
  private static let patience = 100

  private struct State {
    var entries: [IngestEntry] = []
    var isClosed = false
    var isStopped = false
    var wantsBase = false
    var isBaseOpen = false
    var failure: (any Error)?
    /// Articles that were taken from the queue and are not accounted for, and the bytes of those that were read.
    var articles = 0
    var bytes = 0
  }

  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)
  private let left = DispatchSemaphore(value: 0)
  private let opened = DispatchSemaphore(value: 0)

  /// Whether reading should end, since storing has failed.
  var isStopped: Bool { state.withLock(\.isStopped) }

  // MARK: For the threads that read

  /// Waits until another article may be taken, and takes it into account.
  func waitForRoom() {
    while !state.withLock({ state in
      let hasRoom = state.isStopped || (state.articles < Self.most.articles && state.bytes < Self.most.bytes)
      if hasRoom { state.articles += 1 }
      return hasRoom
    }) {
      _ = left.wait(timeout: .now() + .milliseconds(Self.patience))
    }
  }

  /// No article was there.
  func giveBackRoom() { state.withLock { $0.articles -= 1 } }

  /// An article has been read and keeps so much memory until it is stored.
  func weigh(_ bytes: Int) { state.withLock { $0.bytes += bytes } }

  /// Waits until the knowledge base is open: there is no looking up before.
  func waitForBase() {
    guard
      !state.withLock({ state in
        state.wantsBase = true
        return state.isBaseOpen || state.isStopped
      })
    else { return }
    arrived.signal()
    opened.wait()
    opened.signal()
  }

  /// Hands an entry over; called in the order of the articles.
  func put(_ entry: IngestEntry) {
    state.withLock { $0.entries.append(entry) }
    arrived.signal()
  }

  /// Everything has been handed over.
  func close() {
    state.withLock { $0.isClosed = true }
    arrived.signal()
  }

  /// Reading cannot go on, for all articles.
  func fail(_ error: any Error) {
    state.withLock { state in
      state.failure = state.failure ?? error
      state.isStopped = true
    }
    arrived.signal()
  }

  // MARK: For the thread that stores

  /// What came in.
  struct Delivery {
    let entries: [IngestEntry]
    let wantsBase: Bool
    /// Nothing will follow.
    let isLast: Bool
    let failure: (any Error)?
  }

  /// Waits a moment for something to do.
  func take() -> Delivery {
    _ = arrived.wait(timeout: .now() + .milliseconds(Self.patience))
    return state.withLock { state in
      defer { state.entries = [] }
      return Delivery(
        entries: state.entries, wantsBase: state.wantsBase && !state.isBaseOpen, isLast: state.isClosed, failure: state.failure)
    }
  }

  /// These are accounted for.
  func settle(_ entries: [IngestEntry]) {
    let bytes = entries.reduce(0) { $0 + $1.size }
    state.withLock { state in
      state.articles -= entries.count
      state.bytes -= bytes
    }
    left.signal()
  }

  /// The knowledge base is open.
  func openBase() {
    state.withLock { $0.isBaseOpen = true }
    opened.signal()
  }

  /// Storing cannot go on: whoever waits, waits no longer.
  func stop() {
    state.withLock { $0.isStopped = true }
    opened.signal()
    left.signal()
  }
}
