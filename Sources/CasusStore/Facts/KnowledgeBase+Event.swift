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
    var identity = FactIdentity(writer.sha256)
    identity.add(fact.type.rawValue)
    identity.add("trigger", fact.evidence.first.map { $0.trigger ?? $0.span })
    identity.add("actor", all: fact.actor.map(\.span))
    identity.add("recipient", all: fact.recipient.map(\.span))
    let key = writer.key("evt", identity, digest: digest)
    var values: [Value] = []
    values.reserveCapacity(26)
    values += [
      .text(key), .integer(writer.document), .text(fact.type.rawValue), Value(fact.mode), Value(fact.place), Value(fact.killed),
      Value(fact.injured), .text(fact.status.rawValue),
    ]
    writer.append(fact.attributedTo, to: &values)
    fact.time.append(to: &values)
    values.append(.text(writer.recordedAt))
    var participants: [[Value]] = []
    for (role, group) in [("actor", fact.actor), ("recipient", fact.recipient)] {
      for (position, participant) in group.enumerated() {
        var row = [Value.text(role), Value(position)]
        writer.append(participant, to: &row)
        participants.append(row)
      }
    }
    return FactColumns(kind: .event, key: key, values: values, participants: participants)
  }

  static let eventColumns = """
    key, document_id, type, mode, place, killed, injured, status, attributed_to_id, attributed_to_text, attributed_to_start, \
    attributed_to_end, \(ValidTime.columnNames), recorded_at
    """
}
