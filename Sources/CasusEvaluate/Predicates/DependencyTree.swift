// One sentence's tree by place in the sentence. Invariant: heads form a tree with one root, so that climbing ends; a sentence whose heads do
// not (or that has none) has no `DependencyTree`.

import CasusModel

/// A sentence's dependency tree (UD v2).
struct DependencyTree {
  /// The words.
  let tokens: [Token]
  /// The governing word of each, nil for the root.
  let heads: [Int?]
  /// The words that each governs, in order.
  let children: [[Int]]

  /// - Parameter first: index of the first word in the annotation, in which heads count.
  init?(_ tokens: [Token], first: Int) {
    var heads: [Int?] = []
    var children = [[Int]](repeating: [], count: tokens.count)
    for (index, token) in tokens.enumerated() {
      guard token.dependency != nil else { return nil }
      let head = token.head.map { $0 - first }
      if let head {
        guard tokens.indices.contains(head), head != index else { return nil }
        children[head].append(index)
      }
      heads.append(head)
    }
    let roots = heads.indices.filter { heads[$0] == nil }
    var reached = 0
    var open = roots
    while let node = open.popLast() {
      reached += 1
      open += children[node]
    }
    guard roots.count == 1, reached == tokens.count else { return nil }
    self.tokens = tokens
    self.heads = heads
    self.children = children
  }

  /// The relation of a word, subtype included.
  func relation(_ node: Int) -> String { tokens[node].dependency ?? "" }

  /// The relation without its subtype.
  func base(_ node: Int) -> String { String(relation(node).prefix { $0 != ":" }) }

  /// The lemma in lower case.
  func lemma(_ node: Int) -> String { tokens[node].lemma.lowercased() }

  /// The word in lower case.
  func word(_ node: Int) -> String { tokens[node].text.lowercased() }

  /// The words that `node` governs by one of the relations, subtypes as given.
  func children(of node: Int, _ relations: String...) -> [Int] { children[node].filter { relations.contains(relation($0)) } }

  /// Whether `node` governs a word by one of the relations.
  func has(_ node: Int, _ relations: String...) -> Bool { children[node].contains { relations.contains(relation($0)) } }

  /// The words that introduce a nominal or a clause: "to", "by", "of", "after".
  func markers(_ node: Int) -> [String] { children(of: node, "case", "mark").map { word($0) } }

  /// Whether a word is the verb of a clause, not one that only helps, modifies or introduces.
  func isPredicate(_ node: Int) -> Bool {
    tokens[node].tag == .verb
      && !["amod", "case", "mark", "fixed", "compound", "aux", "cop", "cc", "flat", "goeswith", "det"].contains(base(node))
  }
}
