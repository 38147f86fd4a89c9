// A question is turned round into the statement that would answer it, with its open slots in their places: "which alliance did X belong to" is
// "X did belong to [alliance]". Only English word order is undone here; what the statement says, the rules of articles read. Where a slot
// belongs cannot always be told from the words alone, so the turner offers several statements, likeliest first, and a bounded number.

/// Makes statements.
struct QuestionTurner {
  let parts: QuestionParts

  /// Most statements that are tried.
  private static let most = 24

  /// Statements, likeliest first.
  func statements() -> [[Piece]] {
    let turned = turned(parts.pieces)
    var all = turned
    // "when was X renamed", "did X leave": the rule wants to know to or from what; nobody asks.
    all += turned.prefix(3).flatMap {
      [$0 + [.filler], $0 + [.word("to"), .filler], $0 + [.word("into"), .filler], $0 + [.word("from"), .filler], [.filler] + $0]
    }
    // "attacks in Aleppo": on whomever.
    if parts.asks.contains(.rows) { all += turned.prefix(2).map { $0 + [.word("on"), .filler] } }
    var seen: Set<[Piece]> = []
    return Array(all.filter { !$0.isEmpty && seen.insert($0).inserted }.prefix(Self.most))
  }

  private func turned(_ pieces: [Piece]) -> [[Piece]] {
    guard let first = pieces.first else { return [] }
    // "to which alliance did X belong", "by whom was X led".
    if AskedWords.prepositions.contains(first.word), pieces.count > 2, case .open = pieces[1] {
      let tail = Array(pieces[..<2])
      return declared(Array(pieces[2...])).flatMap { [$0 + tail] + gaps($0, tail) }
    }
    if case .open = first, pieces.count > 1 {
      if AskedWords.helpers.contains(pieces[1].word), let subject = subject(pieces, from: 2) {
        let rest = Array(pieces[subject.upperBound...])
        guard !rest.isEmpty else { return [pieces] }
        return filled(Array(pieces[subject]) + [pieces[1]], rest, first) + [pieces]
      }
      // "(tell me) which alliances X belonged to".
      if let subject = subject(pieces, from: 1), subject.upperBound < pieces.count {
        return filled(Array(pieces[subject]), Array(pieces[subject.upperBound...]), first)
      }
      return [pieces] + described(pieces)
    }
    if AskedWords.helpers.contains(first.word) { return declared(pieces) }
    return declared(pieces)
  }

  /// "was X a member of Y" → "X was a member of Y"; what is in order already stays.
  private func declared(_ pieces: [Piece]) -> [[Piece]] {
    guard let first = pieces.first, AskedWords.helpers.contains(first.word) else {
      // "what attacks did X carry out": the noun goes behind the verb.
      if parts.asks.contains(.rows), let helper = pieces.firstIndex(where: { AskedWords.helpers.contains($0.word) }), helper > 0 {
        let noun = Array(pieces[..<helper])
        if let subject = subject(pieces, from: helper + 1) {
          let base = Array(pieces[subject]) + [pieces[helper]]
          return filled(base, Array(pieces[subject.upperBound...]), noun)
        }
      }
      return [pieces]
    }
    if let subject = subject(pieces, from: 1) {
      let rest = Array(pieces[subject.upperBound...])
      let plain = Array(pieces[subject]) + [first] + rest
      guard AskedWords.doHelpers.contains(first.word), let verb = rest.first, !verb.isParty else { return [plain] }
      return [plain, Array(pieces[subject]) + [.word(Self.past(verb.word))] + rest.dropFirst()]
    }
    // "were the leaders of X …": where the subject ends is tried.
    return (2..<max(2, min(pieces.count, 7))).map { Array(pieces[1..<$0]) + [first] + pieces[$0...] }
  }

  /// The statement with `slot` where its verb lacks it.
  private func filled(_ base: [Piece], _ rest: [Piece], _ slot: Piece) -> [[Piece]] { filled(base, rest, [slot]) }

  private func filled(_ base: [Piece], _ rest: [Piece], _ slot: [Piece]) -> [[Piece]] {
    guard let last = rest.last, let verb = rest.first else { return [] }
    var bases = [base + rest]
    if let helper = base.last, AskedWords.doHelpers.contains(helper.word) {
      bases.append(Array(base.dropLast()) + [.word(Self.past(verb.word))] + rest.dropFirst())
    }
    // "which alliance was X in".
    if last.word == "in", rest.count == 1, AskedWords.be.contains(base.last?.word ?? "") {
      return [base + [.word("part"), .word("of")] + slot]
    }
    if AskedWords.prepositions.contains(last.word) { return bases.map { $0 + slot } + [base + rest.prefix(1) + slot + rest.dropFirst()] }
    var found: [[Piece]] = []
    for place in 1...min(rest.count, 5) { found += bases.map { inserted(slot, into: $0, at: $0.count - rest.count + place) } }
    return found
  }

  private func inserted(_ slot: [Piece], into pieces: [Piece], at place: Int) -> [Piece] {
    Array(pieces[..<place]) + slot + pieces[place...]
  }

  private func gaps(_ pieces: [Piece], _ tail: [Piece]) -> [[Piece]] {
    guard pieces.count > 2 else { return [] }
    return [inserted(tail, into: pieces, at: pieces.count - 1)]
  }

  /// "groups allied with X", "groups in X".
  private func described(_ pieces: [Piece]) -> [[Piece]] {
    let rest = Array(pieces.dropFirst())
    guard let first = rest.first, !AskedWords.helpers.contains(first.word) else {
      // "who is in X", "which groups were with X".
      guard rest.count > 2, AskedWords.be.contains(rest[0].word), rest[1].word == "in" else { return [] }
      return [[pieces[0], rest[0], .word("part"), .word("of")] + rest.dropFirst(2)]
    }
    if first.word == "in" { return [[pieces[0], .word("are"), .word("part"), .word("of")] + rest.dropFirst()] }
    return [[pieces[0], .word("are")] + rest]
  }

  /// The names and slots that begin at a place, with "the", "and" and "or" between them.
  private func subject(_ pieces: [Piece], from start: Int) -> Range<Int>? {
    var place = start
    var end = start
    while place < pieces.count {
      if pieces[place].isParty {
        place += 1
        end = place
        continue
      }
      guard ["the", "and", "or", ",", "both"].contains(pieces[place].word) else { break }
      place += 1
    }
    return end > start ? start..<end : nil
  }

  /// The regular past, for verbs that the engine takes for something else behind "did" ("did back").
  private static func past(_ verb: String) -> String {
    if let irregular = irregular[verb] { return irregular }
    if verb.hasSuffix("e") { return verb + "d" }
    if verb.hasSuffix("y"), let before = verb.dropLast().last, !"aeiou".contains(before) { return String(verb.dropLast()) + "ied" }
    return verb + "ed"
  }

  private static let irregular = [
    "leave": "left", "lead": "led", "fight": "fought", "break": "broke", "split": "split", "become": "became", "strike": "struck",
    "hit": "hit", "shoot": "shot", "take": "took", "give": "gave", "meet": "met", "hold": "held", "quit": "quit", "swear": "swore",
    "go": "went", "say": "said", "tell": "told", "seize": "seized", "send": "sent", "withdraw": "withdrew", "pay": "paid", "ally": "allied",
    "begin": "began", "set": "set", "shell": "shelled", "form": "formed", "run": "ran", "head": "headed", "stop": "stopped",
    "bring": "brought", "make": "made", "keep": "kept", "drop": "dropped", "kidnap": "kidnapped", "have": "had", "fund": "funded",
  ]
}
