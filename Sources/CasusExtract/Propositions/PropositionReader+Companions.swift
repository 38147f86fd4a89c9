// "A, together with B, formed C", "Besides A, it includes B": who stands beside the subject or the object of a verb, told by a preposition.

import CasusModel

extension PropositionReader {
  /// "A, **together with B**, formed C": who stands together with the subject, before the verb.
  func joint(_ verb: Int) -> [Int] {
    trees.children(of: verb, "advmod").filter { $0 < verb && ["together", "along"].contains(trees.word($0)) }.flatMap { adverb in
      trees.children(adverb).filter { ["obl", "nmod"].contains(trees.base($0)) && trees.markers($0) == ["with"] }.flatMap {
        clauses.fillers($0)
      }
    }
  }

  /// "**besides A and B**", "**apart from A and B**": who is there as well.
  func besides(_ verb: Int, _ obliques: [Oblique]) -> [Int] {
    let apart = trees.children(of: verb, "advmod").filter { ["apart", "aside"].contains(trees.word($0)) }.flatMap { adverb in
      trees.children(adverb).filter { ["obl", "nmod"].contains(trees.base($0)) && trees.markers($0) == ["from"] }.flatMap {
        clauses.fillers($0)
      }
    }
    let subjects = trees.children(of: verb, "nsubj").filter { trees.markers($0) == ["besides"] }.flatMap { clauses.fillers($0) }
    return subjects + obliques.filter { ["besides", "beside", "apart from", "aside from"].contains($0.preposition) }.map(\.head) + apart
  }

  /// What a body does to its members.
  static let comprising: Set<String> = [
    "include", "comprise", "encompass", "contain", "group", "regroup", "gather", "unite", "federate", "bring", "span", "combine", "have",
  ]

  /// Prepositions that add one more to those who act.
  static let companions: Set<String> = ["along with", "together with", "as well as", "alongside with", "in addition to"]
}
