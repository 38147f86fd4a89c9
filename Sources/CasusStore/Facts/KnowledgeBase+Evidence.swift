// Evidence. Position 0 is the most specific; a fact cannot be committed without it.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts the evidence of one fact.
  func insert(_ evidence: [Evidence], of kind: FactKind, _ fact: Int64, writer: FactWriter) throws {
    for (position, piece) in evidence.enumerated() {
      try connection.execute(
        kind.insertEvidence,
        all: [
          .integer(writer.document), .integer(fact), Value(position), Value(piece.span.start), Value(piece.span.end),
          Value(piece.trigger?.start), Value(piece.trigger?.end), .text(piece.rule), .text(piece.ruleset ?? writer.ruleset),
        ])
    }
  }
}
