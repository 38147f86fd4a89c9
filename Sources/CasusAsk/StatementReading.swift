// What the reader of articles makes of a statement, and which of its words that leaves over. Invariant: a reading is complete only when every
// name, every open slot that is asked about and every word that carries meaning has gone into a fact.

import CasusAnnotate
import CasusExtract
import CasusModel

/// One fact of a statement, by pieces.
enum StatedFact: Hashable {
  case affiliation(Relation, member: Piece?, group: Piece?, status: FactStatus, source: Piece?)
  case event(EventType, mode: String?, doers: [Piece], recipients: [Piece], status: FactStatus, source: Piece?, rule: String)
  /// Somebody says something; the cue in dictionary form.
  case claim(source: Piece?, cue: String)

  /// Its pieces.
  var pieces: [Piece] {
    switch self {
    case .affiliation(_, let member, let group, _, let source): [member, group, source].compactMap(\.self)
    case .event(_, _, let doers, let recipients, _, let source, _): doers + recipients + (source.map { [$0] } ?? [])
    case .claim(let source, _): source.map { [$0] } ?? []
    }
  }

  var isAffiliation: Bool { if case .affiliation = self { true } else { false } }
  var isEvent: Bool { if case .event = self { true } else { false } }
}

/// A statement with its facts.
struct StatementReading {
  let facts: [StatedFact]
  /// Events that the same words tell beside affiliations.
  var events: [StatedFact] = []
  /// Words that went into nothing, as typed.
  var leftOver: [String] = []
}

/// Reads statements.
struct AnswerStatementReader: Sendable {
  private let annotator: Annotator
  private let extractor: Extractor
  private let rules: RuleSet
  private let literals: [String: [[String]]]
  private let eventNouns: Set<String>

  init(annotator: Annotator, rules: RuleSet) {
    self.annotator = annotator
    self.rules = rules
    extractor = Extractor(rules: rules)
    let nouns = { (kind: RuleMakes.Kind) in
      Set(rules.rules.filter { $0.makes.kind == kind }.flatMap(\.patterns).map(\.predicate).filter { $0.form != .verb }.flatMap(\.lemmas))
    }
    eventNouns = nouns(.event).subtracting(nouns(.affiliation))
    literals = Dictionary(rules.rules.map { ($0.name, $0.patterns.map(\.literals)) }) { first, _ in first }
  }

  /// Whether some rule is triggered by a word.
  func isTrigger(_ word: String) -> Bool { rules.verbs.contains(word) || rules.nounTriggers.contains(word) }

  /// Whether a noun tells of events alone: "attacks", but not "members".
  func isEventNoun(_ word: String) -> Bool { eventNouns.contains(word) }

