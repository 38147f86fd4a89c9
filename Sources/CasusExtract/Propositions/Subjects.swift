// Where a verb's subject is: before it, behind a parenthesis, at the head of a relative clause, or with the verb that governs it.

import CasusModel

extension ChunkRow {
  /// The grammatical subject of the verb group at chunk `index`; empty when it cannot be told.
  ///
  /// `depth` bounds the steps from verb to governing verb: chains longer than eight are not sentences.
  func subject(of index: Int, depth: Int = 0) -> [Phrase] {
    guard depth < 8, let verb = chunks[index].verb else { return [] }
    var left = index - 1
    while kind(left) == .adverb || kind(left) == .time { left -= 1 }
    if verb.isInfinitive { return controller(of: index, left: left, depth: depth) }
    if kind(left) == .relative { return word(left) == "where" ? [] : antecedent(of: left) }
    if let previous = coordinatedVerb(before: left, like: verb) { return subject(of: previous, depth: depth + 1) }
    switch verb.participle {
    case .past:
      // "Formed in January by A, the Army …": the main clause has the subject.
      if left < 0, let main = chunks.indices.first(where: { $0 > index && chunks[$0].verb?.isFinite == true && kind($0 - 1) != .relative })
      {
        return subject(of: main, depth: depth + 1)
      }
      return antecedent(of: left + 1)
    case .present:
      // "accused X **of backing** Y": X backs.
      if kind(left) == .preposition, ["of", "for"].contains(word(left)),
        let governor = chunks[..<left].lastIndex(where: { $0.kind == .verb }), Verbs.accusing.contains(word(governor)),
        chunks[governor].verb?.isPassive != true, let object = list(at: firstComplement(of: governor)), object.end <= index
      {
        return object.phrases.map(identified)
      }
      if kind(left) == .noun { return antecedent(of: left + 1) }
      return adjunctSubject(of: index, left: left, depth: depth)
    case nil:
      return mainSubject(before: left)
    }
  }

  /// "X refused **to join**": the governor's subject; "X urged Y **to join**": the governor's object.
  private func controller(of index: Int, left: Int, depth: Int) -> [Phrase] {
    guard let governor = governingVerb(of: index) else {
      // Headlines and nouns: "a plan to merge", "Zenki to join Levant Front"; "a movement, to be called X".
      return list(before: kind(left) == .comma ? left : left + 1)
    }
    let object = list(at: firstComplement(of: governor))
    if Self.objectControl.contains(word(governor)), chunks[governor].verb?.isPassive != true {
      if let object, object.end <= index { return object.phrases }
      let behind = firstComplement(of: governor)
      if kind(behind) == .preposition, ["on", "for", "with", "to", "upon"].contains(word(behind)), let list = list(at: behind + 1) {
        return list.phrases
      }
    }
    return subject(of: governor, depth: depth + 1)
  }

  private static let objectControl: Set<String> = [
    "urge", "ask", "call", "order", "force", "persuade", "invite", "tell", "allow", "want", "encourage", "press", "push", "appeal",
    "compel",
    "help", "permit", "instruct", "lead", "prompt", "convince", "enable", "request", "expect", "require", "warn", "advise", "choose",
    "select",
    "appoint",
  ]

  /// The chunk behind a verb where its first complement stands.
  func firstComplement(of verb: Int) -> Int {
    var next = verb + 1
    while kind(next) == .adverb || kind(next) == .time || word(verb) == "be" && kind(next) == .quote { next += 1 }
    return next
  }

  /// The verb that governs the infinitive or gerund at `index`: the nearest verb before it in the same clause.
  func governingVerb(of index: Int) -> Int? {
    var position = index - 1
    while position >= 0 {
      switch chunks[position].kind {
      case .verb: return position
      case .noun, .adverb, .time, .preposition, .adjective, .conjunction, .possessive, .parenthesis, .other: position -= 1
      case .relative, .complementizer, .subordinator, .comma, .stop, .quote: return nil
      }
    }
    return nil
  }

  /// "X met Y **and joined** Z": the verb before that shares its subject.
  private func coordinatedVerb(before left: Int, like verb: VerbGroup) -> Int? {
    guard kind(left) == .conjunction || (kind(left) == .comma && verb.isFinite && kind(left - 1) != .noun) else { return nil }
    // "X, to which Y belonged until May, has been dissolved": the verb before is the relative clause's.
    if kind(left) == .comma, let opening = chunks[..<left].lastIndex(where: { $0.kind == .comma }),
      chunks[opening..<left].contains(where: { $0.kind == .relative })
    {
      return nil
    }
    var position = left - 1
    while position >= 0 {
      if let other = chunks[position].verb,
        other.isFinite == verb.isFinite || other.isPassive && verb.participle == .past || other.isInfinitive
      {
        return position
      }
      if [.stop, .subordinator].contains(chunks[position].kind) { return nil }
      position -= 1
    }
    return nil
  }

  /// The passive that a bare participle behind "and" continues: "would be called A **and led** by B".
  func continuedPassive(before index: Int) -> Int? {
    guard let verb = chunks[index].verb, verb.participle == .past, kind(index - 1) == .conjunction,
      let previous = coordinatedVerb(before: index - 1, like: verb), chunks[previous].verb?.isPassive == true
    else { return nil }
    return previous
  }

