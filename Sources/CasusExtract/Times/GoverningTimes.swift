// Which time expression dates a predicate: one that hangs on it, else one that its coordination or the verb that it serves shares. A date that
// describes a noun ("the 2013 battle") dates that noun alone, and the time of a saying is kept apart.

import CasusModel

struct GoverningTimes {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// The time of what a predicate tells, by index into ``Annotation/times``.
  func time(of predicate: Int) -> Int? {
    if let own = ownTime(predicate) { return own }
    var node = predicate
    for _ in 0..<ClauseReader.deepest {
      guard let head = trees.heads[node] else { return nil }
      switch trees.base(node) {
      case "conj":
        // "left X and joined Y **on Thursday**": what stands behind all, or before all, is of all; "later joined Y" is another time.
        guard !trees.children(of: node, "advmod").contains(where: { Self.another.contains(trees.word($0)) }) else { return nil }
        if let shared = ownTime(head) { return shared }
      case "xcomp", "advcl":
        guard isTogether(node, head) else { return nil }
        if let shared = ownTime(head) { return shared }
      case "obj", "nsubj", "obl", "appos":
        // "launched an attack **on Friday**": the noun's time is the verb's.
        guard trees.tag(node) == .noun, trees.isPredicate(head), !VerbClasses.saying.contains(trees.lemma(head)),
          // "The **leader** of X was arrested on Friday": a post is held before and after.
          !ActorNouns.roles.contains(trees.lemma(node)) || Self.appointing.contains(trees.lemma(head))
        else { return nil }
        if trees.base(node) == "appos" { return nil }
        if let shared = ownTime(head) { return shared }
      case "nmod", "acl", "dep", "parataxis", "ccomp": return nil
      default: return nil
      }
      node = head
    }
    return nil
  }

  private static let appointing: Set<String> = ["become", "appoint", "elect", "choose", "name", "install", "proclaim"]

  private static let another: Set<String> = [
    "later", "then", "afterwards", "subsequently", "now", "since", "eventually", "earlier", "previously",
  ]

  /// The time that hangs on a word itself, or on a coordinated verb behind it that shares what stands behind both.
  func ownTime(_ node: Int) -> Int? {
    if let direct = direct(node) { return direct }
    for sibling in trees.children(of: node, "conj").reversed()
    where trees.isPredicate(sibling) && !trees.has(sibling, "nsubj", "nsubj:pass") {
      return direct(sibling)
    }
    return nil
  }

  /// The nearest date among what hangs on a word: behind it counts as nearer than before it.
  private func direct(_ node: Int) -> Int? {
    var best: (time: Int, distance: Int)?
    func consider(_ token: Int) {
      guard let time = view.time(at: token), [.date, .time].contains(view.annotation.times[time].type) else { return }
      let distance = token > node ? token - node : (node - token) * 3
      if best.map({ $0.distance > distance }) ?? true { best = (time, distance) }
    }
    for child in trees.children(node) {
      switch trees.base(child) {
      case "obl", "advmod", "nmod", "nummod", "advcl", "dep":
        consider(child)
        // "in late January", "the night of 3 May", "a month after the battle".
        for inner in trees.extent(child) where view.time(at: inner) == view.time(at: child) && view.time(at: child) == nil {
          if trees.heads[inner] == child, trees.base(inner) != "acl", trees.base(child) == "obl", isTimeNoun(child) { consider(inner) }
        }
      case "obj", "nsubj":
        // The parse may hang a weekday on the object: "joined the front on Thursday", "the front Thursday".
        for inner in trees.children(child) where inner > child && ["nmod", "obl"].contains(trees.base(inner)) && !isYearOfName(inner) {
          if inner > node { consider(inner) }
        }
      default: break
      }
      if child > node { displaced(child).map(consider) }
    }
    return best?.time
  }

  /// "pledged allegiance to **the group in 2014**": the parse may hang the date on the last name of the clause.
  private func displaced(_ child: Int) -> Int? {
    var node = child
    for _ in 0..<3 {
      guard ["obj", "obl", "nmod"].contains(trees.base(node)),
        let inner = trees.children(node).last(where: { $0 > node && ["nmod", "obl"].contains(trees.base($0)) })
      else { return nil }
      if view.time(at: inner) != nil {
        guard let name = view.entity(at: node), view.annotation.entities[name].type == .organisation else { return nil }
        return ["in", "on"].contains(trees.markers(inner).first ?? "") ? inner : nil
      }
      node = inner
    }
    return nil
  }

  private func isTimeNoun(_ token: Int) -> Bool {
    ["night", "morning", "evening", "afternoon", "day", "week", "month", "year", "hour", "end", "start", "beginning", "anniversary"]
      .contains(trees.lemma(token))
  }

  /// "the battle of 2013".
  private func isYearOfName(_ token: Int) -> Bool { trees.markers(token) == ["of"] }

  /// "merged **to form**", "managed to join": one act and one time; "agreed to join" are two.
  private func isTogether(_ node: Int, _ head: Int) -> Bool {
    guard trees.isPredicate(head) else { return false }
    if trees.base(node) == "xcomp" {
      // "**became** a member in 2013": the post begins with the verb.
      if trees.tag(node) == .noun, Self.appointing.contains(trees.lemma(head)) { return true }
      return VerbClasses.implying.contains(trees.lemma(head))
    }
    // "seized the town, killing nine": a participle without a word before it.
    return trees.fineTag(node) == "VBG" && trees.markers(node).isEmpty
      || trees.markers(node) == ["to"] && VerbClasses.uniting.contains(trees.lemma(head))
  }
}
