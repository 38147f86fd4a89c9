// Deciding. Invariants: a decision and all that follows from it are one transaction; what holds depends on the set of decisions alone, never
// on the order in which they came; a decision that would change nothing that anybody could see is refused with the reason.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Makes a decision, applies it and returns it.
  ///
  /// - Parameters:
  ///   - by: who decides; nil is not known.
  ///   - at: UTC, `2026-01-31T12:00:00Z`. Later decisions beat earlier ones, so a clock that runs behind does not make this one void: then it
  ///     takes the time of the latest about the same.
  /// - Throws: ``DecisionError`` when it does not fit what is there.
  @discardableResult
  public func decide(_ ruling: Ruling, by: String? = nil, note: String? = nil, at time: String) throws -> Decision {
    if let note, note.isEmpty || note.utf8.count > DecisionLimits.note {
      throw DecisionError.invalid("a note has 1 to \(DecisionLimits.note) bytes; this one has \(note.utf8.count)")
    }
    return try connection.transaction {
      try check(ruling)
      let latest = try targets(of: ruling).compactMap { target in
        try connection.first(
          """
          SELECT max(decision.decided_at) FROM decision_target JOIN decision ON decision.key = decision_target.decision_key WHERE target = ?
          """, [target]
        ) { try $0.optionalText(0) } ?? nil
      }.max()
      let decidedAt = max(time, latest ?? time)
      let turn = try connection.first("SELECT coalesce(max(turn) + 1, 0) FROM decision WHERE decided_at = ?", [decidedAt]) { try $0.int(0) }
      let decision = Decision(ruling, note: note, decidedBy: by, decidedAt: decidedAt, turn: turn ?? 0, digest: digest)
      _ = try record(decision)
      try apply([decision], recordedAt: time)
      return decision
    }
  }

  /// Makes what decisions that are new in the log say so, and all that follows from the others about the same.
  func apply(_ decisions: [Decision], recordedAt: String) throws {
    var documents: [String: String] = [:]
    var names: Set<NameReference> = []
    for decision in decisions {
      var ruling = decision.ruling
      if let undone = decision.undoes {
        guard let other = try self.decision(undone) else { continue }
        try setState(of: decision.id, "holds")
        ruling = other.ruling
      }
      // Decisions that undid this one may have come before it.
      let undoing = try undoing(decision.undoes ?? decision.id)
      if !undoing.isEmpty {
        try setState(of: decision.undoes ?? decision.id, "undone")
        for key in undoing { try setState(of: key, "holds") }
      }
      if let fact = ruling.fact { documents[fact.document] = decision.id }
      names.formUnion(ruling.names)
    }
    try applyNames(names, recordedAt: recordedAt)
    for sha256 in documents.keys.sorted() {
      let id = try connection.first("SELECT id FROM document WHERE sha256 = ?", [sha256]) { try $0.int64(0) }
      if let id { try applyDecisions(toDocument: id, sha256: sha256, cause: documents[sha256] ?? "", recordedAt: recordedAt) }
    }
  }

  private func check(_ ruling: Ruling) throws {
    switch ruling {
    case .merge(let left, let right):
      guard left != right else { throw DecisionError.invalid("“\(left.name)” and “\(right.name)” are one name already") }
      try checkScopes([left, right])
    case .split(let names, let others):
      guard !names.isEmpty, !others.isEmpty, Set(names).isDisjoint(with: others) else {
        throw DecisionError.invalid("the names to keep apart must stand on two sides, and none on both")
      }
      guard names.count + others.count <= DecisionLimits.names, names.count * others.count <= DecisionLimits.pairs else {
        throw DecisionError.invalid(
          "one decision keeps apart \(DecisionLimits.names) names and \(DecisionLimits.pairs) pairs of them at most; part the names in two steps"
        )
      }
      try checkScopes(names + others)
    case .rename(let name, let text): try checkRename(name, text)
    case .accept, .reject: break
    case .correct(let fact, let correction):
      guard !correction.isEmpty else { throw DecisionError.invalid("nothing is corrected; give at least one new value") }
      if let field = correction.values.keys.filter({ !$0.belongs(to: fact.kind) }).map(\.rawValue).min() {
        let allowed = Correction.Field.allCases.filter { $0.belongs(to: fact.kind) }.map(\.rawValue).joined(separator: ", ")
        throw DecisionError.invalid(
          "\(fact.kind == .claim ? "a claim" : "an \(fact.kind.rawValue)") has no \(field)\(allowed.isEmpty ? "; reject it instead" : "; it has: \(allowed)")"
        )
      }
    case .undo(let key): try checkUndo(key)
    }
  }

  private func checkScopes(_ names: [NameReference]) throws {
    guard let first = names.first, let other = names.first(where: { $0.scope != first.scope }) else { return }
    throw DecisionError.invalid(
      "“\(first.name)” is a name of \(first.scope.phrase) and “\(other.name)” of \(other.scope.phrase); names are compared within one sort only"
    )
  }

  private func checkRename(_ name: NameReference, _ text: String) throws {
    guard !text.isEmpty, text.utf8.count <= DecisionLimits.name else {
      throw DecisionError.invalid("a name has 1 to \(DecisionLimits.name) bytes; this one has \(text.utf8.count)")
    }
    let new = NameReference(scope: name.scope, name: text)
    let owner = try connection.first(
      """
      SELECT actor.name, actor.key FROM name JOIN actor ON actor.id = name.actor_id
      WHERE name.key = ? AND name.actor_id IS NOT (SELECT actor_id FROM name WHERE key = ?)
      """, [new.key(digest), name.key(digest)]
    ) { (try $0.text(0), try $0.text(1)) }
    if let owner {
      throw DecisionError.invalid(
        "“\(text)” is a name of another actor, \(owner.0) (\(owner.1)); if the two are one, say so first: casus actors merge")
    }
  }

  private func checkUndo(_ key: String) throws {
    guard let decision = try decision(key) else {
      throw DecisionError.invalid("there is no decision \(key); list them with: casus decisions")
    }
    if decision.undoes != nil {
      throw DecisionError.invalid("\(key) undoes another decision and cannot be undone itself; decide again instead")
    }
    if let other = try undoing(key).first {
      throw DecisionError.invalid("\(key) is undone already, by \(other); to have it again, decide again")
    }
  }
}

extension NameScope {
  /// For messages.
  var phrase: String {
    switch self {
    case .state: "a state"
    case .organisation: "an organisation"
    case .civilians: "civilians"
    case .media: "a medium"
    case .person: "a person"
    }
  }
}
