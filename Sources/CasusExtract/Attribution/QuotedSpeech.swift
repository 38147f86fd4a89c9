// Each quotation finds its speaker: in the tree, beside its marks, or from before. Every search is bounded, so that a page of nothing but
// quotation marks costs no more than its length.

import CasusModel

/// Reads the direct claims of a document and notes which attributions they use up.
struct QuotedSpeech {
  private let reader: ClaimReader
  /// Attributions whose content is nothing but a quotation: the direct claim stands for them.
  private(set) var isQuoted: Set<Int> = []
  /// How far the content of an attribution reaches beyond its clause because a quotation inside goes on.
  private(set) var extensions: [Int: Span] = [:]
  /// Who spoke last in quotation marks, and in which region.
  private var last: (source: AttributionReader.Source?, cue: Range<Int>?, region: Int, end: Int)?

  init(reader: ClaimReader) { self.reader = reader }

  private var view: DocumentView { reader.view }
  private var trees: SyntaxTrees { reader.view.trees }
  private var tokens: [Token] { reader.view.annotation.tokens }

  /// The direct claims in text order.
  mutating func read() -> [ClaimReader.Found] {
    var found: [ClaimReader.Found] = []
    for index in reader.quoted.quotations.indices {
      let quotation = reader.quoted.quotations[index]
      let words = reader.quoted.words[index]
      guard !words.isEmpty, !reader.isName(quotation.outer) else { continue }
      if let claim = claim(quotation, words) { found.append(claim) }
    }
    return found
  }

  private mutating func claim(_ quotation: Quotation, _ words: Range<Int>) -> ClaimReader.Found? {
    if let index = attribution(of: words) {
      let attribution = reader.attributions[index]
      guard isWhole(attribution, quotation, words) else {
        extensions[index] = (extensions[index] ?? quotation.content).union(quotation.content)
        return nil
      }
      isQuoted.insert(index)
      return direct(
        quotation, words, attribution.source.map { reader.grammar.speaker($0, cue: attribution.cue) }, attribution.cueTokens, "claim.direct"
      )
    }
    guard isUtterance(quotation, words) else { return nil }
    if let name = signature(behind: words, in: quotation.region) {
      return direct(quotation, words, reader.grammar.speaker(name, cue: nil), nil, "claim.direct")
    }
    if let label = label(of: words) {
      let said = Range(from: label.colon + 1, to: words.upperBound)
      let content = Span(tokens[label.colon + 1].span.start, quotation.content.end)
      return direct(
        quotation, said, reader.grammar.speaker(label.name, cue: nil), label.colon..<label.colon + 1, "claim.direct", content: content)
    }
    if let last, let cue = last.cue, last.region == quotation.region, trees.sentence(of: words.lowerBound).contains(cue.lowerBound) {
      // "…," he said, "…": the second half.
      return direct(quotation, words, last.source, cue, "claim.direct")
    }
    if let beside = behind(quotation, words) ?? before(quotation, words) {
      return direct(quotation, words, reader.grammar.speaker(beside.source, cue: beside.cue), beside.cue..<beside.cue + 1, "claim.direct")
    }
    guard startsSentence(words) else { return nil }
    if let source = lastSpeaker(before: words, in: quotation.region) {
      return direct(quotation, words, source, nil, "claim.direct.continued")
    }
    return direct(quotation, words, nil, nil, "claim.direct.open")
  }

  private mutating func direct(
    _ quotation: Quotation, _ words: Range<Int>, _ source: AttributionReader.Source?, _ cue: Range<Int>?, _ rule: String,
    content: Span? = nil
  ) -> ClaimReader.Found {
    last = (source, cue, quotation.region, words.upperBound)
    return ClaimReader.Found(
      claim: ClaimMention(
        source: source?.phrase, sourceSpan: source?.span, cue: cue.map(trees.span), content: content ?? quotation.content, form: .direct,
        sentence: view.sentence(of: words.lowerBound),
        rule: rule),
      words: words, cue: cue?.lowerBound, gap: nil, asserts: true)
  }

