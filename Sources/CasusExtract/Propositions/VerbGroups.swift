// A verb group is read left to right: auxiliaries, negation and adverbs first, the main verb last. "to" begins a new group
// ("refused | to join"), unless the words before it are only a modal ("is to", "has to", "going to").

import CasusModel

extension SentenceView {
  /// Reads the verb group that begins at token `start`, or nil when none does.
  func verbGroup(at start: Int) -> Chunk? {
    var group = VerbGroup()
    var auxiliaries: [Int] = []
    var position = start
    if word(position) == "to", tag(position) == "TO" {
      guard let verb = skipAdverbs(from: position + 1), ["VB", "VBP"].contains(tag(verb)) else { return nil }
      group.isInfinitive = true
      group.isFinite = false
      group.mood.isInfinitive = true
      position = verb
    }
    var main: Int?
    while position < tokens.upperBound, time(at: position) == nil, entity(at: position) == nil {
      let tag = tag(position)
      if tag == "MD" {
        group.mood.modal = lemma(position)
        auxiliaries.append(position)
      } else if tag.hasPrefix("VB") {
        if let previous = main {
          guard isAuxiliary(previous, before: position) else { break }
          auxiliaries.append(previous)
        }
        main = position
      } else if isNegation(position) {
        group.mood.isNegated = true
      } else if word(position) == "no", word(position + 1) == "longer", !auxiliaries.isEmpty || main != nil {
        position += 1
      } else if word(position) == "since", !auxiliaries.isEmpty || main != nil, self.tag(position + 1).hasPrefix("VB") {
        // "had since become"
      } else if tag.hasPrefix("RB") || tag == "RP" {
        guard let next = skipAdverbs(from: position), continuesGroup(next, main: main) else { break }
      } else if tag == "TO", let last = main ?? auxiliaries.last, let modal = semiModal(last), let verb = skipAdverbs(from: position + 1),
        self.tag(verb) == "VB"
      {
        group.mood.modal = modal
        auxiliaries.append(last)
        main = nil
        position = verb
        continue
      } else {
        break
      }
      position += 1
    }
    guard let main else { return nil }
    finish(&group, main: main, auxiliaries: auxiliaries)
    return Chunk(.verb, start..<(main + 1), head: main, word: lemma(main), verb: group)
  }

  private func finish(_ group: inout VerbGroup, main: Int, auxiliaries: [Int]) {
    // "neither confirmed nor denied".
    let first = auxiliaries.first ?? main
    if ["neither", "nor"].contains(word(first - 1)) { group.mood.isNegated = true }
    // "nearly joined", "has hardly supported": it did not come to that.
    if (first - 1..<main).contains(where: { Self.approximators.contains(word($0)) }) { group.mood.isNegated = true }
    let lemmas = auxiliaries.map(lemma)
    let isPast = tag(main) == "VBN" || (tag(main) == "VBD" && lemmas.last == "be")
    group.isPassive = isPast && (lemmas.last == "be" || lemmas.last == "get")
    group.mood.isPerfectPast = auxiliaries.contains { lemma($0) == "have" && tag($0) == "VBD" }
    if auxiliaries.isEmpty, !group.isInfinitive {
      switch tag(main) {
      // ", denied the report": a past that the tagger took for a participle.
      case "VBN" where isPastBehindComma(main) || isPastBehindNoun(main): break
      case "VBN":
        group.participle = .past
        group.isFinite = false
      case "VBD" where isParticipleBehindComma(main):
        group.participle = .past
        group.isFinite = false
      case "VBG":
        group.participle = .present
        group.isFinite = false
      case "VB": group.isFinite = false
      default: break
      }
    }
    if (word(main + 1) == "no" && word(main + 2) == "longer") || isNoLonger(before: group.isPassive ? (auxiliaries.first ?? main) : main) {
      group.mood.isEnded = true
    }
  }

  private func isPastBehindComma(_ main: Int) -> Bool {
    guard word(main - 1) == ",", !["call", "name", "dub", "give", "base", "title", "know"].contains(lemma(main)) else { return false }
    if Verbs.cues.contains(lemma(main)), (main + 1..<main + 6).contains(where: { word($0) == "that" }) { return true }
    return ["DT", "NNS", "NNP", "PRP", "PRP$"].contains(tag(main + 1)) || word(main + 1) == "that"
  }

  /// "Nusra captured Base 46", "Ahrar warned": an active past directly behind its subject.
  private func isPastBehindNoun(_ main: Int) -> Bool {
    // "neither confirmed nor denied that": the tagger takes the pair for participles.
    if ["neither", "nor"].contains(word(main - 1)) || Verbs.cues.contains(lemma(main)) && word(main + 1) == "that" { return true }
    guard tag(main - 1).hasPrefix("NN"), !["call", "name", "dub", "give", "base", "title", "know"].contains(lemma(main)) else {
      return false
    }
    if Verbs.cues.contains(lemma(main)) { return !["by", "as"].contains(word(main + 1)) }
    return ["DT", "NNP", "NNPS", "PRP", "PRP$"].contains(tag(main + 1)) && time(at: main + 1) == nil
  }

  /// ", called X", ", led by Y": a participle that the tagger took for a past.
  private func isParticipleBehindComma(_ main: Int) -> Bool {
    guard word(main - 1) == "," else { return false }
    return ["by", "as"].contains(word(main + 1)) || ["call", "name", "dub", "base", "title"].contains(lemma(main))
  }

  /// Whether the verb at `previous` is an auxiliary of the verb at `position`.
  private func isAuxiliary(_ previous: Int, before position: Int) -> Bool {
    switch lemma(previous) {
    case "be": ["VBN", "VBG", "VBD"].contains(tag(position))
    case "have": ["VBN", "VBD"].contains(tag(position))
    case "do": ["VB", "VBP"].contains(tag(position))
    case "get": tag(position) == "VBN"
    default: false
    }
  }

  /// `is to`, `has to`, `is going to`, `is due to`: a plan or a duty, not a state.
  private func semiModal(_ index: Int) -> String? {
    switch lemma(index) {
    case "be": "be to"
    case "have": "have to"
    case "go" where tag(index) == "VBG": "be going to"
    default: nil
    }
  }

  private static let approximators: Set<String> = ["nearly", "almost", "hardly", "barely", "scarcely"]

  private func isNegation(_ index: Int) -> Bool { ["not", "n't", "n’t", "never"].contains(word(index)) }

  /// "**no longer** supports", "is **no longer** led".
  private func isNoLonger(before index: Int) -> Bool {
    (word(index - 1) == "longer" && word(index - 2) == "no") || (word(index + 2) == "longer" && word(index + 1) == "no")
  }

  private func continuesGroup(_ index: Int, main: Int?) -> Bool {
    guard entity(at: index) == nil, time(at: index) == nil else { return false }
    if tag(index) == "MD" || isNegation(index) { return main == nil || isNegation(index) }
    guard tag(index).hasPrefix("VB") else { return false }
    return main.map { isAuxiliary($0, before: index) } ?? true
  }

  /// The first token at or behind `index` that is no adverb.
  private func skipAdverbs(from index: Int) -> Int? {
    var position = index
    while position < tokens.upperBound, tag(position).hasPrefix("RB") { position += 1 }
    return position < tokens.upperBound ? position : nil
  }
}
