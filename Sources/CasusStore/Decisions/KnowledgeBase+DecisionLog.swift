// The log as rows. Only ever added to; what is derived from it (targets, states) is written by its side.

import CasusModel
import SQLite

extension KnowledgeBase {
  private static let decisionColumns =
    "decision.key, decision.kind, decision.subject, decision.content, decision.note, decision.decided_by, decision.decided_at, decision.turn"

  /// All decisions, in the order in which they hold.
  public func decisionLog() throws -> [Decision] {
    try connection.query("SELECT \(Self.decisionColumns) FROM decision ORDER BY decided_at, turn, key") { try Self.decision($0) }
  }

  /// A decision by its key; nil when there is none.
  public func decision(_ key: String) throws -> Decision? {
    try connection.first("SELECT \(Self.decisionColumns) FROM decision WHERE key = ?", [key]) { try Self.decision($0) }
  }

  /// Decisions about an article or a name that nobody has undone, in the order in which they hold.
  func decisions(about target: String) throws -> [Decision] {
    try connection.query(
      """
      SELECT \(Self.decisionColumns) FROM decision_target JOIN decision ON decision.key = decision_target.decision_key
      WHERE decision_target.target = ? AND NOT EXISTS (SELECT 1 FROM decision AS other WHERE other.undoes = decision.key)
      ORDER BY decision.decided_at, decision.turn, decision.key
      """, [target]
    ) { try Self.decision($0) }
  }

  /// Whether a decision about the target was ever made; cheap where there is none.
  func isDecided(about target: String) throws -> Bool {
    try connection.first("SELECT 1 FROM decision_target WHERE target = ?", [target]) { try $0.int(0) } != nil
  }

  /// The decisions that undo one.
  func undoing(_ key: String) throws -> [String] {
    try connection.query("SELECT key FROM decision WHERE undoes = ? ORDER BY key", [key]) { try $0.text(0) }
  }

  /// Adds a decision to the log; says whether it was not there yet.
  func record(_ decision: Decision) throws -> Bool {
    guard try connection.first("SELECT 1 FROM decision WHERE key = ?", [decision.id], { try $0.int(0) }) == nil else { return false }
    try connection.execute(
      """
      INSERT INTO decision (key, kind, subject, content, note, decided_by, decided_at, turn, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        decision.id, decision.ruling.kind.rawValue, decision.subject.text, decision.content.text, decision.note, decision.decidedBy,
        decision.decidedAt, decision.turn, decision.undoes,
      ])
    for target in targets(of: decision.ruling) {
      try connection.execute("INSERT OR IGNORE INTO decision_target (target, decision_key) VALUES (?, ?)", [target, decision.id])
    }
    try connection.execute("INSERT INTO decision_state (decision_key, state) VALUES (?, 'without_target')", [decision.id])
    return true
  }

  /// What a ruling is about, as look-ups need it; of an undoing one, nothing: the decision that it undoes has targets.
  func targets(of ruling: Ruling) -> [String] {
    ruling.fact.map { [$0.document] } ?? Array(Set(ruling.names.map { $0.key(digest) })).sorted()
  }

  func setState(of decision: String, _ state: String, fact: String? = nil) throws {
    try connection.execute(
      "UPDATE decision_state SET state = ?2, fact = ?3 WHERE decision_key = ?1 AND (state, fact) IS NOT (?2, ?3)", [decision, state, fact])
  }

  private static func decision(_ row: borrowing Row) throws -> Decision {
    let kind = Ruling.Kind(rawValue: try row.text(1)) ?? .undo
    let texts = [try row.text(2), try row.text(3)]
    do {
      return try Decision(
        id: try row.text(0), kind: kind, members: ["subject": JSON(parsing: texts[0]), "content": JSON(parsing: texts[1])],
        note: try row.optionalText(4), decidedBy: try row.optionalText(5), decidedAt: try row.text(6), turn: try row.int(7))
    } catch let fault as JSON.Fault {
      throw DecisionError.invalid("the decision \(try row.text(0)) in the knowledge base is damaged: \(fault.problem)")
    }
  }
}
