// Makes the facts of one article what the log says. The end state is computed from the facts as read and all decisions that hold, and then
// brought about, so that undoing is leaving a decision out, and no order of decisions, files or readings makes a difference.

import CasusModel
import SQLite

/// What decisions make of one fact.
private struct Verdict {
  var decisions: [Decision] = []
  var correction = Correction()
  /// The last decision; it rules whether the fact stands.
  var last: Decision? { decisions.last }
  /// The last one that corrects it.
  var lastCorrection: Decision? { decisions.last { $0.ruling.kind == .correct } }

  mutating func add(_ decision: Decision) {
    decisions.append(decision)
    if case .correct(_, let correction) = decision.ruling { self.correction = self.correction.merged(with: correction) }
  }

  /// Whether a later decision leaves nothing of this one.
  func isOverruled(_ decision: Decision) -> Bool {
    guard let last, last.id != decision.id else { return false }
    guard case .correct(_, let own) = decision.ruling, last.ruling.kind != .reject else { return last.ruling.kind != decision.ruling.kind }
    return !own.values.contains { correction.values[$0] == $1 }
  }
}

/// A row of a correction that should be there.
private struct WantedCorrection {
  let key: String
  let row: FactRow
  let fact: ReadFact
  let decision: String
  let recordedAt: String
}

extension KnowledgeBase {
  /// Applies all decisions about the facts of a document.
  ///
  /// - Parameter cause: what retracts corrections that hold no longer: a decision's key or a ruleset.
  func applyDecisions(toDocument document: Int64, sha256: String, cause: String, recordedAt: String) throws {
    let decisions = try decisions(about: sha256).filter { $0.ruling.fact != nil }
    var wantedActors: [NameReference: (actor: ActorReference, decision: String)] = [:]
    var plans: [(kind: FactKind, facts: [ReadFact], verdicts: [Int: Verdict])] = []
    for kind in FactKind.allCases {
      let facts = try readFacts(kind, ofDocument: document)
      let own = decisions.filter { $0.ruling.fact?.kind == kind }
      let verdicts = try verdicts(of: own, on: facts)
      for verdict in verdicts.values where verdict.last?.ruling.kind != .reject {
        for case .actors(let actors) in verdict.correction.values.values {
          // One spelling of a name, whatever the order of facts.
          for actor in actors { try want(actor, verdict.lastCorrection, &wantedActors) }
        }
      }
      plans.append((kind, facts, verdicts))
    }
    let actors = try provide(wantedActors, document: document, recordedAt: recordedAt)
    for plan in plans {
      try bringAbout(plan.kind, plan.facts, plan.verdicts, document: document, sha256: sha256, actors: actors, cause: cause)
    }
    try dismiss(except: Set(wantedActors.keys), document: document, recordedAt: recordedAt)
  }

  /// The verdict on each fact, by its index; also writes what became of each decision.
  private func verdicts(of decisions: [Decision], on facts: [ReadFact]) throws -> [Int: Verdict] {
    var verdicts: [Int: Verdict] = [:]
    let targets = FactMatching.targets(of: decisions.compactMap(\.ruling.fact), among: facts.map(\.reference))
    for (decision, target) in zip(decisions, targets) {
      if let target { verdicts[target, default: Verdict()].add(decision) }
    }
    for (decision, target) in zip(decisions, targets) {
      guard let target else {
        try setState(of: decision.id, "without_target")
        continue
      }
      try setState(
        of: decision.id, verdicts[target]?.isOverruled(decision) == true ? "overruled" : "holds", fact: facts[target].reference.id)
    }
    return verdicts
  }

  private func want(
    _ actor: ActorReference, _ decision: Decision?, _ wanted: inout [NameReference: (actor: ActorReference, decision: String)]
  ) throws {
    guard let decision else { return }
    if let former = wanted[actor.name], (former.decision, former.actor.name.name) >= (decision.id, actor.name.name) { return }
    wanted[actor.name] = (actor, decision.id)
  }

