// Which articles need not be read: those in the knowledge base, and those that are being read. Invariant: of several articles with the same
// bytes the first in order is read, so the outcome does not depend on the threads.

import CasusStore
import Synchronization

/// Looks up documents while others are being stored.
final class KnownDocuments: Sendable {
  enum Answer: Sendable {
    case unknown
    case stored(id: String)
    /// An article before this one has the same bytes.
    case atHand
  }

  private struct State: ~Copyable {
    var base: KnowledgeBase?
    /// Number of the first article with a SHA-256, until it is stored.
    var atHand: [String: Int] = [:]

    /// A look-up that fails is none: storing meets the same trouble, and tells of it.
    borrowing func id(_ sha256: String) -> String? {
      switch base {
      case .some(let base): (try? base.documentID(sha256: sha256)) ?? nil
      case .none: nil
      }
    }
  }

  private let state = Mutex(State())

  /// - Parameter base: gives a connection of its own, to see what is committed. Without one the storing thread finds what is known.
  func open(_ base: @Sendable () throws -> KnowledgeBase) { state.withLock { $0.base = try? base() } }

  /// Gives the connection back.
  func close() { state.withLock { $0.base = nil } }

  /// Whether article `number` need not be read.
  func answer(_ sha256: String, number: Int) -> Answer {
    state.withLock { state in
      if let first = state.atHand[sha256], first < number { return .atHand }
      if let id = state.id(sha256) { return .stored(id: id) }
      state.atHand[sha256] = number
      return .unknown
    }
  }

  /// The documents are stored, or will not be.
  func settle(_ sha256: some Sequence<String>) {
    state.withLock { state in
      for sha256 in sha256 { state.atHand[sha256] = nil }
    }
  }
}
