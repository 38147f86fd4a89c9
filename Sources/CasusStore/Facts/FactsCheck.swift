// Facts may come from a file that somebody wrote by hand. What the database cannot check by itself is checked here, with a text that says
// which fact is wrong; the database's own constraints stay the last word.

import CasusModel

struct FactsCheck {
  private let facts: ArticleFacts
  private let size: Int

  init(_ facts: ArticleFacts) {
    self.facts = facts
    size = facts.document.text.utf8.count
  }

  /// The document's public id, when all is well.
  func documentID() throws -> String {
    guard let id = PublicID.document(sha256: facts.document.origin.sha256) else {
      throw error("the document has no SHA-256 of 64 lower-case hexadecimal digits")
    }
    for (index, region) in facts.document.regions.enumerated() { try check(region.span, "region \(index + 1)") }
    for (index, actor) in facts.actors.enumerated() {
      func what() -> String { "actor \(index + 1)" }
      guard !actor.name.isEmpty, !actor.aliases.contains(where: { $0.name.isEmpty }) else { throw error("\(what()) has an empty name") }
      for span in actor.mentions { try check(span, "\(what()), mention") }
      for alias in actor.aliases { try check(alias.evidence, "\(what()), alias “\(alias.name)”") }
    }
    for (index, fact) in facts.affiliations.enumerated() {
      func what() -> String { "affiliation \(index + 1) (\(fact.relation.rawValue))" }
      for participant in [fact.member, fact.group, fact.attributedTo] { try check(participant, what()) }
      try check(fact.evidence, what())
    }
    for (index, fact) in facts.events.enumerated() {
      func what() -> String { "event \(index + 1) (\(fact.type.rawValue))" }
      for participant in fact.actor { try check(participant, what()) }
      for participant in fact.recipient { try check(participant, what()) }
      try check(fact.attributedTo, what())
      try check(fact.evidence, what())
    }
    for (index, fact) in facts.claims.enumerated() {
      func what() -> String { "claim \(index + 1)" }
      try check(fact.source, what())
      try check(fact.content, what())
      if let cue = fact.cue { try check(cue, what()) }
      try check(fact.evidence, what())
    }
    return id
  }

  // What is checked is told only where something is wrong: making these texts would cost more than the checks.

  private func check(_ participant: Participant?, _ what: @autoclosure () -> String) throws {
    guard let participant else { return }
    if let actor = participant.actor, !facts.actors.indices.contains(actor) {
      throw error("\(what()) names actor \(actor), but there are \(facts.actors.count), counted from 0")
    }
    guard participant.span.start >= 0, participant.span.end <= size else { throw outside(participant.span, what()) }
  }

  private func check(_ evidence: [Evidence], _ what: @autoclosure () -> String) throws {
    guard !evidence.isEmpty else { throw error("\(what()) has no evidence; every fact needs the words that state it") }
    for piece in evidence { try check(piece, what()) }
  }

  private func check(_ evidence: Evidence, _ what: @autoclosure () -> String) throws {
    try check(evidence.span, "\(what()), evidence")
    if let trigger = evidence.trigger { try check(trigger, "\(what()), trigger") }
  }

  private func check(_ span: Span, _ what: @autoclosure () -> String) throws {
    guard span.start >= 0, span.end <= size, !span.isEmpty else { throw outside(span, what()) }
  }

  private func outside(_ span: Span, _ what: String) -> StoreError {
    error("\(what) stands at bytes \(span.start)–\(span.end), which are not a part of a text of \(size) bytes")
  }

  private func error(_ what: String) -> StoreError { .invalid(document: facts.document.origin.path, what) }
}
