// Who takes part, told in full: "rebels **in Darfur**", "members **of the Movement**", "students **at the university**". Without what stands
// behind the head nobody would know which rebels are meant.

import CasusModel

/// Lengthens the phrases of participants.
struct EventPhrases {
  let view: DocumentView
  private var trees: SyntaxTrees { view.trees }

  /// A longer description says more than who it is.
  private static let longest = 12
  private static let prepositions: Set<String> = ["of", "in", "from", "for", "at", "throughout", "near", "to"]

  /// The phrase with what stands behind its head; names and pronouns are whole.
  func whole(_ phrase: Phrase) -> Phrase {
    switch phrase.referent {
    case .describedGroup, .describedPerson, .thing: break
    case .person, .group, .state, .media, .place, .name, .pronoun, nil: return phrase
    }
    var end = phrase.tokens.upperBound
    for child in trees.children(of: phrase.head, "nmod") where child > phrase.head && child >= end {
      let extent = core(child)
      guard trees.markers(child).contains(where: Self.prepositions.contains), extent.lowerBound == end, view.time(at: child) == nil,
        !extent.contains(where: { trees.fineTag($0) == "PRP$" }),
        extent.upperBound - phrase.tokens.lowerBound <= Self.longest
      else { break }
      end = extent.upperBound
    }
    guard end > phrase.tokens.upperBound else { return phrase }
    var longer = Phrase(tokens: phrase.tokens.lowerBound..<end, head: phrase.head)
    longer.referent = phrase.referent
    longer.name = phrase.name
    longer.owner = phrase.owner
    return longer
  }

  /// A prepositional phrase from its preposition to the end of its noun, and of those that hang on that.
  private func core(_ node: Int) -> Range<Int> {
    let phrase = view.phrase(node)
    let start = trees.children(of: node, "case").first.map { min($0, phrase.tokens.lowerBound) } ?? phrase.tokens.lowerBound
    var end = phrase.tokens.upperBound
    for child in trees.children(of: node, "nmod") where child >= end {
      let inner = core(child)
      guard inner.lowerBound == end else { break }
      end = inner.upperBound
    }
    return start..<end
  }
}