  /// "**After joining** B, A attacked" and "A attacked, **joining** B": the subject of the main verb.
  private func adjunctSubject(of index: Int, left: Int, depth: Int) -> [Phrase] {
    if kind(left) == .verb { return subject(of: left, depth: depth + 1) }
    let opensSentence = left < 0 || (left == 0 && [.preposition, .subordinator].contains(chunks[0].kind))
    if opensSentence, let main = chunks[(index + 1)...].firstIndex(where: { $0.verb?.isFinite == true }) {
      return subject(of: main, depth: depth + 1)
    }
    if let main = chunks[..<max(0, left)].lastIndex(where: { $0.verb?.isFinite == true }) {
      return subject(of: main, depth: depth + 1)
    }
    return []
  }

  /// What a relative clause or participle at chunk `index` speaks about: the phrase before it, without the times between.
  func antecedent(of index: Int) -> [Phrase] {
    var left = index - 1
    if kind(left) == .comma { left -= 1 }
    while kind(left) == .time || kind(left) == .parenthesis { left -= 1 }
    guard kind(left) == .noun else { return [] }
    // "the Levant Front in Aleppo, which …": a place is what the group is in, not what joins.
    while kind(left - 1) == .preposition, word(left - 1) != "of", kind(left - 2) == .noun, isPlace(left) { left -= 2 }
    return list(before: left + 1).map(namedByApposition)
  }

  /// The subject before a finite verb: prepositional phrases and parentheses between commas are stepped over.
  private func mainSubject(before left: Int) -> [Phrase] {
    var left = left
    var steps = 0
    while left >= 0, steps < 12 {
      steps += 1
      switch chunks[left].kind {
      case .time, .adverb, .parenthesis: left -= 1
      case .noun:
        if kind(left - 1) == .preposition, word(left - 1) != "of" {
          left -= 2
        } else if kind(left - 1) == .preposition, let phrase = phrase(before: left + 1) {
          // "of" belongs to the phrase; a preposition before that phrase makes it no subject either.
          guard let start = chunkIndex(of: phrase.phrase.tokens.lowerBound), kind(start - 1) == .preposition else {
            return list(before: left + 1)
          }
          left = start - 2
        } else if let relative = relativeBefore(left) {
          left = relative - 1
        } else {
          // "All of the groups except A and B left": the whole list stands behind a preposition.
          let list = list(before: left + 1)
          guard let first = list.first.flatMap({ chunkIndex(of: $0.tokens.lowerBound) }), kind(first - 1) == .preposition,
            word(first - 1) != "of"
          else {
            return list
          }
          left = first - 2
        }
      case .comma:
        guard let opening = parenthesisStart(before: left) else { return [] }
        left = opening
      case .stop where isDash(left):
        // "X – Y in Arabic – fell apart".
        guard let opening = chunks[..<left].lastIndex(where: { $0.kind == .stop && isDash($0.word) }) else { return [] }
        left = opening - 1
      case .conjunction where kind(left - 1) == .noun && kind(left - 2) == .preposition: left -= 1
      case .quote where kind(left - 1) == .noun: left -= 1
      case .verb, .preposition, .relative, .complementizer, .subordinator, .conjunction, .stop, .quote, .adjective, .possessive, .other:
        return []
      }
    }
    return []
  }

  /// "Two analysts **who follow** the front said": the relative clause, without commas, whose object the noun at `index` is.
  private func relativeBefore(_ index: Int) -> Int? {
    guard let start = phrase(before: index + 1)?.start, kind(start - 1) == .verb else { return nil }
    var position = start - 2
    while kind(position) == .adverb { position -= 1 }
    return kind(position) == .relative && kind(position - 1) == .noun ? position : nil
  }

  private func isDash(_ index: Int) -> Bool { isDash(word(index)) }

  private func isDash(_ word: String) -> Bool { ["–", "—", "--", "-"].contains(word) }

  private func chunkIndex(of token: Int) -> Int? {
    chunks.firstIndex { $0.tokens.contains(token) }
  }

  /// The chunk before the comma that opens the parenthesis closed by the comma at `comma`.
  ///
  /// The nearest comma with a noun before it, when what stands between is an apposition, a relative clause or a participle.
  private func parenthesisStart(before comma: Int) -> Int? {
    var position = comma - 1
    while position >= 0, ![.stop, .quote].contains(chunks[position].kind) {
      if kind(position) == .comma, [.noun, .time, .parenthesis].contains(kind(position - 1)), isParenthesis((position + 1)..<comma) {
        return position - 1
      }
      position -= 1
    }
    return nil
  }

  private func isParenthesis(_ range: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    if [.relative, .subordinator, .preposition, .time].contains(chunks[first].kind) { return true }
    if chunks[first].verb?.participle != nil { return true }
    let isAdverbThenParticiple = kind(first) == .adverb && range.contains(first + 1) && chunks[first + 1].verb?.participle != nil
    return isAdverbThenParticiple
      || (kind(first) == .noun && !chunks[range].contains { $0.verb?.isFinite == true && kind(first) != .relative })
  }
}
