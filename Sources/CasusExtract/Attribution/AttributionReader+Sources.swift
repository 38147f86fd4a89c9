// Whose words they are: the subject of the verb, found through relative clauses, control and coordination; and whether the verb tells at
// all that something was said.

import CasusModel

extension AttributionReader {
  /// Head word of who says, thinks or wants what `node` introduces; of a relative pronoun, the word that it stands for.
  func source(of node: Int) -> Int? {
    var node = node
    var steps = 0
    while steps < Self.reach {
      steps += 1
      let isPassive = isPassive(node)
      if isPassive, steps == 1 {
        return trees.children(node).first { trees.relation($0) == "obl:agent" || trees.base($0) == "obl" && trees.markers($0) == ["by"] }
          ?? quotedSource(of: node)
      }
      if let subject = trees.children(node).first(where: { trees.base($0) == "nsubj" }) { return antecedent(subject) }
      // "About four in ten say": a number may be taken for an adverbial.
      if steps == 1, let number = trees.children(node).first(where: { $0 < node && trees.base($0) == "obl" && trees.tag($0) == .number }) {
        return number
      }
      guard let head = trees.heads[node] else { return nil }
      switch trees.base(node) {
      case "conj", "xcomp", "advcl", "parataxis": node = head
      case "acl": return trees.relation(node) == "acl" ? head : nil
      default: return nil
      }
    }
    return nil
  }

  /// "officials were quoted as saying": the subject of the passive speaks.
  private func quotedSource(of node: Int) -> Int? {
    guard ["quote", "cite"].contains(trees.lemma(node)) else { return nil }
    return trees.children(of: node, "nsubj:pass").first.map(antecedent)
  }

  /// The word for which a relative pronoun stands; any other word itself.
  private func antecedent(_ subject: Int) -> Int {
    guard ["WP", "WDT"].contains(trees.fineTag(subject)) || trees.word(subject) == "that" && trees.tag(subject) == .pronoun else {
      return subject
    }
    var node = subject
    for _ in 0..<Self.reach {
      guard let head = trees.heads[node] else { return subject }
      if trees.relation(node) == "acl:relcl" { return head }
      node = head
    }
    return subject
  }

  /// "I", "we", "you" outside of quotation marks: the writer's own words are no claim of another.
  func isWriterOrReader(_ source: Int) -> Bool { ["i", "we", "you", "us", "me"].contains(trees.word(source)) }

  /// A speaker with his phrase and all that describes him.
  struct Source {
    let phrase: Phrase
    let span: Span
  }

  /// Who speaks, by the head word of his phrase; `cue` is the word by which he does.
  func speaker(_ head: Int, cue: Int?) -> Source {
    let phrase = phrase(ofSource: head)
    var words = trees.extent(head)
    // "X, who said …": what he says describes nobody.
    if let cue, words.contains(cue), let clause = trees.children(head).first(where: { trees.extent($0).contains(cue) }) {
      let begin = trees.extent(clause).lowerBound
      words = begin > head ? Range(from: words.lowerBound, to: begin) : Range(from: trees.extent(clause).upperBound, to: words.upperBound)
    }
    // "rebels in Aleppo **on Thursday**": the time belongs to what they say or do.
    if let time = trees.children(head).first(where: { $0 >= phrase.tokens.upperBound && view.time(at: $0) != nil }) {
      words = Range(from: words.lowerBound, to: trees.extent(time).lowerBound)
    }
    words = Range(from: min(words.lowerBound, phrase.tokens.lowerBound), to: max(words.upperBound, phrase.tokens.upperBound))
    while let first = words.first, first < phrase.tokens.lowerBound, ["punct", "case", "cc", "mark"].contains(trees.base(first)) {
      words = words.dropFirst()
    }
    while let last = words.last, last >= phrase.tokens.upperBound, trees.tag(last) == .punctuation || trees.fineTag(last) == "POS" {
      words = words.dropLast()
    }
    return Source(phrase: phrase, span: trees.span(words))
  }

  /// The phrase of a source. Where an apposition names him ("its spokesman, X"), the name is the head and the phrase runs up to its end.
  func phrase(ofSource head: Int) -> Phrase {
    let phrase = view.phrase(head)
    guard view.entity(at: head) == nil, trees.tag(head) == .noun,
      let name = trees.children(of: head, "appos").first(where: { $0 > head && view.entity(at: $0) != nil && trees.tag($0) == .properNoun })
        ?? personBehind(phrase)
    else { return phrase }
    let named = view.phrase(name)
    guard named.tokens.lowerBound >= phrase.tokens.lowerBound else { return phrase }
    var whole = Phrase(tokens: phrase.tokens.lowerBound..<max(named.tokens.upperBound, phrase.tokens.upperBound), head: name)
    whole.referent = named.referent
    whole.name = named.name
    whole.owner = named.owner ?? phrase.owner
    return whole
  }

  /// "the minister, **X**." where the tree misses the apposition: a person's name between commas right behind the description of a person.
  private func personBehind(_ phrase: Phrase) -> Int? {
    let start = phrase.tokens.upperBound + 1
    guard phrase.referent == .describedPerson, view.word(start - 1) == ",", let entity = view.entity(at: start) else { return nil }
    let name = annotation.entities[entity]
    guard name.type == .person, name.tokens.lowerBound == start,
      [",", ".", ";", "\"", "”", "—"].contains(view.word(name.tokens.upperBound))
    else {
      return nil
    }
    return name.tokens.first { token in trees.heads[token].map { !name.tokens.contains($0) } ?? true }
  }

  /// Whether a token stands inside quotation marks.
  func isQuoted(_ token: Int) -> Bool { !quoted.overlapping(annotation.tokens[token].span).isEmpty }

  func isPassive(_ verb: Int) -> Bool {
    if trees.has(verb, "aux:pass", "nsubj:pass", "csubj:pass") { return true }
    // "**Asked** whether …, he said".
    guard !trees.has(verb, "aux", "nsubj") else { return false }
    return trees.fineTag(verb) == "VBN" && trees.base(verb) != "conj" || trees.fineTag(verb) == "VBD" && trees.base(verb) == "advcl"
  }

  func isNegated(_ verb: Int) -> Bool {
    trees.children(of: verb, "advmod").contains { $0 < verb && ["not", "n't", "n’t", "never"].contains(trees.word($0)) }
  }

  /// "would say", "may believe": nobody has said it.
  func isHypothetical(_ verb: Int) -> Bool {
    trees.children(of: verb, "aux").contains {
      ["would", "could", "may", "might", "should", "must", "can", "will", "'d", "’d", "'ll", "’ll"].contains(trees.word($0))
    }
  }

  /// A verb that is not only wished, planned or supposed, nor inside of what another says.
  func isAsserted(_ verb: Int) -> Bool {
    if trees.fineTag(verb) == "VB" { return isUttered(verb) }
    return !["ccomp", "csubj"].contains(trees.base(verb))
  }

  /// An infinitive that is said indeed: "went on to say", "took to Twitter to say", "did say".
  func isUttered(_ verb: Int) -> Bool {
    guard trees.fineTag(verb) == "VB" else { return true }
    if trees.children(of: verb, "aux").contains(where: { ["do", "did", "does"].contains(trees.word($0)) }) { return true }
    guard let head = trees.heads[verb] else { return false }
    switch trees.base(verb) {
    case "xcomp": return ReportingWords.leadingToSpeech.contains(trees.lemma(head))
    case "advcl": return ReportingWords.saying.contains(trees.lemma(verb)) && trees.markers(verb) == ["to"]
    default: return false
    }
  }
}
