// Attributions against PolNeAR, by words, so that marks and punctuation at the ends never matter. Contents are paired one to one by the
// share of words that they have in common, best first, from one half on. The source is right when the reading covers its last word: the
// trees that would tell its head are not part of what is measured on.

import CasusModel

/// How well attributions are read.
public struct ClaimScore: Hashable, Sendable {
  /// Contents by form, as the marks in the text show it.
  public var direct = HitCounts()
  /// Contents with words inside and outside of the marks.
  public var mixed = HitCounts()
  /// Contents without marks.
  public var indirect = HitCounts()
  /// Content and source right; where the source is open, none read.
  public var attributions = HitCounts()
  /// Paired contents whose source is marked.
  public var sources = 0
  /// Of those, with the right source.
  public var sourcesRight = 0
  /// Paired contents whose cue is marked.
  public var cues = 0
  /// Of those, with a word of the cue.
  public var cuesRight = 0
  /// What was missed and what is wrong, in the order of the articles: in each, marked claims, then others.
  public private(set) var errors: [ReadingError] = []

  /// Zeros.
  public init() {}

  /// Contents of every form.
  public var spans: HitCounts {
    var all = direct
    all += mixed
    all += indirect
    return all
  }

  /// Share of the marked sources that are right where the content is, 0 to 1.
  public var sourceAccuracy: Double { sources == 0 ? 0 : Double(sourcesRight) / Double(sources) }
  /// Share of the marked cues that are right where the content is, 0 to 1.
  public var cueAccuracy: Double { cues == 0 ? 0 : Double(cuesRight) / Double(cues) }

  /// At most so many errors, one line each.
  public func errors(_ limit: Int) -> [String] { errors.prefix(max(0, limit)).map(\.description) }

  /// Scores what was read from one article.
  public mutating func add(_ article: AttributedText, _ record: ReadRecord) {
    let text = QuotedWords(article.text)
    let gold = article.claims.map { text.words($0.content) }
    var read: [(claim: ReadClaim, words: Set<Int>)] = []
    for claim in record.claims {
      let words = text.words(claim.content.map(\.range))
      if !words.isEmpty { read.append((claim, words)) }
    }
    for words in gold { self[text.form(words)].gold += 1 }
    for one in read { self[text.form(one.words)].predicted += 1 }
    attributions += HitCounts(predicted: read.count, gold: gold.count)
    let pairs = Self.pairs(gold, read.map(\.words))
    let scalars = Array(article.text.unicodeScalars)
    func quote(_ pieces: [Range<Int>]) -> String {
      guard !pieces.isEmpty else { return "–" }
      var view = String.UnicodeScalarView()
      for (index, piece) in pieces.enumerated() {
        if index > 0 { view.append(contentsOf: " … ".unicodeScalars) }
        view.append(contentsOf: scalars[piece.clamped(to: scalars.indices)])
      }
      return String(view)
    }
    for (index, claim) in article.claims.enumerated() {
      guard let other = pairs[index] else {
        let near = read.contains { !$0.words.isDisjoint(with: gold[index]) }
        errors.append(
          ReadingError(
            article.id,
            "missed \(text.form(gold[index])) of \(quote(claim.source)) (\(quote(claim.cue))): \(near ? "other bounds" : "nothing read")",
            words: quote(claim.content)))
        continue
      }
      self[text.form(gold[index])].found += 1
      self[text.form(read[other].words)].right += 1
      if !add(source: claim, read[other].claim, text) {
        errors.append(
          ReadingError(
            article.id, "wrong source: \(read[other].claim.source?.text ?? "–"), not \(quote(claim.source))",
            words: quote(claim.content)))
      }
    }
    let used = Set(pairs.values)
    for (index, one) in read.enumerated() where !used.contains(index) {
      errors.append(
        ReadingError(
          article.id, "wrong \(text.form(one.words)) of \(one.claim.source?.text ?? "–") (\(one.claim.cue?.exact ?? "–"))",
          words: quote(one.claim.content.map(\.range))))
    }
  }

  /// Counts source and cue of a pair; true when the source is right.
  private mutating func add(source gold: GoldClaim, _ read: ReadClaim, _ text: QuotedWords) -> Bool {
    if !gold.cue.isEmpty {
      cues += 1
      let words = read.cue.map { text.words([$0.range]) } ?? []
      cuesRight += words.isDisjoint(with: text.words(gold.cue)) ? 0 : 1
    }
    let source = read.source?.span?.range
    var isRight = source == nil
    if !gold.source.isEmpty {
      let last = text.words(gold.source).max().map { text.places[$0] }
      isRight = last.flatMap { last in source.map { $0.overlaps(last) } } ?? false
      sources += 1
      sourcesRight += isRight ? 1 : 0
    }
    attributions += HitCounts(right: isRight ? 1 : 0, found: isRight ? 1 : 0)
    return isRight
  }

  private subscript(form: QuotedWords.Form) -> HitCounts {
    get {
      switch form {
      case .direct: direct
      case .mixed: mixed
      case .indirect: indirect
      }
    }
    set {
      switch form {
      case .direct: direct = newValue
      case .mixed: mixed = newValue
      case .indirect: indirect = newValue
      }
    }
  }

  /// One to one, the largest share first; where shares are equal the later ones first.
  private static func pairs(_ gold: [Set<Int>], _ read: [Set<Int>]) -> [Int: Int] {
    var candidates: [(share: Double, gold: Int, read: Int)] = []
    var readAt: [Int: [Int]] = [:]
    for (index, words) in read.enumerated() { for word in words { readAt[word, default: []].append(index) } }
    for (index, words) in gold.enumerated() {
      for other in Set(words.flatMap { readAt[$0] ?? [] }) {
        let share = Double(words.intersection(read[other]).count) / Double(words.union(read[other]).count)
        if share >= 0.5 { candidates.append((share, index, other)) }
      }
    }
    candidates.sort { $0 > $1 }
    var pairs: [Int: Int] = [:]
    var used: Set<Int> = []
    for candidate in candidates where pairs[candidate.gold] == nil && used.insert(candidate.read).inserted {
      pairs[candidate.gold] = candidate.read
    }
    return pairs
  }
}

extension ReadSpan {
  /// The code points.
  var range: Range<Int> { Range(from: start, to: end) }
}
