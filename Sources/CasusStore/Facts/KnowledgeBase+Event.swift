// Events and who took part.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Inserts an event with participants and evidence. Its id is made of type, trigger (or evidence), actors and recipients.
  func insert(_ fact: Event, writer: inout FactWriter) throws {
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
    try connection.execute(
      """
      INSERT INTO event (
        key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start,
        attributed_to_end, \(ValidTime.columnNames), recorded_at
      ) VALUES (\(Self.parameters(values.count)))
      """, values)
    let id = try connection.lastInsertedRowID
    for (role, participants) in [("actor", fact.actor), ("recipient", fact.recipient)] {
      for (position, participant) in participants.enumerated() {
        try connection.execute(
          "INSERT INTO event_participant (event_id, role, position, document_actor_id, text, span_start, span_end) VALUES (?, ?, ?, ?, ?, ?, ?)",
          [id, role, position] + writer.columns(participant))
      }
    }
    try insert(fact.evidence, of: "event_id", id, writer: writer)
  }
}
