// Claims: who says what. A quotation finds its speaker beside it, else in the sentence before, else it has none; an indirect claim needs a
// verb of saying with both a speaker and a clause.

import CasusModel

/// Reads the claims of one document.
struct ClaimReader {
  let sentences: [SentencePropositions]
  let document: Document
  let annotation: Annotation
  private let quotations: [Quotation]
  /// The marks with what they hold, disjoint and in text order.
  private let quoted: SpanIndex

  init(sentences: [SentencePropositions], annotation: Annotation) {
    self.sentences = sentences
    self.annotation = annotation
    document = annotation.document
    quotations = QuotationReader.quotations(in: annotation.document)
    quoted = SpanIndex(quotations.map(\.outer))
  }

  /// Direct, mixed and indirect claims, in text order.
  func claims() -> [ClaimMention] {
    var claims: [ClaimMention] = []
    var previous: (claim: ClaimMention, region: Int)?
    for quotation in quotations {
      guard let claim = direct(quotation, continuing: previous) else { continue }
      claims.append(claim)
      if claim.form == .direct { previous = (claim, quotation.region) }
    }
    let directCues = Set(claims.filter { $0.form == .direct }.compactMap(\.cue))
    for sentence in sentences { claims += indirect(sentence, known: directCues) }
    return claims.sorted { ($0.content, $0.rule) < ($1.content, $1.rule) }
  }

  /// A quotation with its speaker: mixed when it is only a few words inside a clause.
  private func direct(_ quotation: Quotation, continuing previous: (claim: ClaimMention, region: Int)?) -> ClaimMention? {
    let sentence = sentenceIndex(at: quotation.content.start)
    guard let sentence, !isName(quotation) else { return nil }
    let isWhole = isUtterance(quotation)
    if let cue = cue(beside: quotation) {
      return ClaimMention(
        source: cue.source, cue: cue.span, content: quotation.content, form: isWhole ? .direct : .mixed, sentence: sentence,
        rule: isWhole ? "claim.direct" : "claim.mixed")
    }
    guard isWhole else { return nil }
    // The next paragraph, or the rest of the same one after "…," he said: the same speaker goes on.
    if let previous, quotation.region == previous.region || quotation.region == previous.region + 1 {
      return ClaimMention(
        source: previous.claim.source, cue: nil, content: quotation.content, form: .direct, sentence: sentence,
        rule: "claim.direct.continued")
    }
    return ClaimMention(source: nil, cue: nil, content: quotation.content, form: .direct, sentence: sentence, rule: "claim.direct.open")
  }

  /// A name in quotation marks is nobody's words.
  private func isName(_ quotation: Quotation) -> Bool {
    annotation.entities(overlapping: quotation.content).contains { $0.span.contains(quotation.content) }
  }