  /// The innermost attribution in whose content the quotation's words lie.
  private func attribution(of words: Range<Int>) -> Int? {
    for start in [words.first { trees.tag($0) != .punctuation }, words.last { trees.tag($0) != .punctuation }] {
      var node = start
      var steps = 0
      while let place = node, steps < AttributionReader.reach {
        for index in [reader.attributionOfHead[place], reader.attributionOfCue[place]].compactMap({ $0 }) {
          let attribution = reader.attributions[index]
          if !words.contains(attribution.cue), attribution.content.overlaps(words) { return index }
        }
        node = trees.heads[place]
        steps += 1
      }
    }
    return nil
  }

  /// Whether the content is the quotation (or several) and hardly a word more.
  private func isWhole(_ attribution: Attribution, _ quotation: Quotation, _ words: Range<Int>) -> Bool {
    switch attribution.kind {
    case .clause, .according, .headline: break
    case .infinitive, .directive, .characterization, .judgement, .topic, .noun, .attitude, .hearsay: return false
    }
    // "…," he said: the marks close right before the attribution, whatever the tree draws into the content.
    let distance = attribution.cue - words.upperBound
    if attribution.content.lowerBound >= words.lowerBound, isClosed(words), (0..<Self.reach).contains(distance),
      reader.quoted.outside(Range(from: words.upperBound, to: attribution.cue)).all < 8
    {
      return true
    }
    let count = reader.quoted.outside(attribution.content)
    let gap = attribution.gap.map { reader.quoted.outside($0).outside } ?? 0
    return (count.outside - gap) * 10 <= count.all || count.outside - gap <= 1 && words.count > 3
  }

  /// A quotation that is an utterance, not a term: at least five words, or closed by a sentence's or clause's own mark.
  private func isUtterance(_ quotation: Quotation, _ words: Range<Int>) -> Bool {
    let count = reader.quoted.outside(words).all
    let isClosed = isClosed(words)
    guard isClosed || !isTitle(words) else { return false }
    return count >= 5 || isClosed && count > 1 || !quotation.isClosed
  }

  /// Whether the words end with a mark of their own.
  private func isClosed(_ words: Range<Int>) -> Bool {
    words.last.map { [".", ",", "?", "!", "…", "..."].contains(tokens[$0].text) } ?? false
  }

  /// "Contract with America": a title is nobody's words.
  private func isTitle(_ words: Range<Int>) -> Bool {
    words.prefix(12).allSatisfy { token in
      tokens[token].text.count < 4 || trees.tag(token) == .punctuation || tokens[token].text.first?.isUppercase == true
    }
  }

  /// "…" — **X**: the head word of the name that signs a quotation.
  private func signature(behind words: Range<Int>, in region: Int) -> Int? {
    var dash = words.upperBound
    if dash < tokens.count, QuotedSpeech.isMark(tokens[dash].text) { dash += 1 }
    guard dash + 1 < tokens.count, ["―", "—", "–", "--", "-"].contains(tokens[dash].text), self.region(of: dash + 1) == region,
      let entity = view.entity(at: dash + 1)
    else { return nil }
    let name = view.annotation.entities[entity]
    // "…" — X said.
    let isSubject = name.tokens.upperBound < tokens.count && [.verb, .auxiliary].contains(trees.tag(name.tokens.upperBound))
    guard name.type != .location, !isSubject else { return nil }
    return name.tokens.first { token in trees.heads[token].map { !name.tokens.contains($0) } ?? true }
  }

  /// "**X**: …" inside of the marks, as transcripts label who speaks.
  private func label(of words: Range<Int>) -> (name: Int, colon: Int)? {
    guard let colon = words.prefix(5).first(where: { tokens[$0].text == ":" }), colon > words.lowerBound, colon + 1 < words.upperBound
    else {
      return nil
    }
    let name = Range(from: words.lowerBound, to: colon)
    let isName = name.allSatisfy { token in
      let text = tokens[token].text
      return text.count > 1 && text == text.uppercased() && text != text.lowercased() || view.entity(at: token) != nil
    }
    return isName ? (colon - 1, colon) : nil
  }

  private struct Cue {
    let source: Int
    let cue: Int
  }

  /// How many words beside the marks are looked at.
  private static let reach = 16

