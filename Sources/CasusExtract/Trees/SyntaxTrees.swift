// The trees of a document by token. Invariant: heads form a tree in each sentence, so that climbing ends; a sentence whose heads do not (or
// that has none) is all roots: its words have neither heads nor relations.

import CasusModel

/// The dependency trees (UD v2) of all sentences of a document; every place is an index into ``Annotation/tokens``.
struct SyntaxTrees {
  /// What was parsed.
  let annotation: Annotation
  /// The governing word of each word; nil for roots.
  let heads: [Int?]
  /// Number of the sentence of each word.
  let sentences: [Int32]
  /// First and last word of what each word governs, itself included.
  private let first: [Int32]
  private let last: [Int32]
  /// The words that each governs, in order, one behind the other; those of word `n` are `starts[n]..<starts[n + 1]`.
  private let governed: [Int]
  private let starts: [Int32]

  /// Linear in the document.
  init(_ annotation: Annotation) {
    let count = annotation.tokens.count
    var heads = [Int?](repeating: nil, count: count)
    var sentences = [Int32](repeating: 0, count: count)
    for (index, sentence) in annotation.sentences.enumerated() {
      for token in sentence.tokens { sentences[token] = Int32(index) }
      guard Self.isTree(annotation, sentence.tokens) else { continue }
      for token in sentence.tokens { heads[token] = annotation.tokens[token].head }
    }
    var starts = [Int32](repeating: 0, count: count + 1)
    for case .some(let head) in heads { starts[head + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var governed = [Int](repeating: 0, count: Int(starts[count]))
    var next = starts
    for (token, head) in heads.enumerated() {
      guard let head else { continue }
      governed[Int(next[head])] = token
      next[head] += 1
    }
    self.annotation = annotation
    self.heads = heads
    self.sentences = sentences
    self.governed = governed
    self.starts = starts
    (first, last) = Self.extents(heads)
  }

  /// Whether every head lies in the sentence and leads to the one root.
  private static func isTree(_ annotation: Annotation, _ tokens: Range<Int>) -> Bool {
    // 0 unknown, 1 on the way, 2 leads to a root.
    var states = [UInt8](repeating: 0, count: tokens.count)
    var roots = 0
    for token in tokens {
      guard annotation.tokens[token].dependency != nil else { return false }
      var way: [Int] = []
      var node = token
      while states[node - tokens.lowerBound] == 0 {
        states[node - tokens.lowerBound] = 1
        way.append(node)
        guard let head = annotation.tokens[node].head else {
          roots += 1
          break
        }
        guard tokens.contains(head), states[head - tokens.lowerBound] != 1 else { return false }
        node = head
      }
      for node in way { states[node - tokens.lowerBound] = 2 }
    }
    return roots == 1
  }

  private static func extents(_ heads: [Int?]) -> (first: [Int32], last: [Int32]) {
    var first = heads.indices.map(Int32.init)
    var last = first
    var open = [Int32](repeating: 0, count: heads.count)
    for case .some(let head) in heads { open[head] += 1 }
    // From the leaves up.
    var ready = heads.indices.filter { open[$0] == 0 }
    while let node = ready.popLast() {
      guard let head = heads[node] else { continue }
      first[head] = min(first[head], first[node])
      last[head] = max(last[head], last[node])
      open[head] -= 1
      if open[head] == 0 { ready.append(head) }
    }
    return (first, last)
  }

  /// The words that `node` governs, in order.
  func children(_ node: Int) -> ArraySlice<Int> { governed[Int(starts[node])..<Int(starts[node + 1])] }

  /// The words that `node` governs by one of the relations, subtypes as given.
  func children(of node: Int, _ relations: String...) -> [Int] { children(node).filter { relations.contains(relation($0)) } }

  /// Whether `node` governs a word by one of the relations, subtypes as given.
  func has(_ node: Int, _ relations: String...) -> Bool { children(node).contains { relations.contains(relation($0)) } }

  /// From the first to the last word that `node` governs, itself included: the whole phrase or clause.
  func extent(_ node: Int) -> Range<Int> { Int(first[node])..<Int(last[node]) + 1 }

  /// The words of the sentence that holds a word.
  func sentence(of node: Int) -> Range<Int> { annotation.sentences[Int(sentences[node])].tokens }

  /// The relation of a word to its head, subtype included; empty where no tree was built.
  func relation(_ node: Int) -> String { annotation.tokens[node].dependency ?? "" }

  /// The relation without its subtype.
  func base(_ node: Int) -> Substring { relation(node).prefix { $0 != ":" } }

  /// The lemma in lower case.
  func lemma(_ node: Int) -> String { annotation.tokens[node].lemma.lowercased() }

  /// The word in lower case; empty outside of the document: readers look at what stands beside a word.
  func word(_ node: Int) -> String { annotation.tokens.indices.contains(node) ? annotation.tokens[node].text.lowercased() : "" }

  /// The universal part of speech.
  func tag(_ node: Int) -> PartOfSpeech { annotation.tokens[node].tag }

  /// The Penn Treebank tag.
  func fineTag(_ node: Int) -> String { annotation.tokens[node].fineTag }

  /// The words that introduce a nominal or a clause: "to", "by", "of", "after".
  func markers(_ node: Int) -> [String] { children(of: node, "case", "mark").map { word($0) } }

  /// Whether a word is the verb of a clause, not one that only helps, modifies or introduces.
  func isPredicate(_ node: Int) -> Bool {
    tag(node) == .verb
      && !["amod", "case", "mark", "fixed", "compound", "aux", "cop", "cc", "flat", "goeswith", "det"].contains(base(node))
  }

  /// Names in apposition to a noun: by their relation, or where the parse takes "a new movement, **the Council**" for a list of two without a
  /// conjunction.
  func apposed(_ noun: Int) -> [Int] {
    let apposed = children(of: noun, "appos")
    let listed = children(of: noun, "conj")
    guard apposed.isEmpty, listed.count == 1, listed[0] > noun, !has(listed[0], "cc"), tag(noun) == .noun, tag(listed[0]) == .properNoun,
      children(of: noun, "det").contains(where: { ["a", "an"].contains(word($0)) }),
      children(of: listed[0], "det").contains(where: { word($0) == "the" && $0 > 0 && word($0 - 1) == "," })
    else { return apposed }
    return listed
  }

  /// Whether `node` is `ancestor` or stands somewhere below it.
  func isBelow(_ node: Int, _ ancestor: Int) -> Bool {
    var current: Int? = node
    while let place = current {
      if place == ancestor { return true }
      current = heads[place]
    }
    return false
  }

  /// The bytes from the first to the last of a run of words.
  func span(_ words: Range<Int>) -> Span {
    guard let first = words.first, let last = words.last else { return Span(0, 0) }
    return annotation.tokens[first].span.union(annotation.tokens[last].span)
  }
}