  private func bringAbout(
    _ kind: FactKind, _ facts: [ReadFact], _ verdicts: [Int: Verdict], document: Int64, sha256: String, actors: [NameReference: Int64],
    cause: String
  ) throws {
    var wanted: [WantedCorrection] = []
    for (index, fact) in facts.enumerated() {
      guard let verdict = verdicts[index], let last = verdict.last else {
        try set(kind, fact, retractedAt: nil, by: nil, decision: nil)
        continue
      }
      // Nothing can be retracted before it was known.
      func time(_ decision: Decision) -> String { max(decision.decidedAt, fact.recordedAt) }
      let correction =
        last.ruling.kind == .reject ? nil : try self.correction(kind, fact, verdict, actors, document: document, sha256: sha256)
      if last.ruling.kind == .reject {
        try set(kind, fact, retractedAt: time(last), by: last.id, decision: nil)
      } else if let correction, let by = verdict.lastCorrection {
        try set(kind, fact, retractedAt: time(by), by: by.id, decision: nil)
        wanted.append(
          WantedCorrection(key: correction.key, row: correction.row, fact: fact, decision: last.id, recordedAt: time(by)))
      } else {
        try set(kind, fact, retractedAt: nil, by: nil, decision: last.id)
      }
    }
    try replaceCorrections(kind, with: wanted, document: document, cause: cause)
  }

  /// The corrected row; nil when it says what is read anyway.
  private func correction(
    _ kind: FactKind, _ fact: ReadFact, _ verdict: Verdict, _ actors: [NameReference: Int64], document: Int64, sha256: String
  ) throws -> (key: String, row: FactRow)? {
    guard !verdict.correction.isEmpty else { return nil }
    let published = try connection.first("SELECT published FROM document WHERE id = ?", [document]) { try $0.optionalText(0) } ?? nil
    let read = try factRow(kind, fact.row)
    let row = read.corrected(
      by: verdict.correction, kind: kind, anchor: fact.reference.evidence.start, actors: actors,
      published: published.flatMap { TimeValue($0) })
    guard row != read else { return nil }
    let parts = ["corrects \(fact.reference.id)", verdict.correction.json.text]
    return (PublicID.fact(kind.prefix, PublicID.identity(sha256, parts), ordinal: 0, digest: digest), row)
  }

  private func set(_ kind: FactKind, _ fact: ReadFact, retractedAt: String?, by: String?, decision: String?) throws {
    guard fact.retractedAt != retractedAt || fact.retractedBy != by || fact.decisionKey != decision else { return }
    try connection.execute(
      "UPDATE \(kind.rawValue) SET retracted_at = ?2, retracted_by = ?3, decision_key = ?4 WHERE id = ?1",
      [fact.row, retractedAt, by, decision])
  }

  private func replaceCorrections(_ kind: FactKind, with wanted: [WantedCorrection], document: Int64, cause: String) throws {
    let present = try connection.query(
      "SELECT id, key, decision_key FROM \(kind.rawValue) WHERE document_id = ? AND corrects IS NOT NULL AND retracted_at IS NULL ORDER BY id",
      [document]
    ) { (row: try $0.int64(0), key: try $0.text(1), decision: try $0.optionalText(2)) }
    var kept: Set<String> = []
    for correction in present {
      if let same = wanted.first(where: { $0.key == correction.key }), try factRow(kind, correction.row) == same.row,
        try evidenceRows(kind, correction.row) == evidenceRows(kind, same.fact.row)
      {
        kept.insert(correction.key)
        if correction.decision != same.decision {
          try connection.execute("UPDATE \(kind.rawValue) SET decision_key = ?2 WHERE id = ?1", [correction.row, same.decision])
        }
      } else {
        let time = try connection.first(
          "SELECT max(coalesce((SELECT decided_at FROM decision WHERE key = ?2), ''), recorded_at) FROM \(kind.rawValue) WHERE id = ?1",
          [correction.row, cause]
        ) { try $0.text(0) }
        try connection.execute(
          "UPDATE \(kind.rawValue) SET retracted_at = ?2, retracted_by = ?3 WHERE id = ?1", [correction.row, time, cause])
      }
    }
    for correction in wanted where !kept.contains(correction.key) {
      try insert(
        correction.row, kind: kind, key: correction.key, document: document, corrects: correction.fact, decision: correction.decision,
        recordedAt: correction.recordedAt)
    }
  }
}
