// Events and who took part.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts an event with participants and evidence.
  func insert(_ fact: Event, writer: inout FactWriter) throws {
    try insert(columns(of: fact, writer: &writer), evidence: fact.evidence, writer: writer)
  }

  /// The columns of an event and its participants. Its id is made of type, trigger (or evidence), actors and recipients.
  func columns(of fact: Event, writer: inout FactWriter) -> FactColumns {
    let key = writer.key(
      "evt",
      [
        fact.type.rawValue, "trigger \(PublicID.part(fact.evidence.first.map { $0.trigger ?? $0.span }))",
        "actor \(fact.actor.map { PublicID.part($0.span) }.joined(separator: " "))",
        "recipient \(fact.recipient.map { PublicID.part($0.span) }.joined(separator: " "))",
      ], digest: digest)
    let values: [any ValueConvertible] =
      [key, writer.document, fact.type.rawValue, fact.mode, fact.place, fact.killed, fact.injured, fact.status.rawValue]
      + writer.columns(fact.attributedTo) + fact.time.columns + [writer.recordedAt]
    let participants = [("actor", fact.actor), ("recipient", fact.recipient)].flatMap { role, participants in
      participants.enumerated().map { [role, $0] + writer.columns($1) }
    }
    return FactColumns(kind: .event, key: key, values: values, participants: participants)
  }

  static let eventColumns = """
    key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start, \
    attributed_to_end, \(ValidTime.columnNames), recorded_at
    """
}
