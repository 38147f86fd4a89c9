// A small knowledge base in memory, for readers that look names up.

import CasusModel
import CasusPipeline
import CasusStore
import StoreTestSupport

enum Samples {
  static let time = "2016-12-31T00:00:00Z"
  static let digest: Digest = Digests.sha256

  /// For targets that only read: made once, since that takes longer than asking it.
  nonisolated(unsafe) static let shared = try? Shared()

  final class Shared {
    let base: KnowledgeBase

    init() throws { base = try Samples.base() }
  }

  /// Made anew, with a few articles' facts in it.
  static func base() throws -> KnowledgeBase { try Fixture.base() }
}
