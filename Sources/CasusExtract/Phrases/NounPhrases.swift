// A base noun phrase runs from its determiner to its head noun or the end of its name. Possessors ("Turkey's support") stay inside;
// prepositional phrases and clauses do not.

import CasusModel

extension DocumentView {
  /// Relations by which a word stands inside a base noun phrase.
  private static let inside: Set<String> = [
    "det", "det:predet", "nummod", "amod", "compound", "nmod:poss", "flat", "nmod:unmarked", "nmod:desc", "advmod", "goeswith", "fixed",
  ]

  /// The base noun phrase of a head word, with what it can stand for, the name it bears and to whom it belongs.
  func phrase(_ head: Int) -> Phrase {
    var start = head
    var end = head + 1
    for child in trees.children(head) where Self.inside.contains(trees.relation(child)) {
      if child < head {
        guard trees.relation(child) != "advmod" || trees.tag(head) != .verb else { continue }
        start = min(start, trees.extent(child).lowerBound)
      } else if ["flat", "goeswith", "compound", "nummod", "fixed"].contains(trees.relation(child)) {
        end = max(end, child + 1)
      }
    }
    if let entity = entity(at: head), !isInsideWord(entity) {
      start = min(start, annotation.entities[entity].tokens.lowerBound)
      end = max(end, annotation.entities[entity].tokens.upperBound)
    }
    if isQuoteEnd(end), (max(start - 1, 0)..<head + 1).contains(where: isQuoteStart) {
      if isQuoteStart(start - 1) { start -= 1 }
      end += 1
    }
    return typed(Phrase(tokens: start..<end, head: head))
  }

  private func isQuoteStart(_ token: Int) -> Bool { ["\"", "“", "``", "'", "‘", "«"].contains(word(token)) }
  private func isQuoteEnd(_ token: Int) -> Bool { ["\"", "”", "''", "'", "’", "»"].contains(word(token)) }
}