  /// What a statement says. Facts whose parties are not all names or slots are left out.
  func read(_ statement: AnswerStatement, claims: Bool) -> StatementReading {
    let text = statement.text
    let document = Document(
      text: text, origin: Origin(path: "", sha256: ""), regions: [Region(Span(0, text.utf8.count), .paragraph)])
    let annotation = annotator.annotate(document).asWritten()
    let mentions = extractor.mentions(in: annotation)
    var facts: [StatedFact] = []
    var triggers: Set<Int> = []
    var statuses: Set<FactStatus> = []
    var isAttributed = false
    func piece(_ phrase: Phrase) -> Piece? {
      if let name = phrase.name { return statement.piece(at: annotation.entities[name].span) }
      return statement.piece(at: annotation.tokens[phrase.head].span)
    }
    if claims {
      for claim in mentions.claims {
        guard let cue = claim.cue, let token = annotation.tokens.firstIndex(where: { $0.span.overlaps(cue) }) else { continue }
        facts.append(.claim(source: claim.source.flatMap(piece), cue: annotation.tokens[token].lemma.lowercased()))
        for index in annotation.tokens.indices
        where annotation.tokens[index].span.overlaps(cue) || annotation.tokens[index].span.overlaps(claim.content) {
          triggers.insert(index)
        }
      }
    } else {
      for mention in mentions.affiliations {
        let sides = [mention.member, mention.group].compactMap(\.self)
        guard sides.allSatisfy({ piece($0) != nil }) else { continue }
        facts.append(
          .affiliation(
            mention.relation, member: mention.member.flatMap(piece), group: mention.group.flatMap(piece), status: mention.statement.status,
            source: mention.statement.attributedTo.flatMap(piece)))
        triggers.formUnion(mention.statement.trigger)
        statuses.insert(mention.statement.status)
        isAttributed = isAttributed || mention.statement.attributedTo != nil
      }
      for mention in mentions.events {
        guard (mention.actor + mention.recipient).allSatisfy({ piece($0) != nil }) else { continue }
        facts.append(
          .event(
            mention.type, mode: mention.mode, doers: mention.actor.compactMap(piece), recipients: mention.recipient.compactMap(piece),
            status: mention.statement.status, source: mention.statement.attributedTo.flatMap(piece), rule: mention.statement.rule))
        triggers.formUnion(mention.statement.trigger)
        statuses.insert(mention.statement.status)
        isAttributed = isAttributed || mention.statement.attributedTo != nil
      }
    }
    let isCarried = isAttributed || statuses.contains { !$0.isFactual }
    let understood = triggers.union(spelledOut(annotation, triggers))
    let main = facts.contains(where: \.isAffiliation) ? facts.filter { !$0.isEvent } : facts
    return StatementReading(
      facts: unique(main), events: main == facts ? [] : unique(facts.filter(\.isEvent)),
      leftOver: leftOver(statement, annotation, understood, isCarried))
  }

  private func unique(_ facts: [StatedFact]) -> [StatedFact] {
    var seen: Set<StatedFact> = []
    return facts.filter { seen.insert($0).inserted }
  }

  /// The words that the patterns which matched ask for beside their slots: "pledge **allegiance** to".
  private func spelledOut(_ annotation: Annotation, _ triggers: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for stated in extractor.matches(in: annotation) where !triggers.isDisjoint(with: stated.match.trigger) {
      let words = Set(literals[stated.match.rule]?[stated.match.pattern] ?? [])
      for (index, token) in annotation.tokens.enumerated()
      where words.contains(token.lemma.lowercased()) || words.contains(token.text.lowercased()) {
        found.insert(index)
      }
    }
    return found
  }

  private func leftOver(_ statement: AnswerStatement, _ annotation: Annotation, _ understood: Set<Int>, _ isCarried: Bool) -> [String] {
    // Verbs above what is told: "plans to join", "denied joining", "carried out attacks".
    var carriers: Set<Int> = []
    for trigger in understood {
      var node = annotation.tokens[trigger].head
      var steps = 0
      while let above = node, steps < 12 {
        let lemma = annotation.tokens[above].lemma.lowercased()
        if isCarried || AskedWords.done.contains(lemma) || AskedWords.lightVerbs.contains(lemma) { carriers.insert(above) }
        node = annotation.tokens[above].head
        steps += 1
      }
    }
    return statement.words.compactMap { word in
      guard !AskedWords.free.contains(word.text.lowercased()),
        let token = annotation.tokens.firstIndex(where: { $0.span.overlaps(word.span) })
      else { return nil }
      return understood.contains(token) || carriers.contains(token)
        || token > 0 && AskedWords.free.contains(annotation.tokens[token].text.lowercased())
        ? nil : word.text
    }
  }
}

extension RulePattern {
  /// The words that it spells out beside its predicate.
  fileprivate var literals: [String] { elements.flatMap(Self.literals) }

  private static func literals(_ element: Element) -> [String] {
    switch element {
    case .oblique(let words, _), .idiom(let words), .particle(let words), .object(let words):
      words.flatMap { $0.split { $0 == " " || $0 == "_" }.map(String.init) }
    case .either(let elements): elements.flatMap(literals)
    case .patient, .recipient, .predicative, .noWord, .noPatient, .active: []
    }
  }
}