  /// A quotation that is an utterance, not a term: at least four words, or closed by a sentence's or clause's own mark.
  private func isUtterance(_ quotation: Quotation) -> Bool {
    let text = document.text.quote(quotation.content)
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).count
    let endsAsSentence = text.last.map { ".,?!…".contains($0) } ?? false
    let before = document.text.quote(Span(max(0, quotation.outer.start - 2), quotation.outer.start))
    let startsFresh =
      quotation.outer.start == document.regions[quotation.region].span.start || before.hasSuffix(", ") || before.hasSuffix(": ")
      || before.hasSuffix(". ")
    return (endsAsSentence && words > 1) || (words >= 4 && startsFresh) || !quotation.isClosed
  }

  /// "…," **sighed** one member: whatever verb stands directly behind the marks.
  private func follows(_ proposition: Proposition, _ quotation: Quotation) -> Bool {
    let start = annotation.tokens[proposition.trigger.lowerBound].span.start
    return start >= quotation.outer.end && start <= quotation.outer.end + 2
  }

  /// A sentence before the quotation introduces it only with a colon.
  private func introduces(_ quotation: Quotation, _ sentence: SentencePropositions) -> Bool {
    guard let last = sentence.row.view.tokens.last else { return false }
    return annotation.tokens[last].text == ":" && annotation.tokens[last].span.end + 2 >= quotation.outer.start
  }

  private struct Cue {
    let source: Phrase?
    let span: Span
  }

  /// The verb of saying in the sentence where the quotation begins or ends, nearest to its marks and outside of every quotation.
  private func cue(beside quotation: Quotation) -> Cue? {
    var best: (cue: Cue, distance: Int)?
    for sentence in near(quotation) {
      let span = annotation.sentences[sentence.row.view.index].span
      // A sentence may end inside the marks and go on behind them: "…," he said.
      guard annotation.sentences[sentence.row.view.index].regionIndex == quotation.region, span.start <= quotation.outer.end + 1,
        span.end > quotation.outer.start || introduces(quotation, sentence)
      else { continue }
      for proposition in sentence.propositions
      where Verbs.cues.contains(proposition.lemma) || proposition.lemma == "ask" || follows(proposition, quotation) {
        let cue = annotation.tokens[proposition.trigger.lowerBound].span
        guard !quotation.content.overlaps(cue), let found = proposition.phrases(.agent).first ?? inverted(proposition, quotation) else {
          continue
        }
        let source = speaker(sentence.row.identified(found), before: quotation.outer.start, in: sentence)
        let sourceSpan = sentence.row.view.span(source.tokens)
        guard !quotation.content.overlaps(sourceSpan) else { continue }
        let distance = cue.start >= quotation.outer.end ? cue.start - quotation.outer.end : quotation.outer.start - cue.end
        if let current = best, current.distance <= distance { continue }
        best = (Cue(source: source, span: cue), distance)
      }
      if let phrase = sentence.accordingSource, best == nil {
        best = (Cue(source: phrase, span: sentence.row.view.span(phrase.tokens)), 0)
      }
    }
    guard let best, best.distance < 400 else { return nil }
    return best.cue
  }

  /// "…," said X: the speaker stands behind the verb.
  private func inverted(_ proposition: Proposition, _ quotation: Quotation) -> Phrase? {
    let cue = annotation.tokens[proposition.trigger.lowerBound].span
    guard cue.start >= quotation.outer.end else { return nil }
    return proposition.phrases(.patient).first
  }

  /// "X said (that) …", "…, X said", "according to X, …" outside of quotations.
  private func indirect(_ sentence: SentencePropositions, known directCues: Set<Span>) -> [ClaimMention] {
    let view = sentence.row.view
    var found: [ClaimMention] = []
    for index in sentence.propositions.indices {
      let saying = sentence.propositions[index]
      guard Verbs.cues.contains(saying.lemma), sentence.isAssertedSaying(index), !saying.mood.isNegated,
        quoted.overlapping(view.span(saying.trigger)).isEmpty
      else { continue }
      guard let source = sentence.speaker(of: index), let content = sentence.content(of: index) else { continue }
      let span = view.span(content)
      let cue = view.span(saying.trigger)
      let marks = quoted.overlapping(span)
      guard !directCues.contains(cue), !marks.contains(where: { $0.contains(span.start) }) else { continue }
      let isMixed = marks.contains { outer in
        span.contains(outer)
          && !annotation.entities(overlapping: outer).contains { outer.contains($0.span) && outer.count < $0.span.count + 8 }
      }
      found.append(
        ClaimMention(
          source: speaker(source, before: cue.start, in: sentence), cue: cue, content: span, form: isMixed ? .mixed : .indirect,
          sentence: view.index, rule: isMixed ? "claim.mixed.clause" : "claim.indirect"))
    }
    if let according = sentence.accordingClaim(), quoted.overlapping(view.span(according.content)).isEmpty {
      found.append(
        ClaimMention(
          source: according.source, cue: view.span(according.cue), content: view.span(according.content), form: .indirect,
          sentence: view.index,
          rule: "claim.according_to"))
    }
    return found
  }

  /// Whom "he" or "she" stands for: who last did something in this or the three sentences before, named or described ("a preacher …").
  private func speaker(_ phrase: Phrase, before offset: Int, in sentence: SentencePropositions) -> Phrase {
    guard sentence.row.view.referent(of: phrase) == .pronoun, ["he", "she"].contains(sentence.row.view.word(phrase.head)) else {
      return phrase
    }
    let number = sentence.row.view.index
    for earlier in sentences[..<position(ofSentence: number)].suffix(3).reversed() where earlier.row.view.index + 3 >= number {
      let people = earlier.propositions.flatMap { $0.phrases(.agent) + inverted($0, in: earlier) }.map(earlier.row.identified).filter {
        candidate in
        let span = earlier.row.view.span(candidate.tokens)
        return [.person, .describedPerson].contains(earlier.row.view.referent(of: candidate)) && isSingular(candidate, earlier)
          && quoted.overlapping(span).isEmpty
      }
      if let last = people.max(by: { $0.head < $1.head }) { return last }
    }
    return phrase
  }

  private func inverted(_ proposition: Proposition, in sentence: SentencePropositions) -> [Phrase] {
    guard Verbs.cues.contains(proposition.lemma), proposition.phrases(.agent).isEmpty else { return [] }
    return proposition.phrases(.patient)
  }

  private func isSingular(_ phrase: Phrase, _ sentence: SentencePropositions) -> Bool {
    !["NNS", "NNPS"].contains(sentence.row.view.tag(phrase.head))
  }

  /// The place in ``sentences`` of the first sentence whose number is at least `number`.
  private func position(ofSentence number: Int) -> Int {
    sentences.partition { $0.row.view.index >= number }
  }

  /// The sentences that overlap a quotation, and their neighbours.
  private func near(_ quotation: Quotation) -> ArraySlice<SentencePropositions> {
    let first = sentences.partition { annotation.sentences[$0.row.view.index].span.end >= quotation.outer.start }
    let last = sentences.partition { annotation.sentences[$0.row.view.index].span.start > quotation.outer.end + 1 }
    let start = max(0, first - 1)
    // An unclosed mark may hold a whole page: its speaker stands at one of its ends.
    guard last - start > 24 else { return sentences[start..<Swift.max(start, last)] }
    return sentences[start..<(start + 12)] + sentences[(last - 12)..<last]
  }

  private func sentenceIndex(at offset: Int) -> Int? {
    let index = annotation.sentences.partition { $0.span.end > offset }
    return index < annotation.sentences.count ? index : nil
  }
}
