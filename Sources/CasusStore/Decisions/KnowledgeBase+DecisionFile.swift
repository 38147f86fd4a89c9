// A team's decisions travel as a file of JSON Lines. Importing is all or nothing; the same file again changes nothing; any order of lines and
// of files ends in the same state. The file is untrusted: every line is checked in full, and its id must be the hash of the rest.

import CasusModel
import SQLite

/// What an import did.
public struct DecisionImport: Equatable, Sendable {
  /// Decisions that were not here before.
  public internal(set) var added: [String] = []
  /// Decisions that were.
  public internal(set) var known = 0
  /// Added decisions about which other people decided otherwise here.
  public internal(set) var conflicts: [DecisionConflict] = []
  /// Added decisions that nothing here is what they are about.
  public internal(set) var withoutTarget = 0
}

/// Two decisions of different people that cannot both hold.
public struct DecisionConflict: Hashable, Sendable {
  /// The decision that came with the file.
  public let added: String
  /// The one that was here.
  public let present: String
  /// What both are about, for people: a fact's id, or names.
  public let about: String
  /// The one that holds: the later.
  public let holds: String
}

extension KnowledgeBase {
  /// Reads a file of decisions and applies them in one transaction.
  ///
  /// - Parameter time: now, UTC; decisions from more than a day later are refused.
  /// - Throws: ``DecisionError/line(_:_:)`` for the first line that is no decision; then nothing was imported.
  public func importDecisions(_ bytes: [UInt8], at time: String) throws -> DecisionImport {
    guard bytes.count <= DecisionLimits.file else {
      throw DecisionError.invalid("a file of decisions has \(DecisionLimits.file) bytes at most; this one has \(bytes.count)")
    }
    let today = CalendarDate(String(time.prefix(10)))
    let latest = today.flatMap { CalendarDate(dayNumber: $0.dayNumber + 1) }
    var decisions: [Decision] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
      guard let text = String(validating: line, as: UTF8.self) else { throw DecisionError.line(index + 1, "it is not UTF-8") }
      do {
        decisions.append(try Decision(line: text, latest: latest, digest: digest))
      } catch { throw DecisionError.line(index + 1, error.description) }
    }
    return try importDecisions(decisions, at: time)
  }

  /// Applies decisions that were checked, in one transaction.
  func importDecisions(_ decisions: [Decision], at time: String) throws -> DecisionImport {
    let kinds = Dictionary(decisions.map { ($0.id, $0.ruling.kind) }) { _, last in last }
    return try connection.transaction {
      var report = DecisionImport()
      var added: [Decision] = []
      for decision in decisions.sorted(by: Decision.inOrder) {
        if let undone = decision.undoes, try (kinds[undone] ?? self.decision(undone)?.ruling.kind) == .undo {
          throw DecisionError.invalid("\(decision.id) undoes \(undone), which undoes another decision; nothing was imported")
        }
        if try record(decision) { added.append(decision) } else { report.known += 1 }
      }
      try apply(added, recordedAt: time)
      report.added = added.map(\.id)
      report.conflicts = try conflicts(of: added)
      report.withoutTarget = try added.count { decision in
        try connection.first("SELECT state FROM decision_list WHERE id = ?", [decision.id]) { try $0.text(0) } == "without_target"
      }
      return report
    }
  }

  private func conflicts(of added: [Decision]) throws -> [DecisionConflict] {
    let new = Set(added.map(\.id))
    var conflicts: [DecisionConflict] = []
    var present: [String: [Decision]] = [:]
    for decision in added where decision.undoes == nil {
      guard try undoing(decision.id).isEmpty else { continue }
      var others: [String: Decision] = [:]
      for target in targets(of: decision.ruling) {
        // Once for each target: a file may hold thousands of decisions about one article.
        if present[target] == nil { present[target] = try decisions(about: target).filter { !new.contains($0.id) } }
        for other in present[target] ?? [] { others[other.id] = other }
      }
      for other in others.values.sorted(by: Decision.inOrder) {
        if other.decidedBy != nil, other.decidedBy == decision.decidedBy { continue }
        guard let about = try contradiction(decision, other) else { continue }
        let later = Decision.inOrder(decision, other) ? other : decision
        conflicts.append(DecisionConflict(added: decision.id, present: other.id, about: about, holds: later.id))
      }
    }
    return conflicts
  }

  /// What two decisions contradict each other about; nil when they do not.
  private func contradiction(_ one: Decision, _ other: Decision) throws -> String? {
    func target(_ decision: Decision) throws -> String? {
      try connection.first("SELECT fact FROM decision_state WHERE decision_key = ?", [decision.id]) { try $0.optionalText(0) } ?? nil
    }
    switch (one.ruling, other.ruling) {
    case (.rename(let name, let text), .rename(let same, let otherText)):
      return name == same && text != otherText ? "“\(text)” or “\(otherText)”" : nil
    case (.correct(let fact, let left), .correct(let same, let right)):
      guard let id = try target(one), try id == target(other) || fact.id == same.id else { return nil }
      return left.values.contains { field, value in right.values[field].map { $0 != value } ?? false } ? id : nil
    case (.accept(let fact), .reject(let same)), (.accept(let fact), .correct(let same, _)), (.reject(let fact), .accept(let same)),
      (.reject(let fact), .correct(let same, _)), (.correct(let fact, _), .accept(let same)), (.correct(let fact, _), .reject(let same)):
      let id = try target(one)
      return fact.id == same.id ? id ?? fact.id : try id != nil && id == target(other) ? id : nil
    default:
      for pair in one.ruling.pairs {
        let against = other.ruling.pairs.contains { Set([$0.left, $0.right]) == Set([pair.left, pair.right]) && $0.isSame != pair.isSame }
        if against { return "“\(pair.left.name)” and “\(pair.right.name)”" }
      }
      return nil
    }
  }
}
