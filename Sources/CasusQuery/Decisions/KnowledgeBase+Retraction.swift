// Why a fact that once had an id is no longer listed: who took it back, when, and what stands in its place.

import CasusModel
import CasusStore
import SQLite

extension KnowledgeBase {
  /// The whole id of a retracted fact and the reason in words; nil when no retracted fact has an id that begins so.
  func retraction(_ subject: FoundID.Subject, _ begin: String) throws -> (id: String, text: String)? {
    let table: String
    switch subject {
    case .affiliation: table = "affiliation"
    case .event: table = "event"
    case .claim: table = "claim"
    case .document, .actor: return nil
    }
    let keys = try connection.query(
      "SELECT DISTINCT key FROM \(table) WHERE key >= ? AND key < ? AND retracted_at IS NOT NULL ORDER BY key LIMIT 6",
      [begin, begin + "~"]
    ) { try $0.text(0) }
    guard let id = keys.first else { return nil }
    guard keys.count == 1 else { throw QueryError.ambiguousID(begin, candidates: Array(keys.prefix(5))) }
    let row = try connection.first(
      """
      SELECT retracted_at, retracted_by, corrects FROM \(table) WHERE key = ? AND retracted_at IS NOT NULL
      ORDER BY retracted_at DESC, id DESC
      """, [id]
    ) { (at: try $0.text(0), by: try $0.optionalText(1), corrects: try $0.optionalText(2)) }
    guard let row else { return nil }
    guard let by = row.by else { return (id, "retracted on \(row.at)") }
    guard let decision = try decision(by) else {
      return (id, "since \(row.at) it is not found in its article any more, by the rules \(by)")
    }
    return (id, try reason(decision, id: id, corrects: row.corrects, table: table))
  }

  private func reason(_ decision: Decision, id: String, corrects: String?, table: String) throws -> String {
    let who = decision.decidedBy.map { " by \($0)" } ?? ""
    let made = "on \(decision.decidedAt)\(who) (\(decision.id))" + (decision.note.map { ": \($0)" } ?? "")
    let undo = "; to take that back: casus decisions undo \(decision.id)"
    if decision.undoes != nil { return "the correction was undone \(made)" + (corrects.map { "; now \($0)" } ?? "") }
    if decision.ruling.kind == .reject { return "rejected \(made)\(undo)" }
    let now = try connection.query(
      """
      SELECT new.key FROM \(table) AS old JOIN \(table) AS new ON new.document_id = old.document_id
        AND new.corrects = ? AND new.retracted_at IS NULL
      WHERE old.key = ? AND old.retracted_at IS NOT NULL
      """, [corrects ?? id, id]
    ) { try $0.text(0) }.first
    return "corrected \(made)" + (now.map { "; now \($0)" } ?? "") + undo
  }
}
