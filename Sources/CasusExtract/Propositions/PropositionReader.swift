// Every verb becomes one proposition with logical arguments. Nouns of action are read by the rules that know their frames.

import CasusModel

/// The propositions of one sentence with the chunks that they were read from.
struct SentencePropositions {
  let row: ChunkRow
  /// One per verb group, in text order.
  let propositions: [Proposition]
  /// The chunk of each proposition's verb group.
  let chunkOf: [Int]
  /// The source of an "according to" over the whole sentence.
  private(set) var accordingSource: Phrase?
  /// The verb of saying over the whole sentence. Both are asked for every proposition, so they are sought once.
  private(set) var outerSaying: Int?
  /// The verb of saying behind the sentence's last comma.
  private(set) var postposedSaying: Int?

  init(_ view: SentenceView) {
    let row = ChunkRow(view)
    let verbs = row.chunks.indices.filter { row.chunks[$0].kind == .verb }
    var propositions: [Proposition] = []
    let position = Dictionary(uniqueKeysWithValues: verbs.enumerated().map { ($0.element, $0.offset) })
    for verb in verbs {
      let governor = row.governor(of: verb).flatMap { position[$0] }
      propositions.append(row.proposition(at: verb, governor: governor))
    }
    self.row = row
    self.propositions = propositions
    chunkOf = verbs
    accordingSource = accordingClaim()?.source
    postposedSaying = findPostposedSaying()
    outerSaying = findOuterSaying()
  }
}

extension ChunkRow {
  func proposition(at index: Int, governor: Int?) -> Proposition {
    let chunk = chunks[index]
    var group = chunk.verb ?? VerbGroup()
    let subject = subject(of: index)
    let right = complements(of: index)
    if let passive = continuedPassive(before: index), let outer = chunks[passive].verb {
      group.isPassive = true
      group.mood = outer.mood
    }
    // The tagger takes some finite pasts for participles: with an object of its own the verb is active.
    let isReduced = group.participle == .past && (right.object.isEmpty || Self.naming.contains(chunk.word))
    let isPassive = group.isPassive || isReduced
    var arguments: [Argument] = []
    func add(_ role: Proposition.Role, _ phrases: [Phrase]) {
      if !phrases.isEmpty { arguments.append(Argument(role: role, phrases: phrases)) }
    }
    if isPassive {
      add(.patient, subject)
      add(.agent, right.obliques.first { $0.0 == "by" }?.1 ?? [])
      add(.predicative, right.object)
    } else {
      add(.agent, subject)
      add(.patient, right.object.isEmpty ? relativeObject(of: index) : right.object)
      add(.predicative, right.second)
    }
    for (preposition, phrases) in right.obliques where !(isPassive && preposition == "by") { add(.oblique(preposition), phrases) }
    if isConditional(index) { group.mood.isConditional = true }
    let clause = clause(of: index)
    // "Neither A nor B joined C."
    // "None of them joined", "No one attacked": the denial stands in the subject.
    if let first = subject.first?.tokens.lowerBound,
      ["neither", "none", "no", "nobody"].contains(view.word(first)) || view.word(first - 1) == "neither"
    {
      group.mood.isNegated = true
    }
    // "supports X no longer".
    if clause.contains(where: { view.word($0) == "no" && view.word($0 + 1) == "longer" && $0 > chunk.head }) { group.mood.isEnded = true }
    return Proposition(
      sentence: view.index, trigger: chunk.head..<(chunk.head + 1), lemma: chunk.word, category: .verb, arguments: arguments,
      mood: group.mood,
      clause: clause, governor: governor)
  }

  private static let naming: Set<String> = ["call", "name", "know", "dub", "title", "style", "rename"]

  struct Complements {
    var object: [Phrase] = []
    var second: [Phrase] = []
    var obliques: [(String, [Phrase])] = []
    var end = 0
  }

  /// What stands behind a verb: object, second object, prepositional phrases, up to the end of its clause.
  func complements(of index: Int) -> Complements {
    var result = Complements()
    var next = firstComplement(of: index)
    if kind(next) == .quote, kind(next + 1) == .noun { next += 1 }
    if let object = list(at: next), !opensClause(object.end) {
      result.object = object.phrases
      next = object.end
      if kind(next) == .comma, kind(next + 1) == .noun { next = skipApposition(next) }
      if let second = list(at: next), !opensClause(second.end) {
        result.second = second.phrases
        next = second.end
      }
    }
    var steps = 0
    while next < chunks.count, steps < 16 {
      steps += 1
      switch chunks[next].kind {
      case .preposition:
        guard let list = list(at: next + 1) else {
          result.end = next
          return result
        }
        result.obliques.append((word(next), list.phrases))
        next = list.end
      case .time, .adverb, .parenthesis: next += 1
      case .conjunction where kind(next + 1) == .preposition: next += 1
      case .comma where kind(next + 1) == .preposition || kind(next + 1) == .time: next += 1
      default:
        result.end = next
        return result
      }
    }
    result.end = next
    return result
  }

  /// "a body **that X plans to form**": the relative pronoun stands for the object.
  private func relativeObject(of index: Int) -> [Phrase] {
    var verb = index
    if chunks[index].verb?.isInfinitive == true {
      guard let governor = governingVerb(of: index) else { return [] }
      verb = governor
    }
    guard let subject = subject(of: verb).first, let position = chunks.firstIndex(where: { $0.tokens.contains(subject.tokens.lowerBound) }),
      position < verb, kind(position - 1) == .relative, ["that", "which", "whom"].contains(word(position - 1))
    else { return [] }
    return antecedent(of: position - 1)
  }

