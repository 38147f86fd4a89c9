// What the threads that read hand to the one that stores.

import CasusIngest
import CasusModel

/// An article that waits for its turn to be read.
struct IngestItem: Sendable {
  /// Its place in the order of all.
  let number: Int
  let article: QueuedArticle
  /// Inputs behind it.
  let inputsLeft: Int
}

/// An article, as far as it can be dealt with without the knowledge base.
struct IngestEntry: Sendable {
  let place: String
  let outcome: Outcome
  let warnings: [String]
  let unknownKeys: [String]
  let inputsLeft: Int

  enum Outcome: Sendable {
    case read(ArticleFacts)
    case known(id: String, sha256: String)
    /// An article before this one, not stored yet, has the same bytes.
    case repeated(sha256: String)
    case failed(ArticleFailure)
  }

  /// Bytes of text that it keeps in memory; its facts take a few times as many.
  var size: Int {
    if case .read(let facts) = outcome { facts.document.text.utf8.count } else { 0 }
  }
}
