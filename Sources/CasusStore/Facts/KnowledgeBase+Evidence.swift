// Evidence. Position 0 is the most specific; a fact cannot be committed without it.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts the evidence of one fact.
  func insert(_ evidence: [Evidence], of kind: FactKind, _ fact: Int64, writer: FactWriter) throws {
    for (position, piece) in evidence.enumerated() {
      try connection.execute(
        kind.insertEvidence,
        [
          writer.document, fact, position, piece.span.start, piece.span.end, piece.trigger?.start, piece.trigger?.end, piece.rule,
          writer.ruleset,
        ])
    }
  }
}
