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
  /// For each sentence, the last person who does something in it.
  private let lastPerson: [Phrase?]

  init(sentences: [SentencePropositions], annotation: Annotation) {
    self.sentences = sentences
    self.annotation = annotation
    document = annotation.document
    quotations = QuotationReader.quotations(in: annotation.document)
    let quoted = SpanIndex(quotations.map(\.outer))
    self.quoted = quoted
    lastPerson = sentences.map { Self.lastPerson(in: $0, outside: quoted) }
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
    let beside = near(quotation).filter { sentence in
      let place = annotation.sentences[sentence.row.view.index]
      // A sentence may end inside the marks and go on behind them: "…," he said.
      return place.regionIndex == quotation.region && place.span.start <= quotation.outer.end + 1
        && (place.span.end > quotation.outer.start || introduces(quotation, sentence))
    }
    let verbs = beside.flatMap { candidates(in: $0, beside: quotation) }.sorted { $0.distance < $1.distance }
    for candidate in verbs {
      let proposition = candidate.sentence.propositions[candidate.index]
      guard let found = proposition.phrases(.agent).first ?? inverted(proposition, quotation) else { continue }
      let source = speaker(candidate.sentence.row.identified(found), in: candidate.sentence)
      guard !quotation.content.overlaps(candidate.sentence.row.view.span(source.tokens)) else { continue }
      return Cue(source: source, span: annotation.tokens[proposition.trigger.lowerBound].span)
    }
    for sentence in beside {
      if let phrase = sentence.accordingSource { return Cue(source: phrase, span: sentence.row.view.span(phrase.tokens)) }
    }
    return nil
  }

  private struct Candidate {
    let sentence: SentencePropositions
    let index: Int
    let distance: Int
  }

  /// How far a verb may stand from the marks, in bytes.
  private static let reach = 400

  private func candidates(in sentence: SentencePropositions, beside quotation: Quotation) -> [Candidate] {
    sentence.propositions.indices.compactMap { index in
      let proposition = sentence.propositions[index]
      let cue = annotation.tokens[proposition.trigger.lowerBound].span
      let distance = cue.start >= quotation.outer.end ? cue.start - quotation.outer.end : quotation.outer.start - cue.end
      guard distance < Self.reach, !quotation.content.overlaps(cue),
        Verbs.cues.contains(proposition.lemma) || proposition.lemma == "ask" || follows(proposition, quotation)
      else { return nil }
      return Candidate(sentence: sentence, index: index, distance: distance)
    }
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
          source: speaker(source, in: sentence), cue: cue, content: span, form: isMixed ? .mixed : .indirect,
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

  /// Whom "he" or "she" stands for: who last did something in the three sentences before, named or described ("a preacher …").
  private func speaker(_ phrase: Phrase, in sentence: SentencePropositions) -> Phrase {
    guard sentence.row.view.referent(of: phrase) == .pronoun, ["he", "she"].contains(sentence.row.view.word(phrase.head)) else {
      return phrase
    }
    let number = sentence.row.view.index
    let place = position(ofSentence: number)
    let before = (max(0, place - 3)..<place).reversed().first { sentences[$0].row.view.index + 3 >= number && lastPerson[$0] != nil }
    return before.flatMap { lastPerson[$0] } ?? phrase
  }

  /// The last person who does something in a sentence, outside of quotations.
  private static func lastPerson(in sentence: SentencePropositions, outside quoted: SpanIndex) -> Phrase? {
    let view = sentence.row.view
    return sentence.propositions.flatMap { $0.phrases(.agent) + inverted($0, in: sentence) }.map(sentence.row.identified).filter { person in
      [.person, .describedPerson].contains(view.referent(of: person)) && !["NNS", "NNPS"].contains(view.tag(person.head))
        && quoted.overlapping(view.span(person.tokens)).isEmpty
    }
    .max { $0.head < $1.head }
  }

  private static func inverted(_ proposition: Proposition, in sentence: SentencePropositions) -> [Phrase] {
    guard Verbs.cues.contains(proposition.lemma), proposition.phrases(.agent).isEmpty else { return [] }
    return proposition.phrases(.patient)
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
