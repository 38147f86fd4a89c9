// Evidence. Position 0 is the most specific; a fact cannot be committed without it.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts the evidence of one fact.
  ///
  /// - Parameter column: `affiliation_id`, `event_id` or `claim_id`.
  func insert(_ evidence: [Evidence], of column: StaticString, _ fact: Int64, writer: FactWriter) throws {
    for (position, piece) in evidence.enumerated() {
      try connection.execute(
        """
        INSERT INTO evidence (
          document_id, \(column), position, span_start, span_end, trigger_start, trigger_end, rule, ruleset
        ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          writer.document, fact, position, piece.span.start, piece.span.end, piece.trigger?.start, piece.trigger?.end, piece.rule,
          writer.ruleset,
        ])
    }
  }
}
