// Which event stands over which: "agreed to **withdraw**", "rejected a **call** for aid", "demanded that Israel **ease** the curfew". What only
// tells when or why ("after the **attack**"), or who somebody is ("the army, which **attacked** …"), is nobody's complement.

import CasusModel

/// How the predicates of a sentence stand to each other in the tree.
struct EventTrees {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// Deeper nesting than this is not followed.
  private static let deepest = 10

  /// Prepositions and conjunctions behind which the background is told.
  static let backgrounds: Set<String> = [
    "after", "following", "since", "despite", "during", "amid", "amidst", "before", "until", "till", "because", "due", "as", "when",
    "while",
    "although", "though", "whereas", "under", "unless", "if", "once", "ahead", "pending", "notwithstanding", "besides", "without", "within",
  ]

  /// "in the **wake** of", "as **part** of", "in **response** to": nouns that are only half of a preposition.
  static let circumstances: Set<String> = [
    "wake", "aftermath", "result", "run-up", "light", "view", "face", "midst", "part", "response", "line", "protest", "reaction",
    "exchange",
    "return", "context", "course", "case", "event", "effort", "bid", "attempt", "support", "retaliation", "revenge", "favour", "favor",
    "defence", "defense",
  ]

  /// The nearest predicate of `heads` whose complement holds `node`.
  ///
  /// - Parameter allowsGerund: whether what goes along with it counts, too: "marched, **demanding** reforms".
  func governor(of node: Int, among heads: Set<Int>, allowsGerund: Bool = false) -> Int? {
    var node = node
    var isComplement = false
    for _ in 0..<Self.deepest {
      guard let head = trees.heads[node] else { return nil }
      switch trees.relation(node) {
      case "xcomp", "ccomp", "obj", "iobj", "csubj", "nmod", "nmod:poss", "compound", "obl", "advcl", "acl", "obl:agent":
        if Self.backgrounds.contains(where: trees.markers(node).contains) || !allowsGerund && isAccompanying(node) { return nil }
        isComplement = true
      case "conj": break
      default: return nil
      }
      if isComplement, heads.contains(head) { return head }
      node = head
    }
    return nil
  }

  /// "opened fire, **killing** nine": a deed of its own beside another, no complement.
  private func isAccompanying(_ node: Int) -> Bool {
    trees.relation(node) == "advcl" && trees.markers(node).isEmpty
  }

  /// Whether a noun only tells when, why or in spite of what something else happened.
  func isBackground(_ noun: Int) -> Bool {
    var node = noun
    for _ in 0..<3 {
      guard let head = trees.heads[node], trees.tag(node) != .verb else { return false }
      let markers = trees.markers(node)
      if ["obl", "nmod"].contains(trees.base(node)) {
        if Self.backgrounds.contains(where: markers.contains) { return true }
        // "in the **wake** of", "as part of": the phrase as a whole is a preposition.
        if Self.circumstances.contains(trees.lemma(node)) { return true }
      }
      guard ["nmod", "compound", "conj", "nmod:poss"].contains(trees.relation(node)) else { return false }
      node = head
    }
    return false
  }

  /// Whether a clause only tells when or why something else happened.
  func isBackgroundClause(_ verb: Int) -> Bool {
    trees.relation(verb) == "advcl" && Self.backgrounds.contains(where: trees.markers(verb).contains)
  }

  /// "**mediator** Ahmed Said": who somebody is, not what he does.
  func isTitle(_ noun: Int) -> Bool {
    trees.tag(noun) == .noun && ActorNouns.isPerson(trees.lemma(noun)) && !trees.has(noun, "cop")
  }

  /// Whether a word only describes what it stands beside: "**suspected** rebels", "men **suspected** of it".
  func isDescribing(_ node: Int) -> Bool {
    trees.relation(node) == "amod" || trees.relation(node) == "acl" && trees.fineTag(node) == "VBN"
  }
}
