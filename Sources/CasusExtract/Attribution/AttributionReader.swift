// Each word that can introduce somebody's words is looked at once, with the words that it governs; climbing a tree is bounded. Words inside
// quotation marks introduce nothing: what they tell of others is told by the one who is quoted.

import CasusModel

/// Finds the attributions of one document.
struct AttributionReader {
  let view: DocumentView
  /// The quotation marks with what they hold.
  let quoted: SpanIndex

  var trees: SyntaxTrees { view.trees }
  var annotation: Annotation { view.annotation }

  /// How many steps up a tree are looked at: deeper trees are no sentences that anybody reads.
  static let reach = 32

  /// All attributions in text order of their cues, at most one for each cue.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for (index, sentence) in annotation.sentences.enumerated() where sentence.region != .skipped {
      if let headline = headline(index) {
        found.append(headline)
        continue
      }
      for token in sentence.tokens where !isQuoted(token) {
        if let attribution = attribution(at: token) { found.append(attribution) }
      }
    }
    return outermost(found)
  }

  /// What is only mentioned inside of another's words is no claim of its own, unless it is said there.
  private func outermost(_ found: [Attribution]) -> [Attribution] {
    let contents = found.filter { $0.gap == nil && !$0.content.contains($0.cue) }.map(\.content).sorted { $0.lowerBound < $1.lowerBound }
    // Where the furthest content ends of all that begin no later.
    var ends: [Int] = []
    for content in contents { ends.append(max(ends.last ?? 0, content.upperBound)) }
    return found.filter { attribution in
      guard attribution.kind != .clause, attribution.kind != .according else { return true }
      let place = contents.partition { $0.lowerBound > attribution.cue }
      return place == 0 || ends[place - 1] <= attribution.cue
    }
  }

  private func attribution(at token: Int) -> Attribution? {
    if trees.word(token) == "according" { return according(token) }
    switch trees.tag(token) {
    case .verb: return trees.isPredicate(token) ? verb(token) : nil
    case .noun: return noun(token)
    case .adjective: return attitude(token)
    default: return nil
    }
  }

  private func verb(_ verb: Int) -> Attribution? {
    guard !isNegated(verb), !isHypothetical(verb) else { return nil }
    let lemma = trees.lemma(verb)
    if let hearsay = hearsay(verb, lemma) { return hearsay }
    let isSaying = ReportingWords.saying.contains(lemma) && !ReportingWords.quotingOnly.contains(lemma)
    if isSaying, isUttered(verb) || trees.fineTag(verb) != "VB", let content = statement(of: verb) {
      return made(.clause, verb, content)
    }
    if ReportingWords.thinking.contains(lemma), isAsserted(verb), let clause = complement(of: verb, "ccomp") {
      return made(.clause, verb, (clause, extent(clause, without: verb), nil))
    }
    return withInfinitive(verb, lemma) ?? withObject(verb, lemma) ?? withTopic(verb, lemma)
  }

  /// "vowed to leave", "denied shelling the town", "urged them to leave".
  private func withInfinitive(_ verb: Int, _ lemma: String) -> Attribution? {
    guard isAsserted(verb) else { return nil }
    if let asked = asked(verb, lemma) { return asked }
    guard let clause = complement(of: verb, "xcomp") else { return nil }
    let object = trees.children(of: verb, "obj", "iobj").first
    let start = object.map { trees.extent($0).lowerBound }
    let whole = trees.extent(clause)
    let isInfinitive = trees.markers(clause).contains("to")
    if let object, let start, start > verb {
      let content = Range(from: start, to: whole.upperBound)
      if isInfinitive, ReportingWords.directing.contains(lemma) { return made(.directive, verb, (clause, content, nil)) }
      if ReportingWords.characterizing.contains(lemma), trees.tag(clause) != .verb || ["VBG", "VBN"].contains(trees.fineTag(clause)) {
        return made(.characterization, verb, (object, content, nil))
      }
      return nil
    }
    if isInfinitive, ReportingWords.committing.contains(lemma), source(of: verb).map({ view.phrase($0).referent != .thing }) ?? false {
      return made(.infinitive, verb, (clause, whole, nil))
    }
    if trees.fineTag(clause) == "VBG", !isInfinitive, ReportingWords.gerund.contains(lemma) {
      return made(.infinitive, verb, (clause, whole, nil))
    }
    return nil
  }

  /// "called on them to leave".
  private func asked(_ verb: Int, _ lemma: String) -> Attribution? {
    guard let prepositions = ReportingWords.askingOf[lemma],
      let hearer = trees.children(of: verb, "obl").first(where: { child in
        child > verb && trees.markers(child).contains { prepositions.contains($0) }
      }),
      let clause = trees.children(of: verb, "xcomp", "advcl").first(where: { $0 > hearer && trees.markers($0).contains("to") })
    else { return nil }
    // The preposition belongs to the verb.
    let start = trees.children(of: hearer, "case").first.map { $0 + 1 } ?? trees.extent(hearer).lowerBound
    return made(.directive, verb, (clause, Range(from: start, to: trees.extent(clause).upperBound), nil))
  }

  /// "criticised the plan", "accused X of shelling the town", "described it as a mistake".
  private func withObject(_ verb: Int, _ lemma: String) -> Attribution? {
    guard isAsserted(verb), let object = trees.children(of: verb, "obj").first, object > verb else { return nil }
    var content = trees.extent(object)
    let behind = trees.children(verb).filter { child in
      child > object && ["advcl", "obl", "xcomp", "nmod"].contains(trees.base(child))
        && !Set(trees.markers(child)).isDisjoint(with: ["of", "as", "for", "with", "by", "from", "against", "over", "about"])
    }
    let isCharacterized = ReportingWords.characterizing.contains(lemma) && behind.contains { trees.markers($0).contains("as") }
    // "called the plan “madness”", where the tree makes one phrase of both.
    let isNamed = lemma == "call" && !quoted.overlapping(trees.span(content)).isEmpty
    guard isCharacterized || isNamed || ReportingWords.judging.contains(lemma) else { return nil }
    for child in behind { content = content.lowerBound..<max(content.upperBound, trees.extent(child).upperBound) }
    guard isCharacterized || trees.tag(object) != .pronoun || !behind.isEmpty else { return nil }
    return made(isCharacterized || isNamed ? .characterization : .judgement, verb, (object, content, nil))
  }

  /// "referred to the plan", "called for an end of the shelling".
  private func withTopic(_ verb: Int, _ lemma: String) -> Attribution? {
    guard isAsserted(verb), let prepositions = ReportingWords.topics[lemma] else { return nil }
    let topics = trees.children(verb).filter { child in
      child > verb && ["obl", "advcl"].contains(trees.base(child)) && trees.markers(child).contains { prepositions.contains($0) }
    }
    guard let topic = topics.first else { return nil }
    var content = trees.extent(topic)
    if let last = topics.last { content = Range(from: content.lowerBound, to: trees.extent(last).upperBound) }
    // The preposition belongs to the verb.
    if let marker = trees.children(of: topic, "case", "mark").first, marker == content.lowerBound {
      content = Range(from: marker + 1, to: content.upperBound)
    }
    return made(.topic, verb, (topic, content, nil))
  }

  /// "is expected to fall", "it is believed that …".
  private func hearsay(_ verb: Int, _ lemma: String) -> Attribution? {
    guard ReportingWords.raising.contains(lemma), isPassive(verb), trees.children(of: verb, "obl:agent").isEmpty else { return nil }
    if let clause = complement(of: verb, "xcomp"), trees.markers(clause).contains("to"),
      let subject = trees.children(of: verb, "nsubj:pass", "nsubj").first, subject < verb
    {
      let start = trees.extent(subject).lowerBound
      let helpers = trees.children(of: verb, "aux:pass", "aux").first ?? verb
      return made(
        .hearsay, verb, (clause, Range(from: start, to: trees.extent(clause).upperBound), Range(from: helpers, to: verb + 1)),
        source: .some(nil))
    }
    if let clause = complement(of: verb, "ccomp"), trees.has(verb, "expl", "nsubj:pass", "expl:pass") {
      return made(.hearsay, verb, (clause, trees.extent(clause), nil), source: .some(nil))
    }
    return nil
  }

  /// An attribution with its source; nil where the source is the writer or the reader, or where nothing is left to say.
  func made(
    _ kind: Attribution.Kind, _ cue: Int, _ content: (head: Int, words: Range<Int>, gap: Range<Int>?), source: Int?? = nil,
    tokens: Range<Int>? = nil
  ) -> Attribution? {
    let words = trimmed(content.words)
    guard !words.isEmpty else { return nil }
    let speaker = source ?? self.source(of: cue)
    if source == nil {
      guard let speaker, !isWriterOrReader(speaker) else { return nil }
    }
    return Attribution(
      kind: kind, cue: cue, cueTokens: tokens ?? cue..<cue + 1, source: speaker, head: content.head, content: words, gap: content.gap,
      asserts: asserts(kind, cue))
  }

  private func asserts(_ kind: Attribution.Kind, _ cue: Int) -> Bool {
    switch kind {
    case .clause, .according, .noun, .attitude, .hearsay, .headline: true
    case .infinitive: ReportingWords.asserting.contains(trees.lemma(cue))
    case .directive, .characterization, .judgement, .topic: false
    }
  }
}
