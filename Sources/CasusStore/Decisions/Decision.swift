// One entry of the log. Invariant: its id is a hash of all the rest, so the same decision is the same in every file, and one that was altered
// on its way is recognised.

import CasusModel

/// A decision of a person.
public struct Decision: Hashable, Sendable {
  /// Public id, `dec-…`.
  public let id: String
  /// What it says.
  public let ruling: Ruling
  /// Why.
  public let note: String?
  /// Who decided.
  public let decidedBy: String?
  /// When, UTC: `2026-01-31T12:00:00Z`.
  public let decidedAt: String
  /// Tells decisions of one second apart.
  public let turn: Int

  /// The subject and content as they stand in the log: the id is a hash of them, whatever a later version would write.
  let subject: JSON
  let content: JSON

  init(_ ruling: Ruling, note: String?, decidedBy: String?, decidedAt: String, turn: Int, digest: Digest) {
    self.ruling = ruling
    self.note = note
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.turn = turn
    subject = ruling.subject
    content = ruling.content
    let members: [String: JSON] = [
      "content": content, "decided_at": .string(decidedAt), "decided_by": .optional(decidedBy), "kind": .string(ruling.kind.rawValue),
      "note": .optional(note), "subject": subject, "turn": .integer(turn),
    ]
    id = PublicID.decision(JSON.object(members).text, digest: digest)
  }

  /// From its parts; `members` are those of a line or a row.
  init(id: String, kind: Ruling.Kind, members: [String: JSON], note: String?, decidedBy: String?, decidedAt: String, turn: Int)
    throws(DecisionError)
  {
    self.id = id
    self.note = note
    self.decidedBy = decidedBy
    self.decidedAt = decidedAt
    self.turn = turn
    subject = members["subject"] ?? .null
    content = members["content"] ?? .null
    ruling = try Ruling(kind: kind, subject: subject, content: content)
  }

  /// The decision that it undoes.
  public var undoes: String? {
    if case .undo(let key) = ruling { return key }
    return nil
  }

  /// One line of a file of decisions, without a line feed.
  package var line: String {
    JSON.object([
      "content": content, "decided_at": .string(decidedAt), "decided_by": .optional(decidedBy), "id": .string(id),
      "kind": .string(ruling.kind.rawValue), "note": .optional(note), "subject": subject, "turn": .integer(turn),
    ]).text
  }

  /// The order in which decisions hold: the later beats the earlier.
  static func inOrder(_ left: Decision, _ right: Decision) -> Bool {
    (left.decidedAt, left.turn, left.id) < (right.decidedAt, right.turn, right.id)
  }
}

extension Decision {
  /// Reads a line of a file, and trusts nothing in it.
  ///
  /// - Parameter latest: no decision can be from a later day.
  init(line: String, latest: CalendarDate?, digest: Digest) throws(DecisionError) {
    let json: JSON
    do { json = try JSON(parsing: line) } catch { throw .invalid("this is no decision: \(error.problem)") }
    let object = try JSONObject(json, "the decision")
    try object.only(["content", "decided_at", "decided_by", "id", "kind", "note", "subject", "turn"])
    let kind = Ruling.Kind(rawValue: try object.word("kind", of: Ruling.Kind.allCases.map(\.rawValue))) ?? .undo
    let time = try object.text("decided_at", atMost: 20)
    guard let day = Self.day(of: time) else { throw .invalid("decided_at is no time such as 2026-01-31T12:00:00Z") }
    if let latest, day > latest {
      throw .invalid("decided_at is in the future: \(time); decisions made with a wrong clock would beat all others")
    }
    guard case .integer(let turn)? = object.members["turn"], turn >= 0 else { throw .invalid("turn is no whole number from 0") }
    let id = try object.key("id")
    try self.init(
      id: id, kind: kind, members: object.members, note: try object.optionalText("note", atMost: DecisionLimits.note),
      decidedBy: try object.optionalText("decided_by", atMost: DecisionLimits.name), decidedAt: time, turn: turn)
    var rest = object.members
    rest["id"] = nil
    guard PublicID.decision(JSON.object(rest).text, digest: digest) == id else {
      throw .invalid("the id \(id) does not fit the decision: it was altered")
    }
  }

  /// The day of a time in UTC; nil unless it has exactly the form of the log.
  static func day(of time: String) -> CalendarDate? {
    let bytes = Array(time.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
      bytes[19] == UInt8(ascii: "Z")
    else { return nil }
    func number(_ place: Int) -> Int? { Int(String(decoding: bytes[place..<(place + 2)], as: UTF8.self)) }
    guard let hour = number(11), let minute = number(14), let second = number(17),
      [11, 12, 14, 15, 17, 18].allSatisfy({ (48...57).contains(bytes[$0]) }),
      hour < 24, minute < 60, second < 61
    else { return nil }
    return CalendarDate(String(decoding: bytes[..<10], as: UTF8.self))
  }
}
