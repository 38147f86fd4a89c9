// Questions that tell of nothing in particular, so that no rule can read them: "who is X", "what is X also called", "what happened in Y", "what did
// X do". Their few words are closed lists; any other word beside them makes it another question.

import CasusModel
import CasusQuery

/// Reads questions without a predicate of their own.
struct PlainQuestion {
  let parts: QuestionParts

  init(_ parts: QuestionParts) { self.parts = parts }

  private static let naming: Set<String> = [
    "called", "known", "named", "name", "names", "alias", "aliases", "spelling", "spellings", "call", "spelled", "spelt",
  ]
  private static let happening: Set<String> = [
    "happen", "happens", "happened", "occurred", "occur", "took", "take", "place", "event", "events", "incident", "incidents", "going",
    "went", "befell", "been", "reported", "report",
  ]

  /// The question, if it is one of these.
  func meaning() -> ReadQuestion? {
    let words = parts.pieces.map(\.word).filter { !$0.isEmpty && !AskedWords.free.contains($0) && $0 != "s" }
    let names = parts.pieces.compactMap { piece -> Int? in if case .name(let name) = piece { name } else { nil } }
    if let actor = identity(words, names) { return actor }
    guard parts.about == nil else { return nil }
    if let deaths = deaths(words, names) { return deaths }
    if !words.isEmpty, words.allSatisfy({ Self.happening.contains($0) }), words != ["been"] { return happened(names) }
    let isDoing =
      words.isEmpty && parts.opens.count == 1 && parts.opens[0].kind == .thing
      && parts.pieces.filter { AskedWords.doHelpers.contains($0.word) }.count >= 2
    if isDoing, names.count == 1 { return events { $0.doer = parts.names[names[0]].query } }
    return nil
  }

  private func identity(_ words: [String], _ names: [Int]) -> ReadQuestion? {
    let name = parts.about ?? names.first
    guard let name, names.count + (parts.about == nil ? 0 : 1) == 1, parts.period == nil, parts.place == nil, parts.asks.isEmpty else {
      return nil
    }
    let isAbout = parts.about != nil && words.isEmpty && parts.opens.isEmpty
    let helpers = parts.pieces.map(\.word).filter(AskedWords.helpers.contains)
    let isWho =
      words.isEmpty && parts.about == nil && (helpers.isEmpty || helpers.allSatisfy(AskedWords.be.contains)) && parts.opens.count <= 1
    let isNaming = !words.isEmpty && words.allSatisfy { Self.naming.contains($0) || $0 == "else" || $0 == "different" }
    // "who is with X" asks for another.
    let isBare = parts.pieces.allSatisfy { $0.isParty || AskedWords.be.contains($0.word) || ["the", "a"].contains($0.word) }
    guard isAbout || isWho && isBare || isNaming && parts.opens.allSatisfy({ $0.kind == .thing || $0.kind == .anyone }) else { return nil }
    return ReadQuestion(queries: parts.names[name].actors.map { .actor($0) }, asked: isNaming ? .rows : [])
  }

  private static let dying: Set<String> = ["killed", "died", "die", "dead", "deaths", "fatalities", "casualties", "victims"]

  /// "how many people were killed (by X) in Y": events with dead that are counted; never their sum.
  private func deaths(_ words: [String], _ names: [Int]) -> ReadQuestion? {
    guard parts.asks.contains(.count), !words.isEmpty, words.allSatisfy({ Self.dying.contains($0) || $0 == "reported" }), names.count <= 1,
      parts.opens.allSatisfy({ $0.words.hasSuffix("people") || $0.words.hasSuffix("persons") })
    else { return nil }
    // Of somebody only by whom: whose the dead were is seldom told.
    let isBy = parts.pieces.contains { $0.word == "by" }
    guard names.isEmpty || isBy else { return nil }
    return events { query in
      query.isDeadly = true
      query.doer = names.first.map { parts.names[$0].query }
    }
  }

  private func happened(_ names: [Int]) -> ReadQuestion? {
    guard names.count <= 2, names.count > 0 || parts.place != nil || parts.period != nil else { return nil }
    if names.count == 2 {
      let both = names.map { parts.names[$0].query }
      return merged([
        events {
          $0.doer = both[0]
          $0.recipient = both[1]
        },
        events {
          $0.doer = both[1]
          $0.recipient = both[0]
        },
      ])
    }
    return events { query in
      guard let name = names.first else { return }
      let isTo = parts.pieces.contains { $0.word == "to" }
      if isTo { query.recipient = parts.names[name].query } else { query.actor = parts.names[name].query }
    }
  }

  private func events(_ change: (inout EventQuery) -> Void) -> ReadQuestion {
    var query = EventQuery()
    query.place = parts.place
    query.since = parts.period?.first
    query.until = parts.period?.last
    change(&query)
    var asked: AskedColumns = [.rows]
    if parts.asks.contains(.date) { asked.insert(.date) }
    if parts.asks.contains(.place) { asked.insert(.place) }
    if parts.asks.contains(.count) { asked.insert(.count) }
    return ReadQuestion(queries: [.events(query)], asked: asked, period: parts.period)
  }

  private func merged(_ questions: [ReadQuestion]) -> ReadQuestion? {
    guard var first = questions.first else { return nil }
    first.queries = questions.flatMap(\.queries)
    return first
  }
}
