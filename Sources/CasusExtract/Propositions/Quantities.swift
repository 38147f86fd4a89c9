// "Tens of thousands of students", "a group of refugees", "one third of the guerrillas": who acts is the noun that is counted. A part of a
// named body is not the body, so a name is counted only where the quantity itself says that people are meant.

import CasusModel

/// Finds what a noun of quantity counts.
struct Quantities {
  let trees: SyntaxTrees

  private static let numbers: Set<String> = [
    "ten", "dozen", "score", "hundred", "thousand", "million", "number", "couple", "handful", "pair", "lot", "plenty", "bulk",
  ]
  private static let shares: Set<String> = [
    "half", "third", "quarter", "majority", "minority", "rest", "most", "some", "many", "all", "several", "few", "part", "portion",
    "remainder",
  ]
  private static let bunches: Set<String> = [
    "group", "crowd", "band", "batch", "wave", "series", "string", "spate", "round", "set", "team", "contingent", "list", "host", "range",
    "day", "week", "hour", "month", "year",
  ]

  /// The head of the counted noun; `head` itself where it counts nothing.
  func counted(by head: Int) -> Int {
    var head = head
    for _ in 0..<3 {
      guard let next = step(from: head) else { return head }
      head = next
    }
    return head
  }

  private func step(from head: Int) -> Int? {
    let lemma = trees.lemma(head)
    let isNumber = trees.tag(head) == .number || Self.numbers.contains(lemma)
    guard isNumber || Self.shares.contains(lemma) || Self.bunches.contains(lemma), trees.tag(head) != .properNoun,
      let noun = trees.children(of: head, "nmod").first(where: { $0 > head && trees.markers($0) == ["of"] })
    else { return nil }
    switch trees.fineTag(noun) {
    case "NNS": return noun
    case "NNPS": return isNumber || Self.bunches.contains(lemma) ? noun : nil
    case "CD": return isNumber ? noun : nil
    // "part of an aid programme", "a series of shelling": a thing as a whole; "part of the group" is not the group.
    case "NN":
      return Self.shares.contains(lemma) && !ActorNouns.groups.contains(trees.lemma(noun)) && trees.has(head, "det") == false ? noun : nil
    default: return nil
    }
  }
}
