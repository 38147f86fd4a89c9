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
    var identity = FactIdentity(writer.sha256)
    identity.add(fact.form.rawValue)
    identity.add("cue", fact.cue)
    identity.add("source", fact.source?.span)
    identity.add("content", fact.content)
    let key = writer.key("clm", identity, digest: digest)
    var values: [Value] = []
    values.reserveCapacity(12)
    values += [.text(key), .integer(writer.document)]
    writer.append(fact.source, to: &values)
    values += [
      Value(fact.cue?.start), Value(fact.cue?.end), Value(fact.content.start), Value(fact.content.end), .text(fact.form.rawValue),
      .text(writer.recordedAt),
    ]
    return FactColumns(kind: .claim, key: key, values: values)
  }

  static let claimColumns = """
    key, document_id, source_id, source_text, source_start, source_end, cue_start, cue_end, content_start, content_end, form, recorded_at
    """
}
