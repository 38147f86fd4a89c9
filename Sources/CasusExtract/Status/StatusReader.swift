// A planned, called-for or denied alliance must never read as one that exists. So everything that stands over a predicate is looked at, from
// its own negation and modal up to the top of the sentence. Invariant: one step for each level of the tree, and never more than a fixed
// number.

import CasusModel

/// Reads how the text stands to what a predicate tells.
struct StatusReader {
  /// The trees of the document.
  let trees: SyntaxTrees

  /// Deeper trees than this are read only so far; no real sentence is.
  private static let limit = 48

  /// Makes a reader over the trees of a document.
  init(_ trees: SyntaxTrees) { self.trees = trees }

  /// The standing of what the verb, noun or adjective at `predicate` tells, by index into ``Annotation/tokens``.
  func reading(of predicate: Int) -> StatusReading {
    var standing = Standing(of: predicate)
    let mood = trees.mood(predicate)
    applyOwn(mood, of: predicate, to: &standing)
    var node = predicate
    for _ in 0..<Self.limit {
      if isClause(node) { readSpeech(over: node, &standing) }
      guard let next = step(from: node, &standing) else { break }
      node = next
    }
    return standing.reading
  }

  /// Whether what is said beside a word belongs to a clause of its own.
  func isClause(_ node: Int) -> Bool {
    trees.heads[node] == nil || ["ccomp", "advcl", "conj", "parataxis", "acl", "csubj", "xcomp"].contains(trees.base(node))
  }

  func applyOwn(_ mood: ClauseMood, of node: Int, to standing: inout Standing) {
    switch mood.modal {
    case .coming: standing.plan()
    case .possible: if mood.isNegated { standing.open() } else { standing.plan() }
    case .wanted: standing.call()
    case .surmised: if mood.isNegated { standing.open() } else { standing.doubt() }
    case .counterfactual: standing.open()
    case nil: break
    }
    if mood.isEnded { standing.end() } else if mood.isNegated { standing.negate() }
    if mood.isErroneous { standing.negate() }
    if mood.isDoubtful { standing.doubt() }
    if mood.isAnnounced { standing.announce() }
    if mood.isPastPerfect { standing.setBackground(true) }
  }

  /// Takes what the head of `node` makes of it; returns where to go on, or nil at the top.
  func step(from node: Int, _ standing: inout Standing) -> Int? {
    guard let head = trees.heads[node] else { return nil }
    switch trees.base(node) {
    case "conj": return passConjunct(node, head, &standing)
    case "parataxis":
      guard isSpeech(head), !trees.has(head, "ccomp") else {
        if trees.base(head) != "parataxis" { standing.narrow(to: .voice) }
        return head
      }
      applyClause(node, head, &standing)
    case "ccomp", "csubj": applyContent(node, head, &standing)
    case "xcomp":
      if trees.form(node) == .bare || trees.form(node) == .participle {
        apply(complement(of: head), head, &standing)
      } else {
        applyContent(node, head, &standing)
      }
    case "advcl": applyAdverbial(node, head, &standing)
    case "acl": applyAdnominal(node, head, &standing)
    case "amod", "appos", "flat", "dislocated", "vocative": standing.narrow(to: .voice)
    // "The **leader** of X was not killed": he leads it all the same; "refused to serve **as** leader" is another matter.
    case "nsubj", "obj", "iobj", "obl", "nmod", "compound":
      if isRole(node) { standing.narrow(to: .voice) } else { applyNoun(node, head, &standing) }
    default: break
    }
    return head
  }

  /// What a governing word, with its own mood, makes of what stands below.
  func apply(_ government: Government, _ governor: Int, _ standing: inout Standing, below: Int? = nil, isClause: Bool = false) {
    let mood = trees.mood(governor, below: below)
    let isNegated = mood.isNegated || mood.isNoLonger && government != .carries && government != .ends
    switch government {
    case .presupposes:
      standing.narrow(to: isClause ? .adjunct : .doubt)
      if isClause {
        standing.setBackground(false)
        passMood(mood, &standing, isClause: true)
      }
      return
    case .carries: applyOwn(mood, of: governor, to: &standing)
    case .ends:
      if !isNegated { standing.end() }
      passMood(mood, &standing)
    case .says, .announces:
      if isNegated, standing.status != .denied { standing.open() }
      if government == .announces { standing.announce() }
      attribute(governor, mood, &standing)
      if government == .announces { passMood(mood, &standing) }
    case .doubts:
      if isNegated { standing.open() } else { standing.doubt() }
      attribute(governor, mood, &standing)
    case .believes:
      if isNegated {
        standing.deny(inSpeech: true)
      } else if trees.tag(governor) == .verb {
        standing.doubt()
      }
      attribute(governor, mood, &standing)
    case .denies:
      if isNegated { trees.lemma(governor) == "doubt" ? () : standing.open() } else { standing.deny(inSpeech: true) }
      attribute(governor, mood, &standing)
    case .refuses:
      if isNegated {
        if !["fail", "miss", "neglect", "omit"].contains(trees.lemma(governor)) { standing.open() }
      } else if standing.status == .reported || standing.status == .announced || standing.status == .historical
        || standing.status == .claimed || standing.status == .planned || standing.status == .calledFor
      {
        standing.deny()
      }
      passMood(mood, &standing)
    case .plans:
      if isNegated { standing.negate() } else { standing.plan() }
      passMood(mood, &standing)
    case .calls:
      if isNegated { standing.open() } else { standing.call() }
      attribute(governor, mood, &standing)
    case .opens: standing.open()
    }
    if mood.isErroneous { standing.deny(inSpeech: true) }
    if mood.isDoubtful, government != .carries { standing.doubt() }
  }

  /// The modal of a governing verb.
  func passMood(_ mood: ClauseMood, _ standing: inout Standing, isClause: Bool = false) {
    switch mood.modal {
    case .coming, .possible: if !isClause { standing.plan() }
    case .wanted: if !isClause { standing.call() }
    case .counterfactual: standing.open()
    default: break
    }
  }

  func attribute(_ governor: Int, _ mood: ClauseMood, _ standing: inout Standing) {
    standing.attribute(to: governor, by: subject(of: governor))
    if mood.isPastPerfect { standing.setBackground(true) }
  }
}
