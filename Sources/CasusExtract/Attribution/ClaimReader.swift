// Claims: who says what. The grammar of each sentence attributes clauses; quotation marks hold somebody's own words, often more than one
// sentence of them. A quotation belongs to the attribution in whose content it lies, else to the verb of saying beside it, else to the one
// who spoke last; a short one inside a clause is part of that clause.

import CasusModel

/// Reads the claims of one document.
struct ClaimReader {
  let view: DocumentView
  let quoted: QuotedWords
  let grammar: AttributionReader
  /// In text order of their cues.
  let attributions: [Attribution]
  /// The last attribution whose content has a word as its head, by that word.
  let attributionOfHead: [Int: Int]
  /// The attribution of each cue.
  let attributionOfCue: [Int: Int]

  init(view: DocumentView) {
    self.view = view
    quoted = QuotedWords(view.annotation)
    grammar = AttributionReader(view: view, quoted: quoted.outer)
    attributions = grammar.attributions()
    attributionOfHead = Dictionary(attributions.enumerated().map { ($1.head, $0) }, uniquingKeysWith: { $1 })
    attributionOfCue = Dictionary(attributions.enumerated().map { ($1.cue, $0) }, uniquingKeysWith: { $1 })
  }

  /// A claim with what only the reading of the document knows about it.
  struct Found {
    var claim: ClaimMention
    /// The words said.
    let words: Range<Int>
    /// The introducing word.
    let cue: Int?
    /// The attribution's own words where they interrupt what is said.
    let gap: Range<Int>?
    /// Whether the source says that the content is so.
    let asserts: Bool
  }

  /// Direct, mixed and indirect claims, in text order.
  func claims() -> [ClaimMention] { found().map(\.claim) }

  /// All claims, in text order of what is said.
  func found() -> [Found] {
    var speech = QuotedSpeech(reader: self)
    let direct = speech.read()
    let clauses = attributions.indices.filter { !speech.isQuoted.contains($0) }.compactMap { index in
      clause(attributions[index], extended: speech.extensions[index])
    }
    let speakers = SpeakerPronouns(view: view, quoted: quoted.outer)
    return (direct + clauses).map { speakers.described($0) }.sorted {
      ($0.claim.content, $0.claim.rule, $0.cue ?? -1) < ($1.claim.content, $1.claim.rule, $1.cue ?? -1)
    }
  }

  /// The claim of an attribution whose content is not simply a quotation.
  private func clause(_ attribution: Attribution, extended: Span?) -> Found? {
    let own = view.trees.span(attribution.content)
    let span = balanced(extended.map(own.union) ?? own)
    // Of the marks inside, names hold nobody's words.
    let isMixed = quoted.outer.overlapping(span).prefix(8).contains { !isName($0) }
    let rule = "claim.\(attribution.kind.rawValue)"
    let source = attribution.source.map { grammar.speaker($0, cue: attribution.cue) }
    return Found(
      claim: ClaimMention(
        source: source?.phrase, sourceSpan: source?.span, cue: view.trees.span(attribution.cueTokens), content: span,
        form: isMixed ? .mixed : .indirect, sentence: view.sentence(of: attribution.content.lowerBound),
        rule: isMixed && attribution.kind == .clause ? "claim.mixed" : rule),
      words: attribution.content, cue: attribution.cue, gap: attribution.gap, asserts: attribution.asserts)
  }

  /// The span with the marks of a quotation that begins or ends with it, where the other mark lies inside already.
  private func balanced(_ span: Span) -> Span {
    let marks = quoted.outer.overlapping(span)
    var start = span.start
    var end = span.end
    if let first = marks.first, first.start < start, first.end <= end { start = first.start }
    if let last = marks.last, last.end > end, last.start >= start { end = last.end }
    return marks.count == 1 && start == marks.first?.start && end == marks.first?.end ? span : Span(start, end)
  }

  /// A name in quotation marks is nobody's words.
  func isName(_ outer: Span) -> Bool {
    view.annotation.entities(overlapping: outer).prefix(4).contains { $0.span.count + 6 >= outer.count }
  }
}
