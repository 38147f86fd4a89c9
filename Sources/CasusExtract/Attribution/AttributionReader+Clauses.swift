// Where the words lie that a verb of saying introduces: in the clause below it, in the clause above it ("…, X said"), or around it
// ("the rebels, X said, had left").

import CasusModel

extension AttributionReader {
  /// What a verb of saying brings: head, words, and the attribution's own words where they interrupt.
  func statement(of verb: Int) -> (head: Int, words: Range<Int>, gap: Range<Int>?)? {
    if let clause = complement(of: verb, "ccomp") {
      let words = goingOn(extent(clause, without: verb), of: clause, below: verb)
      let gap = words.contains(verb) ? ownWords(of: verb, besides: clause) : nil
      return (clause, words, gap)
    }
    guard !trees.has(verb, "obj") || trees.has(verb, "iobj") || ["tell", "inform", "remind"].contains(trees.lemma(verb)) else { return nil }
    if ["parataxis", "advcl"].contains(trees.base(verb)), let head = trees.heads[verb] {
      // "as X said": the clause above is said; "while X said" says nothing of it.
      if trees.base(verb) == "advcl" {
        guard trees.children(of: verb, "mark", "advmod", "case").contains(where: { trees.word($0) == "as" }), trees.has(verb, "nsubj")
        else {
          return nil
        }
      }
      let top = statementHead(head, before: verb)
      return around(verb, top)
    }
    if let clause = trees.children(of: verb, "parataxis").first(where: { $0 > verb && trees.tag($0) != .punctuation }) {
      return (clause, trees.extent(clause), nil)
    }
    // "said to have", "reported missing" say something of the object only.
    return nil
  }

  /// The clause with what goes on behind it and is drawn to the verb of saying: "said it was over **and that** …", "said they left
  /// **because** …".
  private func goingOn(_ words: Range<Int>, of clause: Int, below verb: Int) -> Range<Int> {
    guard verb < clause else { return words }
    var words = words
    for child in trees.children(verb) where child > clause {
      let more = trees.extent(child)
      guard more.lowerBound >= words.upperBound else { continue }
      let isClause = trees.base(child) == "advcl" && trees.fineTag(child) != "VBG" && more.lowerBound == words.upperBound
      let isSecond = trees.base(child) == "conj" && trees.markers(child).contains("that")
      guard isClause || isSecond else { break }
      words = Range(from: words.lowerBound, to: more.upperBound)
    }
    return words
  }

  /// The statement beside which an attribution stands, without its words where they stand at an end.
  func around(_ node: Int, _ top: Int) -> (head: Int, words: Range<Int>, gap: Range<Int>?)? {
    let whole = trees.extent(top)
    let own = trees.extent(node)
    var words = whole
    var gap: Range<Int>?
    if trimmed(Range(from: own.upperBound, to: whole.upperBound)).isEmpty {
      words = Range(from: whole.lowerBound, to: own.lowerBound)
    } else if trimmed(Range(from: whole.lowerBound, to: own.lowerBound)).isEmpty {
      words = Range(from: own.upperBound, to: whole.upperBound)
    } else if top < own.lowerBound, !goesOn(top, behind: own.upperBound) {
      // "the rebels left, X said on Friday, as he …": what follows belongs to the saying.
      words = Range(from: whole.lowerBound, to: own.lowerBound)
    } else {
      gap = own
    }
    return words.isEmpty ? nil : (top, words, gap)
  }

  /// Whether the statement goes on behind the attribution: "the rebels left, X said, and the army …".
  private func goesOn(_ top: Int, behind place: Int) -> Bool {
    trees.children(top).contains { $0 >= place && ["conj", "ccomp", "xcomp", "obj", "parataxis"].contains(trees.base($0)) }
  }

  /// The head of the statement that an attribution belongs to: at the end of a sentence it speaks of the whole, wherever the parse hangs
  /// it.
  func statementHead(_ node: Int, before phrase: Int) -> Int {
    var node = node
    var steps = 0
    while steps < Self.reach, !["root", "ccomp", "parataxis"].contains(trees.base(node)), let head = trees.heads[node] {
      // Before the verb of a relative clause it speaks of that clause.
      if trees.relation(node) == "acl:relcl", phrase < node { break }
      node = head
      steps += 1
    }
    return node
  }

  /// The first complement by a relation; of a verb with coordinated complements the first stands for all, as its extent holds them.
  func complement(of node: Int, _ relation: String) -> Int? {
    trees.children(of: node, relation).first { trees.tag($0) != .punctuation }
  }

  /// The words of a clause; where a tree draws the verb of saying inside, it is cut off at the end where it stands.
  func extent(_ clause: Int, without verb: Int) -> Range<Int> {
    let words = withoutRemark(trees.extent(clause))
    guard words.contains(verb), let own = ownWords(of: verb, besides: clause) else { return words }
    let before = Range(from: words.lowerBound, to: own.lowerBound)
    let behind = Range(from: own.upperBound, to: words.upperBound)
    if trimmed(before).isEmpty { return behind }
    if trimmed(behind).isEmpty { return before }
    return words
  }

  /// The words before a participle that says more: "the rebels left, **adding that …**" adds it beside what was said.
  func withoutRemark(_ words: Range<Int>) -> Range<Int> {
    let remark = words.dropFirst().prefix(Self.scanned).first { token in
      trees.fineTag(token) == "VBG" && trees.base(token) == "advcl" && trees.word(token - 1) == ","
        && (ReportingWords.saying.contains(trees.lemma(token)) || ReportingWords.characterizing.contains(trees.lemma(token))
          || ReportingWords.judging.contains(trees.lemma(token)))
    }
    return remark.map { Range(from: words.lowerBound, to: $0) } ?? words
  }

  /// How many words of a clause are searched for such a participle.
  private static let scanned = 100

  /// The verb of saying with its subject and what else stands beside it, without the clause that it introduces.
  private func ownWords(of verb: Int, besides clause: Int) -> Range<Int>? {
    var first = verb
    var last = verb
    for child in trees.children(verb) where child != clause && trees.tag(child) != .punctuation {
      let words = trees.extent(child)
      guard !words.contains(clause), ["nsubj", "aux", "advmod", "obl", "obj", "iobj"].contains(trees.base(child)) else { continue }
      first = min(first, words.lowerBound)
      last = max(last, words.upperBound - 1)
    }
    let words = trees.extent(clause)
    return first..<max(min(last + 1, words.upperBound), verb + 1)
  }

  /// The words without punctuation at the ends and without the word that only introduces a clause.
  func trimmed(_ words: Range<Int>) -> Range<Int> {
    var start = words.lowerBound
    var end = words.upperBound
    while end > start, trees.tag(end - 1) == .punctuation { end -= 1 }
    while start < end, trees.tag(start) == .punctuation || isComplementizer(start) { start += 1 }
    return Range(from: start, to: end)
  }

  private func isComplementizer(_ token: Int) -> Bool { trees.word(token) == "that" && trees.relation(token) == "mark" }
}
