// Claims: who said what.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts a claim with its evidence.
  func insert(_ fact: Claim, writer: inout FactWriter) throws {
    try insert(columns(of: fact, writer: &writer), evidence: fact.evidence, writer: writer)
  }

  /// The columns of a claim. Its id is made of form, cue, source and content.
  func columns(of fact: Claim, writer: inout FactWriter) -> FactColumns {
    let key = writer.key(
      "clm",
      [
        fact.form.rawValue, "cue \(PublicID.part(fact.cue))", "source \(PublicID.part(fact.source?.span))",
        "content \(PublicID.part(fact.content))",
      ], digest: digest)
    let values: [any ValueConvertible] =
      [key, writer.document] + writer.columns(fact.source)
      + [fact.cue?.start, fact.cue?.end, fact.content.start, fact.content.end, fact.form.rawValue, writer.recordedAt]
    return FactColumns(kind: .claim, key: key, values: values)
  }

  static let claimColumns = """
    key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form, recorded_at
    """
}
