// Claims: who said what.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts a claim with its evidence. Its id is made of form, cue, source and content.
  func insert(_ fact: Claim, writer: inout FactWriter) throws {
    let key = writer.key(
      "clm",
      [
        fact.form.rawValue, "cue \(PublicID.part(fact.cue))", "source \(PublicID.part(fact.source?.span))",
        "content \(PublicID.part(fact.content))",
      ], digest: digest)
    let values: [any ValueConvertible] =
      [key, writer.document] + writer.columns(fact.source)
      + [fact.cue?.start, fact.cue?.end, fact.content.start, fact.content.end, fact.form.rawValue, writer.recordedAt]
    try connection.execute(
      """
      INSERT INTO claim (
        key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form, recorded_at
      ) VALUES (\(Self.parameters(values.count)))
      """, values)
    try insert(fact.evidence, of: "claim_id", try connection.lastInsertedRowID, writer: writer)
  }
}
