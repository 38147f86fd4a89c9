import CasusModel
import CasusQuery
import SQLite
import StoreTestSupport

@testable import CasusStore

extension KnowledgeBase {
  /// Every row of every view of facts, actors and documents, without the log itself.
  func views() throws -> [String] {
    let views = [
      "document_list", "actor_list", "actor_name", "affiliation_list", "alliance", "membership", "event_list", "claim_list",
      "evidence_text", "proposal_list",
    ]
    return try views.flatMap { view in
      try connection.query("SELECT * FROM \(view)") { row in
        try "\(view) " + (0..<row.columnCount).map { "\(try row.value(.index($0)))" }.joined(separator: " | ")
      }.sorted()
    }
  }

  /// What decisions say about names: bookkeeping that the views do not show.
  func rulings() throws -> [String] {
    try connection.query(
      """
      SELECT l.fold, r.fold, ruling, decision_key FROM name_ruling JOIN name AS l ON l.id = left_id JOIN name AS r ON r.id = right_id
      """
    ) { row in
      let sides = [try row.text(0), try row.text(1)].sorted().joined(separator: " / ")
      return "\(sides): \(try row.text(2)) \(try row.text(3))"
    }.sorted()
      + connection.query("SELECT fold, text, decision_key FROM display_name JOIN name ON name.id = name_id ORDER BY fold") {
        "\(try $0.text(0)): \(try $0.text(1)) \(try $0.text(2))"
      }
  }

  /// The public id of the first fact that a condition on `affiliation_list` finds.
  func id(_ condition: String, in view: String = "affiliation_list") throws -> String {
    try connection.first("SELECT id FROM \(view) WHERE \(condition) ORDER BY id") { try $0.text(0) } ?? ""
  }

  func reference(_ condition: String, in view: String = "affiliation_list") throws -> FactReference {
    guard let reference = try factReference(id(condition, in: view)) else { throw DecisionError.noFact(condition) }
    return reference
  }

  func name(_ text: String) throws -> NameReference {
    guard let name = try mainName(ofActor: try actors(named: text)[0].id) else { throw DecisionError.invalid(text) }
    return name
  }

  func state(_ decision: Decision) throws -> String {
    try connection.first("SELECT state FROM decision_list WHERE id = ?", [decision.id]) { try $0.text(0) } ?? "not there"
  }

  func values(_ sql: String) throws -> [String] {
    try connection.query(sql) { row in
      try (0..<row.columnCount).map {
        switch try row.value(.index($0)) {
        case .null: "–"
        case .integer(let number): "\(number)"
        case .text(let text): text
        case .real(let number): "\(number)"
        case .blob: "blob"
        }
      }.joined(separator: " | ")
    }
  }
}

func correction(_ values: [Correction.Field: Correction.Value]) throws -> Correction {
  var result = Correction()
  for (field, value) in values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { try result.set(field, value) }
  return result
}

func day(_ number: Int) -> String { "2026-02-\(number < 10 ? "0" : "")\(number)T12:00:00Z" }

struct NoTime: Error {}

func time(_ text: String) throws -> Correction.Value {
  guard let value = TimeValue(text) else { throw NoTime() }
  return .time(value)
}
