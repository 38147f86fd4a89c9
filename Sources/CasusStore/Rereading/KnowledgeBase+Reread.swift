// One document, read again. Invariant: what the newer reading finds as before is not touched, not even its time; what it no longer finds is
// retracted and never deleted; after that, decisions hold again.

import CasusModel
import SQLite

extension KnowledgeBase {
  /// Compares what is stored of a document with a newer reading of it, and makes it say that, in one transaction.
  ///
  /// - Parameters:
  ///   - key: public id of the document.
  ///   - facts: the newer reading, of the same text.
  /// - Throws: ``StoreError/invalid(document:_:)`` when the facts do not fit together or are another document's; nothing is changed then.
  public func reread(_ key: String, _ facts: ArticleFacts, run: IngestRun, recordedAt: String) throws -> ArticleChanges {
    let path = facts.document.origin.path
    guard try FactsCheck(facts).documentID() == key else { throw StoreError.invalid(document: path, "this is not the document \(key)") }
    let stored = try connection.first("SELECT id, text FROM document WHERE key = ?", [key]) { (try $0.int64(0), try $0.text(1)) }
    guard let (document, text) = stored else { throw StoreError.invalid(document: path, "it was never stored") }
    guard text == facts.document.text else { throw StoreError.invalid(document: path, "the text is not the one that is stored") }
    return try connection.transaction {
      var writer = FactWriter(
        document: document, sha256: facts.document.origin.sha256, actors: [], ruleset: run.ruleset, recordedAt: recordedAt)
      let actors = try rereadActors(facts.actors, writer: writer)
      writer.actors = actors.rows
      var (changes, unchanged): ([FactChange], Int) = ([], 0)
      for kind in FactKind.allCases {
        let read =
          switch kind {
          case .affiliation:
            facts.affiliations.map {
              NewFact(columns: columns(of: $0, writer: &writer), evidence: $0.evidence, sort: $0.relation.rawValue)
            }
          case .event:
            facts.events.map { NewFact(columns: columns(of: $0, writer: &writer), evidence: $0.evidence, sort: $0.type.rawValue) }
          case .claim:
            facts.claims.map { NewFact(columns: columns(of: $0, writer: &writer), evidence: $0.evidence, sort: $0.form.rawValue) }
          }
        let (kindChanges, kindUnchanged) = try compare(kind, read, writer: writer)
        changes += kindChanges
        unchanged += kindUnchanged
      }
      try connection.execute("UPDATE document SET reading_run_id = ? WHERE id = ?", [try begin(run), document])
      if try isDecided(about: writer.sha256) {
        try applyDecisions(toDocument: document, sha256: writer.sha256, cause: run.ruleset, recordedAt: recordedAt)
      }
      return ArticleChanges(
        document: key, changes: changes, unchanged: unchanged, actorsAdded: actors.added, actorsGone: actors.gone)
    }
  }

  private func compare(
    _ kind: FactKind, _ read: [NewFact], writer: FactWriter
  ) throws -> (changes: [FactChange], unchanged: Int) {
    let stored = try readFacts(kind, ofDocument: writer.document)
    let storedByKey = Dictionary(stored.map { ($0.reference.id, $0) }) { first, _ in first }
    var found: Set<String> = []
    var unchanged = 0
    var (changes, added): ([FactChange], [NewFact]) = ([], [])
    for fact in read {
      let key = fact.columns.key
      guard let old = storedByKey[key] else {
        added.append(fact)
        continue
      }
      found.insert(key)
      if try isSame(kind, old.row, fact) {
        unchanged += 1
        continue
      }
      try retract(kind, old, writer: writer)
      try insert(fact.columns, evidence: fact.evidence, writer: writer)
      changes.append(FactChange(kind: .changed, fact: kind, sort: old.reference.sort, id: key, formerID: nil))
    }
    var gone = stored.filter { !found.contains($0.reference.id) }
    for fact in gone { try retract(kind, fact, writer: writer) }
    for fact in added {
      try insert(fact.columns, evidence: fact.evidence, writer: writer)
      let trigger = fact.evidence.first.map { $0.trigger ?? $0.span }
      // The same trigger with other participants is the same statement, read otherwise.
      if let index = gone.firstIndex(where: { ($0.reference.trigger ?? $0.reference.evidence) == trigger && $0.reference.sort == fact.sort }
      ) {
        let old = gone.remove(at: index)
        changes.append(FactChange(kind: .changed, fact: kind, sort: fact.sort, id: fact.columns.key, formerID: old.reference.id))
      } else {
        changes.append(FactChange(kind: .added, fact: kind, sort: fact.sort, id: fact.columns.key, formerID: nil))
      }
    }
    changes += gone.map { FactChange(kind: .gone, fact: kind, sort: $0.reference.sort, id: $0.reference.id, formerID: nil) }
    return (changes.sorted { ($0.sort, $0.id, $0.kind.rawValue) < ($1.sort, $1.id, $1.kind.rawValue) }, unchanged)
  }

  private func isSame(_ kind: FactKind, _ row: Int64, _ fact: NewFact) throws -> Bool {
    let old = try factRow(kind, row)
    let content = kind.contentColumns.map { old.columns[$0] ?? .null } + old.participants.flatMap(\.self)
    guard content == fact.columns.content else { return false }
    let stored = try evidenceRows(kind, row)
    // The version of the rules is not part of what a fact says, unless it comes from where another version found it first.
    let rulesets = zip(stored, fact.evidence).allSatisfy { row, piece in piece.ruleset.map { $0.sqlValue == row.last } ?? true }
    let evidence = fact.evidence.map { piece in
      [
        piece.span.start.sqlValue, piece.span.end.sqlValue, (piece.trigger?.start).sqlValue, (piece.trigger?.end).sqlValue,
        piece.rule.sqlValue,
      ]
    }
    return rulesets && stored.map { Array($0.dropLast()) } == evidence
  }

  private func retract(_ kind: FactKind, _ fact: ReadFact, writer: FactWriter) throws {
    try connection.execute(
      "UPDATE \(kind.rawValue) SET retracted_at = ?2, retracted_by = ?3, decision_key = NULL WHERE id = ?1",
      [fact.row, writer.recordedAt, writer.ruleset])
  }
}

/// A fact of the newer reading.
private struct NewFact {
  let columns: FactColumns
  let evidence: [Evidence]
  let sort: String
}