  /// "…," **he said**: the first verb behind the marks.
  private func behind(_ quotation: Quotation, _ words: Range<Int>) -> Cue? {
    guard let lastWord = words.last, tokens[lastWord].text != "." else { return nil }
    var token = words.upperBound
    var steps = 0
    while token < tokens.count, steps < Self.reach, region(of: token) == quotation.region {
      defer {
        token += 1
        steps += 1
      }
      let text = tokens[token].text
      if steps > 0, [".", "!", "?", ";", ":"].contains(text) || QuotedSpeech.isMark(text) { return nil }
      guard trees.isPredicate(token), !["acl", "acl:relcl"].contains(trees.relation(token)) else { continue }
      // "…," sighed X: what stands directly behind the marks says it, whatever the verb.
      guard ReportingWords.saying.contains(trees.lemma(token)) || steps < 3 && isClosed(words) && !trees.has(token, "cc", "obj") else {
        return nil
      }
      return cue(token, outside: words)
    }
    return nil
  }

  /// He said, "…": the last verb before the marks, in the sentence that they end or that a colon closes.
  private func before(_ quotation: Quotation, _ words: Range<Int>) -> Cue? {
    var token = tokens.partition { $0.span.end > quotation.outer.start } - 1
    guard token >= 0, region(of: token) == quotation.region || tokens[token].text == ":" && region(of: token) + 1 == quotation.region else {
      return nil
    }
    let introducing = tokens[token].text
    guard introducing != ".", introducing != "!", introducing != "?" else { return nil }
    let sentence = trees.sentence(of: token)
    var steps = 0
    while token >= sentence.lowerBound, steps < Self.reach {
      if trees.isPredicate(token), ReportingWords.saying.contains(trees.lemma(token)) || introducing == ":" && trees.base(token) == "root" {
        return cue(token, outside: words)
      }
      if QuotedSpeech.isMark(tokens[token].text) { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }

  /// A verb with its speaker, unless it introduces other words.
  private func cue(_ verb: Int, outside words: Range<Int>) -> Cue? {
    if let own = reader.attributionOfCue[verb], !reader.attributions[own].content.overlaps(words) { return nil }
    guard !reader.grammar.isNegated(verb), !reader.grammar.isHypothetical(verb) else { return nil }
    let inverted = trees.children(of: verb, "obj", "nsubj").first { $0 > verb }
    guard let source = reader.grammar.source(of: verb) ?? inverted, !words.contains(source) else {
      return nil
    }
    return Cue(source: source, cue: verb)
  }

  /// Whether the quotation begins a sentence.
  private func startsSentence(_ words: Range<Int>) -> Bool {
    guard let first = words.first else { return false }
    let sentence = trees.sentence(of: first)
    return first - sentence.lowerBound < 4 && Range(from: sentence.lowerBound, to: first).allSatisfy { trees.tag($0) == .punctuation }
  }

  /// Who spoke last: in the same paragraph, or in the one before when the quotation opens its own.
  private func lastSpeaker(before words: Range<Int>, in region: Int) -> AttributionReader.Source? {
    let opens = words.lowerBound - (trees.sentence(of: words.lowerBound).lowerBound) < 4 && isRegionStart(words.lowerBound, region)
    func isNear(_ other: Int) -> Bool { other == region || opens && other + 1 == region }
    let place = reader.attributions.partition { $0.cue >= words.lowerBound }
    let told = reader.attributions[..<place].suffix(4).last { $0.asserts && $0.source != nil && isNear(self.region(of: $0.cue)) }
    if let told, let source = told.source, told.cue > (last?.end ?? -1) { return reader.grammar.speaker(source, cue: told.cue) }
    guard let last, isNear(last.region) else { return nil }
    return last.source
  }

  private func isRegionStart(_ token: Int, _ region: Int) -> Bool {
    let span = view.annotation.document.regions[region].span
    return tokens[token].span.start - span.start <= 4
  }

  private func region(of token: Int) -> Int { view.annotation.sentences[view.sentence(of: token)].regionIndex }

  private static func isMark(_ text: String) -> Bool { ["\"", "“", "”", "«", "»", "„"].contains(text) }
}