  private func skipApposition(_ comma: Int) -> Int {
    guard let item = phrase(at: comma + 1) else { return comma }
    var end = item.end
    while kind(end) == .preposition, let inner = phrase(at: end + 1) { end = inner.end }
    return kind(end) == .comma ? end + 1 : comma
  }

  /// Whether a finite verb follows: then the noun before it is its subject, not an object.
  private func opensClause(_ index: Int) -> Bool {
    var next = index
    while kind(next) == .adverb || kind(next) == .time { next += 1 }
    return chunks.indices.contains(next) && chunks[next].verb?.isFinite == true
  }

  /// The verb that this one depends on: of saying before a clause, of wanting before an infinitive, the coordinated one's.
  func governor(of index: Int) -> Int? {
    guard let verb = chunks[index].verb else { return nil }
    // A relative clause or a bare participle says something of its own: what is hoped of the main verb is not hoped of it.
    var left = index - 1
    while kind(left) == .adverb { left -= 1 }
    if kind(left) == .relative { return nil }
    if verb.participle == .past, continuedPassive(before: index) == nil { return nil }
    if verb.isInfinitive || verb.participle == .present { return governingVerb(of: index) ?? sharedGovernor(of: index) }
    return clauseGovernor(of: index) ?? sharedGovernor(of: index)
  }

  private func sharedGovernor(of index: Int) -> Int? {
    guard kind(index - 1) == .conjunction, let previous = chunks[..<index].lastIndex(where: { $0.kind == .verb }) else { return nil }
    return governor(of: previous)
  }

  /// "X **said** (that) Y joined Z": only a subject, a complementizer, times and an addressee stand between.
  private func clauseGovernor(of index: Int) -> Int? {
    let subject = subject(of: index)
    guard let first = subject.first, var position = chunks.firstIndex(where: { $0.tokens.contains(first.tokens.lowerBound) }),
      position < index
    else {
      return nil
    }
    position -= 1
    var nouns = 0
    while position >= 0 {
      switch chunks[position].kind {
      // "a feared militia has merged": a verb that nobody does governs nothing.
      case .verb:
        if chunks[position].verb?.participle == .past { return nil }
        return self.subject(of: position).isEmpty && !isCueBehindSubject(position) ? nil : position
      case .complementizer, .time, .adverb, .quote, .parenthesis: position -= 1
      case .subordinator where word(position) == "whether": position -= 1
      case .noun where nouns < 2:
        nouns += 1
        position -= 1
      case .preposition where nouns > 0: position -= 1
      case .comma where kind(position - 1) == .time || kind(position + 1) == .time: position -= 1
      case .conjunction where kind(position + 1) == .complementizer:
        // "denied that A or that B": both depend on the same verb.
        guard let previous = chunks[..<position].lastIndex(where: { $0.kind == .verb }) else { return nil }
        return governor(of: previous)
      default: return nil
      }
    }
    return nil
  }

  /// "said", "it emerged": verbs of saying may stand without a subject that could be read.
  private func isCueBehindSubject(_ index: Int) -> Bool { Verbs.cues.contains(word(index)) }

  private func isConditional(_ index: Int) -> Bool {
    // "Had X joined Y, …", "Should X join Y, …"
    if ["had", "were", "should"].contains(view.word(view.tokens.lowerBound)), kind(0) == .verb || kind(0) == .other, kind(1) == .noun,
      !chunks[..<index].contains(where: { $0.kind == .comma })
    {
      return true
    }
    var position = index - 1
    while position >= 0, ![.comma, .stop, .verb].contains(chunks[position].kind) {
      if kind(position) == .subordinator { return ["if", "unless", "whether"].contains(word(position)) }
      position -= 1
    }
    return false
  }

  /// The tokens between the clause's borders: stops, subordinators, complementizers, other verbs. Behind another verb the clause begins
  /// with its own subject, or with the verb: a date between belongs to the verb before ("broke with X **in May** and later aligned with Y").
  private func clause(of index: Int) -> Range<Int> {
    let borders: [Chunk.Kind] = [.stop, .subordinator, .complementizer, .relative, .quote]
    var start = index
    while start > 0, !borders.contains(chunks[start - 1].kind), chunks[start - 1].kind != .verb { start -= 1 }
    if start > 0, chunks[start - 1].kind == .verb {
      let own = subject(of: index).first.flatMap { first in chunks.firstIndex { $0.tokens.contains(first.tokens.lowerBound) } }
      start = own.map { $0 >= start && $0 < index ? $0 : index } ?? index
    }
    var end = index + 1
    while end < chunks.count, !borders.contains(chunks[end].kind), chunks[end].verb?.isFinite != true {
      // "… and later aligned": what follows the conjunction before a verb is that verb's.
      if chunks[end].kind == .conjunction, chunks[(end + 1)...].first(where: { $0.kind != .adverb && $0.kind != .time })?.kind == .verb {
        break
      }
      end += 1
    }
    return chunks[start].tokens.lowerBound..<chunks[end - 1].tokens.upperBound
  }
}
